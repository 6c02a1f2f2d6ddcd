package io.clientele.satisfaction.kano.segment;

import io.clientele.internal.check.Require;
import io.clientele.satisfaction.kano.EvaluationTable;
import io.clientele.satisfaction.kano.KanoBasis;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.satisfaction.kano.belief.CategoryProbabilities;
import io.clientele.stat.SeededRandom;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds classes of customers who answer alike, without being told who belongs together: a latent-class analysis of all question pairs
 * at once (Lazarsfeld and Henry 1968; Goodman 1974).
 *
 * <pre>{@code
 * LatentClassReport segments = LatentClasses.seeded(42).atMost(5).on(survey);
 * }</pre>
 *
 * <p>Within a class answers to different features are independent:
 *
 * <pre>
 * P(pairs of a respondent) = Σ_k ω_k · Π_f θ_kf(category of pair) · w_f(pair | category)  +  ω_S · straight  +  ω_R · (1/25)^pairs
 * </pre>
 *
 * <p>with θ the shares of the categories in the class, and w how a category's answers spread over its cells, the same for all classes:
 * classes differ in what they want, not in how they word it. Two components catch those who did not read the questions: who gives one
 * answer throughout (each of the five as likely, 5 percent of pairs otherwise), and who answers at random.
 *
 * <p>Estimation is by expectation and maximisation with each class believed to hold one more respondent, who answers like all, so that
 * no share is 0. It starts many times from respondents who differ; the best starts are taken to the end. The number of classes is the
 * one with the smallest BIC, or ICL. Half pairs and blanks are left out of the product, not the respondent. Respondent weights are not
 * used, and the report says so: classes are found among those who answered. Time grows with respondents · features · classes · starts.
 *
 * @param fewest the least number of classes tried, at least 1
 * @param most the largest number tried
 * @param starts how many beginnings for each number
 * @param refits how many repeated surveys the stability is measured with, at least 1
 * @param criterion how the number is chosen
 * @param table which category a pair of answers means
 * @param seed what beginnings and repetitions are drawn from
 */
