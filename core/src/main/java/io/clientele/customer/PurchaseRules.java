package io.clientele.customer;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.Locale;

/**
 * How rows become purchases. The standard rules merge the rows of one customer and day into one purchase and net refunds.
 *
 * @param sameDay what several rows of one customer on one day are
 * @param refunds what a negative amount does
 */
public record PurchaseRules(SameDay sameDay, Refunds refunds) implements Serializable {

    private static final PurchaseRules STANDARD = new PurchaseRules(SameDay.ONE_PURCHASE, Refunds.NET);

    /** Checks that the rules go together. */
    public PurchaseRules {
        Require.nonNull("sameDay", sameDay);
        Require.nonNull("refunds", refunds);
        Require.that(
                refunds != Refunds.FLOORED || sameDay == SameDay.ONE_PURCHASE,
                "refunds is FLOORED and sameDay is SEPARATE_PURCHASES; a refund can only be floored at the one"
                        + " purchase of its day. Use ONE_PURCHASE, or another rule for refunds.");
    }

    /** {@link SameDay#ONE_PURCHASE} and {@link Refunds#NET}. */
    public static PurchaseRules standard() {
        return STANDARD;
    }

    /** The same with another rule for the rows of one day. */
    public PurchaseRules sameDay(SameDay rule) {
        return new PurchaseRules(rule, refunds);
    }

    /** The same with another rule for refunds. */
    public PurchaseRules refunds(Refunds rule) {
        return new PurchaseRules(sameDay, rule);
    }

    /** One line: {@code same day: one purchase, refunds: net}. */
    @Override
    public String toString() {
        return "same day: " + sameDay.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", refunds: "
                + refunds.name().toLowerCase(Locale.ROOT);
    }
}
