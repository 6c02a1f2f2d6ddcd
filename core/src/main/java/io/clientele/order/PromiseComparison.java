package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.stat.Interval;
import io.clientele.stat.Rate;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The same orders held against several promises, side by side: what their customers asked for, what was promised first, what was promised
 * last. These are different figures about different orders due, which are never averaged; a gap between them says where the promise, and
 * where the delivery is at fault.
 *
 * <pre>
 * latest promised well above first promised     promises are moved until they can be kept
 * first promised well above requested           what is asked for is not promised
 * </pre>
 *
 * <p>Source: ASCM SCOR, RL.2.2 delivery performance to commit date, which must say the date it means.
 *
 * @param reports a report a promise, in the order in which they were named; at least one, none twice
 */
public record PromiseComparison(List<ReliabilityReport> reports) implements Serializable {

    /** Refuses a promise that stands twice, and reports of other orders or another moment. */
    public PromiseComparison {
        reports = List.copyOf(Require.nonEmpty("reports", reports));
        Set<String> seen = new HashSet<>();
        ReliabilityReport first = reports.get(0);
        for (ReliabilityReport report : reports) {
            Require.that(
                    seen.add(report.promise()),
                    report.promise() + " stands twice; each promise must stand once. Leave one out.");
            Require.that(
                    report.orders() == first.orders()
                            && report.asOf().equals(first.asOf())
                            && report.fulfilment().equals(first.fulfilment()),
                    "the reports are of " + report.orders() + " orders " + report.fulfilment() + " by " + report.asOf()
                            + " and of " + first.orders() + " orders " + first.fulfilment() + " by " + first.asOf()
                            + "; they must be of the same.");
        }
    }

    /**
     * The report of one promise.
     *
     * @throws IllegalArgumentException if the orders were not held against it, naming what they were held against
     */
    public ReliabilityReport against(Promise promise) {
        String wording = Require.nonNull("promise", promise).wording();
        return reports.stream()
                .filter(report -> report.promise().equals(wording))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(wording + " is not compared; there are "
                        + String.join(
                                ", ",
                                reports.stream().map(ReliabilityReport::promise).toList()) + "."));
    }

    /** A table with a row a promise; each rate stands with the number of orders due by its promise. */
    @Override
    public String toString() {
        ReliabilityReport first = reports.get(0);
        TextTable table = TextTable.titled(
                        "Reliability of " + Cells.count(first.orders(), "order") + " " + first.fulfilment() + " by "
                                + first.asOf() + ", against " + Cells.count(reports.size(), "promise"))
                .left("against")
                .right("due")
                .right("on time")
                .left("95 % interval")
                .right("in full")
                .right("OTIF")
                .right("perfect")
                .right("mean lateness")
                .right("overdue");
        for (ReliabilityReport report : reports) {
            Rate onTime = report.onTime();
            Optional<Interval> interval = onTime.interval(0.95);
            table.row(
                    report.promise(),
                    Cells.count((long) onTime.denominator()),
                    Cells.percent(onTime.value()),
                    interval.map(ends -> Cells.percent(ends.lower()) + " to " + Cells.percent(ends.upper()))
                            .orElse(Cells.ABSENT),
                    Cells.percent(report.inFull().value()),
                    Cells.percent(report.onTimeInFull().value()),
                    Cells.percent(report.perfectOrder().value()),
                    report.lateness().mean().isEmpty()
                            ? Cells.ABSENT
                            : Cells.fixed(report.lateness().mean(), 2) + " "
                                    + report.lateness().unit().symbol(),
                    Cells.count(report.overdue()));
        }
        for (ReliabilityReport report : reports) {
            if (!report.onTime().exclusions().isEmpty()) {
                table.note("Not due by " + report.promise() + ": "
                        + Tallies.show(report.onTime().exclusions()) + ".");
            }
        }
        if (!first.exclusions().isEmpty()) {
            table.note("Left out: " + Tallies.show(first.exclusions()) + ".");
        }
        return table.toString();
    }
}
