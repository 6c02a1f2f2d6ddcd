package io.clientele.io;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * A row that lenient reading left out, with the first fault that was found in it.
 *
 * @param row the row in the source: for CSV the line of the file, else the number of the record, from 1
 * @param column the column of the faulty cell, or an empty text when the row as a whole is at fault (too many cells, say)
 * @param value what stands there: the text of the cell, empty for a blank one, or what is the matter with the row, as {@code 2 cells}
 * @param expected what was expected, as a noun phrase: {@code a number such as 1234.56}
 */
public record Reject(long row, String column, String value, String expected) implements Serializable {

    /** Checks that the row is counted from 1 and that nothing is missing. */
    public Reject {
        Require.atLeast("row", row, 1L);
        Require.nonNull("column", column);
        Require.nonNull("value", value);
        Require.text("expected", expected);
    }

    /** "{@code row 17, column amount: 'abc' is not a number; expected a number such as 1234.56.}" */
    @Override
    public String toString() {
        return column.isEmpty()
                ? "row " + row + ": " + value + "; expected " + expected + "."
                : "row " + row + ", column " + column + ": " + TableFormatException.sentence(value, expected);
    }
}
