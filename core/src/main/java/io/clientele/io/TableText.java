package io.clientele.io;

import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.util.List;

/** A table as one prints it: its size, the first rows and columns, the first rejects. */
final class TableText {

    private static final int ROWS = 20;
    private static final int COLUMNS = 12;
    private static final int REJECTS = 5;
    private static final int WIDTH = 32;

    private TableText() {}

    static String of(Table table) {
        List<String> names = table.columns();
        int shown = Math.min(COLUMNS, names.size());
        TextTable text = TextTable.titled(title(table)).atMost(ROWS);
        for (String name : names.subList(0, shown)) {
            switch (table.type(name)) {
                case NUMBER, INTEGER -> text.right(cut(name));
                default -> text.left(cut(name));
            }
        }
        String[] cells = new String[shown];
        for (int row = 0; row < table.rows(); row++) {
            for (int c = 0; row < ROWS && c < shown; c++) {
                String column = names.get(c);
                cells[c] = table.isBlank(column, row) ? Cells.ABSENT : cut(table.text(column, row));
            }
            text.row(cells);
        }
        if (shown < names.size()) {
            text.note("columns not shown: " + String.join(", ", names.subList(shown, names.size())));
        }
        List<Reject> rejects = table.rejects();
        for (Reject reject : rejects.subList(0, Math.min(REJECTS, rejects.size()))) {
            text.note("rejected " + reject);
        }
        if (rejects.size() > REJECTS) {
            text.note("… " + Cells.count(rejects.size() - REJECTS) + " more rejected");
        }
        return text.toString();
    }

    private static String title(Table table) {
        String title = table.source() + ", " + counted(table.rows(), "row") + ", "
                + counted(table.columns().size(), "column");
        return table.rejects().isEmpty()
                ? title
                : title + ", " + counted(table.rejects().size(), "row") + " rejected";
    }

    private static String counted(int count, String thing) {
        return Cells.count(count) + " " + thing + (count == 1 ? "" : "s");
    }

    private static String cut(String cell) {
        String line = cell.replaceAll("\\R", " ");
        if (line.codePointCount(0, line.length()) <= WIDTH) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, WIDTH - 1)) + "…";
    }
}
