package io.clientele.customer;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
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

    /** One line: {@code 2026-01-05: 30.00}. */
    @Override
    public String toString() {
        return date + ": " + Cells.fixed(amount, 2);
    }
}
