package io.clientele.customer;

import io.clientele.internal.numerics.ExactSum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns rows into purchases and refunds, customer by customer in the order of their ids and day by day. Sums are exact, so that
 * nothing depends on the order in which rows came.
 */
final class PurchaseFold {

    private final LocalDate asOf;
    private final PurchaseRules rules;
    private final DatedAmounts.Writer purchases = new DatedAmounts.Writer();
    private final DatedAmounts.Writer refunds = new DatedAmounts.Writer();
    private final ExactSum amountAfter = new ExactSum();
    private final ExactSum refundAmount = new ExactSum();
    private final ExactSum amountUnused = new ExactSum();
    private long rowsAfter;
    private long rowsMerged;
    private long zeroAmounts;
    private long refundRows;

    PurchaseFold(LocalDate asOf, PurchaseRules rules) {
        this.asOf = asOf;
        this.rules = rules;
    }

    /** Rows in columns: row {@code i} is of customer {@code ids.get(code[i])}. */
    Purchases purchases(String currency, List<CustomerId> ids, int[] code, int[] day, double[] amount, long rejected) {
        int customers = ids.size();
        Integer[] order = new Integer[customers];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> ids.get(a).compareTo(ids.get(b)));

        int[] start = new int[customers + 1];
        for (int c : code) {
            start[c + 1]++;
        }
        for (int c = 0; c < customers; c++) {
            start[c + 1] += start[c];
        }
        int[] next = Arrays.copyOf(start, customers);
        int[] rowsByCustomer = new int[code.length];
        for (int i = 0; i < code.length; i++) {
            rowsByCustomer[next[code[i]]++] = i;
        }

        List<CustomerId> buyers = new ArrayList<>(customers);
        List<CustomerId> onlyAfter = new ArrayList<>();
        List<CustomerId> withoutPurchase = new ArrayList<>();
        for (int c : order) {
            long after = rowsAfter;
            fold(rowsByCustomer, start[c], start[c + 1], day, amount);
            if (purchases.openCount() > 0) {
                purchases.endCustomer();
                refunds.endCustomer();
                buyers.add(ids.get(c));
            } else if (rowsAfter - after == start[c + 1] - start[c]) {
                onlyAfter.add(ids.get(c));
            } else {
                withoutPurchase.add(ids.get(c));
            }
        }
        DatedAmounts finished = purchases.finish();
        PurchaseIntake intake = new PurchaseIntake(
                code.length,
                rejected,
                rowsAfter,
                amountAfter.value(),
                finished.size(),
                rowsMerged,
                zeroAmounts,
                refundRows,
                refundAmount.value(),
                amountUnused.value(),
                Customers.of(onlyAfter),
                Customers.of(withoutPurchase));
        return new Purchases(currency, asOf, rules, Customers.of(buyers), finished, refunds.finish(), intake);
    }

    /** Sorts a customer's rows by day and amount, then turns them into purchases and refunds, day by day. */
    private void fold(int[] rowsByCustomer, int from, int to, int[] day, double[] amount) {
        long lastDay = asOf.toEpochDay();
        long[] byDay = new long[to - from];
        int n = 0;
        for (int k = from; k < to; k++) {
            int row = rowsByCustomer[k];
            if (day[row] > lastDay) {
                rowsAfter++;
                amountAfter.add(amount[row]);
            } else {
                byDay[n++] = ((long) day[row] << 32) | row;
            }
        }
        Arrays.sort(byDay, 0, n);
        for (int i = 0; i < n; ) {
            int today = (int) (byDay[i] >> 32);
            int end = i;
            while (end < n && (int) (byDay[end] >> 32) == today) {
                end++;
            }
            double first = amount[(int) byDay[i]];
            if (end == i + 1 && first >= 0) {
                purchase(today, first);
            } else {
                double[] amounts = new double[end - i];
                for (int k = i; k < end; k++) {
                    amounts[k - i] = amount[(int) byDay[k]];
                }
                Arrays.sort(amounts);
                foldDay(today, amounts);
            }
            i = end;
        }
        if (purchases.openCount() == 0) {
            // Refunds of someone who never bought belong to nobody's spend.
            for (double value : refunds.dropOpen()) {
                amountUnused.add(value);
            }
        }
    }

    /** The amounts of one customer and day, ascending: refunds first. */
    private void foldDay(int today, double[] amounts) {
        int firstPurchase = 0;
        ExactSum back = new ExactSum();
        while (firstPurchase < amounts.length && amounts[firstPurchase] < 0) {
            back.add(amounts[firstPurchase++]);
        }
        refundRows += firstPurchase;
        refundAmount.add(back);
        int bought = amounts.length - firstPurchase;
        if (bought == 0) {
            if (rules.refunds() == Refunds.FLOORED) {
                amountUnused.add(back);
            } else {
                refunds.add(today, back.value());
            }
            return;
        }
        boolean merged = rules.sameDay() == SameDay.ONE_PURCHASE;
        boolean setOff = merged && rules.refunds() != Refunds.SEPARATE;
        if (firstPurchase > 0 && !setOff) {
            refunds.add(today, back.value());
        }
        if (!merged) {
            for (int k = firstPurchase; k < amounts.length; k++) {
                purchase(today, amounts[k]);
            }
            return;
        }
        ExactSum paid = new ExactSum();
        for (int k = firstPurchase; k < amounts.length; k++) {
            paid.add(amounts[k]);
        }
        rowsMerged += bought - 1;
        if (setOff) {
            paid.add(back);
        }
        double net = paid.value();
        if (net < 0 && rules.refunds() == Refunds.FLOORED) {
            amountUnused.add(paid);
            net = 0;
        }
        purchase(today, net);
    }

    private void purchase(int today, double value) {
        purchases.add(today, value);
        if (value == 0) {
            zeroAmounts++;
        }
    }
}
