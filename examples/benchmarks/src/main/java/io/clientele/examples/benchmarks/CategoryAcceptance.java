package io.clientele.examples.benchmarks;

import io.clientele.satisfaction.kano.CategoryProfile;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoFeature;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoSimulation;
import io.clientele.satisfaction.kano.TopTwo;
import io.clientele.satisfaction.kano.belief.BeliefReport;
import io.clientele.satisfaction.kano.belief.FeatureBelief;
import io.clientele.satisfaction.kano.belief.KanoBelief;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often the categories that a Kano analysis names are the true ones, and how often intervals hold the truth, over simulated surveys
 * of one class of customers. Surveys are numbered; each fills its own part of the arrays, so that threads don't meet.
 */
final class CategoryAcceptance {

    private static final double CONCENTRATION = 1.5;
    private static final double WRONG = 0.05;
    private static final int BINS = 10;
    private static final int CATEGORIES = KanoCategory.values().length;

    private final int surveys;
    private final int features;
    private final int respondents;
    private final double slips;
    private final long seed;

    private final double[] certainty;
    private final boolean[] right;
    private final boolean[] modeRight;
    private final boolean[] significant;
    private final boolean[] listed;
    /** The probability of every category, and whether it was the true one. */
    private final double[] probability;

    private final boolean[] isTrue;
    private final boolean[] betterHeld;
    private final boolean[] worseHeld;

    CategoryAcceptance(int surveys, int features, int respondents, double slips, long seed) {
        this.surveys = surveys;
        this.features = features;
        this.respondents = respondents;
        this.slips = slips;
        this.seed = seed;
        int all = surveys * features;
        certainty = new double[all];
        right = new boolean[all];
        modeRight = new boolean[all];
        significant = new boolean[all];
        listed = new boolean[all];
        probability = new double[all * CATEGORIES];
        isTrue = new boolean[all * CATEGORIES];
        betterHeld = new boolean[all];
        worseHeld = new boolean[all];
    }

    private KanoSimulation simulation(int survey) {
        return KanoSimulation.random(features, 1, CONCENTRATION, seed + survey).slips(slips);
    }

    private KanoReport report(KanoSimulation simulation, int survey) {
        return simulation.draw(respondents, seed + survey).survey().analyse();
    }

    /** Surveys one sample and notes whether the categories are right. */
    void categories(int survey) {
        KanoSimulation simulation = simulation(survey);
        KanoReport report = report(simulation, survey);
        BeliefReport beliefs = KanoBelief.standard().on(report);
        Set<FeatureBelief> together = new HashSet<>(beliefs.decidedWithWrong(WRONG));
        for (int f = 0; f < features; f++) {
            int i = survey * features + f;
            FeatureBelief belief = beliefs.features().get(f);
            TopTwo top = report.features().get(f).topTwo();
            KanoCategory truth = simulation.truth(belief.feature()).category();
            certainty[i] = belief.certainty();
            right[i] = belief.mostProbable() == truth;
            modeRight[i] = top.first() == truth;
            significant[i] = top.isSignificant();
            listed[i] = together.contains(belief);
            for (KanoCategory category : KanoCategory.values()) {
                int k = i * CATEGORIES + category.ordinal();
                probability[k] = belief.probability().of(category);
                isTrue[k] = category == truth;
            }
        }
    }

    /** Surveys one sample and notes whether the intervals hold the truth. */
    void intervals(int survey) {
        KanoSimulation simulation = simulation(survey);
        KanoReport report = report(simulation, survey);
        for (int f = 0; f < features; f++) {
            KanoFeature feature = report.features().get(f);
            CategoryProfile truth = simulation.truth(feature.feature());
            int i = survey * features + f;
            betterHeld[i] = feature.betterInterval()
                    .filter(interval -> interval.contains(truth.better()))
                    .isPresent();
            worseHeld[i] = feature.worseInterval()
                    .filter(interval -> interval.contains(truth.worse()))
                    .isPresent();
        }
    }

    int size() {
        return surveys * features;
    }

    double rightShare() {
        return share(right, null);
    }

    double modeRightShare() {
        return share(modeRight, null);
    }

    /** Σ over ten bins of | mean P − share right | · share of the bin, of the most probable category. */
    double calibrationError() {
        return calibrationError(certainty, right);
    }

    /** The same over the probabilities of all six categories. */
    double calibrationErrorOfAll() {
        return calibrationError(probability, isTrue);
    }

    private static double calibrationError(double[] said, boolean[] came) {
        double[] gap = new double[BINS];
        for (int i = 0; i < said.length; i++) {
            gap[Math.min(BINS - 1, (int) (said[i] * BINS))] += said[i] - (came[i] ? 1 : 0);
        }
        double error = 0;
        for (double bin : gap) {
            error += Math.abs(bin);
        }
        return error / said.length;
    }

    double decidedShare(double probability) {
        return share(decided(probability), null);
    }

    double rightOfDecided(double probability) {
        return share(right, decided(probability));
    }

    private boolean[] decided(double atLeast) {
        boolean[] decided = new boolean[certainty.length];
        for (int i = 0; i < decided.length; i++) {
            decided[i] = certainty[i] >= atLeast;
        }
        return decided;
    }

    double fongShare() {
        return share(significant, null);
    }

    double rightOfFong() {
        return share(modeRight, significant);
    }

    double listedShare() {
        return share(listed, null);
    }

    double rightOfListed() {
        return share(right, listed);
    }

    /** The largest share of features, the surest first, of which at least as many are right as of those that Fong's test calls. */
    double shareAtFongsError() {
        double needed = rightOfFong();
        Integer[] surest = new Integer[size()];
        Arrays.setAll(surest, i -> i);
        Arrays.sort(surest, Comparator.comparingDouble((Integer i) -> -certainty[i]));
        int hits = 0;
        int most = 0;
        for (int taken = 1; taken <= surest.length; taken++) {
            hits += right[surest[taken - 1]] ? 1 : 0;
            most = hits >= needed * taken ? taken : most;
        }
        return (double) most / size();
    }

    double betterCoverage() {
        return share(betterHeld, null);
    }

    double worseCoverage() {
        return share(worseHeld, null);
    }

    private static double share(boolean[] hit, boolean @Nullable [] among) {
        int hits = 0;
        int all = 0;
        for (int i = 0; i < hit.length; i++) {
            if (among == null || among[i]) {
                all++;
                hits += hit[i] ? 1 : 0;
            }
        }
        return all == 0 ? 1 : (double) hits / all;
    }
}
