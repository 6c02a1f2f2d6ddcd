package io.clientele.series;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * The figures that describe a series at a glance. Gaps are counted and take no part in the rest.
 *
 * @param title what the figures describe: the series' name, span, cadence and unit
 * @param observations periods with a value, at least 0
 * @param gaps periods without one
 * @param zeros observations that are exactly 0
 * @param sampleMean the mean of the observations; 0 if there are none
 * @param sampleDeviation their standard deviation (divisor n − 1), at most the largest double; 0 for fewer than two
 * @param least the least observation; 0 if there are none
 * @param greatest the greatest observation; 0 if there are none
 */
public record SeriesStatistics(
        String title,
        int observations,
        int gaps,
        int zeros,
        double sampleMean,
        double sampleDeviation,
        double least,
        double greatest)
        implements Serializable {

    /** Squares of numbers beyond these bounds leave the range of a double. */
    private static final double LARGE = 0x1p500;

    private static final double SMALL = 0x1p-450;

    /** Checks ranges. */
    public SeriesStatistics {
        Require.nonNull("title", title);
        Require.atLeast("observations", observations, 0);
        Require.atLeast("gaps", gaps, 0);
        Require.within("zeros", zeros, 0, observations);
        Require.finite("sampleMean", sampleMean);
        Require.nonNegative("sampleDeviation", sampleDeviation);
        Require.finite("least", least);
        Require.finite("greatest", greatest);
    }

    /** Two passes over the values, where NaN is a gap. */
    static SeriesStatistics of(String title, double[] values) {
        int observations = 0;
        int zeros = 0;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                observations++;
                zeros += value == 0 ? 1 : 0;
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        int gaps = values.length - observations;
        if (observations == 0) {
            return new SeriesStatistics(title, 0, gaps, 0, 0, 0, 0, 0);
        }
        double size = Math.max(Math.abs(least), Math.abs(greatest));
        double scale = size > LARGE ? 0x1p-540 : size < SMALL ? 0x1p540 : 1;
        double sum = 0;
        for (double value : values) {
            sum += Double.isNaN(value) ? 0 : scale * value;
        }
        double mean = sum / observations;
        double squares = 0;
        double rest = 0;
        for (double value : values) {
            double deviation = Double.isNaN(value) ? 0 : scale * value - mean;
            squares += deviation * deviation;
            rest += deviation;
        }
        double variance = Math.max(0, squares - rest * rest / observations) / Math.max(1, observations - 1);
        double deviation = Math.min(Math.sqrt(variance) / scale, Double.MAX_VALUE);
        return new SeriesStatistics(title, observations, gaps, zeros, mean / scale, deviation, least, greatest);
    }

    /** The mean of the observations; empty if there are none. */
    public OptionalDouble mean() {
        return observations == 0 ? OptionalDouble.empty() : OptionalDouble.of(sampleMean);
    }

    /** The standard deviation with divisor n − 1; empty for fewer than two observations. */
    public OptionalDouble standardDeviation() {
        return observations < 2 ? OptionalDouble.empty() : OptionalDouble.of(sampleDeviation);
    }

    /** The least observation; empty if there are none. */
    public OptionalDouble minimum() {
        return observations == 0 ? OptionalDouble.empty() : OptionalDouble.of(least);
    }

    /** The greatest observation; empty if there are none. */
    public OptionalDouble maximum() {
        return observations == 0 ? OptionalDouble.empty() : OptionalDouble.of(greatest);
    }

    @Override
    public String toString() {
        return TextTable.titled(title)
                .left("statistic")
                .right("value")
                .row("observations", Cells.count(observations))
                .row("gaps", Cells.count(gaps))
                .row("zeros", Cells.count(zeros))
                .row("mean", Cells.significant(mean(), 6))
                .row("standard deviation", Cells.significant(standardDeviation(), 6))
                .row("minimum", Cells.significant(minimum(), 6))
                .row("maximum", Cells.significant(maximum(), 6))
                .toString();
    }
}
