package io.clientele.customer;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.stat.Rate;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Retention by age over all cohorts: what part of the customers who could have bought did, and what part of their first spend is still
 * there.
 *
 * <pre>
 * active share(age) = Σ active(cohort, age) / Σ size(cohort)             over the cohorts that have completed that age
 * spend share(age)  = Σ spend(cohort, age)  / Σ spend(cohort, 0)         over the same cohorts
 * </pre>
 *
 * <p>Both are ratios of sums: large cohorts count for more. Each age stands on its own cohorts, the young ones drop out as age rises, so
 * neighbouring rows are about different customers. An age that the as-of date cuts short is left out, and counted in {@code incomplete}.
 * Customers may pause and come back; where a contract ends for good, use a contractual lifetime model instead.
 *
 * <pre>{@code
 * RetentionTable retention = RetentionTable.of(Cohorts.by(CohortPeriod.MONTH).on(buyers));
 * double afterThree = retention.active(3).orElseThrow().orElseThrow();
 * }</pre>
 *
 * @param period the calendar period of cohorts and ages
 * @param asOf the last day that counts
 * @param currency the currency of the amounts
 * @param ages one row for each completed age, from 0 on
 * @param incomplete how many cohorts had a last age that the as-of date cut short
 */
public record RetentionTable(CohortPeriod period, LocalDate asOf, String currency, List<Age> ages, int incomplete)
        implements Serializable {

    /** Checks and copies. */
    public RetentionTable {
        Require.nonNull("period", period);
        Require.nonNull("asOf", asOf);
        Require.text("currency", currency);
        ages = List.copyOf(Require.nonNull("ages", ages));
        Require.atLeast("incomplete", incomplete, 0);
    }

    /**
     * One age over all cohorts that have completed it.
     *
     * @param cohorts how many cohorts with customers have
     * @param customers how many customers those began with
     * @param active how many of them bought at this age
     * @param spend what they spent at this age
     * @param firstSpend what they spent at age 0
     */
    public record Age(int cohorts, int customers, int active, double spend, double firstSpend) implements Serializable {

        /** Checks the ranges. */
        public Age {
            Require.atLeast("cohorts", cohorts, 0);
            Require.atLeast("customers", customers, cohorts);
            Require.within("active", active, 0, customers);
            Require.finite("spend", spend);
            Require.finite("firstSpend", firstSpend);
        }

        /** The spend at this age by that at age 0; empty if the latter is not above zero. */
        public OptionalDouble spendShare() {
            double share = firstSpend > 0 ? spend / firstSpend : Double.NaN;
            return Double.isFinite(share) ? OptionalDouble.of(share) : OptionalDouble.empty();
        }

        /** One line: {@code 3 cohorts, 12 of 40 customers active, spend 310.00 of 900.00}. */
        @Override
        public String toString() {
            return Cells.count(cohorts, "cohort") + ", " + Cells.count(active) + " of "
                    + Cells.count(customers, "customer") + " active, spend " + Cells.fixed(spend, 2) + " of "
                    + Cells.fixed(firstSpend, 2);
        }
    }

    /** The cohorts of a table, added up by age. */
    public static RetentionTable of(CohortTable table) {
        Require.nonNull("table", table);
        int cut = table.complete() ? 0 : 1;
        int most = table.cohorts().get(0).ages().size() - cut;
        List<Age> ages = new ArrayList<>();
        for (int age = 0; age < most; age++) {
            int cohorts = 0;
            int customers = 0;
            int active = 0;
            ExactSum spend = new ExactSum();
            ExactSum first = new ExactSum();
            for (CohortTable.Cohort cohort : table.cohorts()) {
                if (cohort.size() > 0 && age < cohort.ages().size() - cut) {
                    cohorts++;
                    customers += cohort.size();
                    active += cohort.ages().get(age).active();
                    spend.add(cohort.ages().get(age).spend());
                    first.add(cohort.ages().get(0).spend());
                }
            }
            ages.add(new Age(cohorts, customers, active, spend.value(), first.value()));
        }
        int incomplete = cut
                * (int) table.cohorts().stream()
                        .filter(cohort -> cohort.size() > 0)
                        .count();
        return new RetentionTable(table.period(), table.asOf(), table.currency(), ages, incomplete);
    }

    /**
     * The part of the customers who bought at an age, with its interval; empty if no cohort has completed the age.
     *
     * @param age 0 or more, in periods
     */
    public Optional<Rate> active(int age) {
        Require.atLeast("age", age, 0);
        if (age >= ages.size()) {
            return Optional.empty();
        }
        Age row = ages.get(age);
        return Optional.of(Rate.of(
                "active " + period.count(age) + " after the first purchase",
                "customers",
                row.active(),
                row.customers()));
    }

    /** A table of the ages. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(
                        "Retention by " + period.label() + "s since the first purchase up to " + asOf + ", " + currency)
                .right("age")
                .right("cohorts")
                .right("customers")
                .right("active")
                .right("share")
                .right("95 % interval")
                .right("spend")
                .right("of the first");
        for (int age = 0; age < ages.size(); age++) {
            Age row = ages.get(age);
            Rate rate = active(age).orElseThrow();
            table.row(
                    Cells.count(age),
                    Cells.count(row.cohorts()),
                    Cells.count(row.customers()),
                    Cells.count(row.active()),
                    Cells.percent(rate.value()),
                    rate.interval(0.95)
                            .map(i -> Cells.percent(i.lower()) + " to " + Cells.percent(i.upper()))
                            .orElse(Cells.ABSENT),
                    Cells.fixed(row.spend(), 2),
                    Cells.percent(row.spendShare()));
        }
        if (incomplete > 0) {
            table.note("Left out: the last age of " + Cells.count(incomplete, "cohort") + ", which " + asOf
                    + " cuts short.");
        }
        return table.toString();
    }
}
