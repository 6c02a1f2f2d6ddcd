package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * GGompertz/NBD with its parameters: everyone buys by a Poisson process of their own rate λ over a lifetime whose hazard of ending grows
 * exponentially, from a level η of their own.
 *
 * <pre>
 * λ ~ gamma(r, α),  η ~ gamma(s, β)
 * P(lifetime above t | η) = exp(-η (e^(b t) - 1)),  P(lifetime above t) = (β / (β - 1 + e^(b t)))^s
 * </pre>
 *
 * <p>Among the customers who are left those with a low η prevail, so that the hazard of a cohort may fall, rise, or fall and rise again.
 * With b and β going to 0 together it is {@link ParetoNbdProcess} with β/b for its β. As the hazard of everyone grows without end, all
 * sums of future purchases are finite, discounted or not. Sources: Bemmaor and Glady (2012, Management Science 58); expected purchases
 * as corrected by Adler (2022).
 *
 * @param r shape of the purchase rates
 * @param alpha rate of the purchase rates: the larger, the more slowly customers buy
 * @param b how fast the hazard of leaving grows, a unit of time
 * @param s shape of the levels of the hazard
 * @param beta rate of the levels of the hazard: the larger, the longer customers stay
 * @param unit the unit of time
 */
public record GGompertzNbdProcess(double r, double alpha, double b, double s, double beta, LifetimeUnit unit)
        implements BuyingProcess {

    static final String NAME = "GGompertz/NBD";

    /** Refuses parameters that are not above 0. */
    public GGompertzNbdProcess {
        Require.positive("r", r);
        Require.positive("alpha", alpha);
        Require.positive("b", b);
        Require.positive("s", s);
        Require.positive("beta", beta);
        Require.nonNull("unit", unit);
    }

    private GompertzKernel kernel() {
        return new GompertzKernel(r, alpha, b, s, beta);
    }

    private GompertzStay stay(double end) {
        return new GompertzStay(s, b, GompertzKernel.kappa(b, beta, end));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return ModelParameters.GOMPERTZ.map(r, alpha, b, s, beta);
    }

    @Override
    public double logLikelihood(BuyerHistory history) {
        return kernel().logLikelihood(5, history.repeats(), last(history), end(history));
    }

    private double last(BuyerHistory history) {
        return unit.ofDays(history.recencyDays());
    }

    private double end(BuyerHistory history) {
        return unit.ofDays(history.ageDays());
    }

    @Override
    public double logProbabilityAlive(BuyerHistory history) {
        GompertzKernel kernel = kernel();
        int x = history.repeats();
        double last = last(history);
        double end = end(history);
        return logAlive(x, last, end, kernel.leavesFirst(x, last), kernel.leavesFirst(x, end));
    }

    private double logAlive(int x, double last, double end, double leavesAtLast, double leavesAtEnd) {
        double gap = end - last;
        double stays = s * GompertzKernel.hazard(b, GompertzKernel.kappa(b, beta, last), gap);
        return ParetoKernel.logAlive(
                (r + x) * StrictMath.log1p(gap / (alpha + last)) + stays, leavesAtLast, leavesAtEnd);
    }

    @Override
    public double expectedPurchases(BuyerHistory history, Duration span) {
        return discountedPurchases(history, Discount.none(), span);
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
        return stay(end).probability(purchases, r + x, alpha + end, span);
    }

    /** A number for any discount, 0 included. */
    @Override
    public ResidualTransactions residualTransactions(BuyerHistory history, Discount discount) {
        return new ResidualTransactions.Finite(discounted(history, discount.in(unit), Double.POSITIVE_INFINITY));
    }

    @Override
    public double discountedPurchases(BuyerHistory history, Discount discount, Duration span) {
        return discounted(history, discount.in(unit), unit.of("span", span));
    }

    private double discounted(BuyerHistory history, double delta, double span) {
        double end = end(history);
        return probabilityAlive(history)
                * ((r + history.repeats()) / (alpha + end))
                * stay(end).discounted(delta, span);
    }

    @Override
    public double[] logProbabilityAlive(RepeatCounts counts) {
        GompertzKernel kernel = kernel();
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
        return discounted(counts, 0, unit.of("span", span));
    }

    @Override
    public double[] residualTransactions(RepeatCounts counts, Discount discount) {
        return discounted(counts, discount.in(unit), Double.POSITIVE_INFINITY);
    }

    private double[] discounted(RepeatCounts counts, double delta, double span) {
        Map<Double, Double> stays = new HashMap<>();
        double[] column = probabilityAlive(counts);
        for (int i = 0; i < column.length; i++) {
            double end = unit.ofDays(counts.ageAt(i));
            column[i] *= (r + counts.repeatsAt(i))
                    / (alpha + end)
                    * stays.computeIfAbsent(end, age -> stay(age).discounted(delta, span));
        }
        return column;
    }

    @Override
    public BuyerTraits draw(BuyerHistory history, RandomGenerator random) {
        if (!PosteriorDraws.happens(logProbabilityAlive(history), random)) {
            return BuyerTraits.gone();
        }
        double rate = PosteriorDraws.gamma(r + history.repeats(), alpha + end(history), random);
        double left = stay(end(history)).leavesAt(StrictMath.log(PosteriorDraws.uniform(random)));
        return new BuyerTraits(rate / unit.days(), left * unit.days(), 0);
    }

    /** One line with the parameters. */
    @Override
    public String toString() {
        return NAME + " in " + unit + ": r " + Cells.significant(r, 6) + ", alpha " + Cells.significant(alpha, 6)
                + ", b " + Cells.significant(b, 6) + ", s " + Cells.significant(s, 6) + ", beta "
                + Cells.significant(beta, 6);
    }
}
