package io.clientele.forecasting.accuracy;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;

/**
 * Averages the accuracy over many series, each series one vote however long its horizon, as the M competitions are scored here.
 *
 * <p>Mergeable: sums are kept without rounding, so averagers merged in any order give the same averages to the bit. Not thread-safe: one
 * averager a thread, then {@link #merge}.
 */
public final class AccuracyAverager implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, Votes> votes = new LinkedHashMap<>();
    private long series;

    private AccuracyAverager() {}

    /** An averager that has seen no series. */
    public static AccuracyAverager empty() {
        return new AccuracyAverager();
    }

    /** The averager as the collector of a stream, parallel or not. */
    public static Collector<Accuracy, ?, AverageAccuracy> collector() {
        return Collector.of(
                AccuracyAverager::empty, AccuracyAverager::add, AccuracyAverager::merge, AccuracyAverager::finish);
    }

    /** Counts the accuracy of one series. */
    public AccuracyAverager add(Accuracy accuracy) {
        Require.nonNull("accuracy", accuracy);
        series++;
        accuracy.values().forEach((label, value) -> votes(label).add(value));
        accuracy.undefined().keySet().forEach(this::votes);
        return this;
    }

    /** Adds all that another averager has seen; the other stays as it is. */
    public AccuracyAverager merge(AccuracyAverager other) {
        series += other.series;
        other.votes.forEach((label, theirs) -> votes(label).merge(theirs));
        return this;
    }

    private Votes votes(String label) {
        return votes.computeIfAbsent(label, key -> new Votes());
    }

    /** The averages of all that was seen so far; the averager can go on. */
    public AverageAccuracy finish() {
        List<AverageAccuracy.Average> averages = new ArrayList<>();
        for (Map.Entry<String, Votes> entry : votes.entrySet()) {
            averages.add(new AverageAccuracy.Average(
                    entry.getKey(), entry.getValue().sum.value(), entry.getValue().count));
        }
        return new AverageAccuracy(series, averages);
    }

    /** One line: of how many series the accuracy was counted so far. */
    @Override
    public String toString() {
        return "averager of the accuracy of " + Cells.count(series) + " series";
    }

    private static final class Votes implements Serializable {

        private static final long serialVersionUID = 1L;

        private final ExactSum sum = new ExactSum();
        private long count;

        void add(double value) {
            sum.add(value);
            count++;
        }

        void merge(Votes other) {
            sum.add(other.sum);
            count += other.count;
        }
    }
}
