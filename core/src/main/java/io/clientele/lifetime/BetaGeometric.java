package io.clientele.lifetime;

import io.clientele.internal.numerics.GammaFunctions;
import io.clientele.internal.numerics.LogSpace;
import java.util.random.RandomGenerator;

/**
 * What BG/NBD and MBG/NBD say of a customer; times in the unit of the parameters. A customer with k occasions to leave behind them,
 * none of them used, has a rate λ ~ gamma(r + x, α + T) and a chance of leaving p ~ beta(a, b + k) at each purchase to come, so that
 * every answer is P(alive) times an expectation over p.
 */
record BetaGeometric(double r, double alpha, double a, double b, int occasionsAtStart) {

    private static final double DISCOUNT_STEP = 0.15;
    private static final double DISCOUNT_BEGIN = -3.8;

    /** Where a discount of e^-x has left nothing. */
    private static final double DISCOUNT_END = 45;

    double logAlive(int x, double last, double end) {
        int k = x + occasionsAtStart;
        if (k == 0) {
            return 0;
        }
        double odds = StrictMath.log(a)
                - StrictMath.log(b + (k - 1))
                + (r + x) * StrictMath.log1p((end - last) / (alpha + last));
        return -LogSpace.logOnePlusExp(odds);
    }

    /** E[(1 - (1 + p h / (α + T))^-(r + x)) / p]. */
    double expectedIfAlive(int x, double end, double span, BetaNodes nodes) {
        double c = span / (alpha + end);
        double m = r + x;
        double sum = 0;
        for (int i = 0; i < nodes.size(); i++) {
            double p = nodes.p(i);
            sum += nodes.weight(i) * -StrictMath.expm1(-m * StrictMath.log1p(p * c)) / p;
        }
        return sum;
    }

    BetaNodes nodes(int x) {
        return BetaNodes.of(a, b + x + occasionsAtStart);
    }

    /** E over p of the integral of (r + x) / (α + T + p u) ^ … e^(-δ u); an endless span is infinite. */
    double discountedIfAlive(int x, double end, double delta, double span) {
        BetaNodes nodes = nodes(x);
        double scale = alpha + end;
        double m = r + x;
        double sum = 0;
        for (int i = 0; i < nodes.size(); i++) {
            double p = nodes.p(i);
            double w = delta * scale / p;
            double integral = span == Double.POSITIVE_INFINITY
                    ? PowerLaplace.forever(m + 1, w)
                    : PowerLaplace.until(p * span / scale, m + 1, w);
            sum += nodes.weight(i) * m / p * integral;
        }
        return sum;
    }

    double probabilityIfAlive(int n, int x, double end, double span) {
        double m = r + x;
        double rate = alpha + end;
        double k = b + x + occasionsAtStart;
        double rise = GammaFunctions.logGammaRatio(a + k, n);
        double stays =
                FuturePurchases.staying(n, m, rate, span) * StrictMath.exp(GammaFunctions.logGammaRatio(k, n) - rise);
        if (n == 0) {
            return stays;
        }
        double leavesWithTheLast = a * StrictMath.exp(GammaFunctions.logGammaRatio(k, n - 1) - rise);
        return Math.min(1, stays + FuturePurchases.atLeast(n, m, rate, span) * leavesWithTheLast);
    }

    /** Traits of one who is alive. */
    BuyerTraits draw(int x, double end, LifetimeUnit unit, RandomGenerator random) {
        double rate = PosteriorDraws.gamma(r + x, alpha + end, random);
        double chance = PosteriorDraws.beta(a, b + x + occasionsAtStart, random);
        return new BuyerTraits(rate / unit.days(), Double.POSITIVE_INFINITY, chance);
    }

    double[] logAlive(RepeatCounts counts, LifetimeUnit unit) {
        double[] column = new double[counts.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = logAlive(counts.repeatsAt(i), unit.ofDays(counts.recencyAt(i)), unit.ofDays(counts.ageAt(i)));
        }
        return column;
    }

    private double[] alive(RepeatCounts counts, LifetimeUnit unit) {
        double[] column = logAlive(counts, unit);
        for (int i = 0; i < column.length; i++) {
            column[i] = StrictMath.exp(column[i]);
        }
        return column;
    }

    double[] expected(RepeatCounts counts, LifetimeUnit unit, double span) {
        double[] column = alive(counts, unit);
        PairIndex pairs = PairIndex.byEnd(counts);
        double[] ifAlive = new double[pairs.size()];
        BetaNodes nodes = nodes(0);
        for (int i = 0; i < ifAlive.length; i++) {
            if (i > 0 && pairs.x(i) != pairs.x(i - 1) || i == 0) {
                nodes = nodes(pairs.x(i));
            }
            ifAlive[i] = expectedIfAlive(pairs.x(i), unit.ofDays(pairs.time(i)), span, nodes);
        }
        for (int i = 0; i < column.length; i++) {
            column[i] *= ifAlive[pairs.ofRow(i)];
        }
        return column;
    }

    /**
     * P(alive) times the discounted purchases for all time, δ above 0. With c = u/(α + T) and w = δ (α + T) they are
     *
     * <pre>
     * m ∫ e^(-w c) E[(1 + p c)^-(m+1)] dc from 0 to infinity
     * </pre>
     *
     * of which the expectation does not depend on T: it is computed once for each x, on the nodes of the trapezoid rule in z with
     * c = c0 exp(z - exp(-z)).
     */
    double[] discounted(RepeatCounts counts, LifetimeUnit unit, double delta) {
        double[] column = alive(counts, unit);
        PairIndex pairs = PairIndex.byEnd(counts);
        double[] ifAlive = new double[pairs.size()];
        for (int from = 0; from < ifAlive.length; ) {
            int to = from;
            while (to < ifAlive.length && pairs.x(to) == pairs.x(from)) {
                to++;
            }
            double least = delta * (alpha + unit.ofDays(pairs.time(from)));
            double most = delta * (alpha + unit.ofDays(pairs.time(to - 1)));
            double m = r + pairs.x(from);
            BetaNodes nodes = nodes(pairs.x(from));
            double scale = Math.min(1 / most, 1 / (m + 1));
            int first = (int) (DISCOUNT_BEGIN / DISCOUNT_STEP);
            int last = (int) Math.ceil(Math.log(DISCOUNT_END / (least * scale)) / DISCOUNT_STEP) + 1;
            double[] c = new double[last - first + 1];
            double[] weight = new double[c.length];
            for (int j = 0; j < c.length; j++) {
                double z = (first + j) * DISCOUNT_STEP;
                double tail = StrictMath.exp(-z);
                c[j] = scale * StrictMath.exp(z - tail);
                double mean = 0;
                for (int i = 0; i < nodes.size(); i++) {
                    mean += nodes.weight(i) * StrictMath.exp(-(m + 1) * StrictMath.log1p(nodes.p(i) * c[j]));
                }
                weight[j] = m * DISCOUNT_STEP * c[j] * (1 + tail) * mean;
            }
            for (; from < to; from++) {
                double w = delta * (alpha + unit.ofDays(pairs.time(from)));
                for (int j = 0; j < c.length; j++) {
                    ifAlive[from] += weight[j] * Math.exp(-w * c[j]);
                }
            }
        }
        for (int i = 0; i < column.length; i++) {
            column[i] *= ifAlive[pairs.ofRow(i)];
        }
        return column;
    }
}
