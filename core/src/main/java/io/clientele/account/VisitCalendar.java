package io.clientele.account;

import io.clientele.customer.CustomerId;
import io.clientele.customer.Customers;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.time.BusinessCalendar;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which account is visited on which working day: each account's visits at even distances, the accounts spread over the days between.
 *
 * <pre>
 * visit k of account i of N, n visits each, among D working days:   day ⌊ (k + (i + ½) / N) · D / n ⌋,   k = 0 … n − 1
 * </pre>
 *
 * <p>So within a round no day has more than one visit above another, and an account waits D / n working days from visit to visit,
 * rounded. Working days are Monday to Friday without the holidays named, or the open days of a
 * {@link io.clientele.time.BusinessCalendar} of one's own.
 *
 * <pre>{@code
 * VisitCalendar calendar = VisitCalendar.from("2026-01-01").until("2026-12-31")
 *         .visit(pyramid.members(AccountTier.MAJOR), 12)
 *         .visit(pyramid.members(AccountTier.NAMED), 4)
 *         .without(LocalDate.parse("2026-12-25"))
 *         .plan();
 * }</pre>
 *
 * @param from the first day
 * @param until the last day
 * @param visits in the order of the days, on one day in the order of the ids
 */
public record VisitCalendar(LocalDate from, LocalDate until, List<Visit> visits) implements Serializable {

    private static final BusinessCalendar WEEKDAYS =
            BusinessCalendar.in(ZoneOffset.UTC).openOnWeekdays("09:00-17:00").named("Monday to Friday");

    /** Checks that the visits are in order and within the days, and copies. */
    public VisitCalendar {
        requireDays(from, until);
        visits = List.copyOf(Require.nonNull("visits", visits));
        for (int i = 0; i < visits.size(); i++) {
            LocalDate day = visits.get(i).day();
            Require.that(
                    !day.isBefore(from) && !day.isAfter(until),
                    "visit on " + day + " is outside the calendar from " + from + " until " + until + ".");
            Require.that(
                    i == 0 || !day.isBefore(visits.get(i - 1).day()),
                    "visit on " + day + " stands after one on "
                            + (i == 0 ? day : visits.get(i - 1).day()) + "; visits must be in the order of the days.");
        }
    }

    /**
     * One visit.
     *
     * @param day when
     * @param account whom
     */
    public record Visit(LocalDate day, CustomerId account) implements Serializable {

        /** Checks that nothing is missing. */
        public Visit {
            Require.nonNull("day", day);
            Require.nonNull("account", account);
        }

        /** One line: {@code 2026-01-05: A}. */
        @Override
        public String toString() {
            return day + ": " + account;
        }
    }

    /** A first day, as {@code 2026-01-01}, which waits for the last one. */
    public static From from(String day) {
        return new From(Require.day("day", day));
    }

    /**
     * A first day that waits for the last one.
     *
     * @param day the first day
     */
    public record From(LocalDate day) implements Serializable {

        /** Checks that there is a day. */
        public From {
            Require.nonNull("day", day);
        }

        /** The last day, as {@code 2026-12-31}. */
        public Draft until(String lastDay) {
            return new Draft(day, Require.day("lastDay", lastDay), List.of(), WEEKDAYS);
        }

        /** One line: {@code visits from 2026-01-01, still without a last day}. */
        @Override
        public String toString() {
            return "visits from " + day + ", still without a last day";
        }
    }

    /**
     * Accounts to visit one after the other at even distances.
     *
     * @param accounts whom
     * @param times how often each, 1 or more
     */
    public record Round(Customers accounts, int times) implements Serializable {

        /** Checks the range. */
        public Round {
            Require.nonNull("accounts", accounts);
            Require.atLeast("times", times, 1);
        }

        /** One line: {@code 12 accounts, 4 times each}. */
        @Override
        public String toString() {
            return Cells.count(accounts.size(), "account") + ", " + Cells.count(times, "time") + " each";
        }
    }

