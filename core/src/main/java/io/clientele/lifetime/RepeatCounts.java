package io.clientele.lifetime;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.customer.Purchases;
import io.clientele.customer.RepeatSummary;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How many customers have which history (x, t_x, T): everything that a buy-till-you-die model is fitted to, exactly.
 *
 * <p>Rows are in the order of x, then t_x, then T, and no two are equal. A million customers with daily dates over two years have
 * about 300,000 different histories. Made from {@link Purchases}, from a {@link RepeatSummary}, from arrays, or piece by piece by a
 * {@link RepeatCountsAccumulator}, which is how it is done on a cluster.
 */
@JsonAutoDetect(
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE,
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        creatorVisibility = JsonAutoDetect.Visibility.NONE)
public final class RepeatCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int[] repeats;
    private final double[] recency;
    private final double[] age;
    private final long[] customers;

    private RepeatCounts(int[] repeats, double[] recency, double[] age, long[] customers) {
        this.repeats = repeats;
        this.recency = recency;
        this.age = age;
        this.customers = customers;
    }

    /** Takes over columns that are in order and free of repetitions. */
    static RepeatCounts collapsed(int[] repeats, double[] recency, double[] age, long[] customers) {
        return new RepeatCounts(repeats, recency, age, customers);
    }

    /** The counts of a summary's customers. */
    public static RepeatCounts of(RepeatSummary summary) {
        return RepeatCountsAccumulator.empty().add(summary).finish();
    }

    /** The counts of those who bought, up to the as-of date. */
    public static RepeatCounts of(Purchases purchases) {
        return of(Require.nonNull("purchases", purchases).repeats());
    }

    /**
     * The counts of customers laid out in arrays, one element a customer.
     *
     * @param unit the unit of the times
     * @param repeats x
     * @param recency t_x
     * @param age T
     */
    public static RepeatCounts of(LifetimeUnit unit, int[] repeats, double[] recency, double[] age) {
        return of(unit, i -> "element " + i, repeats, recency, age);
    }

    /**
     * The counts of customers laid out in arrays, one element a customer, with their ids.
     *
     * @param unit the unit of the times
     * @param customers who; used to say whose numbers cannot be
     * @param repeats x
     * @param recency t_x
     * @param age T
     * @throws IllegalArgumentException naming the customer whose numbers cannot be
     */
    public static RepeatCounts of(
            LifetimeUnit unit, String[] customers, int[] repeats, double[] recency, double[] age) {
        Require.sameLength("customers", Require.nonNull("customers", customers).length, "repeats", repeats.length);
        return of(unit, i -> "customer " + customers[i], repeats, recency, age);
    }

    private static RepeatCounts of(
            LifetimeUnit unit, IntFunction<String> who, int[] repeats, double[] recency, double[] age) {
        double days = Require.nonNull("unit", unit).days();
        Require.sameLength("recency", recency.length, "repeats", repeats.length);
        Require.sameLength("age", age.length, "repeats", repeats.length);
        RepeatCountsAccumulator counts = RepeatCountsAccumulator.empty();
        for (int i = 0; i < repeats.length; i++) {
            if (!BuyerHistory.isHistory(repeats[i], recency[i] * days, age[i] * days)) {
                BuyerHistory.check(" of " + who.apply(i), repeats[i], recency[i] * days, age[i] * days);
            }
            counts.add(repeats[i], recency[i] * days, age[i] * days);
        }
        return counts.finish();
    }

    @JsonCreator
    static RepeatCounts read(
            @JsonProperty("repeats") int[] repeats,
            @JsonProperty("recencyDays") double[] recency,
            @JsonProperty("ageDays") double[] age,
            @JsonProperty("customers") long[] customers) {
        int n = Require.nonNull("repeats", repeats).length;
        Require.sameLength("recencyDays", Require.nonNull("recencyDays", recency).length, "repeats", n);
        Require.sameLength("ageDays", Require.nonNull("ageDays", age).length, "repeats", n);
        Require.sameLength("customers", Require.nonNull("customers", customers).length, "repeats", n);
        RepeatCountsAccumulator counts = RepeatCountsAccumulator.empty();
        for (int i = 0; i < n; i++) {
            counts.add(new BuyerHistory(repeats[i], recency[i], age[i]), customers[i]);
        }
        return counts.finish();
    }

    /** How many different histories there are. */
    public int size() {
        return repeats.length;
    }

    /** The history at a row, 0 to {@code size() - 1}. */
    public BuyerHistory history(int row) {
        check(row);
        return new BuyerHistory(repeats[row], recency[row], age[row]);
    }

    /** How many customers have the history at a row. */
    public long customers(int row) {
        check(row);
        return customers[row];
    }

    private void check(int row) {
        Require.within("row", row, 0, size() - 1);
    }

    /** How many customers there are. */
    public long customers() {
        return Arrays.stream(customers).sum();
    }

    /** Repeat purchases of all customers together. */
    public long totalRepeats() {
        long sum = 0;
        for (int i = 0; i < repeats.length; i++) {
            sum += repeats[i] * customers[i];
        }
        return sum;
    }

    /** How many customers never repeated. */
    public long withoutRepeat() {
        long sum = 0;
        for (int i = 0; i < repeats.length && repeats[i] == 0; i++) {
            sum += customers[i];
        }
        return sum;
    }

    /** Where a history stands; empty if no customer has it. */
    public OptionalInt row(BuyerHistory history) {
        int found = find(history.repeats(), history.recencyDays(), history.ageDays());
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private int find(int x, double t, double end) {
        int low = 0;
        int high = repeats.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Integer.compare(repeats[middle], x);
            if (order == 0) {
                order = Double.compare(recency[middle], t);
            }
            if (order == 0) {
                order = Double.compare(age[middle], end);
            }
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The row of each customer of a summary whose histories are all in here. */
    int[] rowsOf(RepeatSummary summary) {
        int[] rows = new int[summary.size()];
        for (int c = 0; c < rows.length; c++) {
            rows[c] = find(summary.repeats(c), summary.recencyDays(c), summary.ageDays(c));
        }
        return rows;
    }

    int repeatsAt(int row) {
        return repeats[row];
    }

    double recencyAt(int row) {
        return recency[row];
    }

    double ageAt(int row) {
        return age[row];
    }

    long customersAt(int row) {
        return customers[row];
    }

    @JsonProperty("repeats")
    private int[] repeats() {
        return repeats;
    }

    @JsonProperty("recencyDays")
    private double[] recencyDays() {
        return recency;
    }

    @JsonProperty("ageDays")
    private double[] ageDays() {
        return age;
    }

    @JsonProperty("customers")
    private long[] customersOfRows() {
        return customers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RepeatCounts that
                && Arrays.equals(repeats, that.repeats)
                && Arrays.equals(recency, that.recency)
                && Arrays.equals(age, that.age)
                && Arrays.equals(customers, that.customers);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(repeats) + Arrays.hashCode(age);
    }

    /** A table of the histories with their customers. */
    @Override
    public String toString() {
        return TextTable.titled("Histories of " + Cells.count(customers(), "customer") + ", " + Cells.count(size())
                        + " different ones, " + Cells.count(totalRepeats(), "repeat"))
                .right("x")
                .right("t_x days")
                .right("T days")
                .right("customers")
                .atMost(10)
                .rows(
                        size(),
                        i -> List.of(
                                Cells.count(repeats[i]),
                                Require.show(recency[i]),
                                Require.show(age[i]),
                                Cells.count(customers[i])))
                .toString();
    }

    private Object writeReplace() {
        return new SerializedForm(repeats, recency, age, customers);
    }

    private record SerializedForm(int[] repeats, double[] recency, double[] age, long[] customers)
            implements Serializable {
        private Object readResolve() {
            return read(repeats, recency, age, customers);
        }
    }
}
