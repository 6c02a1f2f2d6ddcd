package io.clientele.order;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;

/**
 * Gives each order id that it meets a row, in the order of arrival. Ids that are whole numbers live in a table of primitive longs
 * (open addressing, linear probing, at most half full), all others in a hash map.
 */
final class OrderIndex implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SMALLEST = 16;

    private long[] slotKeys = new long[SMALLEST];
    private int[] slotRows = emptySlots(SMALLEST);
    private int numbers;
    private final HashMap<String, Integer> texts = new HashMap<>();

    int size() {
        return numbers + texts.size();
    }

    /** The row of an id, a new one if the id is new. */
    int row(String id) {
        String known = Require.text("order", id).strip();
        if (OrderIds.isNumber(known)) {
            return row(Long.parseLong(known));
        }
        Integer row = texts.get(known);
        if (row == null) {
            row = size();
            texts.put(known, row);
        }
        return row;
    }

    /** The row of a numeric id, a new one if the id is new. */
    int row(long id) {
        if (id <= -1_000_000_000_000_000_000L || id >= 1_000_000_000_000_000_000L) {
            return textRow(Long.toString(id));
        }
        int slot = slot(id);
        if (slotRows[slot] >= 0) {
            return slotRows[slot];
        }
        if (2 * (numbers + 1) > slotRows.length) {
            grow();
            slot = slot(id);
        }
        int row = size();
        slotKeys[slot] = id;
        slotRows[slot] = row;
        numbers++;
        return row;
    }

    private int textRow(String id) {
        return texts.computeIfAbsent(id, unused -> size());
    }

    /** The ids in canonical order. */
    OrderIds ids() {
        long[] sorted = new long[numbers];
        int k = 0;
        for (int slot = 0; slot < slotRows.length; slot++) {
            if (slotRows[slot] >= 0) {
                sorted[k++] = slotKeys[slot];
            }
        }
        Arrays.sort(sorted);
        String[] words = texts.keySet().toArray(new String[0]);
        Arrays.sort(words);
        return OrderIds.ofSorted(sorted, words);
    }

    /** For each row of this index the row in the canonical order. */
    int[] canonicalRows(OrderIds ids) {
        int[] to = new int[size()];
        for (int slot = 0; slot < slotRows.length; slot++) {
            if (slotRows[slot] >= 0) {
                to[slotRows[slot]] = ids.row(slotKeys[slot]);
            }
        }
        texts.forEach((id, row) -> to[row] = ids.row(id));
        return to;
    }

    /** For each row of another index the row here; its ids become known here. */
    int[] adopt(OrderIndex other) {
        int[] to = new int[other.size()];
        for (int slot = 0; slot < other.slotRows.length; slot++) {
            if (other.slotRows[slot] >= 0) {
                to[other.slotRows[slot]] = row(other.slotKeys[slot]);
            }
        }
        other.texts.forEach((id, row) -> to[row] = textRow(id));
        return to;
    }

    private int slot(long id) {
        int mask = slotRows.length - 1;
        long mixed = id * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (slotRows[slot] >= 0 && slotKeys[slot] != id) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] keys = slotKeys;
        int[] rows = slotRows;
        slotKeys = new long[2 * keys.length];
        slotRows = emptySlots(2 * rows.length);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= 0) {
                int slot = slot(keys[i]);
                slotKeys[slot] = keys[i];
                slotRows[slot] = rows[i];
            }
        }
    }

    private static int[] emptySlots(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, -1);
        return slots;
    }
}
