package io.clientele.lifetime.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.clientele.customer.CustomerId;
import io.clientele.customer.Purchases;
import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.lifetime.BgNbd;
import io.clientele.lifetime.BuyingModel;
import io.clientele.lifetime.FittedBuyingModel;
import io.clientele.lifetime.MbgNbd;
import io.clientele.lifetime.ParetoNbd;
import io.clientele.testing.Golden;
import io.clientele.testing.SharedData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The CDNOW sample, against independent multi-precision arithmetic. */
class CdnowGoldenTest {

    /** The reference's optimum is stable to nine digits of the parameters, ours to about as many; sums are printed to ten and more. */
    private static final Percentage OPTIMUM = withPercentage(1e-6);

    /** They fitted to times rounded to two decimals of a week. */
    private static final double PUBLISHED = 0.05;

    private static final String END = "1997-09-30";

    private static Purchases purchases() {
        return Purchases.from(Csv.options()
                        .dates("yyyy-MM-dd")
                        .read(SharedData.data("cdnow/cdnow_sample_transactions.csv.gz")))
                .columns("sample_id", "date", "spend")
                .in("USD")
                .asOf("1998-06-30");
    }

    static Stream<Arguments> models() {
        return Stream.of(
                Arguments.of("bgnbd", BgNbd.standard()),
                Arguments.of("mbgnbd", MbgNbd.standard()),
                Arguments.of("pnbd", ParetoNbd.standard()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void tracksTheWeeks(String name, BuyingModel model) {
        Purchases purchases = purchases();
        FittedBuyingModel fitted = model.fit(purchases.asOf(END));
        TrackingTable table =
                Tracking.of(fitted.process(), purchases).calibratedTo(END).weekly();
        List<Map<String, String>> golden = Golden.rows(getClass(), "tracking_cumulative.csv");
        assertThat(table.periods()).hasSize(78).hasSameSizeAs(golden);
        assertThat(table.customers()).isEqualTo(2357);
        for (int w = 0; w < golden.size(); w++) {
            TrackingTable.Period period = table.periods().get(w);
            assertThat(period.actualSoFar())
                    .isEqualTo(Long.parseLong(golden.get(w).get("actual_cumulative_repeat")));
            assertThat(period.expectedSoFar())
                    .as("week " + (w + 1))
                    .isCloseTo(Double.parseDouble(golden.get(w).get(name)), OPTIMUM);
            assertThat(period.cutShort()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void foretellsTheHoldout(String name, BuyingModel model) {
        CalibrationSplit split = CalibrationSplit.of(purchases(), END);
        Map<String, String> golden = Golden.rows(getClass(), "holdout_metrics_39w.csv").stream()
                .filter(row -> row.get("model").equals(name))
                .findFirst()
                .orElseThrow();
        HoldoutReport report = split.score(model.fit(split.summary()));
        assertThat(report.customers()).isEqualTo(Long.parseLong(golden.get("customers")));
        assertThat(report.predictedTotal()).isCloseTo(number(golden, "predicted_total"), OPTIMUM);
        assertThat(report.actualTotal()).isEqualTo(Long.parseLong(golden.get("actual_total")));
        assertThat(report.totalError().orElseThrow()).isCloseTo(number(golden, "total_error_fraction"), OPTIMUM);
        assertThat(report.meanAbsoluteError()).isCloseTo(number(golden, "mae"), OPTIMUM);
        assertThat(report.rootMeanSquareError()).isCloseTo(number(golden, "rmse"), OPTIMUM);
        assertThat(report.correlation().orElseThrow()).isCloseTo(number(golden, "correlation"), OPTIMUM);
        assertThat(report.rows().stream()
                        .mapToDouble(HoldoutReport.Row::predicted)
                        .sum())
                .isCloseTo(report.predictedTotal(), withPercentage(1e-10));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @Test
    void splitsAsTheSummaryDoes() {
        CalibrationSplit split = CalibrationSplit.of(purchases(), END);
        Table summary = Csv.read(SharedData.data("cdnow/cdnow_sample_summary.csv"));
        assertThat(split.size()).isEqualTo(summary.rows());
        assertThat(split.span()).isEqualTo(Duration.ofDays(39 * 7));
        assertThat(split.onlyInHoldout().size()).isZero();
        for (int row = 0; row < summary.rows(); row++) {
            CustomerId id = CustomerId.of(summary.integer("sample_id", row));
            assertThat(split.holdoutPurchases().get(id)).hasValue(summary.number("x_holdout", row));
            assertThat(split.holdoutSpend().get(id).orElseThrow())
                    .isCloseTo(summary.number("spend_holdout", row), within(1e-9));
            assertThat((double) split.history(id).repeats()).isEqualTo(summary.number("x", row));
            assertThat(split.history(id).ageDays()).isEqualTo(summary.number("T_days", row));
        }
    }

    @Test
    void choosesByLikelihoodAndByHoldout() {
        ModelComparison choice = ModelChoice.standard().on(purchases(), END);
        assertThat(choice.byLikelihood().orElseThrow().process().name()).isEqualTo("MBG/NBD");
        assertThat(choice.byHoldout().orElseThrow().process().name()).isEqualTo("Pareto/NBD");
        assertThat(choice.toString()).contains("MBG/NBD is the likeliest; Pareto/NBD foretells the holdout best.");
    }

    @Test
    void countsTheRepeatsThatModelsExpect() {
        Purchases calibration = purchases().asOf(END);
        RepeatFrequencies withLeaving =
                RepeatFrequencies.of(BgNbd.standard().fit(calibration).process(), calibration);
        assertThat(withLeaving.rows().get(0).actual()).isEqualTo(1411);
        assertThat(withLeaving.customers()).isEqualTo(2357);
        assertThat(withLeaving.rows().stream()
                        .mapToDouble(RepeatFrequencies.Row::expected)
                        .sum())
                .isCloseTo(2357, within(1e-9));
        // Fader, Hardie and Lee (2005) report chi-squares of 4.82 for BG/NBD and 11.99 for Pareto/NBD over these eight
        // rows.
        assertThat(withLeaving.chiSquare()).isCloseTo(4.82, within(PUBLISHED));
        assertThat(RepeatFrequencies.of(ParetoNbd.standard().fit(calibration).process(), calibration)
                        .chiSquare())
                .isCloseTo(11.99, within(PUBLISHED));
    }
}
