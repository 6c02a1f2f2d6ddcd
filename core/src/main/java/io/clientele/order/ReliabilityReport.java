package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.stat.Rate;
import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How reliably orders were fulfilled, and why not better.
 *
 * @param promise what they were held against, such as {@code the requested date}
 * @param fulfilment the milestone that fulfils an order
 * @param asOf the moment whose knowledge was used
 * @param orders how many orders there are, due or not, without those that the population leaves out
 * @param closed how many of them are fulfilled
 * @param overdue how many are open although their promise, with its window, has run out
 * @param exclusions orders that the population leaves out, by reason
 * @param onTime the share on time
 * @param inFull the share whose every line came whole
 * @param onTimeInFull the share on time and in full (OTIF)
 * @param perfectOrder the share on time, in full, and meeting every further condition
 * @param conditions the further conditions, each as the share that meets it
 * @param lineOnTimeInFull the share of lines in full on orders that were on time (OTIF by line); never to be mixed with that of orders
 * @param unitOnTimeInFull the share of units that came on orders that were on time (OTIF by unit)
 * @param fill order, line, unit and value fill rate of the same orders, and what was short
 * @param backOrders what is owed of all orders whose promise, with its window, has run out
 * @param outcomes the orders of {@code onTime}'s population by what went wrong with them; the misses add up to why the rate is not 100 %
 * @param faults the same orders by their faults, and by what is known of them
 * @param lateness fulfilled minus promised, of all orders fulfilled that have a promise; below 0 is early
 * @param tardiness the same with early taken as 0
 * @param overdueAge as-of moment minus promise, of the open orders that are overdue
 * @param allowance promise minus the moment an order was placed, of all orders that have both
 * @param segments the rates by segment: attribute by attribute, and within one by value
 * @param placeholders dates that were taken for "not yet"
 * @param later events after the as-of moment, by milestone; taken for not having happened
 */
