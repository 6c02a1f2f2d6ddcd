package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Pareto/NBD with its parameters: everyone buys by a Poisson process of their own rate λ over a lifetime that is exponential with
 * their own rate μ.
 *
 * <pre>
 * λ ~ gamma(r, α),  μ ~ gamma(s, β)
 * E[X(t) | alive] = (r + x)(β + T)/(α + T) · (1 - ((β + T)/(β + T + t))^(s-1))/(s - 1)
 * </pre>
 *
 * <p>Source: Schmittlein, Morrison and Colombo (1987, Management Science 33).
 *
 * @param r shape of the purchase rates
 * @param alpha rate of the purchase rates: the larger, the more slowly customers buy
 * @param s shape of the rates of leaving
 * @param beta rate of the rates of leaving: the larger, the longer customers stay
 * @param unit the unit of time
 */
public record ParetoNbdProcess(double r, double alpha, double s, double beta, LifetimeUnit unit)
        implements BuyingProcess {

    static final String NAME = "Pareto/NBD";

    /** Refuses parameters that are not above 0. */
    public ParetoNbdProcess {
        Require.positive("r", r);
        Require.positive("alpha", alpha);
        Require.positive("s", s);
        Require.positive("beta", beta);
        Require.nonNull("unit", unit);
    }

    private ParetoKernel kernel() {
        return new ParetoKernel(r, alpha, s, beta);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return ModelParameters.PARETO.map(r, alpha, s, beta);
    }

    @Override
    public double logLikelihood(BuyerHistory history) {
        return kernel().logLikelihood(4, history.repeats(), last(history), end(history));
    }

    private double last(BuyerHistory history) {
        return unit.ofDays(history.recencyDays());
    }

    private double end(BuyerHistory history) {
        return unit.ofDays(history.ageDays());
    }

    @Override
    public double logProbabilityAlive(BuyerHistory history) {
        ParetoKernel kernel = kernel();
        int x = history.repeats();
        double last = last(history);
        double end = end(history);
        return logAlive(x, last, end, kernel.leavesFirst(x, last), kernel.leavesFirst(x, end));
    }

    private double logAlive(int x, double last, double end, double leavesAtLast, double leavesAtEnd) {
        double gap = end - last;
        double ratio = (r + x) * StrictMath.log1p(gap / (alpha + last)) + s * StrictMath.log1p(gap / (beta + last));
        return ParetoKernel.logAlive(ratio, leavesAtLast, leavesAtEnd);
    }

    @Override
    public double expectedPurchases(BuyerHistory history, Duration span) {
        return probabilityAlive(history) * expectedIfAlive(history.repeats(), end(history), unit.of("span", span));
    }

    private double expectedIfAlive(int x, double end, double span) {
        return (r + x) * (beta + end) / (alpha + end) * PowerLaplace.power(span / (beta + end), s);
    }

    @Override
    public double probabilityOf(int purchases, BuyerHistory history, Duration span) {
        Require.atLeast("purchases", purchases, 0);
        double h = unit.of("span", span);
        if (h == 0) {
            return purchases == 0 ? 1 : 0;
        }
        return FuturePurchases.unlessGone(
                purchases,
                logProbabilityAlive(history),
                probabilityIfAlive(purchases, history.repeats(), end(history), h));
    }

    private double probabilityIfAlive(int purchases, int x, double end, double span) {
        return FuturePurchases.leaving(purchases, r + x, alpha + end, s, beta + end, span);
    }

    @Override
    public ResidualTransactions residualTransactions(BuyerHistory history, Discount discount) {
        double delta = discount.in(unit);
        if (delta == 0 && s <= 1) {
            return new ResidualTransactions.Divergent("s is " + Cells.significant(s, 4)
                    + "; purchases without a discount add up without end unless it is above 1. Use a discount above 0"
                    + " or a finite span.");
        }
        double end = end(history);
        return new ResidualTransactions.Finite(probabilityAlive(history)
                * (r + history.repeats())
                * (beta + end)
                / (alpha + end)
                * PowerLaplace.forever(s, delta * (beta + end)));
    }

    @Override
    public double discountedPurchases(BuyerHistory history, Discount discount, Duration span) {
        double end = end(history);
        double scale = beta + end;
        return probabilityAlive(history)
                * (r + history.repeats())
                * scale
                / (alpha + end)
                * PowerLaplace.until(unit.of("span", span) / scale, s, discount.in(unit) * scale);
    }

    @Override
    public double[] logProbabilityAlive(RepeatCounts counts) {
        ParetoKernel kernel = kernel();
        PairIndex byLast = PairIndex.byLast(counts);
        PairIndex byEnd = PairIndex.byEnd(counts);
        double[] atLast = byLast.map((x, time) -> kernel.leavesFirst(x, unit.ofDays(time)));
        double[] atEnd = byEnd.map((x, time) -> kernel.leavesFirst(x, unit.ofDays(time)));
        double[] column = new double[counts.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = logAlive(
                    counts.repeatsAt(i),
                    unit.ofDays(counts.recencyAt(i)),
                    unit.ofDays(counts.ageAt(i)),
                    atLast[byLast.ofRow(i)],
                    atEnd[byEnd.ofRow(i)]);
        }
        return column;
    }

    @Override
    public double[] probabilityOf(int purchases, RepeatCounts counts, Duration span) {
        Require.atLeast("purchases", purchases, 0);
        double h = unit.of("span", span);
        return FuturePurchases.column(
                purchases,
                h,
                counts,
                logProbabilityAlive(counts),
                (x, days) -> probabilityIfAlive(purchases, x, unit.ofDays(days), h));
    }

    @Override
    public double[] expectedPurchases(RepeatCounts counts, Duration span) {
        double h = unit.of("span", span);
        PairIndex byEnd = PairIndex.byEnd(counts);
        double[] ifAlive = byEnd.map((x, time) -> expectedIfAlive(x, unit.ofDays(time), h));
        double[] column = probabilityAlive(counts);
        for (int i = 0; i < column.length; i++) {
            column[i] *= ifAlive[byEnd.ofRow(i)];
        }
        return column;
    }

    @Override
    public double[] residualTransactions(RepeatCounts counts, Discount discount) {
        double delta = discount.in(unit);
        if (delta == 0 && s <= 1) {
            return BuyingProcess.super.residualTransactions(counts, discount);
        }
        Map<Double, Double> integrals = new HashMap<>();
        double[] column = probabilityAlive(counts);
        for (int i = 0; i < column.length; i++) {
            double end = unit.ofDays(counts.ageAt(i));
            column[i] = column[i]
                    * (r + counts.repeatsAt(i))
                    * (beta + end)
                    / (alpha + end)
                    * integrals.computeIfAbsent(end, age -> PowerLaplace.forever(s, delta * (beta + age)));
        }
        return column;
    }

    @Override
    public BuyerTraits draw(BuyerHistory history, RandomGenerator random) {
        if (!PosteriorDraws.happens(logProbabilityAlive(history), random)) {
            return BuyerTraits.gone();
        }
        double rate = PosteriorDraws.gamma(r + history.repeats(), alpha + end(history), random);
        double left = PosteriorDraws.pareto(s, beta + end(history), random);
        return new BuyerTraits(rate / unit.days(), left * unit.days(), 0);
    }

    /** One line with the parameters. */
    @Override
    public String toString() {
        return NAME + " in " + unit + ": r " + Cells.significant(r, 6) + ", alpha " + Cells.significant(alpha, 6)
                + ", s " + Cells.significant(s, 6) + ", beta " + Cells.significant(beta, 6);
    }
}
