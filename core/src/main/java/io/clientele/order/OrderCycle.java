package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.stat.Distribution;
import io.clientele.stat.QuantileRule;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;

/**
 * Which stretches of the way of an order are to be measured, over which orders, and how. The order cycle time is the time from the
 * first milestone to the last; a stage is the time between two:
 *
 * <pre>
 * stage(order) = time of its later milestone − time of its earlier milestone
 * </pre>
 *
 * <p>Whole dates give whole days, instants give milliseconds; sums of both are whole numbers and therefore exact. A stage that goes
 * backwards is kept and counted. An order without one of its milestones is in no mean: it is counted as open if it is still in the
 * stage, else as missing.
 *
 * <pre>{@code
 * OrderCycle.through(Milestone.PLACED, Milestone.PICKED, Milestone.SHIPPED, Milestone.DELIVERED)
 *         .and(Stage.between(Milestone.PLACED, Milestone.PAID).named("cash"))
 *         .among(OrderPopulation.all().without("status", "Cancelled"))
 *         .by("region", "channel")
 *         .in(DurationUnit.HOURS)
 *         .report(events);
 * }</pre>
 *
 * <p>Defaults: all orders and events, days, percentiles 50, 90 and 95 by linear interpolation, no segments. Immutable: each call
 * returns a new specification. Sources: ASCM SCOR, RS.1.1 order fulfilment cycle time; Bowersox, Closs and Cooper, Supply Chain
 * Logistics Management, performance cycle.
 */
