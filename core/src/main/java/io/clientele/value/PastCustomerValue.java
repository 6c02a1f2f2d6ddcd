package io.clientele.value;

import io.clientele.customer.CustomerId;
import io.clientele.customer.CustomerValue;
import io.clientele.customer.CustomerValues;
import io.clientele.customer.Purchase;
import io.clientele.customer.Purchases;
import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Past customer value: what a customer has brought until now, earlier profit compounded to today's money (Kumar 2008, Managing Customers
 * for Profit).
 *
 * <pre>
 * value = Σ amount · margin · (1 + rate)^(days to the as-of date / 365)
 * </pre>
 *
 * <p>It looks back only: two customers of equal past value may have very different futures.
 *
 * <pre>{@code
 * CustomerValues past = PastCustomerValue.annualRate(0.10).margin(0.30).on(buyers);
 * }</pre>
 *
 * @param annualRate what money earns in 365 days, 0 or more and below 2: 0.1 for 10 percent
 * @param margin the part of an amount that is profit, at most 1 and possibly negative; 1 unless given
 */
public record PastCustomerValue(double annualRate, double margin) implements Serializable {

    private static final double DAYS_A_YEAR = 365;

    /** Checks the ranges. */
    public PastCustomerValue {
        Require.rate("annualRate", annualRate);
        Require.finite("margin", margin);
        Require.that(
                margin <= 1,
                "margin is " + Require.show(margin) + "; it must be at most 1. Write 0.25 for 25 percent.");
    }

    /** What money earns in a year of 365 days: 0.10 for ten percent; all of an amount is profit. */
    public static PastCustomerValue annualRate(double rate) {
        return new PastCustomerValue(rate, 1);
    }

    /** The same with this part of each amount being profit: 0.30 for thirty percent. */
    public PastCustomerValue margin(double part) {
        return new PastCustomerValue(annualRate, part);
    }

    /** The past value of each customer on the as-of date, in the currency of the purchases. */
    public CustomerValues on(Purchases purchases) {
        Require.nonNull("purchases", purchases);
        List<CustomerValue> values = new ArrayList<>();
        for (int i = 0; i < purchases.customers().size(); i++) {
            CustomerId customer = purchases.customers().id(i);
            ExactSum sum = new ExactSum();
            for (int k = 0; k < purchases.count(i); k++) {
                Purchase purchase = purchases.purchase(i, k);
                double years = ChronoUnit.DAYS.between(purchase.date(), purchases.asOf()) / DAYS_A_YEAR;
                sum.add(Require.finite(
                        "value of customer " + customer,
                        purchase.amount() * margin * Math.pow(1 + annualRate, years),
                        "Use a lower rate."));
            }
            values.add(new CustomerValue(customer, sum.value()));
        }
        return CustomerValues.of("past value", purchases.currency(), values);
    }

    /**
     * The past value of contributions at equal distances, the oldest first and the last one now: Σ c(k) · (1 + rate)^(n − k).
     *
     * @param ratePerPeriod what money earns from one contribution to the next, 0 or more and below 2
     * @param contributions profit in each period; none are worth 0
     */
    public static double of(double ratePerPeriod, double... contributions) {
        Require.rate("ratePerPeriod", ratePerPeriod);
        Require.finite("contributions", contributions, "Leave out nothing: a period without profit is 0.");
        double value = 0;
        for (double contribution : contributions) {
            value = value * (1 + ratePerPeriod) + contribution;
        }
        return Require.finite("value", value, "Use a lower rate.");
    }

    /** One line: {@code past customer value at 10.0 % a year, margin 30.0 %}. */
    @Override
    public String toString() {
        return "past customer value at " + Cells.percent(annualRate) + " a year, margin " + Cells.percent(margin);
    }
}
