package io.clientele.satisfaction.kano;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * How a respondent filled in the questionnaire: what tells answers in earnest from clicking through.
 *
 * @param respondent who answered
 * @param pairs how many complete pairs of answers he gave
 * @param questionable how many of these are questionable by Berger's table
 * @param mostFrequentAnswer how often he gave the answer that he gave most often, among the two halves of complete pairs
 */
public record ResponsePattern(String respondent, int pairs, int questionable, int mostFrequentAnswer)
        implements Serializable {

    private static final EvaluationTable BERGER = EvaluationTable.berger();

    /** Checks that the counts fit together. */
    public ResponsePattern {
        Require.text("respondent", respondent);
        Require.atLeast("pairs", pairs, 0);
        Require.within("questionable", questionable, 0, pairs);
        Require.within("mostFrequentAnswer", mostFrequentAnswer, 0, 2 * pairs);
    }

    /**
     * The pattern of a respondent.
     *
     * @param respondent his place among the respondents of the survey, from 0
     */
    public static ResponsePattern of(KanoSurvey survey, int respondent) {
        Require.nonNull("survey", survey);
        Require.within("respondent", respondent, 0, survey.size() - 1);
        int pairs = 0;
        int questionable = 0;
        int[] given = new int[KanoAnswer.values().length];
        for (int f = 0; f < survey.features().size(); f++) {
            int functional = survey.functional(f)[respondent];
            int dysfunctional = survey.dysfunctional(f)[respondent];
            if (functional == 0 || dysfunctional == 0) {
                continue;
            }
            pairs++;
            given[functional - 1]++;
            given[dysfunctional - 1]++;
            if (BERGER.category(KanoAnswer.of(functional), KanoAnswer.of(dysfunctional)) == KanoCategory.QUESTIONABLE) {
                questionable++;
            }
        }
        int most = 0;
        for (int count : given) {
            most = Math.max(most, count);
        }
        return new ResponsePattern(survey.respondent(respondent), pairs, questionable, most);
    }

    /** Whether all his answers are one and the same; not without an answer. */
    @JsonIgnore
    public boolean isOneAnswer() {
        return pairs > 0 && mostFrequentAnswer == 2 * pairs;
    }
}
