package io.clientele.order;

import com.google.common.primitives.Doubles;
import io.clientele.internal.check.Require;
import io.clientele.series.Cadence;
import io.clientele.stat.Distribution;
import io.clientele.stat.QuantileRule;
import io.clientele.stat.Survival;
import io.clientele.time.BusinessCalendar;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

        @Nullable
        BusinessCalendar calendar;

        Dwell[] dwells = {};
        Cadence[] periods = {};

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
            calendar = other.calendar;
            dwells = other.dwells;
            periods = other.periods;
        }

        private List<Object> parts() {
            return List.of(
                    process,
                    List.of(beside),
                    population,
                    asOf,
                    List.of(attributes),
                    unit,
                    List.of(Doubles.asList(percentiles), rule),
                    calendar == null ? List.of() : List.of(calendar),
                    List.of(dwells),
                    List.of(periods));
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
            for (Dwell dwell : dwells) {
                if (dwell instanceof Dwell.FutureDated wait) {
                    wanted.add(wait.placed());
                }
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

    /**
     * Uses only what was known at the end of a date, such as {@code "2005-05-31"}; what came later is counted. With events that hold
     * instants the date ends at midnight in the zone of the population ({@link OrderPopulation#inZone}, UTC unless said).
     *
     * @throws IllegalArgumentException for an instant in words: {@link #asOf(Instant)} takes it
     */
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

    /**
     * Measures the same by the period in which orders passed the first milestone, such as {@link Cadence#WEEKLY}, by the wall clock of the
     * population's zone. The report has them as segments of {@link SegmentCycle#period}.
     *
     * @throws IllegalArgumentException for {@link Cadence#INDEX}, which has no dates
     */
    public OrderCycle per(Cadence... cadences) {
        for (Cadence cadence : cadences) {
            Require.that(
                    Require.nonNull("cadence", cadence).canBeDated(),
                    "cadence is INDEX; its periods have no dates. Use a dated cadence such as WEEKLY.");
        }
        Cadence[] distinct = Arrays.stream(cadences).distinct().toArray(Cadence[]::new);
        return with(next -> next.periods = distinct);
    }

    /**
     * Counts only the time in which a calendar is open: open milliseconds of instants, and open days of whole dates, from the earlier date
     * on and before the later. A report in {@link DurationUnit#DAYS} then has days of 24 open hours where the events hold instants.
     *
     * @throws IllegalArgumentException if the calendar never opens: every time would be 0
     */
    public OrderCycle inOpenTimeOf(BusinessCalendar calendar) {
        Require.that(
                Require.nonNull("calendar", calendar).hasOpeningHours(),
                "calendar " + calendar.name()
                        + " does not open on any day; every time in it would be 0. Give it opening"
                        + " hours, such as openOnWeekdays(\"09:00-17:00\").");
        return with(next -> next.calendar = calendar);
    }

    /**
     * Measures net: without the time for which customers let their orders wait. Each stage loses what of its own time lies in a dwell, so
     * that net stages add up as gross ones do. The report keeps the gross times beside ({@link OrderCycleReport#basis}).
     */
    public OrderCycle netOf(Dwell... dwells) {
        Require.nonEmpty("dwells", Arrays.asList(dwells)).forEach(dwell -> Require.nonNull("dwell", dwell));
        Dwell[] distinct = Arrays.stream(dwells).distinct().toArray(Dwell[]::new);
        return with(next -> next.dwells = distinct);
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
     * time where no order is open: with open orders it is too short, as the slow ones are still under way, and
     * {@link #survival(OrderEvents, Stage)} with its {@link Survival#distribution} takes them in. In the unit of this specification; times below 0 are in it unless the population leaves them out ({@link OrderPopulation#inSequence}).
     *
     * @throws IllegalArgumentException if no order was measured
     */
    public Distribution distribution(OrderEvents events, Stage stage) {
        Require.nonNull("events", events);
        Require.nonNull("stage", stage);
        double[] lengths = kernel(events, stage).lengths(stage);
        Require.that(
                lengths.length > 0,
                "stage " + stage + " was measured for 0 orders; it must be measured for at least 1. Check that orders "
                        + "have both milestones.");
        return Distribution.empirical(lengths);
    }

    /**
     * How long a stage takes, with the orders that are still in it: the closed ones alone would make it look shorter than it is (Kaplan and
     * Meier's estimate). An open order has taken so long by the end of {@link #asOf}. Open and missing are told apart as in the report;
     * in the unit of this specification, and net or in open time as the report is.
     *
     * @throws IllegalArgumentException if no as-of moment was said, or no order has begun the stage
     */
    public Survival survival(OrderEvents events, Stage stage) {
        Require.nonNull("events", events);
        Require.nonNull("stage", stage);
        return kernel(events, stage).survivalNamed(stage);
    }

    /** How long the whole cycle takes, with the orders that are still on their way, as {@link #survival(OrderEvents, Stage)}. */
    public Survival survival(OrderEvents events) {
        return survival(events, terms.process.total());
    }

    /**
     * How long a stage takes with the orders that are still in it, for all orders and for each segment of {@link #by} and {@link #per}, in
     * one call.
     *
     * @throws IllegalArgumentException if no as-of moment was said, or no order has begun the stage
     */
    public SurvivalReport survivals(OrderEvents events, Stage stage) {
        Require.nonNull("events", events);
        Require.nonNull("stage", stage);
        return kernel(events, stage).survivals(stage);
    }

    /** How long the whole cycle takes with the orders still on their way, by segment, as {@link #survivals(OrderEvents, Stage)}. */
    public SurvivalReport survivals(OrderEvents events) {
        return survivals(events, terms.process.total());
    }

    /**
     * How much of the whole cycle somebody worked on the orders, and how much they only waited: the touch ratio. An activity lies between the
     * event that begins it and the next that ends it, as often as an order has them; where two activities of an order overlap, their time
     * counts once. Over orders that passed the first and the last milestone; in open time where the cycle is, and against the net cycle where
     * dwells are taken out.
     *
     * @param activities at least one; none twice
     * @throws IllegalArgumentException if the events do not know a milestone of an activity, naming those they know
     */
    public TouchReport touch(OrderEvents events, Stage... activities) {
        Require.nonNull("events", events);
        List<Stage> each = List.copyOf(Require.nonEmpty("activities", Arrays.asList(activities)));
        Require.that(
                each.stream().distinct().count() == each.size(), "an activity stands twice; each must stand once.");
        return new OrderCycleKernel(terms, events).touch(each);
    }

    /** Measures a stage that need not be one of the process; its name may be. */
    private OrderCycleKernel kernel(OrderEvents events, Stage stage) {
        Terms more = new Terms(terms);
        more.beside = Arrays.copyOf(more.beside, more.beside.length + 1);
        more.beside[more.beside.length - 1] = stage;
        return new OrderCycleKernel(more, events);
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

    Terms terms() {
        return terms;
    }

    /**
     * Whether one time a milestone of each order is all that the report looks at, and all of it can be decided event by event. A term that
     * this does not know makes it false.
     */
    boolean needsOneTimeAMilestone() {
        Terms plain = new Terms(terms.process);
        plain.beside = terms.beside;
        plain.population = terms.population;
        plain.asOf = terms.asOf;
        plain.attributes = terms.attributes;
        plain.unit = terms.unit;
        plain.percentiles = terms.percentiles;
        plain.rule = terms.rule;
        return plain.equals(terms)
                && terms.population.placeholders().stream()
                        .noneMatch(rule -> rule instanceof PlaceholderRule.SharedFarDate);
    }

    /** All milestones that the report or its population looks at. */
    List<Milestone> known() {
        Set<Milestone> known = new LinkedHashSet<>(terms.wanted());
        for (Dwell dwell : terms.dwells) {
            if (dwell instanceof Dwell.Hold hold) {
                known.add(hold.held());
                known.add(hold.resumed());
            }
        }
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
        if (terms.calendar != null) {
            text.append(", open time of ").append(terms.calendar.name());
        }
        if (terms.dwells.length > 0) {
            text.append(", net of ");
            text.append(Arrays.stream(terms.dwells).map(Dwell::wording).collect(Collectors.joining(" and ")));
        }
        for (Cadence period : terms.periods) {
            text.append(", ").append(period.name().toLowerCase(Locale.ROOT));
        }
        if (terms.attributes.length > 0) {
            text.append(", by ").append(String.join(" and ", terms.attributes));
        }
        return text.toString();
    }
}
