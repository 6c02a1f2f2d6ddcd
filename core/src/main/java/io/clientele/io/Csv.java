package io.clientele.io;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.clientele.internal.check.Require;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Comma-separated values: text files with a row a line and a header of column names.
 *
 * <pre>{@code
 * Table orders = Csv.read(Path.of("orders.csv"));
 * Table umsatz = Csv.options().decimal(',').grouping('.').dates("dd.MM.yyyy").number("betrag").date("datum").read(Path.of("umsatz.csv"));
 * }</pre>
 *
 * @see CsvOptions
 */
public final class Csv {

    private static final CsvFactory WRITING = CsvFactory.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private Csv() {}

    /** The defaults, to be changed: UTF-8, the delimiter found by itself, a header, ISO dates, a decimal point, strict. */
    public static CsvOptions options() {
        return CsvOptions.DEFAULTS;
    }

    /**
     * Reads a file with the default options; one that is packed with gzip is unpacked.
     *
     * @throws java.io.UncheckedIOException if the file cannot be opened or read
     * @throws TableFormatException if it is no CSV text
     */
    public static Table read(Path path) {
        return options().read(path);
    }

    /**
     * Reads the file at a path with the default options; one that is packed with gzip is unpacked.
     *
     * @throws java.io.UncheckedIOException if the file cannot be opened or read
     * @throws TableFormatException if it is no CSV text
     */
    public static Table read(String path) {
        return options().read(path);
    }

    /**
     * Reads characters to their end with the default options; the reader stays open.
     *
     * @throws java.io.UncheckedIOException if reading fails
     * @throws TableFormatException if it is no CSV text
     */
    public static Table read(Reader reader) {
        return options().read(reader);
    }

    /**
     * Reads bytes to their end with the default options; the stream stays open.
     *
     * @throws java.io.UncheckedIOException if reading fails
     * @throws TableFormatException if it is no CSV text
     */
    public static Table read(InputStream stream) {
        return options().read(stream);
    }

    /**
     * Reads a text that is already in memory, such as one pasted into a notebook, with the default options.
     *
     * @throws TableFormatException if it is no CSV text
     */
    public static Table parse(String text) {
        return options().parse(text);
    }

    /**
     * Writes a table to a file, in UTF-8, with a header, commas, line feeds, a decimal point and ISO dates; packed with gzip if the
     * name of the file ends in {@code .gz}. A file that is there is replaced. Reading it back gives the same texts.
     *
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public static void write(Table table, Path path) {
        Require.nonNull("table", table);
        Require.nonNull("path", path);
        boolean packed = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        try (OutputStream file = Files.newOutputStream(path);
                OutputStream bytes = packed ? new GZIPOutputStream(file) : file;
                Writer writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            print(table, writer);
        } catch (IOException fault) {
            throw unwritable(path, fault);
        }
    }

    /**
     * Writes a table as text, with a header, commas, line feeds, a decimal point and ISO dates; the writer is flushed and stays open.
     *
     * @throws java.io.UncheckedIOException if writing fails
     */
    public static void write(Table table, Writer writer) {
        Require.nonNull("table", table);
        Require.nonNull("writer", writer);
        try {
            print(table, writer);
            writer.flush();
        } catch (IOException fault) {
            throw new UncheckedIOException(table.source() + " cannot be written: " + fault.getMessage() + ".", fault);
        }
    }

    /** The exception for a file that cannot be written. */
    static UncheckedIOException unwritable(Path path, IOException fault) {
        String reason = fault instanceof NoSuchFileException
                ? "there is no such folder"
                : fault instanceof AccessDeniedException ? "access is denied" : String.valueOf(fault.getMessage());
        return new UncheckedIOException(path.toAbsolutePath() + " cannot be written: " + reason + ".", fault);
    }

    private static void print(Table table, Writer writer) throws IOException {
        List<String> columns = table.columns();
        try (CsvGenerator generator = WRITING.createGenerator(writer)) {
            generator.setSchema(CsvSchema.emptySchema());
            printRow(columns, generator);
            List<String> cells = new ArrayList<>(columns);
            for (int row = 0; row < table.rows(); row++) {
                for (int c = 0; c < columns.size(); c++) {
                    cells.set(c, table.text(columns.get(c), row));
                }
                printRow(cells, generator);
            }
        }
    }

    private static void printRow(List<String> cells, CsvGenerator generator) throws IOException {
        generator.writeStartArray();
        for (String cell : cells) {
            boolean quotes = cell.isEmpty() ? cells.size() == 1 : needsQuotes(cell);
            generator.configure(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS, quotes);
            generator.writeString(cell);
        }
        generator.writeEndArray();
    }

    /** What another reader could take for something else: delimiters of any kind, quotes, line ends, blanks at an end. */
    private static boolean needsQuotes(String cell) {
        if (CellFormat.isSpace(cell.charAt(0)) || CellFormat.isSpace(cell.charAt(cell.length() - 1))) {
            return true;
        }
        for (int i = 0; i < cell.length(); i++) {
            switch (cell.charAt(i)) {
                case ',', ';', '\t', '|', '"', '\n', '\r', '\uFEFF':
                    return true;
                default:
                    break;
            }
        }
        return false;
    }
}
