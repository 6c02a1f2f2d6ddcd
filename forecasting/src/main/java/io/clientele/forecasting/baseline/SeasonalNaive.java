package io.clientele.forecasting.baseline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.forecasting.GaussianPaths;
import io.clientele.forecasting.PredictiveDistribution;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The seasonal naive method: every period will be as the same period of the last season was.
 *
 * <pre>
 * ŷ(n+h) = y(n+h−m·(k+1)),  k = floor((h−1)/m)           σ² = mean of the squared changes y(t) − y(t−m)
 * Var y(n+h) = (k+1)·σ²                                  ψ(j) = 1 if j is a multiple of m, else 0
 * </pre>
 *
 * with a season of m periods. The horizon may reach beyond one season: the last season repeats, and the intervals widen with each
 * repetition. For a series without a season (m = 1) it is the {@link Naive} method. Needs one season and one value to compare it with,
 * and no gaps.
 *
 * <p>Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, 3rd edition, sections 5.2 and 5.5.
 */
public final class SeasonalNaive extends Baseline {

    private static final long serialVersionUID = 1L;

    /** As the series has. */
    private static final int OWN = 0;

    private final int season;

    private SeasonalNaive(int season) {
        this.season = season;
    }

    /** With the season of the series; of several seasons, the primary one. */
    public static SeasonalNaive standard() {
        return new SeasonalNaive(OWN);
    }

    /**
     * With a season of its own, whatever the series has.
     *
     * @param periods the length of the season in periods, at least 1
     */
    public static SeasonalNaive ofSeason(int periods) {
        return new SeasonalNaive(Require.atLeast("season", periods, 1));
    }

    @JsonCreator
    static SeasonalNaive fromJson(@JsonProperty("season") @Nullable Integer periods) {
        return periods == null ? standard() : ofSeason(periods);
    }

    @JsonProperty("season")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Integer jsonSeason() {
        return season == OWN ? null : (Integer) season;
    }

    /** The length of the season in periods; empty if it is the series'. */
    public OptionalInt season() {
        return season == OWN ? OptionalInt.empty() : OptionalInt.of(season);
    }

    /** {@code "seasonal-naive"}, or {@code "seasonal-naive(7)"} with a season of its own. */
    @Override
    public String name() {
        return season == OWN ? "seasonal-naive" : "seasonal-naive(" + season + ")";
    }

    private int season(int ownSeason) {
        return season == OWN ? ownSeason : season;
    }

    @Override
    int leastObservations(int ownSeason) {
        return (int) Math.min(Integer.MAX_VALUE, season(ownSeason) + 1L);
    }

    @Override
    boolean isState(double[] state) {
        return state.length == season(Math.max(1, state.length));
    }

    @Override
    SeriesNeeds needs(TimeSeries series) {
        int m = season(series.seasonLength());
        String why = m == 1 ? "one value and one change" : "a season of " + m + " and one value to compare with it";
        return new SeriesNeeds(name(), m + 1L, why, "Use naive, or a longer history.");
    }

    @Override
    double[] estimate(double[] values, int ownSeason) {
        int m = season(ownSeason);
        return Arrays.copyOfRange(values, values.length - m, values.length);
    }

    @Override
    double[] moved(double[] state, double[] further) {
        return WeightedWindow.moved(state, further);
    }

    @Override
    Map<String, Double> parameters(double[] state) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (int i = 0; i < state.length; i++) {
            parameters.put("last season " + (i + 1), state[i]);
        }
        return parameters;
    }

    @Override
    double[] oneStep(double[] values, double[] state) {
        int m = state.length;
        double[] fitted = new double[values.length];
        Arrays.fill(fitted, 0, m, Double.NaN);
        System.arraycopy(values, 0, fitted, m, values.length - m);
        return fitted;
    }

    @Override
    double variance(double[] values, double[] state) {
        return Naive.meanSquaredChange(values, state.length);
    }

    @Override
    PredictiveDistribution ahead(double[] state, double variance, int horizon) {
        int m = state.length;
        double[] mean = new double[horizon];
        double[] psi = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            mean[h] = state[h % m];
            psi[h] = h % m == 0 ? 1 : 0;
        }
        return GaussianPaths.of(mean, psi, variance);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SeasonalNaive that && season == that.season;
    }

    @Override
    public int hashCode() {
        return 31 * SeasonalNaive.class.hashCode() + season;
    }
}
