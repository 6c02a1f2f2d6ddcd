package io.clientele.customer;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * One customer and a number about that customer.
 *
 * @param customer who
 * @param value the number, finite, in the unit of the {@link CustomerValues} it comes from
 */
public record CustomerValue(CustomerId customer, double value) implements Serializable {

    /** Checks both parts. */
    public CustomerValue {
        Require.nonNull("customer", customer);
        Require.finite("value of customer " + customer, value);
    }

    /** One line: {@code A: 42.50}. */
    @Override
    public String toString() {
        return customer + ": " + Cells.amount(value);
    }
}
