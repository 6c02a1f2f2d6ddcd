package io.clientele.io;

import io.clientele.internal.check.Require;
import org.jspecify.annotations.Nullable;

/**
 * JSON that cannot be read as what it was asked for. The message says on which line and in which field, what is wrong and what was
 * expected:
 *
 * <pre>
 * the text, line 3, column 13, field segments[1].size: 'many' is not a whole number; expected a whole number such as 17.
 * </pre>
 */
public final class JsonFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The line on which reading stopped, from 1; 0 when it is not known. */
    private final int line;
    /** The character of that line, from 1; 0 when it is not known. */
    private final int column;
    /** The way to the field, as in {@code segments[1].size}; empty for the whole. */
    private final String path;

    JsonFormatException(String source, int line, int column, String path, String fault, @Nullable Throwable cause) {
        super(place(source, line, column, path) + ": " + fault, cause);
        this.line = line;
        this.column = column;
        this.path = Require.nonNull("path", path);
    }

    /** The line on which reading stopped, from 1; 0 when it is not known. */
    public int line() {
        return line;
    }

    /** The character of that line, from 1; 0 when it is not known. */
    public int column() {
        return column;
    }

    /** The way to the field, as in {@code segments[1].size}; empty for the whole. */
    public String path() {
        return path;
    }

    private static String place(String source, int line, int column, String path) {
        StringBuilder place = new StringBuilder(source);
        if (line > 0) {
            place.append(", line ").append(line);
        }
        if (column > 0) {
            place.append(", column ").append(column);
        }
        if (!path.isEmpty()) {
            place.append(", field ").append(path);
        }
        return place.toString();
    }
}
