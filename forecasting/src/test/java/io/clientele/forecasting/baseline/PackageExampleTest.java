package io.clientele.forecasting.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecasting;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Interval;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void theExampleOfThePackageRuns() {
        TimeSeries sheds = TimeSeries.monthly("2025-01", 10, 12, 13, 16, 19, 23, 26, 30, 28, 18, 16, 14)
                .named("sheds")
                .in("pieces");
        Forecast forecast =
                Forecasting.of(sheds).with(MovingAverage.ofLast(3)).horizon(2).forecast();
        double january = forecast.mean(1); // 16.0
        Interval likely = forecast.interval(1, 0.80); // 7.2 to 24.8

        assertThat(january).isCloseTo(16, within(1e-12));
        assertThat(likely.lower()).isCloseTo(7.2, within(0.05));
        assertThat(likely.upper()).isCloseTo(24.8, within(0.05));
    }
}
