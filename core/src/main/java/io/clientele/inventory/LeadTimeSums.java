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

    /** Multiplications beyond which a convolution is no longer worth its exactness. */
    private static final double MOST_WORK = 2e9;

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
        if (time.isByMoments() || !length.isDiscrete()) {
            return Optional.empty();
        }
        Empirical lengths = length instanceof Empirical sample ? sample : whole(length);
        return mixture(each, lengths);
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
        double[] values = lengths.values();
        if (each instanceof Empirical && WholePieces.are(each) && each.lowest() >= 0) {
            return convolved((Empirical) each, lengths);
        }
        List<Distribution> parts = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (double value : values) {
            Optional<Distribution> part = sum(each, value);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
            weights.add(lengths.density(value));
        }
        return Optional.of(new Mixture(parts, weights));
    }

    /** The mixture of convolution powers of a sample of whole pieces; empty for fractions of periods, or if it is too much work. */
    private static Optional<Distribution> convolved(Empirical each, Empirical lengths) {
        double[] values = lengths.values();
        double[] f = WholePieces.probabilities(each);
        int last = (int) lengths.highest();
        double size = (double) last * (f.length - 1) + 1;
        boolean tooMuch = size > WholePieces.MOST_VALUES || size * f.length * last / 2 > MOST_WORK;
        if (tooMuch || !Arrays.stream(values).allMatch(WholePieces::isWhole)) {
            return Optional.empty();
        }
        double[] mixed = new double[(int) size];
        double[] power = {1};
        int next = 0;
        for (int n = 0; n <= last; n++) {
            if (n == (int) values[next]) {
                double weight = lengths.density(values[next++]);
                for (int k = 0; k < power.length; k++) {
                    mixed[k] += weight * power[k];
                }
            }
            if (n < last) {
                power = convolution(power, f);
            }
        }
        double[] pieces = new double[mixed.length];
        for (int k = 0; k < pieces.length; k++) {
            pieces[k] = k;
        }
        return Optional.of(Empirical.weighted(pieces, mixed));
    }

    static double[] convolution(double[] a, double[] b) {
        double[] sum = new double[a.length + b.length - 1];
        for (int j = 0; j < b.length; j++) {
            double factor = b[j];
            if (factor != 0) {
                for (int i = 0; i < a.length; i++) {
                    sum[i + j] += factor * a[i];
                }
            }
        }
        return sum;
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
        if (each instanceof Empirical sample && WholePieces.are(each) && each.lowest() >= 0) {
            return convolved(sample, Empirical.of(periods));
        }
        return each instanceof Mixture mixture ? zeroInflated(mixture, (int) periods) : Optional.empty();
    }

    /** Demand that is 0 with a probability and else has a distribution closed under addition: a binomial number of such demands. */
    private static Optional<Distribution> zeroInflated(Mixture mixture, int periods) {
        List<Distribution> parts = mixture.components();
        if (parts.size() != 2 || parts.get(0).lowest() != 0 || parts.get(0).highest() != 0) {
            return Optional.empty();
        }
        Distribution count = Distribution.binomial(periods, mixture.weights().get(1));
        List<Distribution> sums = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int k = 0; k <= periods; k++) {
            double weight = count.density(k);
            if (weight > 0) {
                Optional<Distribution> sum = sum(parts.get(1), k);
                if (sum.isEmpty()) {
                    return Optional.empty();
                }
                sums.add(sum.get());
                weights.add(weight);
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
