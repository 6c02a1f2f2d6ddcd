package io.clientele.forecasting.decomposition;

import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import java.io.Serializable;
import java.util.Arrays;

/**
 * The classical decomposition into trend, season and remainder by moving averages.
 *
 * <pre>
 * additive:        T = centred average over a season;  D = y − T;  s(i) = mean of D over all periods i of the season;
 *                  S(i) = s(i) − mean of s;  R = y − T − S
 * multiplicative:  T = centred average over a season;  D = y / T;  s(i) = mean of D over all periods i of the season;
 *                  S(i) = s(i) / mean of s;  R = y / T / S
 * </pre>
 *
 * <p>The season is the series' primary one and the same in every year. Trend and remainder are gaps in the first and last half season.
 * Needs two full seasons, at least three periods long, no gaps; the multiplicative form positive values.
 *
 * <p>Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, 3rd edition, section 3.4. The method goes back to Macaulay
 * 1931, The Smoothing of Time Series.
 *
 * @param form whether the parts are added or multiplied
 */
public record ClassicalDecomposition(SeasonalForm form) implements Serializable {

    /** Refuses null. */
    public ClassicalDecomposition {
        Require.nonNull("form", form);
    }

    /** With a season that is added. */
    public static ClassicalDecomposition additive() {
        return new ClassicalDecomposition(SeasonalForm.ADDITIVE);
    }

    /** With a season that multiplies. */
    public static ClassicalDecomposition multiplicative() {
        return new ClassicalDecomposition(SeasonalForm.MULTIPLICATIVE);
    }

    /**
     * Decomposes a series.
     *
     * @throws IllegalArgumentException if the series has no season, fewer than two full ones, gaps, or values of 0 or less in the
     *     multiplicative form
     */
    public Decomposition of(TimeSeries series) {
        int season = Require.nonNull("series", series).seasonLength();
        Require.that(
                season > 1,
                "series has no season; a decomposition needs one of at least 2 periods. Name it with withSeasons.");
        double[] values = series.values();
        double[] indices = indices(values, season);
        double[] trend = CentredMovingAverage.smooth(values, CentredMovingAverage.of(season));
        int n = values.length;
        double[] seasonal = new double[n];
        double[] remainder = new double[n];
        for (int t = 0; t < n; t++) {
            seasonal[t] = indices[t % season];
            remainder[t] = form == SeasonalForm.ADDITIVE
                    ? values[t] - trend[t] - seasonal[t]
                    : values[t] / (trend[t] * seasonal[t]);
        }
        return new Decomposition(
                form,
                season,
                series,
                Decomposition.like(series, trend),
                Decomposition.like(series, seasonal),
                Decomposition.like(series, remainder));
    }

    /**
     * The season alone: S(1) … S(m), where S(1) belongs to the first value.
     *
     * @param values one number a period, finite; positive in the multiplicative form
     * @param season m, at least 2
     * @throws IllegalArgumentException if there are fewer than two full seasons or a value is not as it must be
     */
    public double[] indices(double[] values, int season) {
        Require.finite("values", values, "");
        Require.atLeast("season", season, 2);
        Require.that(
                values.length >= 2 * season,
                "series has " + values.length + " observations; a decomposition with a season of " + season
                        + " needs at least " + 2 * season + ". Use a shorter season, or a longer history.");
        if (form == SeasonalForm.MULTIPLICATIVE) {
            for (int t = 0; t < values.length; t++) {
                if (values[t] <= 0) {
                    throw Require.broken(
                            "values[" + t + "]",
                            Require.show(values[t]),
                            "above 0 in a multiplicative decomposition",
                            "Use the additive form.");
                }
            }
        }
        double[] trend = CentredMovingAverage.smooth(values, CentredMovingAverage.of(season));
        double[] sums = new double[season];
        int[] counts = new int[season];
        for (int t = season / 2; t < values.length - season / 2; t++) {
            sums[t % season] += form == SeasonalForm.ADDITIVE ? values[t] - trend[t] : values[t] / trend[t];
            counts[t % season]++;
        }
        for (int i = 0; i < season; i++) {
            sums[i] /= counts[i];
        }
        double mean = Arrays.stream(sums).sum() / season;
        for (int i = 0; i < season; i++) {
            sums[i] = form == SeasonalForm.ADDITIVE ? sums[i] - mean : sums[i] / mean;
        }
        return sums;
    }
}
