package io.clientele.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.io.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who bought when for how much, up to a day: the history that RFM scores, lifetime models and portfolios start from.
 *
 * <p>Rows become purchases under named {@link PurchaseRules}; by default the rows of one customer on one day are one purchase, and a
 * negative amount is a refund that lowers the customer's spend. Purchases of amount zero are kept. Every customer in here has at least
 * one purchase; whatever was left out is counted in {@link #intake()}.
 *
 * <p>All amounts are in one currency, named once; rows of several currencies are refused, never added. If nobody names it, it
 * is called {@value #UNNAMED_CURRENCY}.
 *
 * <pre>{@code
 * Purchases buyers = PurchasesAccumulator.in("USD")
 *         .add("A", "2026-01-05", 30.00)
 *         .add("A", "2026-03-02", 12.50)
 *         .add("B", "2026-02-11", 99.00)
 *         .finish("2026-06-30");
 * buyers.total().get("A");     // OptionalDouble[42.5]
 * }</pre>
 *
 * <p>It is columnar (twelve bytes a purchase), immutable and does not depend on the order of the rows.
 */
public final class Purchases implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the currency is called if nobody named it. */
    public static final String UNNAMED_CURRENCY = "currency units";

    private final String currency;
    private final LocalDate asOf;
    private final PurchaseRules rules;
    private final Customers customers;
    private final DatedAmounts purchases;
    private final DatedAmounts refunds;
    private final PurchaseIntake intake;

    Purchases(
            String currency,
            LocalDate asOf,
            PurchaseRules rules,
            Customers customers,
            DatedAmounts purchases,
            DatedAmounts refunds,
            PurchaseIntake intake) {
        this.currency = currency;
        this.asOf = asOf;
        this.rules = rules;
        this.customers = customers;
        this.purchases = purchases;
        this.refunds = refunds;
        this.intake = intake;
    }

    /** Purchases from the rows of a table, by the names of its columns. */
    public static PurchaseRows.Columns from(Table table) {
        return new PurchaseRows.Columns(table);
    }

    /**
     * Purchases from columns of equal length under the {@link PurchaseRules#standard()} rules; for other rules use a
     * {@link PurchasesAccumulator}.
     *
     * @param currency the currency of all amounts, such as {@code "USD"}
     * @param customers who, by number
     * @param dates the days
     * @param amounts the amounts, negative for refunds
     * @param asOf the last day that counts
     */
    public static Purchases of(String currency, long[] customers, LocalDate[] dates, double[] amounts, LocalDate asOf) {
        sameLength(Require.nonNull("customers", customers).length, dates, amounts);
        PurchasesAccumulator rows = PurchasesAccumulator.in(currency);
        for (int i = 0; i < customers.length; i++) {
            rows.add(customers[i], dates[i], amounts[i]);
        }
        return rows.finish(asOf);
    }

    /** As {@link #of(String, long[], LocalDate[], double[], LocalDate)}, customers by text. */
    public static Purchases of(
            String currency, String[] customers, LocalDate[] dates, double[] amounts, LocalDate asOf) {
        sameLength(Require.nonNull("customers", customers).length, dates, amounts);
        PurchasesAccumulator rows = PurchasesAccumulator.in(currency);
        for (int i = 0; i < customers.length; i++) {
            rows.add(CustomerId.of(customers[i]), dates[i], amounts[i]);
        }
        return rows.finish(asOf);
    }

    private static void sameLength(int customers, LocalDate[] dates, double[] amounts) {
        Require.sameLength("customers", customers, "dates", Require.nonNull("dates", dates).length);
        Require.sameLength("customers", customers, "amounts", Require.nonNull("amounts", amounts).length);
    }

    /** The currency of all amounts. */
    public String currency() {
        return currency;
    }

    /** The last day that counts. */
    public LocalDate asOf() {
        return asOf;
    }

    /** How rows became purchases. */
    public PurchaseRules rules() {
        return rules;
    }

    /** What became of the rows. */
    public PurchaseIntake intake() {
        return intake;
    }

    /** Who bought; everyone in here has at least one purchase. */
    public Customers customers() {
        return customers;
    }

    /** How many purchases there are in all. */
    public int size() {
        return purchases.size();
    }

    /** How many purchases the customer at a position of {@link #customers()} made, 1 or more. */
    public int count(int position) {
        customers.check(position);
        return purchases.count(position);
    }

    /** The {@code k}-th purchase of the customer at a position, from 0 and in the order of the days. */
    public Purchase purchase(int position, int k) {
        int count = count(position);
        if (k < 0 || k >= count) {
            throw Require.broken(
                    "k", Integer.toString(k), "0 or more and below " + count, "That is how often the customer bought.");
        }
        return purchaseAt(purchases.start[position] + k);
    }

    /** The purchases of a customer in the order of the days; none if the customer is not in here. */
    public List<Purchase> history(CustomerId customer) {
        OptionalInt position = customers.position(customer);
        if (position.isEmpty()) {
            return List.of();
        }
        int c = position.getAsInt();
        return IntStream.range(purchases.start[c], purchases.start[c + 1])
                .mapToObj(this::purchaseAt)
                .toList();
    }

    private Purchase purchaseAt(int i) {
        return new Purchase(LocalDate.ofEpochDay(purchases.day[i]), purchases.amount[i]);
    }

    /** The day of the first purchase of all; empty if there is none. */
    public Optional<LocalDate> first() {
        return IntStream.of(purchases.day).min().stream()
                .mapToObj(LocalDate::ofEpochDay)
                .findFirst();
    }

    /** The day of the last purchase of all; empty if there is none. */
    public Optional<LocalDate> last() {
        return IntStream.of(purchases.day).max().stream()
                .mapToObj(LocalDate::ofEpochDay)
                .findFirst();
    }

    /** The day of a customer's first purchase; empty if the customer is not in here. */
    public Optional<LocalDate> first(CustomerId customer) {
        OptionalInt c = customers.position(customer);
        return c.isEmpty() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(firstDay(c.getAsInt())));
    }

    /** The day of a customer's last purchase; empty if the customer is not in here. */
    public Optional<LocalDate> last(CustomerId customer) {
        OptionalInt c = customers.position(customer);
        return c.isEmpty() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(lastDay(c.getAsInt())));
    }

    /** Days from each customer's last purchase to the as-of date: 0 for a purchase on that day. */
    public CustomerValues recency() {
        return values("recency", "days", c -> asOf.toEpochDay() - lastDay(c));
    }

    /** Days from each customer's first purchase to the as-of date: the customer's age. */
    public CustomerValues tenure() {
        return values("tenure", "days", c -> asOf.toEpochDay() - firstDay(c));
    }

    /** Time from each customer's last purchase to the as-of date in calendar time, months and years with their real lengths. */
    public CustomerValues recency(CalendarUnit unit) {
        Require.nonNull("unit", unit);
        return values("recency", unit.toString(), c -> unit.between(LocalDate.ofEpochDay(lastDay(c)), asOf));
    }

    /** Time from each customer's first purchase to the as-of date in calendar time, months and years with their real lengths. */
    public CustomerValues tenure(CalendarUnit unit) {
        Require.nonNull("unit", unit);
        return values("tenure", unit.toString(), c -> unit.between(LocalDate.ofEpochDay(firstDay(c)), asOf));
    }

    /** How many purchases each customer made, the first included. */
    public CustomerValues frequency() {
        return values("frequency", "purchases", purchases::count);
    }

    /** How many purchases each customer made, with or without those of the first day. */
    public CustomerValues frequency(FirstPurchase first) {
        return leavesOut(first)
                ? values("repeat frequency", "purchases", c -> purchases.start[c + 1] - afterFirstDay(c))
                : frequency();
    }

    /**
     * What each customer spent: the sum of the purchases, and under {@link Refunds#NET} of the refunds on days without a purchase. May be
     * negative where refunds outweigh purchases of before the data begin.
     */
    public CustomerValues total() {
        return values("spend", currency, this::total);
    }

    /** What each customer spent for each purchase: {@link #total()} / {@link #frequency()}. */
    public CustomerValues average() {
        return values("spend per purchase", currency + " a purchase", c -> total(c) / purchases.count(c));
    }

    /**
     * What each customer spent, with or without the first day: without it, the purchases after that day, and under {@link Refunds#NET} the
     * refunds after it.
     */
    public CustomerValues total(FirstPurchase first) {
        return leavesOut(first) ? values("repeat spend", currency, this::repeatTotal) : total();
    }

    /**
     * What each customer spent for each purchase, with or without the first day. Without it, customers who never came back have no such
     * number and are not in it.
     */
    public CustomerValues average(FirstPurchase first) {
        return leavesOut(first)
                ? total(first)
                        .with(frequency(first).where(count -> count > 0))
                        .combine("spend per repeat purchase", currency + " a purchase", (spend, count) -> spend / count)
                : average();
    }

    private static boolean leavesOut(FirstPurchase first) {
        return Require.nonNull("first", first) == FirstPurchase.LEFT_OUT;
    }

    private int afterFirstDay(int c) {
        return purchases.from(c, firstDay(c) + 1L);
    }

    private double repeatTotal(int c) {
        ExactSum sum = new ExactSum();
        LocalDate second = LocalDate.ofEpochDay(firstDay(c) + 1L);
        addSpan(sum, purchases, c, second, asOf);
        if (rules.refunds() == Refunds.NET) {
            addSpan(sum, refunds, c, second, asOf);
        }
        return sum.value();
    }

    /**
     * Each customer's refunds that stand beside the purchases, zero or negative; refunds set off against a purchase of their day are in
     * that purchase, and {@link PurchaseIntake#refundAmount()} is the sum of both. It is all under {@link Refunds#SEPARATE}, those on days
     * without a purchase under {@link Refunds#NET}, or all where the purchases of a day are kept apart (they are part of
     * {@link #total()}), none under {@link Refunds#FLOORED}.
     */
    public CustomerValues refunds() {
        return values("refunds", currency, refunds::sum);
    }

    /** How many purchases each customer made from a day to a day, both included; 0 for one who did not buy then. */
    public CustomerValues frequency(LocalDate from, LocalDate to) {
        checkSpan(from, to);
        return values(
                "frequency from " + from + " to " + to,
                "purchases",
                c -> purchases.from(c, to.toEpochDay() + 1) - purchases.from(c, from.toEpochDay()));
    }

    /** What each customer spent from a day to a day, both included; 0 for one who did not buy then. */
    public CustomerValues total(LocalDate from, LocalDate to) {
        checkSpan(from, to);
        return values("spend from " + from + " to " + to, currency, c -> {
            ExactSum sum = new ExactSum();
            addSpan(sum, purchases, c, from, to);
            if (rules.refunds() == Refunds.NET) {
                addSpan(sum, refunds, c, from, to);
            }
            return sum.value();
        });
    }

    /** Repeat purchases, recency and age of each customer in the convention of the lifetime models. */
    public RepeatSummary repeats() {
        return RepeatSummary.of(customers, purchases, asOf, currency);
    }

    /**
     * The same history as it was known at the end of an earlier day: later purchases and refunds are left out, and with them customers
     * who had not bought before. The {@link #intake()} of the result counts purchases and refunds of this history as its rows.
     *
     * @throws IllegalArgumentException if the day is after this history's own
     */
    public Purchases asOf(String earlier) {
        return asOf(IsoDay.parse("earlier", earlier));
    }

    /** As {@link #asOf(String)}. */
    public Purchases asOf(LocalDate earlier) {
        IsoDay.inRange("earlier", earlier);
        Require.that(
                !earlier.isAfter(asOf),
                "earlier is " + earlier + "; it must not be after " + asOf
                        + ", the day up to which these purchases are known.");
        return Truncation.of(this, purchases, refunds, earlier);
    }

    private double total(int c) {
        if (rules.refunds() != Refunds.NET || refunds.count(c) == 0) {
            return purchases.sum(c);
        }
        ExactSum sum = new ExactSum();
        addSpan(sum, purchases, c, LocalDate.MIN, asOf);
        addSpan(sum, refunds, c, LocalDate.MIN, asOf);
        return sum.value();
    }

    private static void addSpan(ExactSum sum, DatedAmounts amounts, int c, LocalDate from, LocalDate to) {
        int end = amounts.from(c, to.toEpochDay() + 1);
        for (int i = amounts.from(c, from.toEpochDay()); i < end; i++) {
            sum.add(amounts.amount[i]);
        }
    }

    private static void checkSpan(LocalDate from, LocalDate to) {
        Require.nonNull("from", from);
        Require.nonNull("to", to);
        Require.that(!to.isBefore(from), "to is " + to + "; it must not be before from, " + from + ".");
    }

    private int firstDay(int c) {
        return purchases.day[purchases.start[c]];
    }

    private int lastDay(int c) {
        return purchases.day[purchases.start[c + 1] - 1];
    }

    private CustomerValues values(String name, String unit, IntToDoubleFunction value) {
        double[] column = new double[customers.size()];
        for (int c = 0; c < column.length; c++) {
            column[c] = value.applyAsDouble(c);
        }
        return CustomerValues.of(name, unit, customers, column);
    }

    /** Refuses a history in which nobody bought, for something that needs buyers, with the likeliest reason. */
    void requireBuyers(String need) {
        Require.that(
                customers.size() > 0,
                "purchases has 0 customers up to " + asOf + "; " + need + " at least 1. " + intake.whyNobody(currency));
    }

    /** The purchases in columns. */
    DatedAmounts purchases() {
        return purchases;
    }

    /** The refunds beside them in columns. */
    DatedAmounts returned() {
        return refunds;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Purchases that
                && currency.equals(that.currency)
                && asOf.equals(that.asOf)
                && rules.equals(that.rules)
                && customers.equals(that.customers)
                && purchases.sameAs(that.purchases)
                && refunds.sameAs(that.refunds)
                && intake.equals(that.intake);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * customers.hashCode() + purchases.hash()) + asOf.hashCode();
    }

    /** A table of the customers' histories, in the order of their ids. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(
                        "Purchase history up to " + asOf + ", " + Cells.count(size(), "purchase") + " by "
                                + Cells.count(customers.size(), "customer") + ", "
                                + Cells.fixed(total().sum(), 2) + " " + currency)
                .left("customer")
                .left("first")
                .left("last")
                .right("purchases")
                .right("spend")
                .atMost(10)
                .rows(
                        customers.size(),
                        c -> List.of(
                                customers.id(c).toString(),
                                LocalDate.ofEpochDay(firstDay(c)).toString(),
                                LocalDate.ofEpochDay(lastDay(c)).toString(),
                                Cells.count(purchases.count(c)),
                                Cells.fixed(total(c), 2)));
        if (intake.refundRows() > 0) {
            table.note("Refunds: " + Cells.count(intake.refundRows(), "row") + " of "
                    + Cells.fixed(intake.refundAmount(), 2) + " " + currency + ", "
                    + switch (rules.refunds()) {
                        case NET -> "taken off the spend";
                        case FLOORED -> "taken off the purchases of their day, down to zero";
                        case SEPARATE -> "kept beside the spend";
                    }
                    + ".");
        }
        List<String> leftOut = intake.leftOut(currency);
        if (!leftOut.isEmpty()) {
            table.note("Left out: " + String.join(", ", leftOut) + ".");
        }
        return table.toString();
    }

    @JsonValue
    private PurchasesForm form() {
        return new PurchasesForm(
                currency,
                asOf.toString(),
                rules,
                new CustomerColumn(customers),
                purchases.counts(),
                purchases.dates(),
                purchases.amount,
                refunds.counts(),
                refunds.dates(),
                refunds.amount,
                intake);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Purchases read(PurchasesForm form) {
        return form.purchases();
    }

    private Object writeReplace() {
        return form();
    }
}
