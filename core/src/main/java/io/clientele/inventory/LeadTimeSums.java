package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.series.DemandPattern;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Binomial;
import io.clientele.stat.CompoundPoisson;
import io.clientele.stat.Distribution;
import io.clientele.stat.Empirical;
import io.clientele.stat.Gamma;
import io.clientele.stat.LogNormal;
import io.clientele.stat.Mixture;
import io.clientele.stat.NegativeBinomial;
import io.clientele.stat.Normal;
import io.clientele.stat.Poisson;
import io.clientele.stat.Shifted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Sums of a random number of periods: convolution powers where the family is closed under addition or lives on whole pieces, their mixture
 * over the lead time, and otherwise a family fitted to two moments.
 */
final class LeadTimeSums {

    /** Distributions in a mixture beyond which it is no longer worth its exactness. */
    private static final int MOST_PARTS = 5_000;

    private static final double POISSON_RATIO = 1.05;
    private static final double POISSON_MEAN = 30;
    private static final double GAMMA_VARIATION = 0.5;
    private static final Distribution NOTHING = Distribution.normal(0, 0);

    private LeadTimeSums() {}

    static LeadTimeDemand during(StockDemand demand, LeadTime leadTime) {
        LeadTime time = leadTime.in(demand.period());
        Optional<Distribution> exact = exact(demand, time);
        Distribution each = demand.each();
        if (exact.isPresent()) {
            return new LeadTimeDemand(exact.get(), DemandShape.EXACT, each.mean(), demand.period(), demand.unit());
        }
        double mean = each.mean() * time.mean();
        double variance = varianceOver(demand, time)
                + each.mean() * each.mean() * time.length().variance();
        DemandShape shape = rule(mean, variance, WholePieces.are(each), 1 / each.survival(0));
        return new LeadTimeDemand(fitted(shape, mean, variance), shape, each.mean(), demand.period(), demand.unit());
    }

    /** E V(L); the lead time's mean stands for it where it has no separate values. */
    private static double varianceOver(StockDemand demand, LeadTime time) {
        if (!(time.length() instanceof Empirical lengths)) {
            return demand.varianceOver(time.mean());
        }
        double[] values = lengths.values();
        double variance = 0;
        for (double value : values) {
            variance += lengths.density(value) * demand.varianceOver(value);
        }
        return variance;
    }

    private static Optional<Distribution> exact(StockDemand demand, LeadTime time) {
        Distribution each = demand.each();
        Distribution length = time.length();
        if (demand instanceof PeriodDemand periods && periods.autocorrelation() != 0) {
            return time.isCertain() && each instanceof Normal
                    ? Optional.of(Distribution.normal(
                            each.mean() * time.mean(), Math.sqrt(periods.varianceOver(time.mean()))))
                    : Optional.empty();
        }
        if (time.isCertain()) {
            return sum(each, time.mean());
        }
        if (length instanceof Gamma gamma && each instanceof Poisson poisson) {
            return Optional.of(Distribution.negativeBinomial(gamma.shape(), 1 / (1 + poisson.mean() * gamma.scale())));
        }
        if (length instanceof Empirical lengths) {
            return mixture(each, lengths);
        }
        return WholePieces.are(length) ? mixture(each, whole(length)) : Optional.empty();
    }

    private static Empirical whole(Distribution length) {
        double[] probabilities = WholePieces.probabilities(length);
        double[] values = new double[probabilities.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = k;
        }
        return Empirical.weighted(values, probabilities);
    }

    private static Optional<Distribution> mixture(Distribution each, Empirical lengths) {
        Optional<Distribution> atOnce = each instanceof Empirical sample
                ? SampleSums.over(sample, lengths)
                : each instanceof Mixture mixture ? zeroInflated(mixture, lengths) : Optional.empty();
        if (atOnce.isPresent()) {
            return atOnce;
        }
        List<Distribution> parts = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (double value : lengths.values()) {
            Optional<Distribution> part = sum(each, value);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
            weights.add(lengths.density(value));
        }
        return Optional.of(new Mixture(parts, weights));
    }

    /** The distribution of the demand of so many independent periods; empty where the family is not closed under addition. */
    static Optional<Distribution> sum(Distribution each, double periods) {
        if (periods == 0 || each.variance() == 0 && each.mean() == 0) {
            return Optional.of(NOTHING);
        }
        if (each.variance() == 0) {
            return Optional.of(Distribution.normal(each.mean() * periods, 0));
        }
        if (periods == 1) {
            return Optional.of(each);
        }
        if (each instanceof Normal normal) {
            return Optional.of(
                    Distribution.normal(normal.mean() * periods, normal.standardDeviation() * Math.sqrt(periods)));
        }
        if (each instanceof Gamma gamma) {
            return Optional.of(Distribution.gamma(gamma.shape() * periods, gamma.scale()));
        }
        if (each instanceof Poisson poisson) {
            return Optional.of(Distribution.poisson(poisson.mean() * periods));
        }
        if (each instanceof NegativeBinomial binomial) {
            return Optional.of(Distribution.negativeBinomial(binomial.size() * periods, binomial.probability()));
        }
        if (each instanceof CompoundPoisson compound) {
            return Optional.of(new CompoundPoisson(compound.orders() * periods, compound.sizes()));
        }
        if (each instanceof Shifted shifted) {
            return sum(shifted.base(), periods).map(base -> new Shifted(base, shifted.by() * periods));
        }
        if (!WholePieces.isWhole(periods)) {
            return Optional.empty();
        }
        if (each instanceof Binomial binomial && binomial.trials() * periods <= Integer.MAX_VALUE) {
            return Optional.of(Distribution.binomial((int) (binomial.trials() * periods), binomial.probability()));
        }
        if (each instanceof Empirical sample) {
            return SampleSums.over(sample, Empirical.of(periods));
        }
        return each instanceof Mixture mixture ? zeroInflated(mixture, Empirical.of(periods)) : Optional.empty();
    }

