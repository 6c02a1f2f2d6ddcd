package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.NearestName;
import io.clientele.stat.Distribution;
import io.clientele.stat.SeededRandom;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A survey with a known truth, to try out a questionnaire, a sample size or a method.
 *
 * <pre>{@code
 * KanoSample sample = KanoSimulation.oneClass()
 *         .feature("Delivery tracking", CategoryProfile.of(20, 50, 15, 15))
 *         .feature("Gift wrapping", CategoryProfile.of(2, 5, 30, 63))
 *         .slips(0.05)
 *         .draw(150, 7);
 * }</pre>
 *
 * <p>Each respondent belongs to a class of customers. For every feature his true category is drawn from the class's profile, and his
 * pair of answers evenly from that category's cells of Berger's table. With the probability of a slip the pair is replaced by any of
 * the 25, each as likely; with the probability of straight-lining all of a respondent's answers are one and the same. Importance is
 * 5 + a + N(0, 1.5), rounded and cut to 1 to 9, with a = 1, 1.5, 0, −1.5 for M, O, A, I.
 *
 * <p>Respondents are drawn from streams of their own: the first 50 of 200 are the 50 of the same seed.
 *
 * @param classes the shares of the classes of customers, summing to 1
 * @param features the names of the features
 * @param profiles for each feature one profile a class
 * @param slipRate the probability that a pair of answers is a slip; 0 unless said otherwise
 * @param straightLiningRate the probability that a respondent gives one answer throughout; 0 unless said otherwise
 */
