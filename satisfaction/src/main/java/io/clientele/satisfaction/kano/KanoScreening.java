package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Quantiles;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which respondents are left out of a survey because they did not answer in earnest. Each of the three checks can be left away, and
 * all that is left out is counted by reason and named.
 *
 * <ul>
 *   <li>Straight-lining: the same answer to every question, in at least so many complete pairs (3 unless said otherwise; someone may
 *       well be neutral about two features).
 *   <li>Contradiction: more than this share of his complete pairs (a quarter unless said otherwise), and at least two of them, are
 *       questionable by Berger's table.
 *   <li>Speeding: less than this part of the median duration of all (0.3 unless said otherwise; Greszki, Meyer and Schoen 2015 try
 *       0.3 to 0.5). Only where durations are given.
 * </ul>
 *
 * <pre>{@code
 * ScreenedSurvey screened = KanoScreening.standard().on(survey, durations);
 * KanoReport report = screened.survey().analyse();
 * }</pre>
 *
 * @param straightLiningPairs how many complete pairs with one answer throughout make a straight-liner, 2 or more; 0 to keep them
 * @param questionableShare which share of questionable pairs is just allowed, from 0 to 1; 1 to keep whoever contradicts himself
 * @param shareOfMedianDuration which part of the median duration is just allowed, from 0 to below 1; 0 to keep speeders
 */
public record KanoScreening(int straightLiningPairs, double questionableShare, double shareOfMedianDuration)
        implements Serializable {

    /** One contradiction may be a slip. */
    private static final int LEAST_QUESTIONABLE = 2;

    /** Checks the thresholds. */
    public KanoScreening {
        Require.that(
                straightLiningPairs == 0 || straightLiningPairs >= 2,
                "straightLiningPairs is " + straightLiningPairs
                        + "; it must be at least 2, or 0 to keep straight-liners.");
        Require.probability("questionableShare", questionableShare);
        Require.that(
                shareOfMedianDuration >= 0 && shareOfMedianDuration < 1,
                "shareOfMedianDuration is " + Require.show(shareOfMedianDuration)
                        + "; it must be from 0 to below 1. Write 0.3 for less than 30 percent of the median.");
    }

    /** Straight-liners in 3 pairs or more, more than a quarter questionable, faster than 0.3 of the median. */
    public static KanoScreening standard() {
        return new KanoScreening(3, 0.25, 0.3);
    }

    /** No check; add those that are wanted. */
    public static KanoScreening none() {
        return new KanoScreening(0, 1, 0);
    }

    /** The same screening, straight-liners being those with one answer in at least so many complete pairs. */
    public KanoScreening straightLiningFrom(int pairs) {
        return new KanoScreening(Require.atLeast("pairs", pairs, 2), questionableShare, shareOfMedianDuration);
    }

    /** The same screening with another share of questionable pairs that is just allowed. */
    public KanoScreening questionableAbove(double share) {
        return new KanoScreening(straightLiningPairs, share, shareOfMedianDuration);
    }

    /** The same screening with another part of the median duration that is just allowed. */
    public KanoScreening fasterThan(double newShareOfMedianDuration) {
        return new KanoScreening(straightLiningPairs, questionableShare, newShareOfMedianDuration);
    }

    /**
     * Screens a survey of which no durations are known.
     *
     * @throws IllegalArgumentException if nobody is left
     */
    public ScreenedSurvey on(KanoSurvey survey) {
        return on(survey, Map.of());
    }

    /**
     * Screens a survey.
     *
     * @param durations how long respondents took, above zero; whoever is not in it is not checked for speeding, and counted
     * @throws IllegalArgumentException if nobody is left, or a duration is of nobody in the survey or not above zero
     */
    public ScreenedSurvey on(KanoSurvey survey, Map<String, Duration> durations) {
        Require.nonNull("survey", survey);
        double fastest = shareOfMedianDuration * median(survey, Require.nonNull("durations", durations));
        List<ScreenedSurvey.Exclusion> excluded = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int r = 0; r < survey.size(); r++) {
            List<ScreenedSurvey.Reason> reasons = new ArrayList<>();
            ResponsePattern pattern = ResponsePattern.of(survey, r);
            if (straightLiningPairs > 0 && pattern.pairs() >= straightLiningPairs && pattern.isOneAnswer()) {
                reasons.add(ScreenedSurvey.Reason.STRAIGHT_LINING);
            }
            if (pattern.questionable() >= LEAST_QUESTIONABLE
                    && pattern.questionable() > questionableShare * pattern.pairs()) {
                reasons.add(ScreenedSurvey.Reason.CONTRADICTION);
            }
            Duration duration = durations.get(pattern.respondent());
            if (duration != null && seconds(duration) < fastest) {
                reasons.add(ScreenedSurvey.Reason.SPEEDING);
            }
            if (!reasons.isEmpty()) {
                excluded.add(new ScreenedSurvey.Exclusion(pattern.respondent(), reasons));
                names.add(pattern.respondent());
            }
        }
        Require.that(
                excluded.size() < survey.size(),
                "the screening leaves out all " + Cells.count(survey.size(), "respondent") + " of " + survey.source()
                        + "; there must be one left. Relax the checks, or look at how the answers were coded.");
        KanoSurvey kept = excluded.isEmpty()
                ? survey
                : survey.only(name -> !names.contains(name))
                        .named(survey.source() + " (" + excluded.size() + " screened out)");
        return new ScreenedSurvey(kept, this, survey.size(), excluded, survey.size() - durations.size());
    }

    private static double median(KanoSurvey survey, Map<String, Duration> durations) {
        Set<String> respondents = new HashSet<>(survey.respondents());
        double[] seconds = new double[durations.size()];
        int i = 0;
        for (Map.Entry<String, Duration> entry : durations.entrySet()) {
            Require.that(
                    respondents.contains(entry.getKey()),
                    "durations has " + entry.getKey() + ", who is not among the respondents of " + survey.source()
                            + ".");
            Require.that(
                    entry.getValue().compareTo(Duration.ZERO) > 0,
                    "duration of " + entry.getKey() + " is " + entry.getValue()
                            + "; it must be above zero. Leave out whose duration is not known.");
            seconds[i++] = seconds(entry.getValue());
        }
        return i == 0 ? 0 : Quantiles.of(seconds).median();
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + 1e-9 * duration.getNano();
    }

    /** For example {@code one answer in 3 pairs or more, more than 25.0 % questionable, below 0.3 of the median duration}. */
    @Override
    public String toString() {
        List<String> checks = new ArrayList<>();
        if (straightLiningPairs > 0) {
            checks.add("one answer in " + straightLiningPairs + " pairs or more");
        }
        if (questionableShare < 1) {
            checks.add("more than " + Cells.percent(questionableShare) + " questionable");
        }
        if (shareOfMedianDuration > 0) {
            checks.add("below " + Require.show(shareOfMedianDuration) + " of the median duration");
        }
        return checks.isEmpty() ? "no check" : String.join(", ", checks);
    }
}