public record ReliabilityReport(
        String promise,
        Milestone fulfilment,
        String asOf,
        long orders,
        long closed,
        long overdue,
        Map<String, Long> exclusions,
        Rate onTime,
        Rate inFull,
        Rate onTimeInFull,
        Rate perfectOrder,
        List<Rate> conditions,
        Rate lineOnTimeInFull,
        Rate unitOnTimeInFull,
        FillReport fill,
        BackOrders backOrders,
        Map<String, Long> outcomes,
        List<FaultCount> faults,
        TimeSummary lateness,
        TimeSummary tardiness,
        TimeSummary overdueAge,
        TimeSummary allowance,
        List<SegmentReliability> segments,
        List<PlaceholderFinding> placeholders,
        Map<String, Long> later)
        implements Serializable {

    static final String LATE = "late";
    static final String OVERDUE = "open and overdue";
    static final String EARLY = "early";
    static final String SHORT = "short";

    private static final List<String> OF_TIME = List.of(LATE, OVERDUE, EARLY);
    private static final String ORDERS = "orders";

    /** Checks and copies what it is made of. */
    public ReliabilityReport {
        Require.text("promise", promise);
        Require.nonNull("fulfilment", fulfilment);
        Require.text("asOf", asOf);
        Require.atLeast("orders", orders, 0L);
        Require.atLeast("closed", closed, 0L);
        Require.atLeast("overdue", overdue, 0L);
        exclusions = Tallies.copy("exclusions", exclusions);
        Require.nonNull("onTime", onTime);
        Require.nonNull("inFull", inFull);
        Require.nonNull("onTimeInFull", onTimeInFull);
        Require.nonNull("perfectOrder", perfectOrder);
        conditions = List.copyOf(Require.nonNull("conditions", conditions));
        Require.nonNull("lineOnTimeInFull", lineOnTimeInFull);
        Require.nonNull("unitOnTimeInFull", unitOnTimeInFull);
        Require.nonNull("fill", fill);
        Require.nonNull("backOrders", backOrders);
        outcomes = Tallies.copy("outcomes", outcomes);
        faults = List.copyOf(Require.nonNull("faults", faults));
        Require.nonNull("lateness", lateness);
        Require.nonNull("tardiness", tardiness);
        Require.nonNull("overdueAge", overdueAge);
        Require.nonNull("allowance", allowance);
        segments = List.copyOf(Require.nonNull("segments", segments));
        placeholders = List.copyOf(Require.nonNull("placeholders", placeholders));
        later = Tallies.copy("later", later);
    }

    /** How many orders are not fulfilled. */
    public long open() {
        return orders - closed;
    }

    /**
     * The share of all orders that the population left out for a reason, such as the cancellation rate for {@code "STATUS Cancelled"}.
     *
     * @throws IllegalArgumentException if nothing was left out for this reason, naming the reasons there are
     */
    public Rate exclusionRate(String reason) {
        Long count = exclusions.get(Require.text("reason", reason));
        Require.that(
                count != null,
                "reason " + reason + " is not one for which orders were left out; there are "
                        + (exclusions.isEmpty() ? "none." : String.join(", ", exclusions.keySet()) + "."));
        long all =
                orders + exclusions.values().stream().mapToLong(Long::longValue).sum();
        return Rate.of(reason, "all orders", Require.nonNull("count", count), all);
    }

    /** The segments of one attribute, by value; none if the report was not made by this attribute. */
    public List<SegmentReliability> segments(String attribute) {
        return segments.stream().filter(s -> s.attribute().equals(attribute)).toList();
    }

    /**
     * Why a rate of this report is what it is and not 100 %: {@code report.why(report.onTimeInFull())}.
     *
     * @throws IllegalArgumentException if it is not {@code onTime}, {@code inFull}, {@code onTimeInFull} or {@code perfectOrder} of this
     *     report
     */
    public RateDecomposition why(Rate rate) {
        if (Require.nonNull("rate", rate).equals(onTime)) {
            return decompose(onTime, SegmentReliability::onTime, count -> true, OF_TIME::contains);
        }
        if (rate.equals(inFull)) {
            return decompose(inFull, SegmentReliability::inFull, FaultCount::linesKnown, SHORT::equals);
        }
        if (rate.equals(onTimeInFull)) {
            return decompose(
                    onTimeInFull,
                    SegmentReliability::onTimeInFull,
                    FaultCount::linesKnown,
                    fault -> OF_TIME.contains(fault) || SHORT.equals(fault));
        }
        Require.that(
                rate.equals(perfectOrder),
                (Stream.of(onTime, inFull, onTimeInFull, perfectOrder)
                                        .anyMatch(own -> own.definition().equals(rate.definition()))
                                ? "rate is \"" + rate.definition() + "\" of another report"
                                : "rate is \"" + rate.definition() + "\"")
                        + "; it must be onTime, inFull, onTimeInFull or perfectOrder of this"
                        + " report.");
        return decompose(
                perfectOrder,
                SegmentReliability::perfectOrder,
                count -> count.linesKnown() && count.conditionsKnown(),
                fault -> true);
    }

    private RateDecomposition decompose(
            Rate rate,
            Function<SegmentReliability, Rate> ofSegment,
            Predicate<FaultCount> belongs,
            Predicate<String> matters) {
        Map<List<String>, Long> misses = new LinkedHashMap<>();
        faults.stream().filter(belongs).forEach(count -> {
            List<String> mattering = count.faults().stream().filter(matters).toList();
            if (!mattering.isEmpty() && count.orders() > 0) {
                misses.merge(mattering, count.orders(), Math::addExact);
            }
        });
        return new RateDecomposition(
                rate,
                misses.entrySet().stream()
                        .map(entry -> new RateDecomposition.Miss(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingLong(RateDecomposition.Miss::orders)
                                .reversed()
                                .thenComparing(RateDecomposition.Miss::toString))
                        .toList(),
                segments.stream()
                        .map(segment -> new RateDecomposition.SegmentMiss(
                                segment.attribute(), segment.segment(), ofSegment.apply(segment)))
                        .toList());
    }

    /** The rates as a table, what went wrong, lateness, what was left out, and the rates by segment. */
    @Override
    public String toString() {
        TextTable table = FillReport.columns(TextTable.titled("Reliability of " + Cells.count(orders, "order")
                        + " against " + promise + ", as of " + asOf + ": " + Cells.count(closed) + " "
                        + fulfilment + ", " + Cells.count(overdue) + " open and overdue")
                .subtitle("Rates of " + onTime.population()));
        FillReport.row(table, "on time", ORDERS, onTime);
        boolean withLines = inFull.denominator() > 0;
        if (withLines) {
            FillReport.row(table, "in full", ORDERS, inFull);
            FillReport.row(table, "on time and in full", ORDERS, onTimeInFull);
        }
        conditions.forEach(condition -> FillReport.row(table, condition.definition(), ORDERS, condition));
        if (withLines) {
            FillReport.row(table, "perfect order", ORDERS, perfectOrder);
            FillReport.row(table, "line on time and in full", "lines", lineOnTimeInFull);
            FillReport.row(table, "unit on time and in full", "units", unitOnTimeInFull);
            fill.addTo(table);
        }
        if (!outcomes.isEmpty()) {
            table.note("Outcomes: " + Tallies.show(outcomes) + ".");
        }
        if (lateness.count() > 0) {
            table.note("Lateness: " + lateness + ".");
        }
        if (overdueAge.count() > 0) {
            table.note("Overdue by: " + overdueAge + ".");
        }
        if (withLines) {
            table.note("Short: " + fill.shortage() + ".");
            table.note("Back-orders: " + backOrders + ".");
        }
        if (!exclusions.isEmpty()) {
            table.note("Left out: " + Tallies.show(exclusions) + ".");
        }
        if (!onTime.exclusions().isEmpty()) {
            table.note("Not in the rates: " + Tallies.show(onTime.exclusions()) + ".");
        }
        placeholders.forEach(finding -> table.note("Placeholder, taken for not yet: " + finding + "."));
        if (!later.isEmpty()) {
            table.note("Later than " + asOf + ", not known: " + Tallies.show(later) + ".");
        }
        return segments.isEmpty() ? table.toString() : table + "\n\n" + segmentTable();
    }

    private String segmentTable() {
        TextTable table = TextTable.titled("Reliability by segment")
                .left("attribute")
                .left("segment")
                .right("orders")
                .right("on time")
                .right("in full")
                .right("OTIF")
                .right("perfect");
        for (SegmentReliability segment : segments) {
            table.row(
                    segment.attribute(),
                    segment.segment(),
                    Cells.count((long) segment.onTime().denominator()),
                    Cells.percent(segment.onTime().value()),
                    Cells.percent(segment.inFull().value()),
                    Cells.percent(segment.onTimeInFull().value()),
                    Cells.percent(segment.perfectOrder().value()));
        }
        return table.toString();
    }
}
