package io.clientele.io;

import java.util.Arrays;

/** Doubles; NaN is a blank. */
final class NumberColumn extends Column {

    private static final long serialVersionUID = 1L;
    private static final double LARGEST_EXACT = 1L << 53;

    private final double[] values;

    NumberColumn(double[] values) {
        this.values = values;
    }

    @Override
    CellType type() {
        return CellType.NUMBER;
    }

    @Override
    int size() {
        return values.length;
    }

    @Override
    boolean isBlank(int row) {
        return Double.isNaN(values[row]);
    }

    @Override
    String text(int row) {
        return isBlank(row) ? "" : show(values[row]);
    }

    @Override
    double number(int row, CellFormat format) {
        return values[row];
    }

    @Override
    long integer(int row, CellFormat format) {
        double value = values[row];
        return value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT ? (long) value : NO_LONG;
    }

    @Override
    Column head(int rows) {
        return new NumberColumn(Arrays.copyOf(values, rows));
    }
}
