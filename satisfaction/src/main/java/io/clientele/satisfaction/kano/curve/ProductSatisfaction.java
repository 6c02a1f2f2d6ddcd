package io.clientele.satisfaction.kano.curve;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.NearestName;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoFeature;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.stat.Interval;
import io.clientele.stat.Quantiles;
import io.clientele.stat.SeededRandom;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How satisfied customers would be with a product that performs so and so well on each feature, as one number from 0 to 100.
 *
 * <pre>
 * S     = Σ w(j) · S_j(p_j)                                   S_j the mixed curve of feature j, p_j its performance, Σ w = 1
 * score = 100 · (S − worst) / (best − worst)                  worst and best: each feature at the lower and the upper end of its curve
 * </pre>
 *
 * <p>An unmet must-be feature caps the score, see {@link MustBeGate}. The interval comes from the uncertainty of the survey: of each
 * feature the shares of the six categories are drawn from their posterior (Dirichlet, the counts plus one half each), and with them the
 * curves, the leading category and the score. Weights are taken as known.
 *
 * <pre>{@code
 * ProductScore score = ProductSatisfaction.of(report).score(Map.of("Tracking", 0.8, "Gift wrap", 0.0));
 * }</pre>
 *
 * @param report the survey's result
 * @param weighting how much each feature counts: by stated importance if everybody was asked for it, else by what is at stake
 * @param gate what an unmet must-be feature does
 * @param level confidence level of the interval; 0.95 unless told
 * @param draws how many times the posterior is drawn; 2,000 unless told
 * @param seed of the draws; 1 unless told
 */
public record ProductSatisfaction(
        KanoReport report, FeatureWeighting weighting, MustBeGate gate, double level, int draws, long seed)
        implements Serializable {

    private static final int FEWEST_DRAWS = 100;

    /** Checks the parts. */
    public ProductSatisfaction {
        Require.nonNull("report", report);
        Require.nonNull("weighting", weighting);
        Require.nonNull("gate", gate);
        Require.level("level", level);
        Require.atLeast("draws", draws, FEWEST_DRAWS, "Fewer do not make an interval.");
        for (KanoFeature feature : report.features()) {
            if (feature.better().isEmpty()) {
                throw MixedCurve.withoutCoefficients(feature);
            }
            if (weighting.of(feature).isEmpty()) {
                throw new IllegalArgumentException("nobody stated how important " + feature.feature()
                        + " is; weigh features by " + FeatureWeighting.STAKE + " instead.");
            }
        }
    }

    /** The standard way: mixed curves, the standard gate, a 95 % interval. */
    public static ProductSatisfaction of(KanoReport report) {
        Require.nonNull("report", report);
        boolean stated = report.features().stream()
                .allMatch(feature -> feature.importance().n() > 0);
        return new ProductSatisfaction(
                report,
                stated ? FeatureWeighting.STATED_IMPORTANCE : FeatureWeighting.STAKE,
                MustBeGate.standard(),
                0.95,
                2_000,
                1);
    }

    /** The same with features weighed in another way. */
    public ProductSatisfaction weighting(FeatureWeighting other) {
        return new ProductSatisfaction(report, other, gate, level, draws, seed);
    }

    /** The same with another gate. */
    public ProductSatisfaction gate(MustBeGate other) {
        return new ProductSatisfaction(report, weighting, other, level, draws, seed);
    }

    /** The same with an interval of another level, above 0 and below 1. */
    public ProductSatisfaction level(double other) {
        return new ProductSatisfaction(report, weighting, gate, other, draws, seed);
    }

    /** The same with another number of draws, at least 100, from another seed. */
    public ProductSatisfaction draws(int number, long newSeed) {
        return new ProductSatisfaction(report, weighting, gate, level, number, newSeed);
    }

    /**
     * The score of a product.
     *
     * @param performance of every feature of the report, from 0 (absent) to 1 (fully there)
     * @throws IllegalArgumentException if a feature is missing or unknown, or a performance is outside 0 to 1
     */
    public ProductScore score(Map<String, Double> performance) {
        double[] p = performances(Require.nonNull("performance", performance));
        double[] weights = weights();
        List<KanoFeature> features = report.features();
        List<ProductScore.Part> parts = new ArrayList<>();
        for (int j = 0; j < p.length; j++) {
            KanoFeature feature = features.get(j);
            MixedCurve curve = MixedCurve.of(feature);
            KanoCategory category = feature.category().orElseThrow();
            parts.add(new ProductScore.Part(
                    feature.feature(),
                    category,
                    weights[j],
                    p[j],
                    curve.at(p[j]),
                    Math.min(curve.at(0), curve.at(1)),
                    Math.max(curve.at(0), curve.at(1))));
        }
        return new ProductScore(report.basis(), report.rule(), weighting, gate, parts, interval(p, weights));
    }

    private double[] performances(Map<String, Double> performance) {
        List<String> names =
                report.features().stream().map(KanoFeature::feature).toList();
        performance.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException("performance names \"" + unknown + "\"; it must be one of "
                            + names + "." + NearestName.suggestion(unknown, names));
                });
        return names.stream()
                .mapToDouble(name -> {
                    Double value = performance.get(name);
                    if (value == null) {
                        throw new IllegalArgumentException("performance has no value for \"" + name
                                + "\"; it must have one for every feature. Say 0 for one that is absent.");
                    }
                    return Require.probability("performance of " + name, value);
                })
                .toArray();
    }

    private double[] weights() {
        double[] weights = report.features().stream()
                .mapToDouble(feature -> weighting.of(feature).orElseThrow())
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights)
                .map(weight -> sum == 0 ? 1.0 / weights.length : weight / sum)
                .toArray();
    }

    /** Quantiles of the scores over the draws. In a draw every category has some share, so that it has a score. */
    private Interval interval(double[] p, double[] weights) {
        SeededRandom random = SeededRandom.of(seed);
        double[] scores = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            DrawnScore drawn = new DrawnScore();
            for (int j = 0; j < p.length; j++) {
                drawn.add(report.features().get(j).evidence().sampleShares(random), weights[j], p[j], gate);
            }
            scores[draw] = drawn.score(gate);
        }
        Quantiles quantiles = Quantiles.of(scores);
        return new Interval(quantiles.at((1 - level) / 2), quantiles.at((1 + level) / 2), level);
    }
}
