package io.clientele.order.recovery;

import io.clientele.internal.check.Require;
import io.clientele.order.DueDate;
import io.clientele.order.DurationUnit;
import io.clientele.order.Milestone;
import io.clientele.order.OrderCycle;
import io.clientele.order.OrderEvents;
import io.clientele.order.OrderPopulation;
import io.clientele.order.Promise;
import io.clientele.order.Reliability;
import io.clientele.order.Stage;
import io.clientele.time.BusinessCalendar;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How well a business recovers after something went wrong with an order. A malfunction has a journey of its own, with its own id:
 *
 * <pre>
 * occurred  > detected  > responded  > repaired  > compensated
 *   detection   response    repair       compensation
 * </pre>
 *
 * <p>Each stage is measured as a stage of an order cycle is, and {@code recovery} is the time from occurred to repaired. Malfunctions that
 * were open at the as-of moment are in no mean; {@link RecoveryReport#untilRepaired} takes them as what they are, cut off.
 *
 * <pre>
 * detected, responded, repaired, compensated     that milestone passed / malfunctions that occurred
 * in time                                        repaired within the allowance / malfunctions whose allowance has run out, or repaired
 * </pre>
 *
 * <p>Defaults: all malfunctions, all time counts, in days, no segments, no allowance. Immutable. Source: Bowersox, Closs and Cooper, Supply
 * Chain Logistics Management, malfunction recovery as a part of operational performance.
 */
public final class Recovery implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Something went wrong. */
    public static final Milestone OCCURRED = Milestone.of("occurred");

    /** The business knows. */
    public static final Milestone DETECTED = Milestone.of("detected");

    /** The customer was told what will be done. */
    public static final Milestone RESPONDED = Milestone.of("responded");

    /** It is put right. */
    public static final Milestone REPAIRED = Milestone.of("repaired");

    /** The customer was compensated. */
    public static final Milestone COMPENSATED = Milestone.of("compensated");

    static final Stage UNTIL_REPAIRED = Stage.between(OCCURRED, REPAIRED).named("recovery");

    private final OrderCycle cycle;
    private final Reliability reliability;
    private final OrderPopulation population;
    private final String asOf;
    private final boolean promised;

    private Recovery(
            OrderCycle cycle, Reliability reliability, OrderPopulation population, String asOf, boolean promised) {
        this.cycle = cycle;
        this.reliability = reliability;
        this.population = population;
        this.asOf = asOf;
        this.promised = promised;
    }

    private static OrderCycle cycle() {
        return OrderCycle.through(OCCURRED, DETECTED, RESPONDED, REPAIRED, COMPENSATED)
                .and(UNTIL_REPAIRED);
    }

    /** By all that had happened up to a date and on it, such as {@code "2024-06-30"}. */
    public static Recovery asOf(String date) {
        return new Recovery(
                cycle().asOf(date),
                Reliability.asOf(date).fulfilledAt(REPAIRED),
                OrderPopulation.all(),
                LocalDate.parse(Require.text("asOf", date).strip()).toString(),
                false);
    }

    /** By all that had happened up to an instant and at it; not for whole dates. */
    public static Recovery asOf(Instant instant) {
        return new Recovery(
                cycle().asOf(instant),
                Reliability.asOf(instant).fulfilledAt(REPAIRED),
                OrderPopulation.all(),
                instant.toString(),
                false);
    }

    private Recovery with(OrderCycle otherCycle) {
        return new Recovery(otherCycle, reliability, population, asOf, promised);
    }

    /** How long after its detection a malfunction should be repaired; all time counts towards it. */
    public Recovery repairedWithin(Duration allowance) {
        return repaired(Promise.within(allowance, DETECTED));
    }

    /** By which recorded date a malfunction should be repaired. */
    public Recovery repairedBy(DueDate date) {
        return repaired(Require.nonNull("date", date));
    }

    private Recovery repaired(Promise promise) {
        return new Recovery(cycle, reliability.against(promise), population, asOf, true);
    }

    /** Which malfunctions count. */
    public Recovery among(OrderPopulation malfunctions) {
        return new Recovery(cycle.among(malfunctions), reliability.among(malfunctions), malfunctions, asOf, promised);
    }

    /** Measures the stages also by these attributes, such as the kind or the cause of a malfunction. */
    public Recovery by(String... attributes) {
        return with(cycle.by(attributes));
    }

    /** The unit of the times. */
    public Recovery in(DurationUnit unit) {
        return with(cycle.in(unit));
    }

    /** Counts only the time in which a calendar is open, for the stages. */
    public Recovery inOpenTimeOf(BusinessCalendar calendar) {
        return with(cycle.inOpenTimeOf(calendar));
    }

    /**
     * Measures. The events are those of malfunctions, with their own ids.
     *
     * @throws IllegalArgumentException if the events do not know one of the five milestones, naming those they know; one that never
     *     happened can be {@linkplain io.clientele.order.OrderEventsAccumulator#milestone declared}
     */
    public RecoveryReport report(OrderEvents malfunctions) {
        Require.nonNull("malfunctions", malfunctions);
        OrderEvents known = asOf.contains("T")
                ? population.of(malfunctions, Instant.parse(asOf)).events()
                : population.of(malfunctions, LocalDate.parse(asOf)).events();
        return new RecoveryReport(
                cycle.report(malfunctions),
                RecoveryReport.share("detected", DETECTED, known),
                RecoveryReport.share("responded", RESPONDED, known),
                RecoveryReport.share("repaired", REPAIRED, known),
                RecoveryReport.share("compensated", COMPENSATED, known),
                promised ? List.of(reliability.report(malfunctions).onTime()) : List.of(),
                known.events().anyMatch(event -> event.milestone().equals(OCCURRED))
                        ? List.of(cycle.survival(malfunctions, UNTIL_REPAIRED))
                        : List.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recovery that
                && cycle.equals(that.cycle)
                && reliability.equals(that.reliability)
                && promised == that.promised;
    }

    @Override
    public int hashCode() {
        return 31 * cycle.hashCode() + reliability.hashCode();
    }

    /** For example {@code recovery, order cycle occurred > …, as of 2024-06-30, in days}. */
    @Override
    public String toString() {
        return "recovery, " + cycle;
    }
}
