package io.clientele.io;

import java.util.Arrays;

/** Longs; {@link Column#NO_LONG} is a blank. */
final class IntegerColumn extends Column {

    private static final long serialVersionUID = 1L;

    private final long[] values;

    IntegerColumn(long[] values) {
        this.values = values;
    }

    @Override
    CellType type() {
        return CellType.INTEGER;
    }

    @Override
    int size() {
        return values.length;
    }

    @Override
    boolean isBlank(int row) {
        return values[row] == NO_LONG;
    }

    @Override
    String text(int row) {
        return isBlank(row) ? "" : Long.toString(values[row]);
    }

    @Override
    double number(int row, CellFormat format) {
        return isBlank(row) ? Double.NaN : values[row];
    }

    @Override
    long integer(int row, CellFormat format) {
        return values[row];
    }

    @Override
    Column head(int rows) {
        return new IntegerColumn(Arrays.copyOf(values, rows));
    }
}
