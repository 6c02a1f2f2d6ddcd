package io.clientele.inventory;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * One item of a portfolio.
 *
 * @param name what it is called
 * @param demand during its lead time, with the demand of a year
 * @param orderQuantity units, above 0
 * @param valuePerUnit money that a unit in stock ties up, above 0
 */
public record ExchangeCurveItem(String name, LeadTimeDemand demand, double orderQuantity, double valuePerUnit)
        implements Serializable {

    /** Checks the ranges. */
    public ExchangeCurveItem {
        Require.text("name", name);
        Require.nonNull("demand", demand);
        Require.positive("orderQuantity", orderQuantity);
        Require.positive("valuePerUnit", valuePerUnit);
    }

    double ordersPerYear() {
        return demand.demandPerYear() / orderQuantity;
    }
}
