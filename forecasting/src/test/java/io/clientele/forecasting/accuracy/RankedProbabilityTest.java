package io.clientele.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.forecasting.GoldenCsv;
import io.clientele.stat.Distribution;
import io.clientele.stat.Floored;
import io.clientele.stat.Mixture;
import io.clientele.stat.Shifted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankedProbabilityTest {

    /** Relative. The golden scores come from quadrature, which is good to ten digits at least. */
    private static final double TOLERANCE = 1e-9;

    private static Distribution distribution(Map<String, String> row) {
        double first = GoldenCsv.number(row, "first");
        double second = row.get("second").isEmpty() ? 0 : GoldenCsv.number(row, "second");
        return switch (row.get("family")) {
            case "normal" -> Distribution.normal(first, second);
            case "student-t" -> Distribution.studentT(first, second, GoldenCsv.number(row, "third"));
            case "lognormal" -> Distribution.lognormal(first, second);
            case "gamma" -> Distribution.gamma(first, second);
            case "poisson" -> Distribution.poisson(first);
            default -> Distribution.negativeBinomial(first, second);
        };
    }

    @Test
    void agreesWithItsDefinition() {
        List<Map<String, String>> rows = GoldenCsv.rows(getClass(), "crps.csv");
        assertThat(rows).hasSize(21);
        for (Map<String, String> row : rows) {
            double expected = GoldenCsv.number(row, "score");
            assertThat(RankedProbability.score(distribution(row), GoldenCsv.number(row, "actual")))
                    .as("%s", row)
                    .isCloseTo(expected, within(TOLERANCE * (1 + expected)));
        }
    }

    @Test
    void isTheAbsoluteErrorOfACertainForecast() {
        assertThat(RankedProbability.score(Distribution.normal(5, 0), 8)).isEqualTo(3);
        assertThat(RankedProbability.score(Distribution.empirical(5), 8)).isEqualTo(3);
        assertThat(RankedProbability.score(Distribution.empirical(5), 5)).isZero();
    }

    /** By hand: two values 0 and 4; E|X − 1| = 2, E|X − X'| = 2. */
    @Test
    void ofASampleIsItsMeanDistanceLessHalfItsMeanDifference() {
        assertThat(RankedProbability.score(Distribution.empirical(0, 4), 1)).isCloseTo(1, within(1e-15));
    }

    /** The closed forms against the quadrature that is used where there is none: a mixture of a distribution with itself. */
    @Test
    void isTheSameByQuadrature() {
        for (Distribution d : List.of(
                Distribution.normal(100, 20),
                Distribution.studentT(0, 2, 4),
                Distribution.lognormal(1, 0.7),
                Distribution.gamma(3, 2))) {
            Distribution mixed = new Mixture(List.of(d, d), List.of(0.5, 0.5));
            assertThat(RankedProbability.score(mixed, 3))
                    .as("%s", d)
                    .isCloseTo(RankedProbability.score(d, 3), withinPercentage(1e-5));
        }
        Distribution counts = new Mixture(List.of(Distribution.poisson(4), Distribution.poisson(4)), List.of(0.5, 0.5));
        assertThat(RankedProbability.score(counts, 7)).isCloseTo(2.059224105522533, within(TOLERANCE));
        assertThat(RankedProbability.score(new Shifted(Distribution.poisson(4), 10), 17))
                .isCloseTo(2.059224105522533, within(TOLERANCE));
    }

    /** Half the mean difference of max(0, Z): ∫ from 0 of Φ(1 − Φ) is half of 1/√π. */
    @Test
    void knowsAFloor() {
        Distribution floored = Floored.of(Distribution.normal(0, 1), 0);
        double distance = 2 * 0.3989422804014327 / 2; // E max(0, Z), and y lies on the floor
        assertThat(RankedProbability.score(floored, 0)).isCloseTo(distance - 0.5 / Math.sqrt(Math.PI), within(1e-7));
    }

    /** Counts in the millions are summed in part and integrated in part; they are as good as normal. */
    @Test
    void takesGreatCounts() {
        assertThat(RankedProbability.score(Distribution.poisson(1e7), 1e7))
                .isCloseTo(RankedProbability.score(Distribution.normal(1e7, Math.sqrt(1e7)), 1e7), withinPercentage(1));
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> RankedProbability.score(Distribution.normal(0, 1), Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("actual is NaN; it must be a finite number.");
    }
}
