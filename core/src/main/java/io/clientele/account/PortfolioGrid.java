package io.clientele.account;

import io.clientele.customer.CustomerPairs;
import io.clientele.customer.CustomerValues;
import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * How a customer portfolio is drawn: current value across, potential up, each cut into two or three levels.
 *
 * <pre>{@code
 * Portfolio portfolio = PortfolioGrid.twoByTwo().current(Cuts.shares(0.80)).potential(Cuts.at(10_000)).on(spend, potential);
 * Customers toDevelop = portfolio.members(AccountType.GROWTH);
 * }</pre>
 *
 * <p>Current value and potential may be any two numbers in any units: margin against wallet, spend against expected spend, or
 * attractiveness against strength of the relation, as in Fiocca (1982, Industrial Marketing Management 11) and Dubinsky and Ingram
 * (1984, Industrial Marketing Management 13).
 *
 * @param current where current value is cut; at the median, or at the thirds, unless given
 * @param potential where potential is cut; at the median, or at the thirds, unless given
 */
public record PortfolioGrid(Cuts current, Cuts potential) implements Serializable {

    /** Checks that both axes have as many levels. */
    public PortfolioGrid {
        Require.nonNull("current", current);
        Require.nonNull("potential", potential);
        Require.that(
                current.points() == potential.points() && current.points() <= 2,
                "current is cut " + current + " and potential " + potential
                        + "; both must have 1 cut point for two by two, or 2 for three by three.");
    }

    /** Two levels each, cut at the medians: the four {@link AccountType}s. */
    public static PortfolioGrid twoByTwo() {
        return new PortfolioGrid(Cuts.median(), Cuts.median());
    }

    /** Three levels each, cut at the thirds. */
    public static PortfolioGrid threeByThree() {
        Cuts thirds = Cuts.quantiles(1.0 / 3, 2.0 / 3);
        return new PortfolioGrid(thirds, thirds);
    }

    /** The same with current value cut elsewhere, into as many levels. */
    public PortfolioGrid current(Cuts cuts) {
        return new PortfolioGrid(cuts, potential);
    }

    /** The same with potential cut elsewhere, into as many levels. */
    public PortfolioGrid potential(Cuts cuts) {
        return new PortfolioGrid(current, cuts);
    }

    /**
     * Places customers by two numbers. Cut points that are not fixed are taken among those who have both numbers; whoever has only one is
     * listed apart. An axis with such cut points on which all are equal parts nobody: everybody is low on it, and the printed portfolio says
     * so.
     *
     * @throws IllegalArgumentException if no customer has both numbers
     */
    public Portfolio on(CustomerValues currentValue, CustomerValues potentialValue) {
        return on(CustomerPairs.of(currentValue, potentialValue));
    }

    /** As {@link #on(CustomerValues, CustomerValues)}: the first number is the current value, the second the potential. */
    public Portfolio on(CustomerPairs pairs) {
        Require.nonNull("pairs", pairs);
        Require.that(
                pairs.size() > 0,
                pairs.left().name() + " and " + pairs.right().name()
                        + " have 0 customers in common; a portfolio needs at least 1. Check that both use the same"
                        + " ids.");
        return Portfolio.of(this, pairs);
    }

    /** One line: {@code portfolio of 2 × 2, current value cut at the median, potential at the median}. */
    @Override
    public String toString() {
        int levels = current.points() + 1;
        return "portfolio of " + levels + " × " + levels + ", current value cut " + current + ", potential "
                + potential;
    }
}
