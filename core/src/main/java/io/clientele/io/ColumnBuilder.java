package io.clientele.io;

import io.clientele.internal.check.Require;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills one column cell by cell. */
abstract class ColumnBuilder {

    /** Cells held at first; the arrays double from there. */
    static final int FIRST = 64;

    private int size;

    /** An empty column of a type. */
    static ColumnBuilder of(CellType type) {
        return switch (type) {
            case TEXT -> new TextBuilder();
            case NUMBER -> new Numbers();
            case INTEGER -> new Integers();
            case DATE -> new Dates();
            case DATE_TIME, INSTANT -> new Moments(type);
        };
    }

    /** A column of objects, which decide its type; without any it is text. */
    static Column of(String name, List<? extends @Nullable Object> cells) {
        Require.nonNull("cells", cells);
        CellType type = null;
        for (Object cell : cells) {
            if (cell != null) {
                CellType own = type(name, cell);
                boolean numeric = isNumeric(own) && (type == null || isNumeric(type));
                if (type != null && type != own && !numeric) {
                    throw new IllegalArgumentException("column " + name + " has cells of types " + type + " and " + own
                            + "; they must all be of one type.");
                }
                type = type == CellType.NUMBER && numeric ? CellType.NUMBER : own;
            }
        }
        ColumnBuilder column = of(type == null ? CellType.TEXT : type);
        for (int row = 0; row < cells.size(); row++) {
            Object cell = cells.get(row);
            if (cell == null) {
                column.addBlank();
            } else if (!column.addObject(cell)) {
                throw Require.broken(
                        name + "[" + row + "]",
                        cell.toString(),
                        column.type() == CellType.NUMBER ? "a finite number" : "within the range of its type",
                        "");
            }
        }
        return column.column();
    }

    private static boolean isNumeric(CellType type) {
        return type == CellType.NUMBER || type == CellType.INTEGER;
    }

    private static CellType type(String name, Object cell) {
        if (cell instanceof CharSequence || cell instanceof Enum<?>) {
            return CellType.TEXT;
        } else if (cell instanceof Integer || cell instanceof Long || cell instanceof Short || cell instanceof Byte) {
            return CellType.INTEGER;
        } else if (cell instanceof Number) {
            return CellType.NUMBER;
        } else if (cell instanceof LocalDate) {
            return CellType.DATE;
        } else if (cell instanceof LocalDateTime) {
            return CellType.DATE_TIME;
        } else if (cell instanceof Instant) {
            return CellType.INSTANT;
        }
        throw new IllegalArgumentException("column " + name + " has a cell of type "
                + cell.getClass().getSimpleName()
                + "; it must be a text, a number, a LocalDate, a LocalDateTime or an Instant.");
    }

    abstract CellType type();

    /** Adds a cell from its text, which is not blank, or says that it is not of the type and adds nothing. */
    abstract boolean add(CharSequence text, CellFormat format);

    /** Adds a cell from an object of the type, or says that it cannot and adds nothing. */
    abstract boolean addObject(Object cell);

    abstract void addBlank();

    /** Takes the last cells back, so that the column has so many. */
    void shrinkTo(int cells) {
        size = cells;
    }

    /** The column as filled so far. */
    abstract Column column();

    final int size() {
        return size;
    }

    /** The next free place, in an array of that length. */
    final int next() {
        return size++;
    }

    /** The length an array must have that is full at {@code length}. */
    static int longer(int length) {
        return length == 0 ? FIRST : Math.max(length + 1, (int) Math.min(Integer.MAX_VALUE - 8, 2L * length));
    }

    private static final class Numbers extends ColumnBuilder {
        private double[] values = {};

        @Override
        CellType type() {
            return CellType.NUMBER;
        }

        @Override
        boolean add(CharSequence text, CellFormat format) {
            double value = format.number(text);
            return !Double.isNaN(value) && put(value);
        }

        @Override
        boolean addObject(Object cell) {
            double value = ((Number) cell).doubleValue();
            return Double.isFinite(value) && put(value);
        }

        @Override
        void addBlank() {
            put(Double.NaN);
        }

        private boolean put(double value) {
            int at = next();
            if (at == values.length) {
                values = Arrays.copyOf(values, longer(at));
            }
            values[at] = value;
            return true;
        }

        @Override
        Column column() {
            return new NumberColumn(Arrays.copyOf(values, size()));
        }
    }

    private static final class Integers extends ColumnBuilder {
        private long[] values = {};

        @Override
        CellType type() {
            return CellType.INTEGER;
        }

        @Override
        boolean add(CharSequence text, CellFormat format) {
            long value = format.integer(text);
            return value != Column.NO_LONG && put(value);
        }

        @Override
        boolean addObject(Object cell) {
            long value = ((Number) cell).longValue();
            return value != Column.NO_LONG && put(value);
        }

        @Override
        void addBlank() {
            put(Column.NO_LONG);
        }

        private boolean put(long value) {
            int at = next();
            if (at == values.length) {
                values = Arrays.copyOf(values, longer(at));
            }
            values[at] = value;
            return true;
        }

        @Override
        Column column() {
            return new IntegerColumn(Arrays.copyOf(values, size()));
        }
    }

    private static final class Dates extends ColumnBuilder {
        private int[] days = {};

        @Override
        CellType type() {
            return CellType.DATE;
        }

        @Override
        boolean add(CharSequence text, CellFormat format) {
            return put(format.epochDay(text));
        }

        @Override
        boolean addObject(Object cell) {
            return put(((LocalDate) cell).toEpochDay());
        }

        @Override
        void addBlank() {
            store(DateColumn.NO_DAY);
        }

        private boolean put(long day) {
            boolean fits = day > DateColumn.NO_DAY && day <= Integer.MAX_VALUE;
            if (fits) {
                store((int) day);
            }
            return fits;
        }

        private void store(int day) {
            int at = next();
            if (at == days.length) {
                days = Arrays.copyOf(days, longer(at));
            }
            days[at] = day;
        }

        @Override
        Column column() {
            return new DateColumn(Arrays.copyOf(days, size()));
        }
    }

    private static final class Moments extends ColumnBuilder {
        private final CellType type;
        private long[] seconds = {};
        private int[] nanos = {};

        private Moments(CellType type) {
            this.type = type;
        }

        @Override
        CellType type() {
            return type;
        }

        @Override
        boolean add(CharSequence text, CellFormat format) {
            Object moment = type == CellType.INSTANT ? format.instant(text) : format.dateTime(text);
            return moment != null && addObject(moment);
        }

        @Override
        boolean addObject(Object cell) {
            Instant moment =
                    cell instanceof Instant instant ? instant : ((LocalDateTime) cell).toInstant(ZoneOffset.UTC);
            put(moment.getEpochSecond(), moment.getNano());
            return true;
        }

        @Override
        void addBlank() {
            put(Column.NO_LONG, 0);
        }

        private void put(long second, int nano) {
            int at = next();
            if (at == seconds.length) {
                seconds = Arrays.copyOf(seconds, longer(at));
            }
            seconds[at] = second;
            if (nano != 0 || at < nanos.length) {
                if (at >= nanos.length) {
                    nanos = Arrays.copyOf(nanos, seconds.length);
                }
                nanos[at] = nano;
            }
        }

        @Override
        Column column() {
            return new MomentColumn(
                    type, Arrays.copyOf(seconds, size()), nanos.length == 0 ? nanos : Arrays.copyOf(nanos, size()));
        }
    }
}
