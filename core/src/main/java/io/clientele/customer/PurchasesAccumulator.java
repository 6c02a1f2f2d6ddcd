package io.clientele.customer;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;

/**
 * Gathers purchase rows in any order and in any number of pieces towards {@link Purchases}.
 *
 * <p>It is mergeable: rows gathered in pieces (threads, partitions of a cluster) and merged in any order give the same
 * {@link Purchases} to the bit as rows gathered in one go, because rows are sorted by customer, day and amount before anything is
 * added up. Rows take sixteen bytes each.
 *
 * <p>Not thread-safe: one accumulator a thread, then {@link #merge}.
 */
public final class PurchasesAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private String currency;
    private final transient HashMap<CustomerId, Integer> codes = new HashMap<>();
    private final transient ArrayList<CustomerId> ids = new ArrayList<>();
    private transient int[] code = new int[16];
    private transient int[] day = new int[16];
    private transient double[] amount = new double[16];
    private transient int size;
    private transient long rejected;

    private PurchasesAccumulator(String currency) {
        this.currency = Require.text("currency", currency);
    }

    /** An accumulator without rows whose amounts are in a currency that nobody named. */
    public static PurchasesAccumulator empty() {
        return new PurchasesAccumulator(Purchases.UNNAMED_CURRENCY);
    }

    /** An accumulator without rows for amounts in a currency, such as {@code "USD"}. */
    public static PurchasesAccumulator in(String currency) {
        return new PurchasesAccumulator(currency);
    }

    /**
     * Collects a stream into an accumulator. Where a customer is a text or a number, {@code order -> CustomerId.of(order.customer())}
     * makes it an id.
     *
     * <pre>{@code
     * Purchases buyers = orders.stream()
     *         .collect(PurchasesAccumulator.collector("USD", Order::customer, Order::date, Order::amount))
     *         .finish("2026-06-30");
     * }</pre>
     */
    public static <T> Collector<T, ?, PurchasesAccumulator> collector(
            String currency,
            Function<? super T, CustomerId> customer,
            Function<? super T, LocalDate> date,
            ToDoubleFunction<? super T> amount) {
        Require.text("currency", currency);
        Require.nonNull("customer", customer);
        Require.nonNull("date", date);
        Require.nonNull("amount", amount);
        return Collector.of(
                () -> in(currency),
                (rows, row) -> rows.add(customer.apply(row), date.apply(row), amount.applyAsDouble(row)),
                PurchasesAccumulator::merge,
                Collector.Characteristics.UNORDERED);
    }

    /** The currency of the amounts; {@value Purchases#UNNAMED_CURRENCY} if nobody named it. */
    public String currency() {
        return currency;
    }

    /** How many rows were added. */
    public int rows() {
        return size;
    }

    /**
     * Adds a row.
     *
     * @param customer who
     * @param date the day, in the years 1 to 9999
     * @param value the amount, finite; negative for a refund, zero for something free
     */
    public PurchasesAccumulator add(CustomerId customer, LocalDate date, double value) {
        Require.nonNull("customer", customer);
        if (date == null) {
            throw new NullPointerException("date of a purchase of customer " + customer + " must not be null.");
        }
        if (!IsoDay.holds(date)) {
            throw Require.broken(
                    "date of a purchase of customer " + customer, date.toString(), "in the years 1 to 9999", "");
        }
        if (!Double.isFinite(value)) {
            throw Require.broken(
                    "amount of customer " + customer + " on " + date, Require.show(value), "a finite number", "");
        }
        append(code(customer), (int) date.toEpochDay(), value);
        return this;
    }

    /** Adds a row, the customer by number. */
    public PurchasesAccumulator add(long customer, LocalDate date, double value) {
        return add(CustomerId.of(customer), date, value);
    }

    /** Adds a row, the customer by text. */
    public PurchasesAccumulator add(String customer, LocalDate date, double value) {
        return add(CustomerId.of(customer), date, value);
    }

    /** Adds a row, the customer by text and the day as {@code "2026-06-30"}. */
    public PurchasesAccumulator add(String customer, String date, double value) {
        return add(CustomerId.of(customer), IsoDay.parse("date", date), value);
    }

    /**
     * Counts rows that were set aside as malformed before they could be added, for {@link PurchaseIntake#rowsRejected()}.
     *
     * @param rows how many, 0 or more
     */
    public PurchasesAccumulator reject(long rows) {
        rejected += Require.atLeast("rows", rows, 0);
        return this;
    }

    /**
     * Adds all rows of another accumulator, which stays as it is. An {@link #empty()} one, without rows and without the name of a currency,
     * is neutral: whichever of the two it is, the currency is that of the other.
     *
     * @throws IllegalArgumentException if the other's amounts are in another currency, or if one of the two has rows in a currency that
     *     nobody named and the other names its own
     */
    public PurchasesAccumulator merge(PurchasesAccumulator other) {
        Require.nonNull("other", other);
        if (neutral()) {
            currency = other.currency;
        } else if (!other.neutral()) {
            requireSameCurrency(other);
        }
        int[] translated = new int[other.ids.size()];
        for (int i = 0; i < translated.length; i++) {
            translated[i] = code(other.ids.get(i));
        }
        int rows = other.size;
        rejected += other.rejected;
        for (int i = 0; i < rows; i++) {
            append(translated[other.code[i]], other.day[i], other.amount[i]);
        }
        return this;
    }

    /** Whether there is no amount whose currency could matter; rows set aside have none. */
    private boolean neutral() {
        return size == 0 && unnamed();
    }

    private boolean unnamed() {
        return currency.equals(Purchases.UNNAMED_CURRENCY);
    }

    private void requireSameCurrency(PurchasesAccumulator other) {
        if (currency.equals(other.currency)) {
            return;
        }
        if (unnamed() || other.unnamed()) {
            throw new IllegalArgumentException((unnamed()
                            ? "These rows name no currency and the others are in " + other.currency
                            : "These rows are in " + currency + " and the others name no currency")
                    + "; only amounts of one currency are added. Name the currency where the rows are gathered.");
        }
        throw new IllegalArgumentException("These rows are in " + currency + " and the others in " + other.currency
                + "; amounts of different currencies are never added. Convert one of them.");
    }

    /** The purchases up to a day under the {@link PurchaseRules#standard()} rules; the accumulator can go on. */
    public Purchases finish(String asOf) {
        return finish(IsoDay.parse("asOf", asOf));
    }

    /** The purchases up to a day under the {@link PurchaseRules#standard()} rules; the accumulator can go on. */
    public Purchases finish(LocalDate asOf) {
        return finish(asOf, PurchaseRules.standard());
    }

    /**
     * The purchases up to and including a day; the accumulator can go on.
     *
     * @param asOf the last day that counts, in the years 1 to 9999; later rows are left out and counted in {@link Purchases#intake()}
     * @param rules how rows become purchases
     */
    public Purchases finish(LocalDate asOf, PurchaseRules rules) {
        IsoDay.inRange("asOf", asOf);
        Require.nonNull("rules", rules);
        return new PurchaseFold(asOf, rules)
                .purchases(
                        currency,
                        ids,
                        Arrays.copyOf(code, size),
                        Arrays.copyOf(day, size),
                        Arrays.copyOf(amount, size),
                        rejected);
    }

    private int code(CustomerId customer) {
        Integer known = codes.get(customer);
        if (known != null) {
            return known;
        }
        int next = ids.size();
        codes.put(customer, next);
        ids.add(customer);
        return next;
    }

    private void append(int customerCode, int epochDay, double value) {
        if (size == day.length) {
            int capacity = size + Math.max(16, size >> 1);
            code = Arrays.copyOf(code, capacity);
            day = Arrays.copyOf(day, capacity);
            amount = Arrays.copyOf(amount, capacity);
        }
        code[size] = customerCode;
        day[size] = epochDay;
        amount[size++] = value;
    }

    /** One line: {@code purchase rows in EUR: 1,200 rows of 310 customers, 2 malformed rows set aside}. */
    @Override
    public String toString() {
        return "purchase rows in " + currency + ": " + Cells.count(size, "row") + " of "
                + Cells.count(ids.size(), "customer")
                + (rejected > 0 ? ", " + Cells.count(rejected, "malformed row") + " set aside" : "");
    }

    private Object writeReplace() {
        return new SerializedForm(
                currency,
                ids.toArray(new CustomerId[0]),
                Arrays.copyOf(code, size),
                Arrays.copyOf(day, size),
                Arrays.copyOf(amount, size),
                rejected);
    }

    private record SerializedForm(
            String currency, CustomerId[] ids, int[] code, int[] day, double[] amount, long rejected)
            implements Serializable {
        private Object readResolve() {
            PurchasesAccumulator rows = new PurchasesAccumulator(currency).reject(rejected);
            for (int i = 0; i < code.length; i++) {
                rows.add(ids[code[i]], LocalDate.ofEpochDay(day[i]), amount[i]);
            }
            return rows;
        }
    }
}
