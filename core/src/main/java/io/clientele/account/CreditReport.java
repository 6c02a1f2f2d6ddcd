package io.clientele.account;

import io.clientele.customer.CustomerId;
import io.clientele.customer.CustomerValues;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How accounts pay on a day; {@link CreditReview} has the formulas.
 *
 * @param review how it was done
 * @param asOf the day
 * @param accounts the accounts with invoices, in the order of their ids
 * @param limits the credit limits of accounts that have one
 * @param later how many invoices were left out, being issued after the day
 */
public record CreditReport(
        CreditReview review, LocalDate asOf, List<Account> accounts, CustomerValues limits, int later)
        implements Serializable {

    /** Checks that accounts are in order, and copies. */
    public CreditReport {
        Require.nonNull("review", review);
        Require.nonNull("asOf", asOf);
        accounts = List.copyOf(Require.nonNull("accounts", accounts));
        for (int i = 1; i < accounts.size(); i++) {
            Require.that(
                    accounts.get(i - 1).customer().compareTo(accounts.get(i).customer()) < 0,
                    "account " + accounts.get(i).customer() + " stands after "
                            + accounts.get(i - 1).customer() + "; accounts must stand in the order of their ids.");
        }
        Require.nonNull("limits", limits);
        Require.atLeast("later", later, 0);
    }

    /**
     * One account.
     *
     * @param customer whose
     * @param billed amount billed in the window
     * @param billedTerms Σ amount billed in the window · days from issue to due
     * @param open amount still to be paid
     * @param overdue the part of it that is past due
     * @param due amount that has come due ever, paid or not
     * @param late Σ of its parts · days late, counted up to the most days
     */
    public record Account(
            CustomerId customer,
            double billed,
            double billedTerms,
            double open,
            double overdue,
            double due,
            double late)
            implements Serializable {

        /** Checks the ranges. */
        public Account {
            Require.nonNull("customer", customer);
            Require.nonNegative("billed", billed);
            Require.nonNegative("billedTerms", billedTerms);
            Require.nonNegative("open", open);
            Require.within("overdue of customer " + customer, overdue, 0, open);
            Require.nonNegative("due", due);
            Require.nonNegative("late", late);
        }

        /** Overdue by open; empty if nothing is open. */
        public OptionalDouble overdueShare() {
            return ratio(overdue, open);
        }

        /** Mean lateness in days of what has come due; empty if nothing has. */
        public OptionalDouble lateness() {
            return ratio(late, due);
        }

        /** Mean days from issue to due of what was billed; empty if nothing was. */
        public OptionalDouble term() {
            return ratio(billedTerms, billed);
        }

        private static OptionalDouble ratio(double part, double whole) {
            double ratio = whole > 0 ? part / whole : Double.NaN;
            return Double.isFinite(ratio) ? OptionalDouble.of(ratio) : OptionalDouble.empty();
        }

        /** One line: {@code A: open 400.00, overdue 400.00}. */
        @Override
        public String toString() {
            return customer + ": open " + Cells.fixed(open, 2) + ", overdue " + Cells.fixed(overdue, 2);
        }
    }

    /**
     * An account by its id, as {@link CustomerId#of(String)} reads it.
     *
     * @throws IllegalArgumentException if it has no invoice
     */
    public Account account(String customer) {
        CustomerId id = CustomerId.of(customer);
        return accounts.stream()
                .filter(account -> account.customer().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("customer " + id + " has no invoice up to " + asOf + "."));
    }

    /** Open by billed, in days of sales; empty if nothing was billed in the window. */
    public OptionalDouble daysSalesOutstanding(Account account) {
        return Account.ratio(Require.nonNull("account", account).open() * review.days(), account.billed());
    }

    /** Open by limit, above 1 where the limit is exceeded; empty without a limit or with one of 0. */
    public OptionalDouble limitUse(Account account) {
        OptionalDouble limit = limits.get(Require.nonNull("account", account).customer());
        return limit.isPresent() ? Account.ratio(account.open(), limit.getAsDouble()) : limit;
    }

    /** From 0, all as late as counts, to 100, all in time; empty if nothing has come due. */
    public OptionalDouble paymentScore(Account account) {
        OptionalDouble lateness = Require.nonNull("account", account).lateness();
        return lateness.isPresent()
                ? OptionalDouble.of(Math.max(0, 100 * (1 - lateness.getAsDouble() / review.mostDays())))
                : lateness;
    }

    /** The limit to propose; empty without a score or if nothing was billed in the window. */
    public OptionalDouble limitProposal(Account account) {
        OptionalDouble score = paymentScore(account);
        if (score.isEmpty() || account.billed() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(account.billedTerms() / review.days() * review.headroom() * score.getAsDouble() / 100);
    }

    /** A table of the accounts, the most overdue first. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Credit and payment on " + asOf + ", "
                        + Cells.count(accounts.size(), "account") + ", " + review.currency())
                .left("account")
                .right("billed")
                .right("open")
                .right("overdue")
                .right("share")
                .right("DSO, days")
                .right("late, days")
                .right("score")
                .right("limit use")
                .right("limit proposed");
        List<Account> ordered = accounts.stream()
                .sorted(Comparator.comparingDouble(account -> -account.overdue()))
                .toList();
        table.rows(ordered.size(), i -> {
            Account account = ordered.get(i);
            return List.of(
                    account.customer().toString(),
                    Cells.fixed(account.billed(), 2),
                    Cells.fixed(account.open(), 2),
                    Cells.fixed(account.overdue(), 2),
                    Cells.percent(account.overdueShare()),
                    Cells.fixed(daysSalesOutstanding(account), 1),
                    Cells.fixed(account.lateness(), 1),
                    Cells.fixed(paymentScore(account), 0),
                    Cells.percent(limitUse(account)),
                    Cells.fixed(limitProposal(account), 2));
        });
        if (later > 0) {
            table.note("Left out: " + Cells.count(later, "invoice") + " issued after " + asOf + ".");
        }
        return table.toString();
    }
}
