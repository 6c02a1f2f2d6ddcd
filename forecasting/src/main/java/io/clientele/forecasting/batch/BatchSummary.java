package io.clientele.forecasting.batch;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;

/**
 * How a batch went: how many series were forecast, refused and failed, and why. Nothing is dropped: the three add up to the series that
 * were read.
 *
 * @param model the name of the forecaster
 * @param forecasted how many series have a forecast
 * @param refused how many were unfit for the model
 * @param failed on how many the model gave up
 * @param reasons why, the commonest first
 */
public record BatchSummary(String model, long forecasted, long refused, long failed, List<Reason> reasons)
        implements Serializable {

    private static final int PRINTED_REASONS = 12;

    /** Copies and checks. */
    public BatchSummary {
        Require.text("model", model);
        Require.atLeast("forecasted", forecasted, 0L);
        Require.atLeast("refused", refused, 0L);
        Require.atLeast("failed", failed, 0L);
        reasons = List.copyOf(Require.nonNull("reasons", reasons));
    }

    /** How many series there were. */
    public long series() {
        return forecasted + refused + failed;
    }

    /**
     * One reason, the same words with whatever numbers.
     *
     * @param refused whether the model refused, else it failed
     * @param count how many series
     * @param firstPosition the place in the input of the first of them, from 0
     * @param firstSeries its name, blank if it has none
     * @param text the reason in its words
     */
    public record Reason(boolean refused, long count, long firstPosition, String firstSeries, String text)
            implements Serializable {

        /** Checks its parts. */
        public Reason {
            Require.atLeast("count", count, 1L);
            Require.atLeast("firstPosition", firstPosition, 0L);
            Require.nonNull("firstSeries", firstSeries);
            Require.text("text", text);
        }

        /** One line: how many, and why the first of them. */
        @Override
        public String toString() {
            return Cells.count(count) + " " + (refused ? "refused" : "failed") + ", first "
                    + (firstSeries.isBlank() ? "number " + Cells.count(firstPosition + 1) : firstSeries) + ": " + text;
        }
    }

    /** A table of the three outcomes, and below it the commonest reasons, each with its first series. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Batch of " + Cells.count(series()) + " series by " + model)
                .left("outcome")
                .right("series")
                .right("share");
        row(table, "forecast", forecasted);
        row(table, "refused", refused);
        row(table, "failed", failed);
        reasons.stream().limit(PRINTED_REASONS).forEach(reason -> table.note(reason.toString()));
        if (reasons.size() > PRINTED_REASONS) {
            table.note("… " + (reasons.size() - PRINTED_REASONS) + " more reasons");
        }
        return table.toString();
    }

    private void row(TextTable table, String outcome, long count) {
        table.row(outcome, Cells.count(count), series() == 0 ? "" : Cells.percent((double) count / series()));
    }
}
