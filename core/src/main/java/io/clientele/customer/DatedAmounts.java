package io.clientele.customer;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Dated amounts of many customers in columns: those of customer {@code c} stand at {@code start[c] <= i < start[c + 1]}, by day and,
 * within a day, by amount. Days are days since 1970-01-01.
 */
final class DatedAmounts implements Serializable {

    private static final long serialVersionUID = 1L;

    final int[] start;
    final int[] day;
    final double[] amount;

    DatedAmounts(int[] start, int[] day, double[] amount) {
        this.start = start;
        this.day = day;
        this.amount = amount;
    }

    /** Rebuilds and checks columns that come from outside. */
    static DatedAmounts of(String name, Customers customers, int[] counts, String[] dates, double[] amounts) {
        Require.nonNull(name + " counts", counts);
        Require.nonNull(name + " dates", dates);
        Require.nonNull(name + " amounts", amounts);
        Require.sameLength(name + " counts", counts.length, "customers", customers.size());
        Require.sameLength(name + " dates", dates.length, name + " amounts", amounts.length);
        Require.finite(name + " amounts", amounts, "");
        int[] start = new int[counts.length + 1];
        for (int c = 0; c < counts.length; c++) {
            Require.atLeast(name + " counts[" + c + "]", counts[c], 0);
            start[c + 1] = Math.addExact(start[c], counts[c]);
        }
        Require.sameLength(name + " counted", start[counts.length], name + " dates", dates.length);
        int[] day = new int[dates.length];
        for (int i = 0; i < day.length; i++) {
            day[i] = Math.toIntExact(
                    IsoDay.parse(name + " dates[" + i + "]", dates[i]).toEpochDay());
        }
        for (int c = 0; c < counts.length; c++) {
            for (int i = start[c] + 1; i < start[c + 1]; i++) {
                Require.that(
                        day[i] >= day[i - 1],
                        name + " of customer " + customers.id(c) + " on " + dates[i] + " stands after that on "
                                + dates[i - 1] + "; they must be sorted by date.");
            }
        }
        return new DatedAmounts(start, day, amounts.clone());
    }

    int size() {
        return day.length;
    }

    int count(int customer) {
        return start[customer + 1] - start[customer];
    }

    int[] counts() {
        int[] counts = new int[start.length - 1];
        Arrays.setAll(counts, this::count);
        return counts;
    }

    String[] dates() {
        String[] dates = new String[day.length];
        Arrays.setAll(dates, i -> LocalDate.ofEpochDay(day[i]).toString());
        return dates;
    }

    /** Position of the first of a customer's entries that is dated {@code epochDay} or later. */
    int from(int customer, long epochDay) {
        int i = start[customer];
        while (i < start[customer + 1] && day[i] < epochDay) {
            i++;
        }
        return i;
    }

    double sum(int customer) {
        return sum(start[customer], start[customer + 1]);
    }

    double sum(int from, int to) {
        if (to - from == 1) {
            return amount[from];
        }
        ExactSum sum = new ExactSum();
        for (int i = from; i < to; i++) {
            sum.add(amount[i]);
        }
        return sum.value();
    }

    /** The number of different days among the entries from one position to before another. */
    int days(int from, int to) {
        int days = 0;
        for (int i = from; i < to; i++) {
            if (i == from || day[i] != day[i - 1]) {
                days++;
            }
        }
        return days;
    }

    boolean sameAs(DatedAmounts other) {
        return Arrays.equals(start, other.start)
                && Arrays.equals(day, other.day)
                && Arrays.equals(amount, other.amount);
    }

    int hash() {
        return 31 * (31 * Arrays.hashCode(start) + Arrays.hashCode(day)) + Arrays.hashCode(amount);
    }

    /** Grows while customers are folded in one after another. */
    static final class Writer {

        private int[] start = new int[16];
        private int[] day = new int[16];
        private double[] amount = new double[16];
        private int customers;
        private int size;

        void add(int epochDay, double value) {
            if (size == day.length) {
                day = Arrays.copyOf(day, 2 * size);
                amount = Arrays.copyOf(amount, 2 * size);
            }
            day[size] = epochDay;
            // No negative zero: it would print and compare unlike zero.
            amount[size++] = value + 0.0;
        }

        void endCustomer() {
            if (customers + 1 == start.length) {
                start = Arrays.copyOf(start, 2 * start.length);
            }
            start[++customers] = size;
        }

        /** Takes back the amounts that were added since the last end of a customer. */
        double[] dropOpen() {
            double[] dropped = Arrays.copyOfRange(amount, start[customers], size);
            size = start[customers];
            return dropped;
        }

        int openCount() {
            return size - start[customers];
        }

        DatedAmounts finish() {
            return new DatedAmounts(
                    Arrays.copyOf(start, customers + 1), Arrays.copyOf(day, size), Arrays.copyOf(amount, size));
        }
    }
}
