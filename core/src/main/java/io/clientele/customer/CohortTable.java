package io.clientele.customer;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.stat.Rate;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Cohorts of customers by the period of their first purchase, followed by age: age 0 is that period, age 1 the next one. Where the
 * as-of date is not the end of a period, the last age of every cohort is incomplete.
 *
 * @param period the calendar period of cohorts and ages
 * @param asOf the last day that counts
 * @param currency the currency of the amounts
 * @param cohorts the cohorts from the first to the last period, those without customers included
 */
public record CohortTable(CohortPeriod period, LocalDate asOf, String currency, List<Cohort> cohorts)
        implements Serializable {

    private static final int AGES_SHOWN = 13;

    /** Checks and copies. */
    public CohortTable {
        Require.nonNull("period", period);
        Require.nonNull("asOf", asOf);
        Require.text("currency", currency);
        cohorts = List.copyOf(Require.nonEmpty("cohorts", cohorts));
    }

    /**
     * Customers whose first purchase was in one period.
     *
     * @param name the period, such as {@code 2026-06}
     * @param members who
     * @param ages what they did at each age, from 0 to that of the as-of date
     */
    public record Cohort(String name, Customers members, List<Cell> ages) implements Serializable {

        /** Checks and copies. */
        public Cohort {
            Require.text("name", name);
            Require.nonNull("members", members);
            ages = List.copyOf(Require.nonEmpty("ages", ages));
            for (int age = 0; age < ages.size(); age++) {
                Require.that(
                        ages.get(age).active() <= members.size(),
                        "active customers of " + name + " at age " + age + " is "
                                + ages.get(age).active() + "; it must be at most " + members.size()
                                + ", the size of the cohort.");
            }
        }

        /** How many customers it began with. */
        public int size() {
            return members.size();
        }

        /** One line: {@code 2026-01: 12 customers, active by age 12, 5, 3}. */
        @Override
        public String toString() {
            return name + ": " + Cells.count(size(), "customer") + ", active by age "
                    + String.join(
                            ", ",
                            ages.stream()
                                    .map(cell -> Cells.count(cell.active()))
                                    .toList());
        }
    }

    /**
     * One cohort at one age.
     *
     * @param active how many of its customers bought
     * @param purchases how often they bought together
     * @param spend what they spent together, refunds of the period netted if the purchases were made so
     */
    public record Cell(int active, int purchases, double spend) implements Serializable {

        /** Checks the ranges. */
        public Cell {
            Require.atLeast("active", active, 0);
            Require.atLeast("purchases", purchases, active);
            Require.finite("spend", spend);
        }

        /** One line: {@code 5 active, 7 purchases, spend 140.00}. */
        @Override
        public String toString() {
            return Cells.count(active) + " active, " + Cells.count(purchases, "purchase") + ", spend "
                    + Cells.fixed(spend, 2);
        }
    }

    /**
     * A cohort by its period.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public Cohort cohort(String name) {
        Require.nonNull("name", name);
        return cohorts.stream()
                .filter(cohort -> cohort.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Require.broken(
                        "cohort",
                        name,
                        "from " + cohorts.get(0).name() + " to "
                                + cohorts.get(cohorts.size() - 1).name(),
                        ""));
    }

    /**
     * The part of a cohort's customers who bought at an age; empty if the cohort has not reached it.
     *
     * @param age 0 or more, in periods
     */
    public Optional<Rate> retention(String cohort, int age) {
        return retention(cohort(cohort), age);
    }

    /**
     * The part of customers who bought at an age, over all cohorts that have reached it; empty if none has. The last age of each cohort is
     * taken as it is, even if the as-of date leaves it incomplete.
     *
     * @param age 0 or more, in periods
     */
    public Optional<Rate> retention(int age) {
        return cohorts.stream()
                .flatMap(cohort -> retention(cohort, age).stream())
                .reduce(Rate::plus);
    }

    private Optional<Rate> retention(Cohort cohort, int age) {
        Require.atLeast("age", age, 0);
        if (age >= cohort.ages().size()) {
            return Optional.empty();
        }
        String definition = "active " + period.count(age) + " after the first purchase";
        return Optional.of(
                Rate.of(definition, "customers", cohort.ages().get(age).active(), cohort.size()));
    }

    /** Whether the as-of date ends a period, so that the last age of each cohort is complete. */
    public boolean complete() {
        return period.number(asOf.plusDays(1)) != period.number(asOf);
    }

    /** A triangle: the part of each cohort that bought, by age. */
    @Override
    public String toString() {
        int ages = cohorts.get(0).ages().size();
        int shown = Math.min(ages, AGES_SHOWN);
        int customers = cohorts.stream().mapToInt(Cohort::size).sum();
        TextTable table = TextTable.titled("Cohorts by " + period.label() + " of the first purchase up to " + asOf
                        + ", " + Cells.count(customers, "customer") + ", part active by age in " + period.plural())
                .left("cohort")
                .right("customers");
        for (int age = 0; age < shown; age++) {
            table.right(Integer.toString(age));
        }
        for (Cohort cohort : cohorts) {
            if (cohort.size() == 0) {
                continue;
            }
            String[] row = new String[shown + 2];
            row[0] = cohort.name();
            row[1] = Cells.count(cohort.size());
            for (int age = 0; age < shown; age++) {
                row[age + 2] = retention(cohort, age)
                        .map(rate -> Cells.percent(rate.value()))
                        .orElse("");
            }
            table.row(row);
        }
        int empty = (int) cohorts.stream().filter(cohort -> cohort.size() == 0).count();
        if (empty > 0) {
            table.note("Nobody began in " + period.count(empty) + ".");
        }
        if (ages > shown) {
            table.note("Not shown: ages above " + (shown - 1) + ".");
        }
        if (!complete()) {
            table.note(
                    "The last age of each cohort is incomplete: " + asOf + " does not end a " + period.label() + ".");
        }
        return table.toString();
    }
}
