package io.clientele.forecasting.selection;

import io.clientele.forecasting.Components;
import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.GaussianPaths;
import io.clientele.forecasting.Sample;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.internal.text.Cells;
import io.clientele.series.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last known value for all periods to come, whatever the series is like: what remains when no model can be fitted. Gaps are passed
 * over.
 *
 * <pre>
 * ŷ(n+h) = last value,   Var y(n+h) = h·σ²
 * σ² = mean squared change from one known value to the next; from a single value its half, squared, for that is all there is to go by
 * </pre>
 */
record LastValue() implements Forecaster {

    @Override
    public String name() {
        return "last-value";
    }

    @Override
    public Optional<String> refusal(TimeSeries series) {
        return series.gapCount() == series.size()
                ? Optional.of("series has no value; " + name() + " needs one. Fill the gaps with fillGaps.")
                : Optional.empty();
    }

    @Override
    public FittedLastValue fit(TimeSeries series) {
        SeriesNeeds.require(this, series);
        double last = Double.NaN;
        double squares = 0;
        int changes = 0;
        for (int t = 0; t < series.size(); t++) {
            if (!series.isGap(t)) {
                double value = series.value(t);
                if (!Double.isNaN(last)) {
                    squares += (value - last) * (value - last);
                    changes++;
                }
                last = value;
            }
        }
        double deviation = changes > 0 ? Math.sqrt(squares / changes) : Math.abs(last) / 2;
        return new FittedLastValue(Sample.of(series), last, deviation, changes);
    }

    @Override
    public String toString() {
        return name();
    }

    /**
     * Fitted: the value, and what changes from period to period.
     *
     * @param sample what is remembered of the series
     * @param last the last known value
     * @param deviation σ
     * @param changes of how many changes; of none, it is half of the only value
     */
    record FittedLastValue(Sample sample, double last, double deviation, int changes) implements Fitted {

        /** What a reader has to know of the intervals, if they are a guess. */
        Optional<String> guess() {
            if (changes > 0) {
                return Optional.empty();
            }
            return Optional.of(
                    deviation > 0
                            ? "How much values vary can't be told from one: the standard deviation of a change is"
                                    + " taken to be half of it, " + Cells.number(deviation) + "."
                            : "How much values vary can't be told from one, and that is 0: the intervals have no width"
                                    + " and mean nothing.");
        }

        @Override
        public Forecaster specification() {
            return new LastValue();
        }

        @Override
        public Diagnostics diagnostics() {
            return Diagnostics.of(sample.observations(), 1, deviation);
        }

        @Override
        public Map<String, Double> parameters() {
            return Map.of("last value", last);
        }

        @Override
        public Forecast forecast(int horizon) {
            double[] mean = new double[Sample.requireHorizon(horizon)];
            double[] psi = new double[horizon];
            Arrays.fill(mean, last);
            Arrays.fill(psi, 1);
            return sample.forecast(specification().name(), GaussianPaths.of(mean, psi, deviation * deviation));
        }

        private double[] before(TimeSeries series) {
            double[] values = sample.requireSame(series).valuesOr(Double.NaN);
            double[] before = new double[values.length];
            double known = Double.NaN;
            for (int t = 0; t < values.length; t++) {
                before[t] = known;
                known = Double.isNaN(values[t]) ? known : values[t];
            }
            return before;
        }

        @Override
        public TimeSeries fitted(TimeSeries series) {
            return sample.series(before(series));
        }

        @Override
        public TimeSeries residuals(TimeSeries series) {
            double[] values = series.valuesOr(Double.NaN);
            double[] residuals = before(series);
            for (int t = 0; t < residuals.length; t++) {
                residuals[t] = values[t] - residuals[t];
            }
            return sample.series(residuals);
        }

        @Override
        public Components components(TimeSeries series) {
            return new Components(
                    specification().name(),
                    series,
                    List.of(
                            Components.part(series, "level", before(series)),
                            residuals(series).named("remainder")));
        }

        @Override
        public FittedLastValue update(TimeSeries observations) {
            sample.requireNext(observations);
            double known = last;
            for (int t = 0; t < observations.size(); t++) {
                known = observations.at(t).orElse(known);
            }
            return new FittedLastValue(sample.extended(observations.size()), known, deviation, changes);
        }

        @Override
        public String toString() {
            return specification().name() + " fitted to " + sample + ": " + Cells.significant(last, 5);
        }
    }
}
