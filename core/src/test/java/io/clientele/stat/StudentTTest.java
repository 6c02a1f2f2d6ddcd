package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StudentTTest extends DistributionContract {

    /** Of a search that ends at the last digits of a logarithm, on probabilities that are right to 1e-14. */
    private static final double SEARCHED = 2e-13;

    @Override
    Stream<Distribution> examples() {
        return Stream.of(
                Distribution.studentT(0, 1, 1.5),
                Distribution.studentT(10, 3, 2.5),
                Distribution.studentT(-100, 20, 7),
                Distribution.studentT(0, 1, 30),
                Distribution.studentT(5, 2, 1e6));
    }

    /** The tails fall like a power: with 2.5 degrees of freedom a tenth of the variance lies beyond fifty standard deviations. */
    @Override
    double varianceTolerance(Distribution d) {
        return ((StudentT) d).degreesOfFreedom() < 5 ? 0.2 : 1e-4;
    }

    @Test
    void hasTheTabulatedQuantiles() {
        // Any table of the t distribution.
        assertThat(Distribution.studentT(0, 1, 10).quantile(0.975)).isCloseTo(2.228138852, within(1e-9));
        assertThat(Distribution.studentT(0, 1, 2).quantile(0.95)).isCloseTo(2.919985580, within(1e-9));
        assertThat(Distribution.studentT(0, 1, 120).quantile(0.995)).isCloseTo(2.617421145, within(1e-9));
    }

    /** Both ways to a quantile lead to the same place: the fast one, and the search that takes every tail. */
    @Test
    void isFoundFastWhereItIsFoundAtAll() {
        double[] degrees = {
            1.01, 1.2, 1.5, 2, 2.5, 3, 4, 5, 7, 9.99, 10, 14, 20, 33.3, 50, 100, 300, 1000, 1e4, 1e5, 1e6
        };
        double[] tails = {
            0.4999, 0.45, 0.3, 0.25, 0.2, 0.15, 0.1, 0.075, 0.05, 0.025, 0.01, 0.005, 0.0025, 5e-4, 1e-6, 1e-9, 1e-12
        };
        for (double nu : degrees) {
            StudentT t = new StudentT(0, 1, nu);
            for (double tail : tails) {
                double searched = t.searchedQuantile(tail);
                assertThat(t.quantile(tail) / -searched)
                        .as("%s degrees of freedom, tail %s", nu, tail)
                        .isCloseTo(1, within(SEARCHED));
            }
        }
    }

    @Test
    void isSymmetricAboutItsLocation() {
        Distribution t = Distribution.studentT(3, 2, 4);
        assertThat(t.quantile(0.5)).isEqualTo(3);
        assertThat(t.quantile(0.25) - 3).isCloseTo(3 - t.quantile(0.75), within(1e-14));
        assertThat(t.skewness()).hasValue(0);
    }

    /** The interval looks one quantile up for both ends; the other differs by the rounding of 1 - p. */
    @Test
    void itsIntervalsEndAtTheQuantiles() {
        Distribution t = Distribution.studentT(3, 2, 4);
        for (double level : new double[] {1e-9, 0.5, 0.95, 0.999_999}) {
            Interval interval = t.interval(level);
            assertThat(interval.level()).isEqualTo(level);
            assertThat(interval.lower()).isEqualTo(t.quantile(0.5 - level / 2));
            assertThat(interval.upper()).isCloseTo(t.quantile(0.5 + level / 2), withinPercentage(1e-7));
        }
        assertThatThrownBy(() -> t.interval(95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level is 95; it must be above 0 and below 1. Write 0.95 for 95 percent.");
    }

    @Test
    void isTheNormalDistributionInTheLimit() {
        assertThat(Distribution.studentT(3, 2, Double.POSITIVE_INFINITY)).isEqualTo(Distribution.normal(3, 2));
        assertThat(Distribution.studentT(3, 2, 1e100)).isEqualTo(Distribution.normal(3, 2));
        assertThat(Distribution.studentT(0, 1, 1e18).survival(6)
                        / Distribution.normal(0, 1).survival(6))
                .isCloseTo(1, within(1e-12));
        assertThat(Distribution.studentT(0, 1, 1e10).quantile(0.99))
                .isCloseTo(Distribution.normal(0, 1).quantile(0.99), within(1e-9));
    }

    @Test
    void hasNoVarianceWithTwoDegreesOfFreedomAndNoSkewnessWithThree() {
        assertThat(Distribution.studentT(0, 1, 2).variance()).isInfinite();
        assertThat(Distribution.studentT(0, 1, 3).variance()).isEqualTo(3);
        assertThat(Distribution.studentT(0, 1, 3).skewness()).isEmpty();
    }

    @Test
    void refusesTooFewDegreesOfFreedom() {
        assertThatThrownBy(() -> Distribution.studentT(0, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "degreesOfFreedom is 1; it must be above 1 and at most 1.0E18. With less there is no mean; use"
                                + " more observations or fewer parameters.");
        assertThatThrownBy(() -> new StudentT(0, 1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("degreesOfFreedom is infinity; it must be above 1 and at most 1.0E18. Use the normal"
                        + " distribution.");
        assertThatThrownBy(() -> Distribution.studentT(0, 0, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scale is 0; it must be a finite number above 0.");
    }
}
