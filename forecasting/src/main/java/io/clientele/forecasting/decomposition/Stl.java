package io.clientele.forecasting.decomposition;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * STL: a series taken apart into trend, season and remainder by local regression. The season may change from year to year, trend and
 * season are known up to both ends, and outliers can be kept out of both.
 *
 * <pre>
 * repeat:  C = y − T, each place of the season smoothed over the years by local constants
 *          S = C less its own trend (moving averages of m, m and 3, then a local line)
 *          T = y − S, smoothed by local lines
 * </pre>
 *
 * The windows say over how many periods the regressions reach: the season's over so many years, the trend's over so many periods. Numbers
 * are those of R's {@code stl}, with its two passes, or one pass in each of fifteen rounds of robustness weights.
 *
 * <p>The season is the series' primary one. Needs two full seasons and one observation. A gap has no weight in any of the regressions, so
 * trend and season bridge it and the remainder is a gap, too; a place of the season that was never observed is refused.
 *
 * <p>Cleveland, Cleveland, McRae and Terpenning 1990, STL: A seasonal-trend decomposition procedure based on loess, Journal of Official
 * Statistics 6.
 *
 * @param seasonWindow years that the smoothing of the season reaches over, odd and at least 3; 0 for a season that is the same in every
 *     year
 * @param trendWindow periods that the smoothing of the trend reaches over, odd and at least 3; 0 for the least that leaves no season in
 *     the trend, the odd number after 1.5·m / (1 − 1.5/seasonWindow)
 * @param robust whether outliers are kept out of trend and season
 */
public record Stl(int seasonWindow, int trendWindow, boolean robust) implements SeasonalAdjustment {

    private static final int USUAL = 11;

    /** Checks the windows. */
    public Stl {
        Require.that(
                seasonWindow == 0 || seasonWindow >= 3 && seasonWindow % 2 == 1,
                "seasonWindow is " + seasonWindow + "; it must be odd and at least 3. Use periodic() for a season that"
                        + " never changes.");
        Require.that(
                trendWindow == 0 || trendWindow >= 3 && trendWindow % 2 == 1,
                "trendWindow is " + trendWindow + "; it must be odd and at least 3. Leave it out for the usual one.");
    }

    /** A season that changes slowly: a window of 11 years, the trend's to match. */
    public static Stl standard() {
        return new Stl(USUAL, 0, false);
    }

    /** A season that is the same in every year. */
    public static Stl periodic() {
        return new Stl(0, 0, false);
    }

    /**
     * The same with another window for the season.
     *
     * @param years odd, at least 3; 7 is the least that the authors recommend
     */
    public Stl withSeasonWindow(int years) {
        Require.atLeast("seasonWindow", years, 3, "Use periodic() for a season that never changes.");
        return new Stl(years, trendWindow, robust);
    }

    /**
     * The same with another window for the trend.
     *
     * @param periods odd, at least 3
     */
    public Stl withTrendWindow(int periods) {
        Require.atLeast("trendWindow", periods, 3, "Leave it out for the usual one.");
        return new Stl(seasonWindow, periods, robust);
    }

    /** The same with outliers kept out of trend and season. */
    public Stl robustly() {
        return new Stl(seasonWindow, trendWindow, true);
    }

    /** {@code "stl"}, or with its options {@code "stl(season-window=7,robust)"}. */
    @Override
    public String name() {
        List<String> options = new ArrayList<>();
        if (seasonWindow != USUAL) {
            options.add(seasonWindow == 0 ? "periodic" : "season-window=" + seasonWindow);
        }
        if (trendWindow != 0) {
            options.add("trend-window=" + trendWindow);
        }
        if (robust) {
            options.add("robust");
        }
        return options.isEmpty() ? "stl" : "stl(" + String.join(",", options) + ")";
    }

    @Override
    public Optional<String> refusal(TimeSeries series) {
        Require.nonNull("series", series);
        return refusal(series, series.seasonLength(), name());
    }

    static Optional<String> refusal(TimeSeries series, int m, String name) {
        if (m < 2) {
            return Optional.of(
                    "series has no season; " + name + " needs one of at least 2 periods. Name it with withSeasons.");
        }
        int n = series.size();
        if (n / 2 < m || n == 2 * m) {
            return Optional.of("series has " + Cells.count(n, "observation") + "; " + name + " with a season of " + m
                    + " needs at least " + (2L * m + 1)
                    + ": two full seasons and one more. Use a shorter season, or a longer history.");
        }
        for (int place = 0; series.hasGaps() && place < m; place++) {
            boolean seen = false;
            for (int t = place; t < n; t += m) {
                seen |= !series.isGap(t);
            }
            if (!seen) {
                return Optional.of("place " + (place + 1) + " of the season of " + m + " is a gap in every season; "
                        + name + " needs a value there. Fill the gaps with fillGaps, or use another season.");
            }
        }
        return Optional.empty();
    }

