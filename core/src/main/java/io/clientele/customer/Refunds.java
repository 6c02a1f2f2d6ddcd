package io.clientele.customer;

/**
 * What a row with a negative amount does. In no case is it a purchase: a day on which a customer only gets money back counts
 * towards neither frequency nor recency.
 */
public enum Refunds {

    /**
     * A refund lowers the customer's spend: first the purchase of its day, which may so become zero or negative, and on a day without a
     * purchase the customer's total. Under {@link SameDay#SEPARATE_PURCHASES} there is no one purchase of the day: it lowers the total.
     */
    NET,

    /**
     * A refund lowers the purchase of its day down to zero and no further; what is left of it, and a refund on a day without a
     * purchase, is left out and counted. Needs {@link SameDay#ONE_PURCHASE}.
     */
    FLOORED,

    /** Refunds never touch purchases or totals; they are kept beside them, see {@link Purchases#refunds()}. */
    SEPARATE
}
