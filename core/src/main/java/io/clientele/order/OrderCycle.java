package io.clientele.order;

import com.google.common.primitives.Doubles;
import io.clientele.internal.check.Require;
import io.clientele.stat.Distribution;
import io.clientele.stat.QuantileRule;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
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
 * backwards, such as an order shipped before it was placed, is in the mean with its negative time, and counted; a population with
 * {@link OrderPopulation#inSequence} leaves such orders out. An order without one of its milestones is in no mean: it is counted as open if it is still in the
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

    private final Terms terms;

    private OrderCycle(Terms terms) {
        this.terms = terms;
    }

    /** All that was said, in one place; written only while a specification is being made. */
    static final class Terms implements Serializable {

        private static final long serialVersionUID = 1L;

        Milestones process;
        Stage[] beside = {};
        OrderPopulation population = OrderPopulation.all();
        AsOf asOf = AsOf.NONE;
        String[] attributes = {};
        DurationUnit unit = DurationUnit.DAYS;
        double[] percentiles = {0.50, 0.90, 0.95};
        QuantileRule rule = QuantileRule.LINEAR;

        Terms(Milestones process) {
            this.process = process;
        }

        Terms(Terms other) {
            process = other.process;
            beside = other.beside;
            population = other.population;
            asOf = other.asOf;
            attributes = other.attributes;
            unit = other.unit;
            percentiles = other.percentiles;
            rule = other.rule;
        }

        private List<Object> parts() {
            return List.of(
                    process,
                    List.of(beside),
                    population,
                    asOf,
                    List.of(attributes),
                    unit,
                    Doubles.asList(percentiles),
                    rule);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Terms that && parts().equals(that.parts());
        }

        @Override
        public int hashCode() {
            return parts().hashCode();
        }

        /** The stages between neighbours and those beside. */
        List<Stage> stages() {
            List<Stage> stages = new ArrayList<>(process.stages());
            stages.addAll(List.of(beside));
            return stages;
        }

        /** The milestones that the report measures between. */
        List<Milestone> wanted() {
            Set<Milestone> wanted = new LinkedHashSet<>(process.sequence());
            for (Stage stage : beside) {
                wanted.add(stage.from());
                wanted.add(stage.to());
            }
            return List.copyOf(wanted);
        }
    }

    /** The cycle through these milestones, in this order. */
    public static OrderCycle through(Milestone... milestones) {
        return through(Milestones.of(milestones));
    }

    /** The cycle through the milestones of a process. */
    public static OrderCycle through(Milestones process) {
        return new OrderCycle(new Terms(Require.nonNull("process", process)));
    }

    private OrderCycle with(Consumer<Terms> change) {
        Terms next = new Terms(terms);
        change.accept(next);
        return new OrderCycle(next);
    }

    /** The cycle from one milestone to another and nothing in between. */
    public static OrderCycle between(Milestone from, Milestone to) {
        return through(from, to);
    }

    /** Measures one more stage, between any two milestones; its name must be new. */
    public OrderCycle and(Stage stage) {
        Require.nonNull("stage", stage);
        List<Stage> more = new ArrayList<>(List.of(terms.beside));
        more.add(stage);
        Set<String> names = new LinkedHashSet<>(List.of(terms.process.total().name()));
        terms.process.stages().forEach(known -> names.add(known.name()));
        for (Stage added : more) {
            Require.that(
                    names.add(added.name()),
                    "stage " + added.name() + " is measured already; each name must be new. Name it otherwise.");
        }
        return with(next -> next.beside = more.toArray(new Stage[0]));
    }

    /** Which orders and which of their times count. */
    public OrderCycle among(OrderPopulation orders) {
        Require.nonNull("orders", orders);
        return with(next -> next.population = orders);
    }

    /** Uses only what was known at the end of a date, such as {@code "2005-05-31"}; what came later is counted. */
    public OrderCycle asOf(String date) {
        return asOf(Resolution.date("asOf", date));
    }

    /** Uses only what was known at the end of a date; what came later is counted. */
    public OrderCycle asOf(LocalDate date) {
        return with(next -> next.asOf = AsOf.date(date));
    }

    /** Uses only what was known at an instant; what came later is counted. */
    public OrderCycle asOf(Instant instant) {
        return with(next -> next.asOf = AsOf.instant(instant));
    }

    /** Measures the same by the values of these attributes, each attribute for itself. */
    public OrderCycle by(String... attributes) {
        String[] names = Arrays.stream(attributes)
                .map(attribute -> Require.text("attribute", attribute).strip())
                .distinct()
                .toArray(String[]::new);
        return with(next -> next.attributes = names);
    }

    /** The unit of the report; whole dates know days only. */
    public OrderCycle in(DurationUnit unit) {
        Require.nonNull("unit", unit);
        return with(next -> next.unit = unit);
    }

    /** Which percentiles the report has, as probabilities from 0 to 1: {@code 0.5} for the median. */
    public OrderCycle percentiles(double... probabilities) {
        for (double p : probabilities) {
            Require.probability("percentile", p);
        }
        return with(next -> next.percentiles =
                Arrays.stream(probabilities).sorted().distinct().toArray());
    }

    /** By which rule percentiles are taken. */
    public OrderCycle percentilesBy(QuantileRule rule) {
        Require.nonNull("rule", rule);
        return with(next -> next.rule = rule);
    }

    /**
     * Measures. No events give a report of zeros, with empty means.
     *
     * @throws IllegalArgumentException if the events do not know a milestone or attribute, naming those they know
     */
    public OrderCycleReport report(OrderEvents events) {
        return new OrderCycleKernel(terms, Require.nonNull("events", events)).report();
    }

    /**
     * How long a stage took as a distribution: every order measured has the same probability. It is what a safety stock takes as lead
     * time. In the unit of this specification; times below 0 are in it unless the population leaves them out ({@link OrderPopulation#inSequence}).
     *
     * @throws IllegalArgumentException if no order was measured
     */
    public Distribution distribution(OrderEvents events, Stage stage) {
        Require.nonNull("events", events);
        Require.nonNull("stage", stage);
        OrderTimes times = OrderTimes.of(events, terms.population, terms.asOf, List.of(stage.from(), stage.to()));
        long[] from = times.of(stage.from());
        long[] to = times.of(stage.to());
        long perUnit = terms.unit.ticks(events.resolution());
        double[] lengths = new double[times.size()];
        int n = 0;
        for (int row = 0; row < lengths.length; row++) {
            if (from[row] != OrderTimes.ABSENT && to[row] != OrderTimes.ABSENT) {
                lengths[n++] = (double) (to[row] - from[row]) / perUnit;
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

    /** All milestones that the report or its population looks at. */
    List<Milestone> known() {
        Set<Milestone> known = new LinkedHashSet<>(terms.wanted());
        known.addAll(terms.population.milestones());
        return List.copyOf(known);
    }

    /** The attributes that the report or its population looks at. */
    List<String> attributes() {
        Set<String> known = new LinkedHashSet<>(List.of(terms.attributes));
        known.addAll(terms.population.attributes());
        return List.copyOf(known);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrderCycle that && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    /** For example {@code order cycle placed > shipped, all orders, in days, by region}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("order cycle ").append(terms.process);
        text.append(", ").append(terms.population);
        if (!terms.asOf.equals(AsOf.NONE)) {
            text.append(", as of ").append(terms.asOf);
        }
        text.append(", in ").append(terms.unit.name().toLowerCase(Locale.ROOT));
        if (terms.attributes.length > 0) {
            text.append(", by ").append(String.join(" and ", terms.attributes));
        }
        return text.toString();
    }
}
