package io.clientele.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.GoldenCsv;
import io.clientele.testing.RoundTrip;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankComparisonTest {

    /** Relative; the golden numbers come from quadrature and sums in another order. */
    private static final double TOLERANCE = 1e-9;

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static RankTally tally(String losses) {
        double[][] rows = Arrays.stream(losses.split(";"))
                .map(RankComparisonTest::numbers)
                .toArray(double[][]::new);
        RankTally tally = RankTally.of(
                IntStream.range(0, rows[0].length).mapToObj(i -> "m" + i).toList());
        for (double[] row : rows) {
            tally.add(row);
        }
        return tally;
    }

    @Test
    void agreesWithTheFormulasComputedElsewhere() {
        List<Map<String, String>> rows = GoldenCsv.rows(getClass(), "ranks.csv");
        assertThat(rows).hasSize(6);
        for (Map<String, String> row : rows) {
            RankComparison comparison = tally(row.get("losses")).finish();
            double[] ranks = numbers(row.get("ranks"));
            for (RankComparison.MeanRank rank : comparison.ranks()) {
                double expected = ranks[Integer.parseInt(rank.model().substring(1))];
                assertThat(rank.rank()).isCloseTo(expected, within(TOLERANCE));
            }
            double friedman = GoldenCsv.number(row, "friedman");
            assertThat(comparison.friedman()).isCloseTo(friedman, within(TOLERANCE * (1 + friedman)));
            assertThat(comparison.pValue()).isCloseTo(GoldenCsv.number(row, "p"), within(TOLERANCE));
            assertThat(comparison.criticalDistance()).isCloseTo(GoldenCsv.number(row, "distance"), within(1e-7));
        }
    }

    /** Demšar 2006, table 5: q at 0.05 for the Nemenyi test, which divides by the root of 2. */
    @Test
    void hasTheQuantilesOfTheTables() {
        double[] table = {1.960, 2.343, 2.569, 2.728, 2.850, 2.949, 3.031, 3.102, 3.164};
        for (int k = 2; k <= 10; k++) {
            assertThat(StudentizedRange.quantile(k, 0.95) / Math.sqrt(2)).isCloseTo(table[k - 2], within(0.001));
        }
    }

    @Test
    void theExampleRuns() {
        RankTally tally = RankTally.of("naive", "ses", "ets");
        tally.add(1.20, 1.05, 0.98).add(0.90, 0.93, 0.85).add(2.10, 1.70, 1.70); // the MASE of each, a series a call
        RankComparison comparison = tally.finish();
        String best = comparison.best().model(); // ets

        assertThat(best).isEqualTo("ets");
        assertThat(tally).hasToString("ranks of 3 models on 3 series");
        assertThat(comparison).hasToString("""
            Mean ranks of 3 models, n = 3, critical distance 1.91 at 95 % confidence
            model  mean rank  from    to  against the best
            -----  ---------  ----  ----  -------------------
            ets         1.17  0.21  2.12  the best
            ses         2.17  1.21  3.12  no clear difference
            naive       2.67  1.71  3.62  no clear difference
            Friedman χ² 3.82 with 2 df, p = 0.148\
            """);
    }

    @Test
    void tellsTheWorseFromTheBest() {
        RankTally tally = RankTally.of("good", "as good", "bad");
        for (int i = 0; i < 40; i++) {
            tally.add(1 + i % 2, 2 - i % 2, 9);
        }
        RankComparison comparison = tally.finish();
        assertThat(comparison.amongTheBest()).containsExactly("good", "as good");
        assertThat(comparison.isAmongTheBest("bad")).isFalse();
        assertThat(comparison.interval("bad").contains(3)).isTrue();
        assertThat(comparison.withConfidence(0.99).criticalDistance()).isGreaterThan(comparison.criticalDistance());
        assertThat(comparison.pValue()).isLessThan(1e-6);
        assertThatThrownBy(() -> comparison.interval("ugly"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("model is ugly; it must be one of [good, as good, bad].");
    }

    @Test
    void seesNoDifferenceWhereThereIsNone() {
        RankComparison comparison = RankTally.of("a", "b").add(1, 1).add(2, 2).finish();
        assertThat(comparison.friedman()).isZero();
        assertThat(comparison.pValue()).isEqualTo(1);
        assertThat(comparison.ranks()).extracting(RankComparison.MeanRank::rank).containsExactly(1.5, 1.5);
    }

    @Test
    void isTheSameHoweverTheSeriesAreCut() {
        RankTally whole = RankTally.of("a", "b", "c").add(1, 2, 2).add(3, 1, 2).add(0, 0, 0);
        RankTally parts = RankTally.of("a", "b", "c")
                .add(0, 0, 0)
                .merge(RankTally.of("a", "b", "c").add(3, 1, 2).add(1, 2, 2));
        assertThat(parts.finish()).isEqualTo(whole.finish());
        assertThatThrownBy(() -> whole.merge(RankTally.of("b", "a", "c")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("models are [b, a, c] and [a, b, c]; both tallies must have the same in the same order.");
    }

    @Test
    void refusesWhatCannotBeCompared() {
        assertThatThrownBy(() -> RankTally.of("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is 1 model; a comparison needs at least 2.");
        assertThatThrownBy(() -> RankTally.of("a", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("models are [a, a]; name each one differently.");
        assertThatThrownBy(() -> RankTally.of("a", "b").finish())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no series was counted; add the losses of one or more.");
        assertThatThrownBy(() -> RankTally.of("a", "b").add(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Leave the series out, or compare fewer models.");
    }

    @Test
    void travels() {
        RankTally tally = RankTally.of("a", "b").add(1, 2).add(1, 2);
        RoundTrip.survives(tally.finish());
        assertThat(RoundTrip.serialised(tally).add(1, 2).finish())
                .isEqualTo(tally.add(1, 2).finish());
    }
}
