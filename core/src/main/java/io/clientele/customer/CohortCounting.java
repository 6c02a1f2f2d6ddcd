package io.clientele.customer;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import io.clientele.internal.text.Cells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts a cohort table in one pass over the customers. */
final class CohortCounting {

    /** A hundred years of months. */
    private static final int MOST_COHORTS = 1200;

    private final CohortPeriod period;
    private final int first;
    private final int last;

    /** By cohort and age. */
    private final int[][] active;

    private final int[][] purchases;

    /** A sum only where there is something to add. */
    private final @Nullable ExactSum[][] spend;

    private CohortCounting(CohortPeriod period, int first, int last) {
        this.period = period;
        this.first = first;
        this.last = last;
        int cohorts = last - first + 1;
        this.active = new int[cohorts][];
        this.purchases = new int[cohorts][];
        this.spend = new ExactSum[cohorts][];
        for (int c = 0; c < cohorts; c++) {
            active[c] = new int[cohorts - c];
            purchases[c] = new int[cohorts - c];
            spend[c] = new ExactSum[cohorts - c];
        }
    }

    static CohortTable count(CohortPeriod period, Purchases history) {
        DatedAmounts bought = history.purchases();
        int last = period.number(history.asOf());
        int first = history.first().map(period::number).orElse(last);
        if (last - first >= MOST_COHORTS) {
            throw Require.broken(
                    "the number of cohorts by " + period.label() + " from "
                            + history.first().orElseThrow() + " to " + history.asOf(),
                    Cells.count(last - first + 1L),
                    "at most " + Cells.count(MOST_COHORTS),
                    "If the first date stands for an unknown one, leave its rows out; else use a longer period.");
        }
        CohortCounting counting = new CohortCounting(period, first, last);
        int[] cohort = new int[history.customers().size()];
        for (int c = 0; c < cohort.length; c++) {
            cohort[c] = counting.index(bought.day[bought.start[c]]);
            counting.addPurchases(cohort[c], bought, c);
            if (history.rules().refunds() == Refunds.NET) {
                counting.addRefunds(cohort[c], history.returned(), c);
            }
        }
        return new CohortTable(period, history.asOf(), history.currency(), counting.cohorts(history, cohort));
    }

    private int index(int epochDay) {
        return period.number(LocalDate.ofEpochDay(epochDay)) - first;
    }

    private void addPurchases(int cohort, DatedAmounts amounts, int customer) {
        int before = -1;
        for (int i = amounts.start[customer]; i < amounts.start[customer + 1]; i++) {
            int age = index(amounts.day[i]) - cohort;
            if (age != before) {
                active[cohort][age]++;
                before = age;
            }
            purchases[cohort][age]++;
            spend(cohort, age, amounts.amount[i]);
        }
    }

    /** A refund from before the first purchase counts at age 0. */
    private void addRefunds(int cohort, DatedAmounts amounts, int customer) {
        for (int i = amounts.start[customer]; i < amounts.start[customer + 1]; i++) {
            int age = Math.max(0, index(amounts.day[i]) - cohort);
            spend(cohort, age, amounts.amount[i]);
        }
    }

    private void spend(int cohort, int age, double amount) {
        ExactSum sum = spend[cohort][age];
        if (sum == null) {
            sum = new ExactSum();
            spend[cohort][age] = sum;
        }
        sum.add(amount);
    }

    private List<CohortTable.Cohort> cohorts(Purchases history, int[] cohort) {
        List<CohortTable.Cohort> cohorts = new ArrayList<>();
        for (int c = 0; c <= last - first; c++) {
            int wanted = c;
            List<CohortTable.Cell> ages = new ArrayList<>();
            for (int age = 0; age < active[c].length; age++) {
                ExactSum sum = spend[c][age];
                ages.add(new CohortTable.Cell(active[c][age], purchases[c][age], sum == null ? 0 : sum.value()));
            }
            cohorts.add(new CohortTable.Cohort(
                    period.label(first + c), history.customers().select(i -> cohort[i] == wanted), ages));
        }
        return cohorts;
    }
}
