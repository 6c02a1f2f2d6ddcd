package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How much of the order cycle was work: the touch ratio, or process efficiency. The rest of the time orders lie and wait, and that is
 * where a cycle is shortened without anybody hurrying.
 *
 * <pre>
 * touch ratio = Σ time worked / Σ cycle time        a ratio of sums over the orders measured
 * </pre>
 *
 * <p>Work counts where it lies within the cycle of its order, once where activities overlap; the activities can therefore add up to more
 * than the whole. An activity whose end is not recorded counts for nothing, and is counted: the ratio is then too low. Source: Bowersox,
 * Closs and Cooper, Supply Chain Logistics Management, performance cycle.
 *
 * @param orders how many orders the population has
 * @param exclusions orders left out of it, by reason
 * @param counted which time the times count, as {@link TimeBasis} says it: {@code elapsed time}, or {@code open time of office}
 * @param cycle the whole cycle
 * @param touched how long those orders that were worked on were, each order's work together
 * @param activities activity by activity
 */
public record TouchReport(
        long orders,
        Map<String, Long> exclusions,
        String counted,
        StageTimes cycle,
        TimeSummary touched,
        List<Activity> activities)
        implements Serializable {

    /**
     * One activity.
     *
     * @param activity from the milestone that begins it to the one that ends it
     * @param times how long the orders that had it were in it, within their cycle
     * @param unended how many orders have one that was never ended
     * @param unmatched how many events end one that never began
     */
    public record Activity(Stage activity, TimeSummary times, long unended, long unmatched) implements Serializable {

        /** Checks its parts. */
        public Activity {
            Require.nonNull("activity", activity);
            Require.nonNull("times", times);
            Require.atLeast("unended", unended, 0L);
            Require.atLeast("unmatched", unmatched, 0L);
        }

        /** How many orders had it. */
        public long orders() {
            return times.count();
        }
    }

    /** Checks and copies what it is made of. */
    public TouchReport {
        Require.atLeast("orders", orders, 0L);
        exclusions = Tallies.copy("exclusions", exclusions);
        Require.text("counted", counted);
        Require.nonNull("cycle", cycle);
        Require.nonNull("touched", touched);
        activities = List.copyOf(Require.nonEmpty("activities", activities));
        Require.that(
                touched.count() <= cycle.measured(),
                "touched has " + touched.count() + " orders and cycle " + cycle.measured() + "; it must not be above.");
    }

    /** Time worked by cycle time; empty if no order was measured or their cycles took no time. */
    public OptionalDouble ratio() {
        return share(touched);
    }

    /** The time worked on one activity by cycle time; empty as {@link #ratio}. */
    public OptionalDouble ratio(Activity activity) {
        return share(Require.nonNull("activity", activity).times());
    }

    private OptionalDouble share(TimeSummary work) {
        return cycle.times().sum().signum() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        work.sum().doubleValue() / cycle.times().sum().doubleValue());
    }

    /** The mean time for which an order measured was not worked on; empty if none was measured. */
    public OptionalDouble meanWaiting() {
        OptionalDouble mean = cycle.times().mean();
        return mean.isEmpty() ? mean : OptionalDouble.of(mean.getAsDouble() - touched.total() / cycle.measured());
    }

    /** A table of the activities, all work together, and the wait. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Touch ratio of " + cycle.stage() + ": " + Cells.percent(ratio()) + " of "
                        + Cells.count(cycle.measured(), "order") + ", in "
                        + cycle.times().unit().symbol())
                .left("activity")
                .right("orders")
                .right("mean of all")
                .right("share");
        TimeBasis.subtitle(table, counted);
        for (Activity each : activities) {
            row(table, each.activity().toString(), each.times());
        }
        row(table, "all work", touched);
        table.row(
                "waiting",
                Cells.count(cycle.measured()),
                Cells.fixed(meanWaiting(), 2),
                ratio().isEmpty() ? Cells.ABSENT : Cells.percent(1 - ratio().getAsDouble()));
        for (Activity each : activities) {
            if (each.unended() > 0) {
                table.note("Never ended, not counted: " + Cells.count(each.unended(), "order") + " in "
                        + each.activity().name() + ".");
            }
            if (each.unmatched() > 0) {
                table.note("Ended without having begun: " + Cells.count(each.unmatched()) + " × "
                        + each.activity().name() + ".");
            }
        }
        if (cycle.measured() < orders) {
            table.note("Open or missing, in no figure: " + Cells.count(orders - cycle.measured(), "order") + ".");
        }
        if (!exclusions.isEmpty()) {
            table.note("Left out: " + Tallies.show(exclusions) + ".");
        }
        return table.toString();
    }

    private void row(TextTable table, String name, TimeSummary work) {
        table.row(
                name,
                Cells.count(work.count()),
                cycle.measured() == 0 ? Cells.ABSENT : Cells.fixed(work.total() / cycle.measured(), 2),
                Cells.percent(share(work)));
    }
}
