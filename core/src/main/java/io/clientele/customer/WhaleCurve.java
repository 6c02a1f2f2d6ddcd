package io.clientele.customer;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The whale curve: cumulative profit over customers from the most to the least profitable. It climbs above the final profit while
 * customers earn, and comes down by what those who cost money take away (Kaplan and Narayanan 2001, Journal of Cost Management 15).
 *
 * <pre>
 * C(k)  = sum of the k greatest profits, C(0) = 0
 * peak  = max C(k) = sum of all profits above zero
 * peak share = peak / total, for a total above zero: 1 where nobody loses money, above 1 otherwise
 * </pre>
 *
 * <pre>{@code
 * WhaleCurve whale = WhaleCurve.of(profit);
 * double given = whale.losses();                   // what loss-making customers take away
 * Customers drains = whale.lossMakers();
 * }</pre>
 *
 * <p>Unlike {@link io.clientele.stat.Concentration}, which takes values below zero as nothing, the curve keeps their sign. Equal
 * profits change nothing in it, whatever their order. Where the total is not above zero there are amounts but no shares.
 */
@JsonAutoDetect(
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE,
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        creatorVisibility = JsonAutoDetect.Visibility.NONE)
public final class WhaleCurve implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int STEPS = 10;

    private final CustomerValues profits;

    private final transient double[] cumulative;

    private WhaleCurve(CustomerValues profits) {
        this.profits = Require.nonNull("profits", profits);
        Require.that(profits.size() > 0, profits.name() + " has 0 customers; a whale curve needs at least 1.");
        double[] ascending = profits.values();
        Arrays.sort(ascending);
        int n = ascending.length;
        this.cumulative = new double[n + 1];
        ExactSum sum = new ExactSum();
        for (int k = 1; k <= n; k++) {
            sum.add(ascending[n - k]);
            cumulative[k] = sum.value();
        }
    }

    /**
     * The curve of these profits, which may be below zero.
     *
     * @throws IllegalArgumentException if there is no customer
     */
    @JsonCreator
    public static WhaleCurve of(@JsonProperty("profits") CustomerValues profits) {
        return new WhaleCurve(profits);
    }

    /** What the curve is made of. */
    @JsonProperty("profits")
    public CustomerValues profits() {
        return profits;
    }

    /** How many customers there are. */
    public int size() {
        return profits.size();
    }

    /** The profit of all customers, where the curve ends. */
    public double total() {
        return cumulative[size()];
    }

    /** The profit of the {@code count} most profitable customers together, for a count from 0 to {@link #size()}. */
    public double cumulative(int count) {
        return cumulative[Require.within("count", count, 0, size())];
    }

    /** The same as a share of the total, above 1 where the curve stands above its end; empty if the total is not above zero. */
    public OptionalDouble share(int count) {
        double amount = cumulative(count);
        return total() > 0 ? finite(amount / total()) : OptionalDouble.empty();
    }

    /** The top of the curve: the profits above zero together; 0 if nobody earns anything. */
    public double peak() {
        return cumulative[earners()];
    }

    /** The top as a share of the total; empty if the total is not above zero. */
    public OptionalDouble peakShare() {
        return share(earners());
    }

    /** How many customers have a profit above zero: it takes them to reach the top. */
    public int earners() {
        return profits.where(profit -> profit > 0).size();
    }

    /** The customers with a profit below zero. */
    public Customers lossMakers() {
        return profits.where(profit -> profit < 0).customers();
    }

    /** What they take away together, 0 or more: the top less the end. */
    public double losses() {
        ExactSum sum = new ExactSum();
        for (double profit : profits.values()) {
            sum.add(Math.max(0, -profit));
        }
        return sum.value();
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WhaleCurve that && profits.equals(that.profits);
    }

    @Override
    public int hashCode() {
        return profits.hashCode();
    }

    /** A table of the curve at each tenth of the customers, and its top. */
    @Override
    public String toString() {
        int decimals = profits.decimals();
        TextTable table = TextTable.titled("Whale curve of " + profits.name() + " in " + profits.unit() + ", "
                        + Cells.count(size(), "customer") + ", total "
                        + Cells.fixed(total(), decimals))
                .right("top")
                .right("customers")
                .right("cumulative")
                .right("share");
        for (int step = 1; step <= STEPS; step++) {
            int count = (int) (((long) size() * step + STEPS - 1) / STEPS);
            table.row(
                    10 * step + " %",
                    Cells.count(count),
                    Cells.fixed(cumulative(count), decimals),
                    Cells.percent(share(count)));
        }
        table.note("Top " + Cells.fixed(peak(), decimals) + " after " + Cells.count(earners(), "customer") + "; "
                + Cells.count(lossMakers().size(), "customer") + " below zero, together "
                + Cells.fixed(-losses(), decimals) + ".");
        if (!(total() > 0)) {
            table.note("The total is not above zero, so there are no shares.");
        }
        return table.toString();
    }

    private Object writeReplace() {
        return new SerializedForm(profits);
    }

    private record SerializedForm(CustomerValues profits) implements Serializable {
        private Object readResolve() {
            return of(profits);
        }
    }
}
