package io.clientele.satisfaction.kano.belief;

import io.clientele.internal.check.Require;
import io.clientele.satisfaction.kano.EvaluationTable;
import io.clientele.satisfaction.kano.KanoAnswer;
import io.clientele.satisfaction.kano.KanoBasis;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.stat.Interval;
import io.clientele.stat.SeededRandom;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/**
 * What would have come out if other respondents of the same kind had answered: the survey is drawn again from its own respondents,
 * many times, each respondent with all of his answers (Efron 1979).
 *
 * <pre>{@code
 * BootstrapReport again = KanoBootstrap.seeded(42).rankedBy(KanoMeasure.WORSE).on(survey);
 * }</pre>
 *
 * <p>It assumes nothing about the answers and keeps how a respondent's answers to different features go together, which the order of
 * the features depends on. Intervals run between the quantiles of the draws. It repeats the answers as they are, slips included; for
 * the probability of a category {@link KanoBelief} is calibrated, a share of draws is not.
 *
 * @param draws how many surveys are drawn, at least 100
 * @param level the level of the intervals
 * @param measure by what features are put in order
 * @param table which category a pair of answers means
 * @param seed what the draws are made from
 */
public record KanoBootstrap(int draws, double level, KanoMeasure measure, EvaluationTable table, long seed)
        implements Serializable {

    private static final int CATEGORIES = CategoryPosterior.CATEGORIES;
    private static final int LEAST_DRAWS = 100;
    private static final int MOST_DRAWS = 1_000_000;

    /** Checks the parts. */
    public KanoBootstrap {
        Require.within("draws", draws, LEAST_DRAWS, MOST_DRAWS);
        Require.level("level", level);
        Require.nonNull("measure", measure);
        Require.nonNull("table", table);
    }

    /** 2,000 draws, intervals of 95 percent, features in the order of their span, Berger's table. */
    public static KanoBootstrap seeded(long seed) {
        return new KanoBootstrap(2000, 0.95, KanoMeasure.SPAN, EvaluationTable.berger(), seed);
    }

    /** The same with another number of draws. */
    public KanoBootstrap draws(int number) {
        return new KanoBootstrap(number, level, measure, table, seed);
    }

    /** The same with intervals of another level. */
    public KanoBootstrap level(double other) {
        return new KanoBootstrap(draws, other, measure, table, seed);
    }

    /** The same with features in another order. */
    public KanoBootstrap rankedBy(KanoMeasure other) {
        return new KanoBootstrap(draws, level, other, table, seed);
    }

    /** The same by another evaluation table. */
    public KanoBootstrap with(EvaluationTable other) {
        return new KanoBootstrap(draws, level, measure, other, seed);
    }

    /**
     * Draws a survey again and again.
     *
     * @throws IllegalArgumentException if a feature has no complete pair
     */
    public BootstrapReport on(KanoSurvey survey) {
        Require.nonNull("survey", survey);
        byte[][] categories = categories(survey);
        double[] weights = survey.weights();
        int features = categories.length;
        double[][] better = new double[features][draws];
        double[][] worse = new double[features][draws];
        double[][] leads = new double[features][CATEGORIES];
        double[][] ranks = new double[features][features];
        int[] unanswered = new int[features];
        double[][] functional = new double[features][draws];
        double[][] dysfunctional = new double[features][draws];
        double[][] functionalScores = scores(survey, KanoSurvey::functionalCodes, KanoAnswer::functionalScore);
        double[][] dysfunctionalScores = scores(survey, KanoSurvey::dysfunctionalCodes, KanoAnswer::dysfunctionalScore);
        double[] often = new double[weights.length];
        double[] values = new double[features];
        double[] counts = new double[CATEGORIES + 1];
        for (int draw = 0; draw < draws; draw++) {
            redraw(SeededRandom.stream(seed, draw), weights, often);
            for (int f = 0; f < features; f++) {
                Arrays.fill(counts, 0);
                byte[] category = categories[f];
                double[] present = functionalScores[f];
                double[] absent = dysfunctionalScores[f];
                double satisfied = 0;
                double dissatisfied = 0;
                for (int r = 0; r < often.length; r++) {
                    double times = often[r];
                    boolean complete = category[r] < CATEGORIES;
                    counts[category[r]] += times;
                    satisfied += complete ? times * present[r] : 0;
                    dissatisfied += complete ? times * absent[r] : 0;
                }
                double answered = counts[0] + counts[1] + counts[2] + counts[3] + counts[4] + counts[5];
                functional[f][draw] = answered > 0 ? satisfied / answered : Double.NaN;
                dysfunctional[f][draw] = answered > 0 ? dissatisfied / answered : Double.NaN;
                int leader = leader(counts);
                if (leader < 0) {
                    unanswered[f]++;
                } else {
                    leads[f][leader]++;
                }
                double asked = counts[0] + counts[1] + counts[2] + counts[3];
                better[f][draw] = asked > 0 ? (counts[2] + counts[1]) / asked : Double.NaN;
                worse[f][draw] = asked > 0 ? (counts[0] + counts[1]) / asked : Double.NaN;
                values[f] = asked > 0 ? measure.of(better[f][draw], worse[f][draw]) : -1;
            }
            rank(values, ranks);
        }
        List<BootstrapFeature> found = new ArrayList<>(features);
        for (int f = 0; f < features; f++) {
            double[] sortedBetter = sorted(better[f]);
            found.add(new BootstrapFeature(
                    survey.features().get(f),
                    shares(leads[f], draws - unanswered[f]),
                    sortedBetter.length,
                    interval(sortedBetter),
                    interval(sorted(worse[f])),
                    interval(sorted(functional[f])),
                    interval(sorted(dysfunctional[f])),
                    Arrays.stream(ranks[f]).map(count -> count / draws).boxed().toList()));
        }
        return new BootstrapReport(KanoBasis.of(survey, table), this, found);
    }

    /** Category of each respondent at each feature; those without a complete pair are counted in a place of their own. */
    private byte[][] categories(KanoSurvey survey) {
        List<String> names = survey.features();
        byte[][] categories = new byte[names.size()][];
        for (int f = 0; f < categories.length; f++) {
            byte[] functional = survey.functionalCodes(f);
            byte[] dysfunctional = survey.dysfunctionalCodes(f);
            byte[] category = new byte[functional.length];
            int pairs = 0;
            for (int r = 0; r < category.length; r++) {
                boolean complete = functional[r] > 0 && dysfunctional[r] > 0;
                category[r] = (byte)
                        (complete
                                ? table.category(KanoAnswer.of(functional[r]), KanoAnswer.of(dysfunctional[r]))
                                        .ordinal()
                                : CATEGORIES);
                pairs += complete ? 1 : 0;
            }
            Require.that(
                    pairs > 0,
                    names.get(f) + " has no complete pair of answers; there is nothing to draw from. Leave it out with"
                            + " about(…).");
            categories[f] = category;
        }
        return categories;
    }

    private static void redraw(SeededRandom random, double[] weights, double[] often) {
        Arrays.fill(often, 0);
        for (int i = 0; i < often.length; i++) {
            int r = (int) (random.nextUniform() * often.length);
            often[r] += weights[r];
        }
    }

    /** The most frequent category, the first of equals; −1 if nobody answered. */
    private static int leader(double[] counts) {
        int leader = -1;
        double most = 0;
        for (int k = 0; k < CATEGORIES; k++) {
            if (counts[k] > most) {
                most = counts[k];
                leader = k;
            }
        }
        return leader;
    }

    /** Adds one to the places the features take, in equal parts where several take them together. */
    private static void rank(double[] values, double[][] ranks) {
        for (int f = 0; f < values.length; f++) {
            int ahead = 0;
            int equal = 0;
            for (double value : values) {
                ahead += value > values[f] ? 1 : 0;
                equal += value == values[f] ? 1 : 0;
            }
            for (int place = ahead; place < ahead + equal; place++) {
                ranks[f][place] += 1.0 / equal;
            }
        }
    }

    private static double[][] scores(
            KanoSurvey survey, BiFunction<KanoSurvey, Integer, byte[]> codes, ToDoubleFunction<KanoAnswer> score) {
        double[][] scores = new double[survey.features().size()][survey.size()];
        for (int f = 0; f < scores.length; f++) {
            byte[] code = codes.apply(survey, f);
            for (int r = 0; r < code.length; r++) {
                scores[f][r] = code[r] == 0 ? 0 : score.applyAsDouble(KanoAnswer.of(code[r]));
            }
        }
        return scores;
    }

    private static CategoryProbabilities shares(double[] leads, double answered) {
        return CategoryProbabilities.of(
                Arrays.stream(leads).map(count -> count / answered).toArray());
    }

    /** The draws that have a value. */
    private static double[] sorted(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }

    /** Between the quantiles of the draws, linear between neighbours; from 0 to 1 without a draw. */
    private Interval interval(double[] sorted) {
        return sorted.length == 0
                ? new Interval(0, 1, level)
                : new Interval(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2), level);
    }

    private static double quantile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** For example {@code 2000 draws from seed 42, by span}. */
    @Override
    public String toString() {
        return draws + " draws from seed " + seed + ", in the order of " + measure + ", table " + table.name();
    }
}
