package io.clientele.forecasting.accuracy;

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

    static String ofThem(long count, long all, String one, String several) {
        return count + " of " + all + " " + (count == 1 ? one : several);
    }

    Accuracy finish() {
        return new Accuracy(observations, missing, values, undefined);
    }
}
