package io.clientele.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What buy-till-you-die models need to know of each customer, in days:
 *
 * <pre>
 * x     repeat purchases: different days with a purchase, the first day not counted
 * t_x   days from the first to the last purchase; 0 if x = 0
 * T     days from the first purchase to the as-of date: the age
 * z     mean amount of the repeat days, the first day left out
 * </pre>
 *
 * <p>Several purchases on one day count as one, whatever the rule the purchases were made by. A customer without a repeat has no
 * mean value. Source of the convention: Fader and Hardie (2001, Interfaces 31), and Fader, Hardie and Lee (2005, Marketing
 * Science 24).
 */
public final class RepeatSummary implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String currency;
    private final LocalDate asOf;
    private final Customers customers;
    private final int[] repeats;
    private final int[] recency;
    private final int[] age;

    /** 0 where there is no repeat. */
    private final double[] meanValue;

    private RepeatSummary(
            String currency,
            LocalDate asOf,
            Customers customers,
            int[] repeats,
            int[] recency,
            int[] age,
            double[] meanValue) {
        this.currency = currency;
        this.asOf = asOf;
        this.customers = customers;
        this.repeats = repeats;
        this.recency = recency;
        this.age = age;
        this.meanValue = meanValue;
    }

    static RepeatSummary of(Customers customers, DatedAmounts purchases, LocalDate asOf, String currency) {
        int n = customers.size();
        int[] repeats = new int[n];
        int[] recency = new int[n];
        int[] age = new int[n];
        double[] meanValue = new double[n];
        for (int c = 0; c < n; c++) {
            int from = purchases.start[c];
            int to = purchases.start[c + 1];
            int firstDay = purchases.day[from];
            int repeatsFrom = from;
            while (repeatsFrom < to && purchases.day[repeatsFrom] == firstDay) {
                repeatsFrom++;
            }
            repeats[c] = purchases.days(repeatsFrom, to);
            recency[c] = purchases.day[to - 1] - firstDay;
            age[c] = (int) (asOf.toEpochDay() - firstDay);
            meanValue[c] = repeats[c] == 0 ? 0 : purchases.sum(repeatsFrom, to) / repeats[c];
        }
        return new RepeatSummary(currency, asOf, customers, repeats, recency, age, meanValue);
    }

    /**
     * A summary that was made elsewhere, such as by a query over the orders: columns of equal length, one element a customer, in any order.
     *
     * @param currency the currency of the mean values, such as {@code "USD"}
     * @param asOf the last day that counts
     * @param customers who, each once
     * @param repeats x: repeat purchases
     * @param recencyDays t_x: days from the first to the last purchase; 0 without a repeat
     * @param ageDays T: days from the first purchase to the as-of date
     * @param meanValue z: mean amount of the repeat purchases; 0 without one
     * @throws IllegalArgumentException naming the customer, if one is named twice or their numbers cannot be
     */
    public static RepeatSummary of(
            String currency,
            LocalDate asOf,
            String[] customers,
            int[] repeats,
            int[] recencyDays,
            int[] ageDays,
            double[] meanValue) {
        return columns(
                currency,
                asOf,
                Arrays.stream(Require.nonNull("customers", customers))
                        .map(CustomerId::of)
                        .toList(),
                repeats,
                recencyDays,
                ageDays,
                meanValue);
    }

    /** As {@link #of(String, LocalDate, String[], int[], int[], int[], double[])}, customers by number. */
    public static RepeatSummary of(
            String currency,
            LocalDate asOf,
            long[] customers,
            int[] repeats,
            int[] recencyDays,
            int[] ageDays,
            double[] meanValue) {
        return columns(
                currency,
                asOf,
                Arrays.stream(Require.nonNull("customers", customers))
                        .mapToObj(CustomerId::of)
                        .toList(),
                repeats,
                recencyDays,
                ageDays,
                meanValue);
    }

    private static RepeatSummary columns(
            String currency, LocalDate asOf, List<CustomerId> ids, int[] x, int[] t, int[] end, double[] z) {
        int n = ids.size();
        Require.sameLength("repeats", Require.nonNull("repeats", x).length, "customers", n);
        Require.sameLength("recencyDays", Require.nonNull("recencyDays", t).length, "customers", n);
        Require.sameLength("ageDays", Require.nonNull("ageDays", end).length, "customers", n);
        Require.sameLength("meanValue", Require.nonNull("meanValue", z).length, "customers", n);
        Customers customers = Customers.of(ids);
        int[] repeats = new int[n];
        int[] recency = new int[n];
        int[] age = new int[n];
        double[] meanValue = new double[n];
        boolean[] seen = new boolean[n];
        for (int i = 0; i < n; i++) {
            CustomerId id = ids.get(i);
            int c = customers.position(id).orElseThrow();
            Require.that(!seen[c], "customer " + id + " is given twice; a summary has one row for each.");
            seen[c] = true;
            checkTimes(id, x[i], t[i], end[i]);
            checkMean(id, x[i], z[i]);
            repeats[c] = x[i];
            recency[c] = t[i];
            age[c] = end[i];
            meanValue[c] = z[i] + 0.0;
        }
        return new RepeatSummary(
                Require.text("currency", currency),
                IsoDay.inRange("asOf", asOf),
                customers,
                repeats,
                recency,
                age,
                meanValue);
    }

    private static void checkMean(CustomerId customer, int repeats, double meanValue) {
        String whose = "meanValue of customer " + customer;
        Require.finite(whose, meanValue);
        Require.that(
                repeats > 0 || meanValue == 0,
                whose + " is " + Require.show(meanValue) + " without a repeat; it must be 0. It is the mean of the"
                        + " repeats, the first purchase left out.");
    }

    /** Who bought. */
    public Customers customers() {
        return customers;
    }

    /** The last day that counts. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The currency of the mean values. */
    public String currency() {
        return currency;
    }

    /** How many customers there are. */
    public int size() {
        return repeats.length;
    }

    /** x of the customer at a position of {@link #customers()}: repeat purchases. */
    public int repeats(int position) {
        customers.check(position);
        return repeats[position];
    }

    /** t_x of the customer at a position: days from the first to the last purchase. */
    public int recencyDays(int position) {
        customers.check(position);
        return recency[position];
    }

    /** T of the customer at a position: days from the first purchase to the as-of date. */
    public int ageDays(int position) {
        customers.check(position);
        return age[position];
    }

    /** t_x of the customer at a position in calendar time, months and years with their real lengths. */
    public double recency(int position, CalendarUnit unit) {
        LocalDate first = asOf.minusDays(ageDays(position));
        return Require.nonNull("unit", unit).between(first, first.plusDays(recency[position]));
    }

    /** T of the customer at a position in calendar time, months and years with their real lengths. */
    public double age(int position, CalendarUnit unit) {
        return Require.nonNull("unit", unit).between(asOf.minusDays(ageDays(position)), asOf);
    }

    /** z of the customer at a position: mean amount of the repeat purchases; empty without one. */
    public OptionalDouble meanValue(int position) {
        customers.check(position);
        return repeats[position] == 0 ? OptionalDouble.empty() : OptionalDouble.of(meanValue[position]);
    }

    /** What is known of a customer; empty if the customer is not in here. */
    public Optional<Row> row(CustomerId customer) {
        OptionalInt position = customers.position(customer);
        return position.isEmpty() ? Optional.empty() : Optional.of(row(position.getAsInt()));
    }

    private Row row(int c) {
        return new Row(customers.id(c), repeats[c], recency[c], age[c], meanValue[c]);
    }

    /** Repeat purchases of all customers together. */
    public long totalRepeats() {
        return IntStream.of(repeats).asLongStream().sum();
    }

    /** How many customers never repeated. */
    public int withoutRepeat() {
        return (int) IntStream.of(repeats).filter(x -> x == 0).count();
    }

    /**
     * One customer.
     *
     * @param customer who
     * @param repeats x: repeat purchases
     * @param recencyDays t_x: days from the first to the last purchase
     * @param ageDays T: days from the first purchase to the as-of date
     * @param meanRepeatValue mean amount of the repeat purchases; 0 without one, see {@link #meanValue()}
     */
    public record Row(CustomerId customer, int repeats, int recencyDays, int ageDays, double meanRepeatValue)
            implements Serializable {

        /** Checks 0 ≤ t_x ≤ T, and t_x = 0 exactly if x = 0. */
        public Row {
            Require.nonNull("customer", customer);
            checkTimes(customer, repeats, recencyDays, ageDays);
            Require.finite("meanRepeatValue", meanRepeatValue);
        }

        /** Mean amount of the repeat purchases; empty without one. */
        public OptionalDouble meanValue() {
            return repeats == 0 ? OptionalDouble.empty() : OptionalDouble.of(meanRepeatValue);
        }

        /** One line: {@code A: x 2, t_x 30 days, T 90 days, mean 12.50}. */
        @Override
        public String toString() {
            return customer + ": x " + Cells.count(repeats) + ", t_x " + Cells.count(recencyDays, "day") + ", T "
                    + Cells.count(ageDays, "day") + ", mean " + Cells.fixed(meanValue(), 2);
        }
    }

    private static void checkTimes(CustomerId customer, int repeats, int recency, int age) {
        String whose = " of customer " + customer;
        Require.atLeast("repeats" + whose, repeats, 0);
        Require.atLeast("recencyDays" + whose, recency, 0);
        Require.that(
                recency <= age,
                "recencyDays" + whose + " is " + recency + "; it must be at most the age, " + Cells.count(age, "day")
                        + ".");
        Require.that(
                repeats == 0 ? recency == 0 : recency >= repeats,
                "recencyDays" + whose + " is " + recency + " with " + Cells.count(repeats, "repeat")
                        + "; it must be 0 without a repeat and at least one day for each.");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RepeatSummary that
                && currency.equals(that.currency)
                && asOf.equals(that.asOf)
                && customers.equals(that.customers)
                && Arrays.equals(repeats, that.repeats)
                && Arrays.equals(recency, that.recency)
                && Arrays.equals(age, that.age)
                && Arrays.equals(meanValue, that.meanValue);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * customers.hashCode() + Arrays.hashCode(repeats)) + Arrays.hashCode(recency);
    }

    /** A table of the customers in the order of their ids. */
    @Override
    public String toString() {
        return TextTable.titled("Repeat purchases up to " + asOf + ", " + Cells.count(size(), "customer") + ", "
                        + Cells.count(totalRepeats(), "repeat") + ", " + Cells.count(withoutRepeat()) + " without one")
                .left("customer")
                .right("x")
                .right("t_x days")
                .right("T days")
                .right("mean " + currency)
                .atMost(10)
                .rows(
                        size(),
                        c -> List.of(
                                customers.id(c).toString(),
                                Cells.count(repeats[c]),
                                Cells.count(recency[c]),
                                Cells.count(age[c]),
                                Cells.fixed(meanValue(c), 2)))
                .toString();
    }

    @JsonValue
    private SerializedForm form() {
        return new SerializedForm(
                currency, asOf.toString(), new CustomerColumn(customers), repeats, recency, age, meanValue);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static RepeatSummary read(SerializedForm form) {
        return form.summary();
    }

    private Object writeReplace() {
        return form();
    }

    private record SerializedForm(
            String currency,
            String asOf,
            CustomerColumn customers,
            int[] repeats,
            int[] recencyDays,
            int[] ageDays,
            double[] meanValue)
            implements Serializable {

        private RepeatSummary summary() {
            Customers buyers = Require.nonNull("customers", customers).customers();
            int n = buyers.size();
            Require.sameLength("repeats", Require.nonNull("repeats", repeats).length, "customers", n);
            Require.sameLength("recencyDays", Require.nonNull("recencyDays", recencyDays).length, "customers", n);
            Require.sameLength("ageDays", Require.nonNull("ageDays", ageDays).length, "customers", n);
            Require.sameLength("meanValue", Require.nonNull("meanValue", meanValue).length, "customers", n);
            Require.finite("meanValue", meanValue, "");
            for (int c = 0; c < n; c++) {
                checkTimes(buyers.id(c), repeats[c], recencyDays[c], ageDays[c]);
            }
            return new RepeatSummary(
                    Require.text("currency", currency),
                    IsoDay.parse("asOf", asOf),
                    buyers,
                    repeats,
                    recencyDays,
                    ageDays,
                    meanValue);
        }

        private Object readResolve() {
            return summary();
        }
    }
}
