package io.clientele.value;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Lifetime value by the margin multiple: a constant margin each period, a constant chance to keep the customer, a constant discount.
 *
 * <pre>
 * q = r (1 + g) / (1 + i)
 *
 * first margin after one period    m · r / (1 + i − r (1 + g))       Σ k ≥ 1 of m (1 + g)^(k−1) (r / (1 + i))^k
 * first margin now                 m · (1 + i) / (1 + i − r (1 + g))  Σ k ≥ 0 of m q^k
 * less the cost of acquisition
 * </pre>
 *
 * <p>with margin m, retention r, discount rate i and margin growth g a period. The sums are finite for q below 1, that is
 * 1 + i above r (1 + g); otherwise {@link #value()} says that they diverge. A negative margin is legal and gives a negative value: a
 * customer to reprice or to release. Retention 0 leaves the margin of now, or nothing.
 *
 * <pre>{@code
 * MarginMultiple multiple = MarginMultiple.margin(100).retention(0.80).discount(0.10);
 * double value = multiple.value().orElseThrow();                                     // 266.67
 * double fromNow = multiple.firstMargin(FirstMargin.NOW).value().orElseThrow();      // 366.67
 * }</pre>
 *
 * <p>One constant retention for customers who differ understates what those who stay are worth (Fader and Hardie 2010, Marketing
 * Science 29): use it for a first estimate, and a contractual lifetime model where retention by tenure is known.
 *
 * <p>Source: Gupta and Lehmann (2003), Journal of Interactive Marketing 17; (2005), Managing Customers as Investments.
 *
 * @param margin m: profit a period before acquisition, any sign
 * @param retention r: chance to keep the customer from one period to the next, 0 to 1
 * @param discount i: discount rate a period, 0 or more and below 2
 * @param growth g: growth of the margin a period, above −1 and below 2; 0 unless given
 * @param acquisitionCost what it cost to win the customer, 0 or more; 0 unless given
 * @param firstMargin when the first margin comes; after one period unless given
 */
public record MarginMultiple(
        double margin,
        double retention,
        double discount,
        double growth,
        double acquisitionCost,
        FirstMargin firstMargin)
        implements Serializable {

    /** Checks the ranges. */
    public MarginMultiple {
        Require.finite("margin", margin);
        Require.probability("retention", retention);
        Require.rate("discount", discount);
        Require.finite("growth", growth);
        Require.that(
                growth > -1,
                "growth is " + Require.show(growth)
                        + "; it must be above -1. Write -0.05 for five percent less a period.");
        Require.rate("growth", Math.max(0, growth));
        Require.nonNegative("acquisitionCost", acquisitionCost);
        Require.nonNull("firstMargin", firstMargin);
    }

    /** A margin whose retention and discount have still to be given. */
    public static WithoutRetention margin(double margin) {
        return new WithoutRetention(Require.finite("margin", margin));
    }

    /**
     * A margin that waits for its retention.
     *
     * @param margin profit a period
     */
    public record WithoutRetention(double margin) implements Serializable {

        /** The chance to keep the customer from one period to the next, 0 to 1. */
        public WithoutDiscount retention(double retention) {
            return new WithoutDiscount(margin, Require.probability("retention", retention));
        }

        /** One line: {@code margin 100.00 a period, still without retention and discount}. */
        @Override
        public String toString() {
            return "margin " + Cells.fixed(margin, 2) + " a period, still without retention and discount";
        }
    }

    /**
     * A margin and its retention, waiting for the discount rate.
     *
     * @param margin profit a period
     * @param retention chance to keep the customer
     */
    public record WithoutDiscount(double margin, double retention) implements Serializable {

        /** The discount rate a period: 0.10 for ten percent. */
        public MarginMultiple discount(double discount) {
            return new MarginMultiple(margin, retention, discount, 0, 0, FirstMargin.AFTER_ONE_PERIOD);
        }

        /** One line: {@code margin 100.00 a period, retention 0.8, still without discount}. */
        @Override
        public String toString() {
            return "margin " + Cells.fixed(margin, 2) + " a period, retention " + Require.show(retention)
                    + ", still without discount";
        }
    }

    /** The same with the margin growing by this part each period: 0.02 for two percent. */
    public MarginMultiple growth(double rate) {
        return new MarginMultiple(margin, retention, discount, rate, acquisitionCost, firstMargin);
    }

    /** The same less what it cost to win the customer. */
    public MarginMultiple acquisitionCost(double amount) {
        return new MarginMultiple(margin, retention, discount, growth, amount, firstMargin);
    }

    /** The same with the first margin at another time. */
    public MarginMultiple firstMargin(FirstMargin when) {
        return new MarginMultiple(margin, retention, discount, growth, acquisitionCost, when);
    }

    /** The value over an endless horizon: finite where 1 + i is above r (1 + g), and for a margin of 0. */
    public LifetimeValue value() {
        if (margin == 0) {
            return new LifetimeValue.Finite(0 - acquisitionCost);
        }
        double room = room();
        if (!(room > 0)) {
            return divergent();
        }
        double first = firstMargin == FirstMargin.NOW ? 1 + discount : retention;
        double amount = margin * first / room - acquisitionCost;
        return Double.isFinite(amount) ? new LifetimeValue.Finite(amount) : divergent();
    }

    /**
     * The value of a number of margins, which is always finite: the first now or after one period, the last after
     * {@code margins − 1} or {@code margins} periods.
     *
     * @param margins how many, 0 or more
     * @throws IllegalArgumentException if growth carries the sum beyond the range of a double
     */
    public double value(int margins) {
        Require.atLeast("margins", margins, 0);
        double first = margin * (firstMargin == FirstMargin.NOW ? 1 : retention / (1 + discount));
        double amount = first * geometric(margins) - acquisitionCost;
        return Require.finite(
                "value of " + Cells.count(margins, "margin"), amount, "Use fewer margins or less growth.");
    }

    /** What the margin is multiplied with over an endless horizon; empty if the sum diverges. */
    public OptionalDouble multiple() {
        MarginMultiple unit = new MarginMultiple(1, retention, discount, growth, 0, firstMargin);
        return unit.value().value();
    }

    /** How many periods a customer stays on average, 1 / (1 − r), the first included; empty if nobody ever leaves. */
    public OptionalDouble expectedLifetime() {
        return retention == 1 ? OptionalDouble.empty() : OptionalDouble.of(1 / (1 - retention));
    }

    /** 1 + q + … + q^(n−1), without loss where q is near 1. */
    private double geometric(int n) {
        double off = Math.max(-1, -room() / (1 + discount));
        return off == 0 || n == 0 ? n : Math.expm1(n * Math.log1p(off)) / off;
    }

    /**
     * 1 + i − r (1 + g) in decimals, as the numbers are written: 1 + 0.05 − 0.7 · (1 + 0.5) is 0 and not what rounding leaves of it, and a
     * discount of 10^-17 is kept.
     */
    private double room() {
        return BigDecimal.ONE
                .add(BigDecimal.valueOf(discount))
                .subtract(growing())
                .doubleValue();
    }

    /** r (1 + g) in decimals. */
    private BigDecimal growing() {
        return BigDecimal.valueOf(retention).multiply(BigDecimal.ONE.add(BigDecimal.valueOf(growth)));
    }

    private static String shown(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private LifetimeValue divergent() {
        return new LifetimeValue.Divergent("retention × (1 + growth) is " + shown(growing())
                + " and 1 + discount is " + shown(BigDecimal.ONE.add(BigDecimal.valueOf(discount)))
                + "; unless the first is smaller than the second, the margins add up without end. "
                + "Use a higher discount, less growth or retention, or a number of margins.");
    }

    /** A table of what went in and what came out. */
    @Override
    public String toString() {
        LifetimeValue value = value();
        TextTable table = TextTable.titled("Lifetime value by the margin multiple, first margin "
                        + firstMargin.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .left("quantity")
                .right("amount")
                .row("margin a period", Cells.fixed(margin, 2))
                .row("retention", Cells.percent(retention))
                .row("discount a period", Cells.percent(discount))
                .row("growth a period", Cells.percent(growth))
                .row("acquisition cost", Cells.fixed(acquisitionCost, 2))
                .row("expected lifetime, periods", Cells.fixed(expectedLifetime(), 2))
                .row("multiple", Cells.fixed(multiple(), 3))
                .row("value", Cells.fixed(value.value(), 2));
        if (value instanceof LifetimeValue.Divergent divergent) {
            table.note(divergent.reason());
        }
        return table.toString();
    }
}
