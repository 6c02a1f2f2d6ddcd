package io.clientele.forecasting.batch;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts the outcomes of a batch while they come, in constant memory: reasons that differ in their numbers and in what stands in parentheses count as one, and beyond
 * 200 different ones the rest counts as others. Parts of a batch that were counted apart merge.
 */
public final class BatchTally implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_REASONS = 200;

    /** Labels of gaps and the like, in parentheses. */
    private static final Pattern LIST = Pattern.compile(" \\([^()]*\\)");

    private static final Pattern NUMBER_AND_NOUN = Pattern.compile("-?\\d+(?:[.,]\\d+)*(?:[eE]-?\\d+)?( [a-z]+)?");

    private final String model;
    private final LinkedHashMap<String, BatchSummary.Reason> reasons = new LinkedHashMap<>();
    private long forecasted;
    private long refused;
    private long failed;

    private BatchTally(String model) {
        this.model = Require.text("model", model);
    }

    /** Nothing counted yet. */
    public static BatchTally empty(String model) {
        return new BatchTally(model);
    }

    /** Counts one more outcome. */
    public BatchTally add(BatchOutcome outcome) {
        if (outcome instanceof BatchOutcome.Refused because) {
            refused++;
            add(new BatchSummary.Reason(true, 1, because.position(), because.series(), because.reason()));
        } else if (outcome instanceof BatchOutcome.Failed because) {
            failed++;
            boolean documented = because.error().equals("EstimationException");
            String text = documented ? because.reason() : because.error() + ": " + because.reason();
            add(new BatchSummary.Reason(false, 1, because.position(), because.series(), text));
        } else {
            addForecast();
        }
        return this;
    }

    void addForecast() {
        forecasted++;
    }

    private void add(BatchSummary.Reason reason) {
        String kind = reason.refused()
                + NUMBER_AND_NOUN
                        .matcher(LIST.matcher(reason.text()).replaceAll(""))
                        .replaceAll(found -> "#" + singular(found.group(1)));
        boolean known = reasons.containsKey(kind) || reasons.size() < MOST_REASONS;
        reasons.merge(known ? kind : "others", reason, BatchTally::together);
    }

    /** {@code " observation"} for {@code " observations"}; numbers alone have nothing behind them. */
    private static String singular(@Nullable String noun) {
        return noun == null ? "" : noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    private static BatchSummary.Reason together(BatchSummary.Reason one, BatchSummary.Reason other) {
        BatchSummary.Reason first = one.firstPosition() <= other.firstPosition() ? one : other;
        return new BatchSummary.Reason(
                first.refused(), one.count() + other.count(), first.firstPosition(), first.firstSeries(), first.text());
    }

    /**
     * Adds what was counted elsewhere, of the same model.
     *
     * @throws IllegalArgumentException if it is of another model
     */
    public BatchTally merge(BatchTally other) {
        Require.nonNull("other", other);
        Require.that(
                model.equals(other.model),
                "model is " + other.model + " and that of this tally " + model + "; they must be the same.");
        forecasted += other.forecasted;
        refused += other.refused;
        failed += other.failed;
        new LinkedHashMap<>(other.reasons).values().forEach(this::add);
        return this;
    }

    /** How it went so far. */
    public BatchSummary finish() {
        List<BatchSummary.Reason> sorted = new ArrayList<>(reasons.values());
        sorted.sort(Comparator.comparingLong(BatchSummary.Reason::count)
                .reversed()
                .thenComparingLong(BatchSummary.Reason::firstPosition));
        return new BatchSummary(model, forecasted, refused, failed, sorted);
    }

    /** The summary so far. */
    @Override
    public String toString() {
        return finish().toString();
    }
}
