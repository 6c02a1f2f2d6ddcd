package io.clientele.satisfaction.kano.belief;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.internal.Numerals;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What came out for one feature when the survey was drawn again.
 *
 * @param feature its name
 * @param leads in which share of the draws each category was the most frequent, ties to the earlier of M, O, A, I, R, Q; of the draws
 *     in which somebody answered
 * @param defined in how many draws Better and Worse were defined
 * @param betterRange the interval of Better; 0 to 1 if it was never defined
 * @param dissatisfiedRange the interval of the amount of Worse; 0 to 1 if it was never defined
 * @param functional the interval of the mean functional score of the continuous analysis, of all complete pairs, within −2 to 4
 * @param dysfunctional that of the mean dysfunctional score
 * @param places in which share of the draws it came first, second and so on; equal features share their places
 */
public record BootstrapFeature(
        String feature,
        CategoryProbabilities leads,
        int defined,
        Interval betterRange,
        Interval dissatisfiedRange,
        Interval functional,
        Interval dysfunctional,
        List<Double> places)
        implements Serializable {

    /** Checks and copies the parts. */
    public BootstrapFeature {
        Require.text("feature", feature);
        Require.nonNull("leads", leads);
        Require.atLeast("defined", defined, 0);
        Require.nonNull("betterRange", betterRange);
        Require.nonNull("dissatisfiedRange", dissatisfiedRange);
        Require.nonNull("functional", functional);
        Require.nonNull("dysfunctional", dysfunctional);
        places = List.copyOf(Require.nonEmpty("places", places));
        for (double share : places) {
            Require.within("share of a place", share, 0, 1 + 1e-9);
        }
    }

    /** The interval of Better, within 0 to 1; empty if it was never defined. */
    public Optional<Interval> better() {
        return defined == 0 ? Optional.empty() : Optional.of(betterRange);
    }

    /** The interval of Worse, within −1 to 0; empty if it was never defined. */
    public Optional<Interval> worse() {
        return defined == 0
                ? Optional.empty()
                : Optional.of(new Interval(
                        0.0 - dissatisfiedRange.upper(), 0.0 - dissatisfiedRange.lower(), dissatisfiedRange.level()));
    }

    /** What came out in one English sentence. */
    public String sentence() {
        return sentence(Language.ENGLISH);
    }

    /** What came out in one sentence of another language. */
    public String sentence(Language language) {
        KanoCategory first = leads.largest();
        String often = Numerals.in(Require.nonNull("language", language), Cells.percent(leads.of(first)));
        Interval place = place(betterRange.level());
        String places = Cells.number(place.lower());
        String last = Cells.number(place.upper());
        return switch (language) {
            case ENGLISH ->
                feature + ": most often " + first + ", in " + often + " of the draws; place " + places + " to " + last
                        + better().map(b -> "; Better " + ends(b, language, " to "))
                                .orElse("")
                        + worse().map(w -> ", Worse " + ends(w, language, " to "))
                                .orElse("") + ".";
            case GERMAN ->
                feature + ": am häufigsten " + first.in(language) + ", in " + often + " der Ziehungen; Platz " + places
                        + " bis " + last
                        + better().map(b -> "; Better " + ends(b, language, " bis "))
                                .orElse("")
                        + worse().map(w -> ", Worse " + ends(w, language, " bis "))
                                .orElse("") + ".";
            case CHINESE ->
                feature + "：" + often + " 的重抽中" + first.in(language) + "频数最高；位次 " + places + " 至 " + last
                        + better().map(b -> "；Better " + ends(b, language, " 至 "))
                                .orElse("")
                        + worse().map(w -> "，Worse " + ends(w, language, " 至 ")).orElse("") + "。";
        };
    }

    private static String ends(Interval interval, Language language, String to) {
        return Numerals.in(language, Cells.fixed(interval.lower(), 2))
                + to
                + Numerals.in(language, Cells.fixed(interval.upper(), 2));
    }

    /** The same as {@link #sentence()}. */
    @Override
    public String toString() {
        return sentence();
    }

    /** In which share of the draws it was among the first {@code k}. */
    public double amongFirst(int k) {
        Require.within("k", k, 1, places.size());
        double sum = 0;
        for (double share : places.subList(0, k)) {
            sum += share;
        }
        return Math.min(1, sum);
    }

    /** The mean place, from 1. */
    @JsonIgnore
    public double meanPlace() {
        double mean = 0;
        for (int place = 0; place < places.size(); place++) {
            mean += (place + 1) * places.get(place);
        }
        return mean;
    }

    /** The places between which it came in so many of the draws, as many beyond on either side. */
    public Interval place(double level) {
        Require.level("level", level);
        double tail = (1 - level) / 2;
        int first = 1;
        while (first < places.size() && amongFirst(first) <= tail) {
            first++;
        }
        int last = places.size();
        while (last > first && 1 - amongFirst(last - 1) <= tail) {
            last--;
        }
        return new Interval(first, last, level);
    }
}
