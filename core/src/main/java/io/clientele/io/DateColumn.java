package io.clientele.io;

import java.time.LocalDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Days since 1970-01-01; the least int is a blank. */
final class DateColumn extends Column {

    /** A blank. */
    static final int NO_DAY = Integer.MIN_VALUE;

    private static final long serialVersionUID = 1L;

    private final int[] days;

    DateColumn(int[] days) {
        this.days = days;
    }

    @Override
    CellType type() {
        return CellType.DATE;
    }

    @Override
    int size() {
        return days.length;
    }

    @Override
    boolean isBlank(int row) {
        return days[row] == NO_DAY;
    }

    @Override
    String text(int row) {
        return isBlank(row) ? "" : date(days[row]).toString();
    }

    @Override
    long epochDay(int row, CellFormat format) {
        return isBlank(row) ? NO_LONG : days[row];
    }

    @Override
    @Nullable
    LocalDateTime dateTime(int row, CellFormat format) {
        return isBlank(row) ? null : date(days[row]).atStartOfDay();
    }

    @Override
    Column head(int rows) {
        return new DateColumn(Arrays.copyOf(days, rows));
    }
}
