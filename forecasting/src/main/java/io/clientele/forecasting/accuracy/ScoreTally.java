package io.clientele.forecasting.accuracy;

import io.clientele.internal.numerics.ExactSum;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is counted of scores that have the unit of the series: of a quantile, or of whole distributions. */
final class ScoreTally implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ExactSum scores = new ExactSum();
    private final ExactSum scaled = new ExactSum();
    private long count;
    private long unscaled;

    void add(double score, @Nullable ErrorScale scale) {
        count++;
        scores.add(score);
        if (scale == null || scale.absoluteChange() == 0) {
            unscaled++;
        } else {
            scaled.add(score / scale.absoluteChange());
        }
    }

    void merge(ScoreTally other) {
        scores.add(other.scores);
        scaled.add(other.scaled);
        count += other.count;
        unscaled += other.unscaled;
    }

    long count() {
        return count;
    }

    long unscaled() {
        return unscaled;
    }

    double mean() {
        return scores.value() / count;
    }

    double meanScaled() {
        return scaled.value() / count;
    }
}
