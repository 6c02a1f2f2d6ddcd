package io.clientele.satisfaction.kano.roadmap;

import io.clientele.internal.check.Require;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoFeature;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.curve.MixedCurve;
import io.clientele.stat.SeededRandom;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The order in which to work on features, with what a budget buys and how sure the order is.
 *
 * <pre>
 * 1. must-be features that are not met       by |Worse| · importance
 * 2. one-dimensional features                by Better − Worse
 * 3. the few best attractive features        by Better
 * </pre>
 *
 * <p>The greatest first; equal ones in report order. Indifferent features are left alone, reverse ones removed or made optional,
 * questionable ones asked about again. Importance is the mean stated one, divided by 9, and 1 where none was stated.
 *
 * <p><b>Budget.</b> With costs and a budget the plan also says what to buy. The value of a feature is what its mixed curve still has to
 * give: importance · (S(1) − S(p)), 0 at least. Unmet must-be features are bought before anything else, those that are worth most
 * together if the budget does not reach for all; what is left goes to the other features of the list that are worth most together. Both
 * are exact (Nemhauser and Ullmann 1969).
 *
 * <p><b>Uncertainty.</b> The shares of the categories are drawn from their posterior many times, and each time the list is made anew: the
 * share of lists in which a feature stands among the first k, or at all, is the probability that it should.
 *
 * @param report the survey's result
 * @param performance of features that are there already, 0 to 1; those not named perform 0
 * @param metFrom the performance from which on a must-be feature is met, above 0 up to 1; 0.5 unless told
 * @param attractors how many attractive features to take on; 3 unless told
 * @param costs of features, in any one unit, 0 or more; none unless told
 * @param budget in the same unit; infinite unless told
 * @param draws how many lists are made; 2,000 unless told
 * @param seed of the draws; 1 unless told
 */
