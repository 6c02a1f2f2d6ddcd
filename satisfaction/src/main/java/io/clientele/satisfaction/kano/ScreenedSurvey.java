package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A survey without those who did not answer in earnest, and who they are.
 *
 * @param survey who was kept; its name says how many were left out
 * @param screening what was checked
 * @param respondents how many there were before
 * @param excluded who was left out and why, in the order of the survey
 * @param withoutDuration of how many no duration was known, so that speeding could not be checked
 */
public record ScreenedSurvey(
        KanoSurvey survey, KanoScreening screening, int respondents, List<Exclusion> excluded, int withoutDuration)
        implements Serializable {

    /** Checks and copies the parts. */
    public ScreenedSurvey {
        Require.nonNull("survey", survey);
        Require.nonNull("screening", screening);
        excluded = List.copyOf(Require.nonNull("excluded", excluded));
        Require.that(
                survey.size() + excluded.size() == respondents,
                "respondents is " + respondents + ", of whom " + survey.size() + " were kept and " + excluded.size()
                        + " excluded; both must sum to it.");
        Require.within("withoutDuration", withoutDuration, 0, respondents);
    }

    /** Why a respondent was left out. */
    public enum Reason {
        /** The same answer throughout. */
        STRAIGHT_LINING,
        /** Too many pairs of answers that contradict each other. */
        CONTRADICTION,
        /** Too fast to have read the questions. */
        SPEEDING;

        /** In lower-case words: {@code straight-lining}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A respondent who was left out.
     *
     * @param respondent who
     * @param reasons why, at least one
     */
    public record Exclusion(String respondent, List<Reason> reasons) implements Serializable {
        /** Checks and copies the parts. */
        public Exclusion {
            Require.text("respondent", respondent);
            reasons = List.copyOf(Require.nonEmpty("reasons", reasons));
        }
    }

    /** How many were left out for a reason; whoever has two counts for both. */
    public long count(Reason reason) {
        return excluded.stream()
                .filter(exclusion -> exclusion.reasons().contains(reason))
                .count();
    }

    /** Counts by reason, then who was left out. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Screening of " + Cells.count(respondents, "respondent") + ": "
                        + Cells.count(excluded.size()) + " left out, " + Cells.count(survey.size()) + " kept")
                .subtitle("Left out: " + screening)
                .left("left out")
                .left("for");
        for (Exclusion exclusion : excluded) {
            table.row(
                    exclusion.respondent(),
                    exclusion.reasons().stream().map(Reason::toString).collect(Collectors.joining(", ")));
        }
        for (Reason reason : Reason.values()) {
            table.note("For " + reason + ": " + Cells.count(count(reason)) + ".");
        }
        if (screening.shareOfMedianDuration() > 0 && withoutDuration > 0) {
            table.note("Without a duration, so not checked for speeding: " + Cells.count(withoutDuration) + ".");
        }
        return table.toString();
    }
}
