package io.clientele.lifetime.validation;

import io.clientele.customer.Purchases;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.lifetime.BuyerHistory;
import io.clientele.lifetime.BuyingProcess;
import io.clientele.lifetime.RepeatCounts;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many customers repeated never, once, twice, … beside how many the model expects of customers of these ages. It shows whether the
 * model bends the way the data do; most people look at the row of 0 first.
 *
 * <pre>
 * expected(n) = Σ P(X(T) = n) over the customers
 * χ² = Σ (actual - expected)² / expected
 * </pre>
 *
 * <p>Source of the comparison: Fader, Hardie and Lee (2005, Marketing Science 24, figure 1).
 *
 * @param model name of the model
 * @param rows by number of repeats, from 0; the last row holds all with so many or more
 */
public record RepeatFrequencies(String model, List<Row> rows) implements Serializable {

    private static final int LAST_ROW = 7;
    private static final double NANOS_A_DAY = 86_400e9;

    /** Checks the parts. */
    public RepeatFrequencies {
        Require.text("model", model);
        rows = List.copyOf(Require.nonEmpty("rows", rows));
    }

    /**
     * Customers with so many repeats.
     *
     * @param repeats how many; of the last row, at least so many
     * @param actual customers who have them
     * @param expected customers whom the model expects to have them
     */
    public record Row(int repeats, long actual, double expected) implements Serializable {

        /** Checks the ranges. */
        public Row {
            Require.atLeast("repeats", repeats, 0);
            Require.atLeast("actual", actual, 0L);
            Require.nonNegative("expected", expected);
        }
    }

    /** The repeats of those who bought, beside what a model expects. */
    public static RepeatFrequencies of(BuyingProcess process, Purchases purchases) {
        return of(process, RepeatCounts.of(purchases));
    }

    /**
     * Repeats beside what a model expects.
     *
     * @throws IllegalArgumentException if there is no customer
     */
    public static RepeatFrequencies of(BuyingProcess process, RepeatCounts counts) {
        Require.nonNull("process", process);
        long customers = Require.nonNull("counts", counts).customers();
        Require.that(customers > 0, "counts is empty; frequencies need customers.");
        Map<Double, Long> ages = new TreeMap<>();
        long[] actual = new long[LAST_ROW + 1];
        for (int row = 0; row < counts.size(); row++) {
            BuyerHistory history = counts.history(row);
            ages.merge(history.ageDays(), counts.customers(row), Long::sum);
            actual[Math.min(LAST_ROW, history.repeats())] += counts.customers(row);
        }
        double[] expected = new double[LAST_ROW + 1];
        ages.forEach((age, count) -> {
            Duration span = Duration.ofNanos(Math.round(age * NANOS_A_DAY));
            double rest = 1;
            for (int x = 0; x < LAST_ROW; x++) {
                double probability = process.probabilityOf(x, BuyerHistory.newCustomer(), span);
                expected[x] += count * probability;
                rest -= probability;
            }
            expected[LAST_ROW] += count * Math.max(0, rest);
        });
        List<Row> rows = new ArrayList<>();
        for (int x = 0; x <= LAST_ROW; x++) {
            rows.add(new Row(x, actual[x], expected[x]));
        }
        return new RepeatFrequencies(process.name(), rows);
    }

    /** How many customers there are. */
    public long customers() {
        return rows.stream().mapToLong(Row::actual).sum();
    }

    /** χ² over the rows of which anybody is expected: the less, the better; compare models by it. */
    public double chiSquare() {
        return rows.stream()
                .filter(row -> row.expected() > 0)
                .mapToDouble(row -> (row.actual() - row.expected()) * (row.actual() - row.expected()) / row.expected())
                .sum();
    }

    /** A table of the rows. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Repeats of " + Cells.count(customers(), "customer") + " and as " + model
                        + " expects them, chi-square " + Cells.fixed(chiSquare(), 1))
                .left("repeats")
                .right("customers")
                .right("expected");
        for (Row row : rows) {
            table.row(
                    row.repeats() + (row.repeats() == rows.size() - 1 ? " or more" : ""),
                    Cells.count(row.actual()),
                    Cells.fixed(row.expected(), 1));
        }
        return table.toString();
    }
}