public record Roadmap(
        KanoReport report,
        Map<String, Double> performance,
        double metFrom,
        int attractors,
        Map<String, Double> costs,
        double budget,
        int draws,
        long seed)
        implements Serializable {

    private static final int FEWEST_DRAWS = 100;

    private static final double MOST_IMPORTANT = 9;

    /** Checks the parts. */
    public Roadmap {
        Require.nonNull("report", report);
        performance = Collections.unmodifiableMap(new TreeMap<>(Require.nonNull("performance", performance)));
        costs = Collections.unmodifiableMap(new TreeMap<>(Require.nonNull("costs", costs)));
        performance.forEach((feature, value) -> {
            report.feature(feature);
            Require.probability("performance of " + feature, Require.nonNull("performance of " + feature, value));
        });
        costs.forEach((feature, value) -> {
            report.feature(feature);
            Require.nonNegative("cost of " + feature, Require.nonNull("cost of " + feature, value));
        });
        Require.within("metFrom", metFrom, Double.MIN_VALUE, 1);
        Require.atLeast("attractors", attractors, 0);
        Require.that(
                budget >= 0,
                "budget is " + Require.show(budget) + "; it must be at least 0. Leave it out where there is no limit.");
        Require.that(
                Double.isInfinite(budget) || !costs.isEmpty(),
                "budget is " + Require.show(budget) + " and there are no costs; give costs before the budget.");
        Require.atLeast("draws", draws, FEWEST_DRAWS, "Fewer do not make a probability.");
    }

    /** Nothing is there yet, three attractive features, no costs, 2,000 draws. */
    public static Roadmap of(KanoReport report) {
        return new Roadmap(report, Map.of(), 0.5, 3, Map.of(), Double.POSITIVE_INFINITY, 2_000, 1);
    }

    /** The same where features perform already, 0 to 1; those not named perform 0. */
    public Roadmap performing(Map<String, Double> byFeature) {
        return new Roadmap(report, byFeature, metFrom, attractors, costs, budget, draws, seed);
    }

    /** The same with another performance from which on a must-be feature is met. */
    public Roadmap metFrom(double level) {
        return new Roadmap(report, performance, level, attractors, costs, budget, draws, seed);
    }

    /** The same with another number of attractive features. */
    public Roadmap attractors(int number) {
        return new Roadmap(report, performance, metFrom, number, costs, budget, draws, seed);
    }

    /** The same with costs: of every feature that may be worked on, in any one unit. */
    public Roadmap costs(Map<String, Double> byFeature) {
        return new Roadmap(report, performance, metFrom, attractors, byFeature, budget, draws, seed);
    }

    /** The same with a budget in the unit of the costs, which must be there. */
    public Roadmap budget(double amount) {
        return new Roadmap(report, performance, metFrom, attractors, costs, amount, draws, seed);
    }

    /** The same with another number of draws, at least 100, from another seed. */
    public Roadmap draws(int number, long newSeed) {
        return new Roadmap(report, performance, metFrom, attractors, costs, budget, number, newSeed);
    }

    /**
     * The plan.
     *
     * @throws IllegalArgumentException if there are costs, but none for a feature that is to be worked on
     */
    public RoadmapReport plan() {
        List<KanoFeature> features = report.features();
        RankedList list = list(features.stream().map(this::candidate).toList());
        boolean[] chosen = chosen(list);
        double[][] ranks = ranks();
        List<RoadmapItem> items = new ArrayList<>();
        for (int position = 0; position < list.size(); position++) {
            int f = list.feature(position);
            KanoFeature feature = features.get(f);
            items.add(new RoadmapItem(
                    feature.feature(),
                    feature.category().orElse(KanoCategory.QUESTIONABLE),
                    list.step(position),
                    list.score(position),
                    performance.getOrDefault(feature.feature(), 0.0),
                    value(feature),
                    costs.getOrDefault(feature.feature(), 0.0),
                    chosen[position],
                    Arrays.stream(ranks[f]).boxed().toList()));
        }
        return new RoadmapReport(report.basis(), report.rule(), draws, seed, !costs.isEmpty(), budget, items);
    }

    /** The features in order, by what is known of each of them: observed, or drawn. */
    private RankedList list(List<Candidate> candidates) {
        return RankedList.of(candidates, attractors);
    }

    private Candidate candidate(KanoFeature feature) {
        return candidate(
                feature,
                feature.category().orElse(KanoCategory.QUESTIONABLE),
                feature.better().orElse(0),
                feature.worse().orElse(0));
    }

    private Candidate candidate(KanoFeature feature, KanoCategory category, double better, double worse) {
        double performs = performance.getOrDefault(feature.feature(), 0.0);
        RoadmapStep step = RoadmapStep.of(category, performs >= metFrom, performs == 1);
        double score = switch (step) {
            case MEET -> -worse * importance(feature);
            case IMPROVE -> better - worse;
            case DELIGHT, LATER -> better;
            case KEEP, LEAVE, REMOVE, ASK -> 0;
        };
        return new Candidate(step, score);
    }

    private static double importance(KanoFeature feature) {
        return feature.importance().mean().orElse(MOST_IMPORTANT) / MOST_IMPORTANT;
    }

    private double value(KanoFeature feature) {
        if (feature.better().isEmpty()) {
            return 0;
        }
        MixedCurve curve = MixedCurve.of(feature);
        double performs = performance.getOrDefault(feature.feature(), 0.0);
        return Math.max(0, importance(feature) * (curve.at(1) - curve.at(performs)));
    }

    private boolean[] chosen(RankedList list) {
        boolean[] chosen = new boolean[list.size()];
        if (costs.isEmpty()) {
            return chosen;
        }
        Knapsack mustBe = Knapsack.empty();
        Knapsack others = Knapsack.empty();
        for (int position = 0; position < list.size(); position++) {
            if (list.step(position).isWork()) {
                KanoFeature feature = report.features().get(list.feature(position));
                Double cost = costs.get(feature.feature());
                if (cost == null) {
                    throw new IllegalArgumentException("costs has none for \"" + feature.feature()
                            + "\", which stands in the order of work; give every such feature its cost, 0 if"
                            + " it is free.");
                }
                (list.step(position) == RoadmapStep.MEET ? mustBe : others).add(position, value(feature), cost);
            }
        }
        double left = budget - mustBe.choose(budget, chosen);
        others.choose(Math.max(0, left), chosen);
        return chosen;
    }

    /** How often each feature stood at each place of the list, over the draws. */
    private double[][] ranks() {
        List<KanoFeature> features = report.features();
        SeededRandom random = SeededRandom.of(seed);
        int[][] counts = new int[features.size()][features.size()];
        List<Candidate> candidates = new ArrayList<>();
        for (int draw = 0; draw < draws; draw++) {
            candidates.clear();
            for (KanoFeature feature : features) {
                candidates.add(
                        feature.counts().isEmpty()
                                ? candidate(feature)
                                : drawn(feature, feature.evidence().sampleShares(random)));
            }
            RankedList list = list(candidates);
            for (int place = 0; place < list.size() && list.step(place).isWork(); place++) {
                counts[list.feature(place)][place]++;
            }
        }
        double[][] shares = new double[features.size()][features.size()];
        for (int f = 0; f < shares.length; f++) {
            for (int place = 0; place < shares.length; place++) {
                shares[f][place] = counts[f][place] / (double) draws;
            }
        }
        return shares;
    }

    private Candidate drawn(KanoFeature feature, double[] shares) {
        int most = 0;
        for (int k = 1; k < shares.length; k++) {
            most = shares[k] > shares[most] ? k : most;
        }
        double asked = shares[0] + shares[1] + shares[2] + shares[3];
        return candidate(
                feature,
                KanoCategory.values()[most],
                (shares[1] + shares[2]) / asked,
                -(shares[0] + shares[1]) / asked);
    }
}
