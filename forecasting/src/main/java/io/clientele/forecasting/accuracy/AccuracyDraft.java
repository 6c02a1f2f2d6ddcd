package io.clientele.forecasting.accuracy;

import io.clientele.internal.text.Cells;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers the measures of an {@link Accuracy} in the order in which they are to be printed. */
final class AccuracyDraft {

    private final long observations;
    private final long missing;
    private final Map<String, Double> values = new LinkedHashMap<>();
    private final Map<String, String> undefined = new LinkedHashMap<>();

    AccuracyDraft(long observations, long missing) {
        this.observations = observations;
        this.missing = missing;
    }

    void value(ErrorMeasure measure, double value) {
        values.put(measure.label(), value);
    }

    void valueUnless(boolean impossible, String reason, ErrorMeasure measure, double value) {
        if (impossible) {
            undefined(measure, reason);
        } else {
            value(measure, value);
        }
    }

    void undefined(ErrorMeasure measure, String reason) {
        undefined.put(measure.label(), reason);
    }

    /** {@code 1 of 3 errors has no scale}, {@code 2 of 3 errors have no scale}. */
    static String ofThem(long count, long all, String noun, String one, String several) {
        return Cells.count(count) + " of " + Cells.count(all, noun) + " " + (count == 1 ? one : several);
    }

    Accuracy finish() {
        return new Accuracy(observations, missing, values, undefined);
    }
}
