package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * NBD with its parameters: everyone buys by a Poisson process of their own rate λ, rates are gamma distributed, and nobody ever
 * leaves.
 *
 * <pre>
 * λ ~ gamma(r, α),  E[X(t) | x, T] = t (r + x)/(α + T)
 * </pre>
 *
 * <p>It is the yardstick for the models in which customers leave. Source: Ehrenberg (1959).
 *
 * @param r shape of the rates
 * @param alpha rate of the rates: the larger, the more slowly customers buy
 * @param unit the unit of time
 */
public record NbdProcess(double r, double alpha, LifetimeUnit unit) implements BuyingProcess {

    static final String NAME = "NBD";

    /** Refuses parameters that are not above 0. */
    public NbdProcess {
        Require.positive("r", r);
        Require.positive("alpha", alpha);
        Require.nonNull("unit", unit);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return ModelParameters.NBD.map(r, alpha);
    }

    @Override
    public double logLikelihood(BuyerHistory history) {
        return new NbdKernel(r, alpha).logLikelihood(2, history.repeats(), 0, unit.ofDays(history.ageDays()));
    }

    /** 0: nobody leaves. */
    @Override
    public double logProbabilityAlive(BuyerHistory history) {
        Require.nonNull("history", history);
        return 0;
    }

    @Override
    public double expectedPurchases(BuyerHistory history, Duration span) {
        return rate(history) * unit.of("span", span);
    }

    private double rate(BuyerHistory history) {
        return (r + history.repeats()) / (alpha + unit.ofDays(history.ageDays()));
    }

    @Override
    public double probabilityOf(int purchases, BuyerHistory history, Duration span) {
        Require.atLeast("purchases", purchases, 0);
        double h = unit.of("span", span);
        if (h == 0) {
            return purchases == 0 ? 1 : 0;
        }
        return FuturePurchases.staying(purchases, r + history.repeats(), alpha + unit.ofDays(history.ageDays()), h);
    }

    @Override
    public ResidualTransactions residualTransactions(BuyerHistory history, Discount discount) {
        double delta = discount.in(unit);
        return delta > 0
                ? new ResidualTransactions.Finite(rate(history) / delta)
                : new ResidualTransactions.Divergent(
                        "Nobody leaves in NBD, so purchases without a discount add up without end. Use a discount"
                                + " above 0 or a finite span.");
    }

    @Override
    public double discountedPurchases(BuyerHistory history, Discount discount, Duration span) {
        double h = unit.of("span", span);
        double delta = discount.in(unit);
        return rate(history) * (delta == 0 ? h : -StrictMath.expm1(-delta * h) / delta);
    }

    @Override
    public BuyerTraits draw(BuyerHistory history, RandomGenerator random) {
        double rate = PosteriorDraws.gamma(r + history.repeats(), alpha + unit.ofDays(history.ageDays()), random);
        return new BuyerTraits(rate / unit.days(), Double.POSITIVE_INFINITY, 0);
    }

    /** One line with the parameters. */
    @Override
    public String toString() {
        return NAME + " in " + unit + ": r " + Cells.significant(r, 6) + ", alpha " + Cells.significant(alpha, 6);
    }
}
