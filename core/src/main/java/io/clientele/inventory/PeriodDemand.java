package io.clientele.inventory;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;

/**
 * Demand known by the period: each day, week or month draws from the same distribution.
 *
 * <pre>{@code
 * PeriodDemand.perDay(Distribution.normal(100, 20)).in("pieces");
 * PeriodDemand.perWeek(Normal.withMeanAndMeanAbsoluteDeviation(100, 16));    // a forecast and its MAD: sd 20.05
 * PeriodDemand.observed(sales);                    // the distribution of the periods of a series
 * }</pre>
 *
 * <p>Periods are independent unless an autocorrelation is named. With one, demand is a first-order autoregression with coefficient φ, and
 * n neighbouring periods have the variance
 *
 * <pre>
 * variance (n (1 + φ)/(1 − φ) − 2 φ (1 − φⁿ)/(1 − φ)²)
 * </pre>
 *
 * @param each the demand of one period; its mean is 0 or more
 * @param period how long a period is
 * @param unit the unit of demand, such as {@code pieces}; may be empty
 * @param autocorrelation φ, the correlation of neighbouring periods, above −1 and below 1; 0 for independent ones
 */
@JsonTypeName("by-period")
public record PeriodDemand(Distribution each, PeriodLength period, String unit, double autocorrelation)
        implements StockDemand {

    /** Refuses a negative mean, an infinite variance and a correlation outside its range. */
    public PeriodDemand {
        Require.nonNull("each", each);
        Require.nonNull("period", period);
        Require.nonNull("unit", unit);
        Require.nonNegative("mean demand", each.mean());
        Require.nonNegative("variance of demand", each.variance());
        Require.between("autocorrelation", autocorrelation, -1, 1);
    }

    /** Independent periods of a given length. */
    public static PeriodDemand of(Distribution each, PeriodLength period) {
        return new PeriodDemand(each, period, "", 0);
    }

    /** Independent hours. */
    public static PeriodDemand perHour(Distribution each) {
        return of(each, PeriodLength.HOUR);
    }

    /** Independent days. */
    public static PeriodDemand perDay(Distribution each) {
        return of(each, PeriodLength.DAY);
    }

    /** Independent weeks. */
    public static PeriodDemand perWeek(Distribution each) {
        return of(each, PeriodLength.WEEK);
    }

    /** Independent months. */
    public static PeriodDemand perMonth(Distribution each) {
        return of(each, PeriodLength.MONTH);
    }

    /** Independent numbered steps. */
    public static PeriodDemand perStep(Distribution each) {
        return of(each, PeriodLength.STEP);
    }

    /**
     * The demand of a history: every one of its periods, those without demand included, is equally likely. The variance is that of the
     * values themselves, divisor n.
     *
     * @throws IllegalArgumentException if a value is missing or negative
     */
    public static PeriodDemand observed(TimeSeries history) {
        return new PeriodDemand(
                Distribution.empirical(DemandHistory.values(history)),
                PeriodLength.of(history.calendar().cadence()),
                history.unit(),
                0);
    }

    /** The same demand counted in a named unit. */
    public PeriodDemand in(String pieces) {
        return new PeriodDemand(each, period, pieces, autocorrelation);
    }

    /** The same demand with neighbouring periods that go together. */
    public PeriodDemand autocorrelated(double correlation) {
        return new PeriodDemand(each, period, unit, correlation);
    }

    @Override
    public double varianceOver(double periods) {
        Require.nonNegative("periods", periods);
        double phi = autocorrelation;
        double free = 1 - phi;
        double factor = phi == 0
                ? periods
                : periods * (1 + phi) / free - 2 * phi * (1 - signedPower(phi, periods)) / (free * free);
        return each.variance() * Math.max(0, factor);
    }

    /** φⁿ; between whole numbers of periods, of a negative φ, the value on the line between its neighbours. */
    private static double signedPower(double phi, double periods) {
        if (phi > 0 || periods == Math.rint(periods)) {
            return StrictMath.pow(phi, periods);
        }
        double before = Math.floor(periods);
        double share = periods - before;
        return (1 - share) * StrictMath.pow(phi, before) + share * StrictMath.pow(phi, before + 1);
    }

    /** One line: {@code demand per day normal(mean 100, standard deviation 20), pieces}. */
    @Override
    public String toString() {
        return "demand per " + period.noun() + " " + each
                + (autocorrelation == 0 ? "" : ", autocorrelation " + Cells.number(autocorrelation))
                + (unit.isBlank() ? "" : ", " + unit);
    }
}
