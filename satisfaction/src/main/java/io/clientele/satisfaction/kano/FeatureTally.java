package io.clientele.satisfaction.kano;

import io.clientele.satisfaction.MeanScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts of one feature by functional answer, dysfunctional answer and stated importance, 0 standing for blank in each. All
 * numbers of the classic and the continuous analysis follow from these, and in a weighted survey from the sums of the weights
 * beside them, so they don't depend on the order of the respondents.
 */
final class FeatureTally {

    private static final int ANSWERS = 6;
    private static final int IMPORTANCES = KanoSurvey.HIGHEST_IMPORTANCE + 1;
    private static final int CELLS = ANSWERS * ANSWERS * IMPORTANCES;

    private final long[] counts = new long[CELLS];
    private final double[] weights;
    private final double[] squaredWeights;

    /**
     * Tallies feature-major arrays.
     *
     * @param importance may be empty, where none was stated
     * @param respondentWeights may be empty, where all weigh 1
     * @param byWeight the respondents in the order of their weights
     */
    FeatureTally(
            byte[] functional, byte[] dysfunctional, byte[] importance, double[] respondentWeights, int[] byWeight) {
        if (respondentWeights.length > 0) {
            weights = new double[CELLS];
            squaredWeights = new double[CELLS];
            weigh(functional, dysfunctional, importance, respondentWeights, byWeight);
            return;
        }
        if (importance.length == 0) {
            for (int i = 0; i < functional.length; i++) {
                counts[(functional[i] * ANSWERS + dysfunctional[i]) * IMPORTANCES]++;
            }
        } else {
            for (int i = 0; i < functional.length; i++) {
                counts[(functional[i] * ANSWERS + dysfunctional[i]) * IMPORTANCES + importance[i]]++;
            }
        }
        weights = Arrays.stream(counts).asDoubleStream().toArray();
        squaredWeights = weights;
    }

    /** Sums weights in the order of their size, so that the respondents' order changes no bit. */
    private void weigh(
            byte[] functional, byte[] dysfunctional, byte[] importance, double[] respondentWeights, int[] byWeight) {
        for (int respondent : byWeight) {
            int cell = (functional[respondent] * ANSWERS + dysfunctional[respondent]) * IMPORTANCES
                    + (importance.length == 0 ? 0 : importance[respondent]);
            double weight = respondentWeights[respondent];
            counts[cell]++;
            weights[cell] += weight;
            squaredWeights[cell] += weight * weight;
        }
    }

    /** Complete pairs by their answers. */
    AnswerPairs pairs(String feature) {
        List<Double> cells = new ArrayList<>();
        double squaredWeight = 0;
        long answered = 0;
        for (int functional = 1; functional < ANSWERS; functional++) {
            for (int dysfunctional = 1; dysfunctional < ANSWERS; dysfunctional++) {
                cells.add(weight(weights, functional, dysfunctional));
                squaredWeight += weight(squaredWeights, functional, dysfunctional);
                answered += pairs(functional, dysfunctional);
            }
        }
        return new AnswerPairs(feature, cells, squaredWeight, answered);
    }

    /** Complete pairs by category, each counting one. */
    CategoryCounts answered(EvaluationTable table) {
        double[] byCategory = new double[KanoCategory.values().length];
        for (KanoAnswer functional : KanoAnswer.values()) {
            for (KanoAnswer dysfunctional : KanoAnswer.values()) {
                long pairs = pairs(functional.code(), dysfunctional.code());
                if (pairs > 0) {
                    byCategory[table.category(functional, dysfunctional).ordinal()] += pairs;
                }
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
        Scores stated = new Scores(IMPORTANCES - 1);
        for (int importance = 1; importance < IMPORTANCES; importance++) {
            stated.values[importance - 1] = importance;
        }
        for (int cell = 0; cell < CELLS; cell++) {
            if (cell % IMPORTANCES > 0) {
                stated.add(cell % IMPORTANCES - 1, cell);
            }
        }
        return stated.mean();
    }

    /** The continuous analysis of the complete pairs, or of those that are not questionable by a table. */
    ContinuousKano continuous(ContinuousAnswers which, EvaluationTable table) {
        KanoAnswer[] answers = KanoAnswer.values();
        Scores functional = new Scores(answers.length);
        Scores dysfunctional = new Scores(answers.length);
        double total = 0;
        double functionalTotal = 0;
        double dysfunctionalTotal = 0;
        for (int f = 0; f < answers.length; f++) {
            functional.values[f] = answers[f].functionalScore();
            for (int d = 0; d < answers.length; d++) {
                dysfunctional.values[d] = answers[d].dysfunctionalScore();
                if (which == ContinuousAnswers.WITHOUT_QUESTIONABLE
                        && table.has(answers[f], answers[d])
                        && table.category(answers[f], answers[d]) == KanoCategory.QUESTIONABLE) {
                    continue;
                }
                for (int importance = 0; importance < IMPORTANCES; importance++) {
                    int cell = cell(f + 1, d + 1) + importance;
                    functional.add(f, cell);
                    dysfunctional.add(d, cell);
                    double weight = importance * weights[cell];
                    total += weight;
                    functionalTotal += weight * answers[f].functionalScore();
                    dysfunctionalTotal += weight * answers[d].dysfunctionalScore();
                }
            }
        }
        return new ContinuousKano(functional.mean(), dysfunctional.mean(), total, functionalTotal, dysfunctionalTotal);
    }

    private static int cell(int functional, int dysfunctional) {
        return (functional * ANSWERS + dysfunctional) * IMPORTANCES;
    }

    private long pairs(int functional, int dysfunctional) {
        long pairs = 0;
        for (int importance = 0; importance < IMPORTANCES; importance++) {
            pairs += counts[cell(functional, dysfunctional) + importance];
        }
        return pairs;
    }

    private static double weight(double[] weights, int functional, int dysfunctional) {
        double weight = 0;
        for (int importance = 0; importance < IMPORTANCES; importance++) {
            weight += weights[cell(functional, dysfunctional) + importance];
        }
        return weight;
    }

    /** Cells of the tally gathered by the number that they stand for. */
    private final class Scores {

        private final double[] values;
        private final long[] answers;
        private final double[] weight;
        private final double[] squaredWeight;

        Scores(int size) {
            values = new double[size];
            answers = new long[size];
            weight = new double[size];
            squaredWeight = new double[size];
        }

        void add(int value, int cell) {
            answers[value] += counts[cell];
            weight[value] += weights[cell];
            squaredWeight[value] += squaredWeights[cell];
        }

        MeanScore mean() {
            return MeanScore.ofWeights(values, answers, weight, squaredWeight);
        }
    }
}
