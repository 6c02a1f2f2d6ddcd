package io.clientele.stat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How unevenly a total is spread over its members: spend over customers, sales over articles. "The top 20 % bring 63 %" is read from
 * here, instead of being assumed to be 80.
 *
 * <pre>
 * top share   Σ of the k largest / total            k the least number that makes up the asked part of the members
 * Lorenz      Σ of the k smallest / total           linear between the members
 * Gini        Σ (2 i - n - 1) v(i) / (n Σ v)        v(1) ≤ … ≤ v(n); 0 if all are equal, (n - 1)/n if one has everything
 * </pre>
 *
 * <p>Members at or below zero hold nothing of the total: they count as members with 0, so that every share lies between 0 and 1, and
 * {@link #negatives()} and {@link #negativeTotal()} say how many there were and what they came to. If nobody has anything, there are
 * no shares and the answers are empty.
 *
 * <p>Source: Lorenz (1905), Gini (1914); the Gini coefficient is that of the members themselves, without the factor n/(n - 1) that
 * estimates it for a larger population.
 */
public final class Concentration implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Percent of the members. */
    private static final int[] SHOWN = {1, 5, 10, 20, 50};

    /** As given, in descending order. */
    private final double[] descending;

    /** Sum of the k + 1 largest, negatives taken as 0, rounded once each. */
    private final double[] cumulative;

    private final int negatives;
    private final double negativeTotal;

    private Concentration(double[] descending) {
        this.descending = descending;
        this.cumulative = new double[descending.length];
        ExactSum sum = new ExactSum();
        ExactSum missing = new ExactSum();
        int below = 0;
        for (int i = 0; i < descending.length; i++) {
            if (descending[i] >= 0) {
                sum.add(descending[i]);
            } else {
                missing.add(descending[i]);
                below++;
            }
            cumulative[i] = sum.value();
        }
        this.negatives = below;
        this.negativeTotal = missing.value();
    }

    /**
     * The concentration of a total over its members.
     *
     * @param values what each member holds: at least one, finite, in any order
     */
    @JsonCreator
    public static Concentration of(@JsonProperty("values") double... values) {
        Require.nonEmpty("values", values);
        Require.finite("values", values, "Leave members without a value out.");
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        double[] descending = new double[ascending.length];
        for (int i = 0; i < descending.length; i++) {
            // Adding zero turns the negative zero into zero, so that equal samples are equal.
            descending[i] = ascending[ascending.length - 1 - i] + 0.0;
        }
        return new Concentration(descending);
    }

    /** How many members there are, whatever they hold. */
    public int members() {
        return descending.length;
    }

    /** The sum of all values above zero. */
    public double total() {
        return cumulative[cumulative.length - 1];
    }

    /** How many members hold less than nothing. */
    public int negatives() {
        return negatives;
    }

    /** What the members below zero come to: 0 or less. It is no part of {@link #total()}. */
    public double negativeTotal() {
        return negativeTotal;
    }

    /** The values, descending; a copy. */
    @JsonProperty("values")
    public double[] values() {
        return descending.clone();
    }

    /** The Gini coefficient; empty if nobody has anything. */
    public OptionalDouble gini() {
        if (total() == 0) {
            return OptionalDouble.empty();
        }
        int n = descending.length;
        // The mean of the cumulative shares, largest first, is (1 + G) / 2 + 1 / (2n).
        ExactSum sum = new ExactSum();
        for (double held : cumulative) {
            sum.add(held);
        }
        return OptionalDouble.of(Math.max(0, 2 * sum.value() / (n * total()) - 1 - 1.0 / n));
    }

    /**
     * The share of the total that the largest members hold.
     *
     * @param part of the members, above 0 and at most 1; the least number of members that is at least this part counts, so the top
     *     1 % of 2,357 customers are 24
     * @return the share; empty if nobody has anything
     */
    public OptionalDouble topShare(double part) {
        Require.that(
                part > 0 && part <= 1,
                "part is " + Require.show(part)
                        + "; it must be above 0 and at most 1. Write 0.2 for the top 20 percent.");
        return topShareOf(QuantileRule.rank(descending.length, part));
    }

    /**
     * The share of the total that a number of largest members hold.
     *
     * @param count from 0 to the number of members
     * @return the share; empty if nobody has anything
     */
    public OptionalDouble topShareOf(int count) {
        Require.within("count", count, 0, descending.length);
        if (total() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(count == 0 ? 0 : cumulative[count - 1] / total());
    }

    /**
     * How many of the largest members it takes to hold a share of the total.
     *
     * @param share above 0 and at most 1
     * @return the least such number; empty if nobody has anything
     */
    public OptionalInt membersFor(double share) {
        Require.that(
                share > 0 && share <= 1,
                "share is " + Require.show(share) + "; it must be above 0 and at most 1. Write 0.8 for 80 percent.");
        if (total() == 0) {
            return OptionalInt.empty();
        }
        int lower = 0;
        int upper = cumulative.length - 1;
        while (lower < upper) {
            int middle = (lower + upper) >>> 1;
            if (cumulative[middle] / total() >= share) {
                upper = middle;
            } else {
                lower = middle + 1;
            }
        }
        return OptionalInt.of(lower + 1);
    }

    /**
     * The Lorenz curve: the share of the total that the smallest members hold, linear between members.
     *
     * @param part of the members, from 0 to 1
     * @return the share, never above {@code part}; empty if nobody has anything
     */
    public OptionalDouble lorenz(double part) {
        Require.probability("part", part);
        if (total() == 0) {
            return OptionalDouble.empty();
        }
        double largest = (1 - part) * descending.length;
        int whole = (int) Math.min(descending.length, Math.floor(largest));
        double held = whole == 0 ? 0 : cumulative[whole - 1];
        if (whole < descending.length) {
            held += (largest - whole) * Math.max(0, descending[whole]);
        }
        return OptionalDouble.of(Math.min(part, Math.max(0, 1 - held / total())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Concentration that && Arrays.equals(descending, that.descending);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(descending);
    }

    /** The usual top shares as a table. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Concentration of a total of " + Cells.amount(total()) + " over "
                        + Cells.count(members(), "member") + ", Gini "
                        + Cells.fixed(gini(), 3))
                .left("top")
                .right("members")
                .right("share");
        for (int percent : SHOWN) {
            double part = percent / 100.0;
            table.row(percent + " %", Cells.count(QuantileRule.rank(members(), part)), Cells.percent(topShare(part)));
        }
        if (total() == 0) {
            table.note("Nobody holds anything, so there are no shares.");
        }
        if (negatives > 0) {
            table.note(Cells.count(negatives, "member") + " below zero, together " + Cells.amount(negativeTotal)
                    + ", counted as holding nothing.");
        }
        return table.toString();
    }

    private Object writeReplace() {
        return new SerializedForm(descending);
    }

    private record SerializedForm(double[] values) implements Serializable {

        private Object readResolve() {
            return of(values);
        }
    }
}
