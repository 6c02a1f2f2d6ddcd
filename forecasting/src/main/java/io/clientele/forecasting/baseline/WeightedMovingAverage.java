package io.clientele.forecasting.baseline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.forecasting.PredictiveDistribution;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The weighted moving average of the last k periods: like the {@link MovingAverage}, but each period counts with a weight of its own,
 * usually the later the more.
 *
 * <pre>
 * ŷ(n+h) = w(1)·y(n) + w(2)·y(n−1) + … + w(k)·y(n−k+1)   the same for every step
 * σ² = mean of the squared one-step errors
 * Var y(n+h) = σ²·( 1 + ψ(1)² + … + ψ(h−1)² ),  ψ(0) = 1, ψ(j) = w(1)·ψ(j−1) + … + w(k)·ψ(j−k)
 * </pre>
 *
 * <p>Weights are 0 or more and add up to 1; they are given from the oldest period to the latest, as the data stand. Weights that
 * don't add up are refused by {@link #ofWeights} and divided by their sum by {@link #inProportion}.
 *
 * <p><b>The intervals assume</b> that each value is the weighted average of the k before it plus an independent shock of one variance; ψ
 * are the weights of that autoregression (Box, Jenkins, Reinsel and Ljung 2015, section 5.2).
 *
 * <p>Needs k + 1 observations and no gaps.
 *
 * <p>The weights that fit the history best are found by the {@link OptimisedMovingAverage}.
 *
 * <p>Heizer, Render and Munson 2017, Operations Management, 12th edition, section 4.5.
 */
public final class WeightedMovingAverage extends Baseline {

    private static final long serialVersionUID = 1L;

    /** How far the weights may miss 1: the rounding of a few decimal fractions. */
    private static final double ROUNDING = 1e-9;

    /** As they were given: from the oldest period to the latest, with whatever sum. */
    private final double[] proportions;

    /** The latest period first, as the formula has them; they add up to 1. */
    private final double[] weights;

    private final String name;

    private WeightedMovingAverage(double[] oldestToLatest, double sum) {
        int k = oldestToLatest.length;
        this.proportions = oldestToLatest.clone();
        this.weights = new double[k];
        for (int i = 0; i < k; i++) {
            weights[i] = oldestToLatest[k - 1 - i] / sum;
        }
        this.name = Arrays.stream(proportions)
                .mapToObj(Require::show)
                .collect(Collectors.joining(" ", "weighted-moving-average(", ")"));
    }

    /**
     * With weights as they are.
     *
     * @param oldestToLatest one weight a period, 0 or more, adding up to 1 (to within 10⁻⁹)
     * @throws IllegalArgumentException if there is none, one is negative or not finite, or they add up to something else
     */
    public static WeightedMovingAverage ofWeights(double... oldestToLatest) {
        double sum = sum(oldestToLatest);
        if (Math.abs(sum - 1) > ROUNDING) {
            throw Require.broken(
                    "sum of the weights",
                    Require.show(sum),
                    "1",
                    "Use inProportion to have them divided by their sum.");
        }
        return new WeightedMovingAverage(oldestToLatest, sum);
    }

    /**
     * With weights in the given proportions: 1, 2, 3 makes 1/6, 2/6 and 3/6.
     *
     * @param oldestToLatest one number a period, 0 or more, not all 0
     * @throws IllegalArgumentException if there is none, one is negative or not finite, or all are 0
     */
    @JsonCreator
    public static WeightedMovingAverage inProportion(@JsonProperty("proportions") double... oldestToLatest) {
        double sum = sum(oldestToLatest);
        return new WeightedMovingAverage(oldestToLatest, Require.positive("sum of the weights", sum));
    }

    @JsonProperty("proportions")
    private double[] jsonProportions() {
        return proportions.clone();
    }

    private static double sum(double[] weights) {
        Require.nonEmpty("weights", weights);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Require.nonNegative("weights[" + i + "]", weights[i]);
        }
        return sum;
    }

    /** The weights from the oldest period to the latest; a copy. They add up to 1. */
    public double[] weights() {
        double[] oldestFirst = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            oldestFirst[i] = weights[weights.length - 1 - i];
        }
        return oldestFirst;
    }

    /** {@code "weighted-moving-average(1 2 3)"}: weights or proportions as they were given, the latest last. */
    @Override
    public String name() {
        return name;
    }

    @Override
    SeriesNeeds needs(TimeSeries series) {
        return new SeriesNeeds(
                name(),
                weights.length + 1,
                "a full window and one value to compare with it",
                "Use fewer weights, or a longer history.");
    }

    @Override
    int leastObservations(int ownSeason) {
        return weights.length + 1;
    }

    @Override
    boolean isState(double[] state) {
        return state.length == weights.length;
    }

    @Override
    double[] estimate(double[] values, int ownSeason) {
        return WeightedWindow.last(values, weights.length);
    }

    @Override
    double[] moved(double[] state, double[] further) {
        return WeightedWindow.moved(state, further);
    }

    @Override
    Map<String, Double> parameters(double[] state) {
        return WeightedWindow.parameters(state, weights);
    }

    @Override
    double[] oneStep(double[] values, double[] state) {
        return WeightedWindow.oneStep(values, weights);
    }

    @Override
    PredictiveDistribution ahead(double[] state, double variance, int horizon) {
        return WeightedWindow.ahead(state, weights, variance, horizon);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WeightedMovingAverage that && Arrays.equals(proportions, that.proportions);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(proportions);
    }

    private Object writeReplace() {
        return new SerializedForm(Arrays.stream(proportions).boxed().toList());
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("WeightedMovingAverage travels as its serialized form.");
    }

    /** What travels; reading it back runs the checks again. */
    private record SerializedForm(List<Double> oldestToLatest) implements Serializable {

        private Object readResolve() {
            return inProportion(
                    oldestToLatest.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