    /**
     * A calendar whose visits have still to be named.
     *
     * @param from the first day
     * @param until the last day
     * @param rounds whom to visit and how often
     * @param calendar on whose open days visits are made
     */
    public record Draft(LocalDate from, LocalDate until, List<Round> rounds, BusinessCalendar calendar)
            implements Serializable {

        /** Checks the days and that no account is in two rounds, and copies. */
        public Draft {
            requireDays(from, until);
            rounds = List.copyOf(Require.nonNull("rounds", rounds));
            Require.nonNull("calendar", calendar);
            Customers seen = Customers.none();
            for (Round round : rounds) {
                Customers twice = seen.intersection(round.accounts());
                if (twice.size() > 0) {
                    throw new IllegalArgumentException(
                            "account " + twice.id(0) + " is to be visited in two rounds; each account must be in one.");
                }
                seen = seen.union(round.accounts());
            }
        }

        /** Also visits these accounts, each so many times between the first day and the last. */
        public Draft visit(Customers accounts, int times) {
            List<Round> more = new ArrayList<>(rounds);
            more.add(new Round(accounts, times));
            return new Draft(from, until, more, calendar);
        }

        /** Makes no visits on these days. */
        public Draft without(LocalDate... days) {
            return new Draft(from, until, rounds, calendar.closedOn(Arrays.asList(Require.nonNull("days", days))));
        }

        /** Makes visits on the days that a calendar is open, whatever its hours; replaces all that was said of working days before. */
        public Draft on(BusinessCalendar workingDays) {
            return new Draft(from, until, rounds, workingDays);
        }

        /**
         * The calendar.
         *
         * @throws IllegalArgumentException if an account is to be visited more often than there are working days
         */
        public VisitCalendar plan() {
            List<LocalDate> days = workingDays();
            List<Visit> visits = new ArrayList<>();
            for (Round round : rounds) {
                int n = round.times();
                int accounts = round.accounts().size();
                Require.that(
                        n <= days.size(),
                        "times is " + n + " and there are " + Cells.count(days.size(), "working day") + " from " + from
                                + " until " + until + "; an account is visited at most once a day.");
                for (int i = 0; i < accounts; i++) {
                    for (int k = 0; k < n; k++) {
                        long numerator = (2L * k * accounts + 2L * i + 1) * days.size();
                        int day = (int) (numerator / (2L * accounts * n));
                        visits.add(new Visit(days.get(day), round.accounts().id(i)));
                    }
                }
            }
            visits.sort(Comparator.comparing(Visit::day).thenComparing(Visit::account));
            return new VisitCalendar(from, until, visits);
        }

        private List<LocalDate> workingDays() {
            return from.datesUntil(until.plusDays(1)).filter(calendar::isOpenOn).toList();
        }

        /** One line: {@code visits from 2026-01-01 until 2026-12-31: 12 accounts, 4 times each}. */
        @Override
        public String toString() {
            return "visits from " + from + " until " + until + ": "
                    + String.join("; ", rounds.stream().map(Round::toString).toList());
        }
    }

    private static void requireDays(LocalDate from, LocalDate until) {
        Require.nonNull("from", from);
        Require.nonNull("until", until);
        Require.that(
                !until.isBefore(from), "until is " + until + "; it must not be before " + from + ", the first day.");
    }

    /** The visits of an account, in the order of the days. */
    public List<LocalDate> of(CustomerId account) {
        Require.nonNull("account", account);
        return visits.stream()
                .filter(visit -> visit.account().equals(account))
                .map(Visit::day)
                .toList();
    }

    /** The accounts to visit on a day. */
    public Customers on(LocalDate day) {
        Require.nonNull("day", day);
        return visits.stream()
                .filter(visit -> visit.day().equals(day))
                .map(Visit::account)
                .collect(Customers.collector());
    }

    /** The most visits on one day; 0 without visits. */
    public int busiest() {
        int most = 0;
        int here = 0;
        for (int i = 0; i < visits.size(); i++) {
            here = i > 0 && visits.get(i).day().equals(visits.get(i - 1).day()) ? here + 1 : 1;
            most = Math.max(most, here);
        }
        return most;
    }

    /** A table of the visits. */
    @Override
    public String toString() {
        return TextTable.titled("Visits from " + from + " until " + until + ", " + Cells.count(visits.size(), "visit")
                        + ", at most " + Cells.count(busiest()) + " a day")
                .left("day")
                .left("account")
                .rows(
                        visits.size(),
                        i -> List.of(
                                visits.get(i).day().toString(),
                                visits.get(i).account().toString()))
                .toString();
    }
}
