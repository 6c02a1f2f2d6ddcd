package io.clientele.lifetime;

import io.clientele.internal.numerics.GammaFunctions;
import io.clientele.stat.NegativeBinomial;
import java.util.Arrays;

/** Probabilities of counts to come, of a customer who is alive and whose rate has a gamma distribution. */
final class FuturePurchases {

    private static final double STEP = 0.2;
    private static final int STEPS = 210;

    private FuturePurchases() {}

    /** P(N = n) of one who is alive with a probability, given by its logarithm, and of whom P(N = n | alive) is known. */
    static double unlessGone(int n, double logAlive, double ifAlive) {
        return StrictMath.exp(logAlive) * ifAlive + (n == 0 ? -StrictMath.expm1(logAlive) : 0);
    }

    /** P(N = n) of each row; what it is of one who is alive depends on x and T, and is computed once a pair. */
    static double[] column(
            int n, double span, RepeatCounts counts, double[] logAlive, PairIndex.PairFunction ifAliveByDays) {
        double[] column = new double[counts.size()];
        if (span == 0) {
            Arrays.fill(column, n == 0 ? 1 : 0);
            return column;
        }
        PairIndex byEnd = PairIndex.byEnd(counts);
        double[] ifAlive = byEnd.map(ifAliveByDays);
        for (int i = 0; i < column.length; i++) {
            column[i] = unlessGone(n, logAlive[i], ifAlive[byEnd.ofRow(i)]);
        }
        return column;
    }

    /** P(N = n) of one who cannot leave; the rate is gamma with {@code shape} and {@code rate}, {@code span} above 0. */
    static double staying(int n, double shape, double rate, double span) {
        return StrictMath.exp((n == 0 ? 0 : GammaFunctions.logGammaRatio(shape, n))
                - GammaFunctions.logFactorial(n)
                - shape * StrictMath.log1p(span / rate)
                + (n == 0 ? 0 : n * (StrictMath.log(span) - StrictMath.log(rate + span))));
    }

    /** P(N ≥ n) likewise. */
    static double atLeast(int n, double shape, double rate, double span) {
        return n == 0 ? 1 : 1 - new NegativeBinomial(shape, rate / (rate + span)).cdf(n - 1);
    }

    /**
     * P(N = n) of one who leaves at a gamma-distributed rate with shape {@code s} and rate {@code beta}:
     *
     * <pre>
     * stays and buys n times + ∫ s β^s (β + y)^-(s+1) P(n purchases until y) dy from 0 to the span
     * </pre>
     */
    static double leaving(int n, double shape, double rate, double s, double beta, double span) {
        double stays = staying(n, shape, rate, span) * StrictMath.exp(-s * StrictMath.log1p(span / beta));
        double sum = 0;
        for (int k = -STEPS; k <= STEPS; k++) {
            double e = StrictMath.exp(-Math.abs(k * STEP));
            double y = span * (k > 0 ? 1 / (1 + e) : e / (1 + e));
            if (y > 0) {
                double density = s / beta * StrictMath.exp(-(s + 1) * StrictMath.log1p(y / beta));
                sum += density * staying(n, shape, rate, y) * e / ((1 + e) * (1 + e));
            }
        }
        return Math.min(1, stays + sum * STEP * span);
    }
}
