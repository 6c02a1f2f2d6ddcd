package io.clientele.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.clientele.internal.text.Cells;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV text and their cells, as Jackson's parser cuts them, with our line numbers and our words for its faults. Empty lines
 * and comment lines are skipped but counted. A quote inside a cell that does not begin with one is an ordinary character.
 *
 * <p>The parser gets one line at a time, because its own count of lines goes astray where a quoted cell with return and line feed is
 * longer than its buffer, because it knows no comment sign but {@code #}, and because its ways to skip comments and empty lines take the blanks
 * off the beginning of the lines that they keep.
 */
final class CsvRecords implements AutoCloseable {

    /** What is expected where text follows a closing quote, the one fault that spoils no more than its line. */
    static final String END_OF_CELL = "a delimiter after the closing quote";

    /** Beyond this many characters it is likelier that a closing quote is missing than that there is such a cell. */
    private static final int LONGEST_CELL = 10_000_000;

    private static final CsvFactory FACTORY = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_CELL)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    /** Jackson's words for a character after a closing quote: {@code Unexpected character ('s' (code 115)): Expected …}. */
    private static final Pattern UNEXPECTED = Pattern.compile("Unexpected character .*?code (\\d+).*", Pattern.DOTALL);

    private static final String UNCLOSED = "Missing closing quote";

    private final String source;
    private final CsvLines lines;
    private final CsvSchema schema;
    private final char delimiter;
    private final char quote;
    private final boolean comments;
    private CsvParser parser;

    private String cell = "";
    private long recordLine;
    private long cellLine;
    private long cellStart;
    private int cells;
    private boolean inRecord;

    /** Reads what is in the buffer up to {@code limit}, then from the reader if there is one. */
    CsvRecords(
            String source,
            char[] buffer,
            int limit,
            @Nullable Reader reader,
            char delimiter,
            char quote,
            char comment) {
        CsvSchema cut = CsvSchema.emptySchema().withColumnSeparator(delimiter);
        this.source = source;
        this.lines = new CsvLines(buffer, limit, reader, comment, this::isBetweenRecords);
        this.schema = quote == CsvLayout.NONE ? cut.withoutQuoteChar() : cut.withQuoteChar(quote);
        this.delimiter = delimiter;
        this.quote = quote;
        this.comments = comment != CsvLayout.NONE;
        this.parser = parser();
    }

    private CsvParser parser() {
        try {
            CsvParser fresh = FACTORY.createParser(lines);
            fresh.setSchema(schema);
            return fresh;
        } catch (IOException fault) {
            throw failed(fault);
        }
    }

    /** Goes to the next record, past what is left of this one; false at the end. */
    boolean nextRecord() {
        while (inRecord) {
            nextCell();
        }
        while (nextToken() == JsonToken.START_ARRAY) {
            recordLine = lines.number();
            cells = 0;
            inRecord = true;
            if (!lines.isEmpty()) {
                return true;
            }
            while (inRecord) {
                nextCell();
            }
        }
        return false;
    }

    /** Goes to the next cell of the record; false after the last. */
    boolean nextCell() {
        if (inRecord) {
            cells++;
            cellLine = lines.number();
            inRecord = nextToken() == JsonToken.VALUE_STRING;
            if (comments && inRecord) {
                cellStart = parser.currentTokenLocation().getCharOffset();
            }
        }
        return inRecord;
    }

    /** The text of the cell. */
    String cell() {
        return cell;
    }

    /** Whether the cell stood in quotes: then it took more characters than it has. */
    boolean isQuoted() {
        long taken = parser.currentLocation().getCharOffset()
                - parser.currentTokenLocation().getCharOffset();
        return taken > cell.length();
    }

    /** The line on which the record begins, from 1. */
    long line() {
        return recordLine;
    }

    /** Gives up the record after a fault: goes to the end of the line that is being read. */
    void skipRecord() {
        close();
        try {
            lines.skipRest();
        } catch (IOException fault) {
            throw failed(fault);
        }
        parser = parser();
        inRecord = false;
    }

    /** Ends the reading; what is read from stays open. */
    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException fault) {
            throw failed(fault);
        }
    }

    /** Whether the parser, when it asks for a line, has ended a record and not begun another: then no cell has begun since the last. */
    private boolean isBetweenRecords() {
        JsonToken token = parser.currentToken();
        return token == null
                || token == JsonToken.VALUE_STRING
                        && parser.currentTokenLocation().getCharOffset() == cellStart;
    }

    private @Nullable JsonToken nextToken() {
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                cell = parser.getText();
            }
            return token;
        } catch (JsonProcessingException fault) {
            throw malformed(fault);
        } catch (IOException fault) {
            throw failed(fault);
        }
    }

    private RuntimeException malformed(JsonProcessingException fault) {
        String words = String.valueOf(fault.getOriginalMessage());
        Matcher unexpected = UNEXPECTED.matcher(words);
        if (unexpected.matches()) {
            return followed((char) Integer.parseInt(unexpected.group(1)));
        }
        String where = TableFormatException.place(source, recordLine, "") + ": ";
        String which = "cell " + cells + (cellLine == recordLine ? "" : " on line " + cellLine);
        if (words.startsWith(UNCLOSED)) {
            String message = where + "the quote that opens " + which + " is never closed; expected a closing " + quote
                    + ". Write a quote within a quoted cell twice.";
            return new TableFormatException(source, recordLine, "", "", "a closing quote", message);
        } else if (fault instanceof StreamConstraintsException) {
            String message = where + which + " has more than " + Cells.count(LONGEST_CELL)
                    + " characters; expected a shorter one. Look for a quote that is never closed.";
            return new TableFormatException(source, recordLine, "", "", "a shorter cell", message);
        }
        return failed(fault);
    }

    private TableFormatException followed(char c) {
        String value = TableFormatException.quoted(textBefore());
        return new TableFormatException(
                source,
                recordLine,
                "",
                value + " followed by '" + c + "'",
                END_OF_CELL,
                TableFormatException.place(source, recordLine, "") + ": cell " + cells + ", " + value
                        + ", is followed by '" + c + "' after its closing quote; expected the delimiter "
                        + shown(delimiter) + " or the end of the line. Write a quote within a quoted cell twice.");
    }

    /** The cell that the parser has in its hands. */
    private String textBefore() {
        try {
            return new String(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        } catch (IOException fault) {
            throw failed(fault);
        }
    }

    private RuntimeException failed(IOException fault) {
        long line = lines.numberAhead();
        String words = String.valueOf(fault.getMessage());
        if (fault instanceof CharacterCodingException) {
            return new TableFormatException(
                    source,
                    line,
                    "",
                    words,
                    "text in the charset of the file",
                    TableFormatException.place(source, line, "") + ": " + words
                            + ". Name the charset that the file was written in, for example"
                            + " charset(StandardCharsets.ISO_8859_1).");
        }
        return new UncheckedIOException(
                TableFormatException.place(source, line, "") + ": reading failed: " + words + ".", fault);
    }

    /** A delimiter as messages name it. */
    static String shown(char delimiter) {
        return delimiter == '\t' ? "tab" : "'" + delimiter + "'";
    }
}
