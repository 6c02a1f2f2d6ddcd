package io.clientele.lifetime;

import io.clientele.customer.CustomerId;
import io.clientele.internal.check.Require;
import io.clientele.value.LifetimeValue;
import java.io.Serializable;

/**
 * What one customer is still worth, and of what it is made.
 *
 * @param customer who
 * @param transactions discounted purchases still to come
 * @param amount what one of them brings
 * @param value their product times the margin
 */
public record CustomerResidualValue(
        CustomerId customer, ResidualTransactions transactions, ExpectedSpend amount, LifetimeValue value)
        implements Serializable {

    /** Checks that all are there. */
    public CustomerResidualValue {
        Require.nonNull("customer", customer);
        Require.nonNull("transactions", transactions);
        Require.nonNull("amount", amount);
        Require.nonNull("value", value);
    }

    /** One line: {@code 17: 6.482 purchases of 24.65, worth 159.82}. */
    @Override
    public String toString() {
        return customer + ": " + transactions + " purchases of " + amount + ", worth " + value;
    }
}
