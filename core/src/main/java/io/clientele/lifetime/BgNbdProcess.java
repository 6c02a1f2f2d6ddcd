package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * BG/NBD with its parameters: everyone buys by a Poisson process of their own rate λ and may leave after each repeat purchase, with a
 * chance p of their own.
 *
 * <pre>
 * λ ~ gamma(r, α),  p ~ beta(a, b)
 * </pre>
 *
 * <p>Nobody leaves before the first repeat, so a customer without one is alive for certain, however long ago they bought; where that
 * is not believable, {@link MbgNbdProcess} is the answer. Source: Fader, Hardie and Lee (2005, Marketing Science 24).
 *
 * @param r shape of the rates
 * @param alpha rate of the rates: the larger, the more slowly customers buy
 * @param a first parameter of the chance to leave
 * @param b second parameter of the chance to leave, whose mean is a/(a + b)
 * @param unit the unit of time
 */
public record BgNbdProcess(double r, double alpha, double a, double b, LifetimeUnit unit) implements BuyingProcess {

    static final String NAME = "BG/NBD";

    /** Refuses parameters that are not above 0. */
    public BgNbdProcess {
        Require.positive("r", r);
        Require.positive("alpha", alpha);
        Require.positive("a", a);
        Require.positive("b", b);
        Require.nonNull("unit", unit);
    }

    private BetaGeometric formulas() {
        return new BetaGeometric(r, alpha, a, b, 0);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return ModelParameters.BETA_GEOMETRIC.map(r, alpha, a, b);
    }

    @Override
    public double logLikelihood(BuyerHistory history) {
        return BetaGeometricKernel.plain(r, alpha, a, b)
                .logLikelihood(4, history.repeats(), last(history), end(history));
    }

    private double last(BuyerHistory history) {
        return unit.ofDays(history.recencyDays());
    }

    private double end(BuyerHistory history) {
        return unit.ofDays(history.ageDays());
    }

    @Override
    public double logProbabilityAlive(BuyerHistory history) {
        return formulas().logAlive(history.repeats(), last(history), end(history));
    }

    @Override
    public double expectedPurchases(BuyerHistory history, Duration span) {
        BetaGeometric formulas = formulas();
        int x = history.repeats();
        return probabilityAlive(history)
                * formulas.expectedIfAlive(x, end(history), unit.of("span", span), formulas.nodes(x));
    }

    @Override
    public double probabilityOf(int purchases, BuyerHistory history, Duration span) {
        Require.atLeast("purchases", purchases, 0);
        double h = unit.of("span", span);
        if (h == 0) {
            return purchases == 0 ? 1 : 0;
        }
        double alive = logProbabilityAlive(history);
        double ifAlive = formulas().probabilityIfAlive(purchases, history.repeats(), end(history), h);
        return StrictMath.exp(alive) * ifAlive + (purchases == 0 ? -StrictMath.expm1(alive) : 0);
    }

    @Override
    public ResidualTransactions residualTransactions(BuyerHistory history, Discount discount) {
        double delta = discount.in(unit);
        if (delta == 0 && a <= 1) {
            return new ResidualTransactions.Divergent("a is " + Require.show(a)
                    + "; purchases without a discount add up without end unless it is above 1. Use a discount above 0"
                    + " or a finite span.");
        }
        double ifAlive = delta == 0
                ? (a + b + (history.repeats() + 0 - 1)) / (a - 1)
                : formulas().discountedIfAlive(history.repeats(), end(history), delta, Double.POSITIVE_INFINITY);
        return new ResidualTransactions.Finite(probabilityAlive(history) * ifAlive);
    }

    @Override
    public double discountedPurchases(BuyerHistory history, Discount discount, Duration span) {
        return probabilityAlive(history)
                * formulas()
                        .discountedIfAlive(history.repeats(), end(history), discount.in(unit), unit.of("span", span));
    }

    @Override
    public double[] probabilityAlive(RepeatCounts counts) {
        return formulas().alive(counts, unit);
    }

    @Override
    public double[] expectedPurchases(RepeatCounts counts, Duration span) {
        return formulas().expected(counts, unit, unit.of("span", span));
    }

    @Override
    public double[] residualTransactions(RepeatCounts counts, Discount discount) {
        double delta = discount.in(unit);
        return delta > 0
                ? formulas().discounted(counts, unit, delta)
                : BuyingProcess.super.residualTransactions(counts, discount);
    }

    @Override
    public BuyerTraits draw(BuyerHistory history, RandomGenerator random) {
        return PosteriorDraws.happens(logProbabilityAlive(history), random)
                ? formulas().draw(history.repeats(), end(history), unit, random)
                : BuyerTraits.gone();
    }

    /** One line with the parameters. */
    @Override
    public String toString() {
        return NAME + " in " + unit + ": r " + Cells.significant(r, 6) + ", alpha " + Cells.significant(alpha, 6)
                + ", a " + Cells.significant(a, 6) + ", b " + Cells.significant(b, 6);
    }
}
