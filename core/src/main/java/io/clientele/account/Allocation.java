package io.clientele.account;

import io.clientele.customer.CustomerValues;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Divides a resource among accounts by their value, in whole units that add up exactly: visits, hours, euros of a budget.
 *
 * <pre>{@code
 * AllocationReport report = Allocation.of(1_000, "visits").floor(1).topHeavy(0.20, 0.80).among(spend);
 * CustomerValues visits = report.units();
 * }</pre>
 *
 * <p>Every account first gets the floor; the rest is divided by the rule. Values of zero or less count as zero, and get the floor only;
 * if no value is above zero, the rule has nothing to go by and the rest is divided evenly. What is not whole is rounded by the largest
 * remainder; of equal remainders the lower id comes first.
 *
 * @param units how many units there are, 0 or more
 * @param resource what they are, such as {@code "visits"}
 * @param floor what every account gets at least, 0 or more; 0 unless given
 * @param rule how the rest is divided; in proportion unless given
 */
public record Allocation(long units, String resource, long floor, AllocationRule rule) implements Serializable {

    private static final long MOST_STEPS = 10_000_000;

    /** Checks the ranges. */
    public Allocation {
        Require.atLeast("units", units, 0);
        Require.text("resource", resource);
        Require.atLeast("floor", floor, 0);
        Require.nonNull("rule", rule);
        Require.that(
                !(rule instanceof AllocationRule.MarginalReturn) || units <= MOST_STEPS,
                "units is " + units + "; marginal return gives unit by unit and takes at most " + MOST_STEPS
                        + ". Use larger units.");
        Require.that(
                units <= 1L << 52, "units is " + units + "; shares of more than 2^52 are not exact. Use larger units.");
    }

    /** So many units of a resource, in proportion to value and without a floor. */
    public static Allocation of(long units, String resource) {
        return new Allocation(units, resource, 0, new AllocationRule.Proportional());
    }

    /** The same with at least so many units for every account. */
    public Allocation floor(long atLeast) {
        return new Allocation(units, resource, atLeast, rule);
    }

    /** The same in proportion to value. */
    public Allocation proportional() {
        return new Allocation(units, resource, floor, new AllocationRule.Proportional());
    }

    /** The same with this part of the resource for this part of the accounts, as {@link AllocationRule.TopHeavy}: {@code topHeavy(0.20, 0.80)}. */
    public Allocation topHeavy(double accounts, double part) {
        return new Allocation(units, resource, floor, new AllocationRule.TopHeavy(accounts, part));
    }

    /** The same with each unit going where it brings most: see {@link AllocationRule.MarginalReturn}. */
    public Allocation marginalReturn(double saturation) {
        return new Allocation(units, resource, floor, new AllocationRule.MarginalReturn(saturation));
    }

    /**
     * Divides the resource.
     *
     * @throws IllegalArgumentException if there is no account, or not enough for the floor
     */
    public AllocationReport among(CustomerValues values) {
        int n = Require.nonNull("values", values).size();
        Require.that(n > 0, values.name() + " has 0 customers; an allocation needs at least 1.");
        Require.that(
                floor <= units / n,
                "floor is " + floor + " for " + n + " accounts and units is " + units
                        + "; there must be enough for the floor. Lower it or leave out accounts.");
        double[] weights =
                Arrays.stream(values.values()).map(value -> Math.max(0, value)).toArray();
        if (Arrays.stream(weights).max().orElse(0) == 0) {
            Arrays.fill(weights, 1);
        }
        long rest = units - floor * n;
        long[] given;
        if (rule instanceof AllocationRule.TopHeavy topHeavy) {
            given = topHeavy(topHeavy, rest, weights);
        } else if (rule instanceof AllocationRule.MarginalReturn marginal) {
            given = marginal(marginal, rest, weights);
        } else {
            given = LargestRemainder.split(rest, weights);
        }
        double[] column = new double[n];
        for (int i = 0; i < n; i++) {
            column[i] = floor + given[i];
        }
        return new AllocationReport(this, values, CustomerValues.of(resource, "units", values.customers(), column));
    }

    private static long[] topHeavy(AllocationRule.TopHeavy rule, long units, double[] weights) {
        int n = weights.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(weights[b], weights[a]));
        int top = Math.min(n, (int) Math.ceil(rule.accounts() * n - 1e-9));
        while (top < n && weights[order[top]] == weights[order[top - 1]]) {
            top++;
        }
        double inTop = 0;
        double inRest = 0;
        for (int k = 0; k < n; k++) {
            if (k < top) {
                inTop += weights[order[k]];
            } else {
                inRest += weights[order[k]];
            }
        }
        double[] shares = new double[n];
        for (int k = 0; k < n; k++) {
            double part = k < top ? rule.resource() : 1 - rule.resource();
            double sum = k < top ? inTop : inRest;
            shares[order[k]] = sum == 0 ? 0 : part * (weights[order[k]] / sum);
        }
        return LargestRemainder.split(units, shares);
    }

    private long[] marginal(AllocationRule.MarginalReturn rule, long units, double[] weights) {
        long[] given = new long[weights.length];
        record Offer(int account, double priority) {}
        PriorityQueue<Offer> offers = new PriorityQueue<>((a, b) -> a.priority() == b.priority()
                ? Integer.compare(a.account(), b.account())
                : Double.compare(b.priority(), a.priority()));
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                offers.add(new Offer(i, rule.priority(weights[i], floor)));
            }
        }
        for (long unit = 0; unit < units; unit++) {
            int account = Require.nonNull("offer", offers.poll()).account();
            given[account]++;
            offers.add(new Offer(account, rule.priority(weights[account], floor + given[account])));
        }
        return given;
    }

    /** One line: {@code 1000 visits, at least 1 each, 80.0 % to the top 20.0 %}. */
    @Override
    public String toString() {
        return units + " " + resource + (floor == 0 ? "" : ", at least " + floor + " each") + ", " + rule;
    }
}
