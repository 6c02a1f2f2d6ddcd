package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.stat.Survival;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long a stage takes with the orders that are still in it, for all orders and by segment: Kaplan and Meier's estimates
 * ({@link Survival}). What the closed orders alone would say stands beside in the table; it is too short wherever orders are open, and the
 * more so the more of a segment is.
 *
 * @param stage the stage
 * @param unit the unit of its times
 * @param counted which time the times count, as {@link TimeBasis} says it: {@code elapsed time}, or {@code open time of office}
 * @param asOf the moment at which orders are open
 * @param orders how many orders the population has
 * @param exclusions orders left out of it, by reason
 * @param whole the estimate of all orders
 * @param segments the same by segment: attribute by attribute, and within one by value
 */
public record SurvivalReport(
        Stage stage,
        DurationUnit unit,
        String counted,
        String asOf,
        long orders,
        Map<String, Long> exclusions,
        Survival whole,
        List<SegmentSurvival> segments)
        implements Serializable {

    private static final String ALL = "all orders";

    /** Checks and copies what it is made of. */
    public SurvivalReport {
        Require.nonNull("stage", stage);
        Require.nonNull("unit", unit);
        Require.text("counted", counted);
        Require.text("asOf", asOf);
        Require.atLeast("orders", orders, 0L);
        exclusions = Tallies.copy("exclusions", exclusions);
        Require.nonNull("whole", whole);
        segments = List.copyOf(Require.nonNull("segments", segments));
    }

    /** The segments of one attribute, by value; none if it was not made by this attribute. */
    public List<SegmentSurvival> segments(String attribute) {
        return segments.stream().filter(s -> s.attribute().equals(attribute)).toList();
    }

    /** A table of the medians and 90th percentiles, with what the closed orders alone would say. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Time in " + stage + " with open orders: " + Cells.count(orders, "order")
                        + ", as of " + asOf + ", in " + unit.name().toLowerCase(Locale.ROOT))
                .left("attribute")
                .left("segment")
                .right("ended")
                .right("open")
                .right("missing")
                .right("median")
                .right("P90")
                .right("median of ended");
        TimeBasis.subtitle(table, counted);
        row(table, "", new SegmentSurvival(ALL, ALL, orders, List.of(whole)));
        segments.forEach(segment -> row(table, segment.attribute(), segment));
        if (!exclusions.isEmpty()) {
            table.note("Left out: " + Tallies.show(exclusions) + ".");
        }
        return table.toString();
    }

    private static void row(TextTable table, String attribute, SegmentSurvival segment) {
        Optional<Survival> survival = segment.survival();
        table.row(
                attribute,
                segment.segment(),
                Cells.count(survival.map(Survival::ended).orElse(0L)),
                Cells.count(survival.map(Survival::open).orElse(0L)),
                Cells.count(segment.missing()),
                Cells.fixed(survival.map(Survival::median).orElse(OptionalDouble.empty()), 2),
                Cells.fixed(survival.map(s -> s.quantile(0.9)).orElse(OptionalDouble.empty()), 2),
                Cells.fixed(survival.map(SurvivalReport::medianOfEnded).orElse(OptionalDouble.empty()), 2));
    }

    /** The time by which half of those have ended that have ended; empty if none has. */
    private static OptionalDouble medianOfEnded(Survival survival) {
        double[] times = survival.times();
        long[] ended = survival.endedByTime();
        long all = survival.ended();
        long sum = 0;
        for (int i = 0; i < times.length; i++) {
            sum += ended[i];
            if (ended[i] > 0 && sum >= all - sum) {
                return OptionalDouble.of(times[i]);
            }
        }
        return OptionalDouble.empty();
    }
}
