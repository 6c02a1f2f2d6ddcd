package io.clientele.io;

import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** A table as one prints it: its name, its size where that is not to be seen, the first rows and columns, the first rejects. */
final class TableText {

    private static final int ROWS = 20;
    private static final int COLUMNS = 12;
    private static final int REJECTS = 5;
    private static final int WIDTH = 32;
    private static final int DIGITS = 5;
    private static final int CENTS = 2;
    private static final double TOO_LONG = 1e12;

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
        int rows = Math.min(ROWS, table.rows());
        String[][] cells = new String[shown][];
        for (int c = 0; c < shown; c++) {
            cells[c] = cells(table, names.get(c), rows);
        }
        text.rows(
                table.rows(),
                row -> Arrays.stream(cells).map(column -> column[row]).toList());
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

    /** The first cells of a column, numbers with one number of decimals. */
    private static String[] cells(Table table, String column, int rows) {
        boolean numbers = table.type(column) == CellType.NUMBER;
        boolean integers = table.type(column) == CellType.INTEGER;
        int decimals = numbers ? decimals(table.head(rows).numbersOr(column, Double.NaN)) : 0;
        String[] cells = new String[rows];
        for (int row = 0; row < rows; row++) {
            if (table.isBlank(column, row)) {
                cells[row] = Cells.ABSENT;
            } else if (numbers) {
                cells[row] = number(table.number(column, row), decimals);
            } else {
                cells[row] = integers ? Cells.count(table.integer(column, row)) : cut(table.text(column, row));
            }
        }
        return cells;
    }

    /** As many decimals as the numbers have, but no more than are of use in the largest of them; two for money always are. */
    private static int decimals(double[] numbers) {
        int decimals = 0;
        for (double number : numbers) {
            if (Double.isFinite(number)) {
                decimals = Math.max(
                        decimals,
                        BigDecimal.valueOf(number).stripTrailingZeros().scale());
            }
        }
        return Math.min(decimals, Math.max(CENTS, Cells.decimals(DIGITS, numbers)));
    }

    /** What would print as nothing or as a row of digits is printed by its leading digits instead. */
    private static String number(double number, int decimals) {
        boolean small = number != 0 && Math.abs(number) < 0.5 * Math.pow(10, -decimals);
        if (small) {
            return Cells.significant(number, 2);
        }
        return Math.abs(number) < TOO_LONG ? Cells.fixed(number, decimals) : Cells.significant(number, DIGITS);
    }

    private static String title(Table table) {
        String title = table.source();
        if (table.rows() == 0 || table.rows() > ROWS) {
            title += ", " + Cells.count(table.rows(), "row") + ", "
                    + Cells.count(table.columns().size(), "column");
        }
        int rejects = table.rejects().size();
        return rejects == 0 ? title : title + ", " + Cells.count(rejects, "row") + " rejected";
    }

    private static String cut(String cell) {
        String line = cell.replaceAll("\\R", " ");
        if (line.codePointCount(0, line.length()) <= WIDTH) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, WIDTH - 1)) + "…";
    }
}
