package io.clientele.io;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Texts. Where many are equal each is kept once, in a dictionary, and a cell is a number in it; where most differ the cells are
 * the texts themselves and there are no codes. An empty text is a blank.
 */
final class TextColumn extends Column {

    private static final long serialVersionUID = 1L;

    /** Which text of the dictionary a cell holds; empty when the texts stand in the order of the cells. */
    private final int[] codes;

    private final String[] texts;
    private final int size;

    private TextColumn(int[] codes, String[] texts, int size) {
        this.codes = codes;
        this.texts = texts;
        this.size = size;
    }

    /** One text a cell. */
    static TextColumn plain(String[] cells) {
        return new TextColumn(new int[0], cells, cells.length);
    }

    /** One number a cell, of a text in the dictionary. */
    static TextColumn coded(int[] codes, String[] dictionary) {
        return codes.length == 0 ? plain(new String[0]) : new TextColumn(codes, dictionary, codes.length);
    }

    @Override
    CellType type() {
        return CellType.TEXT;
    }

    @Override
    int size() {
        return size;
    }

    @Override
    boolean isBlank(int row) {
        return text(row).isEmpty();
    }

    @Override
    String text(int row) {
        return codes.length == 0 ? texts[row] : texts[codes[row]];
    }

    @Override
    double number(int row, CellFormat format) {
        return format.number(text(row));
    }

    @Override
    long integer(int row, CellFormat format) {
        return format.integer(text(row));
    }

    @Override
    long epochDay(int row, CellFormat format) {
        return format.epochDay(text(row));
    }

    @Override
    @Nullable
    LocalDateTime dateTime(int row, CellFormat format) {
        return format.dateTime(text(row));
    }

    @Override
    @Nullable
    Instant instant(int row, CellFormat format) {
        return format.instant(text(row));
    }

    @Override
    Column head(int rows) {
        return codes.length == 0 ? plain(Arrays.copyOf(texts, rows)) : coded(Arrays.copyOf(codes, rows), texts);
    }

    private Object readResolve() {
        for (int code : codes) {
            Objects.checkIndex(code, texts.length);
        }
        return this;
    }
}
