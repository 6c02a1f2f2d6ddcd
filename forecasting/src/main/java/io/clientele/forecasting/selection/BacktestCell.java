package io.clientele.forecasting.selection;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.accuracy.ErrorScale;
import io.clientele.forecasting.accuracy.ErrorTally;
import io.clientele.forecasting.accuracy.RankedProbability;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Interval;
import java.util.Arrays;
import java.util.List;

/**
 * What one model said at one origin, or why it did not: plain numbers, so that a long backtest keeps little. The distributions of the
 * forecast are judged at once and not kept.
 */
final class BacktestCell {

    private final String refusal;
    private final double[] mean;

    /** Step by step the lower and the upper end of each level. */
    private final double[][] ends;

    /** The ranked probability score of each step; NaN where there is no actual value. */
    private final double[] ranked;

    private BacktestCell(String refusal, double[] mean, double[][] ends, double[] ranked) {
        this.refusal = refusal;
        this.mean = mean;
        this.ends = ends;
        this.ranked = ranked;
    }

    static BacktestCell refused(String reason) {
        return new BacktestCell(reason, new double[0], new double[0][], new double[0]);
    }

    /**
     * A forecast of the periods from {@code first} on.
     *
     * @param series whose values there are the actual ones; looked at only now that the forecast is made
     */
    static BacktestCell of(Forecast forecast, double[] levels, TimeSeries series, int first) {
        double[] mean = forecast.mean();
        double[][] ends = new double[mean.length][2 * levels.length];
        for (int l = 0; l < levels.length; l++) {
            List<Interval> intervals = forecast.intervals(levels[l]);
            for (int h = 0; h < mean.length; h++) {
                ends[h][2 * l] = intervals.get(h).lower();
                ends[h][2 * l + 1] = intervals.get(h).upper();
            }
        }
        double[] ranked = new double[mean.length];
        for (int h = 0; h < mean.length; h++) {
            ranked[h] = series.isGap(first + h)
                    ? Double.NaN
                    : RankedProbability.score(forecast.at(h + 1), series.value(first + h));
        }
        return new BacktestCell("", mean, ends, ranked);
    }

    /** Why there is no forecast; blank if there is one. */
    String refusal() {
        return refusal;
    }

    List<Double> mean() {
        return Arrays.stream(mean).boxed().toList();
    }

    double mean(int step) {
        return mean[step - 1];
    }

    /** Counts a step that has an actual value. */
    void count(ErrorTally tally, ErrorScale scale, double actual, int step, double[] levels) {
        Interval[] intervals = new Interval[levels.length];
        for (int l = 0; l < levels.length; l++) {
            intervals[l] = Interval.of(ends[step - 1][2 * l], ends[step - 1][2 * l + 1], levels[l]);
        }
        tally.scaledBy(scale).add(actual, mean[step - 1], intervals).ranked(ranked[step - 1]);
    }
}
