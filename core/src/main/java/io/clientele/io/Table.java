package io.clientele.io;

import io.clientele.internal.check.Require;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Rows and named columns, as they came from a CSV file, a query, a JSON array or collections; immutable, held column by column.
 *
 * <p>A cell is asked for as what it should be, and either is that or the answer is a {@link TableFormatException} that names the
 * source, the row, the column, what stands there and what was expected. A text cell is read when it is asked for, by the rules
 * (decimal sign, date patterns, zone) the table was read with; columns declared while reading are checked there and then and kept as
 * plain numbers.
 *
 * <pre>{@code
 * Table orders = Csv.read(Path.of("orders.csv"));
 * String customer = orders.text("customer", 0);
 * double[] amounts = orders.numbers("amount");
 * }</pre>
 *
 * <p>To filter, sort or group rows, take them as {@link #records(Class) records} and use a stream.
 *
 * <p>Rows are counted from 0 in this interface, as in an array. Messages and {@link #rowNumber} count as the source does: the line of
 * a CSV file (its header is line 1; of a record that spans lines, the first), else the number of the record from 1.
 *
 * <p><b>Blank cells.</b> Empty, only white space, or one of the texts that were said to mean blank. As text a blank is the empty text;
 * as anything else it is an error, unless it is asked for with {@code find…} or {@link #numbersOr}.
 *
 * <p><b>Conversions.</b> A whole number is a number; a number without a fraction is a whole number. A date is read as a date-time at the
 * start of its day; a date-time as the date of its day. A moment with an offset becomes a date or a date-time, and the other way round,
 * only where a zone was set.
 */
public final class Table implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient String source;
    private final transient ColumnNames names;
    private final transient Column[] columns;
    private final transient RowNumbers rowNumbers;
    private final transient CellFormat format;
    private final transient Reject[] rejects;

    Table(
            String source,
            List<String> names,
            Column[] columns,
            RowNumbers rowNumbers,
            CellFormat format,
            Reject[] rejects) {
        this.source = Require.text("source", source);
        this.names = ColumnNames.of(source, names);
        this.columns = columns;
        this.rowNumbers = rowNumbers;
        this.format = format;
        this.rejects = rejects;
        Require.sameLength("columns", columns.length, "names", names.size());
        for (int c = 1; c < columns.length; c++) {
            Require.sameLength(
                    "column " + names.get(c), columns[c].size(), "column " + names.get(0), columns[0].size());
        }
    }

    /**
     * A table without columns, to be filled with {@link #column(String, List)}.
     *
     * @param source what messages call the table
     */
    public static Table of(String source) {
        return new Table(source, List.of(), new Column[0], RowNumbers.from(1), CellFormat.ISO, new Reject[0]);
    }

    /** The table with one more column of texts on its right; an empty text is a blank. */
    public Table column(String name, String... cells) {
        return column(name, Arrays.asList(Require.nonNull("cells", cells)));
    }

    /** The table with one more column of finite numbers on its right. */
    public Table column(String name, double... cells) {
        Require.finite(name, cells, "Use a list with null for a blank cell.");
        return with(name, new NumberColumn(cells.clone()));
    }

    /** The table with one more column of whole numbers on its right. */
    public Table column(String name, long... cells) {
        return column(
                name, Arrays.stream(Require.nonNull("cells", cells)).boxed().toList());
    }

    /**
     * The table with one more column on its right. All cells are of one kind: texts (also of an enum: its names), numbers, whole
     * numbers ({@code Integer}, {@code Long}), {@code LocalDate}, {@code LocalDateTime} or {@code Instant}; null is a blank.
     *
     * @throws IllegalArgumentException if the kinds are mixed or of no use, if the name is taken, or if the number of cells differs from
     *     that of the columns already there
     */
    public Table column(String name, List<? extends @Nullable Object> cells) {
        return with(name, ColumnBuilder.of(name, cells));
    }

    private Table with(String name, Column column) {
        Require.text("name", name);
        List<String> more = new ArrayList<>(names.names());
        more.add(name);
        Column[] wider = Arrays.copyOf(columns, columns.length + 1);
        wider[columns.length] = column;
        return new Table(source, more, wider, rowNumbers, format, rejects);
    }

    /**
     * Reads the rows that are left in a result set; the result set stays open. Types are kept: whole numbers, numbers (of any fractional SQL
     * type, as doubles), dates, timestamps and timestamps with a zone; all else is text, with {@code true} and {@code false} for truth
     * values and whole numbers of more than 18 digits as their digits. NULL is a blank. Columns have the names of their labels.
     *
     * @param source what messages call the table
     * @throws java.io.UncheckedIOException if the database fails, naming the row and the column; its cause's cause is the SQLException
     * @throws TableFormatException if a number is NaN or infinite
     */
    public static Table from(String source, ResultSet rows) {
        return new QueryReading(Require.text("source", source), Require.nonNull("rows", rows)).table();
    }

    /** What messages call the table: a file name, or the name it was given. */
    public String source() {
        return source;
    }

    /** The number of rows, without the header and without rejects. */
    public int rows() {
        return columns.length == 0 ? 0 : columns[0].size();
    }

    /** The names of the columns, from left to right. */
    public List<String> columns() {
        return names.names();
    }

    /** Whether there is a column of exactly this name. */
    public boolean has(String column) {
        return names.has(Require.nonNull("column", column));
    }

    /** What the cells of a column are stored as. */
    public CellType type(String column) {
        return at(column).type();
    }

    /** The rows that lenient reading left out, in the order of the source; none if reading was strict. */
    public List<Reject> rejects() {
        return List.of(rejects);
    }

    /**
     * This table, if it has at least one row.
     *
     * @throws IllegalArgumentException if it has none
     */
    public Table requireRows() {
        if (rows() > 0) {
            return this;
        }
        String remedy = rejects.length == 0
                ? "Check that the source holds more than a header."
                : "All " + rejects.length + " were rejected, the first: " + rejects[0];
        throw new IllegalArgumentException(source + " has 0 rows; it must have at least 1. " + remedy);
    }

    /**
     * This table, if it has these columns.
     *
     * @throws IllegalArgumentException if one is not there, naming those that are and the nearest
     */
    public Table requireColumns(String... columns) {
        for (String column : columns) {
            names.position(source, column);
        }
        return this;
    }

    /** The row of the source that a row of this table was: for CSV the line of the file, else the number of the record from 1. */
    public long rowNumber(int row) {
        return rowNumbers.of(checked(row));
    }

    /** Where a cell stands in the source, as messages say it: "{@code orders.csv, row 17, column amount}". */
    public String where(int row, String column) {
        names.position(source, column);
        return TableFormatException.place(source, rowNumber(row), column);
    }

    /**
     * The exception for a cell that is not what it has to be, for the caller to throw.
     *
     * @param expected what was expected, as a noun phrase: {@code a number above 0 such as 12.5}
     */
    public TableFormatException malformed(int row, String column, String expected) {
        return new TableFormatException(source, rowNumber(row), column, text(column, row), expected);
    }

    /** Whether a cell is blank. */
    public boolean isBlank(String column, int row) {
        return at(column).isBlank(checked(row));
    }

    /** A cell as text; a blank is the empty text, a number is as short as it can be, dates and times are in ISO 8601. */
    public String text(String column, int row) {
        return at(column).text(checked(row));
    }

    /**
     * A cell as a finite number.
     *
     * @throws TableFormatException if it is blank or no number
     */
    public double number(String column, int row) {
        return number(column, at(column), checked(row));
    }

    /**
     * A cell as a whole number.
     *
     * @throws TableFormatException if it is blank or no whole number
     */
    public long integer(String column, int row) {
        return integer(column, at(column), checked(row));
    }

    /**
     * A cell as a date.
     *
     * @throws TableFormatException if it is blank or no date
     */
    public LocalDate date(String column, int row) {
        return LocalDate.ofEpochDay(epochDay(column, at(column), checked(row)));
    }

    /**
     * A cell as a date and time; a date is read as the start of its day.
     *
     * @throws TableFormatException if it is blank or neither
     */
    public LocalDateTime dateTime(String column, int row) {
        return dateTime(column, at(column), checked(row));
    }

    /**
     * A cell as a moment on the world's time line.
     *
     * @throws TableFormatException if it is blank or none, or if it has no offset and no zone was set
     */
    public Instant instant(String column, int row) {
        return instant(column, at(column), checked(row));
    }

    /** A cell as a finite number, or empty if it is blank. */
    public OptionalDouble findNumber(String column, int row) {
        return isBlank(column, row) ? OptionalDouble.empty() : OptionalDouble.of(number(column, row));
    }

    /** A cell as a whole number, or empty if it is blank. */
    public OptionalLong findInteger(String column, int row) {
        return isBlank(column, row) ? OptionalLong.empty() : OptionalLong.of(integer(column, row));
    }

    /** A cell as a date, or empty if it is blank. */
    public Optional<LocalDate> findDate(String column, int row) {
        return isBlank(column, row) ? Optional.empty() : Optional.of(date(column, row));
    }

    /** A cell as a date and time, or empty if it is blank. */
    public Optional<LocalDateTime> findDateTime(String column, int row) {
        return isBlank(column, row) ? Optional.empty() : Optional.of(dateTime(column, row));
    }

    /** A cell as a moment, or empty if it is blank. */
    public Optional<Instant> findInstant(String column, int row) {
        return isBlank(column, row) ? Optional.empty() : Optional.of(instant(column, row));
    }

    /** A column as texts, blanks as the empty text. */
    public List<String> texts(String column) {
        Column cells = at(column);
        String[] texts = new String[cells.size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = cells.text(row);
        }
        return List.of(texts);
    }

    /**
     * A column as finite numbers.
     *
     * @throws TableFormatException at the first cell that is blank or no number
     */
    public double[] numbers(String column) {
        Column cells = at(column);
        double[] numbers = new double[cells.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = number(column, cells, row);
        }
        return numbers;
    }

    /**
     * A column as finite numbers, with a stand-in for blanks.
     *
     * @param blank what a blank counts as; NaN is allowed
     * @throws TableFormatException at the first cell that is neither blank nor a number
     */
    public double[] numbersOr(String column, double blank) {
        Column cells = at(column);
        double[] numbers = new double[cells.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = cells.isBlank(row) ? blank : number(column, cells, row);
        }
        return numbers;
    }

    /**
     * A column as whole numbers.
     *
     * @throws TableFormatException at the first cell that is blank or no whole number
     */
    public long[] integers(String column) {
        Column cells = at(column);
        long[] integers = new long[cells.size()];
        for (int row = 0; row < integers.length; row++) {
            integers[row] = integer(column, cells, row);
        }
        return integers;
    }

    /**
     * A column as dates.
     *
     * @throws TableFormatException at the first cell that is blank or no date
     */
    public List<LocalDate> dates(String column) {
        return Arrays.stream(epochDays(column)).mapToObj(LocalDate::ofEpochDay).toList();
    }

    /**
     * A column of dates as days since 1970-01-01, the form to compute with.
     *
     * @throws TableFormatException at the first cell that is blank or no date
     */
    public long[] epochDays(String column) {
        Column cells = at(column);
        long[] days = new long[cells.size()];
        for (int row = 0; row < days.length; row++) {
            days[row] = epochDay(column, cells, row);
        }
        return days;
    }

    /**
     * A column as dates and times.
     *
     * @throws TableFormatException at the first cell that is blank or neither a date-time nor a date
     */
    public List<LocalDateTime> dateTimes(String column) {
        Column cells = at(column);
        List<LocalDateTime> dateTimes = new ArrayList<>(cells.size());
        for (int row = 0; row < cells.size(); row++) {
            dateTimes.add(dateTime(column, cells, row));
        }
        return List.copyOf(dateTimes);
    }

    /**
     * A column as moments.
     *
     * @throws TableFormatException at the first cell that is blank or no moment
     */
    public List<Instant> instants(String column) {
        Column cells = at(column);
        List<Instant> instants = new ArrayList<>(cells.size());
        for (int row = 0; row < cells.size(); row++) {
            instants.add(instant(column, cells, row));
        }
        return List.copyOf(instants);
    }

    /** The table with only these columns, in this order. */
    public Table select(String... kept) {
        Column[] selected = new Column[kept.length];
        for (int c = 0; c < kept.length; c++) {
            selected[c] = at(kept[c]);
        }
        return new Table(source, List.of(kept), selected, rowNumbers, format, rejects);
    }

    /** The table with one column named otherwise. */
    public Table rename(String column, String name) {
        int position = names.position(source, column);
        List<String> renamed = new ArrayList<>(names.names());
        renamed.set(position, Require.text("name", name));
        return new Table(source, renamed, columns, rowNumbers, format, rejects);
    }

    /** The first rows, or all if there are fewer. */
    public Table head(int rows) {
        int kept = Math.min(Require.atLeast("rows", rows, 0), rows());
        Column[] shorter = new Column[columns.length];
        for (int c = 0; c < columns.length; c++) {
            shorter[c] = columns[c].head(kept);
        }
        return new Table(source, names.names(), shorter, rowNumbers.head(kept), format, rejects);
    }

    /**
     * The rows as records. Each component is read from the column of its name, whatever the case and whatever parts the words:
     * {@code orderDate} from {@code orderDate}, {@code order_date} or {@code Order Date}. Components may be texts, numbers
     * ({@code double}, {@code int}, {@code long}), booleans, enums, {@code LocalDate}, {@code LocalDateTime}, {@code Instant}, and an
     * {@code Optional} of these where a cell may be blank. Columns without a component are left aside.
     *
     * @throws TableFormatException at the first cell that is not what its component has to be
     * @throws IllegalArgumentException if a component has no column or a type that is none of these, or if the record refuses a row
     */
    public <R extends Record> List<R> records(Class<R> type) {
        return new RecordMapping<>(this, type).records();
    }

    private Column at(String column) {
        return columns[names.position(source, column)];
    }

    private int checked(int row) {
        if (row < 0 || row >= rows()) {
            throw Require.broken(
                    "row", Integer.toString(row), "from 0 to " + (rows() - 1), source + " has " + rows() + " rows.");
        }
        return row;
    }

    private double number(String column, Column cells, int row) {
        double number = cells.number(row, format);
        if (Double.isNaN(number)) {
            throw malformed(row, column, format.expected(CellType.NUMBER));
        }
        return number;
    }

    private long integer(String column, Column cells, int row) {
        long integer = cells.integer(row, format);
        if (integer == Column.NO_LONG) {
            throw malformed(row, column, format.expected(CellType.INTEGER));
        }
        return integer;
    }

    private long epochDay(String column, Column cells, int row) {
        long day = cells.epochDay(row, format);
        if (day == Column.NO_LONG) {
            throw malformed(row, column, format.expected(CellType.DATE));
        }
        return day;
    }

    private LocalDateTime dateTime(String column, Column cells, int row) {
        LocalDateTime dateTime = cells.dateTime(row, format);
        if (dateTime == null) {
            throw malformed(row, column, format.expected(CellType.DATE_TIME));
        }
        return dateTime;
    }

    private Instant instant(String column, Column cells, int row) {
        Instant instant = cells.instant(row, format);
        if (instant == null) {
            throw malformed(row, column, format.expected(CellType.INSTANT));
        }
        return instant;
    }

    /** Two tables are equal if they have the same source, columns, cells, row numbers and rejects. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table that
                && source.equals(that.source)
                && names.equals(that.names)
                && Arrays.equals(columns, that.columns)
                && rowNumbers.equals(that.rowNumbers)
                && format.equals(that.format)
                && Arrays.equals(rejects, that.rejects);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * source.hashCode() + names.hashCode()) + Arrays.hashCode(columns);
    }

    /**
     * The first rows and columns, and the first rejects, for the eye; the size if not all rows are shown. Numbers are grouped by thousands
     * and rounded to decimals that the column shares; numbers that are names, as those of customers are, stay as they are when read as text.
     */
    @Override
    public String toString() {
        return TableText.of(this);
    }

    private Object writeReplace() {
        return new SerializedForm(source, columns(), List.of(columns), rowNumbers, format, rejects());
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("A table is read from its serialized form.");
    }

    private record SerializedForm(
            String source,
            List<String> names,
            List<Column> columns,
            RowNumbers rowNumbers,
            CellFormat format,
            List<Reject> rejects)
            implements Serializable {

        private Object readResolve() {
            return new Table(
                    source, names, columns.toArray(new Column[0]), rowNumbers, format, rejects.toArray(new Reject[0]));
        }
    }
}
