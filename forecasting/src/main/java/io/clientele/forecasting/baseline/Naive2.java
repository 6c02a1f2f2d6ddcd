package io.clientele.forecasting.baseline;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clientele.forecasting.GaussianPaths;
import io.clientele.forecasting.PredictiveDistribution;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.forecasting.decomposition.ClassicalDecomposition;
import io.clientele.forecasting.decomposition.SeasonalityTest;
import io.clientele.series.TimeSeries;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Naive2, the benchmark of the M competitions: the naive method on the seasonally adjusted series, the season put back afterwards.
 *
 * <pre>
 * ŷ(n+h) = s(n+h)·y(n)/s(n)
 * σ² = mean of the squared changes of the adjusted series y(t)/s(t)
 * Var y(n+h) = s(n+h)²·h·σ²            ψ(j) = 1, multipliers s(n+1), s(n+2), …
 * </pre>
 *
 * where s are the indices of the {@linkplain ClassicalDecomposition classical multiplicative decomposition} if the
 * {@link SeasonalityTest} finds a season at 90 percent, else 1. The season is the series' primary one; indices are those of the last
 * season, treated as known. Without a season it is the {@link Naive} method.
 *
 * <p>Needs two observations and no gaps. Demand with zeros has indices as long as no whole season, and no place in the season of every
 * year, is 0; where it hasn't, and where values are negative, there is no season to divide by and this is the naive method too. So a
 * benchmark exists for every series that the naive method can forecast.
 *
 * <p>Makridakis and Hibon 2000, The M3-Competition, International Journal of Forecasting 16; Makridakis, Spiliotis and Assimakopoulos
 * 2020, The M4 Competition, International Journal of Forecasting 36, whose definition this is: on the 3003 series of M3 it has a sMAPE of
 * 14.70 and a MASE of 1.669, each series one vote. The forecasts that were entered as Naive2 in 2000, with seasonal indices computed
 * somewhat differently, have 14.74 and 1.665.
 */
public final class Naive2 extends Baseline {

    private static final long serialVersionUID = 1L;

    private static final Naive2 STANDARD = new Naive2();

    private static final ClassicalDecomposition INDICES = ClassicalDecomposition.multiplicative();

    private Naive2() {}

    /** The method; it has no options. */
    @JsonCreator
    public static Naive2 standard() {
        return STANDARD;
    }

    /** {@code "naive2"}. */
    @Override
    public String name() {
        return "naive2";
    }

    /** Whether there is a season, and factors that it can be divided by. */
    private static boolean isAdjustable(double[] values, int season) {
        return SeasonalityTest.of(values, season)
                        .filter(SeasonalityTest::isSeasonal)
                        .isPresent()
                && INDICES.refusal(values, season).isEmpty();
    }

    @Override
    SeriesNeeds needs(TimeSeries series) {
        return new SeriesNeeds(name(), 2, "one value and one change", "Use a longer history.");
    }

    @Override
    int leastObservations(int ownSeason) {
        return 2;
    }

    @Override
    boolean isState(double[] state) {
        return state.length >= 2;
    }

    /** The last adjusted value, then the indices of the positions n−m+1 … n, or a single 1. */
    @Override
    double[] estimate(double[] values, int ownSeason) {
        int n = values.length;
        if (!isAdjustable(values, ownSeason)) {
            return new double[] {values[n - 1], 1};
        }
        double[] indices = INDICES.indices(values, ownSeason);
        double[] state = new double[1 + ownSeason];
        for (int i = 0; i < ownSeason; i++) {
            state[1 + i] = indices[(n + i) % ownSeason];
        }
        state[0] = values[n - 1] / state[ownSeason];
        return state;
    }

    @Override
    double[] moved(double[] state, double[] further) {
        int m = state.length - 1;
        double[] moved = new double[state.length];
        for (int i = 0; i < m; i++) {
            moved[1 + i] = state[1 + (further.length + i) % m];
        }
        moved[0] = further[further.length - 1] / moved[m];
        return moved;
    }

    @Override
    Map<String, Double> parameters(double[] state) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("last adjusted value", state[0]);
        for (int i = 1; state.length > 2 && i < state.length; i++) {
            parameters.put("last season index " + i, state[i]);
        }
        return parameters;
    }

    /** The index of a position of the sample; the state begins with the position that follows the sample, a whole season earlier. */
    private static double index(double[] state, int position, int size) {
        return state[1 + Math.floorMod(position - size, state.length - 1)];
    }

    @Override
    double[] oneStep(double[] values, double[] state) {
        int n = values.length;
        double[] fitted = new double[n];
        fitted[0] = Double.NaN;
        for (int t = 1; t < n; t++) {
            fitted[t] = values[t - 1] / index(state, t - 1, n) * index(state, t, n);
        }
        return fitted;
    }

    @Override
    double variance(double[] values, double[] state) {
        int n = values.length;
        double sum = 0;
        for (int t = 1; t < n; t++) {
            double change = values[t] / index(state, t, n) - values[t - 1] / index(state, t - 1, n);
            sum += change * change;
        }
        return sum / (n - 1);
    }

    @Override
    PredictiveDistribution ahead(double[] state, double variance, int horizon) {
        double[] mean = new double[horizon];
        double[] multipliers = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            multipliers[h] = state[1 + h % (state.length - 1)];
            mean[h] = multipliers[h] * state[0];
        }
        return GaussianPaths.of(inRange(mean), Naive.randomWalk(horizon), variance)
                .withMultipliers(multipliers);
    }

    private Object readResolve() {
        return STANDARD;
    }
}
