package io.clientele.customer;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * Groups customers by the period of their first purchase and follows each group from period to period: how many still buy, and how
 * much.
 *
 * <pre>{@code
 * CohortTable table = Cohorts.by(CohortPeriod.MONTH).on(buyers);
 * double afterThree = table.retention(3).orElseThrow().orElseThrow();
 * }</pre>
 *
 * @param period the calendar period of cohorts and ages
 */
public record Cohorts(CohortPeriod period) implements Serializable {

    /** Checks that there is a period. */
    public Cohorts {
        Require.nonNull("period", period);
    }

    /** Cohorts and ages by a calendar period. */
    public static Cohorts by(CohortPeriod period) {
        return new Cohorts(period);
    }

    /**
     * Follows the customers of a history.
     *
     * @throws IllegalArgumentException if nobody bought, or if there would be more than 1,200 cohorts, as with a first purchase dated
     *     to the year 1
     */
    public CohortTable on(Purchases purchases) {
        Require.nonNull("purchases", purchases);
        purchases.requireBuyers("cohorts need");
        return CohortCounting.count(period, purchases);
    }

    /** One line: {@code cohorts by month of the first purchase}. */
    @Override
    public String toString() {
        return "cohorts by " + period.label() + " of the first purchase";
    }
}
