package io.clientele.forecasting.accuracy;

import io.clientele.forecasting.Forecast;
import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Distribution;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts towards an {@link Accuracy}: pairs of actual and forecast, with intervals if there are any.
 *
 * <pre>{@code
 * ErrorTally tally = ErrorTally.empty().scaledBy(ErrorScale.of(training));
 * tally.add(100, 90).add(110, 120);
 * double mae = tally.finish().value(ErrorMeasure.MAE).orElseThrow();      // 10.0
 * }</pre>
 *
 * <p><b>Order.</b> Pairs are added in the order of time, because Theil's U and the autocorrelation look at neighbours; {@link #missing()}
 * and {@link #merge} break the chain. All other measures don't depend on the order: sums are kept without rounding, so tallies merged in
 * any order give the same accuracy to the bit.
 *
 * <p>Not thread-safe: one tally a thread, then {@link #merge}.
 */
public final class ErrorTally implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Moments errors = new Moments();
    private final ExactSum absolute = new ExactSum();
    private final ExactSum percentage = new ExactSum();
    private final ExactSum absolutePercentage = new ExactSum();
    private final ExactSum symmetric = new ExactSum();
    private final ExactSum actuals = new ExactSum();
    private final ExactSum scaledAbsolute = new ExactSum();
    private final ExactSum scaledSquares = new ExactSum();
    private final NeighbourTally neighbours = new NeighbourTally();
    private final TreeMap<Double, IntervalTally> intervals = new TreeMap<>();
    private final TreeMap<Double, ScoreTally> quantiles = new TreeMap<>();
    private final ScoreTally distributions = new ScoreTally();
    private long zeroActuals;
    private long withoutAbsoluteScale;
    private long withoutSquaredScale;
    private long missing;
    private @Nullable ErrorScale scale;

    private ErrorTally() {}

    /** A tally that has counted nothing and has no scale. */
    public static ErrorTally empty() {
        return new ErrorTally();
    }

    /** Scales the errors added from here on. */
    public ErrorTally scaledBy(ErrorScale yardstick) {
        this.scale = Require.nonNull("yardstick", yardstick);
        return this;
    }

    /**
     * Counts a period.
     *
     * @param actual what happened, finite
     * @param forecast what was forecast, finite
     * @param predicted the prediction intervals, of different levels; their ends are judged as quantiles too
     * @throws IllegalArgumentException if a number is not finite, or so large that its square or its scaled size leaves the range of a
     *     double; rescale the values then
     */
    public ErrorTally add(double actual, double forecast, Interval... predicted) {
        Require.finite("actual", actual, "Use missing() for a period without an actual value.");
        Require.finite("forecast", forecast);
        double error = actual - forecast;
        double size = Math.abs(error);
        errors.add(error);
        absolute.add(size);
        actuals.add(Math.abs(actual));
        if (actual == 0) {
            zeroActuals++;
        } else {
            percentage.add(error / actual);
            absolutePercentage.add(Math.abs(error / actual));
        }
        if (size > 0) {
            symmetric.add(size / (Math.abs(actual) + Math.abs(forecast)));
        }
        if (scale == null || scale.absoluteChange() == 0) {
            withoutAbsoluteScale++;
        } else {
            scaledAbsolute.add(size / scale.absoluteChange());
        }
        if (scale == null || scale.squaredChange() == 0) {
            withoutSquaredScale++;
        } else {
            scaledSquares.add(error / scale.squaredChange() * error);
        }
        neighbours.add(actual, error);
        for (Interval interval : predicted) {
            intervals
                    .computeIfAbsent(interval.level(), level -> new IntervalTally())
                    .add(actual, interval, scale);
            quantile(actual, 0.5 - interval.level() / 2, interval.lower());
            quantile(actual, 0.5 + interval.level() / 2, interval.upper());
        }
        return this;
    }

    /**
     * Judges the forecast of a quantile by its {@linkplain ErrorMeasure#pinball pinball loss}, beside what {@link #add} counts.
     *
     * @param actual what happened, finite
     * @param share which quantile, above 0 and below 1
     * @param quantile its forecast, finite
     */
    public ErrorTally quantile(double actual, double share, double quantile) {
        Require.finite("actual", actual);
        Require.level("share", share);
        Require.finite("quantile", quantile);
        // 0.5 − 0.8/2 is not 0.1 to the last bit, and must not become a measure of its own
        double rounded = Math.rint(share * 1e12) / 1e12;
        double p = rounded > 0 && rounded < 1 ? rounded : share;
        double loss = actual >= quantile ? p * (actual - quantile) : (1 - p) * (quantile - actual);
        quantiles.computeIfAbsent(p, key -> new ScoreTally()).add(loss, null);
        return this;
    }

    /**
     * Judges a predictive distribution by its {@linkplain RankedProbability ranked probability score}, beside what {@link #add} counts.
     *
     * @param actual what happened, finite
     * @param predicted what the model believed of it
     */
    public ErrorTally distribution(double actual, Distribution predicted) {
        return ranked(RankedProbability.score(predicted, actual));
    }

    /**
     * Counts a {@linkplain RankedProbability ranked probability score} that was computed before.
     *
     * @param score in the unit of the series, 0 or more
     */
    public ErrorTally ranked(double score) {
        distributions.add(Require.nonNegative("score", score), scale);
        return this;
    }

    /**
     * Counts one step of a forecast: its point forecast, the intervals of the levels that it prints, and its distribution.
     *
     * @param step from 1 to the horizon
     */
    public ErrorTally add(double actual, Forecast forecast, int step) {
        double[] levels = forecast.levels();
        Interval[] predicted = new Interval[levels.length];
        for (int i = 0; i < levels.length; i++) {
            predicted[i] = forecast.interval(step, levels[i]);
        }
        return add(actual, forecast.mean(step), predicted).distribution(actual, forecast.at(step));
    }

    /** Counts a period whose actual value is not known: no error is measured, and the next one has no neighbour. */
    public ErrorTally missing() {
        missing++;
        neighbours.interrupt();
        return this;
    }

    /** Says that the next period does not follow the last one: another series, another origin. */
    public ErrorTally interrupt() {
        neighbours.interrupt();
        return this;
    }

    /** Adds all that another tally has counted, as a sequence of its own; the other stays as it is. The scale stays this one's. */
    public ErrorTally merge(ErrorTally other) {
        errors.merge(other.errors);
        absolute.add(other.absolute);
        percentage.add(other.percentage);
        absolutePercentage.add(other.absolutePercentage);
        symmetric.add(other.symmetric);
        actuals.add(other.actuals);
        scaledAbsolute.add(other.scaledAbsolute);
        scaledSquares.add(other.scaledSquares);
        neighbours.merge(other.neighbours);
        for (Map.Entry<Double, IntervalTally> entry : other.intervals.entrySet()) {
            intervals
                    .computeIfAbsent(entry.getKey(), level -> new IntervalTally())
                    .merge(entry.getValue());
        }
        for (Map.Entry<Double, ScoreTally> entry : other.quantiles.entrySet()) {
            quantiles.computeIfAbsent(entry.getKey(), share -> new ScoreTally()).merge(entry.getValue());
        }
        distributions.merge(other.distributions);
        zeroActuals += other.zeroActuals;
        withoutAbsoluteScale += other.withoutAbsoluteScale;
        withoutSquaredScale += other.withoutSquaredScale;
        missing += other.missing;
        return this;
    }

    /** The measures of all that was counted so far; the tally can go on. */
    public Accuracy finish() {
        long n = errors.count();
        AccuracyDraft draft = new AccuracyDraft(n, missing);
        if (n == 0) {
            ErrorMeasure.withoutLevel().stream()
                    .filter(measure -> measure.kind() != ErrorMeasure.Kind.OWA
                            && !measure.kind().needsDistribution())
                    .forEach(measure -> draft.undefined(measure, "there are no errors"));
            return draft.finish();
        }
        double mae = absolute.value() / n;
        draft.value(ErrorMeasure.ME, errors.sum() / n);
        draft.value(ErrorMeasure.MAE, mae);
        draft.value(ErrorMeasure.MSE, errors.squares() / n);
        draft.value(ErrorMeasure.RMSE, Math.sqrt(errors.squares() / n));
        draft.valueUnless(
                n == 1, "it needs two errors", ErrorMeasure.SDE, Math.sqrt(errors.centredSquares() / (n - 1)));
        String zeros = AccuracyDraft.ofThem(zeroActuals, n, "actual", "is 0", "are 0");
        draft.valueUnless(zeroActuals > 0, zeros, ErrorMeasure.MPE, 100 * percentage.value() / n);
        draft.valueUnless(zeroActuals > 0, zeros, ErrorMeasure.MAPE, 100 * absolutePercentage.value() / n);
        draft.value(ErrorMeasure.SMAPE, 200 * symmetric.value() / n);
        double volume = actuals.value();
        draft.valueUnless(volume == 0, "all actuals are 0", ErrorMeasure.WAPE, 100 * absolute.value() / volume);
        draft.valueUnless(
                withoutAbsoluteScale > 0,
                AccuracyDraft.ofThem(withoutAbsoluteScale, n, "error", "has no scale", "have no scale"),
                ErrorMeasure.MASE,
                scaledAbsolute.value() / n);
        draft.valueUnless(
                withoutSquaredScale > 0,
                AccuracyDraft.ofThem(withoutSquaredScale, n, "error", "has no scale", "have no scale"),
                ErrorMeasure.RMSSE,
                Math.sqrt(scaledSquares.value() / n));
        draft.valueUnless(volume == 0, "all actuals are 0", ErrorMeasure.BIAS, 100 * errors.sum() / volume);
        draft.valueUnless(mae == 0, "all errors are 0", ErrorMeasure.TRACKING_SIGNAL, errors.sum() / mae);
        neighbours.report(draft, errors);
        intervals.forEach((level, tally) -> {
            draft.value(ErrorMeasure.coverage(level), tally.coverage());
            draft.valueUnless(
                    tally.unscaled() > 0,
                    AccuracyDraft.ofThem(tally.unscaled(), tally.count(), "interval", "has no scale", "have no scale"),
                    ErrorMeasure.msis(level),
                    tally.meanScaledScore());
        });
        quantiles.forEach((share, tally) -> draft.value(ErrorMeasure.pinball(share), tally.mean()));
        if (distributions.count() > 0) {
            draft.value(ErrorMeasure.CRPS, distributions.mean());
            draft.valueUnless(
                    distributions.unscaled() > 0,
                    AccuracyDraft.ofThem(
                            distributions.unscaled(), distributions.count(), "score", "has no scale", "have no scale"),
                    ErrorMeasure.SCALED_CRPS,
                    distributions.meanScaled());
        }
        return draft.finish();
    }

    /** One line: how many errors were counted so far, and of how many periods the actual value is missing. */
    @Override
    public String toString() {
        return "tally of " + Cells.count(errors.count(), "error")
                + (missing == 0 ? "" : ", " + Cells.count(missing) + " without an actual value")
                + (scale == null ? "" : ", " + scale);
    }
}
