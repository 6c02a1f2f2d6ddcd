package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.internal.Numerals;
import java.io.Serializable;
import java.util.List;

/**
 * What a result rests on: the survey, the wording of its answers, the evaluation table, and how many answers were used and left out.
 *
 * @param source where the answers came from
 * @param wordings the answer scales they were given in; more than one if differently worded surveys were pooled
 * @param table the evaluation table used
 * @param respondents how many the survey has, whether or not they answered about every feature
 * @param pairs complete pairs of answers, which were used
 * @param halves pairs left out because one of the two answers is missing
 * @param blanks how often a respondent answered neither question of a feature
 */
public record KanoBasis(
        String source,
        List<String> wordings,
        EvaluationTable table,
        int respondents,
        long pairs,
        long halves,
        long blanks)
        implements Serializable {

    /** Checks and copies the parts. */
    public KanoBasis {
        Require.text("source", source);
        wordings = List.copyOf(Require.nonEmpty("wordings", wordings));
        Require.nonNull("table", table);
        Require.atLeast("respondents", respondents, 1);
        Require.atLeast("pairs", pairs, 0L);
        Require.atLeast("halves", halves, 0L);
        Require.atLeast("blanks", blanks, 0L);
    }

    /** What the results of a survey rest on if its pairs are judged by a table. */
    public static KanoBasis of(KanoSurvey survey, EvaluationTable table) {
        long pairs = 0;
        long halves = 0;
        long blanks = 0;
        for (int f = 0; f < survey.features().size(); f++) {
            FeatureTally tally = survey.tally(f);
            pairs += tally.pairs(survey.features().get(f)).answered();
            halves += tally.halves();
            blanks += tally.blanks();
        }
        return new KanoBasis(survey.source(), survey.wordings(), table, survey.size(), pairs, halves, blanks);
    }

    static KanoBasis of(KanoReport report) {
        return new KanoBasis(
                report.source(),
                report.wordings(),
                report.table(),
                report.respondents(),
                report.features().stream().mapToLong(KanoFeature::n).sum(),
                report.features().stream().mapToLong(KanoFeature::halves).sum(),
                report.features().stream().mapToLong(KanoFeature::blanks).sum());
    }

    /**
     * How many answers were used and left out, in words: {@code 91 respondents, 454 complete pairs used, 1 left out for a missing half, 0
     * not answered}.
     */
    public String answers(Language language) {
        String used = count(language, pairs);
        return switch (language) {
            case ENGLISH ->
                Cells.count(respondents, "respondent") + ", " + Cells.count(pairs, "complete pair") + " used, "
                        + count(language, halves) + " left out for a missing half, " + count(language, blanks)
                        + " not answered";
            case GERMAN ->
                count(language, respondents) + (respondents == 1 ? " Befragter, " : " Befragte, ") + used
                        + (pairs == 1 ? " vollständiges Paar" : " vollständige Paare") + " ausgewertet, "
                        + count(language, halves) + " mit fehlender Hälfte weggelassen, " + count(language, blanks)
                        + " nicht beantwortet";
            case CHINESE ->
                count(language, respondents) + " 名受访者，采用 " + used + " 对完整答案，" + count(language, halves) + " 对因缺一半而剔除，"
                        + count(language, blanks) + " 对未作答";
        };
    }

    /** Table and answers in a phrase: {@code table "Berger"; 91 respondents, …}. */
    public String phrase(Language language) {
        return switch (language) {
            case ENGLISH -> "table \"" + table.name() + "\"; " + answers(language);
            case GERMAN -> "Tabelle „" + table.name() + "“; " + answers(language);
            case CHINESE -> "“" + table.name() + "”评价表；" + answers(language);
        };
    }

    private static String count(Language language, long value) {
        return Numerals.in(language, Cells.count(value));
    }

    /** For example {@code answers.csv: table "Berger"; 91 respondents, 454 complete pairs used, …}. */
    @Override
    public String toString() {
        return source + ": " + phrase(Language.ENGLISH);
    }
}
