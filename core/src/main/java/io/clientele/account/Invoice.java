package io.clientele.account;

import io.clientele.customer.CustomerId;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An invoice and what was paid of it.
 *
 * <pre>{@code
 * Invoice invoice = Invoice.to("A", "2026-03-01", "2026-03-31", 1_000).paid("2026-04-10", 600);
 * }</pre>
 *
 * @param customer to whom
 * @param issued when it was issued
 * @param due until when it is to be paid, not before it was issued
 * @param amount above 0
 * @param payments what was paid, in any order, not more than the amount
 */
public record Invoice(CustomerId customer, LocalDate issued, LocalDate due, double amount, List<Payment> payments)
        implements Serializable {

    /** What rounding of cents may leave between an amount and the sum of its payments, as a part of the amount. */
    private static final double ROUNDING = 1e-9;

    /** Checks the days and that no more is paid than was invoiced, and copies. */
    public Invoice {
        Require.nonNull("customer", customer);
        Require.nonNull("issued", issued);
        Require.nonNull("due", due);
        Require.positive("invoice of customer " + customer, amount);
        Require.that(
                !due.isBefore(issued),
                "invoice of customer " + customer + " is due on " + due + " and issued on " + issued
                        + "; it must not be due before.");
        payments = List.copyOf(Require.nonNull("payments", payments));
        double paid = payments.stream().mapToDouble(Payment::amount).sum();
        Require.that(
                paid <= amount * (1 + ROUNDING),
                "payments of customer " + customer + " for the invoice of " + issued + " are " + Require.show(paid)
                        + "; they must be at most " + Require.show(amount) + ", its amount.");
    }

    /**
     * One payment.
     *
     * @param date when
     * @param amount above 0
     */
    public record Payment(LocalDate date, double amount) implements Serializable {

        /** Checks the range. */
        public Payment {
            Require.nonNull("date", date);
            Require.positive("payment", amount);
        }

        /** One line: {@code 2026-04-10: 600.00}. */
        @Override
        public String toString() {
            return date + ": " + Cells.fixed(amount, 2);
        }
    }

    /** An invoice of which nothing is paid; days as {@code 2026-03-01}. */
    public static Invoice to(String customer, String issued, String due, double amount) {
        return new Invoice(
                CustomerId.of(customer), Require.day("issued", issued), Require.day("due", due), amount, List.of());
    }

    /** The same with one more payment. */
    public Invoice paid(String date, double part) {
        List<Payment> more = new ArrayList<>(payments);
        more.add(new Payment(Require.day("date", date), part));
        return new Invoice(customer, issued, due, amount, more);
    }

    /** What is still to be paid at the end of a day, 0 or more. */
    public double open(LocalDate day) {
        Require.nonNull("day", day);
        double paid = payments.stream()
                .filter(payment -> !payment.date().isAfter(day))
                .mapToDouble(Payment::amount)
                .sum();
        double open = amount - paid;
        return open <= amount * ROUNDING ? 0 : open;
    }

    /** One line: {@code A: 1,000.00 of 2026-03-01, due 2026-03-31, 1 payment}. */
    @Override
    public String toString() {
        return customer + ": " + Cells.fixed(amount, 2) + " of " + issued + ", due " + due + ", "
                + Cells.count(payments.size(), "payment");
    }
}
