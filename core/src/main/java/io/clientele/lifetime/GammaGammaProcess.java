package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.GammaFunctions;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * Gamma-Gamma with its parameters: a customer's amounts scatter about a mean of their own, and means differ from customer to customer,
 * independently of how often they buy.
 *
 * <pre>
 * amount ~ gamma(p, ν),  ν ~ gamma(q, γ)
 * E[M | x, z] = p (γ + x z)/(p x + q - 1)
 * </pre>
 *
 * <p>The conditional mean is a weighted mean of the customer's own {@code z} and that of the base, {@code p γ/(q - 1)}. Source: Fader and
 * Hardie (2013, note on the gamma-gamma model), after Colombo and Jiang (1999).
 *
 * @param p shape of a customer's amounts: the larger, the less they scatter
 * @param q shape of the differences between customers: the larger, the more alike they are
 * @param gamma scale of the amounts, in the currency
 */
public record GammaGammaProcess(double p, double q, double gamma) implements Serializable {

    static final String NAME = "Gamma-Gamma";

    /** Refuses parameters that are not above 0. */
    public GammaGammaProcess {
        Require.positive("p", p);
        Require.positive("q", q);
        Require.positive("gamma", gamma);
    }

    /** The mean amount over customers of whom nothing is known: {@code p γ/(q - 1)}. It exists if q is above 1. */
    public ExpectedSpend expectedSpendOfNewCustomer() {
        return mean(0, 0);
    }

    /**
     * The mean amount to expect of a customer. It exists if {@code p x + q} is above 1.
     *
     * @param repeats x: how many amounts are known; 0 for one of whom none is
     * @param meanValue z: their mean, above 0; 0 if there is none
     */
    public ExpectedSpend expectedSpend(int repeats, double meanValue) {
        check(repeats, meanValue);
        return mean(repeats, meanValue);
    }

    private static void check(int repeats, double meanValue) {
        Require.atLeast("repeats", repeats, 0);
        Require.nonNegative("meanValue", meanValue);
        Require.that(
                repeats == 0 ? meanValue == 0 : meanValue > 0,
                "meanValue is " + Require.show(meanValue) + " with " + Cells.count(repeats, "repeat")
                        + "; it must be 0 without a repeat and above 0 with one.");
    }

    private ExpectedSpend mean(int x, double z) {
        double weight = p * x + q - 1;
        if (weight > 0) {
            return new ExpectedSpend.Finite(p * (gamma + x * z) / weight);
        }
        return new ExpectedSpend.WithoutMean("q is " + Cells.significant(q, 4) + "; the mean of a customer with "
                + Cells.count(x, "repeat") + " exists only if p x + q is above 1. The amounts have too long a tail:"
                + " look for outliers, or use the median.");
    }

    /** ln of the density of a mean amount z of x amounts. */
    public double logLikelihood(int repeats, double meanValue) {
        check(repeats, meanValue);
        if (repeats == 0) {
            return 0;
        }
        double shape = p * repeats;
        double all = gamma + repeats * meanValue;
        return GammaFunctions.logGammaRatio(q, shape)
                - GammaFunctions.logGamma(shape)
                + q * StrictMath.log(gamma / all)
                + shape * StrictMath.log(repeats * meanValue / all)
                - StrictMath.log(meanValue);
    }

    /** One line with the parameters. */
    @Override
    public String toString() {
        return NAME + ": p " + Cells.significant(p, 6) + ", q " + Cells.significant(q, 6) + ", gamma "
                + Cells.significant(gamma, 6);
    }
}
