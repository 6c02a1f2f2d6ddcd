package io.clientele.forecasting.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.M3;
import io.clientele.forecasting.accuracy.Accuracy;
import io.clientele.forecasting.accuracy.AccuracyAverager;
import io.clientele.forecasting.accuracy.AverageAccuracy;
import io.clientele.forecasting.accuracy.ErrorMeasure;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The simple methods on all 3003 series of M3, to the digits printed for R's package forecast 8.20 (naive, snaive, rwf with drift) and
 * for the M competitions' own definition of Naive2: sMAPE and MASE by class and overall, each series one vote.
 */
class M3AccuracyTest {

    private static final String ALL = "all";

    private static Forecaster forecaster(String name) {
        return switch (name) {
            case "naive" -> Naive.standard();
            case "seasonal-naive" -> SeasonalNaive.standard();
            case "drift" -> Drift.standard();
            default -> Naive2.standard();
        };
    }

    private static Map<String, AverageAccuracy> scores(Forecaster forecaster) {
        Map<String, AccuracyAverager> averagers = new LinkedHashMap<>();
        for (M3.Series series : M3.series()) {
            Accuracy accuracy = Accuracy.of(
                    forecaster.fit(series.training()).forecast(series.test().size()), series.test(), series.training());
            averagers
                    .computeIfAbsent(series.period(), key -> AccuracyAverager.empty())
                    .add(accuracy);
            averagers.computeIfAbsent(ALL, key -> AccuracyAverager.empty()).add(accuracy);
        }
        Map<String, AverageAccuracy> scores = new LinkedHashMap<>();
        averagers.forEach((period, averager) -> scores.put(period, averager.finish()));
        return scores;
    }

    private static String printed(AverageAccuracy accuracy) {
        return String.format(
                Locale.ROOT,
                "%.2f / %.3f",
                accuracy.value(ErrorMeasure.SMAPE).orElseThrow(),
                accuracy.value(ErrorMeasure.MASE).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "naive2,         17.88 / 3.172, 10.03 / 1.252, 16.76 / 1.038, 6.30 / 3.089, 14.70 / 1.669",
        "naive,          17.88 / 3.172, 11.32 / 1.464, 18.18 / 1.175, 6.30 / 3.089, 15.70 / 1.787",
        "seasonal-naive, 17.88 / 3.172, 11.07 / 1.425, 17.23 / 1.146, 6.30 / 3.089, 15.19 / 1.764",
        "drift,          16.79 / 2.632, 11.58 / 1.466, 19.07 / 1.140, 4.88 / 2.017, 15.87 / 1.593"
    })
    void agreesWithTheReferenceToThePrintedDigits(
            String name, String yearly, String quarterly, String monthly, String other, String all) {
        Map<String, AverageAccuracy> scores = scores(forecaster(name));
        assertThat(scores.get(ALL).series()).isEqualTo(3003);
        assertThat(printed(scores.get("yearly"))).isEqualTo(yearly);
        assertThat(printed(scores.get("quarterly"))).isEqualTo(quarterly);
        assertThat(printed(scores.get("monthly"))).isEqualTo(monthly);
        assertThat(printed(scores.get("other"))).isEqualTo(other);
        assertThat(printed(scores.get(ALL))).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({"naive, 1.069, 0.891, 19.4", "seasonal-naive, 1.045, 0.888, 16.9", "drift, 1.017, 0.907, 17.4"})
    void itsIntervalsAndItsWeightedAverageDoToo(String name, String owa, String coverage, String msis) {
        AverageAccuracy benchmark = scores(Naive2.standard()).get(ALL);
        AverageAccuracy score = scores(forecaster(name)).get(ALL);
        assertThat(String.format(Locale.ROOT, "%.3f", score.owa(benchmark).orElseThrow()))
                .isEqualTo(owa);
        assertThat(String.format(
                        Locale.ROOT,
                        "%.3f",
                        score.value(ErrorMeasure.coverage(0.95)).orElseThrow()))
                .isEqualTo(coverage);
        assertThat(String.format(
                        Locale.ROOT,
                        "%.1f",
                        score.value(ErrorMeasure.msis(0.95)).orElseThrow()))
                .isEqualTo(msis);
    }
}
