package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What BG/NBD and MBG/NBD have in common: all but whether one may leave after the first purchase. */
sealed interface BetaGeometricProcess extends BuyingProcess permits BgNbdProcess, MbgNbdProcess {

    /** Shape of the rates. */
    double r();

    /** Rate of the rates. */
    double alpha();

    /** First parameter of the chance to leave. */
    double a();

    /** Second parameter of the chance to leave. */
    double b();

    private int occasionsAtStart() {
        return this instanceof MbgNbdProcess ? 1 : 0;
    }

    private BetaGeometric formulas() {
        return new BetaGeometric(r(), alpha(), a(), b(), occasionsAtStart());
    }

    @Override
    default Map<String, Double> parameters() {
        return ModelParameters.BETA_GEOMETRIC.map(r(), alpha(), a(), b());
    }

    @Override
    default double logLikelihood(BuyerHistory history) {
        return BetaGeometricKernel.of(occasionsAtStart(), r(), alpha(), a(), b())
                .logLikelihood(4, history.repeats(), last(history), end(history));
    }

    private double last(BuyerHistory history) {
        return unit().ofDays(history.recencyDays());
    }

    private double end(BuyerHistory history) {
        return unit().ofDays(history.ageDays());
    }

    @Override
    default double logProbabilityAlive(BuyerHistory history) {
        return formulas().logAlive(history.repeats(), last(history), end(history));
    }

    @Override
    default double expectedPurchases(BuyerHistory history, Duration span) {
        BetaGeometric formulas = formulas();
        int x = history.repeats();
        return probabilityAlive(history)
                * formulas.expectedIfAlive(x, end(history), unit().of("span", span), formulas.nodes(x));
    }

    @Override
    default double probabilityOf(int purchases, BuyerHistory history, Duration span) {
        Require.atLeast("purchases", purchases, 0);
        double h = unit().of("span", span);
        if (h == 0) {
            return purchases == 0 ? 1 : 0;
        }
        double ifAlive = formulas().probabilityIfAlive(purchases, history.repeats(), end(history), h);
        return FuturePurchases.unlessGone(purchases, logProbabilityAlive(history), ifAlive);
    }

    @Override
    default ResidualTransactions residualTransactions(BuyerHistory history, Discount discount) {
        double delta = discount.in(unit());
        if (delta == 0 && a() <= 1) {
            return new ResidualTransactions.Divergent("a is " + Cells.significant(a(), 4)
                    + "; purchases without a discount add up without end unless it is above 1. Use a discount above 0"
                    + " or a finite span.");
        }
        double ifAlive = delta == 0
                ? (a() + b() + (history.repeats() + occasionsAtStart() - 1)) / (a() - 1)
                : formulas().discountedIfAlive(history.repeats(), end(history), delta, Double.POSITIVE_INFINITY);
        return new ResidualTransactions.Finite(probabilityAlive(history) * ifAlive);
    }

    @Override
    default double discountedPurchases(BuyerHistory history, Discount discount, Duration span) {
        return probabilityAlive(history)
                * formulas()
                        .discountedIfAlive(
                                history.repeats(), end(history), discount.in(unit()), unit().of("span", span));
    }

    @Override
    default double[] logProbabilityAlive(RepeatCounts counts) {
        return formulas().logAlive(counts, unit());
    }

    @Override
    default double[] probabilityOf(int purchases, RepeatCounts counts, Duration span) {
        Require.atLeast("purchases", purchases, 0);
        double h = unit().of("span", span);
        BetaGeometric formulas = formulas();
        return FuturePurchases.column(
                purchases,
                h,
                counts,
                logProbabilityAlive(counts),
                (x, days) -> formulas.probabilityIfAlive(purchases, x, unit().ofDays(days), h));
    }

    @Override
    default double[] expectedPurchases(RepeatCounts counts, Duration span) {
        return formulas().expected(counts, unit(), unit().of("span", span));
    }

    @Override
    default double[] residualTransactions(RepeatCounts counts, Discount discount) {
        double delta = discount.in(unit());
        return delta > 0
                ? formulas().discounted(counts, unit(), delta)
                : BuyingProcess.super.residualTransactions(counts, discount);
    }

    @Override
    default BuyerTraits draw(BuyerHistory history, RandomGenerator random) {
        return PosteriorDraws.happens(logProbabilityAlive(history), random)
                ? formulas().draw(history.repeats(), end(history), unit(), random)
                : BuyerTraits.gone();
    }
}
