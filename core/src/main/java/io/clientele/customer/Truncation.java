package io.clientele.customer;

import io.clientele.internal.numerics.ExactSum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A history cut off at an earlier day. */
final class Truncation {

    private Truncation() {}

    static Purchases of(Purchases whole, DatedAmounts purchases, DatedAmounts refunds, LocalDate earlier) {
        long end = earlier.toEpochDay() + 1;
        DatedAmounts.Writer keptPurchases = new DatedAmounts.Writer();
        DatedAmounts.Writer keptRefunds = new DatedAmounts.Writer();
        List<CustomerId> buyers = new ArrayList<>();
        List<CustomerId> onlyAfter = new ArrayList<>();
        List<CustomerId> withoutPurchase = new ArrayList<>();
        ExactSum after = new ExactSum();
        ExactSum refunded = new ExactSum();
        ExactSum unused = new ExactSum();
        long rowsAfter = 0;
        long zeroAmounts = 0;
        long refundRows = 0;
        for (int c = 0; c < whole.customers().size(); c++) {
            for (int i = purchases.start[c]; i < purchases.start[c + 1]; i++) {
                if (purchases.day[i] < end) {
                    keptPurchases.add(purchases.day[i], purchases.amount[i]);
                    zeroAmounts += purchases.amount[i] == 0 ? 1 : 0;
                } else {
                    rowsAfter++;
                    after.add(purchases.amount[i]);
                }
            }
            boolean bought = keptPurchases.openCount() > 0;
            long refundsBefore = refundRows;
            for (int i = refunds.start[c]; i < refunds.start[c + 1]; i++) {
                if (refunds.day[i] < end) {
                    refundRows++;
                    refunded.add(refunds.amount[i]);
                    if (bought) {
                        keptRefunds.add(refunds.day[i], refunds.amount[i]);
                    } else {
                        unused.add(refunds.amount[i]);
                    }
                } else {
                    rowsAfter++;
                    after.add(refunds.amount[i]);
                }
            }
            if (bought) {
                keptPurchases.endCustomer();
                keptRefunds.endCustomer();
                buyers.add(whole.customers().id(c));
            } else if (refundRows > refundsBefore) {
                withoutPurchase.add(whole.customers().id(c));
            } else {
                onlyAfter.add(whole.customers().id(c));
            }
        }
        DatedAmounts kept = keptPurchases.finish();
        PurchaseIntake intake = new PurchaseIntake(
                (long) purchases.size() + refunds.size(),
                0,
                rowsAfter,
                after.value(),
                kept.size(),
                0,
                zeroAmounts,
                refundRows,
                refunded.value(),
                unused.value(),
                Customers.of(onlyAfter),
                Customers.of(withoutPurchase));
        return new Purchases(
                whole.currency(), earlier, whole.rules(), Customers.of(buyers), kept, keptRefunds.finish(), intake);
    }
}
