package io.clientele.inventory;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.CompoundPoisson;
import io.clientele.stat.Distribution;

/**
 * Demand known by the order: customers' orders come independently of each other at a steady rate, each for one piece or for a number of
 * pieces. It is Poisson demand, or compound Poisson where orders have sizes.
 *
 * <pre>{@code
 * OrderDemand.perWeek(0.5);                                     // one piece each
 * OrderDemand.perDay(0.8).sizes(Empirical.weighted(new double[] {1, 2, 5}, new double[] {6, 3, 1}));
 * }</pre>
 *
 * @param orders the mean number of orders a period, 0 or more
 * @param sizes of one order in whole pieces, at least 1
 * @param period how long a period is
 * @param unit the unit of demand, such as {@code pieces}; may be empty
 */
@JsonTypeName("by-order")
public record OrderDemand(double orders, Distribution sizes, PeriodLength period, String unit) implements StockDemand {

    private static final Distribution ONE = Distribution.normal(1, 0);

    /** Refuses negative rates, and sizes that are not whole pieces. */
    public OrderDemand {
        Require.nonNegative("orders", orders);
        Require.nonNull("sizes", sizes);
        Require.nonNull("period", period);
        Require.nonNull("unit", unit);
        Require.that(
                WholePieces.are(sizes) && sizes.lowest() >= 1,
                "sizes are " + sizes
                        + "; an order must be for a whole number of pieces, at least 1. Count in smaller units, or "
                        + "describe the demand by the period.");
    }

    /** Orders of one piece, so many a period of a given length. */
    public static OrderDemand of(double orders, PeriodLength period) {
        return new OrderDemand(orders, ONE, period, "");
    }

    /** So many orders of one piece a day. */
    public static OrderDemand perDay(double orders) {
        return of(orders, PeriodLength.DAY);
    }

    /** So many orders of one piece a week. */
    public static OrderDemand perWeek(double orders) {
        return of(orders, PeriodLength.WEEK);
    }

    /** So many orders of one piece a month. */
    public static OrderDemand perMonth(double orders) {
        return of(orders, PeriodLength.MONTH);
    }

    /** So many orders of one piece a year. */
    public static OrderDemand perYear(double orders) {
        return of(orders, PeriodLength.YEAR);
    }

    /** So many orders of one piece a numbered step. */
    public static OrderDemand perStep(double orders) {
        return of(orders, PeriodLength.STEP);
    }

    /** The same orders with other sizes. */
    public OrderDemand sizes(Distribution pieces) {
        return new OrderDemand(orders, pieces, period, unit);
    }

    /** The same demand counted in a named unit. */
    public OrderDemand in(String pieces) {
        return new OrderDemand(orders, sizes, period, pieces);
    }

    /** Whether every order is for one piece. */
    boolean isByThePiece() {
        return sizes.lowest() == 1 && sizes.highest() == 1;
    }

    @Override
    public Distribution each() {
        return over(1);
    }

    /** The demand of any stretch of time, in periods. */
    Distribution over(double periods) {
        return isByThePiece() ? Distribution.poisson(orders * periods) : new CompoundPoisson(orders * periods, sizes);
    }

    @Override
    public double varianceOver(double periods) {
        double mean = sizes.mean();
        return orders * Require.nonNegative("periods", periods) * (sizes.variance() + mean * mean);
    }

    /** One line: {@code 0.5 orders per week, one piece each}. */
    @Override
    public String toString() {
        return Cells.number(orders) + " orders per " + period.noun() + ", "
                + (isByThePiece() ? "one piece each" : "sizes " + sizes)
                + (unit.isBlank() ? "" : ", " + unit);
    }
}