public record KanoSimulation(
        List<Double> classes,
        List<String> features,
        List<List<CategoryProfile>> profiles,
        double slipRate,
        double straightLiningRate)
        implements Serializable {

    private static final double ROUNDING = 1e-9;
    private static final double IMPORTANCE_DEVIATION = 1.5;
    /** Below, the parts of a profile may all be too small for a double. */
    private static final double LEAST_CONCENTRATION = 0.01;

    private static final double MOST_CONCENTRATION = 1e6;

    /** Checks and copies the parts. */
    public KanoSimulation {
        classes = List.copyOf(Require.nonEmpty("classes", classes));
        features = List.copyOf(Require.nonNull("features", features));
        profiles =
                Require.nonNull("profiles", profiles).stream().map(List::copyOf).toList();
        double sum = 0;
        for (double share : classes) {
            sum += Require.probability("class share", share);
        }
        Require.that(
                Math.abs(sum - 1) <= ROUNDING,
                "the class shares sum to " + Require.show(sum) + "; they must sum to 1.");
        Require.sameLength("features", features.size(), "profiles", profiles.size());
        for (int f = 0; f < features.size(); f++) {
            Require.text("feature", features.get(f));
            Require.sameLength("profiles of " + features.get(f), profiles.get(f).size(), "classes", classes.size());
        }
        Require.probability("slipRate", slipRate);
        Require.probability("straightLiningRate", straightLiningRate);
    }

    /** Customers of one class, no feature yet. */
    public static KanoSimulation oneClass() {
        return classes(1);
    }

    /** Customers of several classes of these shares, no feature yet. */
    public static KanoSimulation classes(double... shares) {
        List<Double> classes = new ArrayList<>();
        for (double share : shares) {
            classes.add(share);
        }
        return new KanoSimulation(classes, List.of(), List.of(), 0, 0);
    }

    /**
     * Features F1, F2, … with profiles drawn from a Dirichlet distribution, independently for each of some equally large classes.
     *
     * @param featureCount how many features
     * @param classCount how many classes
     * @param concentration the Dirichlet parameter of each category, from 0.01 to a million: 1 draws all profiles alike, less makes them decided
     * @param seed what the draw is made from
     */
    public static KanoSimulation random(int featureCount, int classCount, double concentration, long seed) {
        Require.atLeast("featureCount", featureCount, 1);
        Require.atLeast("classCount", classCount, 1);
        Require.within("concentration", concentration, LEAST_CONCENTRATION, MOST_CONCENTRATION);
        Distribution gamma = Distribution.gamma(concentration, 1);
        double[] shares = new double[classCount];
        Arrays.fill(shares, 1.0 / classCount);
        KanoSimulation simulation = classes(shares);
        SeededRandom random = SeededRandom.of(seed);
        for (int f = 1; f <= featureCount; f++) {
            CategoryProfile[] drawn = new CategoryProfile[classCount];
            for (int c = 0; c < classCount; c++) {
                drawn[c] = CategoryProfile.of(
                        gamma.quantile(random.nextUniform()),
                        gamma.quantile(random.nextUniform()),
                        gamma.quantile(random.nextUniform()),
                        gamma.quantile(random.nextUniform()));
            }
            simulation = simulation.feature("F" + f, drawn);
        }
        return simulation;
    }

    /** The simulation with one more feature, and its profile in each class. */
    public KanoSimulation feature(String name, CategoryProfile... profilePerClass) {
        List<String> moreFeatures = new ArrayList<>(features);
        moreFeatures.add(name);
        List<List<CategoryProfile>> moreProfiles = new ArrayList<>(profiles);
        moreProfiles.add(List.of(profilePerClass));
        return new KanoSimulation(classes, moreFeatures, moreProfiles, slipRate, straightLiningRate);
    }

    /** The simulation with that probability of a slip in a pair of answers. */
    public KanoSimulation slips(double rate) {
        return new KanoSimulation(classes, features, profiles, rate, straightLiningRate);
    }

    /** The simulation with that probability that a respondent answers the same throughout. */
    public KanoSimulation straightLining(double rate) {
        return new KanoSimulation(classes, features, profiles, slipRate, rate);
    }

    /**
     * The true profile of a feature over all classes; slips and straight-lining are no part of it.
     *
     * @throws IllegalArgumentException if there is no such feature
     */
    public CategoryProfile truth(String feature) {
        int f = features.indexOf(feature);
        if (f < 0) {
            throw NearestName.unknown("feature", feature, features);
        }
        double[] mix = new double[4];
        for (int c = 0; c < classes.size(); c++) {
            CategoryProfile profile = profiles.get(f).get(c);
            double share = classes.get(c);
            mix[0] += share * profile.mustBe();
            mix[1] += share * profile.oneDimensional();
            mix[2] += share * profile.attractive();
            mix[3] += share * profile.indifferent();
        }
        return CategoryProfile.of(mix[0], mix[1], mix[2], mix[3]);
    }

    /**
     * Draws a survey.
     *
     * @param respondents how many, 1 or more
     * @param seed what the draw is made from: the same seed, the same survey
     */
    public KanoSample draw(int respondents, long seed) {
        Require.atLeast("respondents", respondents, 1);
        Require.that(
                !features.isEmpty(), "simulation has no feature; it must have at least one. Add it with feature(…).");
        byte[][] functional = new byte[features.size()][respondents];
        byte[][] dysfunctional = new byte[features.size()][respondents];
        byte[][] importance = new byte[features.size()][respondents];
        List<String> names = new ArrayList<>(respondents);
        List<Integer> classOf = new ArrayList<>(respondents);
        List<Boolean> straight = new ArrayList<>(respondents);
        for (int r = 0; r < respondents; r++) {
            SeededRandom random = SeededRandom.stream(seed, r);
            names.add("R" + (r + 1));
            int drawnClass = drawnClass(random.nextUniform());
            classOf.add(drawnClass);
            boolean straightLiner = random.nextUniform() < straightLiningRate;
            straight.add(straightLiner);
            byte throughout = (byte) (1 + drawn(5, random));
            for (int f = 0; f < features.size(); f++) {
                KanoCategory category = drawnCategory(profiles.get(f).get(drawnClass), random.nextUniform());
                int pair = drawnPair(category, random);
                functional[f][r] = straightLiner ? throughout : (byte) (1 + pair / 5);
                dysfunctional[f][r] = straightLiner ? throughout : (byte) (1 + pair % 5);
                importance[f][r] = drawnImportance(category, random);
            }
        }
        KanoSurvey survey = new KanoSurvey(
                "simulated sample, seed " + seed,
                List.of("simulated levels"),
                features,
                names,
                functional,
                dysfunctional,
                importance);
        return new KanoSample(survey, this, seed, classOf, straight);
    }

    private int drawnClass(double uniform) {
        double below = 0;
        for (int c = 0; c < classes.size() - 1; c++) {
            below += classes.get(c);
            if (uniform < below) {
                return c;
            }
        }
        return classes.size() - 1;
    }

    private static KanoCategory drawnCategory(CategoryProfile profile, double uniform) {
        double below = profile.mustBe();
        if (uniform < below) {
            return KanoCategory.MUST_BE;
        }
        below += profile.oneDimensional();
        if (uniform < below) {
            return KanoCategory.ONE_DIMENSIONAL;
        }
        below += profile.attractive();
        return uniform < below ? KanoCategory.ATTRACTIVE : KanoCategory.INDIFFERENT;
    }

    /** A cell of Berger's table, 5 · (functional − 1) + dysfunctional − 1. */
    private int drawnPair(KanoCategory category, SeededRandom random) {
        if (random.nextUniform() < slipRate) {
            return drawn(25, random);
        }
        return switch (category) {
            case MUST_BE -> 5 * (1 + drawn(3, random)) + 4;
            case ONE_DIMENSIONAL -> 4;
            case ATTRACTIVE -> 1 + drawn(3, random);
            default -> 5 * (1 + drawn(3, random)) + 1 + drawn(3, random);
        };
    }

    private static byte drawnImportance(KanoCategory category, SeededRandom random) {
        double shift = switch (category) {
            case MUST_BE -> 1;
            case ONE_DIMENSIONAL -> 1.5;
            case INDIFFERENT -> -1.5;
            default -> 0;
        };
        double stated = Distribution.normal(5 + shift, IMPORTANCE_DEVIATION).quantile(random.nextUniform());
        return (byte) Math.max(1, Math.min(KanoSurvey.HIGHEST_IMPORTANCE, Math.round(stated)));
    }

    private static int drawn(int choices, SeededRandom random) {
        return (int) (random.nextUniform() * choices);
    }
}
