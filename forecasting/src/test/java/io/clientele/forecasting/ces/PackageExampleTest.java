package io.clientele.forecasting.ces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Forecast;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Interval;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void theExampleOfThePackageRuns() {
        TimeSeries orders = TimeSeries.quarterly(
                        "2022-Q1", 120, 98, 105, 160, 131, 110, 112, 181, 146, 115, 127, 195, 158, 133, 134, 214)
                .in("orders");
        FittedCes fitted = Ces.automatic().fit(orders);
        CesForm form = fitted.form(); // PARTIAL
        Forecast forecast = fitted.forecast(4);
        double christmas = forecast.mean(4); // 222.9
        Interval likely = forecast.interval(4, 0.80); // 216.5 to 229.3

        assertThat(form).isEqualTo(CesForm.PARTIAL);
        assertThat(christmas).isCloseTo(222.9, within(0.05));
        assertThat(likely.lower()).isCloseTo(216.5, within(0.05));
        assertThat(likely.upper()).isCloseTo(229.3, within(0.05));
    }
}
