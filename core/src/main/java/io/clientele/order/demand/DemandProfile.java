package io.clientele.order.demand;

import io.clientele.internal.check.Require;
import io.clientele.order.Milestone;
import io.clientele.order.OrderEvents;
import io.clientele.order.OrderLines;
import io.clientele.order.OrderPopulation;
import io.clientele.order.OrderSelection;
import io.clientele.series.Cadence;
import java.io.Serializable;
import java.time.ZoneId;

/**
 * What demand looks like: how much, how often, when, for how long, how far and where to.
 *
 * <pre>
 * volume       Σ ordered over the lines of the orders; without lines the number of orders
 * frequency    orders a period; mean days from one order to the next
 * pattern      shares by day of the week and by month; ADI and CV² with their class
 * duration     none, one-off (one period), short (over less than a year), long
 * distance     mean over orders and over units
 * </pre>
 *
 * <p>Periods run from the first to the last with an order; those between without one are periods of no demand. Orders never placed are
 * left out, and counted. Defaults: placed at {@link Milestone#PLACED}, in UTC, no destination or distance, long from 365 days. Immutable.
 *
 * @param cadence the length of a period
 * @param placed the milestone that dates an order; its first event counts
 * @param zone the id of the zone in which instants have their date
 * @param destination the attribute of an order that names where it goes; empty if none does
 * @param distance the attribute of an order that holds how far that is, a number of 0 or more; empty if none does
 * @param longFromDays from how many days between the first and the last order demand counts as long
 */
public record DemandProfile(
        Cadence cadence, Milestone placed, String zone, String destination, String distance, int longFromDays)
        implements Serializable {

    /** Checks its parts. */
    public DemandProfile {
        Require.nonNull("cadence", cadence);
        Require.that(
                cadence.canBeDated(),
                "cadence is INDEX; its periods have no dates. Use a dated cadence such as WEEKLY.");
        Require.nonNull("placed", placed);
        zone = ZoneId.of(Require.text("zone", zone)).getId();
        destination = Require.nonNull("destination", destination).strip();
        distance = Require.nonNull("distance", distance).strip();
        Require.atLeast("longFromDays", longFromDays, 1);
    }

    /** The profile by periods of a cadence. */
    public static DemandProfile per(Cadence cadence) {
        return new DemandProfile(cadence, Milestone.PLACED, "UTC", "", "", 365);
    }

    /** The milestone that dates an order. */
    public DemandProfile placedAt(Milestone milestone) {
        return new DemandProfile(cadence, milestone, zone, destination, distance, longFromDays);
    }

    /** The zone in which instants have their date. */
    public DemandProfile inZone(ZoneId otherZone) {
        return new DemandProfile(
                cadence, placed, Require.nonNull("zone", otherZone).getId(), destination, distance, longFromDays);
    }

    /** The attribute of an order that names where it goes. */
    public DemandProfile destination(String attribute) {
        return new DemandProfile(cadence, placed, zone, Require.text("attribute", attribute), distance, longFromDays);
    }

    /** The attribute of an order that holds how far it goes. */
    public DemandProfile distance(String attribute) {
        return new DemandProfile(
                cadence, placed, zone, destination, Require.text("attribute", attribute), longFromDays);
    }

    /** From how many days between the first and the last order demand counts as long. */
    public DemandProfile longFromDays(int days) {
        return new DemandProfile(cadence, placed, zone, destination, distance, days);
    }

    /** The profile of all orders, each of volume 1. */
    public DemandProfileReport report(OrderEvents events) {
        return report(OrderPopulation.all().of(events));
    }

    /** The profile of all orders, with the volume of their lines. */
    public DemandProfileReport report(OrderEvents events, OrderLines lines) {
        return report(OrderPopulation.all().of(events), lines);
    }

    /** The profile of the orders of a population, each of volume 1. */
    public DemandProfileReport report(OrderSelection orders) {
        return ProfileKernel.counting(this, Require.nonNull("orders", orders)).report();
    }

    /**
     * The profile of the orders of a population, with the volume of their lines; orders without lines have none, and are counted.
     *
     * @throws IllegalArgumentException if the events do not know the milestone or an attribute, or a distance is no number of 0 or more
     */
    public DemandProfileReport report(OrderSelection orders, OrderLines lines) {
        return ProfileKernel.weighing(this, Require.nonNull("orders", orders), Require.nonNull("lines", lines))
                .report();
    }
}
