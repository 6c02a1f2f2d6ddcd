package io.clientele.order;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.time.Duration;

/**
 * When an order should have arrived: either a date that was recorded with it ({@link DueDate}) or an allowance counted from one of
 * its milestones ({@link Allowance}). On time against the requested, the first promised and the latest promised date are three
 * different figures; a rate therefore always names its promise.
 */
public sealed interface Promise extends Serializable permits DueDate, Promise.Allowance {

    /** A promise of so much time from a milestone, such as seven days from the day on which the order was placed. */
    static Promise within(Duration length, Milestone from) {
        return new Allowance(length, from);
    }

    /** The promise in words that follow "against": {@code "the requested date"}. */
    String wording();

    /**
     * A promise counted from a milestone of the order.
     *
     * @param length how long, 0 or more; whole days where the events hold whole dates
     * @param from where the count begins
     */
    record Allowance(Duration length, Milestone from) implements Promise {

        /** Refuses a negative length. */
        public Allowance {
            Require.nonNull("length", length);
            Require.nonNull("from", from);
            Require.that(!length.isNegative(), "length is " + length + "; it must be 0 or more.");
        }

        @Override
        public String wording() {
            return DurationUnit.show(length) + " from " + from;
        }

        /** For example {@code 7 d from placed}. */
        @Override
        public String toString() {
            return wording();
        }
    }
}
