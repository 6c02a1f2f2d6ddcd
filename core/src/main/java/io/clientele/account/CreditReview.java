package io.clientele.account;

import io.clientele.customer.CustomerId;
import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How accounts pay, and what credit they should have.
 *
 * <pre>
 * overdue share        = open and past due / open
 * days sales outstanding = open / billed in the window · days of the window
 * limit use            = open / limit
 * lateness             = Σ amount · min(days late, most days) / Σ amount     over all parts that have come due, paid or not
 * payment score        = 100 · (1 − lateness / most days)                    100 for always in time
 * limit proposal       = billed a day · mean term in days · headroom · payment score / 100
 * </pre>
 *
 * <p>The proposal is what the account needs to buy as it does on its terms, with some headroom, and less of it the later it pays. It knows
 * nothing of the account's balance sheet.
 *
 * <pre>{@code
 * CreditReport report = CreditReview.in("EUR").asOf("2026-06-30").limits(limits).review(invoices);
 * double share = report.account("A").overdueShare().orElseThrow();
 * }</pre>
 *
 * @param currency of all amounts
 * @param days of the window of what was billed, 1 or more; 365 unless given
 * @param mostDays lateness counts up to so many days, 1 or more; 90 unless given
 * @param headroom what a limit leaves above the need, 1 or more; 1.2 unless given
 */
public record CreditReview(String currency, int days, int mostDays, double headroom) implements Serializable {

    /** Checks the ranges. */
    public CreditReview {
        Require.text("currency", currency);
        Require.atLeast("days", days, 1);
        Require.atLeast("mostDays", mostDays, 1);
        Require.finite("headroom", headroom);
        Require.that(headroom >= 1, "headroom is " + Require.show(headroom) + "; it must be at least 1.");
    }

    /** A review of amounts in this currency: billed in 365 days, lateness up to 90 days, headroom 1.2. */
    public static CreditReview in(String currency) {
        return new CreditReview(currency, 365, 90, 1.2);
    }

    /** The same with what was billed in so many days up to the as-of date. */
    public CreditReview billedWithin(int latestDays) {
        return new CreditReview(currency, latestDays, mostDays, headroom);
    }

    /** The same with lateness counting up to so many days. */
    public CreditReview latenessUpTo(int latestDays) {
        return new CreditReview(currency, days, latestDays, headroom);
    }

    /** The same with limits so many times the need. */
    public CreditReview headroom(double times) {
        return new CreditReview(currency, days, mostDays, times);
    }

    /** The day of the review, as {@code 2026-06-30}. */
    public Dated asOf(String day) {
        return new Dated(this, Require.day("day", day), CustomerValues.of("limit", currency, Customers.none()));
    }

    /**
     * A review on a day.
     *
     * @param review how it is done
     * @param asOf the day
     * @param limits the credit limits of accounts that have one
     */
    public record Dated(CreditReview review, LocalDate asOf, CustomerValues limits) implements Serializable {

        /** Checks that limits are 0 or more and in the currency of the review. */
        public Dated {
            Require.nonNull("review", review);
            Require.nonNull("asOf", asOf);
            Require.nonNull("limits", limits);
            Require.that(
                    limits.unit().equals(review.currency()),
                    limits.name() + " is in " + limits.unit() + " and the review in " + review.currency()
                            + "; both must be in one currency. Convert the limits.");
            for (int i = 0; i < limits.size(); i++) {
                Require.nonNegative("limit of customer " + limits.customers().id(i), limits.at(i));
            }
        }

        /** The same with the credit limits there are. */
        public Dated limits(CustomerValues creditLimits) {
            return new Dated(review, asOf, creditLimits);
        }

        /** Reviews the invoices; those issued after the day are left out and counted, payments after it are not yet made. */
        public CreditReport review(Collection<Invoice> invoices) {
            SortedMap<CustomerId, Sums> sums = new TreeMap<>();
            int later = 0;
            for (Invoice invoice : Require.nonNull("invoices", invoices)) {
                if (invoice.issued().isAfter(asOf)) {
                    later++;
                } else {
                    sums.computeIfAbsent(invoice.customer(), customer -> new Sums())
                            .add(invoice, this);
                }
            }
            List<CreditReport.Account> accounts = new ArrayList<>();
            sums.forEach((customer, sum) -> accounts.add(sum.account(customer)));
            return new CreditReport(review, asOf, accounts, limits, later);
        }

        /** One line: {@code credit review on 2026-06-30, 12 limits}. */
        @Override
        public String toString() {
            return "credit review on " + asOf + ", " + limits.size() + (limits.size() == 1 ? " limit" : " limits");
        }
    }

    private static final class Sums {
        private final ExactSum billed = new ExactSum();
        private final ExactSum billedTerms = new ExactSum();
        private final ExactSum open = new ExactSum();
        private final ExactSum overdue = new ExactSum();
        private final ExactSum due = new ExactSum();
        private final ExactSum late = new ExactSum();

        void add(Invoice invoice, Dated day) {
            LocalDate asOf = day.asOf();
            if (invoice.issued().isAfter(asOf.minusDays(day.review().days()))) {
                billed.add(invoice.amount());
                billedTerms.add(invoice.amount() * ChronoUnit.DAYS.between(invoice.issued(), invoice.due()));
            }
            double stillOpen = invoice.open(asOf);
            open.add(stillOpen);
            if (invoice.due().isBefore(asOf)) {
                overdue.add(stillOpen);
                due.add(invoice.amount());
                lateness(invoice.due(), asOf, stillOpen, day);
                for (Invoice.Payment payment : invoice.payments()) {
                    if (!payment.date().isAfter(asOf)) {
                        lateness(invoice.due(), payment.date(), payment.amount(), day);
                    }
                }
            }
        }

        private void lateness(LocalDate dueDay, LocalDate until, double amount, Dated day) {
            long days = Math.max(0, ChronoUnit.DAYS.between(dueDay, until));
            late.add(amount * Math.min(days, day.review().mostDays()));
        }

        CreditReport.Account account(CustomerId customer) {
            return new CreditReport.Account(
                    customer,
                    billed.value(),
                    billedTerms.value(),
                    open.value(),
                    overdue.value(),
                    due.value(),
                    late.value());
        }
    }

    /** One line: {@code credit review in EUR, billed in 365 days, lateness up to 90 days, headroom 1.2}. */
    @Override
    public String toString() {
        return "credit review in " + currency + ", billed in " + days + " days, lateness up to " + mostDays
                + " days, headroom " + Require.show(headroom);
    }
}
