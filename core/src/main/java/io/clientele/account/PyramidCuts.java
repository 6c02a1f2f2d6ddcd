package io.clientele.account;

import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Range;
import io.clientele.customer.CustomerId;
import io.clientele.customer.CustomerPairs;
import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.List;

/**
 * How the account pyramid is cut: three cut points make four tiers, by one number or by current value and potential.
 *
 * <pre>{@code
 * AccountPyramid pyramid = PyramidCuts.current(Cuts.shares(0.50, 0.80, 0.95)).on(spend);
 * AccountPyramid promising = PyramidCuts.current(Cuts.shares(0.50, 0.80, 0.95))
 *         .potential(Cuts.at(1_000, 10_000, 100_000))
 *         .on(spend, potential);
 * }</pre>
 *
 * <p>Shares of 0.50, 0.80 and 0.95 make those major who together bring half of the total, the greatest first, named the next 30 %, and
 * so on. An account at a cut point is in the tier above it, so equal accounts are never parted; a tier may then be empty. Where all
 * accounts are equal and the cuts are taken from them, nobody stands out and all are mass market.
 *
 * @param current where current value is cut
 * @param potential where potential is cut; as current value unless given
 * @param rule which of two tiers counts; the better one unless given
 */
public record PyramidCuts(Cuts current, Cuts potential, TierRule rule) implements Serializable {

    /** Checks that both have three cut points. */
    public PyramidCuts {
        Require.that(
                Require.nonNull("current", current).points() == 3,
                "current is cut " + current + "; a pyramid of four tiers needs 3 cut points.");
        Require.that(
                Require.nonNull("potential", potential).points() == 3,
                "potential is cut " + potential + "; a pyramid of four tiers needs 3 cut points.");
        Require.nonNull("rule", rule);
    }

    /** Three cut points. */
    public static PyramidCuts current(Cuts cuts) {
        return new PyramidCuts(cuts, cuts, TierRule.BETTER_OF_BOTH);
    }

    /** The same with potential cut elsewhere. */
    public PyramidCuts potential(Cuts cuts) {
        return new PyramidCuts(current, cuts, rule);
    }

    /** The same with another rule for an account whose two tiers differ. */
    public PyramidCuts rule(TierRule newRule) {
        return new PyramidCuts(current, potential, newRule);
    }

    /**
     * Puts accounts into tiers by one number.
     *
     * @throws IllegalArgumentException if there is no account
     */
    public AccountPyramid on(CustomerValues values) {
        Require.that(
                Require.nonNull("values", values).size() > 0,
                values.name() + " has 0 customers; a pyramid needs at least 1.");
        ImmutableRangeMap<Double, AccountTier> tiers = tiers(current, values);
        ListMultimap<AccountTier, CustomerId> members = empty();
        for (int i = 0; i < values.size(); i++) {
            members.put(tierOf(tiers, values.at(i)), values.customers().id(i));
        }
        return AccountPyramid.of(values, members, current.on(values), List.of(), Customers.none());
    }

    /**
     * Puts accounts into tiers by current value and potential. Who has only one of the two numbers is in no tier but listed.
     *
     * @throws IllegalArgumentException if no account has both numbers
     */
    public AccountPyramid on(CustomerValues currentValue, CustomerValues potentialValue) {
        CustomerPairs pairs = CustomerPairs.of(currentValue, potentialValue);
        Require.that(
                pairs.size() > 0,
                currentValue.name() + " and " + potentialValue.name()
                        + " have 0 customers in common; a pyramid needs at least 1. Check that both use the same ids.");
        ImmutableRangeMap<Double, AccountTier> byCurrent = tiers(current, pairs.left());
        ImmutableRangeMap<Double, AccountTier> byPotential = tiers(potential, pairs.right());
        ListMultimap<AccountTier, CustomerId> members = empty();
        for (int i = 0; i < pairs.size(); i++) {
            AccountTier one = tierOf(byCurrent, pairs.left().at(i));
            AccountTier other = tierOf(byPotential, pairs.right().at(i));
            members.put(
                    rule == TierRule.BETTER_OF_BOTH ? one.better(other) : one.worse(other),
                    pairs.customers().id(i));
        }
        return AccountPyramid.of(
                pairs.left(),
                members,
                current.on(pairs.left()),
                potential.on(pairs.right()),
                pairs.onlyLeft().union(pairs.onlyRight()));
    }

    private static ListMultimap<AccountTier, CustomerId> empty() {
        return MultimapBuilder.enumKeys(AccountTier.class).arrayListValues().build();
    }

    private static AccountTier tierOf(ImmutableRangeMap<Double, AccountTier> tiers, double value) {
        return Require.nonNull("tier", tiers.get(value + 0.0));
    }

    /** The whole line of numbers in ranges closed below; cut points that coincide leave a tier without a range. */
    private static ImmutableRangeMap<Double, AccountTier> tiers(Cuts cuts, CustomerValues values) {
        List<Double> points = cuts.on(values);
        if (points.isEmpty()) {
            return ImmutableRangeMap.of(Range.all(), AccountTier.MASS_MARKET);
        }
        ImmutableRangeMap.Builder<Double, AccountTier> tiers = ImmutableRangeMap.builder();
        tiers.put(Range.lessThan(points.get(0)), AccountTier.MASS_MARKET);
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i - 1) < points.get(i)) {
                tiers.put(Range.closedOpen(points.get(i - 1), points.get(i)), AccountTier.values()[points.size() - i]);
            }
        }
        tiers.put(Range.atLeast(points.get(points.size() - 1)), AccountTier.MAJOR);
        return tiers.build();
    }

    /** One line: {@code pyramid cut at shares of the total of 0.5 and 0.8 and 0.95}. */
    @Override
    public String toString() {
        return "pyramid cut " + current
                + (potential.equals(current) ? "" : ", potential " + potential)
                + (rule == TierRule.BETTER_OF_BOTH ? "" : ", the worse of both tiers");
    }
}
