package io.clientele.forecasting.accuracy;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The accuracy averaged over many series, each series one vote. A series for which a measure is not defined has no vote for it; how many
 * had one stands beside each average.
 *
 * @param series how many series were seen
 * @param averages one entry a measure, in the order to be printed
 */
public record AverageAccuracy(long series, List<Average> averages) implements Serializable {

    private static final int DIGITS = 5;

    /** Copies and checks. */
    public AverageAccuracy {
        Require.atLeast("series", series, 0L);
        averages = List.copyOf(averages);
    }

    /** The average of a measure; empty if no series has a value. */
    public OptionalDouble value(ErrorMeasure measure) {
        String label = Require.nonNull("measure", measure).label();
        return averages.stream()
                .filter(average -> average.measure().equals(label) && average.votes() > 0)
                .mapToDouble(average -> average.sum() / average.votes())
                .findFirst();
    }

    /** How many series have a value of the measure. */
    public long votes(ErrorMeasure measure) {
        String label = Require.nonNull("measure", measure).label();
        return averages.stream()
                .filter(average -> average.measure().equals(label))
                .mapToLong(Average::votes)
                .sum();
    }

    /**
     * The overall weighted average of the M4 competition, from averages over series: half the sMAPE relative to the benchmark's, half the
     * MASE relative to the benchmark's. Empty if one of them is missing.
     *
     * @param benchmark the accuracy of Naive2 on the same series
     */
    public OptionalDouble owa(AverageAccuracy benchmark) {
        return WeightedAverage.owa(
                value(ErrorMeasure.SMAPE),
                value(ErrorMeasure.MASE),
                benchmark.value(ErrorMeasure.SMAPE),
                benchmark.value(ErrorMeasure.MASE));
    }

    /** A table: measure, average, number of series that have it. One line if there is none. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Accuracy averaged over " + Cells.count(series) + " series");
        if (averages.isEmpty()) {
            return table.toString();
        }
        table.left("measure").right("average").right("series");
        for (Average average : averages) {
            table.row(average.measure(), shown(average), Cells.count(average.votes()));
        }
        return table.toString();
    }

    private static String shown(Average average) {
        return average.votes() == 0 ? Cells.ABSENT : Cells.significant(average.sum() / average.votes(), DIGITS);
    }

    /**
     * The sum and the number of the votes for one measure.
     *
     * @param measure the label of the measure
     * @param sum the sum of its values
     * @param votes over how many series
     */
    public record Average(String measure, double sum, long votes) implements Serializable {

        /** Checks ranges. */
        public Average {
            Require.text("measure", measure);
            Require.finite("sum", sum);
            Require.atLeast("votes", votes, 0L);
        }

        /** One line: {@code MASE 1.185 over 12 series}. */
        @Override
        public String toString() {
            return measure + " " + shown(this) + " over " + Cells.count(votes) + " series";
        }
    }
}
