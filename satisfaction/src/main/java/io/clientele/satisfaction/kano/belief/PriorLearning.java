package io.clientele.satisfaction.kano.belief;

import io.clientele.internal.numerics.GammaFunctions;
import io.clientele.stat.EstimationException;
import java.util.Arrays;
import java.util.Map;

/**
 * Learns from all features of a survey what a feature is like before its own answers are seen: the Dirichlet prior α of its category
 * shares, and the share ε of slips in all answers. It climbs to the peak of
 *
 * <pre>
 * Π p(counts of feature | α, ε) · Π N(ln α; ln α₀, 0.5²) · Beta(ε; 3, 19)
 * </pre>
 *
 * <p>by expectation and maximisation (Dempster, Laird and Rubin 1977), in the maximisation over α by Newton steps for one α after the
 * other (Minka 2000). Many features overrule α₀; a single one hardly moves it.
 */
final class PriorLearning {

    /** α₀: as much as one answer each for M, O, A and I, and little for a feature that is unwelcome or not understood. */
    private static final double[] CENTRE = {1, 1, 1, 1, 0.15, 0.05};

    private static final double SPREAD = 0.5;
    private static final double SLIPS = 3;
    private static final double NO_SLIPS = 19;

    private static final int MOST_ROUNDS = 5000;
    private static final double SETTLED = 1e-7;
    private static final int STRIDE = 4;

    private final double[] alpha = CENTRE.clone();
    private double slipRate = (SLIPS - 1) / (SLIPS + NO_SLIPS - 2);

    private PriorLearning() {}

    /**
     * The prior of a survey.
     *
     * @param counts by feature and category; features without an answer teach nothing
     * @param cells share of each category in the cells of the table
     */
    static CategoryPrior learn(double[][] counts, double[] cells, CategoryPosterior posterior) {
        // In an order of their own, so that the sums below don't depend on the order of the features.
        double[][] ordered = Arrays.stream(counts)
                .sorted(Arrays::compare)
                .filter(PriorLearning::isAnswered)
                .toArray(double[][]::new);
        PriorLearning learning = new PriorLearning();
        learning.climb(ordered, cells, posterior);
        double[] a = learning.alpha;
        return new CategoryPrior(a[0], a[1], a[2], a[3], a[4], a[5], learning.slipRate);
    }

    private static boolean isAnswered(double[] counts) {
        return Arrays.stream(counts).sum() > 0;
    }

    private void climb(double[][] counts, double[] cells, CategoryPosterior posterior) {
        double[] slips = new double[counts.length];
        double pairs = 0;
        for (int f = 0; f < counts.length; f++) {
            double n = Arrays.stream(counts[f]).sum();
            slips[f] = slipRate * n;
            pairs += n;
        }
        double[] logShares = new double[CategoryPosterior.CATEGORIES];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Arrays.fill(logShares, 0);
            double slipped = 0;
            for (int f = 0; f < counts.length; f++) {
                posterior.set(alpha, slipRate, cells, counts[f], slips[f], 1, STRIDE);
                slips[f] = posterior.slips();
                slipped += slips[f];
                for (int k = 0; k < logShares.length; k++) {
                    logShares[k] += posterior.meanLogShare(k);
                }
            }
            double before = slipRate;
            slipRate = (slipped + SLIPS - 1) / (pairs + SLIPS + NO_SLIPS - 2);
            double moved = Math.max(Math.abs(Math.log(slipRate / before)), maximise(logShares, counts.length));
            if (moved < SETTLED) {
                return;
            }
        }
        throw new EstimationException(
                "The prior of Kano categories",
                "the search did not settle within " + MOST_ROUNDS + " rounds. State a prior instead.",
                Map.of("slipRate", slipRate));
    }

    /** Moves α to the peak for the expected logarithms of the shares; the largest change of a ln α. */
    private double maximise(double[] logShares, int features) {
        double[] start = alpha.clone();
        double precision = 1 / (SPREAD * SPREAD);
        double largest = 1;
        for (int round = 0; round < 100 && largest > 1e-10; round++) {
            largest = 0;
            for (int k = 0; k < alpha.length; k++) {
                double a = alpha[k];
                double concentration = Arrays.stream(alpha).sum();
                double slope = a
                                * (logShares[k]
                                        + features
                                                * (GammaFunctions.digamma(concentration) - GammaFunctions.digamma(a)))
                        - precision * Math.log(a / CENTRE[k]);
                double curvature = features * a * a * GammaFunctions.trigamma(a) + precision;
                double step = Math.max(-1, Math.min(1, slope / curvature));
                alpha[k] = a * Math.exp(step);
                largest = Math.max(largest, Math.abs(step));
            }
        }
        double moved = 0;
        for (int k = 0; k < alpha.length; k++) {
            moved = Math.max(moved, Math.abs(Math.log(alpha[k] / start[k])));
        }
        return moved;
    }
}
