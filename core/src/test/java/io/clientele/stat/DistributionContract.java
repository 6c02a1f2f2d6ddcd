package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.testing.RoundTrip;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What every {@link Distribution} promises; each implementation's test extends it and names its examples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DistributionContract {

    /** Of probabilities that are differences of numbers near 1. */
    private static final double ROUNDING = 1e-12;

    /** Of an integral over a loss that is itself an integral. */
    private static final double QUADRATURE = 1e-9;

    /** Of a central difference over a ten-thousandth of the spread. */
    private static final double DIFFERENCE = 1e-6;

    /** Of a mean over so many samples: four standard errors are missed once in 16,000. */
    private static final double STANDARD_ERRORS = 4;

    private static final int SAMPLES = 20_000;

    private static final double[] PROBABILITIES = {
        1e-9, 1e-4, 0.01, 0.1, 0.25, 0.4, 0.5, 0.65, 0.8, 0.9, 0.95, 0.99, 0.9999
    };

    /** Distributions that show the family's different situations: narrow and wide, skewed and not, certain values. */
    abstract Stream<Distribution> examples();

    /** Places to look at: around the quantiles and beside them. */
    private static double[] places(Distribution d) {
        SplittableRandom random = new SplittableRandom(17);
        double[] places = new double[3 * PROBABILITIES.length];
        for (int i = 0; i < PROBABILITIES.length; i++) {
            double q = d.quantile(PROBABILITIES[i]);
            places[3 * i] = q;
            places[3 * i + 1] = q + random.nextDouble(-1, 1) * width(d);
            places[3 * i + 2] = Math.rint(q) + random.nextInt(-2, 3);
        }
        Arrays.sort(places);
        return places;
    }

    /** A length that fits the distribution: its interquartile range, or its standard deviation, or 1. */
    private static double width(Distribution d) {
        double middle = d.quantile(0.75) - d.quantile(0.25);
        return middle > 0 ? middle : d.variance() > 0 ? Math.min(d.standardDeviation(), 1e6) : 1;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void probabilitiesRiseFromZeroToOneAndAddUp(Distribution d) {
        double before = 0;
        for (double x : places(d)) {
            double p = d.cdf(x);
            assertThat(p).isBetween(0.0, 1.0).isGreaterThanOrEqualTo(before - ROUNDING);
            assertThat(p + d.survival(x)).isCloseTo(1, within(ROUNDING));
            before = p;
        }
        assertThat(d.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(d.survival(Double.NEGATIVE_INFINITY)).isEqualTo(1);
        assertThat(d.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(d.survival(Double.POSITIVE_INFINITY)).isZero();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theQuantileIsTheLeastValueThatReachesTheProbability(Distribution d) {
        double before = Double.NEGATIVE_INFINITY;
        for (double p : PROBABILITIES) {
            double x = d.quantile(p);
            assertThat(x).isBetween(d.lowest(), d.highest()).isGreaterThanOrEqualTo(before);
            before = x;
            if (d.isDiscrete()) {
                assertThat(d.cdf(x)).isGreaterThanOrEqualTo(p);
                assertThat(d.density(x)).isPositive();
                assertThat(d.cdf(Math.nextDown(x))).isLessThan(p);
            } else {
                assertThat(d.cdf(x) / p).isCloseTo(1, within(1e-11));
                assertThat(d.survival(x) / (1 - p)).isCloseTo(1, within(1e-11));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theEndsOfTheSupportAreAttainedOrRefused(Distribution d) {
        if (Double.isInfinite(d.lowest())) {
            assertThatThrownBy(() -> d.quantile(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("p is 0; that is unattainable, because " + d
                            + " has no least value. Ask for a probability above 0.");
        } else {
            assertThat(d.quantile(0)).isEqualTo(d.lowest());
            assertThat(d.cdf(d.lowest() - 1)).isZero();
            assertThat(d.survival(d.lowest() - 1)).isEqualTo(1);
            assertThat(d.complementaryLoss(d.lowest())).isZero();
        }
        if (Double.isInfinite(d.highest())) {
            assertThatThrownBy(() -> d.quantile(1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("p is 1; that is unattainable, because " + d
                            + " has no greatest value. Ask for a probability below 1.");
        } else {
            assertThat(d.quantile(1)).isEqualTo(d.highest());
            assertThat(d.cdf(d.highest())).isEqualTo(1);
            assertThat(d.survival(d.highest())).isZero();
            assertThat(d.loss(d.highest())).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void bothLossesDifferByTheDistanceToTheMean(Distribution d) {
        for (double x : places(d)) {
            double loss = d.loss(x);
            double left = d.complementaryLoss(x);
            assertThat(loss).isNotNegative();
            assertThat(left).isNotNegative();
            double size = Math.abs(d.mean()) + Math.abs(x) + loss + left;
            assertThat(loss - left).isCloseTo(d.mean() - x, within(ROUNDING * size));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void secondOrderLossesAddUpToTheSpreadAroundAPlace(Distribution d) {
        for (double x : places(d)) {
            double upper = d.secondLoss(x);
            double lower = d.complementarySecondLoss(x);
            assertThat(upper).isNotNegative();
            assertThat(lower).isNotNegative();
            double both = (d.variance() + (d.mean() - x) * (d.mean() - x)) / 2;
            if (Double.isInfinite(both)) {
                continue;
            }
            assertThat(upper + lower).isCloseTo(both, within(ROUNDING * (both + d.mean() * d.mean() + x * x)));
        }
        assertThat(d.secondLoss(Double.POSITIVE_INFINITY)).isZero();
        assertThat(d.complementarySecondLoss(Double.NEGATIVE_INFINITY)).isZero();
    }

    /** Convex with slope -loss: between two places it falls by at least the later slope and at most the earlier one. */
    @ParameterizedTest
    @MethodSource("examples")
    void theSecondOrderLossFallsWithTheLoss(Distribution d) {
        double[] places = places(d);
        for (int i = 0; i + 1 < places.length && Double.isFinite(d.variance()); i++) {
            double step = places[i + 1] - places[i];
            double fall = d.secondLoss(places[i]) - d.secondLoss(places[i + 1]);
            double slack = QUADRATURE * (d.secondLoss(places[i]) + d.variance());
            assertThat(fall).isBetween(d.loss(places[i + 1]) * step - slack, d.loss(places[i]) * step + slack);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theLossFallsWithTheProbabilityOfExceedance(Distribution d) {
        double[] places = places(d);
        for (int i = 0; i + 1 < places.length; i++) {
            double step = places[i + 1] - places[i];
            double fall = d.loss(places[i]) - d.loss(places[i + 1]);
            double slack =
                    ROUNDING * (Math.abs(d.mean()) + Math.abs(places[i]) + Math.abs(places[i + 1]) + d.loss(places[i]));
            // Convex with slope -(1 - F): between two places it falls by at least the later slope and at most the
            // earlier one.
            assertThat(fall).isBetween(d.survival(places[i + 1]) * step - slack, d.survival(places[i]) * step + slack);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void farLeftTheLossIsTheDistanceToTheMeanAndFarRightNothing(Distribution d) {
        double far = Double.isInfinite(d.lowest()) ? d.mean() - 1e9 * width(d) : d.lowest() - 10 * width(d);
        assertThat(d.loss(far) / (d.mean() - far)).isCloseTo(1, within(1e-4));
        assertThat(d.loss(Double.POSITIVE_INFINITY)).isZero();
        assertThat(d.complementaryLoss(Double.NEGATIVE_INFINITY)).isZero();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void answersWithANumberWhereverItIsAsked(Distribution d) {
        double[] sizes = {0, Double.MIN_VALUE, 1e-300, 1e-9, 0.5, 1e9, 1e17, 1e150, 1e300, Double.MAX_VALUE};
        for (double size : sizes) {
            for (double x : new double[] {-size, size}) {
                assertThat(d.density(x)).isNotNaN().isNotNegative();
                assertThat(d.cdf(x)).isBetween(0.0, 1.0);
                assertThat(d.survival(x)).isBetween(0.0, 1.0);
                assertThat(d.loss(x)).isNotNaN().isNotNegative();
                assertThat(d.complementaryLoss(x)).isNotNaN().isNotNegative();
            }
        }
        for (double p : new double[] {Double.MIN_VALUE, 1e-300, 1e-17, Math.nextDown(1.0)}) {
            assertThat(d.quantile(p)).isNotNaN().isBetween(d.lowest(), d.highest());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theDensityIsTheSlopeOrTheJumpOfTheProbability(Distribution d) {
        for (double p : PROBABILITIES) {
            double x = d.quantile(p);
            if (d.isDiscrete()) {
                assertThat(d.density(x)).isCloseTo(d.cdf(x) - d.cdf(Math.nextDown(x)), within(ROUNDING));
                assertThat(d.density(Math.nextUp(x))).isZero();
            } else if (p >= 0.01 && p <= 0.99) {
                double h = 1e-4 * Math.min(width(d), x - d.lowest());
                double slope = (d.cdf(x + h) - d.cdf(x - h)) / (2 * h);
                assertThat(d.density(x) / slope).isCloseTo(1, within(DIFFERENCE));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theCentralIntervalHoldsItsShareAndTheNarrowerOne(Distribution d) {
        Interval wide = d.interval(0.95);
        assertThat(wide.contains(d.interval(0.80))).isTrue();
        double held = d.cdf(wide.upper()) - d.cdf(wide.lower()) + (d.isDiscrete() ? d.density(wide.lower()) : 0);
        assertThat(held).isGreaterThanOrEqualTo(0.95 - 1e-9);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void samplesHaveTheMomentsOfTheDistribution(Distribution d) {
        double[] sample = d.sample(SAMPLES, 20_240_229);
        double mean = 0;
        int atOrBelow = 0;
        double middle = d.quantile(0.6);
        for (double x : sample) {
            assertThat(x).isBetween(d.lowest(), d.highest());
            mean += x / SAMPLES;
            atOrBelow += x <= middle ? 1 : 0;
        }
        double p = d.cdf(middle);
        assertThat(atOrBelow / (double) SAMPLES)
                .isCloseTo(p, within(STANDARD_ERRORS * Math.sqrt(p * (1 - p) / SAMPLES)));
        if (Double.isFinite(d.variance())) {
            assertThat(mean)
                    .isCloseTo(
                            d.mean(),
                            within(STANDARD_ERRORS * d.standardDeviation() / Math.sqrt(SAMPLES)
                                    + ROUNDING * Math.abs(d.mean())));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theSameSeedGivesTheSameSample(Distribution d) {
        assertThat(d.sample(20, 5)).isEqualTo(d.sample(20, 5)).startsWith(d.sample(3, 5));
        assertThat(d.sample(0, 5)).isEmpty();
        if (d.variance() > 0 && !d.isDiscrete()) {
            assertThat(d.sample(20, 5)).isNotEqualTo(d.sample(20, 6));
        }
        assertThatThrownBy(() -> d.sample(-1, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n is -1; it must be at least 0.");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void momentsAreThoseOfTheProbabilities(Distribution d) {
        assertThat(d.standardDeviation()).isEqualTo(Math.sqrt(d.variance()));
        if (Double.isInfinite(d.variance())) {
            return;
        }
        // Var = 2 ∫ loss above the mean + 2 ∫ complementary loss below it.
        double spread = d.standardDeviation();
        double sum = 0;
        int steps = 20_000;
        double reach = 50 * spread;
        for (int i = 0; i < steps; i++) {
            double distance = (i + 0.5) * reach / steps;
            sum += d.loss(d.mean() + distance) + d.complementaryLoss(d.mean() - distance);
        }
        assertThat(2 * sum * reach / steps).isCloseTo(d.variance(), within(varianceTolerance(d) * d.variance()));
    }

    /** How well the integral over fifty standard deviations on a fine grid meets the variance; heavy tails go on beyond. */
    double varianceTolerance(Distribution d) {
        return 1e-4;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void travelsAsItself(Distribution d) {
        RoundTrip.survives(d);
        assertThat(RoundTrip.serialised(d)).hasSameHashCodeAs(d);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void travelsAsAFieldOfSomethingElse(Distribution d) throws IOException {
        Holder holder = new Holder("demand", d);
        ObjectMapper two = new ObjectMapper();
        assertThat(two.readValue(two.writeValueAsString(holder), Holder.class)).isEqualTo(holder);
        JsonMapper three = JsonMapper.builder().build();
        assertThat(three.readValue(three.writeValueAsString(holder), Holder.class))
                .isEqualTo(holder);
        assertThat(two.readTree(two.writeValueAsString(holder)))
                .hasToString(three.readTree(three.writeValueAsString(holder)).toString());
        assertThat(two.readTree(two.writeValueAsString(holder))
                        .get("distribution")
                        .get("distribution")
                        .asText())
                .isEqualTo(d.toString().substring(0, d.toString().indexOf('(')));
    }

    record Holder(String name, Distribution distribution) {}

    @ParameterizedTest
    @MethodSource("examples")
    void refusesWhatIsNoNumberAndNoProbability(Distribution d) {
        Stream<Runnable> questions = Stream.of(
                () -> d.cdf(Double.NaN),
                () -> d.survival(Double.NaN),
                () -> d.density(Double.NaN),
                () -> d.loss(Double.NaN),
                () -> d.complementaryLoss(Double.NaN));
        questions.forEach(question -> assertThatThrownBy(question::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x is NaN; it must be a number."));
        assertThatThrownBy(() -> d.quantile(1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p is 1.5; it must be from 0 to 1.");
        assertThatThrownBy(() -> d.quantile(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p is NaN; it must be from 0 to 1.");
        assertThatThrownBy(() -> d.interval(95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level is 95; it must be above 0 and below 1. Write 0.95 for 95 percent.");
    }

    @Test
    void hasExamples() {
        assertThat(examples()).isNotEmpty();
    }
}
