package io.clientele.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.GoldenCsv;
import io.clientele.forecasting.baseline.Drift;
import io.clientele.forecasting.baseline.Mean;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.baseline.SeasonalNaive;
import io.clientele.series.TimeSeries;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AccuracyGoldenTest {

    /** Relative; both sides are rounding of the same formulas, the file to 15 digits. */
    private static final double TOLERANCE = 1e-11;

    /** A forecast error is a difference of numbers near 1000, which leaves 12 digits of it. */
    private static final Offset<Double> DIFFERENCE = offset(1e-9);

    private static ErrorMeasure measure(String name) {
        return switch (name) {
            case "ME" -> ErrorMeasure.ME;
            case "RMSE" -> ErrorMeasure.RMSE;
            case "MAE" -> ErrorMeasure.MAE;
            case "MPE" -> ErrorMeasure.MPE;
            case "MAPE" -> ErrorMeasure.MAPE;
            case "MASE" -> ErrorMeasure.MASE;
            case "ACF1" -> ErrorMeasure.ACF1;
            default -> ErrorMeasure.THEILS_U;
        };
    }

    @Test
    void agreesWithRInsideAndOutsideTheSample() {
        Map<String, TimeSeries> series = GoldenCsv.series();
        Map<String, Accuracy> computed = new HashMap<>();
        int compared = 0;
        for (Map<String, String> row : GoldenCsv.rows(getClass(), "accuracy.csv")) {
            boolean inSample = row.get("set").startsWith("Training");
            if (row.get("value").isEmpty()) {
                assertThat(row).containsEntry("measure", "Theil's U");
                assertThat(inSample).isTrue(); // R leaves it out there
                continue;
            }
            String key = row.get("series") + row.get("call") + row.get("holdout") + inSample;
            Accuracy accuracy = computed.computeIfAbsent(key, k -> accuracy(row, series, inSample));
            double expected = GoldenCsv.number(row, "value");
            OptionalDouble actual = accuracy.value(measure(row.get("measure")));
            assertThat(actual.orElseThrow())
                    .as("%s", row)
                    .isCloseTo(expected, offset(TOLERANCE * (1 + Math.abs(expected))));
            compared++;
        }
        assertThat(compared).isEqualTo(90);
    }

    private static Accuracy accuracy(Map<String, String> row, Map<String, TimeSeries> series, boolean inSample) {
        TimeSeries all = series.get(row.get("series"));
        int holdout = Integer.parseInt(row.get("holdout"));
        TimeSeries training = all.head(all.size() - holdout);
        Forecaster forecaster = row.get("call").equals("naive") ? Naive.standard() : SeasonalNaive.standard();
        return inSample
                ? Accuracy.inSample(forecaster.fit(training), training)
                : Accuracy.of(forecaster.fit(training).forecast(holdout), all.tail(holdout), training);
    }

    @Test
    void agreesWithRAtEveryOrigin() {
        Map<String, TimeSeries> series = GoldenCsv.series();
        int compared = 0;
        int refused = 0;
        for (Map<String, String> row : GoldenCsv.rows(getClass(), "tscv.csv")) {
            TimeSeries all = series.get(row.get("series"));
            int origin = Integer.parseInt(row.get("origin"));
            int step = Integer.parseInt(row.get("step"));
            if (row.get("error").isEmpty()) {
                assertThat(origin == 1 || origin + step > all.size()).isTrue();
                continue;
            }
            Forecaster forecaster = switch (row.get("call")) {
                case "naive" -> Naive.standard();
                case "rwf_drift" -> Drift.standard();
                default -> Mean.standard();
            };
            TimeSeries training = all.head(origin);
            if (forecaster.refusal(training).isPresent()) {
                assertThat(origin).isLessThanOrEqualTo(2); // R forecasts there, without a spread
                refused++;
                continue;
            }
            double error = all.value(origin + step - 1)
                    - forecaster.fit(training).forecast(step).mean(step);
            assertThat(error).as("%s", row).isCloseTo(GoldenCsv.number(row, "error"), DIFFERENCE);
            compared++;
        }
        assertThat(refused).isEqualTo(24);
        assertThat(compared).isEqualTo(1734);
    }
}
