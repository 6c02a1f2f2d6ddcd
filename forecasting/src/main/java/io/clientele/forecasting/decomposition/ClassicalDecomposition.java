package io.clientele.forecasting.decomposition;

import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
 * Needs two full seasons and no gaps. The multiplicative form needs values of 0 or more that are not all 0 over a whole season, nor
 * always 0 at the same place in it.
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
     * @throws IllegalArgumentException if the series has no season, fewer than two full ones, gaps, or, in the multiplicative form, no
     *     factors: see {@link #refusal}
     * @throws EstimationException if differences of the values leave the range of a double
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
                series,
                Decomposition.like(series, trend),
                List.of(new Decomposition.SeasonalPart(season, Decomposition.like(series, seasonal))),
                Decomposition.like(series, remainder));
    }

    /**
     * The season alone: S(1) … S(m), where S(1) belongs to the first value.
     *
     * @param values one number a period, finite
     * @param season m, at least 2
     * @throws IllegalArgumentException with the text of {@link #refusal} if there are fewer than two full seasons, or no factors
     * @throws EstimationException if differences of the values leave the range of a double
     */
    public double[] indices(double[] values, int season) {
        Optional<String> refusal = refusal(values, season);
        if (refusal.isPresent()) {
            throw new IllegalArgumentException(refusal.get());
        }
        return indices(values, CentredMovingAverage.smooth(values, CentredMovingAverage.of(season)), season);
    }

    private double[] indices(double[] values, double[] trend, int season) {
        double[] sums = new double[season];
        int[] counts = new int[season];
        for (int t = season / 2; t < values.length - season / 2; t++) {
            sums[t % season] += form == SeasonalForm.ADDITIVE ? values[t] - trend[t] : values[t] / trend[t];
            counts[t % season]++;
        }
        double mean = 0;
        for (int i = 0; i < season; i++) {
            sums[i] /= counts[i];
            mean += sums[i];
        }
        mean /= season;
        for (int i = 0; i < season; i++) {
            sums[i] = form == SeasonalForm.ADDITIVE ? sums[i] - mean : sums[i] / mean;
            if (!Double.isFinite(sums[i])) {
                throw new EstimationException(
                        "the classical decomposition",
                        "seasonal differences leave the range of a double. Rescale the series.",
                        Map.of());
            }
        }
        return sums;
    }

    /**
     * Why values can't be decomposed: there are fewer than two full seasons, or, in the multiplicative form, a value is negative, a
     * whole season is 0, or the season is 0 at the same place in every year, so that there are no factors to divide by. Empty if they
     * can.
     *
     * @param values one number a period, finite
     * @param season m, at least 2
     */
    public Optional<String> refusal(double[] values, int season) {
        Require.finite("values", values, "");
        Require.atLeast("season", season, 2);
        if (season > values.length / 2) {
            return Optional.of("series has " + values.length + " observations; a decomposition with a season of "
                    + season + " needs at least " + 2L * season + ". Use a shorter season, or a longer history.");
        }
        return form == SeasonalForm.ADDITIVE ? Optional.empty() : withoutFactors(values, season);
    }

    private static Optional<String> withoutFactors(double[] values, int season) {
        for (int t = 0; t < values.length; t++) {
            if (values[t] < 0) {
                return unfit("values[" + t + "]", Require.show(values[t]), "0 or more");
            }
        }
        double[] trend = CentredMovingAverage.smooth(values, CentredMovingAverage.of(season));
        boolean[] positive = new boolean[season];
        for (int t = season / 2; t < values.length - season / 2; t++) {
            if (trend[t] == 0) {
                return unfit("the average of the season around values[" + t + "]", "0", "above 0");
            }
            positive[t % season] |= values[t] > 0;
        }
        for (int i = 0; i < season; i++) {
            if (!positive[i]) {
                return unfit("the index of place " + (i + 1) + " of the season", "0", "above 0");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> unfit(String name, String value, String rule) {
        return Optional.of(name + " is " + value + "; it must be " + rule
                + " in a multiplicative decomposition. Use the additive form.");
    }

    /** One line: {@code additive classical decomposition}. */
    @Override
    public String toString() {
        return form.name().toLowerCase(Locale.ROOT) + " classical decomposition";
    }
}
