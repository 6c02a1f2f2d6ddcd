package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many customers took which of their opportunities, where each period offers one and it is taken or not: a yearly appeal for gifts,
 * a weekly service, a season.
 *
 * @param rows different histories in the order of x, then t_x, then n, none twice
 */
public record OpportunityCounts(List<Row> rows) implements Serializable {

    /** Puts rows in order and equal histories together. */
    public OpportunityCounts {
        Map<Row, Long> sum = new TreeMap<>(
                Comparator.comparingInt(Row::taken).thenComparingInt(Row::last).thenComparingInt(Row::opportunities));
        for (Row row : Require.nonNull("rows", rows)) {
            sum.merge(row, row.customers(), Math::addExact);
        }
        List<Row> ordered = new ArrayList<>();
        sum.forEach((row, customers) -> ordered.add(new Row(row.taken(), row.last(), row.opportunities(), customers)));
        rows = List.copyOf(ordered);
    }

    /**
     * Customers with one history.
     *
     * @param taken x: opportunities taken
     * @param last t_x: the number of the last one taken, counted from 1; 0 if none was
     * @param opportunities n: how many there were
     * @param customers how many customers
     */
    public record Row(int taken, int last, int opportunities, long customers) implements Serializable {

        /** Checks that the history is possible. */
        public Row {
            Require.atLeast("opportunities", opportunities, 0);
            Require.within("last", last, 0, opportunities);
            Require.that(
                    taken == 0 ? last == 0 : taken > 0 && taken <= last,
                    "taken is " + taken + " with the last at " + last
                            + "; it must be 0 if none was taken, and else from 1 to the number of the last.");
            Require.atLeast("customers", customers, 1L);
        }

        /** One line: {@code x 2, t_x 5 of 6, 173 customers}. */
        @Override
        public String toString() {
            return "x " + taken + ", t_x " + last + " of " + opportunities + ", " + Cells.count(customers, "customer");
        }
    }

    /** Counts of rows in any order. */
    public static OpportunityCounts of(Row... rows) {
        return new OpportunityCounts(List.of(rows));
    }

    /** These counts and others together. */
    public OpportunityCounts plus(OpportunityCounts other) {
        List<Row> all = new ArrayList<>(rows);
        all.addAll(Require.nonNull("other", other).rows);
        return new OpportunityCounts(all);
    }

    /** How many customers there are. */
    public long customers() {
        return rows.stream().mapToLong(Row::customers).sum();
    }

    /** A table of the histories. */
    @Override
    public String toString() {
        return TextTable.titled("Opportunities of " + Cells.count(customers(), "customer") + ", "
                        + Cells.count(rows.size()) + " different histories")
                .right("x")
                .right("t_x")
                .right("n")
                .right("customers")
                .rows(rows.size(), i -> {
                    Row row = rows.get(i);
                    return List.of(
                            Cells.count(row.taken()),
                            Cells.count(row.last()),
                            Cells.count(row.opportunities()),
                            Cells.count(row.customers()));
                })
                .toString();
    }
}
