package io.clientele.forecasting.accuracy;

import io.clientele.internal.numerics.ExactSum;
import io.clientele.stat.Interval;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is counted of the intervals of one level. */
final class IntervalTally implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ExactSum scaledScores = new ExactSum();
    private long count;
    private long inside;
    private long unscaled;

    void add(double actual, Interval interval, @Nullable ErrorScale scale) {
        count++;
        inside += interval.contains(actual) ? 1 : 0;
        if (scale == null || scale.absoluteChange() == 0) {
            unscaled++;
            return;
        }
        double penalty = 2 / (1 - interval.level());
        double below = Math.max(interval.lower() - actual, 0);
        double above = Math.max(actual - interval.upper(), 0);
        scaledScores.add((interval.width() + penalty * (below + above)) / scale.absoluteChange());
    }

    void merge(IntervalTally other) {
        scaledScores.add(other.scaledScores);
        count += other.count;
        inside += other.inside;
        unscaled += other.unscaled;
    }

    long count() {
        return count;
    }

    double coverage() {
        return (double) inside / count;
    }

    long unscaled() {
        return unscaled;
    }

    double meanScaledScore() {
        return scaledScores.value() / count;
    }
}
