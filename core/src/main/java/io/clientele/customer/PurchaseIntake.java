package io.clientele.customer;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the rows that {@link Purchases} were made from: nothing is dropped without being counted here.
 *
 * @param rows rows given, rejected ones not among them
 * @param rowsRejected malformed rows that lenient reading had set aside before
 * @param rowsAfter rows dated after the as-of date, left out
 * @param amountAfter the sum of their amounts
 * @param purchases purchases made of the other rows
 * @param rowsMerged rows that were added to another purchase of the same customer and day
 * @param zeroAmounts purchases of amount zero, kept
 * @param refundRows rows with a negative amount, up to the as-of date
 * @param refundAmount the sum of their amounts, zero or negative
 * @param amountUnused the part of it that was left out: cut off at zero ({@link Refunds#FLOORED}), or of customers without any purchase
 * @param customersAfter customers seen only after the as-of date, left out
 * @param customersWithoutPurchase customers who only have refunds, left out
 */
public record PurchaseIntake(
        long rows,
        long rowsRejected,
        long rowsAfter,
        double amountAfter,
        long purchases,
        long rowsMerged,
        long zeroAmounts,
        long refundRows,
        double refundAmount,
        double amountUnused,
        Customers customersAfter,
        Customers customersWithoutPurchase)
        implements Serializable {

    /** Checks that counts are not negative. */
    public PurchaseIntake {
        Require.atLeast("rows", rows, 0);
        Require.atLeast("rowsRejected", rowsRejected, 0);
        Require.atLeast("rowsAfter", rowsAfter, 0);
        Require.finite("amountAfter", amountAfter);
        Require.atLeast("purchases", purchases, 0);
        Require.atLeast("rowsMerged", rowsMerged, 0);
        Require.atLeast("zeroAmounts", zeroAmounts, 0);
        Require.atLeast("refundRows", refundRows, 0);
        Require.finite("refundAmount", refundAmount);
        Require.finite("amountUnused", amountUnused);
        Require.nonNull("customersAfter", customersAfter);
        Require.nonNull("customersWithoutPurchase", customersWithoutPurchase);
    }

    /** What was left out, in words; nothing that did not happen. */
    List<String> leftOut(String currency) {
        List<String> parts = new ArrayList<>();
        if (rowsAfter > 0) {
            parts.add(Cells.count(rowsAfter, "row") + " after the date");
        }
        if (rowsRejected > 0) {
            parts.add(Cells.count(rowsRejected, "malformed row"));
        }
        if (amountUnused != 0) {
            parts.add("refunds of " + Cells.fixed(Math.abs(amountUnused), 2) + " " + currency);
        }
        if (customersWithoutPurchase.size() > 0) {
            parts.add(Cells.count(customersWithoutPurchase.size(), "customer") + " without a purchase");
        }
        return parts;
    }

    /** Why nobody bought, and what to do about it. */
    String whyNobody(String currency) {
        if (customersWithoutPurchase.size() > 0) {
            return "Up to then there is only money back: " + Cells.count(refundRows, "row") + " with "
                    + Cells.fixed(refundAmount, 2) + " " + currency
                    + ". Check the sign of the amounts; a purchase is above 0, a refund below.";
        }
        return rowsAfter > 0
                ? Cells.count(rowsAfter, "row") + (rowsAfter == 1 ? " is" : " are")
                        + " dated later. Use a later as-of date."
                : "There is no row"
                        + (rowsRejected > 0 ? " but " + Cells.count(rowsRejected, "malformed one") : "")
                        + ". Add some.";
    }

    /** A table of counts. */
    @Override
    public String toString() {
        return TextTable.titled("Intake of purchases, " + Cells.count(rows, "row"))
                .left("what")
                .right("count")
                .right("amount")
                .row("rejected as malformed", Cells.count(rowsRejected), "")
                .row("rows after the as-of date", Cells.count(rowsAfter), Cells.fixed(amountAfter, 2))
                .row("rows merged into a purchase of the day", Cells.count(rowsMerged), "")
                .row("purchases of amount zero, kept", Cells.count(zeroAmounts), Cells.fixed(0, 2))
                .row("refund rows", Cells.count(refundRows), Cells.fixed(refundAmount, 2))
                .row("refunds left out", "", Cells.fixed(amountUnused, 2))
                .row("customers only after the as-of date", Cells.count(customersAfter.size()), "")
                .row("customers without a purchase", Cells.count(customersWithoutPurchase.size()), "")
                .row("purchases", Cells.count(purchases), "")
                .toString();
    }
}
