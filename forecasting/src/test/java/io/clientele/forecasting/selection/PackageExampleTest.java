package io.clientele.forecasting.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.Forecasting;
import io.clientele.forecasting.baseline.Drift;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.baseline.SeasonalNaive;
import io.clientele.series.TimeSeries;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void theExampleOfThePackageRuns() {
        TimeSeries sales =
                TimeSeries.quarterly("2021-Q1", 10, 31, 43, 16, 11, 33, 46, 15, 12, 35, 47, 18, 14, 36, 50, 19);
        BacktestResult result = Backtest.of(sales)
                .models(Naive.standard(), SeasonalNaive.standard(), Drift.standard())
                .horizon(2)
                .origins(4)
                .run();
        Forecaster best = result.winner(); // seasonal-naive
        Forecast next = Forecasting.of(sales).with(best).horizon(2).forecast();

        assertThat(best.name()).isEqualTo("seasonal-naive");
        assertThat(next.mean()).containsExactly(14, 36);
    }

    @Test
    void theExampleOfTheDefaultForecasterRuns() {
        TimeSeries demand =
                TimeSeries.quarterly("2021-Q1", 10, 31, 43, 16, 11, 33, 46, 15, 12, 35, 47, 18, 14, 36, 50, 19);
        Forecast outlook =
                Forecasting.of(demand).with(Automatic.standard()).horizon(2).forecast();
        double spring = outlook.mean(2); // 37.9
        List<String> how = outlook.notes();

        assertThat(spring).isCloseTo(37.9, within(0.05));
        assertThat(how.get(0)).startsWith("Mean of dynamic-optimised-theta, ");
        assertThat(how).contains("Never below 0: no value of the series is negative.");
    }
}
