package io.clientele.forecasting.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.Forecasting;
import io.clientele.forecasting.GoldenCsv;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineGoldenTest {

    /** Both sides are rounding of the same closed formulas, the file to 15 digits; lower ends near 0 lose a few by cancellation. */
    private static final double TOLERANCE_PERCENT = 100 * 1e-11;

    private static Forecaster forecaster(String call) {
        return switch (call) {
            case "naive" -> Naive.standard();
            case "snaive" -> SeasonalNaive.standard();
            case "rwf_drift" -> Drift.standard();
            default -> Mean.standard();
        };
    }

    @ParameterizedTest
    @CsvSource({"naive, 13", "snaive, 8", "rwf_drift, 13", "meanf, 13"})
    void agreesWithR(String call, int seriesInFile) {
        Map<String, TimeSeries> series = GoldenCsv.series();
        Map<String, List<Map<String, String>>> bySeries = GoldenCsv.rows(getClass(), "forecasts.csv").stream()
                .filter(row -> row.get("call").equals(call))
                .collect(Collectors.groupingBy(row -> row.get("series"), LinkedHashMap::new, Collectors.toList()));
        assertThat(bySeries).hasSize(seriesInFile);
        bySeries.forEach((name, rows) -> {
            Forecast forecast = Forecasting.of(series.get(name))
                    .with(forecaster(call))
                    .horizon(rows.size())
                    .forecast();
            for (Map<String, String> row : rows) {
                int step = Integer.parseInt(row.get("step"));
                assertClose(forecast.mean(step), row, "mean");
                Interval likely = forecast.interval(step, 0.80);
                assertClose(likely.lower(), row, "lo80");
                assertClose(likely.upper(), row, "hi80");
                Interval wide = forecast.interval(step, 0.95);
                assertClose(wide.lower(), row, "lo95");
                assertClose(wide.upper(), row, "hi95");
            }
        });
    }

    private static void assertClose(double actual, Map<String, String> row, String column) {
        assertThat(actual)
                .as("%s of %s", column, row)
                .isCloseTo(GoldenCsv.number(row, column), withinPercentage(TOLERANCE_PERCENT));
    }

    @Test
    void theSpreadOfTheMeanUsesStudentsDistribution() {
        assertThat(Mean.standard()
                        .fit(GoldenCsv.series().get("Nile"))
                        .forecast(1)
                        .at(1)
                        .toString())
                .contains("99");
    }
}
