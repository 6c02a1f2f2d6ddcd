package io.clientele.order;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule by which a date that stands for "not yet" is told from a real one. Many systems have no blank: an order that was not
 * shipped has a ship date of 2006-08-23, 9999-12-31 or 1900-01-01, and one such date in a hundred spoils a mean. What a rule catches
 * is treated as an event that has not happened, and is reported by date and count ({@link PlaceholderFinding}).
 *
 * <p>Rules look at the calendar date of an event, of instants in the zone of the {@link OrderPopulation}.
 */
public sealed interface PlaceholderRule extends Serializable {

    /** Exactly these dates, such as {@code "9999-12-31"}. */
    static PlaceholderRule on(String... dates) {
        return new On(Arrays.stream(dates)
                .map(date -> Resolution.date("placeholder", date))
                .toList());
    }

    /** Exactly these dates. */
    static PlaceholderRule on(LocalDate... dates) {
        return new On(Arrays.asList(dates));
    }

    /** Every date after this one: nothing can have happened after the day on which the data were drawn. */
    static PlaceholderRule after(String lastPossible) {
        return new After(Resolution.date("lastPossible", lastPossible));
    }

    /** Every date after this one. */
    static PlaceholderRule after(LocalDate lastPossible) {
        return new After(lastPossible);
    }

    /** Every date before this one: nothing can have happened before the business began. */
    static PlaceholderRule before(String firstPossible) {
        return new Before(Resolution.date("firstPossible", firstPossible));
    }

    /** Every date before this one. */
    static PlaceholderRule before(LocalDate firstPossible) {
        return new Before(firstPossible);
    }

    /**
     * The latest or earliest date of a milestone, if at least three events share it and every other date of that milestone lies 180 days
     * or more from it.
     */
    static SharedFarDate sharedFarDate() {
        return new SharedFarDate(3, 180);
    }

    /** The rule in a few words, as reports name it. */
    String wording();

    /**
     * Exactly these dates.
     *
     * @param dates at least one
     */
    record On(List<LocalDate> dates) implements PlaceholderRule {

        /** Refuses an empty list. */
        public On {
            for (LocalDate date : Require.nonEmpty("dates", dates)) {
                Require.nonNull("date", date);
            }
            dates = List.copyOf(dates);
        }

        @Override
        public String wording() {
            return "listed as placeholder "
                    + dates.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        }

        /** The rule in words. */
        @Override
        public String toString() {
            return wording();
        }
    }

    /**
     * Every date after a last possible one.
     *
     * @param lastPossible the last date that can be real
     */
    record After(LocalDate lastPossible) implements PlaceholderRule {

        /** Refuses null. */
        public After {
            Require.nonNull("lastPossible", lastPossible);
        }

        @Override
        public String wording() {
            return "after " + lastPossible;
        }

        /** The rule in words. */
        @Override
        public String toString() {
            return wording();
        }
    }

    /**
     * Every date before a first possible one.
     *
     * @param firstPossible the first date that can be real
     */
    record Before(LocalDate firstPossible) implements PlaceholderRule {

        /** Refuses null. */
        public Before {
            Require.nonNull("firstPossible", firstPossible);
        }

        @Override
        public String wording() {
            return "before " + firstPossible;
        }

        /** The rule in words. */
        @Override
        public String toString() {
            return wording();
        }
    }

    /**
     * An outlying date that many orders share. It looks at all events of a milestone together, and again after it has found one, so
     * that two such dates at the same end are both found.
     *
     * @param orders how many events must share the date, at least 2
     * @param daysAway how many days it must lie from every other date of the milestone, at least 1
     */
    record SharedFarDate(int orders, int daysAway) implements PlaceholderRule {

        /** Refuses numbers below the least ones. */
        public SharedFarDate {
            Require.atLeast("orders", orders, 2);
            Require.atLeast("daysAway", daysAway, 1);
        }

        /** The same rule for another number of sharing orders. */
        public SharedFarDate byAtLeast(int sharingOrders) {
            return new SharedFarDate(sharingOrders, daysAway);
        }

        /** The same rule for another distance. */
        public SharedFarDate atLeastDaysAway(int days) {
            return new SharedFarDate(orders, days);
        }

        @Override
        public String wording() {
            return "shared by " + orders + " or more, " + daysAway + " d or more from the rest";
        }

        /** The rule in words. */
        @Override
        public String toString() {
            return wording();
        }
    }
}
