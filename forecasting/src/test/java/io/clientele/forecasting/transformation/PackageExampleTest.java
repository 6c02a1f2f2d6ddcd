package io.clientele.forecasting.transformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.decomposition.Stl;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.series.TimeSeries;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void theExampleOfThePackageRuns() {
        TimeSeries orders = TimeSeries.quarterly(
                "2022-Q1", 120, 98, 105, 160, 131, 110, 112, 181, 146, 115, 127, 195, 158, 133, 134, 214);
        Forecaster adjusted = SeasonallyAdjusted.by(Stl.standard()).with(Ets.holt());
        String name = adjusted.name(); // stl-holt
        double season = adjusted.fit(orders).forecast(4).mean(4);

        Forecaster logarithm = BoxCox.logarithm().around(Naive.standard());
        double last = logarithm.fit(orders).forecast(1).mean(1); // 214.0
        double power = BoxCox.guerrero().lambda(orders);

        assertThat(name).isEqualTo("stl-holt");
        assertThat(season).isBetween(205.0, 240.0);
        assertThat(last).isCloseTo(214, within(1e-9));
        assertThat(power).isBetween(0.0, 2.0);
    }
}
