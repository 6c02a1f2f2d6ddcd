package io.clientele.customer;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * One purchase: a day and an amount.
 *
 * @param date the day
 * @param amount what was paid, in the currency of the {@link Purchases} it comes from; zero for a free one, negative only where
 *     refunds of the same day outweigh it
 */
public record Purchase(LocalDate date, double amount) implements Serializable {

    /** Checks both parts. */
    public Purchase {
        Require.nonNull("date", date);
        Require.finite("amount", amount);
    }
}
