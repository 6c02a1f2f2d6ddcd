package io.clientele.satisfaction.kano.segment;

import io.clientele.internal.numerics.LogSpace;
import io.clientele.satisfaction.kano.EvaluationTable;
import io.clientele.satisfaction.kano.KanoAnswer;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.stat.SeededRandom;
import java.util.Arrays;
import java.util.List;

/**
 * Likelihood and estimation of the mixture of {@link LatentClasses}, over arrays.
 *
 * <p>Components 0 to K − 1 are the classes; K are those who give one answer throughout, K + 1 those who answer at random.
 */
final class ClassKernel {

    static final int CATEGORIES = KanoCategory.values().length;
    private static final int CELLS = 25;
    private static final int INATTENTIVE = 2;
    /** How often one who gives one answer throughout gives another all the same. */
    private static final double ASTRAY = 0.05;
    /** A class is believed to have this many respondents more who answer like all. */
    private static final double LIKE_ALL = 1;
    /** And each component this many. */
    private static final double PRIOR_SIZE = 1;

    final int respondents;
    final int features;
    /** Category of respondent r at feature f at [r · features + f], −1 without a complete pair. */
    private final byte[] category;
    /** ln of the probability of the cells within their categories, the same for all classes. */
    private final double[] within;

    private final double[] straight;
    private final double[] random;
    private final double[][] pooled;
    /** How often each respondent counts; changed only by resampling. */
    private final double[] weight;

    private ClassKernel(
            int respondents,
            int features,
            byte[] category,
            double[] within,
            double[] straight,
            double[] random,
            double[][] pooled,
            double[] weight) {
        this.respondents = respondents;
        this.features = features;
        this.category = category;
        this.within = within;
        this.straight = straight;
        this.random = random;
        this.pooled = pooled;
        this.weight = weight;
    }

    static ClassKernel of(KanoSurvey survey, EvaluationTable table) {
        List<String> names = survey.features();
        int n = survey.size();
        int m = names.size();
        int[] cell = cells(survey);
        int[] categoryOf = new int[CELLS];
        double[] size = new double[CATEGORIES];
        for (int c = 0; c < CELLS; c++) {
            categoryOf[c] = table.category(KanoAnswer.of(c / 5 + 1), KanoAnswer.of(c % 5 + 1))
                    .ordinal();
            size[categoryOf[c]]++;
        }
        double[][] cellCount = new double[m][CELLS];
        double[][] categoryCount = new double[m][CATEGORIES];
        for (int i = 0; i < cell.length; i++) {
            if (cell[i] >= 0) {
                cellCount[i % m][cell[i]]++;
                categoryCount[i % m][categoryOf[cell[i]]]++;
            }
        }
        byte[] category = new byte[cell.length];
        double[] within = new double[n];
        double[] straight = new double[n];
        double[] random = new double[n];
        for (int r = 0; r < n; r++) {
            double[] throughout = new double[5];
            for (int f = 0; f < m; f++) {
                int c = cell[r * m + f];
                category[r * m + f] = (byte) (c < 0 ? -1 : categoryOf[c]);
                if (c < 0) {
                    continue;
                }
                int k = categoryOf[c];
                within[r] += Math.log((cellCount[f][c] + 1) / (categoryCount[f][k] + size[k]));
                random[r] -= Math.log(CELLS);
                for (int a = 0; a < 5; a++) {
                    throughout[a] += Math.log((c == 6 * a ? 1 - ASTRAY : 0) + ASTRAY / CELLS);
                }
            }
            straight[r] = LogSpace.logSum(throughout, 0, 5) - Math.log(5);
        }
        double[][] pooled = new double[m][CATEGORIES];
        for (int f = 0; f < m; f++) {
            double pairs = Arrays.stream(categoryCount[f]).sum();
            for (int k = 0; k < CATEGORIES; k++) {
                pooled[f][k] = (categoryCount[f][k] + 1.0 / CATEGORIES) / (pairs + 1);
            }
        }
        double[] weight = new double[n];
        Arrays.fill(weight, 1);
        return new ClassKernel(n, m, category, within, straight, random, pooled, weight);
    }

    /** 5 · (functional − 1) + dysfunctional − 1 of respondent r at feature f at [r · features + f]; −1 without a complete pair. */
    private static int[] cells(KanoSurvey survey) {
        int features = survey.features().size();
        int[] cells = new int[survey.size() * features];
        for (int f = 0; f < features; f++) {
            byte[] functional = survey.functionalCodes(f);
            byte[] dysfunctional = survey.dysfunctionalCodes(f);
            for (int r = 0; r < functional.length; r++) {
                boolean complete = functional[r] > 0 && dysfunctional[r] > 0;
                cells[r * features + f] = complete ? 5 * (functional[r] - 1) + dysfunctional[r] - 1 : -1;
            }
        }
        return cells;
    }

    /** The same answers of as many respondents drawn with replacement. */
    ClassKernel resampled(SeededRandom random) {
        double[] drawn = new double[respondents];
        for (int i = 0; i < respondents; i++) {
            drawn[(int) (random.nextUniform() * respondents)]++;
        }
        return new ClassKernel(respondents, features, category, within, straight, this.random, pooled, drawn);
    }

