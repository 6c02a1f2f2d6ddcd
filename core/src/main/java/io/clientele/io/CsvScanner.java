package io.clientele.io;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts CSV text into records and cells (RFC 4180, 2005, with any delimiter and any line end).
 *
 * <p>Jackson's CSV parser, which would do the same, hands out every cell as a {@code String}; a large file of numbers would make millions.
 * Here a cell is a view of the scanner's buffer, valid until the next call: no text is copied and no {@code String} is made for a cell
 * that ends up as a number. A quoted cell is closed up within the buffer where it holds doubled quotes. A quote inside a
 * cell that does not begin with one is an ordinary character. Empty lines and comment lines are skipped but counted.
 */
final class CsvScanner {

    /** No such character: no quotes, or no comments. */
    static final char NONE = '\0';

    /** What is expected where a quote is never closed, a fault that leaves no rows to go on with. */
    static final String CLOSING_QUOTE = "a closing quote";

    /** Beyond this many characters a cell is taken for one whose closing quote is missing. */
    private static final int LONGEST_CELL = 10_000_000;

    private final String source;
    private final @Nullable Reader reader;
    private final char delimiter;
    private final char quote;
    private final char comment;
    private final Cell cell = new Cell();

    private char[] buffer;
    private int next;
    private int limit;
    private int kept;
    private long line = 1;
    private long recordLine;
    private int cells;
    private boolean inRecord;
    private boolean afterReturn;

    /** Reads what is in the buffer up to {@code limit}, then from the reader if there is one. */
    CsvScanner(
            String source,
            char[] buffer,
            int limit,
            @Nullable Reader reader,
            char delimiter,
            char quote,
            char comment) {
        this.source = source;
        this.buffer = buffer;
        this.limit = limit;
        this.reader = reader;
        this.delimiter = delimiter;
        this.quote = quote;
        this.comment = comment;
    }

    /** Goes to the next record, past what is left of this one; false at the end. */
    boolean nextRecord() {
        while (inRecord) {
            nextCell();
        }
        while (available()) {
            char c = buffer[next];
            if (afterReturn && c == '\n') {
                next++;
                afterReturn = false;
            } else if (c == '\n' || c == '\r') {
                endLine();
            } else if (c == comment && comment != NONE) {
                skipLine();
            } else {
                afterReturn = false;
                recordLine = line;
                cells = 0;
                inRecord = true;
                return true;
            }
        }
        return false;
    }

    /** Goes to the next cell of the record; false after the last. */
    boolean nextCell() {
        if (!inRecord) {
            return false;
        }
        cells++;
        if (quote != NONE && available() && buffer[next] == quote) {
            quoted();
        } else {
            plain();
        }
        return true;
    }

    /** The text of the cell, valid until the next one is asked for. */
    CharSequence cell() {
        return cell;
    }

    /** Whether the cell stood in quotes. */
    boolean isQuoted() {
        return cell.quoted;
    }

    /** The line on which the record begins, from 1. */
    long line() {
        return recordLine;
    }

    /** Gives up the record: goes to the end of the line that is being read. */
    void skipRecord() {
        if (inRecord) {
            skipLine();
            inRecord = false;
        }
    }

    private void plain() {
        kept = next;
        while (true) {
            while (next < limit) {
                char c = buffer[next];
                if (c == delimiter) {
                    cell.show(buffer, kept, next++, false);
                    return;
                } else if (c == '\n' || c == '\r') {
                    cell.show(buffer, kept, next, false);
                    endLine();
                    inRecord = false;
                    return;
                }
                next++;
            }
            if (!fill()) {
                cell.show(buffer, kept, next, false);
                inRecord = false;
                return;
            }
        }
    }

