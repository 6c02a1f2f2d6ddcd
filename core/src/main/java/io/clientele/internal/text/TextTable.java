package io.clientele.internal.text;

import io.clientele.internal.check.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * A plain text table: a heading line, column names, a rule, rows, and notes. It is written for a fixed-width font and for the
 * eye: numbers stand right, words left, no trailing blanks, and a long table is cut with a line such as
 * {@code … 42 more}.
 *
 * <pre>{@code
 * TextTable.titled("RFM segments, 2,357 customers as of 1997-09-30")
 *         .left("segment").right("customers")
 *         .row("champions", Cells.count(214))
 *         .note("Ties share a score.")
 *         .toString();
 * }</pre>
 *
 * <p>Not thread-safe: it is filled and printed in one place.
 */
public final class TextTable {

    /** How many rows a table shows unless told otherwise. */
    public static final int DEFAULT_ROWS = 30;

    private static final String GAP = "  ";

    private final List<String> titles = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private final List<Boolean> rightAligned = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long rowsGiven;
    private int shown = DEFAULT_ROWS;

    private TextTable() {}

    /** A table under a heading line. */
    public static TextTable titled(String title) {
        TextTable table = new TextTable();
        table.titles.add(Require.nonNull("title", title));
        return table;
    }

    /** Adds a second heading line. */
    public TextTable subtitle(String line) {
        titles.add(Require.nonNull("line", line));
        return this;
    }

    /** Adds a column of words. */
    public TextTable left(String header) {
        headers.add(header);
        rightAligned.add(false);
        return this;
    }

    /** Adds a column of numbers. */
    public TextTable right(String header) {
        headers.add(header);
        rightAligned.add(true);
        return this;
    }

    /** Shows at most so many rows; call it before the first row. */
    public TextTable atMost(int limit) {
        this.shown = Require.atLeast("limit", limit, 1);
        return this;
    }

    /** Adds a row with one cell a column. */
    public TextTable row(String... cells) {
        Require.sameLength("row", cells.length, "columns", headers.size());
        rowsGiven++;
        if (rows.size() < shown) {
            rows.add(cells.clone());
        }
        return this;
    }

    /** Adds a row with one cell a column. */
    public TextTable row(List<String> cells) {
        return row(cells.toArray(new String[0]));
    }

    /**
     * Adds rows of which only those that are shown are made, so that a table of a million rows prints at once.
     *
     * @param count how many rows there are
     * @param cells the cells of a row, numbered from 0
     */
    public TextTable rows(int count, IntFunction<List<String>> cells) {
        Require.atLeast("count", count, 0);
        Require.nonNull("cells", cells);
        int made = Math.min(count, shown - rows.size());
        for (int i = 0; i < made; i++) {
            row(cells.apply(i));
        }
        rowsGiven += count - made;
        return this;
    }

    /** Adds a line below the table. */
    public TextTable note(String line) {
        notes.add(Require.nonNull("line", line));
        return this;
    }

    /** The table as text, lines parted by {@code \n}, without a newline at the end. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>(titles);
        if (!headers.isEmpty()) {
            int[] widths = widths();
            lines.add(line(headers.toArray(new String[0]), widths));
            StringBuilder rule = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                rule.append(c == 0 ? "" : GAP).append("-".repeat(widths[c]));
            }
            lines.add(rule.toString());
            for (String[] row : rows) {
                lines.add(line(row, widths));
            }
            if (rowsGiven > rows.size()) {
                lines.add(String.format(Locale.ROOT, "… %,d more", rowsGiven - rows.size()));
            }
        }
        lines.addAll(notes);
        return String.join("\n", lines);
    }

    private int[] widths() {
        int[] widths = new int[headers.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = width(headers.get(c));
            for (String[] row : rows) {
                widths[c] = Math.max(widths[c], width(row[c]));
            }
        }
        return widths;
    }

    private String line(String[] cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.length; c++) {
            String blanks = " ".repeat(widths[c] - width(cells[c]));
            line.append(c == 0 ? "" : GAP);
            if (rightAligned.get(c)) {
                line.append(blanks).append(cells[c]);
            } else {
                line.append(cells[c]).append(blanks);
            }
        }
        return line.toString().stripTrailing();
    }

    /** Columns that a text takes in a fixed-width font: two for CJK ideographs and full-width forms, none for combining marks. */
    private static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = Character.isIdeographic(codePoint)
                || codePoint >= 0x1100 && codePoint <= 0x115F
                || codePoint >= 0x2E80 && codePoint <= 0xA4CF
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFF00 && codePoint <= 0xFF60
                || codePoint >= 0xFFE0 && codePoint <= 0xFFE6;
        return wide ? 2 : 1;
    }
}
