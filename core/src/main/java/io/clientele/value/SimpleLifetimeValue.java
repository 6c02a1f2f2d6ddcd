package io.clientele.value;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;

/**
 * Lifetime value at its simplest, without discounting:
 *
 * <pre>
 * value = order value · orders a year · years · margin
 * </pre>
 *
 * <pre>{@code
 * double value = SimpleLifetimeValue.orderValue(80).ordersPerYear(4).years(5).margin(0.25).value();     // 400
 * }</pre>
 *
 * <p>Years may be given as {@code 1 / churn} with {@link #yearsFromChurn}, which holds only if churn is the same for everyone and every
 * year. For anything that is to be compared over time use {@link MarginMultiple} or a lifetime model.
 *
 * @param orderValue average amount of an order, 0 or more
 * @param ordersPerYear orders a year, 0 or more
 * @param years years as a customer, 0 or more; 1 unless given
 * @param margin the part of the amount that is profit, at most 1 and possibly negative; 1 unless given, the value then being revenue
 */
public record SimpleLifetimeValue(double orderValue, double ordersPerYear, double years, double margin)
        implements Serializable {

    /** Checks the ranges. */
    public SimpleLifetimeValue {
        Require.nonNegative("orderValue", orderValue);
        Require.nonNegative("ordersPerYear", ordersPerYear);
        Require.nonNegative("years", years);
        Require.finite("margin", margin);
        Require.that(
                margin <= 1,
                "margin is " + Require.show(margin) + "; it must be at most 1. Write 0.25 for 25 percent.");
    }

    /** An average amount of an order, whose frequency has still to be given. */
    public static WithoutFrequency orderValue(double amount) {
        return new WithoutFrequency(Require.nonNegative("orderValue", amount));
    }

    /**
     * An order value that waits for its frequency.
     *
     * @param orderValue average amount of an order
     */
    public record WithoutFrequency(double orderValue) implements Serializable {

        /** How many orders come in a year. */
        public SimpleLifetimeValue ordersPerYear(double orders) {
            return new SimpleLifetimeValue(orderValue, orders, 1, 1);
        }

        /** One line: {@code order value 80.00, still without orders a year}. */
        @Override
        public String toString() {
            return "order value " + Cells.fixed(orderValue, 2) + ", still without orders a year";
        }
    }

    /** The same over so many years. */
    public SimpleLifetimeValue years(double lifespan) {
        return new SimpleLifetimeValue(orderValue, ordersPerYear, lifespan, margin);
    }

    /**
     * The same over {@code 1 / churn} years.
     *
     * @param churn the part of customers that leaves each year, above 0 and at most 1
     */
    public SimpleLifetimeValue yearsFromChurn(double churn) {
        Require.that(
                churn > 0 && churn <= 1,
                "churn is " + Require.show(churn)
                        + "; it must be above 0 and at most 1. Without churn a lifetime has no end.");
        return years(1 / churn);
    }

    /** The same with this part of the amount being profit: 0.25 for 25 percent. */
    public SimpleLifetimeValue margin(double part) {
        return new SimpleLifetimeValue(orderValue, ordersPerYear, years, part);
    }

    /** The value, in the unit of the order value. */
    public double value() {
        return Require.finite("value", orderValue * ordersPerYear * years * margin, "Use a larger unit of money.");
    }

    /** A table of what went in and what came out. */
    @Override
    public String toString() {
        return TextTable.titled("Lifetime value, simple, undiscounted")
                .left("quantity")
                .right("amount")
                .row("order value", Cells.fixed(orderValue, 2))
                .row("orders a year", Cells.fixed(ordersPerYear, 2))
                .row("years", Cells.fixed(years, 2))
                .row("margin", Cells.percent(margin))
                .row("value", Cells.fixed(value(), 2))
                .toString();
    }
}
