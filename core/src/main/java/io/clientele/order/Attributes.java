package io.clientele.order;

import io.clientele.internal.check.Require;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Named attributes of rows, such as the region of an order: one column a name, each a code per row into the sorted list of the
 * values that occur. Code −1 means that the row does not say.
 */
final class Attributes {

    static final int UNSTATED = -1;

    private final String[] names;
    private final String[][] values;
    private final int[][] codes;

    private Attributes(String[] names, String[][] values, int[][] codes) {
        this.names = names;
        this.values = values;
        this.codes = codes;
    }

    /** Columns sorted by name, with sorted values; the arrays are kept, not copied. */
    static Attributes ofSorted(String[] names, String[][] values, int[][] codes) {
        return new Attributes(names, values, codes);
    }

    String[] names() {
        return names.clone();
    }

    /** The column of a name, or a message that says which there are; {@code rows} is what has them, such as "orders". */
    int column(String name, String rows) {
        int column = Arrays.binarySearch(names, Require.text("attribute", name).strip());
        Require.that(
                column >= 0,
                "attribute " + name + " is not known; the " + rows + " have "
                        + (names.length == 0 ? "none. Read a column as attribute." : String.join(", ", names) + "."));
        return column;
    }

    String[] values(int column) {
        return values[column].clone();
    }

    int code(int column, int row) {
        return codes[column][row];
    }

    /** The value of a row, {@code ""} if the row does not say. */
    String text(int column, int row) {
        int code = codes[column][row];
        return code == UNSTATED ? "" : values[column][code];
    }

    /** One column as texts, {@code ""} where a row does not say. */
    String[] texts(int column) {
        String[] texts = new String[codes[column].length];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = text(column, row);
        }
        return texts;
    }

    /** Negative, 0 or positive as one row stands before, with or after another by its values. */
    int compare(int row, int other) {
        for (int[] column : codes) {
            if (column[row] != column[other]) {
                return Integer.compare(column[row], column[other]);
            }
        }
        return 0;
    }

    /** The same columns with row {@code i} taken from row {@code from[i]}. */
    Attributes permuted(int[] from) {
        int[][] moved = new int[codes.length][from.length];
        for (int c = 0; c < codes.length; c++) {
            for (int row = 0; row < from.length; row++) {
                moved[c][row] = codes[c][from[row]];
            }
        }
        return new Attributes(names, values, moved);
    }

    /** The columns of some rows, without the values that none of them has. */
    Attributes selected(int[] rows) {
        Attributes some = permuted(rows);
        String[][] taken = new String[values.length][];
        for (int c = 0; c < values.length; c++) {
            int[] place = new int[values[c].length];
            for (int code : some.codes[c]) {
                if (code != UNSTATED) {
                    place[code] = 1;
                }
            }
            taken[c] = new String[Arrays.stream(place).sum()];
            int next = 0;
            for (int v = 0; v < place.length; v++) {
                if (place[v] == 1) {
                    taken[c][next] = values[c][v];
                    place[v] = next++;
                }
            }
            for (int row = 0; row < rows.length; row++) {
                int code = some.codes[c][row];
                some.codes[c][row] = code == UNSTATED ? UNSTATED : place[code];
            }
        }
        return new Attributes(names, taken, some.codes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attributes that
                && Arrays.equals(names, that.names)
                && Arrays.deepEquals(values, that.values)
                && Arrays.deepEquals(codes, that.codes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.deepHashCode(codes);
    }
}
