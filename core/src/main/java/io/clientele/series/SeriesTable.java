package io.clientele.series;

import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;

/** How a series prints. */
final class SeriesTable {

    private static final int ROWS = 24;
    private static final int MOST_DECIMALS = 6;
    private static final int SIGNIFICANT = 6;

    private SeriesTable() {}

    /** {@code sales, 2021-01 to 2023-12, monthly, pieces, n = 34, 2 gaps}. */
    static String heading(TimeSeries series) {
        String name = series.name().isEmpty() ? "series" : series.name();
        String unit = series.unit().isEmpty() ? "" : ", " + series.unit();
        String gaps = series.hasGaps() ? ", " + Cells.count(series.gapCount(), "gap") : "";
        return name + ", " + series.span() + ", " + series.calendar().cadence().adjective() + unit + ", n = "
                + Cells.count(series.size() - (long) series.gapCount()) + gaps;
    }

    static String of(TimeSeries series) {
        String value = series.unit().isEmpty() ? "value" : series.unit();
        TextTable table = TextTable.titled(heading(series))
                .left(
                        series.calendar().startKnown()
                                ? series.calendar().cadence().noun()
                                : "period")
                .right(value)
                .atMost(ROWS);
        double[] values = series.valuesOr(Double.NaN);
        int decimals = decimals(values);
        for (int i = 0; i < values.length; i++) {
            if (i < ROWS) {
                table.row(series.label(i), cell(values[i], decimals));
            } else {
                table.row("", "");
            }
        }
        return table.toString();
    }

    /** Decimals that show every printed value in full, or six significant digits of the largest. */
    private static int decimals(double[] values) {
        int needed = 0;
        double largest = 0;
        for (int i = 0; i < Math.min(values.length, ROWS); i++) {
            largest = Math.max(largest, Double.isNaN(values[i]) ? 0 : Math.abs(values[i]));
        }
        int before = (int) Math.max(1, Math.floor(Math.log10(Math.max(largest, 1))) + 1);
        int allowed = largest < 1 ? MOST_DECIMALS : Math.max(0, SIGNIFICANT - before);
        for (int i = 0; i < Math.min(values.length, ROWS); i++) {
            while (needed < allowed && !isWholeAt(values[i], needed)) {
                needed++;
            }
        }
        return needed;
    }

    private static boolean isWholeAt(double value, int decimals) {
        double scaled = value * Math.pow(10, decimals);
        return Double.isNaN(value) || Math.abs(scaled - Math.rint(scaled)) <= 1e-9 * Math.max(1, Math.abs(scaled));
    }

    private static String cell(double value, int decimals) {
        boolean tiny = value != 0 && Math.abs(value) < 0.5 * Math.pow(10, -decimals);
        boolean huge = Math.abs(value) >= 1e15;
        return tiny || huge ? Cells.significant(value, SIGNIFICANT) : Cells.fixed(value, decimals);
    }
}
