package io.clientele.satisfaction.quality;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.MeanScore;
import io.clientele.stat.Interval;
import io.clientele.stat.Rate;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Perceived minus expected of one item (Oliver 1980). Only respondents who rated both count, so that the mean gap is the difference
 * of the two means and its interval is that of paired observations.
 *
 * <p>A rating scale bounds the gap: whoever expects its highest rating can only be met or disappointed. {@link #bound()} counts them,
 * {@link #boundShare()} says how many they are of all.
 *
 * @param item its name
 * @param expected the expectation of those who rated both
 * @param perceived the perception of the same respondents
 * @param gap perceived − expected, respondent by respondent
 * @param exceeded how many perceived more than they expected: delighted
 * @param equalled how many perceived what they expected: satisfied
 * @param missed how many perceived less than they expected: dissatisfied
 * @param bound how many of all these expected the highest rating of the scale
 * @param expectedOnly how many rated only the expectation and are left out
 * @param perceivedOnly how many rated only the perception and are left out
 * @param blanks how many rated neither
 * @param level the confidence level of the interval
 */
public record ItemGap(
        String item,
        MeanScore expected,
        MeanScore perceived,
        MeanScore gap,
        long exceeded,
        long equalled,
        long missed,
        long bound,
        long expectedOnly,
        long perceivedOnly,
        long blanks,
        double level)
        implements Serializable {

    /** Checks that the parts fit together. */
    public ItemGap {
        Require.text("item", item);
        Require.nonNull("expected", expected);
        Require.nonNull("perceived", perceived);
        Require.nonNull("gap", gap);
        Require.atLeast("exceeded", exceeded, 0L);
        Require.atLeast("equalled", equalled, 0L);
        Require.atLeast("missed", missed, 0L);
        Require.atLeast("bound", bound, 0L);
        Require.atLeast("expectedOnly", expectedOnly, 0L);
        Require.atLeast("perceivedOnly", perceivedOnly, 0L);
        Require.atLeast("blanks", blanks, 0L);
        Require.level("level", level);
        Require.that(
                exceeded + equalled + missed == gap.n(),
                "exceeded, equalled and missed sum to " + (exceeded + equalled + missed) + " and there are " + gap.n()
                        + " gaps; each gap is one of the three.");
        Require.that(
                bound <= gap.n() && expected.n() == gap.n() && perceived.n() == gap.n(),
                "there are " + gap.n() + " gaps, " + expected.n() + " expectations, " + perceived.n()
                        + " perceptions and " + bound
                        + " at the bound; each gap has one of either, and no more than all are at the bound.");
    }

    /** How many respondents rated both. */
    public long n() {
        return gap.n();
    }

    /** The mean of perceived − expected; empty if nobody rated both. */
    public OptionalDouble meanGap() {
        return gap.mean();
    }

    /**
     * The ratio form: mean perception over mean expectation, above 1 where the expectation was exceeded.
     *
     * @return empty if nobody rated both, or the mean expectation is not above 0
     */
    public OptionalDouble ratio() {
        return expected.centre() > 0
                ? OptionalDouble.of(perceived.centre() / expected.centre())
                : OptionalDouble.empty();
    }

    /** The share of pairs whose expectation is the highest rating, so that their gap cannot be above 0; empty without a pair. */
    public OptionalDouble boundShare() {
        return gap.n() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) bound / gap.n());
    }

    /** Student's interval of the mean gap; empty with fewer than two pairs. */
    public Optional<Interval> interval() {
        return gap.interval(level);
    }

    /** The share of respondents whose expectation was met or exceeded. */
    public Rate expectationMet() {
        Map<String, Long> leftOut = new LinkedHashMap<>();
        leftOut.put("rated only the expectation", expectedOnly);
        leftOut.put("rated only the perception", perceivedOnly);
        leftOut.put("rated neither", blanks);
        leftOut.values().removeIf(count -> count == 0);
        double met = exceeded + equalled;
        return new Rate("expectation met", "pairs of ratings of " + item, met, gap.n(), met, met, gap.n(), leftOut);
    }

    /** For example {@code Delivery: perceived 5.00 − expected 6.50 = -1.50 (n 4, 95 % interval -3.55 to 0.55), met for 25.0 %}. */
    @Override
    public String toString() {
        return GapText.line(item, perceived, gap, level)
                + (gap.n() == 0
                        ? ""
                        : ", met for " + Cells.percent(expectationMet().value()));
    }
}
