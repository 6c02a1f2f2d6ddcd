package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import io.clientele.io.Table;
import io.clientele.satisfaction.internal.RoleColumns;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words by which headers name the two questions, the importance, the feature and the respondent. */
final class QuestionWords {

    static final String FUNCTIONAL = "functional";
    static final String DYSFUNCTIONAL = "dysfunctional";
    static final String IMPORTANCE = "importance";

    static final Map<String, List<String>> ROLES = Map.of(
            FUNCTIONAL, List.of("functional", "func", "present", "if present", "funktional", "正向", "正向题"),
            DYSFUNCTIONAL,
                    List.of(
                            "dysfunctional",
                            "disfunctional",
                            "dysfunc",
                            "absent",
                            "if absent",
                            "dysfunktional",
                            "反向",
                            "反向题"),
            IMPORTANCE, List.of("importance", "Wichtigkeit", "重要性", "重要度"));

    static final List<String> FEATURE = List.of("feature", "item", "attribute", "Merkmal", "功能", "特性");

    private static final List<String> RESPONDENT = List.of(
            "respondent",
            "respondent_id",
            "id",
            "customer",
            "customer_id",
            "participant",
            "participant_id",
            "user",
            "user_id",
            "受访者");

    private QuestionWords() {}

    /** The named column of respondents, or the one that the headers suggest. */
    static Optional<String> respondent(Table table, String named) {
        if (named.isEmpty()) {
            return RoleColumns.named(table.columns(), RESPONDENT);
        }
        Require.that(
                table.has(named),
                table.source() + " has no column " + named + " for the respondents; it has " + table.columns() + ".");
        return Optional.of(named);
    }

    /** The name in a cell of the respondent or feature column. */
    static String name(Table table, String column, int row, String what) {
        String name = table.text(column, row).strip();
        if (name.isEmpty()) {
            throw table.malformed(row, column, "the name of a " + what);
        }
        return name;
    }
}
