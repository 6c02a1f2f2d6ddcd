package io.clientele.satisfaction.kano.roadmap;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.internal.Numerals;
import io.clientele.satisfaction.kano.KanoCategory;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A feature in the order of work.
 *
 * @param feature its name
 * @param category its leading category; questionable if nobody answered
 * @param step what is to be done
 * @param score what it is ordered by within its step
 * @param performance how it performs today, 0 to 1
 * @param value what full performance would add to satisfaction, weighted by importance, 0 or more
 * @param cost of getting there; 0 where no costs were given
 * @param chosen whether the budget buys it; never where no costs were given
 * @param rankShares the probability that it stands first, second, and so on, in the order of work; they sum to the probability that it
 *     stands there at all
 */
public record RoadmapItem(
        String feature,
        KanoCategory category,
        RoadmapStep step,
        double score,
        double performance,
        double value,
        double cost,
        boolean chosen,
        List<Double> rankShares)
        implements Serializable {

    /** Checks and copies the parts. */
    public RoadmapItem {
        Require.text("feature", feature);
        Require.nonNull("category", category);
        Require.nonNull("step", step);
        Require.nonNegative("score of " + feature, score);
        Require.probability("performance of " + feature, performance);
        Require.nonNegative("value of " + feature, value);
        Require.nonNegative("cost of " + feature, cost);
        rankShares = List.copyOf(Require.nonEmpty("rankShares", rankShares));
        rankShares.forEach(share -> Require.probability("rank share of " + feature, share));
    }

    /** The probability that it stands among the first so many, at least 1. */
    public double probabilityAmongFirst(int places) {
        Require.atLeast("places", places, 1);
        return Math.min(
                1,
                rankShares.stream()
                        .limit(places)
                        .mapToDouble(Double::doubleValue)
                        .sum());
    }

    /** The probability that it belongs into the order of work at all. */
    public double probabilityOfWork() {
        return probabilityAmongFirst(rankShares.size());
    }

    /** What to do in one English sentence. */
    public String sentence() {
        return sentence(Language.ENGLISH);
    }

    /** What to do in one sentence of another language. */
    public String sentence(Language language) {
        String work = Numerals.in(Require.nonNull("language", language), Cells.fixed(probabilityOfWork(), 2));
        String first = Numerals.in(language, Cells.fixed(probabilityAmongFirst(Math.min(3, rankShares.size())), 2));
        String kind = category.in(language);
        String what = step.in(language);
        return switch (language) {
            case ENGLISH ->
                feature + ": " + what + " (" + kind + "); among the first three with probability " + first
                        + ", to be worked on at all with " + work + (chosen ? "; within the budget." : ".");
            case GERMAN ->
                feature + ": " + what + " (" + kind + "); unter den ersten drei mit Wahrscheinlichkeit " + first
                        + ", überhaupt anzugehen mit " + work + (chosen ? "; im Budget." : ".");
            case CHINESE ->
                feature + "：" + what + "（" + kind + "）；排在前三的概率为 " + first + "，需要着手的概率为 " + work
                        + (chosen ? "；在预算之内。" : "。");
        };
    }

    /** Value over cost; empty where the cost is 0. */
    public OptionalDouble valuePerCost() {
        return cost == 0 ? OptionalDouble.empty() : OptionalDouble.of(value / cost);
    }
}
