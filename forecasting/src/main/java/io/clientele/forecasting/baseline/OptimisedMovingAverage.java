package io.clientele.forecasting.baseline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.forecasting.PredictiveDistribution;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The weighted moving average of the last k periods with the weights that would have served best so far: those with the smallest sum of
 * squared one-step errors among all that are 0 or more and add up to 1.
 *
 * <pre>
 * w = argmin Σ ( y(t) − w(1)·y(t−1) − … − w(k)·y(t−k) )²     subject to  w ≥ 0,  Σ w = 1
 * ŷ(n+h) = w(1)·y(n) + w(2)·y(n−1) + … + w(k)·y(n−k+1)         the same for every step
 * σ² = Σ e(t)² / (number of errors − number of positive weights + 1)
 * </pre>
 *
 * {@link #falling} asks in addition that no period counts for more than a later one: w(1) ≥ w(2) ≥ … Such weights are mixtures of the
 * plain averages of the last 1, 2, …, k periods, so this is the same problem with those averages in the place of the single periods; it
 * has fewer ways to follow the noise, and short series are better off with it.
 *
 * <p>A sum of 1 is kept because a level that moves has to be followed all the way. The problem is convex, its solution is found to
 * rounding in finitely many steps (the nearest point of a polytope: Wolfe 1976, Mathematical Programming 11). Many weights come out as 0.
 * Where the history doesn't tell two sets of weights apart, the later periods get them. The intervals are those of the
 * {@link WeightedMovingAverage} with these weights, taken as known; an {@linkplain FittedBaseline#update update} keeps them.
 *
 * <p>Needs 2·k observations (a full window, an error for each free weight, and one to compare) and no gaps.
 */
public final class OptimisedMovingAverage extends Baseline {

    private static final long serialVersionUID = 1L;

    private final int window;
    private final boolean falls;

    private OptimisedMovingAverage(int window, boolean falls) {
        this.window = window;
        this.falls = falls;
    }

    /**
     * The best weights for the last periods.
     *
     * @param window how many, at least 1
     */
    public static OptimisedMovingAverage ofLast(int window) {
        return new OptimisedMovingAverage(Require.atLeast("window", window, 1), false);
    }

    @JsonCreator
    static OptimisedMovingAverage fromJson(
            @JsonProperty("window") int window, @JsonProperty("falling") boolean falling) {
        return falling ? ofLast(window).falling() : ofLast(window);
    }

    /** The same with weights that never rise with age. */
    public OptimisedMovingAverage falling() {
        return new OptimisedMovingAverage(window, true);
    }

    /** How many periods are averaged. */
    @JsonProperty
    public int window() {
        return window;
    }

    /** Whether weights never rise with age. */
    @JsonProperty("falling")
    public boolean isFalling() {
        return falls;
    }

    /** {@code "optimised-moving-average(3)"}, or {@code "optimised-moving-average(3 falling)"}. */
    @Override
    public String name() {
        return "optimised-moving-average(" + window + (falls ? " falling)" : ")");
    }

    @Override
    int leastObservations(int ownSeason) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(2, 2L * window));
    }

    @Override
    SeriesNeeds needs(TimeSeries series) {
        return new SeriesNeeds(
                name(),
                Math.max(2, 2L * window),
                "a full window, an error for each free weight, and one to compare",
                "Use a shorter window, a moving-average, or a longer history.");
    }

    /** The window, then the weights, the latest period first. */
    @Override
    double[] estimate(double[] values, int ownSeason) {
        double[] weights = SimplexWeights.of(values, window, falls);
        double[] state = new double[2 * window];
        System.arraycopy(values, values.length - window, state, 0, window);
        System.arraycopy(weights, 0, state, window, window);
        return state;
    }

    private double[] weights(double[] state) {
        return Arrays.copyOfRange(state, window, 2 * window);
    }

    private double[] window(double[] state) {
        return Arrays.copyOf(state, window);
    }

    @Override
    boolean isState(double[] state) {
        return state.length == 2 * window;
    }

    @Override
    double[] moved(double[] state, double[] further) {
        double[] moved = state.clone();
        System.arraycopy(WeightedWindow.moved(window(state), further), 0, moved, 0, window);
        return moved;
    }

    @Override
    int estimated(double[] state) {
        int positive = 0;
        for (double weight : weights(state)) {
            positive += weight > 0 ? 1 : 0;
        }
        return positive - 1;
    }

    @Override
    Map<String, Double> parameters(double[] state) {
        return WeightedWindow.parameters(window(state), weights(state));
    }

    @Override
    double[] oneStep(double[] values, double[] state) {
        return WeightedWindow.oneStep(values, weights(state));
    }

    @Override
    PredictiveDistribution ahead(double[] state, double variance, int horizon) {
        return WeightedWindow.ahead(window(state), weights(state), variance, horizon);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OptimisedMovingAverage that && window == that.window && falls == that.falls;
    }

    @Override
    public int hashCode() {
        return 31 * window + Boolean.hashCode(falls);
    }
}
