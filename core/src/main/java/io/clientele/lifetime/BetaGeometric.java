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

    double[] alive(RepeatCounts counts, LifetimeUnit unit) {
        double[] column = new double[counts.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = StrictMath.exp(
                    logAlive(counts.repeatsAt(i), unit.ofDays(counts.recencyAt(i)), unit.ofDays(counts.ageAt(i))));
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
}
