package io.clientele.forecasting.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.series.TimeSeries;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void theExampleOfThePackageRuns() {
        TimeSeries quarters = TimeSeries.quarterly("2022-Q1", 8, 12, 10, 6, 9, 13, 11, 7, 10, 14, 12, 8);
        Decomposition parts = ClassicalDecomposition.additive().of(quarters);
        double trend = parts.trend().value(2); // 9.125
        double winter = parts.seasonal().value(0); // -0.625
        TimeSeries adjusted = Stl.periodic().of(quarters).seasonallyAdjusted();

        assertThat(trend).isEqualTo(9.125);
        assertThat(winter).isEqualTo(-0.625);
        assertThat(adjusted.size()).isEqualTo(12);
    }
}
