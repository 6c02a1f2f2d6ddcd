package io.clientele.io;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of a table's columns: none blank, none twice, and a suggestion for one that is not there. */
record ColumnNames(List<String> names, Map<String, Integer> positions) implements Serializable {

    private static final int LISTED = 20;

    static ColumnNames of(String source, List<String> names) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Require.text("the name of column " + (i + 1) + " of " + source, names.get(i));
            if (positions.put(names.get(i), i) != null) {
                throw new IllegalArgumentException(source + " has two columns named " + names.get(i)
                        + "; each name must be there once. Rename one.");
            }
        }
        return new ColumnNames(List.copyOf(names), Map.copyOf(positions));
    }

    int size() {
        return names.size();
    }

    boolean has(String name) {
        return positions.containsKey(name);
    }

    /** The position of a column. */
    int position(String source, String name) {
        Integer position = positions.get(Require.nonNull("column", name));
        if (position == null) {
            throw new IllegalArgumentException(unknown(source, name));
        }
        return position;
    }

    private String unknown(String source, String name) {
        String nearest = nearest(name);
        return source + " has no column " + name + "; it has " + list() + "."
                + (nearest == null ? "" : " Did you mean " + nearest + "?");
    }

    /** The names, parted by commas, a long list cut. */
    String list() {
        if (names.isEmpty()) {
            return "no columns";
        }
        String list = names.stream().limit(LISTED).collect(Collectors.joining(", "));
        return names.size() <= LISTED ? list : list + " and " + (names.size() - LISTED) + " more";
    }

    /** The name that differs least, if it differs in no more than a third of its letters. */
    private @Nullable String nearest(String name) {
        String wanted = plain(name);
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : names) {
            int distance = distance(wanted, plain(candidate));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return least <= Math.max(1, wanted.length() / 3) ? best : null;
    }

    /** The name without case and without what parts its words: {@code orderdate} for order_date, Order Date and orderDate. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How many letters must be put in, taken out or replaced to make one word the other (Levenshtein 1965). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[row.length - 1];
    }
}