public record LatentClasses(
        int fewest, int most, int starts, int refits, ClassCriterion criterion, EvaluationTable table, long seed)
        implements Serializable {

    private static final int SHORT = 10;
    private static final int FINALISTS = 3;
    private static final int LONG = 1000;
    private static final double SETTLED = 1e-6;
    private static final double SAME = 0.01;
    private static final int MOST_CLASSES = 50;

    /** Checks the parts. */
    public LatentClasses {
        Require.atLeast("fewest", fewest, 1);
        Require.within("most", most, fewest, MOST_CLASSES);
        Require.atLeast("starts", starts, 1);
        Require.atLeast("refits", refits, 1);
        Require.nonNull("criterion", criterion);
        Require.nonNull("table", table);
    }

    /** One to six classes by BIC, 20 starts for each, stability from 10 repetitions, Berger's table. */
    public static LatentClasses seeded(long seed) {
        return new LatentClasses(1, 6, 20, 10, ClassCriterion.BIC, EvaluationTable.berger(), seed);
    }

    /** The same with up to so many classes tried. */
    public LatentClasses atMost(int classes) {
        Require.within("classes", classes, 1, MOST_CLASSES);
        return new LatentClasses(Math.min(fewest, classes), classes, starts, refits, criterion, table, seed);
    }

    /** The same with this number of classes, whatever the criterion says. */
    public LatentClasses exactly(int classes) {
        Require.within("classes", classes, 1, MOST_CLASSES);
        return new LatentClasses(classes, classes, starts, refits, criterion, table, seed);
    }

    /** The same with the number of classes by another criterion. */
    public LatentClasses by(ClassCriterion other) {
        return new LatentClasses(fewest, most, starts, refits, other, table, seed);
    }

    /** The same with another number of beginnings. */
    public LatentClasses starts(int number) {
        return new LatentClasses(fewest, most, number, refits, criterion, table, seed);
    }

    /** The same with another number of repeated surveys for the stability. */
    public LatentClasses refits(int number) {
        return new LatentClasses(fewest, most, starts, number, criterion, table, seed);
    }

    /** The same by another evaluation table. */
    public LatentClasses with(EvaluationTable other) {
        return new LatentClasses(fewest, most, starts, refits, criterion, other, seed);
    }

    /**
     * Finds the classes of a survey.
     *
     * @throws IllegalArgumentException if there are fewer respondents than twice the largest number of classes tried
     */
    public LatentClassReport on(KanoSurvey survey) {
        Require.nonNull("survey", survey);
        Require.that(
                survey.size() >= 2 * most,
                survey.source() + " has " + survey.size() + " respondents; " + most + " classes need at least "
                        + 2 * most + ". Try fewer classes with atMost(…).");
        ClassKernel kernel = ClassKernel.of(survey, table);
        List<ClassTrial> trials = new ArrayList<>();
        ClassMixture best = null;
        double smallest = Double.POSITIVE_INFINITY;
        for (int classes = fewest; classes <= most; classes++) {
            Search search = search(kernel, classes);
            ClassTrial trial = trial(kernel, search);
            trials.add(trial);
            if (best == null || trial.by(criterion) < smallest) {
                best = search.mixture;
                smallest = trial.by(criterion);
            }
        }
        return report(survey, kernel, ordered(Require.nonNull("mixture", best)), trials);
    }

    private record Search(ClassMixture mixture, double logLikelihood, int agreeing) {}

    /** Many short climbs, and long ones from where the best of them stand. */
    private Search search(ClassKernel kernel, int classes) {
        int tried = classes == 1 ? 1 : starts;
        List<Search> shorter = new ArrayList<>();
        for (int start = 0; start < tried; start++) {
            SeededRandom random = SeededRandom.stream(seed, (long) classes * 1_000_003 + start);
            ClassMixture mixture = kernel.climb(kernel.begin(classes, random), SHORT, 0);
            shorter.add(new Search(mixture, logLikelihood(kernel, mixture), 1));
        }
        shorter.sort(Comparator.comparingDouble(Search::logLikelihood).reversed());
        List<Search> ends = new ArrayList<>();
        for (Search begun : shorter.subList(0, Math.min(FINALISTS, tried))) {
            ClassMixture mixture = kernel.climb(begun.mixture, LONG, SETTLED);
            ends.add(new Search(mixture, logLikelihood(kernel, mixture), 1));
        }
        ends.sort(Comparator.comparingDouble(Search::logLikelihood).reversed());
        Search first = ends.get(0);
        int agreeing = (int) ends.stream()
                .filter(end -> first.logLikelihood - end.logLikelihood < SAME)
                .count();
        return new Search(first.mixture, first.logLikelihood, agreeing);
    }

    private static double logLikelihood(ClassKernel kernel, ClassMixture mixture) {
        return kernel.expect(mixture, new double[mixture.size.length][kernel.respondents]);
    }

    private ClassTrial trial(ClassKernel kernel, Search search) {
        double[][] membership = new double[search.mixture.size.length][kernel.respondents];
        double logLikelihood = kernel.expect(search.mixture, membership);
        double entropy = 0;
        for (double[] component : membership) {
            for (double p : component) {
                entropy -= p > 0 ? p * Math.log(p) : 0;
            }
        }
        int classes = search.mixture.classes();
        int parameters = kernel.parameters(classes);
        double bic = -2 * logLikelihood + parameters * Math.log(kernel.respondents);
        return new ClassTrial(
                classes, logLikelihood, parameters, bic, bic + 2 * entropy, classes == 1 ? 1 : starts, search.agreeing);
    }

    private static ClassMixture ordered(ClassMixture mixture) {
        Integer[] order = new Integer[mixture.classes()];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, Comparator.comparingDouble((Integer k) -> -mixture.size[k]));
        return mixture.ordered(order);
    }

    private LatentClassReport report(
            KanoSurvey survey, ClassKernel kernel, ClassMixture mixture, List<ClassTrial> trials) {
        int classes = mixture.classes();
        double[][] membership = new double[mixture.size.length][kernel.respondents];
        kernel.expect(mixture, membership);
        List<String> names = survey.respondents();
        List<ClassMembership> members = new ArrayList<>(names.size());
        for (int r = 0; r < names.size(); r++) {
            int likely = likely(membership, classes, r);
            double attentive = 0;
            for (int k = 0; k < classes; k++) {
                attentive += membership[k][r];
            }
            double inattentive = membership[classes][r] + membership[classes + 1][r];
            double probability = attentive > 0 ? Math.min(1, membership[likely][r] / attentive) : 1.0 / classes;
            members.add(new ClassMembership(names.get(r), likely + 1, probability, Math.min(1, inattentive)));
        }
        List<LatentClass> found = new ArrayList<>(classes);
        for (int k = 0; k < classes; k++) {
            List<ClassFeature> features = new ArrayList<>(kernel.features);
            for (int f = 0; f < kernel.features; f++) {
                int from = f * ClassKernel.CATEGORIES;
                double[] log = mixture.logShare[k];
                features.add(new ClassFeature(
                        survey.features().get(f),
                        new CategoryProbabilities(
                                Math.exp(log[from]),
                                Math.exp(log[from + 1]),
                                Math.exp(log[from + 2]),
                                Math.exp(log[from + 3]),
                                Math.exp(log[from + 4]),
                                Math.exp(log[from + 5]))));
            }
            found.add(new LatentClass(k + 1, mixture.size[k], features));
        }
        return new LatentClassReport(
                KanoBasis.of(survey, table),
                survey.isWeighted(),
                found,
                mixture.size[classes],
                mixture.size[classes + 1],
                members,
                criterion,
                trials,
                stability(kernel, mixture, membership));
    }

    /** The mean agreement of the classes with those found from repeated surveys, each search beginning at the classes. */
    private double stability(ClassKernel kernel, ClassMixture mixture, double[][] membership) {
        List<Integer> original = likely(kernel, membership, mixture.classes());
        double sum = 0;
        for (int refit = 0; refit < refits; refit++) {
            SeededRandom random = SeededRandom.stream(seed, -1 - refit);
            ClassMixture again = kernel.resampled(random).climb(mixture, LONG, 1e-3);
            double[][] repeated = new double[membership.length][kernel.respondents];
            kernel.expect(again, repeated);
            sum += RandIndex.adjusted(original, likely(kernel, repeated, mixture.classes()));
        }
        return sum / refits;
    }

    private static List<Integer> likely(ClassKernel kernel, double[][] membership, int classes) {
        List<Integer> likely = new ArrayList<>(kernel.respondents);
        for (int r = 0; r < kernel.respondents; r++) {
            likely.add(likely(membership, classes, r));
        }
        return likely;
    }

    private static int likely(double[][] membership, int classes, int r) {
        int likely = 0;
        for (int k = 1; k < classes; k++) {
            likely = membership[k][r] > membership[likely][r] ? k : likely;
        }
        return likely;
    }
}
