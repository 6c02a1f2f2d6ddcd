package io.clientele.order.flexibility;

import io.clientele.internal.check.Require;
import io.clientele.order.DurationUnit;
import io.clientele.order.Milestone;
import io.clientele.order.OrderEvents;
import io.clientele.order.OrderPopulation;
import io.clientele.order.OrderSelection;
import java.io.Serializable;

/**
 * How far a business goes along with what customers ask beyond the standard: a rush order, another address, a smaller lot, a change after
 * the order was placed. A request has a journey of its own, with its own id: it is asked, then granted or refused.
 *
 * <pre>
 * answered    granted or refused / asked
 * granted     granted / granted or refused
 * answer      time from asked to the first answer
 * </pre>
 *
 * <p>The first answer counts; a request answered both ways at one time counts as refused. Defaults: in days, no kinds. Immutable. Source:
 * Bowersox, Closs and Cooper, Supply Chain Logistics Management, flexibility as a part of operational performance.
 *
 * @param unit the unit of the time to the answer
 * @param kind the attribute that names the kind of a request; empty if none does
 */
public record Flexibility(DurationUnit unit, String kind) implements Serializable {

    /** The customer asks for something beyond the standard. */
    public static final Milestone ASKED = Milestone.of("asked");

    /** The business goes along. */
    public static final Milestone GRANTED = Milestone.of("granted");

    /** The business does not. */
    public static final Milestone REFUSED = Milestone.of("refused");

    /** Checks its parts. */
    public Flexibility {
        Require.nonNull("unit", unit);
        kind = Require.nonNull("kind", kind).strip();
    }

    /** Requests of all kinds together, answers in days. */
    public static Flexibility standard() {
        return new Flexibility(DurationUnit.DAYS, "");
    }

    /** The unit of the time to the answer. */
    public Flexibility in(DurationUnit otherUnit) {
        return new Flexibility(otherUnit, kind);
    }

    /** Tells the same by an attribute, such as the kind of a request. */
    public Flexibility by(String attribute) {
        return new Flexibility(unit, Require.text("attribute", attribute));
    }

    /** Measures all requests. */
    public FlexibilityReport report(OrderEvents requests) {
        return report(OrderPopulation.all().of(requests));
    }

    /**
     * Measures the requests of a population, with what was known of them if that was selected as of a moment.
     *
     * @throws IllegalArgumentException if the events do not know one of the three milestones, or the kind
     */
    public FlexibilityReport report(OrderSelection requests) {
        return new RequestKernel(this, Require.nonNull("requests", requests)).report();
    }
}
