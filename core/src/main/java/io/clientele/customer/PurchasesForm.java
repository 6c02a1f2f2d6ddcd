package io.clientele.customer;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** {@link Purchases} as they are serialised and written as JSON; they are checked when they come back. */
record PurchasesForm(
        String currency,
        String asOf,
        PurchaseRules rules,
        CustomerColumn customers,
        int[] purchaseCounts,
        String[] purchaseDates,
        double[] purchaseAmounts,
        int[] refundCounts,
        String[] refundDates,
        double[] refundAmounts,
        PurchaseIntake intake)
        implements Serializable {

    Purchases purchases() {
        LocalDate day = IsoDay.parse("asOf", asOf);
        Require.nonNull("rules", rules);
        Customers buyers = Require.nonNull("customers", customers).customers();
        DatedAmounts bought = DatedAmounts.of("purchases", buyers, purchaseCounts, purchaseDates, purchaseAmounts);
        DatedAmounts returned = DatedAmounts.of("refunds", buyers, refundCounts, refundDates, refundAmounts);
        for (int c = 0; c < buyers.size(); c++) {
            Require.that(
                    bought.count(c) > 0,
                    "customer " + buyers.id(c) + " has no purchase; every customer must have at least one.");
        }
        for (DatedAmounts amounts : List.of(bought, returned)) {
            for (int date : amounts.day) {
                Require.that(
                        date <= day.toEpochDay(),
                        "date is " + LocalDate.ofEpochDay(date) + "; it must not be after asOf, " + day + ".");
            }
        }
        return new Purchases(
                Require.text("currency", currency),
                day,
                rules,
                buyers,
                bought,
                returned,
                Require.nonNull("intake", intake));
    }

    private Object readResolve() {
        return purchases();
    }
}
