package io.clientele.stat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The outcome of an ABC analysis: the class, rank and cumulative share of every item, addressed by its position in the array that was
 * classified, and what the classes come to. Printed as a table of the three classes. A position outside the array is refused with an
 * {@link IllegalArgumentException}.
 */
public final class AbcClasses implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Abc rule;
    private final double[] values;

    /** Positions of the items, most valuable first. */
    private final int[] order;

    /** Rank of each item, from 0. */
    private final int[] ranks;

    /** Value of the items up to each rank, rounded once each; negatives add nothing. */
    private final double[] cumulative;

    /** How many ranks belong to A, and how many to A or B. */
    private final int endOfA;

    private final int endOfB;

    private AbcClasses(Abc rule, double[] values) {
        this.rule = rule;
        this.values = values;
        this.order = Sorting.descending(values);
        this.ranks = new int[values.length];
        this.cumulative = new double[values.length];
        ExactSum sum = new ExactSum();
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
            sum.add(Math.max(0, values[order[rank]]));
            cumulative[rank] = sum.value();
        }
        this.endOfA = end(rule.limitA(), 0);
        this.endOfB = end(rule.limitB(), endOfA);
    }

    @JsonCreator
    static AbcClasses of(@JsonProperty("rule") Abc rule, @JsonProperty("values") double[] values) {
        Require.nonNull("rule", rule);
        Require.finite("values", values, "Leave items without a value out, or give them 0.");
        return new AbcClasses(rule, values.clone());
    }

    /** The first rank that does not belong above a limit, looking from a rank on. */
    private int end(double limit, int from) {
        int rank = from;
        while (rank < order.length && valueAtRank(rank) > 0) {
            int last = rank;
            if (rule.ties() == AbcTies.TOGETHER) {
                while (last + 1 < order.length && valueAtRank(last + 1) == valueAtRank(rank)) {
                    last++;
                }
            }
            boolean stays = rule.cut() == AbcCut.START
                    ? (rank == 0 ? 0 : cumulative[rank - 1] / total()) < limit
                    : cumulative[last] / total() <= limit;
            if (!stays) {
                return rank;
            }
            rank = last + 1;
        }
        return rank;
    }

    private double valueAtRank(int rank) {
        return values[order[rank]];
    }

    /** The rule by which was classified. */
    @JsonProperty("rule")
    public Abc rule() {
        return rule;
    }

    /** The values as they were given; a copy. */
    @JsonProperty("values")
    public double[] values() {
        return values.clone();
    }

    /** How many items there are. */
    public int size() {
        return values.length;
    }

    /** The sum of all values above zero. */
    public double total() {
        return cumulative.length == 0 ? 0 : cumulative[cumulative.length - 1];
    }

    /** The class of the item at a position. */
    public AbcClass of(int item) {
        int rank = ranks[checked(item)];
        return rank < endOfA ? AbcClass.A : rank < endOfB ? AbcClass.B : AbcClass.C;
    }

    /** The rank of the item at a position: 1 for the most valuable one. */
    public int rank(int item) {
        return ranks[checked(item)] + 1;
    }

    /**
     * The share of the total that the item at a position and all before it in rank make up; empty if no item has a value.
     */
    public OptionalDouble cumulativeShare(int item) {
        return share(cumulative[ranks[checked(item)]]);
    }

    /** The positions of the items of a class, most valuable first. */
    public int[] items(AbcClass abcClass) {
        return switch (Require.nonNull("abcClass", abcClass)) {
            case A -> Arrays.copyOfRange(order, 0, endOfA);
            case B -> Arrays.copyOfRange(order, endOfA, endOfB);
            case C -> Arrays.copyOfRange(order, endOfB, order.length);
        };
    }

    /** How many items a class has. */
    public int count(AbcClass abcClass) {
        return switch (Require.nonNull("abcClass", abcClass)) {
            case A -> endOfA;
            case B -> endOfB - endOfA;
            case C -> order.length - endOfB;
        };
    }

    /** The sum of the values above zero in a class. */
    public double value(AbcClass abcClass) {
        ExactSum sum = new ExactSum();
        for (int item : items(abcClass)) {
            sum.add(Math.max(0, values[item]));
        }
        return sum.value();
    }

    /** The share of the total that a class makes up; empty if no item has a value. */
    public OptionalDouble shareOfValue(AbcClass abcClass) {
        return share(value(abcClass));
    }

    /** The share of the items that a class makes up; empty if there are none. */
    public OptionalDouble shareOfItems(AbcClass abcClass) {
        return values.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(count(abcClass) / (double) values.length);
    }

    /** How many items have a value of zero or less; they are in class C and no part of the total. */
    public int withoutValue() {
        int count = 0;
        for (double value : values) {
            if (!(value > 0)) {
                count++;
            }
        }
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AbcClasses that && rule.equals(that.rule) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + Arrays.hashCode(values);
    }

    /** The classes as a table. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(
                        "ABC analysis of " + Cells.count(size(), "item") + " worth " + Cells.amount(total())
                                + ", limits " + Cells.percent(rule.limitA()) + " and " + Cells.percent(rule.limitB())
                                + ", cut at the " + rule.cut().name().toLowerCase(Locale.ROOT) + " of an item")
                .left("class")
                .right("items")
                .right("of items")
                .right("value")
                .right("of value");
        for (AbcClass abcClass : AbcClass.values()) {
            table.row(
                    abcClass.name(),
                    Cells.count(count(abcClass)),
                    Cells.percent(shareOfItems(abcClass)),
                    Cells.amount(value(abcClass)),
                    Cells.percent(shareOfValue(abcClass)));
        }
        int none = withoutValue();
        if (none > 0) {
            table.note(Cells.count(none, "item") + " of zero or negative value in class C, no part of the total.");
        }
        return table.toString();
    }

    private int checked(int item) {
        if (item < 0 || item >= values.length) {
            throw Require.broken(
                    "item",
                    Integer.toString(item),
                    "a position of the classified array, which has " + Cells.count(values.length, "item"),
                    "");
        }
        return item;
    }

    private OptionalDouble share(double value) {
        return total() == 0 ? OptionalDouble.empty() : OptionalDouble.of(value / total());
    }

    private Object writeReplace() {
        return new SerializedForm(rule, values);
    }

    private record SerializedForm(Abc rule, double[] values) implements Serializable {

        private Object readResolve() {
            return of(rule, values);
        }
    }
}
