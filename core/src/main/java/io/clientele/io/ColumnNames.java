package io.clientele.io;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.NearestName;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of a table's columns: none blank, none twice, and a suggestion for one that is not there. */
record ColumnNames(List<String> names, Map<String, Integer> positions) implements Serializable {

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
        String nearest = NearestName.of(name, names);
        return source + " has no column " + name + "; it has " + list() + "."
                + (nearest == null ? "" : " Did you mean " + nearest + "?");
    }

    /** The names, parted by commas, a long list cut. */
    String list() {
        return names.isEmpty() ? "no columns" : NearestName.list(names);
    }
}
