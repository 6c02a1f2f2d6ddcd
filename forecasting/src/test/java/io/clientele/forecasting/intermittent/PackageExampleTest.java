package io.clientele.forecasting.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecasting;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void theExampleOfThePackageRuns() {
        TimeSeries valves = TimeSeries.monthly("2025-01", 0, 0, 3, 0, 0, 1, 0, 0, 4, 0, 2, 0, 0, 0, 5, 0, 0, 1)
                .named("valves")
                .in("pieces");
        Forecast forecast = Forecasting.of(valves)
                .with(IntermittentDemand.automatic())
                .horizon(3)
                .forecast();
        double rate = forecast.mean(1); // 0.88 a month
        Distribution untilDelivery = forecast.total(1, 3); // of the three months that a delivery takes
        double stock = untilDelivery.quantile(0.95); // 9 pieces

        assertThat(rate).isCloseTo(0.88, within(0.005));
        assertThat(stock).isEqualTo(9);
    }
}