public final class OrderCycle implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Milestones process;
    private final Stage[] beside;
    private final OrderPopulation population;
    private final AsOf asOf;
    private final String[] attributes;
    private final DurationUnit unit;
    private final double[] probabilities;
    private final QuantileRule rule;

    private OrderCycle(
            Milestones process,
            Stage[] beside,
            OrderPopulation population,
            AsOf asOf,
            String[] attributes,
            DurationUnit unit,
            double[] probabilities,
            QuantileRule rule) {
        this.process = process;
        this.beside = beside;
        this.population = population;
        this.asOf = asOf;
        this.attributes = attributes;
        this.unit = unit;
        this.probabilities = probabilities;
        this.rule = rule;
    }

    /** The cycle through these milestones, in this order. */
    public static OrderCycle through(Milestone... milestones) {
        return through(Milestones.of(milestones));
    }

    /** The cycle through the milestones of a process. */
    public static OrderCycle through(Milestones process) {
        return new OrderCycle(
                Require.nonNull("process", process),
                new Stage[0],
                OrderPopulation.all(),
                AsOf.NONE,
                new String[0],
                DurationUnit.DAYS,
                new double[] {0.50, 0.90, 0.95},
                QuantileRule.LINEAR);
    }

    /** The cycle from one milestone to another and nothing in between. */
    public static OrderCycle between(Milestone from, Milestone to) {
        return through(from, to);
    }

    /** Measures one more stage, between any two milestones; its name must be new. */
    public OrderCycle and(Stage stage) {
        Require.nonNull("stage", stage);
        List<Stage> more = new ArrayList<>(List.of(beside));
        more.add(stage);
        Set<String> names = new LinkedHashSet<>(List.of(process.total().name()));
        process.stages().forEach(known -> names.add(known.name()));
        for (Stage added : more) {
            Require.that(
                    names.add(added.name()),
                    "stage " + added.name() + " is measured already; each name must be new. Name it otherwise.");
        }
        return new OrderCycle(
                process, more.toArray(new Stage[0]), population, asOf, attributes, unit, probabilities, rule);
    }

    /** Which orders and which of their times count. */
    public OrderCycle among(OrderPopulation orders) {
        return new OrderCycle(
                process, beside, Require.nonNull("orders", orders), asOf, attributes, unit, probabilities, rule);
    }

    /** Uses only what was known at the end of a date, such as {@code "2005-05-31"}; what came later is counted. */
    public OrderCycle asOf(String date) {
        return asOf(Resolution.date("asOf", date));
    }

    /** Uses only what was known at the end of a date; what came later is counted. */
    public OrderCycle asOf(LocalDate date) {
        return new OrderCycle(process, beside, population, AsOf.date(date), attributes, unit, probabilities, rule);
    }

    /** Uses only what was known at an instant; what came later is counted. */
    public OrderCycle asOf(Instant instant) {
        return new OrderCycle(
                process, beside, population, AsOf.instant(instant), attributes, unit, probabilities, rule);
    }

    /** Measures the same by the values of these attributes, each attribute for itself. */
    public OrderCycle by(String... attributes) {
        for (String attribute : attributes) {
            Require.text("attribute", attribute);
        }
        return new OrderCycle(process, beside, population, asOf, attributes.clone(), unit, probabilities, rule);
    }

    /** The unit of the report; whole dates know days only. */
    public OrderCycle in(DurationUnit unit) {
        return new OrderCycle(
                process, beside, population, asOf, attributes, Require.nonNull("unit", unit), probabilities, rule);
    }

    /** Which percentiles the report has, as probabilities from 0 to 1: {@code 0.5} for the median. */
    public OrderCycle percentiles(double... probabilities) {
        double[] sorted = probabilities.clone();
        for (double p : sorted) {
            Require.probability("percentile", p);
        }
        Arrays.sort(sorted);
        return new OrderCycle(process, beside, population, asOf, attributes, unit, sorted, rule);
    }

    /** By which rule percentiles are taken. */
    public OrderCycle percentilesBy(QuantileRule rule) {
        return new OrderCycle(
                process, beside, population, asOf, attributes, unit, probabilities, Require.nonNull("rule", rule));
    }

    /**
     * Measures. No events give a report of zeros, with empty means.
     *
     * @throws IllegalArgumentException if the events do not know a milestone or attribute, naming those they know
     */
    public OrderCycleReport report(OrderEvents events) {
        Require.nonNull("events", events);
        OrderTimes times = OrderTimes.of(events, population, asOf, wanted());
        StageKernel kernel = new StageKernel(times, process, events.resolution(), unit, rule, probabilities);
        int[] all = new int[times.size()];
        List<StageTimes> stages = new ArrayList<>();
        for (Stage stage : stages()) {
            stages.add(kernel.measure(stage, all, 1).get(0));
        }
        long[] begun = Arrays.stream(times.of(process.first()))
                .filter(tick -> tick != OrderTimes.ABSENT)
                .toArray();
        return new OrderCycleReport(
                process,
                begun.length == 0
                        ? ""
                        : events.resolution().show(Arrays.stream(begun).min().getAsLong()),
                begun.length == 0
                        ? ""
                        : events.resolution().show(Arrays.stream(begun).max().getAsLong()),
                asOf.toString(),
                times.size(),
                times.exclusions(),
                stages,
                kernel.measure(process.total(), all, 1).get(0),
                segments(events, times, kernel),
                times.placeholders(),
                times.repeated(),
                times.later(),
                unused(events));
    }

    /**
     * How long a stage took as a distribution: every order measured has the same probability. It is what a safety stock takes as lead
     * time. In the unit of this specification; times below 0 are in it.
     *
     * @throws IllegalArgumentException if no order was measured
     */
    public Distribution distribution(OrderEvents events, Stage stage) {
        List<Milestone> wanted = new ArrayList<>(List.of(stage.from(), stage.to()));
        OrderTimes times = OrderTimes.of(events, population, asOf, wanted);
        long[] from = times.of(stage.from());
        long[] to = times.of(stage.to());
        long perUnit = unit.ticks(events.resolution());
        double[] lengths = new double[times.size()];
        int n = 0;
        for (int row = 0; row < lengths.length; row++) {
            if (from[row] != OrderTimes.ABSENT && to[row] != OrderTimes.ABSENT) {
                lengths[n++] = (double) Math.subtractExact(to[row], from[row]) / perUnit;
            }
        }
        Require.that(
                n > 0,
                "stage " + stage + " was measured for 0 orders; it must be measured for at least 1. Check that orders "
                        + "have both milestones.");
        return Distribution.empirical(Arrays.copyOf(lengths, n));
    }

    /** An accumulator that is fed events as they arrive and ends in this report. */
    public OrderCycleAccumulator accumulator(Resolution resolution) {
        return OrderCycleAccumulator.empty(this, resolution);
    }

    /** Collects a stream of events into this report; the result does not depend on how the stream was split. */
    public Collector<OrderEvent, ?, OrderCycleReport> collector(Resolution resolution) {
        return Collector.of(
                () -> accumulator(resolution),
                OrderCycleAccumulator::add,
                OrderCycleAccumulator::merge,
                OrderCycleAccumulator::finish);
    }

    private List<Stage> stages() {
        List<Stage> stages = new ArrayList<>(process.stages());
        stages.addAll(List.of(beside));
        return stages;
    }

    /** The milestones that the report looks at. */
    List<Milestone> wanted() {
        Set<Milestone> wanted = new LinkedHashSet<>(process.sequence());
        for (Stage stage : beside) {
            wanted.add(stage.from());
            wanted.add(stage.to());
        }
        return List.copyOf(wanted);
    }

    /** All milestones that the report or its population looks at. */
    List<Milestone> known() {
        Set<Milestone> known = new LinkedHashSet<>(wanted());
        known.addAll(population.milestones());
        return List.copyOf(known);
    }

    /** The attributes that the report or its population looks at. */
    List<String> attributes() {
        Set<String> known = new LinkedHashSet<>(List.of(attributes));
        known.addAll(population.attributes());
        return List.copyOf(known);
    }

    private List<SegmentCycle> segments(OrderEvents events, OrderTimes times, StageKernel kernel) {
        List<SegmentCycle> segments = new ArrayList<>();
        for (String attribute : events.orders() == 0 ? List.<String>of() : List.of(attributes)) {
            int column = events.attributeColumn(attribute);
            List<String> names = new ArrayList<>(events.values(attribute));
            int[] group = new int[times.size()];
            int[] sizes = new int[names.size() + 1];
            for (int row = 0; row < group.length; row++) {
                int code = events.attributeColumns().code(column, times.position(row));
                group[row] = code == Attributes.UNSTATED ? names.size() : code;
                sizes[group[row]]++;
            }
            names.add(SegmentCycle.UNSTATED);
            List<List<StageTimes>> stages = new ArrayList<>();
            for (Stage stage : stages()) {
                stages.add(kernel.measure(stage, group, names.size()));
            }
            List<StageTimes> totals = kernel.measure(process.total(), group, names.size());
            for (int g = 0; g < sizes.length; g++) {
                if (sizes[g] > 0) {
                    int segment = g;
                    segments.add(new SegmentCycle(
                            attribute,
                            names.get(g),
                            stages.stream().map(stage -> stage.get(segment)).toList(),
                            totals.get(g)));
                }
            }
        }
        return segments;
    }

    private Map<String, Long> unused(OrderEvents events) {
        List<Milestone> wanted = known();
        Map<String, Long> unused = new LinkedHashMap<>();
        for (Milestone milestone : events.milestones()) {
            long count = wanted.contains(milestone) ? 0 : events.count(milestone);
            if (count > 0) {
                unused.put(milestone.name(), count);
            }
        }
        events.ignored().forEach((name, count) -> unused.merge(name, count, Math::addExact));
        return unused;
    }
}
