package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * All that a buy-till-you-die model needs to know of one customer: how often they bought again, how long after the first purchase
 * the last one was, and how long ago the first one was.
 *
 * <pre>
 * 0 ≤ t_x ≤ T,  t_x = 0 if x = 0,  t_x above 0 if x is
 * </pre>
 *
 * @param repeats x: repeat purchases, the first one not counted
 * @param recencyDays t_x: days from the first to the last purchase; 0 without a repeat
 * @param ageDays T: days from the first purchase to the as-of date
 */
public record BuyerHistory(int repeats, double recencyDays, double ageDays) implements Serializable {

    /** Checks the rule above. */
    public BuyerHistory {
        check("", repeats, recencyDays, ageDays);
    }

    /** The history of somebody who buys for the first time on the as-of date. */
    public static BuyerHistory newCustomer() {
        return new BuyerHistory(0, 0, 0);
    }

    /** A history whose times are counted in days. */
    public static BuyerHistory ofDays(int repeats, double recencyDays, double ageDays) {
        return new BuyerHistory(repeats, recencyDays, ageDays);
    }

    /** A history whose times are counted in another unit. */
    public static BuyerHistory of(LifetimeUnit unit, int repeats, double recency, double age) {
        double days = Require.nonNull("unit", unit).days();
        return new BuyerHistory(repeats, recency * days, age * days);
    }

    /** Refuses what is no history; {@code whose} is empty or such as {@code " of customer 17"}. */
    static void check(String whose, int repeats, double recency, double age) {
        if (!isHistory(repeats, recency, age)) {
            explain(whose, repeats, recency, age);
        }
    }

    static boolean isHistory(int repeats, double recency, double age) {
        return repeats >= 0
                && recency >= 0
                && recency <= age
                && age < Double.POSITIVE_INFINITY
                && (repeats == 0) == (recency == 0);
    }

    private static void explain(String whose, int repeats, double recency, double age) {
        Require.atLeast("repeats" + whose, repeats, 0);
        Require.nonNegative("recencyDays" + whose, recency);
        Require.nonNegative("ageDays" + whose, age);
        Require.that(
                recency <= age,
                "recencyDays" + whose + " is " + Require.show(recency) + "; it must be at most the age, "
                        + Require.show(age) + " days.");
        Require.that(
                repeats == 0 ? recency == 0 : recency > 0,
                "recencyDays" + whose + " is " + Require.show(recency) + " with " + Cells.count(repeats, "repeat")
                        + "; it must be 0 without a repeat and above 0 with one.");
    }

    /** One line: {@code x 2, t_x 213 days, T 272 days}. */
    @Override
    public String toString() {
        return "x " + Cells.count(repeats) + ", t_x " + Require.show(recencyDays) + " days, T " + Require.show(ageDays)
                + " days";
    }
}
