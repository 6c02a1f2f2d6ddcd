package io.clientele.stat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.Arrays;

/**
 * The order of a sample: sorted once, then asked for any quantile.
 *
 * <pre>{@code
 * Quantiles days = Quantiles.of(3, 5, 4, 21, 6);
 * double typical = days.median();                                   // 5
 * double promise = days.at(0.90, QuantileRule.NEAREST_RANK);        // 21: nine in ten took no longer
 * }</pre>
 *
 * <p>Without a rule {@link QuantileRule#LINEAR} is used. One observation is every quantile of itself. Immutable; holds a sorted copy.
 */
public final class Quantiles implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double[] SHOWN = {0, 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1};

    private final double[] ascending;

    private Quantiles(double[] ascending) {
        this.ascending = ascending;
    }

    /**
     * The order of a sample.
     *
     * @param values at least one, finite, in any order
     */
    public static Quantiles of(double... values) {
        Require.nonEmpty("values", values);
        Require.finite("values", values, "Leave missing observations out.");
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        return new Quantiles(ascending);
    }

    /**
     * The order of a sample that is sorted already: no sorting, only a check.
     *
     * @param ascending at least one, finite, none below the one before
     */
    @JsonCreator
    public static Quantiles ofSorted(@JsonProperty("ascending") double[] ascending) {
        Require.nonEmpty("ascending", ascending);
        Require.finite("ascending", ascending, "Leave missing observations out.");
        for (int i = 1; i < ascending.length; i++) {
            if (ascending[i] < ascending[i - 1]) {
                throw Require.broken(
                        "ascending[" + i + "]",
                        Require.show(ascending[i]),
                        "at least " + Require.show(ascending[i - 1]) + ", the value before it",
                        "Use Quantiles.of for values in any order.");
            }
        }
        return new Quantiles(ascending.clone());
    }

    /**
     * The quantile by {@link QuantileRule#LINEAR}.
     *
     * @param p from 0, the least value, to 1, the greatest
     */
    public double at(double p) {
        return at(p, QuantileRule.LINEAR);
    }

    /**
     * The quantile by a named rule.
     *
     * @param p from 0, the least value, to 1, the greatest
     */
    public double at(double p, QuantileRule rule) {
        Require.probability("p", p);
        return Require.nonNull("rule", rule).read(ascending, p);
    }

    /** The value in the middle, or the mean of the two that are. */
    public double median() {
        return at(0.5);
    }

    /** The distance between the quartiles, by {@link QuantileRule#LINEAR}. */
    public double interquartileRange() {
        return at(0.75) - at(0.25);
    }

    /** The least value. */
    public double least() {
        return ascending[0];
    }

    /** The greatest value. */
    public double greatest() {
        return ascending[ascending.length - 1];
    }

    /** How many observations there are. */
    public int size() {
        return ascending.length;
    }

    /** The observations in ascending order; a copy. */
    @JsonProperty("ascending")
    public double[] ascending() {
        return ascending.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantiles that && Arrays.equals(ascending, that.ascending);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ascending);
    }

    /** The usual quantiles as a table. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(
                        "Quantiles of " + Cells.count(size(), "observation") + ", linear between neighbours (type 7)")
                .right("part")
                .right("value");
        for (double p : SHOWN) {
            table.row(Math.round(100 * p) + " %", Cells.amount(at(p)));
        }
        return table.toString();
    }

    private Object writeReplace() {
        return new SerializedForm(ascending);
    }

    private record SerializedForm(double[] ascending) implements Serializable {

        private Object readResolve() {
            return ofSorted(ascending);
        }
    }
}
