package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.internal.numerics.StandardNormal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlooredTest extends DistributionContract {

    /** Of integrals against closed forms. */
    private static final double QUADRATURE = 1e-12;

    @Override
    Stream<Distribution> examples() {
        return Stream.of(
                Floored.of(Distribution.normal(5, 10), 0),
                Floored.of(Distribution.normal(100, 20), 0),
                Floored.of(Distribution.studentT(2, 3, 7), 0),
                Floored.of(Distribution.studentT(2, 3, 2.5), 1),
                Floored.of(Distribution.gamma(2, 3), 4),
                Floored.of(Distribution.poisson(3), 2));
    }

    @Override
    double varianceTolerance(Distribution d) {
        return ((Floored) d).base() instanceof StudentT ? 0.2 : 1e-4;
    }

    /** The atom on the floor reaches more than was asked for. */
    @Override
    @ParameterizedTest
    @MethodSource("examples")
    void theQuantileIsTheLeastValueThatReachesTheProbability(Distribution d) {
        for (double p : new double[] {1e-9, 0.01, 0.3, 0.5, 0.8, 0.99, 0.9999}) {
            double x = d.quantile(p);
            assertThat(x).isGreaterThanOrEqualTo(d.lowest());
            assertThat(d.cdf(x)).isGreaterThanOrEqualTo(p * (1 - 1e-11));
            if (x > d.lowest() && !d.isDiscrete()) {
                assertThat(d.cdf(x) / p).isCloseTo(1, within(1e-11));
            }
        }
    }

    @Override
    @ParameterizedTest
    @MethodSource("examples")
    void theDensityIsTheSlopeOrTheJumpOfTheProbability(Distribution d) {
        assertThat(d.density(d.lowest() - 1)).isZero();
        if (d.isDiscrete()) {
            assertThat(d.density(d.lowest())).isEqualTo(d.cdf(d.lowest()));
        } else {
            for (double x : new double[] {d.lowest(), d.lowest() + 1}) {
                assertThat(d.density(x)).isEqualTo(((Floored) d).base().density(x));
            }
        }
    }

    @Override
    @ParameterizedTest
    @MethodSource("examples")
    void theCentralIntervalHoldsItsShareAndTheNarrowerOne(Distribution d) {
        Interval wide = d.interval(0.95);
        assertThat(wide.contains(d.interval(0.80))).isTrue();
        assertThat(d.cdf(wide.upper()) - d.cdf(Math.nextDown(wide.lower()))).isGreaterThanOrEqualTo(0.95 - 1e-9);
        assertThat(wide.lower()).isEqualTo(d.quantile(0.5 - 0.95 / 2));
    }

    @Test
    void hasTheMomentsOfARectifiedNormalVariable() {
        for (double score : new double[] {-3, -1, 0, 0.5, 2, 6}) {
            Distribution d = Floored.of(Distribution.normal(10 * score, 10), 0);
            double first = StandardNormal.loss(-score);
            double second = 2 * StandardNormal.secondLoss(-score);
            assertThat(d.mean()).isCloseTo(10 * first, within(QUADRATURE * 100));
            assertThat(d.variance()).isCloseTo(100 * (second - first * first), within(QUADRATURE * 1e4));
        }
        // A half-normal law with half its mass on 0: skewness of max(0, Z) by its moments 1/√(2π), 1/2, 2/√(2π).
        double m = 1 / Math.sqrt(2 * Math.PI);
        double third = 2 * m - 3 * m * 0.5 + 2 * m * m * m;
        assertThat(Floored.of(Distribution.normal(0, 1), 0).skewness().orElseThrow())
                .isCloseTo(third / Math.pow(0.5 - m * m, 1.5), within(1e-11));
    }

    @Test
    void sumsTheMomentsOfCounts() {
        // max(2, N) of a Poisson variable with mean 3, summed by hand.
        double mean = 2 * Math.exp(-3) * (1 + 3 + 4.5);
        double square = 2 * mean;
        double probability = Math.exp(-3) * 4.5;
        for (int k = 3; k < 60; k++) {
            probability *= 3.0 / k;
            mean += k * probability;
            square += (double) k * k * probability;
        }
        Distribution d = Floored.of(Distribution.poisson(3), 2);
        assertThat(d.mean()).isCloseTo(mean, within(1e-13));
        assertThat(d.variance()).isCloseTo(square - mean * mean, within(1e-13));
    }

    @Test
    void hasNoVarianceAndNoSkewnessWhereTheBaseHasNone() {
        assertThat(Floored.of(Distribution.studentT(0, 1, 2), 0).variance()).isInfinite();
        assertThat(Floored.of(Distribution.studentT(0, 1, 3), 0).skewness()).isEmpty();
    }

    @Test
    void answersWithASimplerDistributionWhereOneSaysTheSame() {
        assertThat(Floored.of(Distribution.poisson(3), 0)).isEqualTo(Distribution.poisson(3));
        assertThat(Floored.of(Distribution.normal(-3, 0), 0)).isEqualTo(Distribution.normal(0, 0));
        assertThat(Floored.of(Distribution.normal(3, 0), 0)).isEqualTo(Distribution.normal(3, 0));
        assertThat(Floored.of(Distribution.empirical(-1, 2, -3, 4), 0))
                .isEqualTo(Empirical.weighted(new double[] {0, 2, 4}, new double[] {2, 1, 1}));
        assertThat(Floored.of(Floored.of(Distribution.normal(0, 1), 0), 1))
                .isEqualTo(new Floored(Distribution.normal(0, 1), 1));
        assertThat(Floored.of(Floored.of(Distribution.normal(0, 1), 1), 0))
                .isEqualTo(new Floored(Distribution.normal(0, 1), 1));
    }

    @Test
    void refusesAFloorOutsideTheSupport() {
        assertThatThrownBy(() -> new Floored(Distribution.poisson(3), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("floor is 0; it must be above 0 and below infinity, the ends of poisson(mean 3). Use"
                        + " Floored.of, which takes every floor.");
        assertThatThrownBy(() -> Floored.of(Distribution.poisson(3), Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("floor is NaN; it must be a finite number.");
    }
}
