package io.clientele.io;

import java.util.Arrays;

/** Texts, each kept once in a dictionary until it becomes clear that most are different; then one a cell. */
final class TextBuilder extends ColumnBuilder {

    /** So many cells are looked at before the dictionary is judged. */
    private static final int TRIAL = 4096;

    private String[] texts = {};
    private int[] codes = {};
    private int[] slots = new int[2 * FIRST];
    private int distinct;
    private boolean plain;

    @Override
    CellType type() {
        return CellType.TEXT;
    }

    @Override
    boolean add(CharSequence text, CellFormat format) {
        put(text);
        return true;
    }

    @Override
    boolean addObject(Object cell) {
        String text = cell instanceof Enum<?> constant ? constant.name() : cell.toString();
        put(CellFormat.ISO.isBlank(text) ? "" : text);
        return true;
    }

    @Override
    void addBlank() {
        put("");
    }

    private void put(CharSequence text) {
        int at = next();
        if (plain) {
            if (at == texts.length) {
                texts = Arrays.copyOf(texts, longer(at));
            }
            texts[at] = text.toString();
            return;
        }
        if (at == codes.length) {
            codes = Arrays.copyOf(codes, longer(at));
        }
        codes[at] = code(text);
        if (at >= TRIAL && distinct > at / 2) {
            spread();
        }
    }

    /** The number of the text in the dictionary, which takes it up if it is new; slots hold that number plus one. */
    private int code(CharSequence text) {
        int slot = free(text);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        if (distinct == texts.length) {
            texts = Arrays.copyOf(texts, longer(distinct));
        }
        texts[distinct++] = text.toString();
        slots[slot] = distinct;
        if (2 * distinct > slots.length) {
            slots = new int[2 * slots.length];
            for (int code = 0; code < distinct; code++) {
                slots[free(texts[code])] = code + 1;
            }
        }
        return distinct - 1;
    }

    /** The slot that holds the text, or the empty one where it belongs. */
    private int free(CharSequence text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int mask = slots.length - 1;
        int slot = (hash ^ hash >>> 16) & mask;
        while (slots[slot] > 0 && !texts[slots[slot] - 1].contentEquals(text)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void spread() {
        String[] cells = new String[longer(size())];
        for (int row = 0; row < size(); row++) {
            cells[row] = texts[codes[row]];
        }
        texts = cells;
        codes = new int[0];
        slots = new int[0];
        plain = true;
    }

    @Override
    Column column() {
        return plain
                ? TextColumn.plain(Arrays.copyOf(texts, size()))
                : TextColumn.coded(Arrays.copyOf(codes, size()), Arrays.copyOf(texts, distinct));
    }
}
