package io.clientele.series;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How regularly demand comes, and how even its sizes are. The two figures decide which kind of forecast and stock rule fits.
 *
 * <pre>
 * ADI = periods / periods with demand                        average demand interval, in periods; 1 or more
 * CV² = (standard deviation / mean of the demand sizes)²     sizes are the values above 0; divisor n − 1
 *
 *                CV² below 0.49    CV² of 0.49 or more
 * ADI below 1.32   smooth            erratic
 * 1.32 or more     intermittent      lumpy
 * </pre>
 *
 * <p>Gaps are no periods here: they are counted and left out. A single demand has no variation to measure: CV² is empty, and the class
 * is the one of even sizes. A series of zeros has class {@link DemandClass#NONE} and neither figure. Negative values are refused.
 *
 * <p>Source: Syntetos, Boylan and Croston, "On the categorization of demand patterns", Journal of the Operational Research Society 56
 * (2005), 495–503, for the cuts.
 *
 * @param title what was looked at: the series' name, span, cadence and unit
 * @param periods periods with a known value, zeros included
 * @param gaps periods without one
 * @param demands periods with a value above 0
 * @param meanSize the mean of the values above 0; 0 if there are none
 * @param sizeVariance their variance with divisor n − 1; 0 for fewer than two
 */
public record DemandPattern(String title, int periods, int gaps, int demands, double meanSize, double sizeVariance)
        implements Serializable {

    /** The average demand interval from which demand counts as intermittent. */
    public static final double INTERVAL_CUT = 1.32;

    /** The squared coefficient of variation from which sizes count as uneven. */
    public static final double VARIATION_CUT = 0.49;

    private static final double LARGEST = 1e150;

    /** Checks ranges. */
    public DemandPattern {
        Require.nonNull("title", title);
        Require.atLeast("periods", periods, 0);
        Require.atLeast("gaps", gaps, 0);
        Require.within("demands", demands, 0, periods);
        Require.nonNegative("meanSize", meanSize);
        Require.nonNegative("sizeVariance", sizeVariance);
        Require.that(
                demands == 0 || meanSize > 0,
                "meanSize is 0; with " + demands + " periods of demand it must be above 0.");
    }

    /**
     * The pattern of a series of demand.
     *
     * @throws IllegalArgumentException if a value is negative, or so large or small (above 10^150, below 10^-150) that its square is
     *     beyond a double
     */
    public static DemandPattern of(TimeSeries series) {
        double[] values = Require.nonNull("series", series).valuesOr(Double.NaN);
        int demands = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0) {
                throw Require.broken(
                        "the value of " + series.label(i),
                        Require.show(values[i]),
                        "0 or more to be demand",
                        "Take returns out of the series, or book them against the period of the sale.");
            }
            if (values[i] > LARGEST || values[i] > 0 && values[i] < 1 / LARGEST) {
                throw Require.broken(
                        "the value of " + series.label(i),
                        Require.show(values[i]),
                        "0, or from 1E-150 to 1E150",
                        "Choose another unit.");
            }
            if (values[i] > 0) {
                demands++;
                sum += values[i];
            }
        }
        double mean = demands == 0 ? 0 : sum / demands;
        double squares = 0;
        for (double value : values) {
            squares += value > 0 ? (value - mean) * (value - mean) : 0;
        }
        int periods = series.size() - series.gapCount();
        double variance = demands < 2 ? 0 : squares / (demands - 1);
        return new DemandPattern(SeriesTable.heading(series), periods, series.gapCount(), demands, mean, variance);
    }

    /** The average demand interval in periods; empty without demand. */
    public OptionalDouble averageInterval() {
        return demands == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) periods / demands);
    }

    /** The squared coefficient of variation of the demand sizes; empty for fewer than two. */
    public OptionalDouble squaredVariation() {
        return demands < 2 ? OptionalDouble.empty() : OptionalDouble.of(sizeVariance / (meanSize * meanSize));
    }

    /** The kind of demand. */
    public DemandClass demandClass() {
        if (demands == 0) {
            return DemandClass.NONE;
        }
        boolean rare = averageInterval().orElseThrow() >= INTERVAL_CUT;
        boolean uneven = squaredVariation().orElse(0) >= VARIATION_CUT;
        if (rare) {
            return uneven ? DemandClass.LUMPY : DemandClass.INTERMITTENT;
        }
        return uneven ? DemandClass.ERRATIC : DemandClass.SMOOTH;
    }

    @Override
    public String toString() {
        return TextTable.titled("demand pattern of " + title)
                .left("figure")
                .right("value")
                .row("periods", Cells.count(periods))
                .row("with demand", Cells.count(demands))
                .row("average demand interval", Cells.significant(averageInterval(), 4))
                .row("squared variation of sizes", Cells.significant(squaredVariation(), 4))
                .row("class", demandClass().name().toLowerCase(Locale.ROOT))
                .toString();
    }
}
