package io.clientele.lifetime;

import io.clientele.customer.RepeatSummary;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Counts customers by their history. Equal histories are one row; the memory taken is proportional to the number of different ones.
 * Accumulators of the parts of a customer base merge in any order to the same counts.
 *
 * <pre>{@code
 * RepeatCounts counts = RepeatCountsAccumulator.empty().add(BuyerHistory.ofDays(2, 213, 272)).finish();
 * }</pre>
 *
 * <p>Not thread-safe: one a thread, then {@link #merge}.
 */
public final class RepeatCountsAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LEAST_CAPACITY = 1 << 12;

    private HistoryRows rows = new HistoryRows(LEAST_CAPACITY);
    private int size;

    private RepeatCountsAccumulator() {}

    /** No customer yet. */
    public static RepeatCountsAccumulator empty() {
        return new RepeatCountsAccumulator();
    }

    /** One more customer. */
    public RepeatCountsAccumulator add(BuyerHistory history) {
        return add(history, 1);
    }

    /** So many more customers with the same history. */
    public RepeatCountsAccumulator add(BuyerHistory history, long customers) {
        Require.nonNull("history", history);
        Require.atLeast("customers", customers, 1L);
        append(history.repeats(), history.recencyDays(), history.ageDays(), customers);
        return this;
    }

    /** One more customer with times in days. */
    public RepeatCountsAccumulator add(int repeats, double recencyDays, double ageDays) {
        BuyerHistory.check("", repeats, recencyDays, ageDays);
        append(repeats, recencyDays, ageDays, 1);
        return this;
    }

    /** All customers of a summary. */
    public RepeatCountsAccumulator add(RepeatSummary summary) {
        Require.nonNull("summary", summary);
        for (int c = 0; c < summary.size(); c++) {
            append(summary.repeats(c), summary.recencyDays(c), summary.ageDays(c), 1);
        }
        return this;
    }

    /** All that another one has counted; the other stays as it is. */
    public RepeatCountsAccumulator merge(RepeatCountsAccumulator other) {
        Require.nonNull("other", other);
        int n = other.size;
        HistoryRows theirs = other.rows;
        for (int i = 0; i < n; i++) {
            append(theirs.repeats[i], theirs.recency[i], theirs.age[i], theirs.customers[i]);
        }
        return this;
    }

    /** The counts so far. */
    public RepeatCounts finish() {
        size = rows.collapse(size);
        return RepeatCounts.collapsed(
                Arrays.copyOf(rows.repeats, size),
                Arrays.copyOf(rows.recency, size),
                Arrays.copyOf(rows.age, size),
                Arrays.copyOf(rows.customers, size));
    }

    private void append(int repeats, double recency, double age, long customers) {
        if (size == rows.capacity()) {
            size = rows.collapse(size);
            if (2 * size > rows.capacity()) {
                rows = rows.withCapacity(2 * rows.capacity());
            }
        }
        rows.set(size++, repeats, recency, age, customers);
    }

    /** One line: {@code counts of 2,357 rows so far}. */
    @Override
    public String toString() {
        return "counts of " + io.clientele.internal.text.Cells.count(size, "row") + " so far";
    }
}
