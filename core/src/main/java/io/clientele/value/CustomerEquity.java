package io.clientele.value;

import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;

/**
 * Customer equity: what all customers are worth together, those of today and those still to be won (Blattberg and Deighton 1996, Harvard
 * Business Review 74; Rust, Lemon and Zeithaml 2004, Journal of Marketing 68).
 *
 * <pre>
 * equity of today's customers  = Σ lifetime value, negative ones included
 * equity of future customers   = Σ t = 1 … n of newcomers · (value of one when won − acquisition cost of one) / (1 + discount)^t
 * </pre>
 *
 * <p>Customers worth less than nothing are kept visible: what all others are worth is not what the base is worth.
 *
 * <pre>{@code
 * CustomerEquity equity = CustomerEquity.of(lifetimeValue).newcomers(200, 5).worth(120).costing(60).discount(0.10);
 * double total = equity.total();
 * }</pre>
 *
 * @param current lifetime value of each customer of today
 * @param newcomers how many customers are won in each period to come, 0 or more; 0 unless given
 * @param periods for how many periods, 0 or more; 0 unless given
 * @param worth the lifetime value of a newcomer at the time of winning, any sign; 0 unless given
 * @param cost what it costs to win one, 0 or more; 0 unless given
 * @param discount discount rate a period, 0 or more and below 2; 0 unless given
 */
public record CustomerEquity(
        CustomerValues current, double newcomers, int periods, double worth, double cost, double discount)
        implements Serializable {

    /** Checks the ranges. */
    public CustomerEquity {
        Require.nonNull("current", current);
        Require.nonNegative("newcomers", newcomers);
        Require.atLeast("periods", periods, 0);
        Require.finite("worth", worth);
        Require.nonNegative("cost", cost);
        Require.rate("discount", discount);
        Require.finite("equity of future customers", future(newcomers, periods, worth, cost, discount));
    }

    /** The lifetime value of each customer of today, and nobody to be won. */
    public static CustomerEquity of(CustomerValues lifetimeValue) {
        return new CustomerEquity(lifetimeValue, 0, 0, 0, 0, 0);
    }

    /** The same with so many customers to be won in each of so many periods. */
    public CustomerEquity newcomers(double aPeriod, int forPeriods) {
        return new CustomerEquity(current, aPeriod, forPeriods, worth, cost, discount);
    }

    /** The same with a newcomer being worth so much when won. */
    public CustomerEquity worth(double each) {
        return new CustomerEquity(current, newcomers, periods, each, cost, discount);
    }

    /** The same with a newcomer costing so much to win. */
    public CustomerEquity costing(double each) {
        return new CustomerEquity(current, newcomers, periods, worth, each, discount);
    }

    /** The same with this discount rate a period: 0.10 for ten percent. */
    public CustomerEquity discount(double rate) {
        return new CustomerEquity(current, newcomers, periods, worth, cost, rate);
    }

    /** What today's customers are worth together. */
    public double ofCurrent() {
        return current.sum();
    }

    /** What the customers still to be won are worth today, less what it costs to win them. */
    public double ofFuture() {
        return future(newcomers, periods, worth, cost, discount);
    }

    /** Both together. */
    public double total() {
        return ofCurrent() + ofFuture();
    }

    /** Today's customers who are worth less than nothing. */
    public Customers belowZero() {
        return current.where(value -> value < 0).customers();
    }

    private static double future(double newcomers, int periods, double worth, double cost, double discount) {
        ExactSum sum = new ExactSum();
        for (int t = 1; t <= periods; t++) {
            double term = newcomers * (worth - cost) / Math.pow(1 + discount, t);
            sum.add(Require.finite("equity of future customers", term));
        }
        return sum.value();
    }

    /** A table of the parts. */
    @Override
    public String toString() {
        CustomerValues negative = current.where(value -> value < 0);
        CustomerValues other = current.where(value -> value >= 0);
        return TextTable.titled("Customer equity in " + current.unit() + ", " + Cells.count(current.size(), "customer")
                        + " of today")
                .left("part")
                .right("customers")
                .right("value")
                .row("worth 0 or more", Cells.count(other.size()), Cells.fixed(other.sum(), 2))
                .row("worth less than 0", Cells.count(negative.size()), Cells.fixed(negative.sum(), 2))
                .row("today", Cells.count(current.size()), Cells.fixed(ofCurrent(), 2))
                .row("to be won", Cells.amount(newcomers * periods), Cells.fixed(ofFuture(), 2))
                .row("total", Cells.amount(current.size() + newcomers * periods), Cells.fixed(total(), 2))
                .toString();
    }
}
