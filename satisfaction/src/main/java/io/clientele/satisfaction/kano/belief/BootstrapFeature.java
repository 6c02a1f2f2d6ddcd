package io.clientele.satisfaction.kano.belief;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.clientele.internal.check.Require;
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
 * @param places in which share of the draws it came first, second and so on; equal features share their places
 */
public record BootstrapFeature(
        String feature,
        CategoryProbabilities leads,
        int defined,
        Interval betterRange,
        Interval dissatisfiedRange,
        List<Double> places)
        implements Serializable {

    /** Checks and copies the parts. */
    public BootstrapFeature {
        Require.text("feature", feature);
        Require.nonNull("leads", leads);
        Require.atLeast("defined", defined, 0);
        Require.nonNull("betterRange", betterRange);
        Require.nonNull("dissatisfiedRange", dissatisfiedRange);
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
