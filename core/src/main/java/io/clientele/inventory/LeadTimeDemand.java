package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.DemandOutlook;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import java.io.Serializable;
import java.util.Locale;

/**
 * What customers will ask for while a replenishment is on its way. The stock that is left when it is ordered must last for it.
 *
 * <pre>{@code
 * LeadTimeDemand demand = PeriodDemand.perDay(Distribution.normal(100, 20)).during(LeadTime.days(9).standardDeviation(1.5));
 * demand.distribution().quantile(0.95);     // 1165.7: the reorder point for 95 %
 * }</pre>
 *
 * With d and s the mean and standard deviation of demand per period, and l and t those of the lead time, independent of it:
 *
 * <pre>
 * mean      d l
 * variance  l s² + d² t²
 * </pre>
 *
 * <h2>Its shape</h2>
 *
 * It is {@linkplain DemandShape#EXACT exact} where it can be: the sum over a certain lead time for normal, gamma, Poisson, negative
 * binomial, compound Poisson and zero-inflated demand, and for a sample whose values are whole numbers, or multiples
 * of a decimal fraction, by convolution of the periods; the mixture of these
 * over a lead time that takes whole numbers of periods; and the negative binomial distribution for Poisson demand over a gamma lead
 * time. Lead times of which only two moments are known, fractions of a period and autocorrelated demand leave only mean and variance,
 * and the family is chosen by {@link DemandShape#BY_RULE}. {@link #shape} says which it was; {@link #as} takes another.
 *
 * <p>Source: Silver, Pyke and Thomas (2017), Inventory and Production Management in Supply Chains, chapter 6; Snyder and Shen (2019),
 * Fundamentals of Supply Chain Theory, chapter 4.
 *
 * @param distribution of the demand during the lead time, in {@code unit}
 * @param shape how it came about: exact, or the family that was fitted
 * @param demandRate mean demand per {@code period}, 0 or more; it turns what happens per order cycle into what happens per year
 * @param period the unit of time of the rate
 * @param unit the unit of demand, such as {@code pieces}; may be empty
 */
public record LeadTimeDemand(
        Distribution distribution, DemandShape shape, double demandRate, PeriodLength period, String unit)
        implements Serializable {

    /** Refuses a negative rate or mean, and an infinite variance. */
    public LeadTimeDemand {
        Require.nonNull("distribution", distribution);
        Require.nonNull("shape", shape);
        Require.nonNull("period", period);
        Require.nonNull("unit", unit);
        Require.nonNegative("demandRate", demandRate);
        Require.nonNegative("mean demand during the lead time", distribution.mean());
        Require.nonNegative("variance of the demand during the lead time", distribution.variance());
    }

    /**
     * A distribution that is already known.
     *
     * @param distribution of the demand during the lead time
     * @param demandPerYear mean demand a year, 0 or more, in the same unit of demand
     */
    public static LeadTimeDemand of(Distribution distribution, double demandPerYear) {
        return new LeadTimeDemand(
                distribution,
                DemandShape.EXACT,
                Require.nonNegative("demandPerYear", demandPerYear),
                PeriodLength.YEAR,
                "");
    }

    /** Steady demand during a lead time. */
    public static LeadTimeDemand of(StockDemand demand, LeadTime leadTime) {
        return LeadTimeSums.during(Require.nonNull("demand", demand), Require.nonNull("leadTime", leadTime));
    }

    /**
     * Forecast demand during a lead time that begins with the outlook's first step, correlation of the steps included. For a lead time in
     * whole steps, certain or not, it is the outlook's own total, or the mixture of its totals. For any other, mean and variance of the
     * total are read between whole steps on a straight line, and those of an uncertain lead time with mean l and standard deviation t
     * become
     *
     * <pre>
     * mean      M(l)
     * variance  V(l) + (t × mean demand of the step that l falls into)²
     * </pre>
     *
     * The lead time is counted in steps as {@link PeriodLength} says. The rate of demand is the mean of all steps of the outlook.
     *
     * @throws IllegalArgumentException if the outlook ends before the lead time
     */
    public static LeadTimeDemand of(DemandOutlook outlook, LeadTime leadTime) {
        return OutlookSums.during(Require.nonNull("outlook", outlook), Require.nonNull("leadTime", leadTime));
    }

    /**
     * The sums of neighbouring periods of a history, as many as the lead time has, each equally likely: overlapping windows. Nothing is
     * assumed of the demand, and its autocorrelation is kept; a long history is needed, because windows overlap and the tail ends with
     * the worst one seen.
     *
     * @param leadTime certain, a whole number of the history's periods from 0, at most as many as it has
     */
    public static LeadTimeDemand windows(TimeSeries history, LeadTime leadTime) {
        return LeadTimeSums.windows(history, Require.nonNull("leadTime", leadTime));
    }

    /** The same mean and variance in another shape. */
    public LeadTimeDemand as(DemandShape other) {
        return LeadTimeSums.as(this, Require.nonNull("other", other));
    }

    /** The mean demand during the lead time. */
    public double mean() {
        return distribution.mean();
    }

    /** The variance of the demand during the lead time. */
    public double variance() {
        return distribution.variance();
    }

    /** The standard deviation of the demand during the lead time. */
    public double standardDeviation() {
        return distribution.standardDeviation();
    }

    /**
     * Mean demand a year.
     *
     * @throws IllegalArgumentException if demand is counted by numbered steps
     */
    public double demandPerYear() {
        return demandRate * PeriodLength.YEAR.in(period);
    }

    /**
     * The probability that the distribution gives to demand below 0, which cannot occur. Above 1 % a normal distribution is the wrong
     * one; take a gamma.
     */
    public double negativeProbability() {
        return distribution.lowest() >= 0 ? 0 : distribution.cdf(0);
    }

    /** What a reorder point and an order quantity make of it, under continuous review. */
    public CycleService service(double reorderPoint, double orderQuantity) {
        return new CycleService(this, reorderPoint, orderQuantity);
    }

    /** A table: mean, deviation and the quantiles that reorder points are read from. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Demand during the lead time" + (unit.isBlank() ? "" : " in " + unit) + ", "
                        + shape.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + distribution)
                .left("figure")
                .right("value")
                .row("mean", Cells.amount(mean()))
                .row("standard deviation", Cells.amount(standardDeviation()));
        for (double p : new double[] {0.50, 0.90, 0.95, 0.99}) {
            table.row("P" + Math.round(100 * p), Cells.amount(distribution.quantile(p)));
        }
        if (negativeProbability() > 0.01) {
            table.note("Demand below 0 has the probability " + Cells.percent(negativeProbability())
                    + " here; take a gamma distribution.");
        }
        return table.toString();
    }
}
