package io.clientele.order.control;

/** By what the limits of a control chart are set: by how much orders of one period differ, or by how much neighbouring periods do. */
public enum SpreadRule {
    /**
     * By the spread of the orders within periods, pooled: σ of a period's mean is s/√n (Montgomery, Introduction to Statistical Quality
     * Control, 2013, section 6.3.2). Right where the orders of a period are independent; else it cries wolf.
     */
    WITHIN_PERIODS("within periods"),

    /**
     * By the mean step between neighbouring periods, divided by 1.128, the same for every period (the individuals chart: Wheeler and
     * Chambers, Understanding Statistical Process Control, 1992). Right where whole weeks are better or worse; blind to how many orders a
     * period has.
     */
    BETWEEN_PERIODS("between periods");

    private final String wording;

    SpreadRule(String wording) {
        this.wording = wording;
    }

    String wording() {
        return wording;
    }
}
