package io.clientele.lifetime.validation;

import io.clientele.customer.Purchases;
import io.clientele.internal.check.Require;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Days of purchases. */
final class Days {

    private Days() {}

    static LocalDate parse(String name, String day) {
        try {
            return LocalDate.parse(Require.text(name, day));
        } catch (DateTimeParseException wrong) {
            IllegalArgumentException broken = Require.broken(name, day, "a day such as 2026-06-30", "");
            broken.initCause(wrong);
            throw broken;
        }
    }

    /** How many different days from a day on have a purchase of the customer at a position. */
    static int withPurchase(Purchases purchases, int position, LocalDate from) {
        int days = 0;
        LocalDate before = LocalDate.MIN;
        for (int k = purchases.count(position) - 1; k >= 0; k--) {
            LocalDate day = purchases.purchase(position, k).date();
            if (day.isBefore(from)) {
                break;
            }
            if (!day.equals(before)) {
                days++;
                before = day;
            }
        }
        return days;
    }
}
