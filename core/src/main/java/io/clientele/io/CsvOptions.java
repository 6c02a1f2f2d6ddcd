package io.clientele.io;

import io.clientele.internal.check.Require;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a CSV text is to be read: immutable, every call returns changed options. The defaults:
 *
 * <ul>
 *   <li>UTF-8, or what a byte order mark says; a gzip file is unpacked, recognised by its first bytes
 *   <li>cells parted by whichever of comma, semicolon, tab and bar cuts the rows evenly; quotes are {@code "}
 *   <li>the first line names the columns; no comment lines; empty lines are skipped
 *   <li>numbers with a decimal point and no grouping; dates and times in ISO 8601; no zone
 *   <li>a cell of white space is blank, no word is; text cells are kept as they stand
 *   <li>all columns are text until they are asked for as something else; the first fault is an error
 * </ul>
 *
 * <p>A declared column ({@link #number}, {@link #integer}, {@link #date} …) is checked while reading, and kept in the least space.
 * With {@link #lenient} a row with a fault is left out and listed in {@link Table#rejects} instead.
 */
public final class CsvOptions implements Serializable {

    static final CsvOptions DEFAULTS = new CsvOptions(
            "",
            new CsvLayout(CsvLayout.NONE, '"', CsvLayout.NONE, "UTF-8", List.of()),
            CellFormat.ISO,
            new CsvColumns(Map.of(), List.of(), List.of(), false));

    private static final long serialVersionUID = 1L;

    private final String source;
    private final CsvLayout layout;
    private final CellFormat format;
    private final CsvColumns columns;

    private CsvOptions(String source, CsvLayout layout, CellFormat format, CsvColumns columns) {
        this.source = source;
        this.layout = layout;
        this.format = format;
        this.columns = columns;
    }

    /** What messages call the table; by default the file's name, or "the text" where there is no file. */
    public CsvOptions named(String name) {
        return new CsvOptions(Require.text("name", name), layout, format, columns);
    }

    /** The character between cells, such as {@code ';'}; by default it is found out. */
    public CsvOptions delimiter(char delimiter) {
        return with(layout.delimiter(delimiter));
    }

    /** The character around cells that hold delimiters or line ends; by default {@code "}. Within such a cell it stands twice. */
    public CsvOptions quote(char quote) {
        return with(layout.quote(quote));
    }

    /** Quotes have no meaning: every delimiter parts cells, every line end parts rows. */
    public CsvOptions withoutQuotes() {
        return with(layout.quote(CsvLayout.NONE));
    }

    /** Lines that begin with this character are comments and skipped; by default there are none. */
    public CsvOptions comments(char first) {
        return with(layout.comment(first));
    }

    /** The charset of the bytes, unless a byte order mark says otherwise; by default UTF-8. */
    public CsvOptions charset(Charset charset) {
        return with(layout.charset(Require.nonNull("charset", charset).name()));
    }

    /** The first line holds data, and the columns are named here. */
    public CsvOptions withoutHeader(String... names) {
        List<String> given = List.of(names);
        Require.nonEmpty("names", given);
        ColumnNames.of("the list of names", given);
        return with(layout.names(given));
    }

    /** The sign before the decimals, such as {@code ','}; by default a point. */
    public CsvOptions decimal(char sign) {
        return with(format.decimal(sign));
    }

    /**
     * The sign between thousands, which may stand in numbers, in groups of three; by default none. A blank stands for the no-break blanks
     * as well.
     */
    public CsvOptions grouping(char sign) {
        return with(format.grouping(sign));
    }

    /** The patterns of dates in place of ISO, such as {@code dd.MM.yyyy}, tried in this order; names of months in English. */
    public CsvOptions dates(String... patterns) {
        return with(format.dates(List.of(patterns)));
    }

    /** The patterns of dates with a time in place of ISO, such as {@code dd.MM.yyyy HH:mm}, tried in this order. */
    public CsvOptions dateTimes(String... patterns) {
        return with(format.dateTimes(List.of(patterns)));
    }

    /**
     * The zone in which times without an offset are read as moments, and in which moments have a date. In the hour that a clock
     * change repeats the first is meant; a time that a clock change leaves out is moved by the length of the change.
     */
    public CsvOptions zone(ZoneId zone) {
        return with(format.zone(Require.nonNull("zone", zone)));
    }

    /** Words that mean that a cell is blank, such as {@code NA}; besides the empty text, which always does. */
    public CsvOptions blanks(String... words) {
        return with(format.blanks(List.of(words)));
    }

    /** Declares columns as text, which is also what they are undeclared; it says that they must be there. */
    public CsvOptions text(String... columns) {
        return declare(CellType.TEXT, columns);
    }

    /** Declares columns as finite numbers. */
    public CsvOptions number(String... columns) {
        return declare(CellType.NUMBER, columns);
    }

    /** Declares columns as whole numbers. */
    public CsvOptions integer(String... columns) {
        return declare(CellType.INTEGER, columns);
    }

    /** Declares columns as dates. */
    public CsvOptions date(String... columns) {
        return declare(CellType.DATE, columns);
    }

    /** Declares columns as dates with a time of day. */
    public CsvOptions dateTime(String... columns) {
        return declare(CellType.DATE_TIME, columns);
    }

    /** Declares columns as moments: with an offset, or local in the {@link #zone}. */
    public CsvOptions instant(String... columns) {
        return declare(CellType.INSTANT, columns);
    }

    /** Columns in which no cell may be blank. */
    public CsvOptions required(String... columns) {
        return with(this.columns.required(List.of(columns)));
    }

    /** Keeps only these columns, in this order, and reads over the others. */
    public CsvOptions only(String... columns) {
        List<String> kept = List.of(columns);
        Require.nonEmpty("columns", kept);
        return with(this.columns.only(kept));
    }

    /**
     * Leaves out rows that have a fault (a declared cell that is not what it has to be, a required one that is blank, too few or too many
     * cells) and lists them in {@link Table#rejects}. By default the first fault is an error.
     */
    public CsvOptions lenient() {
        return with(columns.lenient());
    }

    /**
     * Reads a file.
     *
     * @throws UncheckedIOException if the file cannot be opened or read
     * @throws TableFormatException if it is no CSV text, or at the first fault in it
     * @throws IllegalArgumentException if a column that was named here is not there
     */
    public Table read(Path path) {
        String known = known(path);
        try (InputStream stream = TextSource.open(path, known)) {
            return named(known).read(stream);
        } catch (IOException fault) {
            throw new UncheckedIOException(known + " cannot be closed: " + fault.getMessage(), fault);
        }
    }

    /**
     * Reads a file of any size piece by piece: one table after the other, in the order of the file, so that no more than one is in
     * memory. Rows keep the numbers that they have in the file.
     *
     * @param rows how many rows a table has, at least 1; the last one may have fewer
     * @param consumer gets each table; not called if the file has no rows
     * @throws UncheckedIOException if the file cannot be opened or read
     * @throws TableFormatException if it is no CSV text, or at the first fault in it; tables before the fault have been handed on
     * @throws IllegalArgumentException if a column that was named here is not there
     */
    public void readInPieces(Path path, int rows, Consumer<Table> consumer) {
        Require.atLeast("rows", rows, 1);
        Require.nonNull("consumer", consumer);
        String known = known(path);
        try (InputStream stream = TextSource.open(path, known)) {
            Reader reader = TextSource.of(stream, Charset.forName(layout.charset()));
            new CsvReading(known, reader, layout, format, columns).pieces(rows, consumer);
        } catch (IOException fault) {
            throw new UncheckedIOException(known + ": reading failed: " + fault.getMessage() + ".", fault);
        }
    }

    /** Reads the file at a path; see {@link #read(Path)}. A text with line breaks is no path: see {@link #parse}. */
    public Table read(String path) {
        Require.text("path", path);
        if (path.indexOf('\n') >= 0 || path.indexOf('\r') >= 0) {
            throw Require.broken(
                    "path", TableFormatException.quoted(path), "the path of a file", "Use parse to read a text.");
        }
        return read(Path.of(path));
    }

    /** Reads bytes to their end; the stream stays open. See {@link #read(Path)}. */
    public Table read(InputStream stream) {
        Require.nonNull("stream", stream);
        try {
            return read(TextSource.of(stream, Charset.forName(layout.charset())));
        } catch (IOException fault) {
            throw new UncheckedIOException(known() + ": reading failed: " + fault.getMessage() + ".", fault);
        }
    }

    /** Reads characters to their end; the reader stays open. See {@link #read(Path)}. */
    public Table read(Reader reader) {
        return new CsvReading(known(), Require.nonNull("reader", reader), layout, format, columns).table();
    }

    /** Reads a text that is already in memory, such as one pasted into a notebook. See {@link #read(Path)}. */
    public Table parse(String text) {
        return read(new StringReader(Require.nonNull("text", text)));
    }

    private String known(Path path) {
        Path name = Require.nonNull("path", path).getFileName();
        return source.isEmpty() ? String.valueOf(name == null ? path : name) : source;
    }

    private String known() {
        return source.isEmpty() ? "the text" : source;
    }

    private CsvOptions declare(CellType type, String... names) {
        return with(columns.declare(type, List.of(names)));
    }

    private CsvOptions with(CsvLayout changed) {
        return new CsvOptions(source, changed, format, columns);
    }

    private CsvOptions with(CellFormat changed) {
        return new CsvOptions(source, layout, changed, columns);
    }

    private CsvOptions with(CsvColumns changed) {
        return new CsvOptions(source, layout, format, changed);
    }
}
