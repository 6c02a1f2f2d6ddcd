package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Distribution;
import java.io.Serializable;

/**
 * How far the position falls below a reorder point when demand comes in lots: by order, or by the period with a look at its end. What is
 * missing at that moment must be added to the demand during the lead time.
 *
 * <pre>
 * mean, any lots        E Y² / (2 E Y)
 * mean, whole pieces    E Y² / (2 E Y) − 1/2
 * variance              E Y³ / (3 E Y) − mean²          whole pieces: E Y³ / (3 E Y) − 1/12 − (E Y² / (2 E Y))²
 * </pre>
 *
 * <p>These are the limits for orders that are large against a lot Y (renewal theory: Karlin 1958; Silver, Pyke and Thomas 2017, section
 * 7.3). Lots of one piece have none.
 *
 * @param mean of the undershoot, in units of demand, 0 or more
 * @param variance of the undershoot, 0 or more
 */
public record Undershoot(double mean, double variance) implements Serializable {

    /** Checks ranges. */
    public Undershoot {
        Require.nonNegative("mean", mean);
        Require.nonNegative("variance", variance);
    }

    /**
     * The undershoot of lots with a given distribution; lots of 0 do not count.
     *
     * @throws IllegalArgumentException if lots can be negative, are always 0, or have no third moment
     */
    public static Undershoot of(Distribution lots) {
        Require.nonNull("lots", lots);
        double mean = lots.mean();
        Require.that(
                lots.lowest() >= 0 && mean > 0,
                "lots are " + lots
                        + "; they must be 0 or more and not always 0. Where there is no demand there is no"
                        + " undershoot.");
        double deviation = lots.standardDeviation();
        double skewness = deviation == 0
                ? 0
                : lots.skewness()
                        .orElseThrow(() -> new IllegalArgumentException("lots are " + lots
                                + "; they have no third moment, which the variance of the undershoot needs."));
        double square = lots.variance() + mean * mean;
        double cube = skewness * deviation * deviation * deviation + 3 * mean * lots.variance() + mean * mean * mean;
        double centre = square / (2 * mean);
        boolean whole = WholePieces.are(lots);
        double spread = cube / (3 * mean) - centre * centre - (whole ? 1.0 / 12 : 0);
        return new Undershoot(Math.max(0, centre - (whole ? 0.5 : 0)), Math.max(0, spread));
    }

    /**
     * The demand during the lead time with the undershoot before it, fitted to their added means and variances by
     * {@link DemandShape#BY_RULE}.
     */
    public LeadTimeDemand before(LeadTimeDemand demand) {
        Require.nonNull("demand", demand);
        double centre = demand.mean() + mean;
        double spread = demand.variance() + variance;
        DemandShape shape = LeadTimeSums.rule(centre, spread, WholePieces.are(demand.distribution()), 1);
        return new LeadTimeDemand(
                LeadTimeSums.fitted(shape, centre, spread), shape, demand.demandRate(), demand.period(), demand.unit());
    }

    /** One line: {@code undershoot 1.2, standard deviation 0.9}. */
    @Override
    public String toString() {
        return "undershoot " + Cells.number(mean) + ", standard deviation " + Cells.number(Math.sqrt(variance));
    }
}
