package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.io.Table;
import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;

/** What both readers of order events take from a row in the same way. */
final class TableCells {

    private TableCells() {}

    /** The column's name, if the table has it. */
    static String known(Table table, String column) {
        Require.text("column", column);
        table.requireColumns(column);
        return column;
    }

    /** The columns and one more. */
    static String[] with(String[] columns, String column) {
        String[] more = Arrays.copyOf(columns, columns.length + 1);
        more[columns.length] = column;
        return more;
    }

    /** Refuses to read where the caller has not said which column is which. */
    static void said(Table table, String what, String call, String column) {
        Require.that(
                !column.isEmpty(),
                "the column of the " + what + " is not said; it must be. Call " + call + "(column), one of "
                        + String.join(", ", table.columns()) + ".");
    }

    static void due(Table table, int row, String order, Map<DueDate, String> columns, OrderEventsAccumulator events) {
        for (Map.Entry<DueDate, String> entry : columns.entrySet()) {
            if (!table.isBlank(entry.getValue(), row)) {
                if (events.resolution() == Resolution.DAYS) {
                    events.due(order, entry.getKey(), table.date(entry.getValue(), row));
                } else {
                    events.due(order, entry.getKey(), table.instant(entry.getValue(), row));
                }
            }
        }
    }

    /** What a reader was told so far, in words; columns that were not named are left out. */
    static String told(Table table, String row, Map<String, String> columns, String[] attributes) {
        StringJoiner told = new StringJoiner(", ", table.source() + ", " + row + " a row: ", "")
                .setEmptyValue(table.source() + ", " + row + " a row, no column named yet");
        columns.forEach((what, column) -> {
            if (!column.isEmpty()) {
                told.add(what + " in " + column);
            }
        });
        for (String attribute : attributes) {
            told.add("attribute " + attribute);
        }
        return told.toString();
    }

    static void attributes(Table table, int row, String order, String[] columns, OrderEventsAccumulator events) {
        for (String column : columns) {
            events.describe(order, column, table.text(column, row));
        }
    }
}