    /** How many numbers a mixture of so many classes has to choose. */
    int parameters(int classes) {
        int perClass = 0;
        for (int f = 0; f < features; f++) {
            int used = 0;
            boolean[] seen = new boolean[CATEGORIES];
            for (int r = 0; r < respondents; r++) {
                int k = category[r * features + f];
                if (k >= 0 && !seen[k]) {
                    seen[k] = true;
                    used++;
                }
            }
            perClass += Math.max(0, used - 1);
        }
        return classes * perClass + classes - 1 + INATTENTIVE;
    }

    /** A mixture to begin with: classes around respondents who differ, each drawn the likelier the more it differs from those before. */
    ClassMixture begin(int classes, SeededRandom random) {
        int[] centres = new int[classes];
        double[] distance = new double[respondents];
        Arrays.fill(distance, 1);
        int[] nearest = new int[respondents];
        for (int k = 0; k < classes; k++) {
            centres[k] = drawn(distance, random.nextUniform());
            for (int r = 0; r < respondents; r++) {
                double away = distance(r, centres[k]);
                if (k == 0 || away < distance[r]) {
                    distance[r] = away;
                    nearest[r] = k;
                }
            }
        }
        double[][] membership = new double[classes + INATTENTIVE][respondents];
        for (int r = 0; r < respondents; r++) {
            for (int k = 0; k < classes; k++) {
                membership[k][r] = (k == nearest[r] ? 0.7 : 0.2 / classes) * weight[r];
            }
            membership[classes][r] = 0.05 * weight[r];
            membership[classes + 1][r] = 0.05 * weight[r];
        }
        return maximise(membership);
    }

    private double distance(int r, int other) {
        int different = 0;
        for (int f = 0; f < features; f++) {
            different += category[r * features + f] != category[other * features + f] ? 1 : 0;
        }
        return (double) different * different;
    }

    private static int drawn(double[] weights, double uniform) {
        double rest = uniform * Arrays.stream(weights).sum();
        int i = 0;
        while (i < weights.length - 1 && rest >= weights[i]) {
            rest -= weights[i++];
        }
        return i;
    }

    /** So many rounds of expectation and maximisation, fewer if the likelihood no longer rises. */
    ClassMixture climb(ClassMixture from, int rounds, double settled) {
        ClassMixture mixture = from;
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < rounds; round++) {
            double[][] membership = new double[mixture.size.length][respondents];
            double reached = expect(mixture, membership);
            mixture = maximise(membership);
            if (reached - before < settled) {
                break;
            }
            before = reached;
        }
        return mixture;
    }

    /** Fills in how probably each respondent belongs to each component, times the weight; the log-likelihood with the prior's part. */
    double expect(ClassMixture mixture, double[][] membership) {
        int components = mixture.size.length;
        int classes = components - INATTENTIVE;
        double[] log = new double[components];
        double total = 0;
        for (int r = 0; r < respondents; r++) {
            for (int k = 0; k < classes; k++) {
                double[] shares = mixture.logShare[k];
                double sum = within[r];
                for (int f = 0; f < features; f++) {
                    int c = category[r * features + f];
                    sum += c < 0 ? 0 : shares[f * CATEGORIES + c];
                }
                log[k] = Math.log(mixture.size[k]) + sum;
            }
            log[classes] = Math.log(mixture.size[classes]) + straight[r];
            log[classes + 1] = Math.log(mixture.size[classes + 1]) + random[r];
            double all = LogSpace.logSum(log, 0, components);
            total += weight[r] * all;
            for (int k = 0; k < components; k++) {
                membership[k][r] = weight[r] * Math.exp(log[k] - all);
            }
        }
        return total;
    }

    private ClassMixture maximise(double[][] membership) {
        int components = membership.length;
        int classes = components - INATTENTIVE;
        double[] size = new double[components];
        double[][] logShare = new double[classes][features * CATEGORIES];
        double all = 0;
        for (int k = 0; k < components; k++) {
            size[k] = PRIOR_SIZE;
            for (int r = 0; r < respondents; r++) {
                size[k] += membership[k][r];
            }
            all += size[k];
        }
        for (int k = 0; k < classes; k++) {
            double[] count = logShare[k];
            for (int f = 0; f < features; f++) {
                for (int c = 0; c < CATEGORIES; c++) {
                    count[f * CATEGORIES + c] = LIKE_ALL * pooled[f][c];
                }
            }
            for (int r = 0; r < respondents; r++) {
                double belongs = membership[k][r];
                for (int f = 0; f < features; f++) {
                    int c = category[r * features + f];
                    if (c >= 0) {
                        count[f * CATEGORIES + c] += belongs;
                    }
                }
            }
            for (int f = 0; f < features; f++) {
                double sum = 0;
                for (int c = 0; c < CATEGORIES; c++) {
                    sum += count[f * CATEGORIES + c];
                }
                for (int c = 0; c < CATEGORIES; c++) {
                    count[f * CATEGORIES + c] = Math.log(count[f * CATEGORIES + c] / sum);
                }
            }
        }
        for (int k = 0; k < components; k++) {
            size[k] /= all;
        }
        return new ClassMixture(size, logShare);
    }
}
