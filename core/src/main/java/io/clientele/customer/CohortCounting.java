package io.clientele.customer;

import io.clientele.internal.numerics.ExactSum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts a cohort table in one pass over the customers. */
final class CohortCounting {

    private final CohortPeriod period;
    private final int first;
    private final int last;

    /** By cohort and age. */
    private final int[][] active;

    private final int[][] purchases;

    private final ExactSum[][] spend;

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
            Arrays.setAll(spend[c], age -> new ExactSum());
        }
    }

    static CohortTable count(CohortPeriod period, Purchases history) {
        DatedAmounts bought = history.purchases();
        int last = period.number(history.asOf());
        int first = history.first().map(period::number).orElse(last);
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
            spend[cohort][age].add(amounts.amount[i]);
        }
    }

    /** A refund from before the first purchase counts at age 0. */
    private void addRefunds(int cohort, DatedAmounts amounts, int customer) {
        for (int i = amounts.start[customer]; i < amounts.start[customer + 1]; i++) {
            int age = Math.max(0, index(amounts.day[i]) - cohort);
            spend[cohort][age].add(amounts.amount[i]);
        }
    }

    private List<CohortTable.Cohort> cohorts(Purchases history, int[] cohort) {
        List<CohortTable.Cohort> cohorts = new ArrayList<>();
        for (int c = 0; c <= last - first; c++) {
            int wanted = c;
            List<CohortTable.Cell> ages = new ArrayList<>();
            for (int age = 0; age < active[c].length; age++) {
                ages.add(new CohortTable.Cell(active[c][age], purchases[c][age], spend[c][age].value()));
            }
            cohorts.add(new CohortTable.Cohort(
                    period.label(first + c), history.customers().select(i -> cohort[i] == wanted), ages));
        }
        return cohorts;
    }
}
