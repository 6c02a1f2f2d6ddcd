package io.clientele.lifetime;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Columns of histories, which {@link #collapse} puts into order by x, t_x and T and frees of repetitions. Whole days below 2^21 with x
 * below it are packed into one long a row and hashed as such; anything else is sorted by comparison.
 */
final class HistoryRows implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int BITS = 21;
    private static final int LIMIT = 1 << BITS;

    final int[] repeats;
    final double[] recency;
    final double[] age;
    final long[] customers;

    HistoryRows(int capacity) {
        repeats = new int[capacity];
        recency = new double[capacity];
        age = new double[capacity];
        customers = new long[capacity];
    }

    private HistoryRows(int[] repeats, double[] recency, double[] age, long[] customers) {
        this.repeats = repeats;
        this.recency = recency;
        this.age = age;
        this.customers = customers;
    }

    int capacity() {
        return repeats.length;
    }

    HistoryRows withCapacity(int capacity) {
        return new HistoryRows(
                Arrays.copyOf(repeats, capacity),
                Arrays.copyOf(recency, capacity),
                Arrays.copyOf(age, capacity),
                Arrays.copyOf(customers, capacity));
    }

    void set(int i, int x, double t, double end, long count) {
        repeats[i] = x;
        recency[i] = t;
        age[i] = end;
        customers[i] = count;
    }

    /** Sorts the first rows, adds up the customers of equal ones, and says how many different ones there are. */
    int collapse(int size) {
        return packable(size) ? collapsePacked(size) : collapseCompared(size);
    }

    private boolean packable(int size) {
        for (int i = 0; i < size; i++) {
            if (repeats[i] >= LIMIT || !(age[i] < LIMIT) || age[i] != (int) age[i] || recency[i] != (int) recency[i]) {
                return false;
            }
        }
        return true;
    }

    /** Adds up in a hash table with open addressing, then sorts what is different. */
    private int collapsePacked(int size) {
        int slots = Integer.highestOneBit(Math.max(1, size)) << 2;
        // A key is stored plus one, so that 0 is an empty slot.
        long[] table = new long[slots];
        long[] sums = new long[slots];
        long[] distinct = new long[size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            long key = ((long) repeats[i] << 2 * BITS) | ((long) recency[i] << BITS) | (long) age[i];
            int slot = slot(table, key);
            if (table[slot] == 0) {
                table[slot] = key + 1;
                distinct[n++] = key;
            }
            sums[slot] += customers[i];
        }
        Arrays.sort(distinct, 0, n);
        for (int i = 0; i < n; i++) {
            unpack(i, distinct[i], sums[slot(table, distinct[i])]);
        }
        return n;
    }

    /** Where a key is, or would be put. */
    private static int slot(long[] table, long key) {
        int mask = table.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (table[slot] != 0 && table[slot] != key + 1) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void unpack(int i, long key, long count) {
        set(i, (int) (key >>> 2 * BITS), (key >>> BITS) & (LIMIT - 1), key & (LIMIT - 1), count);
    }

    private int collapseCompared(int size) {
        Comparator<Integer> order = Comparator.<Integer>comparingInt(i -> repeats[i])
                .thenComparingDouble(i -> recency[i])
                .thenComparingDouble(i -> age[i]);
        int[] sorted = IntStream.range(0, size)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
        HistoryRows copy = withCapacity(size);
        int n = 0;
        for (int i : sorted) {
            int x = copy.repeats[i];
            double t = copy.recency[i];
            double end = copy.age[i];
            if (n > 0 && repeats[n - 1] == x && recency[n - 1] == t && age[n - 1] == end) {
                customers[n - 1] += copy.customers[i];
            } else {
                set(n++, x, t, end, copy.customers[i]);
            }
        }
        return n;
    }
}
