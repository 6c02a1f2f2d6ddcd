package io.clientele.satisfaction.kano.curve;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The curve of a feature that customers see differently: the curves of the categories, weighted by the share of each.
 *
 * <pre>
 * S(p) = Σ share(k) · S_k(p)        k over must-be, one-dimensional, attractive, indifferent and reverse
 * </pre>
 *
 * <p>Questionable answers are left out, and the other shares made to sum to one. The shares are those observed, or those of a posterior.
 * Since the indifferent part of the curve is flat at 0, a mixed curve ends nearer to 0 than Better and Worse themselves.
 *
 * @param shares of M, O, A, I and R, in this order; they sum to 1
 * @param better Better, from 0 to 1
 * @param worse Worse, from −1 to 0
 */
public record MixedCurve(List<Double> shares, double better, double worse) implements SatisfactionCurve {

    private static final List<KanoCategory> CATEGORIES = List.of(
            KanoCategory.MUST_BE,
            KanoCategory.ONE_DIMENSIONAL,
            KanoCategory.ATTRACTIVE,
            KanoCategory.INDIFFERENT,
            KanoCategory.REVERSE);

    /** What a sum of five rounded shares may be off by. */
    private static final double ROUNDING = 1e-9;

    /** Checks that the shares are shares. */
    public MixedCurve {
        shares = List.copyOf(Require.nonNull("shares", shares));
        Require.sameLength("shares", shares.size(), "categories", CATEGORIES.size());
        double sum = 0;
        for (int k = 0; k < CATEGORIES.size(); k++) {
            sum += Require.probability("share of " + CATEGORIES.get(k), shares.get(k));
        }
        Require.that(
                Math.abs(sum - 1) <= ROUNDING,
                "shares sum to " + Require.show(sum)
                        + "; they must sum to 1. MixedCurve.of scales any counts or weights.");
        Require.within("better", better, 0, 1);
        Require.within("worse", worse, -1, 0);
    }

    /**
     * The curve for categories of given weights, scaled to sum to one.
     *
     * @param weights counts, shares or probabilities; a category that is not named weighs nothing, and questionable is left out
     * @param better Better, from 0 to 1
     * @param worse Worse, from −1 to 0
     */
    public static MixedCurve of(Map<KanoCategory, ? extends Number> weights, double better, double worse) {
        Require.nonNull("weights", weights);
        List<Double> amounts = new ArrayList<>();
        double sum = 0;
        for (KanoCategory category : CATEGORIES) {
            Number weight = weights.get(category);
            double amount = weight == null ? 0 : Require.nonNegative("weight of " + category, weight.doubleValue());
            amounts.add(amount);
            sum += amount;
        }
        Require.that(sum > 0, "weights are all 0; at least one of M, O, A, I and R must have some.");
        double total = sum;
        return new MixedCurve(amounts.stream().map(amount -> amount / total).toList(), better, worse);
    }

    /**
     * The curve of a feature by the shares that were observed.
     *
     * @throws IllegalArgumentException if the feature has no coefficients
     */
    public static MixedCurve of(KanoFeature feature) {
        Require.nonNull("feature", feature);
        return new MixedCurve(
                observed(feature),
                feature.better().orElseThrow(() -> withoutCoefficients(feature)),
                feature.worse().orElseThrow(() -> withoutCoefficients(feature)));
    }

    private static List<Double> observed(KanoFeature feature) {
        double all = CATEGORIES.stream().mapToDouble(feature.counts()::of).sum();
        if (all == 0) {
            throw withoutCoefficients(feature);
        }
        return CATEGORIES.stream()
                .map(category -> feature.counts().of(category) / all)
                .toList();
    }

    static IllegalArgumentException withoutCoefficients(KanoFeature feature) {
        return new IllegalArgumentException("feature " + feature.feature()
                + " has no Better and Worse; a curve needs at least one answer that is must-be, one-dimensional,"
                + " attractive or indifferent. Leave the feature out.");
    }

    /** The share of a category; 0 for questionable. */
    public double share(KanoCategory category) {
        int k = CATEGORIES.indexOf(Require.nonNull("category", category));
        return k < 0 ? 0 : shares.get(k);
    }

    @Override
    public double at(double performance) {
        Require.probability("performance", performance);
        double sum = 0;
        for (int k = 0; k < CATEGORIES.size(); k++) {
            sum += shares.get(k) * CategoryCurve.at(CATEGORIES.get(k), better, worse, performance);
        }
        return sum;
    }

    @Override
    public double area() {
        double sum = 0;
        for (int k = 0; k < CATEGORIES.size(); k++) {
            sum += shares.get(k) * CategoryCurve.area(CATEGORIES.get(k), better, worse);
        }
        return sum;
    }

    /** One line: {@code mixed curve from −0.31 to 0.62}. */
    @Override
    public String toString() {
        return "mixed curve from " + Cells.fixed(at(0), 2) + " to " + Cells.fixed(at(1), 2);
    }
}
