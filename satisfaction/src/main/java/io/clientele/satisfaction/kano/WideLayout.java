package io.clientele.satisfaction.kano;

import static io.clientele.satisfaction.kano.QuestionWords.DYSFUNCTIONAL;
import static io.clientele.satisfaction.kano.QuestionWords.FUNCTIONAL;
import static io.clientele.satisfaction.kano.QuestionWords.IMPORTANCE;

import io.clientele.io.Table;
import io.clientele.satisfaction.internal.RespondentColumn;
import io.clientele.satisfaction.internal.RoleColumns;
import io.clientele.satisfaction.kano.KanoLayout.PairColumns;
import java.util.ArrayList;
import java.util.List;

/** Reads a table with one row a respondent. */
final class WideLayout {

    private WideLayout() {}

    /** Whether a header names a question of a feature. */
    static boolean fits(Table table) {
        return RoleColumns.in(table.columns(), QuestionWords.ROLES).values().stream()
                .anyMatch(columns -> columns.containsKey(FUNCTIONAL) || columns.containsKey(DYSFUNCTIONAL));
    }

    /** The question pairs that the headers name; a feature with only one of the two questions is refused. */
    static List<PairColumns> pairs(Table table) {
        List<PairColumns> pairs = new ArrayList<>();
        RoleColumns.in(table.columns(), QuestionWords.ROLES).forEach((feature, columns) -> {
            String functional = columns.getOrDefault(FUNCTIONAL, "");
            String dysfunctional = columns.getOrDefault(DYSFUNCTIONAL, "");
            if (!functional.isEmpty() && !dysfunctional.isEmpty()) {
                pairs.add(new PairColumns(feature, functional, dysfunctional, columns.getOrDefault(IMPORTANCE, "")));
            } else if (!functional.isEmpty() || !dysfunctional.isEmpty()) {
                String missing = functional.isEmpty() ? FUNCTIONAL : DYSFUNCTIONAL;
                throw new IllegalArgumentException(table.source() + " has column " + functional + dysfunctional
                        + " but no " + missing + " column of " + feature + "; a feature needs both. Add " + feature
                        + "_"
                        + missing + ", or name the pairs to read with KanoLayout.wide().pair(…).");
            }
        });
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException(
                    table.source() + " has no question pair in its columns " + table.columns()
                            + "; it must have columns such as F1_functional and F1_dysfunctional. Name them with"
                            + " KanoLayout.wide().pair(…) otherwise.");
        }
        return pairs;
    }

    static KanoSurvey read(Table table, List<PairColumns> pairs, String respondent, List<AnswerScale> wordings) {
        List<String> questions = new ArrayList<>();
        pairs.forEach(pair -> questions.addAll(List.of(pair.functional(), pair.dysfunctional())));
        AnswerReader reader = new AnswerReader(table, questions, wordings);
        byte[][] functional = new byte[pairs.size()][];
        byte[][] dysfunctional = new byte[pairs.size()][];
        byte[][] importance = new byte[pairs.size()][];
        for (int f = 0; f < pairs.size(); f++) {
            PairColumns pair = pairs.get(f);
            functional[f] = reader.answers(pair.functional());
            dysfunctional[f] = reader.answers(pair.dysfunctional());
            importance[f] = pair.importance().isEmpty() ? new byte[0] : reader.importances(pair.importance());
        }
        return new KanoSurvey(
                table.source(),
                List.of(reader.scale().name()),
                pairs.stream().map(PairColumns::feature).toList(),
                RespondentColumn.names(table, respondent),
                functional,
                dysfunctional,
                importance);
    }

    static Table write(KanoSurvey survey, AnswerScale scale) {
        Table table = Table.of(survey.source()).column("respondent", survey.respondents());
        for (int f = 0; f < survey.features().size(); f++) {
            String feature = survey.features().get(f);
            table = table.column(feature + "_" + FUNCTIONAL, labels(survey.functional(f), scale))
                    .column(feature + "_" + DYSFUNCTIONAL, labels(survey.dysfunctional(f), scale));
            if (survey.importance(f).length > 0) {
                table = table.column(feature + "_" + IMPORTANCE, numbers(survey.importance(f)));
            }
        }
        return table;
    }

    private static List<String> labels(byte[] codes, AnswerScale scale) {
        List<String> labels = new ArrayList<>(codes.length);
        for (byte code : codes) {
            labels.add(code == 0 ? "" : scale.label(KanoAnswer.of(code)));
        }
        return labels;
    }

    private static List<String> numbers(byte[] codes) {
        List<String> numbers = new ArrayList<>(codes.length);
        for (byte code : codes) {
            numbers.add(code == 0 ? "" : Byte.toString(code));
        }
        return numbers;
    }
}
