package io.clientele.satisfaction.internal;

import io.clientele.internal.check.Require;
import io.clientele.io.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who answered: the column of a table that names the respondents, and its names. */
public final class RespondentColumn {

    /** Words for a person before words for a customer, who may have several, and both before a bare id, which may be a row's. */
    private static final List<String> WORDS = List.of(
            "respondent",
            "respondent_id",
            "participant",
            "participant_id",
            "response_id",
            "Befragter",
            "Teilnehmer",
            "受访者",
            "customer",
            "customer_id",
            "Kunde",
            "客户",
            "user",
            "user_id",
            "id",
            "编号");

    private RespondentColumn() {}

    /**
     * The column of respondents.
     *
     * @param named the one that the caller named; empty to go by the headers
     * @return empty if no header suggests one
     * @throws IllegalArgumentException if there is no column of the name given
     */
    public static Optional<String> in(Table table, String named) {
        if (named.isEmpty()) {
            return RoleColumns.named(table.columns(), WORDS);
        }
        Require.that(
                table.has(named),
                table.source() + " has no column " + named + " for the respondents; it has " + table.columns() + ".");
        return Optional.of(named);
    }

    /**
     * The name of each row's respondent, {@code row 2} where no column tells.
     *
     * @throws io.clientele.io.TableFormatException at the first blank name, and at the first that stands in two rows
     */
    public static List<String> names(Table table, String named) {
        Optional<String> column = in(table, named);
        List<String> names = new ArrayList<>(table.rows());
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (column.isEmpty()) {
                names.add("row " + table.rowNumber(row));
                continue;
            }
            String name = name(table, column.get(), row, "respondent");
            Integer before = rows.putIfAbsent(name, row);
            if (before != null) {
                throw table.malformed(
                        row,
                        column.get(),
                        "each respondent once; this one is in row " + table.rowNumber(before) + " too");
            }
            names.add(name);
        }
        return names;
    }

    /** The name in a cell of the respondent or another naming column. */
    public static String name(Table table, String column, int row, String what) {
        String name = table.text(column, row).strip();
        if (name.isEmpty()) {
            throw table.malformed(row, column, "the name of a " + what);
        }
        return name;
    }
}
