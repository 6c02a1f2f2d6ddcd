package io.clientele.io;

import java.io.IOException;
import java.io.Reader;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands a CSV text on to the parser line by line: never more than one line at a time, with its line end as it is (the last line gets one
 * if it has none). So the line that was handed on last is the one that is being parsed, which numbers it exactly; comment lines can be left
 * out where a record could begin; and a line with a fault can be given up.
 */
final class CsvLines extends Reader {

    private final char[] buffer;
    private final @Nullable Reader source;
    private final char comment;
    private final BooleanSupplier betweenRecords;
    private int next;
    private int limit;
    private long number;
    private char last = '\n';
    private boolean empty;

    /**
     * What is in the buffer up to the limit, then what comes from the source if there is one; the buffer is not changed if there is none.
     *
     * @param betweenRecords whether the parser, when it asks for more, is not within a record
     */
    CsvLines(char[] buffer, int limit, @Nullable Reader source, char comment, BooleanSupplier betweenRecords) {
        this.buffer = buffer;
        this.limit = limit;
        this.source = source;
        this.comment = comment;
        this.betweenRecords = betweenRecords;
    }

    /** The number of the line that was handed on last, from 1. */
    long number() {
        return number;
    }

    /** The number of the line that the next character belongs to. */
    long numberAhead() {
        return isLineEnd(last) ? number + 1 : number;
    }

    /** Whether there is nothing on that line. */
    boolean isEmpty() {
        return empty;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!available()) {
            return end(target, offset);
        }
        if (isLineStart()) {
            while (isComment()) {
                number++;
                last = buffer[next++];
                skipRest();
                if (!available()) {
                    return -1;
                }
            }
            number++;
            empty = isLineEnd(buffer[next]);
        }
        int from = next;
        int to = Math.min(limit, next + length);
        do {
            last = buffer[next++];
        } while (next < to && (!isLineEnd(last) || last == '\r' && buffer[next] == '\n'));
        System.arraycopy(buffer, from, target, offset, next - from);
        return next - from;
    }

    /** Gives up what has not been handed on of the line. */
    void skipRest() throws IOException {
        while (available() && !isLineStart()) {
            last = buffer[next++];
        }
        last = '\n';
    }

    private boolean isComment() {
        return comment != CsvLayout.NONE && buffer[next] == comment && betweenRecords.getAsBoolean();
    }

    private boolean isLineStart() {
        return last == '\n' || last == '\r' && buffer[next] != '\n';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private int end(char[] target, int offset) {
        if (isLineEnd(last)) {
            return -1;
        }
        last = '\n';
        target[offset] = last;
        return 1;
    }

    /** Whether there is a character to come. */
    private boolean available() throws IOException {
        if (next < limit) {
            return true;
        }
        if (source == null) {
            return false;
        }
        int read = source.read(buffer, 0, buffer.length);
        while (read == 0) {
            read = source.read(buffer, 0, buffer.length);
        }
        next = 0;
        limit = Math.max(read, 0);
        return limit > 0;
    }

    /** Leaves the source open: it belongs to the caller. */
    @Override
    public void close() {}
}
