package io.clientele.satisfaction.kano.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.internal.numerics.GammaFunctions;
import io.clientele.satisfaction.kano.EvaluationTable;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.TopTwo;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryPosteriorTest {

    /** The cumulative sums use cubics on points an eighth of a standard deviation apart. */
    private static final double CUBICS = 2e-6;

    /** Relative: the first term of Euler and Maclaurin that is left out at the end of the grid, in the fourth power of the step. */
    private static final double END = 2e-9;

    private static final double[] FLAT = {1, 1, 1, 1, 1, 1};
    private static final double[] BERGER = KanoBelief.cells(EvaluationTable.berger());

    private static CategoryPosterior posterior(double[] alpha, double slipRate, double... counts) {
        double n = 0;
        for (double count : counts) {
            n += count;
        }
        CategoryPosterior posterior = new CategoryPosterior(RateGrid.upTo(n));
        posterior.set(alpha, slipRate, BERGER, counts, slipRate * n, 8, 1);
        return posterior;
    }

    @ParameterizedTest
    @CsvSource({"50, 45", "31, 35", "110, 98", "1000, 1000", "60000, 59500"})
    void ofTwoLeadersKnowsTheClosedForm(long a, long b) {
        double[] probabilities = posterior(FLAT, 0, 0, 0, a, b, 0, 0).probabilities();
        long first = Math.max(a, b);
        TopTwo top = new TopTwo(KanoCategory.ATTRACTIVE, KanoCategory.INDIFFERENT, first, a + b - first, a + b);
        assertThat(Math.max(probabilities[2], probabilities[3])).isCloseTo(top.probabilityFirstLeads(), within(CUBICS));
    }

    @Test
    void ofNoAnswersKnowsOnlyThePrior() {
        for (double probability : posterior(FLAT, 0.1, 0, 0, 0, 0, 0, 0).probabilities()) {
            assertThat(probability).isCloseTo(1.0 / 6, within(CUBICS));
        }
    }

    @Test
    void meansWithoutSlipsAreTheDirichlets() {
        double[] alpha = {1.5, 0.7, 1, 2, 0.15, 0.05};
        double[] counts = {3, 0, 12, 40, 1, 0};
        CategoryPosterior posterior = posterior(alpha, 0, counts);
        for (int k = 0; k < 6; k++) {
            double expected = GammaFunctions.digamma(alpha[k] + counts[k]) - GammaFunctions.digamma(5.4 + 56);
            assertThat(posterior.meanLogShare(k)).isCloseTo(expected, within(END * Math.abs(expected)));
            assertThat(posterior.shares()[k]).isCloseTo((alpha[k] + counts[k]) / 61.4, within(1e-12));
        }
    }

    /** Against the model itself: shares drawn from the prior, weighted by the multinomial likelihood of the counts. */
    @ParameterizedTest
    @CsvSource({"4,2,6,7,1,0,0.15", "10,3,2,9,4,1,0.1", "1,1,0,0,0,0,0.2", "12,11,2,3,1,1,0.05"})
    void agreesWithTheModelDrawnAtRandom(double m, double o, double a, double i, double r, double q, double slipRate) {
        double[] counts = {m, o, a, i, r, q};
        double[] alpha = {1.2, 0.8, 1, 1.5, 0.15, 0.05};
        int draws = 400_000;
        SplittableRandom random = new SplittableRandom(5);
        double[] weight = new double[6];
        double all = 0;
        double squares = 0;
        for (int d = 0; d < draws; d++) {
            double[] share = new double[6];
            double sum = 0;
            int largest = 0;
            for (int k = 0; k < 6; k++) {
                share[k] = gammaDraw(random, alpha[k]);
                sum += share[k];
                largest = share[k] > share[largest] ? k : largest;
            }
            double logLikelihood = 0;
            for (int k = 0; k < 6; k++) {
                logLikelihood += counts[k] == 0
                        ? 0
                        : counts[k] * Math.log((1 - slipRate) * share[k] / sum + slipRate * BERGER[k]);
            }
            double w = Math.exp(logLikelihood + 30);
            weight[largest] += w;
            all += w;
            squares += w * w;
        }
        double effective = all * all / squares;
        double[] probabilities = posterior(alpha, slipRate, counts).probabilities();
        for (int k = 0; k < 6; k++) {
            double p = weight[k] / all;
            double error = Math.sqrt(p * (1 - p) / effective);
            assertThat(probabilities[k]).isCloseTo(p, within(4 * error + 0.002));
        }
    }

    /** Marsaglia and Tsang 2000, with the power of a uniform number for shapes below 1. */
    private static double gammaDraw(SplittableRandom random, double shape) {
        if (shape < 1) {
            return gammaDraw(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "0.1", "0.5"})
    void staysAProbabilityAtAnySize(double slipRate) {
        for (double scale = 1; scale < 1e7; scale *= 10) {
            double[] probabilities = posterior(
                            new double[] {1, 1, 1, 1, 0.15, 0.05},
                            slipRate,
                            3 * scale,
                            scale,
                            4 * scale,
                            9 * scale,
                            scale,
                            0)
                    .probabilities();
            double sum = 0;
            for (double probability : probabilities) {
                assertThat(probability).isBetween(0.0, 1.0);
                sum += probability;
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }
}
