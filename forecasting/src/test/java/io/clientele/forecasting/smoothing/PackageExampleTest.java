package io.clientele.forecasting.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecasting;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Interval;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    private static final double PRINTED = 0.05;

    @Test
    void theExampleOfThePackageRuns() {
        TimeSeries orders = TimeSeries.quarterly(
                        "2022-Q1", 120, 98, 105, 160, 131, 110, 112, 181, 146, 115, 127, 195, 158, 133, 134, 214)
                .in("orders");
        Forecast forecast = Forecasting.of(orders)
                .with(Ets.holtWintersMultiplicative())
                .horizon(4)
                .forecast();
        double christmas = forecast.mean(4); // 228.9
        Interval likely = forecast.interval(4, 0.80); // 222.6 to 235.1

        FittedAutomaticEts chosen = Ets.automatic().fit(orders);
        EtsForm form = chosen.best().form(); // ETS(M,A,M), the weightiest of its candidates

        FittedEts level = Ets.simple().alpha(0.3).fit(orders);
        double now = level.last().level(); // 164.2

        assertThat(christmas).isCloseTo(228.9, within(PRINTED));
        assertThat(likely.lower()).isCloseTo(222.6, within(PRINTED));
        assertThat(likely.upper()).isCloseTo(235.1, within(PRINTED));
        assertThat(form).hasToString("ETS(M,A,M)");
        assertThat(now).isCloseTo(164.2, within(PRINTED));
    }
}
