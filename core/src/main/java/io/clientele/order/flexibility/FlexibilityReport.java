package io.clientele.order.flexibility;

import com.google.common.collect.ImmutableMap;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.order.StageTimes;
import io.clientele.stat.Rate;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How far a business went along with special requests.
 *
 * @param flexibility how it was measured
 * @param answered the share of the requests that were answered
 * @param granted the share of those answered that were granted
 * @param answer how long the answers took; requests not answered are open
 * @param kinds the shares by kind, alphabetically; none if no attribute names it
 * @param exclusions requests that the population leaves out, by reason
 */
public record FlexibilityReport(
        Flexibility flexibility,
        Rate answered,
        Rate granted,
        StageTimes answer,
        List<RequestShare> kinds,
        Map<String, Long> exclusions)
        implements Serializable {

    /** Checks and copies what it is made of. */
    public FlexibilityReport {
        Require.nonNull("flexibility", flexibility);
        Require.nonNull("answered", answered);
        Require.nonNull("granted", granted);
        Require.nonNull("answer", answer);
        kinds = List.copyOf(Require.nonNull("kinds", kinds));
        exclusions = ImmutableMap.copyOf(Require.nonNull("exclusions", exclusions));
    }

    /** A table with a kind a row, the time to the answer and what was left out. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Flexibility: " + Cells.count((long) answered.denominator(), "request"))
                .left("kind")
                .right("requests")
                .right("answered")
                .right("granted")
                .right("of those");
        List<RequestShare> rows = new ArrayList<>(kinds);
        rows.add(new RequestShare("all", answered, granted));
        for (RequestShare row : rows) {
            table.row(
                    row.kind(),
                    Cells.count((long) row.answered().denominator()),
                    Cells.percent(row.answered().value()),
                    Cells.count((long) row.granted().numerator()),
                    Cells.percent(row.granted().value()));
        }
        table.note("Time to the answer: " + answer.times() + ".");
        answered.exclusions()
                .forEach((reason, count) -> table.note("Left out: " + Cells.count(count) + " " + reason + "."));
        exclusions.forEach((reason, count) -> table.note("Left out: " + Cells.count(count) + " " + reason + "."));
        return table.toString();
    }
}
