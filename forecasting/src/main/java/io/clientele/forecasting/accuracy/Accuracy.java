package io.clientele.forecasting.accuracy;

import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How wrong forecasts were, by every {@link ErrorMeasure} that their data allow. A measure that is not defined for the data, such as the
 * MAPE with an actual of 0, is empty, and the reason is kept and printed.
 *
 * @param observations how many errors were measured
 * @param missing how many periods had a forecast and no actual value
 * @param values the measures by their {@linkplain ErrorMeasure#label() labels}, in the order to be printed
 * @param undefined why others are not defined, by their labels
 */
public record Accuracy(long observations, long missing, Map<String, Double> values, Map<String, String> undefined)
        implements Serializable {

    private static final int DIGITS = 5;

    /** Copies and checks. */
    public Accuracy {
        Require.atLeast("observations", observations, 0L);
        Require.atLeast("missing", missing, 0L);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(Require.nonNull("values", values)));
        undefined = Collections.unmodifiableMap(new LinkedHashMap<>(Require.nonNull("undefined", undefined)));
        values.forEach((label, value) -> Require.finite(label, value));
    }

    /**
     * Compares a forecast with what happened. Periods that are gaps in the actuals are counted as missing.
     *
     * @param forecast the forecast; the intervals of its levels are judged too
     * @param actual what happened from the first period forecast on; not longer than the horizon
     * @param training what the forecast was made from, which gives the scale of the scaled measures
     * @throws IllegalArgumentException if the actuals begin elsewhere or reach beyond the horizon
     */
    public static Accuracy of(Forecast forecast, TimeSeries actual, TimeSeries training) {
        ErrorTally tally = ErrorTally.empty().scaledBy(ErrorScale.of(training));
        return count(tally, forecast, actual).finish();
    }

    /**
     * Compares a forecast with what happened, without the scaled measures.
     *
     * @param forecast the forecast; the intervals of its levels are judged too
     * @param actual what happened from the first period forecast on; not longer than the horizon
     * @throws IllegalArgumentException if the actuals begin elsewhere or reach beyond the horizon
     */
    public static Accuracy of(Forecast forecast, TimeSeries actual) {
        return count(ErrorTally.empty(), forecast, actual).finish();
    }

    private static ErrorTally count(ErrorTally tally, Forecast forecast, TimeSeries actual) {
        Require.nonNull("forecast", forecast);
        Require.nonNull("actual", actual);
        if (actual.calendar().cadence() != forecast.calendar().cadence()
                || !actual.label(0).equals(forecast.label(1))) {
            throw Require.broken(
                    "actual",
                    actual.calendar().toString(),
                    "from " + forecast.label(1) + " on, as the forecast is",
                    "Cut it with between or skip.");
        }
        Require.that(
                actual.size() <= forecast.horizon(),
                "actual has " + actual.size() + " periods and the forecast " + forecast.horizon()
                        + "; it must not be longer. Cut it with head.");
        List<List<Interval>> intervals =
                Arrays.stream(forecast.levels()).mapToObj(forecast::intervals).toList();
        for (int t = 0; t < actual.size(); t++) {
            if (actual.isGap(t)) {
                tally.missing();
            } else {
                int step = t;
                Interval[] predicted =
                        intervals.stream().map(steps -> steps.get(step)).toArray(Interval[]::new);
                tally.add(actual.value(t), forecast.mean(t + 1), predicted)
                        .distribution(actual.value(t), forecast.at(t + 1));
            }
        }
        return tally;
    }

    /**
     * The accuracy inside the sample: one-step forecasts of a fitted model against the series it was fitted to, scaled by that series.
     * Periods before the first fitted value don't count.
     *
     * @throws IllegalArgumentException if the model was fitted to another series
     */
    public static Accuracy inSample(Fitted model, TimeSeries series) {
        TimeSeries fitted = Require.nonNull("model", model).fitted(series);
        ErrorTally tally = ErrorTally.empty().scaledBy(ErrorScale.of(series));
        for (int t = 0; t < series.size(); t++) {
            if (fitted.isGap(t) || series.isGap(t)) {
                tally.interrupt();
            } else {
                tally.add(series.value(t), fitted.value(t));
            }
        }
        return tally.finish();
    }

    /** The value of a measure; empty if it is not defined or was not measured. */
    public OptionalDouble value(ErrorMeasure measure) {
        Double value = values.get(Require.nonNull("measure", measure).label());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Why a measure has no value; empty if it has one. */
    public Optional<String> reason(ErrorMeasure measure) {
        String label = Require.nonNull("measure", measure).label();
        if (values.containsKey(label)) {
            return Optional.empty();
        }
        String reason = undefined.get(label);
        return Optional.of(reason == null ? "it was not measured" : reason);
    }

    /**
     * The same with the {@linkplain ErrorMeasure#OWA overall weighted average} relative to a benchmark on the same values; in the M
     * competitions the benchmark is Naive2.
     *
     * @throws IllegalArgumentException if the benchmark has another number of errors
     */
    public Accuracy relativeTo(Accuracy benchmark) {
        Require.nonNull("benchmark", benchmark);
        Require.that(
                benchmark.observations == observations,
                "benchmark has " + benchmark.observations + " errors and this accuracy " + observations
                        + "; both must measure the same periods.");
        Map<String, Double> withOwa = new LinkedHashMap<>(values);
        Map<String, String> reasons = new LinkedHashMap<>(undefined);
        String label = ErrorMeasure.OWA.label();
        withOwa.remove(label);
        reasons.remove(label);
        OptionalDouble owa = WeightedAverage.owa(
                value(ErrorMeasure.SMAPE),
                value(ErrorMeasure.MASE),
                benchmark.value(ErrorMeasure.SMAPE),
                benchmark.value(ErrorMeasure.MASE));
        if (owa.isPresent()) {
            withOwa.put(label, owa.getAsDouble());
        } else {
            reasons.put(label, "sMAPE or MASE is not defined, or 0 for the benchmark");
        }
        return new Accuracy(observations, missing, withOwa, reasons);
    }

    /** The same with a measure left out, and the reason for that. */
    public Accuracy without(ErrorMeasure measure, String reason) {
        String label = Require.nonNull("measure", measure).label();
        Map<String, Double> rest = new LinkedHashMap<>(values);
        Map<String, String> reasons = new LinkedHashMap<>(undefined);
        rest.remove(label);
        reasons.put(label, Require.text("reason", reason));
        return new Accuracy(observations, missing, rest, reasons);
    }

    /** A table: measure and value; below it, why others are not defined. One line if there was nothing to measure. */
    @Override
    public String toString() {
        String title = "Accuracy, n = " + Cells.count(observations)
                + (missing == 0 ? "" : ", " + Cells.count(missing) + " without an actual value");
        if (observations == 0 && values.isEmpty()) {
            return title + ": there are no errors to measure";
        }
        TextTable table =
                TextTable.titled(title).left("measure").right("value").atMost(values.size() + undefined.size() + 1);
        values.forEach((label, value) -> table.row(label, Cells.significant(value, DIGITS)));
        undefined.forEach((label, reason) -> table.row(label, Cells.ABSENT));
        undefined.forEach((label, reason) -> table.note(label + ": " + reason));
        return table.toString();
    }
}
