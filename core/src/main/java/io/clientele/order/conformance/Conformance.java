package io.clientele.order.conformance;

import io.clientele.internal.check.Require;
import io.clientele.order.Milestone;
import io.clientele.order.Milestones;
import io.clientele.order.OrderEvents;
import io.clientele.order.OrderPopulation;
import io.clientele.order.OrderSelection;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How an order should go: which milestones, in which order, each once; and which of them may be left out or passed several times.
 *
 * <pre>
 * skipped        a milestone that must be passed was not
 * repeated       one that may be passed once was passed again: rework
 * out of order   a later milestone was first passed before an earlier one was; of one time is in order
 * conforming     none of the three
 * first pass     nothing skipped and nothing repeated
 * </pre>
 *
 * <p>Judged are the orders that have passed the last milestone; the others may still do what they have not, and are counted as open.
 * Defaults: nothing may be left out or repeated, ten variants. Immutable. Source: first-pass yield as in operations management; the
 * deviations as in process mining (van der Aalst, Process Mining, 2016, chapter 8).
 *
 * @param process the milestones in the order in which they should be passed
 * @param optional those that may be left out
 * @param repeatable those that may be passed several times, such as the picking of several items
 * @param variants how many of the most frequent ways the report tells
 */
public record Conformance(Milestones process, List<Milestone> optional, List<Milestone> repeatable, int variants)
        implements Serializable {

    /** Refuses milestones that are not in the process. */
    public Conformance {
        Require.nonNull("process", process);
        optional = List.copyOf(Require.nonNull("optional", optional));
        repeatable = List.copyOf(Require.nonNull("repeatable", repeatable));
        Require.atLeast("variants", variants, 0);
        List<Milestone> named = new ArrayList<>(optional);
        named.addAll(repeatable);
        for (Milestone milestone : named) {
            Require.that(
                    process.contains(milestone),
                    "milestone " + milestone + " is not in the process " + process + "; it must be.");
        }
        Require.that(
                !optional.contains(process.last()),
                "the last milestone " + process.last() + " is optional; it must not be, as it ends the process.");
    }

    /** An order should pass these milestones, each once, in this order. */
    public static Conformance to(Milestone... milestones) {
        return to(Milestones.of(milestones));
    }

    /** An order should pass the milestones of a process, each once, in its order. */
    public static Conformance to(Milestones process) {
        return new Conformance(process, List.of(), List.of(), 10);
    }

    /** Lets an order go without these. */
    public Conformance optional(Milestone... milestones) {
        return new Conformance(process, Arrays.asList(milestones), repeatable, variants);
    }

    /** Lets an order pass these several times. */
    public Conformance repeatable(Milestone... milestones) {
        return new Conformance(process, optional, Arrays.asList(milestones), variants);
    }

    /** Tells so many of the most frequent ways; 0 or more. */
    public Conformance variants(int most) {
        return new Conformance(process, optional, repeatable, most);
    }

    /** Judges all orders. */
    public ConformanceReport report(OrderEvents events) {
        return report(OrderPopulation.all().of(events));
    }

    /**
     * Judges the orders of a population.
     *
     * @throws IllegalArgumentException if the events do not know a milestone of the process, naming those they know
     */
    public ConformanceReport report(OrderSelection orders) {
        return new JourneyJudge(this, Require.nonNull("orders", orders)).report();
    }
}
