package io.clientele.order;

import com.google.common.primitives.Doubles;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whether orders came when they were promised, whole, and without fault.
 *
 * <pre>
 * on time          fulfilled ≤ promised + late window, and ≥ promised − early window if one is set
 * in full          every line shipped ≥ ordered·(1 − tolerated share)
 * OTIF             on time and in full, of the same order
 * perfect order    OTIF and every further condition
 * </pre>
 *
 * <p><b>Population.</b> By default the orders <em>due</em>: those fulfilled, and those whose promise (with its window) has run out before
 * the as-of moment. An overdue order that is still open is a miss; of whole dates, one promised for the as-of date itself may still be
 * kept and is not yet due. {@link #closedOnly} takes only those fulfilled; that flatters, because overdue open orders vanish from it, and the rate says
 * so by its name. Left out, and counted by reason: orders not yet due, without a promise, and those that the {@link OrderPopulation}
 * leaves out. Rates on lines also leave out orders without lines.
 *
 * <p>Why a rate is not 100 % says {@link ReliabilityReport#why}: every order that missed, with all that was wrong with it. Rates of lines
 * and units stand beside those of orders under names of their own, and {@link ReliabilityReport#backOrders} is what is owed.
 *
 * <p>Joint rates are counted order by order and never multiplied. What happened after the as-of moment is not known at it: such events
 * are counted and taken for not having happened.
 *
 * <pre>{@code
 * Reliability.asOf("2005-05-31")
 *         .against(DueDate.REQUESTED)
 *         .fulfilledAt(Milestone.SHIPPED)
 *         .among(OrderPopulation.all().without("STATUS", "Cancelled"))
 *         .report(events, lines);
 * }</pre>
 *
 * <p>Defaults: against {@link DueDate#LATEST_PROMISED}, fulfilled at {@link Milestone#DELIVERED}, late window 0, early is not a miss, no
 * line may be short, in days, percentiles 50, 90 and 95. Immutable: each call returns a new specification. Sources: ASCM SCOR, RL.1.1 perfect customer order
 * fulfilment, RL.2.1 orders delivered in full, RL.2.2 delivery performance to commit date.
 */
public final class Reliability implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Terms terms;

    private Reliability(Terms terms) {
        this.terms = terms;
    }

    /** What a condition of a perfect order asks of an attribute: one of these values. */
    record Condition(String name, String attribute, List<String> values) implements Serializable {}

    /** All that was said, in one place; written only while a specification is being made. */
    static final class Terms implements Serializable {

        private static final long serialVersionUID = 1L;

        AsOf asOf = AsOf.NONE;
        Promise promise = DueDate.LATEST_PROMISED;
        Milestone fulfilment = Milestone.DELIVERED;
        OrderPopulation population = OrderPopulation.all();
        boolean closedOnly;
        Duration late = Duration.ZERO;
        boolean earlyIsMiss;
        Duration early = Duration.ZERO;
        double shortTolerance;
        Condition[] conditions = {};
        String[] attributes = {};
        DurationUnit unit = DurationUnit.DAYS;
        double[] percentiles = {0.50, 0.90, 0.95};

        Terms() {}

        Terms(Terms other) {
            asOf = other.asOf;
            promise = other.promise;
            fulfilment = other.fulfilment;
            population = other.population;
            closedOnly = other.closedOnly;
            late = other.late;
            earlyIsMiss = other.earlyIsMiss;
            early = other.early;
            shortTolerance = other.shortTolerance;
            conditions = other.conditions;
            attributes = other.attributes;
            unit = other.unit;
            percentiles = other.percentiles;
        }

        /** The promise and its windows, as a rate is defined by them: {@code " against the requested date, up to 1 d late"}. */
        String against() {
            return " against " + promise.wording()
                    + (late.isZero() ? "" : ", up to " + DurationUnit.show(late) + " late")
                    + (!earlyIsMiss
                            ? ""
                            : early.isZero() ? ", not early" : ", up to " + DurationUnit.show(early) + " early");
        }

        /** What counts as in full: {@code "in full"}, or with what is tolerated. */
        String inFull() {
            return "in full" + (shortTolerance == 0 ? "" : " up to " + Cells.percent(shortTolerance) + " short");
        }

        private List<Object> parts() {
            return List.of(
                    asOf,
                    promise,
                    fulfilment,
                    population,
                    closedOnly,
                    late,
                    earlyIsMiss,
                    early,
                    List.of(conditions),
                    List.of(attributes),
                    List.of(unit, Doubles.asList(percentiles), shortTolerance));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Terms that && parts().equals(that.parts());
        }

        @Override
        public int hashCode() {
            return parts().hashCode();
        }
    }

    /** By all that had happened up to a date and on it, such as {@code "2005-05-31"}. */
    public static Reliability asOf(String date) {
        return asOf(Resolution.date("asOf", date));
    }

    /** By all that had happened up to a date and on it. */
    public static Reliability asOf(LocalDate date) {
        return asOf(AsOf.date(date));
    }

    /** By all that had happened up to an instant and at it; not for whole dates. */
    public static Reliability asOf(Instant instant) {
        return asOf(AsOf.instant(instant));
    }

    private static Reliability asOf(AsOf asOf) {
        Terms terms = new Terms();
        terms.asOf = asOf;
        return new Reliability(terms);
    }

    private Reliability with(Consumer<Terms> change) {
        Terms next = new Terms(terms);
        change.accept(next);
        return new Reliability(next);
    }

    /** Which promise is to be kept. */
    public Reliability against(Promise promise) {
        Require.nonNull("promise", promise);
        return with(next -> next.promise = promise);
    }

    /** The milestone that fulfils an order. */
    public Reliability fulfilledAt(Milestone milestone) {
        Require.nonNull("milestone", milestone);
        return with(next -> next.fulfilment = milestone);
    }

    /** Which orders and which of their times count. */
    public Reliability among(OrderPopulation orders) {
        Require.nonNull("orders", orders);
        return with(next -> next.population = orders);
    }

    /** Only orders that are fulfilled; overdue open ones then vanish from the rates, and are counted as left out. */
    public Reliability closedOnly() {
        return with(next -> next.closedOnly = true);
    }

    /** How long after the promise an order is still on time; 0 or more, whole days where the events hold whole dates. */
    public Reliability lateBy(Duration window) {
        Duration length = window("late window", window);
        return with(next -> next.late = length);
    }

    /** How long before the promise an order is already on time; what comes earlier is a miss. 0 or more, as {@link #lateBy}. */
    public Reliability earlyBy(Duration window) {
        Duration length = window("early window", window);
        return with(next -> {
            next.earlyIsMiss = true;
            next.early = length;
        });
    }

    /**
     * How much of a line may be missing for it to be in full all the same, as a share of what was ordered: from 0, the default, to below 1.
     * Fill rates and back-orders stay strict.
     */
    public Reliability toleratingShort(double share) {
        Require.probability("share", share);
        Require.that(share < 1, "share is 1; it must be below 1. A line of which nothing came is not in full.");
        return with(next -> next.shortTolerance = share);
    }

    /**
     * A further condition of a perfect order: an attribute of the order has one of these values. An order that does not state the
     * attribute is left out of the perfect order rate, and counted.
     *
     * @param name what the condition says, such as {@code "documents right"}
     */
    public Reliability perfectIf(String name, String attribute, String... values) {
        List<String> accepted = Require.nonEmpty("values", Arrays.asList(values)).stream()
                .map(value -> Require.text("value", value).strip())
                .toList();
        Condition condition = new Condition(
                Require.text("condition", name).strip(),
                Require.text("attribute", attribute).strip(),
                accepted);
        List<Condition> more = new ArrayList<>(List.of(terms.conditions));
        more.add(condition);
        return with(next -> next.conditions = more.toArray(new Condition[0]));
    }

    /** Measures the same by the values of these attributes of the orders, each attribute for itself. */
    public Reliability by(String... attributes) {
        String[] names = Arrays.stream(attributes)
                .map(attribute -> Require.text("attribute", attribute).strip())
                .distinct()
                .toArray(String[]::new);
        return with(next -> next.attributes = names);
    }

    /** The unit of lateness; whole dates know days only. */
    public Reliability in(DurationUnit unit) {
        Require.nonNull("unit", unit);
        return with(next -> next.unit = unit);
    }

    /** Which percentiles of lateness the report has, as probabilities from 0 to 1. */
    public Reliability percentiles(double... probabilities) {
        for (double p : probabilities) {
            Require.probability("percentile", p);
        }
        return with(next -> next.percentiles =
                Arrays.stream(probabilities).sorted().distinct().toArray());
    }

    /**
     * Measures what events alone can say. Rates on lines have no value: every order is left out of them as one without lines.
     *
     * @throws IllegalArgumentException if the events do not know the due date, a milestone or an attribute, naming those they know
     */
    public ReliabilityReport report(OrderEvents events) {
        return report(events, OrderLines.of(List.of()));
    }

    /**
     * Measures. No events give rates without a value.
     *
     * @throws IllegalArgumentException if the events do not know the due date, a milestone or an attribute, naming those they know
     */
    public ReliabilityReport report(OrderEvents events, OrderLines lines) {
        return new ReliabilityKernel(terms, Require.nonNull("events", events), Require.nonNull("lines", lines))
                .report();
    }

    /**
     * Measures against each of several promises, such as the requested, the first promised and the latest promised date, and sets the
     * reports side by side; what {@link #against} said does not matter. Rates on lines have no value, as in {@link #report(OrderEvents)}.
     *
     * @throws IllegalArgumentException as {@link #report(OrderEvents, OrderLines)}, and for no promise or one named twice
     */
    public PromiseComparison compare(OrderEvents events, Promise... promises) {
        return compare(events, OrderLines.of(List.of()), promises);
    }

    /**
     * Measures against each of several promises and sets the reports side by side; what {@link #against} said does not matter.
     *
     * @throws IllegalArgumentException as {@link #report(OrderEvents, OrderLines)}, and for no promise or one named twice
     */
    public PromiseComparison compare(OrderEvents events, OrderLines lines, Promise... promises) {
        return new PromiseComparison(Require.nonEmpty("promises", Arrays.asList(promises)).stream()
                .map(promise -> against(promise).report(events, lines))
                .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reliability that && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    /** For example {@code reliability against the requested date, shipped, all orders, as of 2005-05-31}. */
    @Override
    public String toString() {
        return "reliability" + terms.against() + ", " + terms.fulfilment + ", " + terms.population
                + (terms.closedOnly ? ", closed only" : "") + ", as of " + terms.asOf;
    }

    private static Duration window(String name, Duration window) {
        Require.nonNull(name, window);
        Require.that(!window.isNegative(), name + " is " + window + "; it must be 0 or more.");
        return window;
    }
}
