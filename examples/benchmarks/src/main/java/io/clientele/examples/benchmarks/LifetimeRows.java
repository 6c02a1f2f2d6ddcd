package io.clientele.examples.benchmarks;

import io.clientele.io.Table;
import io.clientele.lifetime.BuyerHistory;
import io.clientele.lifetime.BuyerTraits;
import io.clientele.lifetime.LifetimeUnit;
import io.clientele.lifetime.ParetoNbdProcess;
import io.clientele.stat.SeededRandom;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Customers as a runner of lifetime models reads or makes them: x, t_x and T of each, in days or, where opportunities are counted, in
 * those.
 *
 * @param days whether times are days
 * @param idName name of the column with the ids
 * @param holdout purchases of the holdout; empty where the file has none
 */
record LifetimeRows(
        boolean days,
        String idName,
        String[] id,
        int[] x,
        double[] last,
        double[] end,
        long[] customers,
        double[] holdout) {

    /** The parameters published for the CDNOW sample. */
    private static final ParetoNbdProcess SIMULATED =
            new ParetoNbdProcess(0.553, 10.578, 0.606, 11.669, LifetimeUnit.WEEKS);

    private static final int TWO_YEARS = 730;

    int size() {
        return x.length;
    }

    /** How many customers the rows stand for. */
    long total() {
        return Arrays.stream(customers).sum();
    }

    /** Columns x, t_x_days and T_days, or x, t_x and n where opportunities are counted; perhaps customers and x_holdout. */
    static LifetimeRows of(Table table) {
        // Opportunities are counted where there is an n; whatever else is wrong is then told of columns in days.
        boolean days = table.columns().contains("T_days") || !table.columns().contains("n");
        int n = table.rows();
        String idName = table.columns().get(0);
        LifetimeRows rows = new LifetimeRows(
                days,
                days ? idName : "row",
                new String[n],
                new int[n],
                new double[n],
                new double[n],
                new long[n],
                new double[table.columns().contains("x_holdout") ? n : 0]);
        boolean counted = table.columns().contains("customers");
        for (int i = 0; i < n; i++) {
            rows.id[i] = days ? table.text(idName, i) : Integer.toString(i);
            String whose = days ? " of " + idName + " " + rows.id[i] : " of row " + (i + 1);
            rows.x[i] = (int) whole("x" + whose, table.number("x", i));
            rows.last[i] = table.number(days ? "t_x_days" : "t_x", i);
            rows.end[i] = table.number(days ? "T_days" : "n", i);
            rows.customers[i] = counted ? whole("customers" + whose, table.number("customers", i)) : 1;
            if (days) {
                check(whose, rows.x[i], rows.last[i], rows.end[i]);
            } else {
                whole("t_x" + whose, rows.last[i]);
                whole("n" + whose, rows.end[i]);
            }
            if (rows.holdout.length > 0) {
                rows.holdout[i] = table.number("x_holdout", i);
            }
        }
        return rows;
    }

    private static long whole(String what, double value) {
        if (value != Math.rint(value) || value < 0 || value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    what + " is " + number(value) + "; it must be a whole number of 0 or more.");
        }
        return (long) value;
    }

    private static void check(String whose, int x, double last, double end) {
        if (last < 0 || last > end) {
            throw new IllegalArgumentException("t_x_days" + whose + " is " + number(last)
                    + "; it must be between 0 and T_days, " + number(end) + ".");
        }
        if (x == 0 != (last == 0)) {
            throw new IllegalArgumentException("t_x_days" + whose + " is " + number(last) + " with an x of " + x
                    + "; it must be 0 if x is, and above 0 if x is.");
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /**
     * Customers of a Pareto/NBD world: everyone is won on a day of their own within two years, all days being as likely, and seen to the
     * end of these; purchases of one day are one. Customer i depends on the seed and i only.
     */
    static LifetimeRows simulated(int customers, long seed) {
        LifetimeRows rows = new LifetimeRows(
                true,
                "customer_id",
                IntStream.range(0, customers).mapToObj(Integer::toString).toArray(String[]::new),
                new int[customers],
                new double[customers],
                new double[customers],
                new long[customers],
                new double[0]);
        Arrays.fill(rows.customers, 1);
        for (int i = 0; i < customers; i++) {
            SeededRandom random = SeededRandom.stream(seed, i);
            int age = 1 + random.nextInt(TWO_YEARS);
            BuyerTraits traits = SIMULATED.draw(BuyerHistory.newCustomer(), random);
            double until = Math.min(age + 1, traits.daysLeft());
            int repeats = 0;
            int last = 0;
            double time = 0;
            while (true) {
                time -= Math.log(1 - random.nextDouble()) / traits.purchasesPerDay();
                if (!(time < until)) {
                    break;
                }
                int day = (int) time;
                if (day > last) {
                    repeats++;
                    last = day;
                }
            }
            rows.x[i] = repeats;
            rows.last[i] = last;
            rows.end[i] = age;
        }
        return rows;
    }
}
