// What a session needs: dates, and all public packages of the library.
import java.time.*;
import io.clientele.stat.*;
import io.clientele.time.*;
import io.clientele.series.*;
import io.clientele.io.*;
import io.clientele.customer.*;
import io.clientele.value.*;
import io.clientele.lifetime.*;
import io.clientele.account.*;
import io.clientele.order.*;
import io.clientele.order.conformance.*;
import io.clientele.order.control.*;
import io.clientele.order.demand.*;
import io.clientele.order.flexibility.*;
import io.clientele.order.recovery.*;
import io.clientele.forecasting.*;
import io.clientele.forecasting.accuracy.*;
import io.clientele.forecasting.arima.*;
import io.clientele.forecasting.baseline.*;
import io.clientele.forecasting.batch.*;
import io.clientele.forecasting.ces.*;
import io.clientele.forecasting.decomposition.*;
import io.clientele.forecasting.intermittent.*;
import io.clientele.forecasting.selection.*;
import io.clientele.forecasting.smoothing.*;
import io.clientele.forecasting.theta.*;
import io.clientele.forecasting.transformation.*;
import io.clientele.satisfaction.*;
import io.clientele.satisfaction.kano.*;
import io.clientele.satisfaction.quality.*;
// Results are tables; show(x) prints them whole, where JShell's own echo would cut them.
void show(Object result) { System.out.println(result); }
