package io.clientele.forecasting.theta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecasting;
import io.clientele.series.TimeSeries;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void theExampleOfThePackageHolds() {
        TimeSeries patients = TimeSeries.yearly("2012", 112, 118, 121, 119, 127, 131, 130, 138, 141, 147, 150, 149);
        Forecast forecast =
                Forecasting.of(patients).with(Theta.standard()).horizon(3).forecast();
        double next = forecast.mean(1);
        double growth = forecast.mean(3) - forecast.mean(2);
        assertThat(next).isCloseTo(150.81, within(0.005));
        assertThat(growth).isCloseTo(1.78, within(0.005));
    }
}
