package io.clientele.io;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Seconds since 1970-01-01T00:00 and nanoseconds within them, of moments on the time line or of local date-times read as if
 * they stood in UTC; {@link Column#NO_LONG} seconds are a blank. Where no cell has a fraction of a second, the array of
 * nanoseconds is empty.
 */
final class MomentColumn extends Column {

    private static final long serialVersionUID = 1L;

    private final CellType type;
    private final long[] seconds;
    private final int[] nanos;

    MomentColumn(CellType type, long[] seconds, int[] nanos) {
        this.type = type;
        this.seconds = seconds;
        this.nanos = nanos;
    }

    @Override
    CellType type() {
        return type;
    }

    @Override
    int size() {
        return seconds.length;
    }

    @Override
    boolean isBlank(int row) {
        return seconds[row] == NO_LONG;
    }

    @Override
    String text(int row) {
        if (isBlank(row)) {
            return "";
        }
        return type == CellType.INSTANT
                ? Instant.ofEpochSecond(seconds[row], nano(row)).toString()
                : local(row).toString();
    }

    @Override
    @Nullable
    LocalDateTime dateTime(int row, CellFormat format) {
        if (isBlank(row)) {
            return null;
        }
        return type == CellType.INSTANT ? format.local(Instant.ofEpochSecond(seconds[row], nano(row))) : local(row);
    }

    @Override
    @Nullable
    Instant instant(int row, CellFormat format) {
        if (isBlank(row)) {
            return null;
        }
        return type == CellType.INSTANT ? Instant.ofEpochSecond(seconds[row], nano(row)) : format.instant(local(row));
    }

    @Override
    Column head(int rows) {
        return new MomentColumn(
                type, Arrays.copyOf(seconds, rows), nanos.length == 0 ? nanos : Arrays.copyOf(nanos, rows));
    }

    private int nano(int row) {
        return nanos.length == 0 ? 0 : nanos[row];
    }

    private LocalDateTime local(int row) {
        return LocalDateTime.ofEpochSecond(seconds[row], nano(row), ZoneOffset.UTC);
    }
}