    private void quoted() {
        long opened = line;
        kept = ++next;
        int length = 0;
        char previous = NONE;
        while (next < limit || fill()) {
            char c = buffer[next++];
            if (c == quote) {
                if (!(next < limit || fill()) || buffer[next] != quote) {
                    closed(length);
                    return;
                }
                next++;
            } else if (c == '\r' || c == '\n' && previous != '\r') {
                line++;
            }
            previous = c;
            buffer[kept + length++] = c;
            if (length > LONGEST_CELL) {
                break;
            }
        }
        inRecord = false;
        throw new TableFormatException(
                source,
                recordLine,
                "",
                "",
                CLOSING_QUOTE,
                TableFormatException.place(source, recordLine, "") + ": the quote that opens cell " + cells
                        + (opened == recordLine ? "" : " on line " + opened)
                        + " is never closed; expected a closing " + quote
                        + ". Write a quote within a quoted cell twice.");
    }

    /** After the closing quote: only blanks may stand before the delimiter or the end of the line. */
    private void closed(int length) {
        while (next < limit || fill()) {
            char c = buffer[next];
            if (c == delimiter) {
                next++;
                cell.show(buffer, kept, kept + length, true);
                return;
            } else if (c == '\n' || c == '\r') {
                cell.show(buffer, kept, kept + length, true);
                endLine();
                inRecord = false;
                return;
            } else if (c != ' ') {
                String value = new String(buffer, kept, length);
                throw new TableFormatException(
                        source,
                        recordLine,
                        "",
                        TableFormatException.quoted(value) + " followed by '" + c + "'",
                        "a delimiter after the closing quote",
                        TableFormatException.place(source, recordLine, "") + ": cell " + cells + ", "
                                + TableFormatException.quoted(value) + ", is followed by '" + c
                                + "' after its closing quote; expected the delimiter "
                                + shown(delimiter)
                                + " or the end of the line. Write a quote within a quoted cell twice.");
            }
            next++;
        }
        cell.show(buffer, kept, kept + length, true);
        inRecord = false;
    }

    /** A delimiter as messages name it. */
    static String shown(char delimiter) {
        return delimiter == '\t' ? "tab" : "'" + delimiter + "'";
    }

    /** Takes the line end that is next; of a return with a line feed only the return, so that the buffer need not be filled now. */
    private void endLine() {
        afterReturn = buffer[next++] == '\r';
        line++;
    }

    private void skipLine() {
        while (available()) {
            if (buffer[next] == '\n' || buffer[next] == '\r') {
                endLine();
                return;
            }
            next++;
        }
    }

    /** Whether there is a character at {@code next}, with nothing before it to be kept. */
    private boolean available() {
        kept = next;
        return next < limit || fill();
    }

    /** Reads more behind what is in the buffer from {@code kept} on; false at the end. */
    private boolean fill() {
        if (reader == null) {
            return false;
        }
        if (kept > 0) {
            System.arraycopy(buffer, kept, buffer, 0, limit - kept);
            next -= kept;
            limit -= kept;
            kept = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * limit);
        }
        int read = read(reader);
        limit += Math.max(read, 0);
        return read > 0;
    }

    private int read(Reader from) {
        try {
            int read = from.read(buffer, limit, buffer.length - limit);
            while (read == 0) {
                read = from.read(buffer, limit, buffer.length - limit);
            }
            return read;
        } catch (CharacterCodingException undecodable) {
            String fault = String.valueOf(undecodable.getMessage());
            throw new TableFormatException(
                    source,
                    line,
                    "",
                    fault,
                    "text in the charset of the file",
                    TableFormatException.place(source, line, "") + ": " + fault
                            + ". Name the charset that the file was written in, for example"
                            + " charset(StandardCharsets.ISO_8859_1).");
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    TableFormatException.place(source, line, "") + ": reading failed: " + broken.getMessage() + ".",
                    broken);
        }
    }

    /** The part of the buffer that is a cell. */
    private static final class Cell implements CharSequence {

        private char[] buffer = {};
        private int from;
        private int to;
        private boolean quoted;

        private void show(char[] chars, int start, int end, boolean inQuotes) {
            buffer = chars;
            from = start;
            to = end;
            quoted = inQuotes;
        }

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int index) {
            return buffer[from + index];
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new String(buffer, from + start, end - start);
        }

        @Override
        public String toString() {
            return new String(buffer, from, to - from);
        }
    }
}