    /**
     * Demand that is 0 with a probability and else has a distribution closed under addition: a random number of such demands, binomial
     * given the number of periods.
     */
    private static Optional<Distribution> zeroInflated(Mixture mixture, Empirical lengths) {
        List<Distribution> parts = mixture.components();
        double[] periods = lengths.values();
        if (parts.size() != 2
                || parts.get(0).lowest() != 0
                || parts.get(0).highest() != 0
                || lengths.highest() > MOST_PARTS
                || !Arrays.stream(periods).allMatch(WholePieces::isWhole)) {
            return Optional.empty();
        }
        double[] counts = new double[(int) lengths.highest() + 1];
        for (double n : periods) {
            Distribution count =
                    Distribution.binomial((int) n, mixture.weights().get(1));
            for (int k = 0; k <= n; k++) {
                counts[k] += lengths.density(n) * count.density(k);
            }
        }
        List<Distribution> sums = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > 0) {
                Optional<Distribution> sum = sum(parts.get(1), k);
                if (sum.isEmpty()) {
                    return Optional.empty();
                }
                sums.add(sum.get());
                weights.add(counts[k]);
            }
        }
        return Optional.of(new Mixture(sums, weights));
    }

    /** The family for two moments; {@code interval} is the average number of periods per period with demand. */
    static DemandShape rule(double mean, double variance, boolean whole, double interval) {
        if (variance == 0) {
            return DemandShape.NORMAL;
        }
        if (whole && variance <= POISSON_RATIO * mean && mean < POISSON_MEAN) {
            return DemandShape.POISSON;
        }
        if (whole && variance > mean && interval >= DemandPattern.INTERVAL_CUT) {
            return DemandShape.NEGATIVE_BINOMIAL;
        }
        return mean > 0 && Math.sqrt(variance) > GAMMA_VARIATION * mean ? DemandShape.GAMMA : DemandShape.NORMAL;
    }

    static Distribution fitted(DemandShape shape, double mean, double variance) {
        double deviation = Math.sqrt(variance);
        if (variance == 0 && shape != DemandShape.POISSON) {
            return Distribution.normal(mean, 0);
        }
        return switch (shape) {
            case GAMMA -> Gamma.withMeanAndStandardDeviation(mean, deviation);
            case LOGNORMAL -> LogNormal.withMeanAndStandardDeviation(mean, deviation);
            case POISSON -> Distribution.poisson(mean);
            case NEGATIVE_BINOMIAL -> NegativeBinomial.withMeanAndVariance(mean, variance);
            case NORMAL, EXACT, BY_RULE -> Distribution.normal(mean, deviation);
        };
    }

    static LeadTimeDemand as(LeadTimeDemand demand, DemandShape shape) {
        if (shape == DemandShape.EXACT) {
            Require.that(
                    demand.shape() == DemandShape.EXACT,
                    "the demand during the lead time was fitted as " + demand.shape()
                            + "; what it was fitted to is no longer " + "known. Ask the demand for it again.");
            return demand;
        }
        Distribution was = demand.distribution();
        DemandShape family =
                shape == DemandShape.BY_RULE ? rule(demand.mean(), demand.variance(), WholePieces.are(was), 1) : shape;
        return new LeadTimeDemand(
                fitted(family, demand.mean(), demand.variance()),
                family,
                demand.demandRate(),
                demand.period(),
                demand.unit());
    }

    static LeadTimeDemand windows(TimeSeries history, LeadTime leadTime) {
        double[] values = DemandHistory.values(history);
        PeriodLength period = PeriodLength.of(history.calendar().cadence());
        LeadTime time = leadTime.in(period);
        Require.that(
                time.isCertain() && WholePieces.isWhole(time.mean()) && time.mean() <= values.length,
                leadTime + " is " + Require.show(time.mean())
                        + " of the history's periods; it must be certain and a whole number " + "from 0 to "
                        + values.length + ". Round it up, or take PeriodDemand.observed(history).during(leadTime).");
        int n = (int) time.mean();
        double[] sums = new double[values.length - n + 1];
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            mean += values[i] / values.length;
        }
        for (int i = 0; i < sums.length; i++) {
            for (int k = 0; k < n; k++) {
                sums[i] += values[i + k];
            }
        }
        return new LeadTimeDemand(Distribution.empirical(sums), DemandShape.EXACT, mean, period, history.unit());
    }
}
