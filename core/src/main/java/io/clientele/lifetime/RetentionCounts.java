package io.clientele.lifetime;

import io.clientele.customer.CohortTable;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many customers under contract left at which renewal, and how many are still there after how many: everything that a contractual
 * model is fitted to, exactly.
 *
 * <p>Those still there are right-censored: they will leave later, nobody knows when. Counts of cohorts, of files or of partitions are
 * put together by {@link #plus}, in any order.
 *
 * <pre>{@code
 * RetentionCounts counts = RetentionCounts.ofCohort(1000, 869, 743, 653, 593, 551, 517, 491);
 * FittedContract fitted = Sbg.standard().fit(counts);
 * ResidualTransactions years = fitted.process().residualLifetime(8, 0.10);
 * }</pre>
 *
 * @param lost element t-1: customers who left at their t-th renewal
 * @param remaining element t: customers still there who have had t renewals; element 0 those who had none yet, who say nothing
 */
public record RetentionCounts(List<Long> lost, List<Long> remaining) implements Serializable {

    /** Checks that no count is negative; trailing zeros are cut. */
    public RetentionCounts {
        lost = checked("lost", lost);
        remaining = checked("remaining", remaining);
    }

    private static List<Long> checked(String name, List<Long> counts) {
        List<Long> copy = List.copyOf(Require.nonNull(name, counts));
        int end = copy.size();
        for (int t = 0; t < copy.size(); t++) {
            Require.atLeast(name + "[" + t + "]", copy.get(t), 0L);
        }
        while (end > 0 && copy.get(end - 1) == 0) {
            end--;
        }
        return copy.subList(0, end).stream().toList();
    }

    /** Nobody yet; to begin a sum with. */
    public static RetentionCounts none() {
        return new RetentionCounts(List.of(), List.of());
    }

    /**
     * One cohort: how many customers it began with and how many were there after each renewal.
     *
     * @param customers element t: customers there after t renewals
     * @throws IllegalArgumentException if a count rises
     */
    public static RetentionCounts ofCohort(long... customers) {
        Require.that(
                Require.nonNull("customers", customers).length > 0,
                "customers is empty; it must begin with the size of the cohort.");
        return ofCohort("customers", customers);
    }

    private static RetentionCounts ofCohort(String name, long[] customers) {
        int last = customers.length - 1;
        List<Long> lost = new ArrayList<>();
        List<Long> remaining = new ArrayList<>();
        Require.atLeast(name + " at age 0", customers[0], 0L);
        for (int t = 1; t <= last; t++) {
            Require.atLeast(name + " at age " + t, customers[t], 0L);
            Require.that(
                    customers[t] <= customers[t - 1],
                    name + " at age " + t + " is " + customers[t] + " after " + customers[t - 1]
                            + "; it must not rise, for a contract that has ended does not resume. Where customers"
                            + " pause and come back, use a buy-till-you-die model such as BgNbd.");
            lost.add(customers[t - 1] - customers[t]);
        }
        for (int t = 0; t < last; t++) {
            remaining.add(0L);
        }
        remaining.add(customers[last]);
        return new RetentionCounts(lost, remaining);
    }

    /**
     * The cohorts of a table, in which being active at an age stands for having renewed. A last age that the as-of date cuts short is
     * left out.
     *
     * @throws IllegalArgumentException if a cohort has more active customers at an age than at the one before, naming it
     */
    public static RetentionCounts of(CohortTable table) {
        Require.nonNull("table", table);
        int cut = table.complete() ? 0 : 1;
        RetentionCounts sum = none();
        for (CohortTable.Cohort cohort : table.cohorts()) {
            int ages = Math.max(1, cohort.ages().size() - cut);
            long[] customers = new long[ages];
            customers[0] = cohort.size();
            for (int age = 1; age < ages; age++) {
                customers[age] = cohort.ages().get(age).active();
            }
            sum = sum.plus(ofCohort("active customers of " + cohort.name(), customers));
        }
        return sum;
    }

    /** These counts and others together. */
    public RetentionCounts plus(RetentionCounts other) {
        Require.nonNull("other", other);
        return new RetentionCounts(sum(lost, other.lost), sum(remaining, other.remaining));
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        return IntStream.range(0, Math.max(one.size(), other.size()))
                .mapToObj(t -> at(one, t) + at(other, t))
                .toList();
    }

    private static long at(List<Long> counts, int t) {
        return t < counts.size() ? counts.get(t) : 0;
    }

    /** How many renewals were seen at most. */
    public int longest() {
        return Math.max(lost.size(), remaining.size() - 1);
    }

    /** How many customers there are, those who have had no renewal yet included. */
    public long customers() {
        return totalLost() + remaining.stream().mapToLong(Long::longValue).sum();
    }

    /** How many customers left. */
    public long totalLost() {
        return lost.stream().mapToLong(Long::longValue).sum();
    }

    /** How many customers left at their t-th renewal, t from 1 on. */
    public long lostAt(int renewal) {
        return at(lost, Require.atLeast("renewal", renewal, 1) - 1);
    }

    /** How many customers had a t-th renewal, whether they took it or left; t from 1 on. */
    public long atRisk(int renewal) {
        Require.atLeast("renewal", renewal, 1);
        long sum = 0;
        for (int t = renewal; t <= longest(); t++) {
            sum += at(lost, t - 1) + at(remaining, t);
        }
        return sum;
    }

    /** A table of the renewals. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Renewals of " + Cells.count(customers(), "customer") + ", "
                        + Cells.count(totalLost()) + " lost")
                .right("renewal")
                .right("at risk")
                .right("lost")
                .right("lost of those")
                .right("still there, none since");
        for (int t = 1; t <= longest(); t++) {
            table.row(
                    Cells.count(t),
                    Cells.count(atRisk(t)),
                    Cells.count(lostAt(t)),
                    Cells.percent(lostAt(t) / (double) atRisk(t)),
                    Cells.count(at(remaining, t)));
        }
        if (at(remaining, 0) > 0) {
            table.note(Cells.count(at(remaining, 0), "customer") + " had no renewal yet.");
        }
        return table.toString();
    }
}
