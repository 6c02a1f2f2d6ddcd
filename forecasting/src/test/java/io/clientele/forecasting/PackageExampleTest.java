package io.clientele.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.baseline.SeasonalNaive;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import io.clientele.stat.Interval;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void theExampleOfThePackageRuns() {
        TimeSeries sales = TimeSeries.quarterly("2023-Q1", 10, 31, 43, 16, 11, 33, 46, 15, 12, 35, 47, 18)
                .named("sales")
                .in("pieces");
        Forecast forecast = Forecasting.of(sales)
                .with(SeasonalNaive.standard())
                .horizon(6)
                .levels(0.80)
                .forecast();
        double spring = forecast.mean(2); // 35.0: as in the spring of 2025
        Interval likely = forecast.interval(2, 0.80); // 32.5 to 37.5
        Distribution year = forecast.total(1, 4); // mean 112.0: the sum of four quarters
        String table = forecast.toString(); // periods, means, intervals

        assertThat(spring).isEqualTo(35);
        assertThat(likely.lower()).isCloseTo(32.5, within(0.05));
        assertThat(likely.upper()).isCloseTo(37.5, within(0.05));
        assertThat(year.mean()).isEqualTo(112);
        assertThat(table).isEqualTo("""
            Forecast of sales by seasonal-naive, 2026-Q1 to 2027-Q2, 6 steps in pieces
            period    mean  lower 80 %  upper 80 %
            -------  -----  ----------  ----------
            2026-Q1  12.00        9.52       14.48
            2026-Q2  35.00       32.52       37.48
            2026-Q3  47.00       44.52       49.48
            2026-Q4  18.00       15.52       20.48
            2027-Q1  12.00        8.49       15.51
            2027-Q2  35.00       31.49       38.51\
            """);
    }

    @Test
    void theExampleOfTheForecastRuns() {
        TimeSeries sales = TimeSeries.monthly("2026-01", 10, 12, 9, 13);
        Forecast forecast =
                Forecasting.of(sales).with(Naive.standard()).horizon(3).forecast();
        double may = forecast.mean(1); // the point forecast of the first period
        Interval likely = forecast.interval(1, 0.80); // holds it with 80 %
        Distribution quarter = forecast.total(1, 3); // the sum of three periods, correlation included
        double[][] paths = forecast.paths(1000, 42); // a thousand ways it could go, drawn with seed 42

        assertThat(may).isEqualTo(13);
        assertThat(likely.midpoint()).isCloseTo(13, within(1e-12));
        assertThat(quarter.mean()).isEqualTo(39);
        assertThat(quarter.variance())
                .isCloseTo((4 + 9 + 16) / 3.0 * 14, within(1e-10)); // (1 + 4 + 9)·σ² of a random walk
        assertThat(paths).hasDimensions(1000, 3);
    }
}
