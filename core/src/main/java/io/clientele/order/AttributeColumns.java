package io.clientele.order;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Attributes while they are being collected: growing columns of codes. Rows that nobody describes stay unstated. */
final class AttributeColumns implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<String, Column> columns = new TreeMap<>();

    /** Makes a column known, whether or not a row ever has a value in it. */
    void declare(String name) {
        columns.computeIfAbsent(Require.text("attribute", name).strip(), unused -> new Column());
    }

    /** Sets a value; returns the one that stands there already if it is another one, else {@code ""}. Blank values say nothing. */
    String put(String name, int row, String value) {
        declare(name);
        String text = Require.nonNull("value", value).strip();
        Column column = columns.computeIfAbsent(name.strip(), unused -> new Column());
        return text.isEmpty() ? "" : column.put(row, text);
    }

    /** Takes over another's values; {@code rows} says where each of its rows stands here. */
    void merge(AttributeColumns other, int[] rows, Conflict conflict) {
        for (Map.Entry<String, Column> entry : other.columns.entrySet()) {
            declare(entry.getKey());
            Column from = entry.getValue();
            for (int row = 0; row < from.size; row++) {
                if (from.codes[row] != Attributes.UNSTATED) {
                    String value = from.values.get(from.codes[row]);
                    String standing = put(entry.getKey(), rows[row], value);
                    if (!standing.isEmpty()) {
                        throw conflict.of(entry.getKey(), row, standing, value);
                    }
                }
            }
        }
    }

    /** The columns with their rows moved to {@code to[row]} of {@code size}. */
    Attributes finish(int[] to, int size) {
        String[] names = columns.keySet().toArray(new String[0]);
        String[][] values = new String[names.length][];
        int[][] codes = new int[names.length][];
        for (int c = 0; c < names.length; c++) {
            Column column = Require.nonNull("column", columns.get(names[c]));
            String[] sorted = column.values.toArray(new String[0]);
            Arrays.sort(sorted);
            int[] recode = new int[sorted.length];
            for (int v = 0; v < recode.length; v++) {
                recode[v] = Arrays.binarySearch(sorted, column.values.get(v));
            }
            int[] moved = new int[size];
            Arrays.fill(moved, Attributes.UNSTATED);
            for (int row = 0; row < column.size; row++) {
                if (column.codes[row] != Attributes.UNSTATED) {
                    moved[to[row]] = recode[column.codes[row]];
                }
            }
            values[c] = sorted;
            codes[c] = moved;
        }
        return Attributes.ofSorted(names, values, codes);
    }

    /** What to say about a row whose value is stated twice and differently. */
    interface Conflict {
        IllegalArgumentException of(String attribute, int row, String standing, String value);
    }

    private static final class Column implements Serializable {

        private static final long serialVersionUID = 1L;

        private final HashMap<String, Integer> codeOf = new HashMap<>();
        private final ArrayList<String> values = new ArrayList<>();
        private int[] codes = new int[0];
        private int size;

        String put(int row, String value) {
            if (row >= codes.length) {
                int capacity = codes.length;
                codes = Arrays.copyOf(codes, Math.max(row + 1, 2 * capacity));
                Arrays.fill(codes, capacity, codes.length, Attributes.UNSTATED);
            }
            size = Math.max(size, row + 1);
            if (codes[row] != Attributes.UNSTATED) {
                String standing = values.get(codes[row]);
                return standing.equals(value) ? "" : standing;
            }
            codes[row] = codeOf.computeIfAbsent(value, unused -> {
                values.add(value);
                return values.size() - 1;
            });
            return "";
        }
    }
}
