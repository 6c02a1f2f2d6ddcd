package io.clientele.io;

import io.clientele.internal.check.Require;

/**
 * Data that is not what it has to be: a cell that is no number, a date that does not exist, a row with a cell too many. The
 * message says where it stands, what stands there and what was expected:
 *
 * <pre>
 * orders.csv, row 17, column amount: 'abc' is not a number; expected a number such as 1234.56.
 * </pre>
 */
public final class TableFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final String EXAMPLE = " such as ";
    private static final int LONGEST_VALUE = 60;

    /** Where the data came from, such as a file name. */
    private final String source;
    /** The row in the source: for CSV the line of the file, else the number of the record, from 1; 0 when no row is to blame. */
    private final long row;
    /** The column, or an empty text when the whole row is to blame. */
    private final String column;
    /** What stands there; empty for a blank cell. */
    private final String value;
    /** What was expected, as a noun phrase: {@code a number such as 1234.56}. */
    private final String expected;

    /**
     * A cell that is not what it has to be.
     *
     * @param source where the data came from, such as a file name
     * @param row the row in the source: for CSV the line of the file, else the number of the record, from 1
     * @param column the column
     * @param value what stands there; empty for a blank cell
     * @param expected what was expected, as a noun phrase: {@code a number such as 1234.56}
     */
    public TableFormatException(String source, long row, String column, String value, String expected) {
        this(source, row, column, value, expected, place(source, row, column) + ": " + sentence(value, expected));
    }

    TableFormatException(String source, long row, String column, String value, String expected, String message) {
        super(message);
        this.source = Require.nonNull("source", source);
        this.row = row;
        this.column = Require.nonNull("column", column);
        this.value = Require.nonNull("value", value);
        this.expected = Require.nonNull("expected", expected);
    }

    /** Where the data came from, such as a file name. */
    public String source() {
        return source;
    }

    /** The row in the source: for CSV the line of the file, else the number of the record, from 1; 0 when no row is to blame. */
    public long row() {
        return row;
    }

    /** The column, or an empty text when the whole row is to blame. */
    public String column() {
        return column;
    }

    /** What stands there; empty for a blank cell. */
    public String value() {
        return value;
    }

    /** What was expected, as a noun phrase. */
    public String expected() {
        return expected;
    }

    /** "{@code orders.csv, row 17, column amount}", with the parts that there are. */
    static String place(String source, long row, String column) {
        StringBuilder place = new StringBuilder(source);
        if (row > 0) {
            place.append(", row ").append(row);
        }
        if (!column.isEmpty()) {
            place.append(", column ").append(column);
        }
        return place.toString();
    }

    /** "{@code 'abc' is not a number; expected a number such as 1234.56.}" */
    static String sentence(String value, String expected) {
        if (value.isBlank()) {
            return "the cell is blank; expected " + expected + ".";
        }
        int example = expected.indexOf(EXAMPLE);
        String fault = example < 0 ? "is not accepted" : "is not " + expected.substring(0, example);
        return quoted(value) + " " + fault + "; expected " + expected + "." + NumberStyle.hint(value, expected);
    }

    /** The value in quotes, a long one cut, line ends shown as blanks. */
    static String quoted(String value) {
        String line = value.replaceAll("\\R", " ");
        int end = line.length() <= LONGEST_VALUE ? line.length() : LONGEST_VALUE;
        if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return end == line.length() ? "'" + line + "'" : "'" + line.substring(0, end) + "…'";
    }
}
