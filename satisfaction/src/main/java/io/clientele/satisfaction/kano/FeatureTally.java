package io.clientele.satisfaction.kano;

import io.clientele.satisfaction.MeanScore;
import java.util.Arrays;

/**
 * Counts of one feature by functional answer, dysfunctional answer and stated importance, 0 standing for blank in each. All
 * numbers of the classic and the continuous analysis follow from these whole numbers, so they don't depend on the order of the
 * respondents.
 */
final class FeatureTally {

    private static final int ANSWERS = 6;
    private static final int IMPORTANCES = KanoSurvey.HIGHEST_IMPORTANCE + 1;

    private final long[] counts = new long[ANSWERS * ANSWERS * IMPORTANCES];

    /** Tallies the respondents {@code from} to {@code to} (exclusive) of feature-major arrays; importance may be empty. */
    void add(byte[] functional, byte[] dysfunctional, byte[] importance, int from, int to) {
        if (importance.length == 0) {
            for (int i = from; i < to; i++) {
                counts[(functional[i] * ANSWERS + dysfunctional[i]) * IMPORTANCES]++;
            }
            return;
        }
        for (int i = from; i < to; i++) {
            counts[(functional[i] * ANSWERS + dysfunctional[i]) * IMPORTANCES + importance[i]]++;
        }
    }

    /** Complete pairs by category. */
    CategoryCounts categories(EvaluationTable table) {
        long[] byCategory = new long[KanoCategory.values().length];
        for (KanoAnswer functional : KanoAnswer.values()) {
            for (KanoAnswer dysfunctional : KanoAnswer.values()) {
                byCategory[table.category(functional, dysfunctional).ordinal()] +=
                        pairs(functional.code(), dysfunctional.code());
            }
        }
        return CategoryCounts.of(
                byCategory[0], byCategory[1], byCategory[2], byCategory[3], byCategory[4], byCategory[5]);
    }

    /** Pairs of which one half is missing. */
    long halves() {
        long halves = 0;
        for (int code = 1; code < ANSWERS; code++) {
            halves += pairs(code, 0) + pairs(0, code);
        }
        return halves;
    }

    /** Respondents who answered neither question. */
    long blanks() {
        return pairs(0, 0);
    }

    /** All stated importances, whether or not the pair is complete. */
    MeanScore importance() {
        double[] values = new double[IMPORTANCES - 1];
        long[] stated = new long[IMPORTANCES - 1];
        for (int i = 0; i < counts.length; i++) {
            int importance = i % IMPORTANCES;
            if (importance > 0) {
                values[importance - 1] = importance;
                stated[importance - 1] += counts[i];
            }
        }
        return MeanScore.ofCounts(values, stated);
    }

    /** The continuous analysis of the complete pairs. */
    ContinuousKano continuous() {
        KanoAnswer[] answers = KanoAnswer.values();
        double[] functionalScores =
                Arrays.stream(answers).mapToDouble(KanoAnswer::functionalScore).toArray();
        double[] dysfunctionalScores = Arrays.stream(answers)
                .mapToDouble(KanoAnswer::dysfunctionalScore)
                .toArray();
        long[] functional = new long[answers.length];
        long[] dysfunctional = new long[answers.length];
        double total = 0;
        double functionalTotal = 0;
        double dysfunctionalTotal = 0;
        for (int f = 0; f < answers.length; f++) {
            for (int d = 0; d < answers.length; d++) {
                long pairs = pairs(f + 1, d + 1);
                functional[f] += pairs;
                dysfunctional[d] += pairs;
                double weight = importanceOf(f + 1, d + 1);
                total += weight;
                functionalTotal += weight * functionalScores[f];
                dysfunctionalTotal += weight * dysfunctionalScores[d];
            }
        }
        return new ContinuousKano(
                MeanScore.ofCounts(functionalScores, functional),
                MeanScore.ofCounts(dysfunctionalScores, dysfunctional),
                total,
                functionalTotal,
                dysfunctionalTotal);
    }

    private long pairs(int functional, int dysfunctional) {
        long pairs = 0;
        int cell = (functional * ANSWERS + dysfunctional) * IMPORTANCES;
        for (int importance = 0; importance < IMPORTANCES; importance++) {
            pairs += counts[cell + importance];
        }
        return pairs;
    }

    private long importanceOf(int functional, int dysfunctional) {
        long total = 0;
        int cell = (functional * ANSWERS + dysfunctional) * IMPORTANCES;
        for (int importance = 1; importance < IMPORTANCES; importance++) {
            total += importance * counts[cell + importance];
        }
        return total;
    }
}
