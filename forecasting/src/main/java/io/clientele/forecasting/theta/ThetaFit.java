package io.clientele.forecasting.theta;

import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Sample;
import io.clientele.series.TimeSeries;

/** From a series to a fitted model: scale, season, line, search. */
final class ThetaFit {

    /** A fit that misses by less than this share of the largest value is perfect; the rest is rounding. */
    private static final double ROUNDING = 1e-13;

    /** How many periods are not forecast, where the series is long enough. */
    private static final int UNFORECAST = 3;

    private ThetaFit() {}

    /** The position of the first error: as many periods are left out as the line needs, and at least three errors kept. */
    static int first(int n) {
        return Math.max(1, Math.min(UNFORECAST, n - 4));
    }

    static FittedTheta of(Theta specification, TimeSeries series) {
        double[] y = series.values();
        int n = y.length;
        double factor = scale(y);
        for (int t = 0; t < n; t++) {
            y[t] *= factor;
        }
        Season season = Season.of(y, series.seasonLength(), specification.seasonRule());
        season.remove(y, 0);
        int first = first(n);
        ThetaEstimate estimate = ThetaSearch.best(specification, y, first);
        Line line = estimate.line();
        double level = estimate.level();
        double alpha = estimate.alpha();
        for (int t = first; t < n; t++) {
            level += alpha * (y[t] - level);
        }
        ThetaState last = ThetaState.of(n, level, line, alpha);
        double squares = estimate.squares() <= n * ROUNDING * ROUNDING ? 0 : estimate.squares();
        double deviation = Math.sqrt(squares / Math.max(1, n - first - specification.estimated())) / factor;
        return new FittedTheta(
                specification,
                Sample.of(series),
                Diagnostics.of(n, specification.estimated(), deviation),
                alpha,
                estimate.weight(),
                estimate.level() / factor,
                last.times(1 / factor),
                season.times(1 / factor));
    }

    /** A power of two that brings the largest value to between 1/2 and 1; 1 if all are 0. */
    private static double scale(double[] y) {
        double largest = 0;
        for (double value : y) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest == 0 ? 1 : Math.scalb(1.0, -Math.getExponent(largest) - 1);
    }
}
