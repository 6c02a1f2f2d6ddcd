package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.NearestName;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What the order cycle looks like: each stage, the whole, the same by segment, and everything that is not in these numbers, counted.
 *
 * <p>The means of the stages between neighbouring milestones add up to the mean of the whole cycle if no milestone is missing;
 * medians and percentiles never do.
 *
 * @param process the milestones in their order
 * @param from the first date or instant at which an order passed the first milestone; empty if none has
 * @param to the last such; empty if none has
 * @param asOf the moment whose knowledge was used; empty if all events count
 * @param basis which time counts: elapsed or open time, gross or net
 * @param orders how many orders the population has
 * @param exclusions orders left out of it, by reason
 * @param stages the stages between neighbouring milestones, then those that were asked for beside
 * @param total from the first milestone to the last
 * @param segments the same by segment: attribute by attribute, and within one by value
 * @param placeholders dates that were taken for "not yet" and are in no number
 * @param repeated events that are not the one that counts of their order and milestone, by milestone
 * @param later events after {@code asOf}, by milestone
 * @param unused events whose milestone the report does not look at, by milestone
 */
public record OrderCycleReport(
        Milestones process,
        String from,
        String to,
        String asOf,
        TimeBasis basis,
        long orders,
        Map<String, Long> exclusions,
        List<StageTimes> stages,
        StageTimes total,
        List<SegmentCycle> segments,
        List<PlaceholderFinding> placeholders,
        Map<String, Long> repeated,
        Map<String, Long> later,
        Map<String, Long> unused)
        implements Serializable {

    /** Checks and copies what it is made of. */
    public OrderCycleReport {
        Require.nonNull("process", process);
        Require.nonNull("from", from);
        Require.nonNull("to", to);
        Require.nonNull("asOf", asOf);
        Require.nonNull("basis", basis);
        Require.atLeast("orders", orders, 0L);
        exclusions = Tallies.copy("exclusions", exclusions);
        stages = List.copyOf(Require.nonNull("stages", stages));
        Require.nonNull("total", total);
        segments = List.copyOf(Require.nonNull("segments", segments));
        placeholders = List.copyOf(Require.nonNull("placeholders", placeholders));
        repeated = Tallies.copy("repeated", repeated);
        later = Tallies.copy("later", later);
        unused = Tallies.copy("unused", unused);
    }

    /**
     * A stage by its name.
     *
     * @throws IllegalArgumentException if the report has no such stage, naming those it has
     */
    public StageTimes stage(String name) {
        Require.text("name", name);
        if (total.stage().name().equals(name)) {
            return total;
        }
        return stages.stream()
                .filter(stage -> stage.stage().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("stage " + name + " is not in the report; it has "
                        + stages.stream().map(s -> s.stage().name()).collect(Collectors.joining(", ")) + ", "
                        + total.stage().name() + "."
                        + NearestName.suggestion(
                                name, stages.stream().map(s -> s.stage().name()).toList())));
    }

    /** The segments of one attribute, by value; none if the report was not made by this attribute. */
    public List<SegmentCycle> segments(String attribute) {
        return segments.stream().filter(s -> s.attribute().equals(attribute)).toList();
    }

    /** The share of the mean of a stage in the mean of the whole cycle; empty if one has no mean or the whole has 0. */
    public OptionalDouble share(StageTimes stage) {
        OptionalDouble part = stage.times().mean();
        OptionalDouble whole = total.times().mean();
        return part.isEmpty() || whole.isEmpty() || whole.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(part.getAsDouble() / whole.getAsDouble());
    }

    /** Of what the mean cycle is made, stage by stage; empty if no order went the whole way. */
    public Optional<Waterfall> waterfall() {
        return total.measured() == 0
                ? Optional.empty()
                : Optional.of(Waterfall.of(stages.subList(0, process.stages().size()), total, basis));
    }

    /**
     * Two segments beside each other, such as {@code compare("channel", "telephone", "web")}.
     *
     * @throws IllegalArgumentException if the report has no such segment, naming those it has
     */
    public SegmentComparison compare(String attribute, String first, String second) {
        return new SegmentComparison(
                attribute, basis.toString(), segment(attribute, first), segment(attribute, second));
    }

    /**
     * One segment.
     *
     * @throws IllegalArgumentException if the report has no such segment, naming those it has
     */
    public SegmentCycle segment(String attribute, String value) {
        Require.text("attribute", attribute);
        Require.text("value", value);
        List<SegmentCycle> all = segments(attribute);
        return all.stream()
                .filter(segment -> segment.segment().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("segment " + value + " of " + attribute
                        + " is not in the report; it has "
                        + (all.isEmpty()
                                ? "none of this attribute. Say by(\"" + attribute + "\")."
                                : all.stream().map(SegmentCycle::segment).collect(Collectors.joining(", ")) + "."
                                        + NearestName.suggestion(
                                                value,
                                                all.stream()
                                                        .map(SegmentCycle::segment)
                                                        .toList()))));
    }

    private OptionalDouble grossMean() {
        return basis.gross().get(basis.gross().size() - 1).times().mean();
    }

    /** How many orders are still on their way: they have passed the first milestone and not the last. */
    public long open() {
        return total.open();
    }

    /** Tables of the stages and of the whole cycle by segment, and a line for each kind of thing left out. */
    @Override
    public String toString() {
        TimeSummary whole = total.times();
        String span = from.isEmpty() ? "none begun" : "begun " + from + " to " + to;
        TextTable table = TextTable.titled("Order cycle " + process + ": " + Cells.count(orders, "order") + ", " + span
                + (asOf.isEmpty() ? "" : ", as of " + asOf) + ", in " + unitName(whole));
        if (!basis.equals(TimeBasis.ELAPSED)) {
            table.subtitle("Counted: " + basis);
        }
        table.left("stage");
        List<StageTimes> rows = new ArrayList<>(stages);
        if (!(stages.size() == 1 && sameEnds(stages.get(0).stage(), total.stage()))) {
            rows.add(total);
        }
        columns(table, whole, true);
        for (StageTimes row : rows) {
            table.row(cells(row.stage().toString(), row, true));
        }
        notes(table, rows);
        return segments.isEmpty() ? table.toString() : table + "\n\n" + segmentTable(whole);
    }

    private String segmentTable(TimeSummary whole) {
        TextTable table = TextTable.titled("The whole cycle by segment, "
                + total.stage().from() + " > " + total.stage().to() + ", in " + unitName(whole));
        table.left("attribute").left("segment");
        columns(table, whole, false);
        for (SegmentCycle segment : segments) {
            List<String> cells = new ArrayList<>(List.of(segment.attribute()));
            cells.addAll(cells(segment.segment(), segment.total(), false));
            table.row(cells);
        }
        return table.toString();
    }

    private static void columns(TextTable table, TimeSummary whole, boolean withShare) {
        table.right("n").right("open").right("missing").right("negative");
        table.right("mean").right("sd").right("CV").right("min");
        whole.percentiles().forEach(p -> table.right(TimeSummary.heading(p.probability())));
        table.right("max");
        if (withShare) {
            table.right("share");
        }
    }

    private List<String> cells(String name, StageTimes stage, boolean withShare) {
        TimeSummary times = stage.times();
        List<String> cells = new ArrayList<>(List.of(
                name,
                Cells.count(stage.measured()),
                Cells.count(stage.open()),
                Cells.count(stage.missing()),
                Cells.count(stage.negative()),
                Cells.fixed(times.mean(), 2),
                Cells.fixed(times.standardDeviation(), 2),
                Cells.fixed(times.coefficientOfVariation(), 2),
                Cells.fixed(times.minimum(), 2)));
        for (Percentile percentile : total.times().percentiles()) {
            cells.add(times.count() == 0 ? Cells.ABSENT : Cells.fixed(times.percentile(percentile.probability()), 2));
        }
        cells.add(Cells.fixed(times.maximum(), 2));
        if (withShare) {
            cells.add(Cells.percent(share(stage)));
        }
        return cells;
    }

    private void notes(TextTable table, List<StageTimes> rows) {
        if (!exclusions.isEmpty()) {
            table.note("Left out: " + Tallies.show(exclusions) + ".");
        }
        if (basis.net()) {
            table.note("Gross: mean " + Cells.fixed(grossMean(), 2) + " "
                    + total.times().unit().symbol() + ". Taken out: "
                    + basis.dwells().stream().map(DwellTimes::toString).collect(Collectors.joining("; ")) + ".");
        }
        if (total.open() > 0) {
            table.note("Open, in no mean: " + Cells.count(total.open(), "order") + ".");
        }
        double error = rows.stream()
                .mapToDouble(row -> row.times().percentileError())
                .max()
                .orElse(0);
        if (error > 0) {
            table.note("Percentiles of more orders than are held apart: within " + Cells.significant(error, 2) + " "
                    + total.times().unit().symbol() + " of the exact ones.");
        }
        String negative = rows.stream()
                .filter(row -> row.negative() > 0)
                .map(row -> Cells.count(row.negative(), "order")
                        + (rows.size() == 1 ? "" : " in " + row.stage().name()))
                .collect(Collectors.joining(", "));
        if (!negative.isEmpty()) {
            table.note("Negative, in the mean: " + negative + ".");
        }
        placeholders.forEach(finding -> table.note("Placeholder, taken for not yet: " + finding + "."));
        if (!repeated.isEmpty()) {
            table.note("Repeated, one counts an order: " + Tallies.show(repeated) + ".");
        }
        if (!later.isEmpty()) {
            table.note("Later than " + asOf + ", not known: " + Tallies.show(later) + ".");
        }
        if (!unused.isEmpty()) {
            table.note("Not looked at: " + Tallies.show(unused) + ".");
        }
    }

    private static String unitName(TimeSummary summary) {
        return summary.resolution() == Resolution.DAYS
                ? "whole days"
                : summary.unit().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean sameEnds(Stage one, Stage other) {
        return one.from().equals(other.from()) && one.to().equals(other.to());
    }
}
