package io.clientele.satisfaction.kano;

import java.util.List;

/** A survey written as CSV, one row a respondent. */
final class WideCsv {

    private WideCsv() {}

    static String of(KanoSurvey survey, AnswerScale scale) {
        StringBuilder csv = new StringBuilder("respondent");
        List<String> features = survey.features();
        for (int f = 0; f < features.size(); f++) {
            cell(csv, features.get(f) + "_functional");
            cell(csv, features.get(f) + "_dysfunctional");
            if (survey.importance(f).length > 0) {
                cell(csv, features.get(f) + "_importance");
            }
        }
        csv.append('\n');
        List<String> respondents = survey.respondents();
        for (int r = 0; r < respondents.size(); r++) {
            csv.append(quoted(respondents.get(r)));
            for (int f = 0; f < features.size(); f++) {
                cell(csv, label(scale, survey.functional(f)[r]));
                cell(csv, label(scale, survey.dysfunctional(f)[r]));
                if (survey.importance(f).length > 0) {
                    int importance = survey.importance(f)[r];
                    cell(csv, importance == 0 ? "" : Integer.toString(importance));
                }
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    private static String label(AnswerScale scale, int code) {
        return code == 0 ? "" : scale.label(KanoAnswer.of(code));
    }

    private static void cell(StringBuilder csv, String text) {
        csv.append(',').append(quoted(text));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
