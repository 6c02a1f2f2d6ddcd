package io.clientele.forecasting.transformation;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.List;

/**
 * The last cycle of a season, which repeats.
 *
 * @param amounts what is added to each place of the season, that of the first period after the sample first
 */
public record SeasonCycle(List<Double> amounts) implements Serializable {

    /** Refuses an empty cycle. */
    public SeasonCycle {
        amounts = List.copyOf(Require.nonEmpty("amounts", amounts));
    }

    /** What is added to the period that is so many after the decomposed ones, counted from 0. */
    double at(int period) {
        return amounts.get(period % amounts.size());
    }
}
