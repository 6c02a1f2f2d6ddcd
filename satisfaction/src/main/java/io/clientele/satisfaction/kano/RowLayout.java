package io.clientele.satisfaction.kano;

import static io.clientele.satisfaction.kano.QuestionWords.DYSFUNCTIONAL;
import static io.clientele.satisfaction.kano.QuestionWords.FEATURE;
import static io.clientele.satisfaction.kano.QuestionWords.FUNCTIONAL;
import static io.clientele.satisfaction.kano.QuestionWords.IMPORTANCE;

import io.clientele.internal.check.Require;
import io.clientele.io.Table;
import io.clientele.satisfaction.internal.RespondentColumn;
import io.clientele.satisfaction.internal.RoleColumns;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads a table with one row an answer pair. */
final class RowLayout {

    private RowLayout() {}

    /** Whether the headers are feature, functional and dysfunctional, or feature, functional_answer and dysfunctional_answer. */
    static boolean fits(Table table) {
        return RoleColumns.named(table.columns(), FEATURE).isPresent()
                && role(table, FUNCTIONAL).isPresent()
                && role(table, DYSFUNCTIONAL).isPresent();
    }

    static KanoSurvey read(Table table, String respondentNamed, String weight, List<AnswerScale> wordings) {
        String respondent = required(table, "respondent", RespondentColumn.in(table, respondentNamed));
        String feature = required(table, "feature", RoleColumns.named(table.columns(), FEATURE));
        String functionalColumn = required(table, FUNCTIONAL, role(table, FUNCTIONAL));
        String dysfunctionalColumn = required(table, DYSFUNCTIONAL, role(table, DYSFUNCTIONAL));
        AnswerReader reader = new AnswerReader(table, List.of(functionalColumn, dysfunctionalColumn), wordings);
        byte[] functional = reader.answers(functionalColumn);
        byte[] dysfunctional = reader.answers(dysfunctionalColumn);
        byte[] importance = role(table, IMPORTANCE).map(reader::importances).orElse(new byte[0]);
        KanoSurveyAccumulator survey = KanoSurveyAccumulator.ofRead(table.source(), reader.scale());
        double[] weights = weight.isEmpty() ? new double[0] : KanoLayout.weights(table, weight);
        Map<List<String>, Integer> rows = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            String who = RespondentColumn.name(table, respondent, row, "respondent");
            String what = RespondentColumn.name(table, feature, row, "feature");
            Integer before = rows.putIfAbsent(List.of(who, what), row);
            if (before != null) {
                throw table.malformed(
                        row,
                        feature,
                        "each respondent and feature once; " + who + " answers about it in row "
                                + table.rowNumber(before) + " too");
            }
            if (weights.length > 0 && survey.otherWeight(who, weights[row])) {
                throw table.malformed(row, weight, "the weight that " + who + " has in his first row");
            }
            survey.add(new KanoResponse(
                    who, what, functional[row], dysfunctional[row], importance.length == 0 ? 0 : importance[row]));
        }
        return survey.finish();
    }

    static KanoSurvey readStacked(Table table, List<String> features, List<AnswerScale> wordings) {
        String functionalColumn = requiredStacked(table, FUNCTIONAL);
        String dysfunctionalColumn = requiredStacked(table, DYSFUNCTIONAL);
        int respondents = table.rows() / features.size();
        Require.that(
                respondents * features.size() == table.rows(),
                table.source() + " has " + table.rows() + " rows and " + features.size()
                        + " features are named; stacked features have as many rows each. Name the features of the"
                        + " file, all and no other.");
        AnswerReader reader = new AnswerReader(table, List.of(functionalColumn, dysfunctionalColumn), wordings);
        byte[][] importance = role(table, IMPORTANCE)
                .map(column -> cut(reader.importances(column), features.size(), respondents))
                .orElse(new byte[features.size()][0]);
        return new KanoSurvey(
                table.source(),
                List.of(reader.scale().name()),
                features,
                IntStream.rangeClosed(1, respondents)
                        .mapToObj(r -> "respondent " + r)
                        .toList(),
                cut(reader.answers(functionalColumn), features.size(), respondents),
                cut(reader.answers(dysfunctionalColumn), features.size(), respondents),
                importance);
    }

    private static byte[][] cut(byte[] codes, int features, int respondents) {
        byte[][] cut = new byte[features][];
        for (int f = 0; f < features; f++) {
            cut[f] = Arrays.copyOfRange(codes, f * respondents, (f + 1) * respondents);
        }
        return cut;
    }

    private static String requiredStacked(Table table, String what) {
        return role(table, what)
                .orElseThrow(() -> new IllegalArgumentException(table.source() + " has no column " + what
                        + "; stacked answers need functional and dysfunctional. It has " + table.columns()
                        + ". Name the columns of a file without a header line with"
                        + " Csv.options().withoutHeader(\"functional\", \"dysfunctional\")."));
    }

    private static Optional<String> role(Table table, String role) {
        Optional<String> bare = RoleColumns.named(table.columns(), QuestionWords.ROLES.getOrDefault(role, List.of()));
        return bare.or(() -> RoleColumns.in(table.columns(), QuestionWords.ROLES).entrySet().stream()
                .filter(item -> QuestionWords.ANSWER.stream().anyMatch(item.getKey()::equalsIgnoreCase))
                .flatMap(item -> Optional.ofNullable(item.getValue().get(role)).stream())
                .findFirst());
    }

    private static String required(Table table, String what, Optional<String> column) {
        return column.orElseThrow(() -> new IllegalArgumentException(table.source() + " has no column " + what
                + "; one row an answer pair needs respondent, feature, functional and dysfunctional. It has "
                + table.columns() + "."));
    }
}
