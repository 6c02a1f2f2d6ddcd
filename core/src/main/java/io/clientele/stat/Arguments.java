package io.clientele.stat;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.StandardNormal;

/** The checks that all distributions share. */
final class Arguments {

    private Arguments() {}

    /** Lets pass every number, the infinities included. */
    static double number(double x) {
        if (Double.isNaN(x)) {
            throw Require.broken("x", "NaN", "a number", "");
        }
        return x;
    }

    /** Whether x is a whole number of 0 or more; refuses NaN. */
    static boolean isCount(double x) {
        return number(x) >= 0 && x == Math.rint(x) && x < Double.POSITIVE_INFINITY;
    }

    /** Whether a probability is one of the two ends, 0 or 1; refuses what is no probability. */
    static boolean isEnd(double p) {
        Require.probability("p", p);
        return p == 0 || p == 1;
    }

    /** The end of the support that belongs to p = 0 or p = 1, if there is one. */
    static double end(Distribution distribution, double p) {
        double end = p == 0 ? distribution.lowest() : distribution.highest();
        if (Double.isInfinite(end)) {
            throw new IllegalArgumentException("p is " + Require.show(p) + "; that is unattainable, because "
                    + distribution + " has no " + (p == 0 ? "least" : "greatest")
                    + " value. Ask for a probability " + (p == 0 ? "above 0." : "below 1."));
        }
        return end;
    }

    /** The quantile of a distribution on the whole numbers from 0: bracketed from a guess in growing steps, then halved. */
    static double wholeQuantile(Distribution distribution, double p) {
        double skew = distribution.skewness().orElse(0);
        double z = StandardNormal.quantile(p);
        double guess = distribution.mean() + distribution.standardDeviation() * (z + skew * (z * z - 1) / 6);
        double upper = Math.min(Math.max(0, Math.rint(guess)), distribution.highest());
        double step = 1;
        double lower = -1;
        if (distribution.cdf(upper) >= p) {
            while (upper - step >= 0 && distribution.cdf(upper - step) >= p) {
                upper -= step;
                step *= 2;
            }
            lower = Math.max(-1, upper - step);
        } else {
            lower = upper;
            upper = Math.min(lower + step, distribution.highest());
            while (distribution.cdf(upper) < p) {
                lower = upper;
                step *= 2;
                upper = Math.min(lower + step, distribution.highest());
            }
        }
        while (upper - lower > 1) {
            double middle = Math.floor(lower + (upper - lower) / 2);
            if (middle <= lower || middle >= upper) {
                return upper;
            }
            if (distribution.cdf(middle) >= p) {
                upper = middle;
            } else {
                lower = middle;
            }
        }
        return upper;
    }
}