    /**
     * Takes a series apart.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if it can't be
     * @throws EstimationException if a part leaves the range of a double
     */
    @Override
    public Decomposition of(TimeSeries series) {
        Optional<String> refusal = refusal(series);
        if (refusal.isPresent()) {
            throw new IllegalArgumentException(refusal.get());
        }
        int m = series.seasonLength();
        double[] observed = observed(series);
        double[] y = filled(series, m);
        double scale = scale(y);
        StlLoop loop = loop(y, observed, m, seasonWindow, trendWindow);
        loop.run(robust);
        for (int t = 0; t < y.length; t++) {
            loop.trend[t] /= scale;
            loop.season[t] /= scale;
        }
        return decomposition(series, loop.trend, List.of(m), List.of(loop.season));
    }

    static StlLoop loop(double[] y, double @Nullable [] observed, int m, int seasonWindow, int trendWindow) {
        boolean periodic = seasonWindow == 0;
        int window = periodic ? endless(y.length) : seasonWindow;
        int trend = trendWindow == 0 ? StlLoop.usualTrendWindow(m, window) : trendWindow;
        return new StlLoop(y, observed, m, window, periodic, trend);
    }

    /** A window so long that all years count nearly alike. */
    private static int endless(int n) {
        return (int) Math.min(10L * n + 1, Integer.MAX_VALUE / 4);
    }

    /** Weight 0 in gaps; null without any. */
    static double @Nullable [] observed(TimeSeries series) {
        if (!series.hasGaps()) {
            return null;
        }
        double[] weights = new double[series.size()];
        for (int t = 0; t < weights.length; t++) {
            weights[t] = series.isGap(t) ? 0 : 1;
        }
        return weights;
    }

    /**
     * The values, and in gaps the last value at the same place of the season, or the next one: a stand-in that has no weight where there
     * is any observation in reach.
     */
    static double[] filled(TimeSeries series, int m) {
        double[] y = series.valuesOr(Double.NaN);
        int n = y.length;
        for (int t = m; t < n; t++) {
            y[t] = Double.isNaN(y[t]) ? y[t - m] : y[t];
        }
        for (int t = n - m - 1; t >= 0; t--) {
            y[t] = Double.isNaN(y[t]) ? y[t + m] : y[t];
        }
        return y;
    }

    /** Brings values beyond 1e150 back, by a power of two, so that sums stay in range; else changes nothing. Returns the factor. */
    static double scale(double[] y) {
        double largest = 0;
        for (double value : y) {
            largest = Math.max(largest, Math.abs(value));
        }
        double factor = largest > 1e150 ? Math.scalb(1.0, -Math.getExponent(largest)) : 1;
        for (int t = 0; factor != 1 && t < y.length; t++) {
            y[t] *= factor;
        }
        return factor;
    }

    static Decomposition decomposition(
            TimeSeries series, double[] trend, List<Integer> lengths, List<double[]> seasons) {
        double[] remainder = series.valuesOr(Double.NaN);
        List<Decomposition.SeasonalPart> parts = new ArrayList<>();
        for (int i = 0; i < seasons.size(); i++) {
            double[] season = seasons.get(i);
            for (int t = 0; t < remainder.length; t++) {
                remainder[t] -= season[t];
            }
            requireRange(season);
            parts.add(new Decomposition.SeasonalPart(lengths.get(i), Decomposition.like(series, season)));
        }
        for (int t = 0; t < remainder.length; t++) {
            remainder[t] -= trend[t];
        }
        requireRange(trend);
        requireRange(remainder);
        return new Decomposition(
                SeasonalForm.ADDITIVE,
                series,
                Decomposition.like(series, trend),
                parts,
                Decomposition.like(series, remainder));
    }

    private static void requireRange(double[] part) {
        for (double value : part) {
            if (Double.isInfinite(value)) {
                throw new EstimationException(
                        "the decomposition", "its parts leave the range of a double. Rescale the series.", Map.of());
            }
        }
    }

    /** Its {@link #name()}. */
    @Override
    public String toString() {
        return name();
    }
}
