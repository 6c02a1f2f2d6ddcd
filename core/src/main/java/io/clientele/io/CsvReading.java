package io.clientele.io;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One reading of a CSV text from its beginning to its end. */
final class CsvReading {

    private static final int SAMPLE = 1 << 16;

    private final String source;
    private final CsvLayout layout;
    private final CellFormat format;
    private final CsvColumns wanted;
    private final CsvRecords records;
    private final List<Reject> rejects = new ArrayList<>();

    CsvReading(String source, Reader reader, CsvLayout layout, CellFormat format, CsvColumns wanted) {
        this.source = source;
        this.layout = layout;
        this.format = format;
        this.wanted = wanted;
        char[] buffer = new char[SAMPLE];
        int length = sample(reader, buffer);
        boolean marked = length > 0 && buffer[0] == '\uFEFF';
        if (marked) {
            System.arraycopy(buffer, 1, buffer, 0, --length);
        }
        boolean whole = length < (marked ? SAMPLE - 1 : SAMPLE);
        char delimiter = layout.delimiter() != CsvLayout.NONE
                ? layout.delimiter()
                : Delimiters.detect(source, buffer, length, whole, layout.quote(), layout.comment(), format.decimal());
        this.records = new CsvRecords(source, buffer, length, reader, delimiter, layout.quote(), layout.comment());
    }

    private int sample(Reader reader, char[] buffer) {
        int length = 0;
        try {
            int read = 0;
            while (read >= 0 && length < buffer.length) {
                read = reader.read(buffer, length, buffer.length - length);
                length += Math.max(read, 0);
            }
        } catch (CharacterCodingException metAgainByTheParser) {
            return length;
        } catch (IOException fault) {
            throw new UncheckedIOException(source + ": reading failed: " + fault.getMessage() + ".", fault);
        }
        return length;
    }

    /** Reads it all. */
    Table table() {
        try (records) {
            return read();
        }
    }

    /** Reads it all, and hands it on in tables of so many rows, the last one shorter; none if there are no rows. */
    void pieces(int rows, Consumer<Table> consumer) {
        try (records) {
            ColumnNames names = names();
            Table piece = read(names, rows);
            while (piece.rows() > 0 || !piece.rejects().isEmpty()) {
                consumer.accept(piece);
                rejects.clear();
                piece = read(names, rows);
            }
        }
    }

    private Table read() {
        return read(names(), Integer.MAX_VALUE);
    }

    private ColumnNames names() {
        return layout.names().isEmpty() ? header() : ColumnNames.of(source, layout.names());
    }

    private Table read(ColumnNames names, int most) {
        List<String> kept = wanted.only().isEmpty() ? names.names() : wanted.only();
        @Nullable ColumnBuilder[] builders = new ColumnBuilder[names.size()];
        for (String column : kept) {
            int position = names.position(source, column);
            builders[position] = ColumnBuilder.of(wanted.types().getOrDefault(column, CellType.TEXT));
        }
        for (String column : wanted.types().keySet()) {
            names.position(source, column);
        }
        boolean[] required = new boolean[names.size()];
        for (String column : wanted.required()) {
            required[names.position(source, column)] = true;
        }
        RowNumbers.Counter rowNumbers = new RowNumbers.Counter();
        read(names, builders, required, rowNumbers, most);
        Column[] columns = new Column[kept.size()];
        for (int c = 0; c < columns.length; c++) {
            ColumnBuilder builder = builders[names.position(source, kept.get(c))];
            columns[c] = Objects.requireNonNull(builder).column();
        }
        return new Table(source, kept, columns, rowNumbers.rowNumbers(), format, rejects.toArray(new Reject[0]));
    }

    private void read(
            ColumnNames names,
            @Nullable ColumnBuilder[] builders,
            boolean[] required,
            RowNumbers.Counter rowNumbers,
            int most) {
        while (rowNumbers.size() < most && records.nextRecord()) {
            int rows = rowNumbers.size();
            TableFormatException fault;
            try {
                fault = record(names, builders, required);
            } catch (TableFormatException broken) {
                fault = broken;
                if (!broken.expected().equals(CsvRecords.END_OF_CELL)) {
                    throw broken;
                }
                records.skipRecord();
            }
            if (fault == null) {
                rowNumbers.add(records.line());
                continue;
            }
            if (!wanted.forgiving()) {
                throw fault;
            }
            rejects.add(new Reject(fault.row(), fault.column(), fault.value(), fault.expected()));
            for (ColumnBuilder builder : builders) {
                if (builder != null) {
                    builder.shrinkTo(rows);
                }
            }
        }
    }

    /** Adds the cells of a record, or returns its fault: that it is too short or too long, or else the first cell that is faulty. */
    private @Nullable TableFormatException record(
            ColumnNames names, @Nullable ColumnBuilder[] builders, boolean[] required) {
        TableFormatException fault = null;
        int cells = 0;
        while (records.nextCell()) {
            if (cells < builders.length && fault == null && !added(builders[cells], required[cells])) {
                fault = malformed(names.names().get(cells), builders[cells]);
            }
            cells++;
        }
        return cells == builders.length ? fault : ragged(cells, names);
    }

    private boolean added(@Nullable ColumnBuilder builder, boolean required) {
        String cell = records.cell();
        if (format.isBlank(cell)) {
            if (builder != null) {
                builder.addBlank();
            }
            return !required;
        }
        return builder == null || builder.add(cell, format);
    }

    private TableFormatException malformed(String column, @Nullable ColumnBuilder builder) {
        CellType type = builder == null ? CellType.TEXT : builder.type();
        return new TableFormatException(source, records.line(), column, records.cell(), format.expected(type));
    }

    private TableFormatException ragged(int cells, ColumnNames names) {
        String found = cells + (cells == 1 ? " cell" : " cells");
        String expected = names.size() + (names.size() == 1 ? " cell" : " cells") + " (" + names.list() + ")";
        return new TableFormatException(
                source,
                records.line(),
                "",
                found,
                expected,
                TableFormatException.place(source, records.line(), "") + ": the row has " + found + "; expected "
                        + expected + ".");
    }

    private ColumnNames header() {
        if (!records.nextRecord()) {
            throw new TableFormatException(
                    source,
                    0,
                    "",
                    "",
                    "a header",
                    source + " is empty; expected a header line with the names of the columns.");
        }
        List<String> names = new ArrayList<>();
        while (records.nextCell()) {
            String cell = records.cell();
            String name = records.isQuoted() ? cell : cell.strip();
            if (name.isBlank()) {
                throw header("", "a column name", "column " + (names.size() + 1) + " has no name");
            }
            int other = names.indexOf(name);
            if (other >= 0) {
                throw header(
                        name,
                        "a name that is not taken",
                        "columns " + (other + 1) + " and " + (names.size() + 1) + " are both named " + name);
            }
            names.add(name);
        }
        return ColumnNames.of(source, names);
    }

    private TableFormatException header(String value, String expected, String fault) {
        return new TableFormatException(
                source,
                records.line(),
                value,
                value,
                expected,
                TableFormatException.place(source, records.line(), "") + ": " + fault
                        + "; every column must have a name of its own. Change the header, or take it out and name the"
                        + " columns with withoutHeader.");
    }
}
