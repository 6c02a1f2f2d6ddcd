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
 * The moving average of the last k periods: all to come will be as these were on average.
 *
 * <pre>
 * ŷ(n+h) = ( y(n) + y(n−1) + … + y(n−k+1) ) / k          the same for every step
 * σ² = mean of the squared one-step errors
 * Var y(n+h) = σ²·( 1 + ψ(1)² + … + ψ(h−1)² ),  ψ(0) = 1, ψ(j) = ( ψ(j−1) + … + ψ(j−k) ) / k
 * </pre>
 *
 * <p><b>The intervals assume</b> that the series is what makes this the best one-step forecast: each value is the average of the k before
 * it plus a shock, shocks are independent with one variance. ψ are the weights of that process (an autoregression with k equal
 * coefficients; Box, Jenkins, Reinsel and Ljung 2015, section 5.2). They fall to 2/(k+1), the smoothing constant of the exponential
 * smoothing whose data have the same average age (Brown 1963), so the intervals widen as that method's do. One period (k = 1) is the
 * {@link Naive} method, intervals included.
 *
 * <p>Needs k + 1 observations and no gaps. Short windows follow the level, long ones hold the noise back; with a trend the average lags
 * (k+1)/2 periods behind. A window of a full season takes the season out of the level, but doesn't forecast it.
 *
 * <p>Makridakis, Wheelwright and Hyndman 1998, Forecasting, section 4.2.
 */
public final class MovingAverage extends Baseline {

    private static final long serialVersionUID = 1L;

    private final int window;

    private MovingAverage(int window) {
        this.window = window;
    }

    /**
     * The average of the last periods.
     *
     * @param window how many, at least 1
     */
    @JsonCreator
    public static MovingAverage ofLast(@JsonProperty("window") int window) {
        return new MovingAverage(Require.atLeast("window", window, 1));
    }

    /** How many periods are averaged. */
    @JsonProperty
    public int window() {
        return window;
    }

    /** {@code "moving-average(3)"} for a window of 3. */
    @Override
    public String name() {
        return "moving-average(" + window + ")";
    }

    @Override
    SeriesNeeds needs(TimeSeries series) {
        return new SeriesNeeds(
                name(),
                window + 1L,
                "a full window and one value to compare with it",
                "Use a shorter window, or a longer history.");
    }

    @Override
    int leastObservations(int ownSeason) {
        return (int) Math.min(Integer.MAX_VALUE, window + 1L);
    }

    @Override
    boolean isState(double[] state) {
        return state.length == window;
    }

    @Override
    double[] estimate(double[] values, int ownSeason) {
        return WeightedWindow.last(values, window);
    }

    @Override
    double[] moved(double[] state, double[] further) {
        return WeightedWindow.moved(state, further);
    }

    @Override
    Map<String, Double> parameters(double[] state) {
        return WeightedWindow.parameters(state, weights());
    }

    @Override
    double[] oneStep(double[] values, double[] state) {
        return WeightedWindow.oneStep(values, weights());
    }

    @Override
    PredictiveDistribution ahead(double[] state, double variance, int horizon) {
        return WeightedWindow.ahead(state, weights(), variance, horizon);
    }

    private double[] weights() {
        double[] weights = new double[window];
        Arrays.fill(weights, 1.0 / window);
        return weights;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MovingAverage that && window == that.window;
    }

    @Override
    public int hashCode() {
        return 31 * MovingAverage.class.hashCode() + window;
    }
}
