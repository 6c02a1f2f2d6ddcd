package io.clientele.lifetime.validation;

import io.clientele.customer.CustomerId;
import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import io.clientele.customer.Purchases;
import io.clientele.customer.RepeatSummary;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.lifetime.BuyerHistory;
import io.clientele.lifetime.BuyingProcess;
import io.clientele.lifetime.FittedBuyingModel;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A purchase history cut at a day: what models are fitted to, the calibration, and what they have to foretell, the holdout.
 *
 * <p>A customer who first bought in the holdout is in no calibration and cannot be foretold one by one; they are listed in
 * {@link #onlyInHoldout()} and nowhere else. Holdout purchases are different days with a purchase, as repeats are.
 *
 * @param calibration the purchases up to and including the last day of the calibration
 * @param until the last day of the holdout
 * @param holdoutPurchases purchases of each calibration customer in the holdout; 0 of one who did not come back
 * @param holdoutSpend what each calibration customer spent in the holdout
 * @param onlyInHoldout customers who first bought in the holdout
 */
public record CalibrationSplit(
        Purchases calibration,
        LocalDate until,
        CustomerValues holdoutPurchases,
        CustomerValues holdoutSpend,
        Customers onlyInHoldout)
        implements Serializable {

    /** Checks that the parts are about the same customers. */
    public CalibrationSplit {
        Require.nonNull("calibration", calibration);
        Require.nonNull("until", until);
        Require.nonNull("holdoutPurchases", holdoutPurchases);
        Require.nonNull("holdoutSpend", holdoutSpend);
        Require.nonNull("onlyInHoldout", onlyInHoldout);
        Customers customers = calibration.customers();
        Require.that(
                holdoutPurchases.customers().equals(customers)
                        && holdoutSpend.customers().equals(customers),
                "the holdout is not about the customers of the calibration; make both by CalibrationSplit.of.");
        Require.that(
                until.isAfter(calibration.asOf()),
                "until is " + until + "; it must be after the calibration, which ends on " + calibration.asOf() + ".");
        for (CustomerId id : onlyInHoldout.ids()) {
            Require.that(
                    !customers.contains(id),
                    "customer " + id + " is in the calibration and cannot be only in the holdout.");
        }
    }

    /** Cuts a history after a day such as {@code "1997-09-30"}. */
    public static CalibrationSplit of(Purchases purchases, String calibrationEnd) {
        return of(purchases, Days.parse("calibrationEnd", calibrationEnd));
    }

    /**
     * Cuts a history after a day.
     *
     * @param calibrationEnd the last day of the calibration
     * @throws IllegalArgumentException if nothing is left for the holdout, or nobody had bought by then
     */
    public static CalibrationSplit of(Purchases purchases, LocalDate calibrationEnd) {
        Require.nonNull("purchases", purchases);
        Require.nonNull("calibrationEnd", calibrationEnd);
        Require.that(
                calibrationEnd.isBefore(purchases.asOf()),
                "calibrationEnd is " + calibrationEnd + "; it must be before " + purchases.asOf()
                        + ", the day up to which the purchases are known. Choose an earlier day, so that there is"
                        + " something to foretell.");
        Purchases calibration = purchases.asOf(calibrationEnd);
        Customers customers = calibration.customers();
        if (customers.size() == 0) {
            throw new IllegalArgumentException("the calibration has 0 customers up to " + calibrationEnd
                    + "; a model needs some. "
                    + purchases
                            .first()
                            .map(day -> "The first purchase of all, by customer " + firstBuyer(purchases, day)
                                    + ", is on " + day + "; choose a later day.")
                            .orElse("There is no purchase at all; add some."));
        }
        LocalDate from = calibrationEnd.plusDays(1);
        double[] days = new double[customers.size()];
        for (int c = 0; c < days.length; c++) {
            int position = purchases.customers().position(customers.id(c)).orElseThrow();
            days[c] = Days.withPurchase(purchases, position, from);
        }
        return new CalibrationSplit(
                calibration,
                purchases.asOf(),
                CustomerValues.of("holdout purchases", "purchases", customers, days),
                purchases.total(from, purchases.asOf()).among(customers).named("holdout spend"),
                purchases.customers().except(customers));
    }

    private static CustomerId firstBuyer(Purchases purchases, LocalDate day) {
        return purchases.customers().ids().stream()
                .filter(id -> purchases.first(id).filter(day::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** The repeat purchases of the calibration. */
    public RepeatSummary summary() {
        return calibration.repeats();
    }

    /** How many customers there are to foretell. */
    public int size() {
        return calibration.customers().size();
    }

    /** How long the holdout is. */
    public Duration span() {
        return Duration.ofDays(ChronoUnit.DAYS.between(calibration.asOf(), until));
    }

    /**
     * What was known of a customer at the end of the calibration.
     *
     * @throws IllegalArgumentException if the customer had not bought by then, saying so
     */
    public BuyerHistory history(CustomerId customer) {
        RepeatSummary.Row row = summary()
                .row(customer)
                .orElseThrow(() -> new IllegalArgumentException("customer " + customer
                        + (onlyInHoldout.contains(customer)
                                ? " first bought in the holdout, after " + calibration.asOf()
                                        + "; a model has nothing to go by. Ask expectedPurchasesOfNewCustomer, or"
                                        + " choose a later end of the calibration."
                                : " is in neither calibration nor holdout. Check the id.")));
        return BuyerHistory.ofDays(row.repeats(), row.recencyDays(), row.ageDays());
    }

    /** How well a model that was fitted to the calibration foretells the holdout. */
    public HoldoutReport score(FittedBuyingModel fitted) {
        return score(Require.nonNull("fitted", fitted).process());
    }

    /** How well a model foretells the holdout. */
    public HoldoutReport score(BuyingProcess process) {
        return HoldoutReport.of(process, this);
    }

    /** One line with both spans and the customers. */
    @Override
    public String toString() {
        return "Calibration to " + calibration.asOf() + " with " + Cells.count(size(), "customer") + ", holdout to "
                + until + " with " + Cells.count(Math.round(holdoutPurchases.sum()), "purchase") + " by them and "
                + Cells.count(onlyInHoldout.size(), "new customer");
    }
}
