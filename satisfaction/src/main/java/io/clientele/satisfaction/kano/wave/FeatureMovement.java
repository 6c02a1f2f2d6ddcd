package io.clientele.satisfaction.kano.wave;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.internal.Numerals;
import io.clientele.satisfaction.kano.CategoryCounts;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.segment.HomogeneityTest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a feature has moved from one survey to a later one.
 *
 * <p><b>Movement in the Better–Worse plane.</b> Better and the amount of Worse are shares of the same answers, so that they are judged
 * together, by Wald's test with two degrees of freedom:
 *
 * <pre>
 * d = (change of Better, change of |Worse|)          χ² = d · S⁻¹ · d
 * S = sum over both surveys of   | b(1 − b)     pO − b·w |
 *                                | pO − b·w     w(1 − w) | / (M + O + A + I)
 * </pre>
 *
 * @param feature its name
 * @param first the counts of the first survey; of a weighted one, brought to what they are worth
 * @param later the counts of the later survey
 */
public record FeatureMovement(String feature, CategoryCounts first, CategoryCounts later) implements Serializable {

    /** Checks the parts; both surveys must have a pair of answers. */
    public FeatureMovement {
        Require.text("feature", feature);
        Require.nonNull("first", first);
        Require.nonNull("later", later);
        Require.that(
                !first.isEmpty() && !later.isEmpty(),
                feature + " has no complete pair of answers in one of the surveys; a movement needs both.");
    }

    /** The most frequent category of the first survey. */
    public KanoCategory from() {
        return first.topTwo().first();
    }

    /** The most frequent category of the later survey. */
    public KanoCategory to() {
        return later.topTwo().first();
    }

    /** What the two categories mean for the life of the feature, chance not asked. */
    public LifeCycleStep step() {
        return LifeCycleStep.of(from(), to());
    }

    /** The change of Better: of the share of customers whom its presence satisfies. */
    public ShareChange better() {
        return new ShareChange(
                first.attractive() + first.oneDimensional(),
                wanting(first),
                later.attractive() + later.oneDimensional(),
                wanting(later));
    }

    /** The change of the amount of Worse: of the share of customers whom its absence dissatisfies. */
    public ShareChange dissatisfied() {
        return new ShareChange(
                first.mustBe() + first.oneDimensional(),
                wanting(first),
                later.mustBe() + later.oneDimensional(),
                wanting(later));
    }

    /** Whether the categories are answered in other proportions, reverse and questionable included. */
    public HomogeneityTest categories() {
        return HomogeneityTest.of(feature, List.of(first, later));
    }

    /** χ² of the movement; empty if a coefficient is not defined, or if one does not vary. */
    public OptionalDouble movement() {
        if (better().change().isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] s = covariance(first);
        double[] t = covariance(later);
        double bb = s[0] + t[0];
        double bw = s[1] + t[1];
        double ww = s[2] + t[2];
        double determinant = bb * ww - bw * bw;
        if (!(determinant > 1e-12 * bb * ww)) {
            return OptionalDouble.empty();
        }
        double b = better().change().getAsDouble();
        double w = dissatisfied().change().getAsDouble();
        return OptionalDouble.of((b * b * ww - 2 * b * w * bw + w * w * bb) / determinant);
    }

    /** How probable so large a movement is if there is none: e^(−χ²/2); empty where the movement is. */
    public OptionalDouble pValue() {
        OptionalDouble chiSquare = movement();
        return chiSquare.isEmpty() ? chiSquare : OptionalDouble.of(Math.exp(-chiSquare.getAsDouble() / 2));
    }

    private static double wanting(CategoryCounts counts) {
        return counts.mustBe() + counts.oneDimensional() + counts.attractive() + counts.indifferent();
    }

    private static double[] covariance(CategoryCounts counts) {
        double n = wanting(counts);
        double b = (counts.attractive() + counts.oneDimensional()) / n;
        double w = (counts.mustBe() + counts.oneDimensional()) / n;
        return new double[] {b * (1 - b) / n, (counts.oneDimensional() / n - b * w) / n, w * (1 - w) / n};
    }

    /**
     * How far the movement would differ if other respondents of the same kind had answered: both surveys are drawn again from their own
     * answers, so many times, and the changes of Better and |Worse| and the length of the movement lie between the quantiles of the draws
     * (Efron 1979). Draws in which a coefficient is not defined are left out. Weighted counts are drawn as the whole number of pairs
     * that is nearest to what they are worth.
     *
     * @param draws how often, from 100 to a million
     * @param level the level of the intervals, above 0 and below 1
     * @param seed what the draws are made from; the same seed gives the same bits
     * @return empty where Better and Worse are not defined in one of the surveys
     */
    public Optional<MovementRange> drawnAgain(int draws, double level, long seed) {
        Require.within("draws", draws, 100, 1_000_000);
        Require.level("level", level);
        return better().change().isEmpty() ? Optional.empty() : MovementRange.of(first, later, draws, level, seed);
    }

    /** The movement in one English sentence. */
    public String sentence() {
        return sentence(Language.ENGLISH);
    }

    /** The movement in one sentence of another language. */
    public String sentence(Language language) {
        boolean same = step() == LifeCycleStep.SAME;
        String p = Numerals.in(Require.nonNull("language", language), Cells.significant(pValue(), 2));
        String b = signed(better(), language);
        String w = signed(dissatisfied(), language);
        String from = from().in(language);
        String to = to().in(language);
        return switch (language) {
            case ENGLISH ->
                feature + ": " + (same ? "still " + to : from + " to " + to + " (" + step() + ")") + ", Better " + b
                        + ", |Worse| " + w + ", movement p = " + p + ".";
            case GERMAN ->
                feature + ": "
                        + (same ? "weiterhin " + to : "von " + from + " zu " + to + " (" + step().in(language) + ")")
                        + ", Better " + b + ", |Worse| " + w + ", Bewegung p = " + p + ".";
            case CHINESE ->
                feature + "：" + (same ? "仍为" + to : "由" + from + "变为" + to + "（" + step().in(language) + "）")
                        + "，Better " + b + "，|Worse| " + w + "，移动检验 p = " + p + "。";
        };
    }

    private static String signed(ShareChange change, Language language) {
        String text = Numerals.in(language, Cells.fixed(change.change(), 2));
        return change.change().orElse(0) > 0 ? "+" + text : text;
    }

    /** The same as {@link #sentence()}. */
    @Override
    public String toString() {
        return sentence();
    }
}
