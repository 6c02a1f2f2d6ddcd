package io.clientele.lifetime;

import io.clientele.customer.CustomerId;
import io.clientele.customer.CustomerValues;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of customers beside their purchases and does not change over time, such as gender or the channel they came by: a
 * column of numbers each, 0 and 1 for yes and no. Some may bear on how often customers buy, some on when they leave, some on both.
 *
 * <pre>{@code
 * Covariates.of(gender, channel)                          // on both
 * Covariates.ofPurchases(gender).andOfLeaving(channel)    // one on each
 * }</pre>
 *
 * @param purchases columns that bear on the rate of purchases
 * @param leaving columns that bear on leaving
 */
public record Covariates(List<CustomerValues> purchases, List<CustomerValues> leaving) implements Serializable {

    /** Checks that there is a column and that no name comes twice on the same side. */
    public Covariates {
        purchases = List.copyOf(Require.nonNull("purchases", purchases));
        leaving = List.copyOf(Require.nonNull("leaving", leaving));
        Require.that(
                !purchases.isEmpty() || !leaving.isEmpty(),
                "covariates are empty; name at least one column, or fit without them.");
        for (List<CustomerValues> side : List.of(purchases, leaving)) {
            Require.that(
                    side.stream().map(CustomerValues::name).distinct().count() == side.size(),
                    "covariates have " + side.stream().map(CustomerValues::name).toList()
                            + "; each name must come once. Rename one.");
        }
    }

    /** Columns that bear on both. */
    public static Covariates of(CustomerValues... columns) {
        return new Covariates(Arrays.asList(columns), Arrays.asList(columns));
    }

    /** Columns that bear on the rate of purchases only. */
    public static Covariates ofPurchases(CustomerValues... columns) {
        return new Covariates(Arrays.asList(columns), List.of());
    }

    /** Columns that bear on leaving only. */
    public static Covariates ofLeaving(CustomerValues... columns) {
        return new Covariates(List.of(), Arrays.asList(columns));
    }

    /** The same with other columns that bear on leaving. */
    public Covariates andOfLeaving(CustomerValues... columns) {
        return new Covariates(purchases, Arrays.asList(columns));
    }

    /** A customer's values, those for purchases first. */
    double[] of(CustomerId customer) {
        double[] values = new double[purchases.size() + leaving.size()];
        for (int i = 0; i < values.length; i++) {
            CustomerValues column = i < purchases.size() ? purchases.get(i) : leaving.get(i - purchases.size());
            values[i] = column.get(customer)
                    .orElseThrow(() -> new IllegalArgumentException("customer " + customer + " has no " + column.name()
                            + "; every customer must have a value of each covariate. Add it, or leave"
                            + " the customer out."));
        }
        return values;
    }

    /** One line with the names. */
    @Override
    public String toString() {
        return "covariates of purchases "
                + purchases.stream().map(CustomerValues::name).toList() + ", of leaving "
                + leaving.stream().map(CustomerValues::name).toList();
    }
}
