package io.clientele.io;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one column, in the most compact form their type allows. A question that a cell has no answer to is answered with
 * NaN, {@link #NO_LONG} or null, never with an exception: the {@link Table} knows the words for it.
 */
abstract class Column implements Serializable {

    /** No whole number, no day. */
    static final long NO_LONG = Long.MIN_VALUE;

    private static final long serialVersionUID = 1L;

    abstract CellType type();

    abstract int size();

    abstract boolean isBlank(int row);

    /** The cell as text, empty if it is blank: a number as short as it can be, dates and times in ISO 8601. */
    abstract String text(int row);

    /** The cell as a number, or NaN. */
    double number(int row, CellFormat format) {
        return Double.NaN;
    }

    /** The cell as a whole number, or {@link #NO_LONG}. */
    long integer(int row, CellFormat format) {
        return NO_LONG;
    }

    /** The cell as days since 1970-01-01, or {@link #NO_LONG}. */
    long epochDay(int row, CellFormat format) {
        LocalDateTime dateTime = dateTime(row, format);
        return dateTime == null ? NO_LONG : dateTime.toLocalDate().toEpochDay();
    }

    /** The cell as a date and time, or null. */
    @Nullable
    LocalDateTime dateTime(int row, CellFormat format) {
        return null;
    }

    /** The cell as a moment, or null. */
    @Nullable
    Instant instant(int row, CellFormat format) {
        LocalDateTime dateTime = dateTime(row, format);
        return dateTime == null ? null : format.instant(dateTime);
    }

    /** The first so many cells. */
    abstract Column head(int rows);

    /** Two columns are equal if they have the same type and the same cells. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Column that) || type() != that.type() || size() != that.size()) {
            return false;
        }
        for (int row = 0; row < size(); row++) {
            if (!text(row).equals(that.text(row))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = type().hashCode();
        for (int row = 0; row < Math.min(size(), 10); row++) {
            hash = 31 * hash + text(row).hashCode();
        }
        return hash;
    }

    /** A double as short as it can be: {@code 17} for 17.0. */
    static String show(double value) {
        long whole = (long) value;
        return whole == value && Math.abs(value) < 1e15 && !(value == 0 && 1 / value < 0)
                ? Long.toString(whole)
                : Double.toString(value);
    }

    static LocalDate date(long epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }
}
