package io.clientele.satisfaction.kano;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.MeanScore;
import io.clientele.stat.Interval;
import io.clientele.stat.Rate;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What the customers said about one feature: counts, category, and by how much its presence satisfies and its absence dissatisfies.
 *
 * <p><b>Better and Worse</b> (Timko 1993, in Berger et al.):
 *
 * <pre>
 * Better =  (A + O) / (M + O + A + I)     from 0 to 1: satisfied if the feature is there
 * Worse  = −(M + O) / (M + O + A + I)     from −1 to 0: dissatisfied if it is not
 * </pre>
 *
 * <p>Reverse and questionable pairs stand in neither part of the fraction. Both are shares of the same respondents, so their
 * intervals are Wilson's. In a weighted survey the counts are sums of weights, and every standard error, interval and test goes by the
 * number of equal pairs that they are worth, {@link #effectivePairs()} (Kish 1965). If no pair is M, O, A or I, neither is defined: they are empty, not 0.
 *
 * @param feature its name
 * @param counts complete pairs by category; in a weighted survey the sums of their weights
 * @param pairs complete pairs by category, each counting one
 * @param squaredWeight the sum of the squared weights of the complete pairs; their number where they are not weighted
 * @param categories the category that the report's rule chose, two if they are mixed, none without a complete pair
 * @param halves pairs left out because one of the two answers is missing
 * @param blanks respondents who answered neither question
 * @param importance the stated importance, 1 to 9, of all who stated one
 * @param continuous the continuous analysis of the same pairs
 * @param level the confidence level of its intervals
 */
public record KanoFeature(
        String feature,
        CategoryCounts counts,
        CategoryCounts pairs,
        double squaredWeight,
        List<KanoCategory> categories,
        long halves,
        long blanks,
        MeanScore importance,
        ContinuousKano continuous,
        double level)
        implements Serializable {

    /** Checks and copies the parts. */
    public KanoFeature {
        Require.text("feature", feature);
        Require.nonNull("counts", counts);
        Require.nonNull("pairs", pairs);
        Require.nonNegative("squaredWeight", squaredWeight);
        Require.that(
                (squaredWeight == 0) == counts.isEmpty() && counts.isEmpty() == pairs.isEmpty(),
                "counts is " + counts + ", pairs " + pairs + " and squaredWeight " + Require.show(squaredWeight)
                        + "; they must be of the same pairs.");
        categories = List.copyOf(Require.nonNull("categories", categories));
        Require.atLeast("halves", halves, 0L);
        Require.atLeast("blanks", blanks, 0L);
        Require.nonNull("importance", importance);
        Require.nonNull("continuous", continuous);
        Require.level("level", level);
        Require.that(
                categories.isEmpty() == counts.isEmpty(),
                "categories is " + categories + " and there are " + Cells.count((long) pairs.n())
                        + " complete pairs; a feature has a category exactly if it has a complete pair.");
    }

    /** How many complete pairs there are, whatever they weigh: n = M + O + A + I + R + Q. */
    public long n() {
        return (long) pairs.n();
    }

    /** How many unweighted pairs the complete pairs are worth: (Σw)² / Σw² (Kish 1965); n where they are not weighted. */
    public double effectivePairs() {
        return counts.isEmpty() ? 0 : Math.min(n(), counts.n() * counts.n() / squaredWeight);
    }

    /** The counts brought to the number of pairs that they are worth, for tests; the counts themselves where none are weighted. */
    public CategoryCounts evidence() {
        return counts.isEmpty() || squaredWeight == counts.n() ? counts : counts.times(counts.n() / squaredWeight);
    }

    /** The category, the leading one if mixed; empty without a complete pair. */
    public Optional<KanoCategory> category() {
        return categories.stream().findFirst();
    }

    /** Whether the rule found two categories too close to part. */
    @JsonIgnore
    public boolean isMixed() {
        return categories.size() > 1;
    }

    /** Whether another category is just as frequent as the feature's, so that the rule alone says which; false if it is mixed. */
    @JsonIgnore
    public boolean isTied() {
        return !counts.isEmpty() && !isMixed() && topTwo().isTie() && categories.contains(topTwo().first());
    }

    /** The category's letter, {@code A/I} if mixed, a dash without a complete pair. */
    public String symbol() {
        return categories.isEmpty()
                ? "–"
                : categories.stream().map(c -> String.valueOf(c.symbol())).collect(Collectors.joining("/"));
    }

    /** The share of a category in all complete pairs; empty without one. */
    public OptionalDouble share(KanoCategory category) {
        return counts.share(category);
    }

    /** (A + O) / (M + O + A + I); empty if there is no such pair. */
    public OptionalDouble better() {
        return satisfiedIfPresent().value();
    }

    /** −(M + O) / (M + O + A + I); empty if there is no such pair. */
    public OptionalDouble worse() {
        OptionalDouble share = dissatisfiedIfAbsent().value();
        return share.isEmpty() ? share : OptionalDouble.of(0.0 - share.getAsDouble());
    }

    /** The standard error √(b(1 − b) / (M + O + A + I)) of Better. */
    public OptionalDouble betterStandardError() {
        return standardError(satisfiedIfPresent());
    }

    /** The standard error of Worse. */
    public OptionalDouble worseStandardError() {
        return standardError(dissatisfiedIfAbsent());
    }

    /** Wilson's interval of Better. */
    public Optional<Interval> betterInterval() {
        return satisfiedIfPresent().interval(level);
    }

    /** Wilson's interval of Worse, within −1 to 0. */
    public Optional<Interval> worseInterval() {
        return dissatisfiedIfAbsent()
                .interval(level)
                .map(share -> new Interval(0.0 - share.upper(), 0.0 - share.lower(), level));
    }

    /**
     * Where Better and |Worse| may lie together, with the confidence of the report's intervals; empty where they are not defined.
     */
    public Optional<BetterWorseEllipse> region() {
        Rate better = satisfiedIfPresent();
        OptionalDouble n = better.effectiveObservations();
        if (n.isEmpty()) {
            return Optional.empty();
        }
        double b = better.orElseThrow();
        double w = dissatisfiedIfAbsent().orElseThrow();
        double both = counts.oneDimensional() / better.denominator();
        return Optional.of(new BetterWorseEllipse(
                w,
                b,
                w * (1 - w) / n.getAsDouble(),
                b * (1 - b) / n.getAsDouble(),
                (both - b * w) / n.getAsDouble(),
                level));
    }

    /** Student's interval of the mean functional score of the continuous analysis; empty with fewer than two pairs. */
    public Optional<Interval> functionalInterval() {
        return continuous.functional().interval(level);
    }

    /** Student's interval of the mean dysfunctional score of the continuous analysis; empty with fewer than two pairs. */
    public Optional<Interval> dysfunctionalInterval() {
        return continuous.dysfunctional().interval(level);
    }

    /** Whether reverse leads: most customers would rather not have it, and {@link KanoSurvey#flipped} is worth a look. */
    @JsonIgnore
    public boolean isReverse() {
        return categories.contains(KanoCategory.REVERSE);
    }

    /** Better as a rate that knows its population and what was left out. */
    public Rate satisfiedIfPresent() {
        return rate("satisfied if present", counts.attractive() + counts.oneDimensional());
    }

    /** The amount of Worse as a rate that knows its population and what was left out. */
    public Rate dissatisfiedIfAbsent() {
        return rate("dissatisfied if absent", counts.mustBe() + counts.oneDimensional());
    }

    /** The two leading categories, and whether the first leads significantly; of {@link #evidence()}. */
    public TopTwo topTwo() {
        return evidence().topTwo();
    }

    /** Lead of the first category over the second as a share of n; empty without a complete pair. */
    public OptionalDouble categoryStrength() {
        return counts.categoryStrength();
    }

    /** (M + O + A) / n; empty without a complete pair. */
    public OptionalDouble totalStrength() {
        return counts.totalStrength();
    }

    /** The feature in one English sentence, with the numbers that carry it. */
    public String sentence() {
        return sentence(Language.ENGLISH);
    }

    /** The feature in one sentence of another language. */
    public String sentence(Language language) {
        return KanoSentence.in(Require.nonNull("language", language)).about(this);
    }

    /** The same as {@link #sentence()}. */
    @Override
    public String toString() {
        return sentence();
    }

    private Rate rate(String definition, double hits) {
        double whole = counts.mustBe() + counts.oneDimensional() + counts.attractive() + counts.indifferent();
        Map<String, Long> leftOut = new LinkedHashMap<>();
        leftOut.put("reverse", (long) pairs.reverse());
        leftOut.put("questionable", (long) pairs.questionable());
        leftOut.put("half a pair", halves);
        leftOut.put("not answered", blanks);
        leftOut.values().removeIf(count -> count == 0);
        // One weight for all: the mean squared weight by the mean weight makes the rate worth its share of Kish's
        // pairs.
        double weight = counts.isEmpty() ? 1 : squaredWeight / counts.n();
        return new Rate(
                definition,
                "answers of M, O, A or I to " + feature,
                hits,
                whole,
                weight * hits,
                weight * hits,
                weight * whole,
                leftOut);
    }

    private static OptionalDouble standardError(Rate rate) {
        OptionalDouble value = rate.value();
        if (value.isEmpty()) {
            return value;
        }
        double share = value.getAsDouble();
        return OptionalDouble.of(
                Math.sqrt(share * (1 - share) / rate.effectiveObservations().orElseThrow()));
    }
}
