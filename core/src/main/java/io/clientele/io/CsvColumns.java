package io.clientele.io;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is asked of the columns: their types, which to keep (all if none is named), which may not be blank, and whether faults are let pass. */
record CsvColumns(Map<String, CellType> types, List<String> only, List<String> required, boolean forgiving)
        implements Serializable {

    CsvColumns declare(CellType type, List<String> names) {
        Map<String, CellType> more = new LinkedHashMap<>(types);
        for (String name : names) {
            CellType other = more.put(name, type);
            Require.that(
                    other == null || other == type,
                    "column " + name + " is declared as " + other + " and as " + type + "; it must be one of them.");
        }
        return new CsvColumns(more, only, required, forgiving);
    }

    CsvColumns only(List<String> names) {
        return new CsvColumns(types, names, required, forgiving);
    }

    CsvColumns required(List<String> names) {
        List<String> more = new ArrayList<>(required);
        more.addAll(names);
        return new CsvColumns(types, only, List.copyOf(more), forgiving);
    }

    CsvColumns lenient() {
        return new CsvColumns(types, only, required, true);
    }
}
