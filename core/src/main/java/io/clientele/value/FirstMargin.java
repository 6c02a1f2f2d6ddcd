package io.clientele.value;

/** When the first margin of a customer comes. */
public enum FirstMargin {

    /** Now, with the acquisition: it is certain and not discounted. */
    NOW,

    /** One period after the acquisition, if the customer is then still there. */
    AFTER_ONE_PERIOD
}
