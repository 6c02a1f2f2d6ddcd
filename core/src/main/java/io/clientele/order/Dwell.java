package io.clientele.order;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.time.Duration;

/**
 * Time for which an order waits because its customer wants it to: it was put on hold, or it was placed early for a late date. It is in
 * the gross cycle and not in the net one:
 *
 * <pre>
 * net(from, to) = gross(from, to) − part of it that lies in a dwell
 * </pre>
 *
 * <p>Where two dwells of an order overlap, their time is taken out once. Source: ASCM SCOR, RS.1.1: order fulfilment cycle time less order
 * fulfilment dwell time.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Dwell.Hold.class, name = "hold"),
    @JsonSubTypes.Type(value = Dwell.FutureDated.class, name = "futureDated")
})
public sealed interface Dwell extends Serializable permits Dwell.Hold, Dwell.FutureDated {

    /** From each event of one milestone to the next of another, such as from {@code held} to {@code resumed}. */
    static Dwell hold(Milestone held, Milestone resumed) {
        return new Hold(held, resumed);
    }

    /**
     * From when an order was placed to when work on it had to begin for the date that its customer asked for:
     *
     * <pre>
     * from placed to requested − standardLeadTime, if that is later
     * </pre>
     */
    static Dwell futureDated(Milestone placed, DueDate requested, Duration standardLeadTime) {
        return new FutureDated(placed, requested, standardLeadTime);
    }

    /** What it is, in words: {@code "hold (held > resumed)"}. */
    String wording();

    /**
     * Holds of an order, each until the order is resumed; one that never is lasts for good. Events of one instant are taken as a hold
     * that ends before one that begins.
     *
     * @param held where a hold begins; one that begins during a hold changes nothing
     * @param resumed where it ends; one without a hold is counted
     */
    record Hold(Milestone held, Milestone resumed) implements Dwell {

        /** Refuses a hold that ends where it begins. */
        public Hold {
            Require.nonNull("held", held);
            Require.nonNull("resumed", resumed);
            Require.that(
                    !held.equals(resumed),
                    "held and resumed are both " + held + "; a hold must end at another milestone than it begins.");
        }

        @Override
        public String wording() {
            return "hold (" + held + " > " + resumed + ")";
        }

        /** The wording. */
        @Override
        public String toString() {
            return wording();
        }
    }

    /**
     * The wait of an order placed earlier than it needed to be.
     *
     * @param placed where the wait begins
     * @param requested the date for which the customer asked
     * @param standardLeadTime how long an order takes that waits for nothing, 0 or more; whole days where the events hold whole dates
     */
    record FutureDated(Milestone placed, DueDate requested, Duration standardLeadTime) implements Dwell {

        /** Refuses a negative lead time. */
        public FutureDated {
            Require.nonNull("placed", placed);
            Require.nonNull("requested", requested);
            Require.nonNull("standardLeadTime", standardLeadTime);
            Require.that(
                    !standardLeadTime.isNegative(),
                    "standardLeadTime is " + standardLeadTime + "; it must be 0 or more.");
        }

        @Override
        public String wording() {
            return "wait for " + requested + " date (" + placed + " to " + DurationUnit.show(standardLeadTime)
                    + " before)";
        }

        /** The wording. */
        @Override
        public String toString() {
            return wording();
        }
    }
}
