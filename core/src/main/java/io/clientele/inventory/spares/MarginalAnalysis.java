package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which spares to buy: always the unit next that adds most to the availability of the systems for its money, until a target is reached or
 * a budget is spent.
 *
 * <pre>
 * back-orders    B(s) = E[(X - s)+]               X units on their way, Poisson with mean demand × lead time; s units of stock
 * availability   A = Π (1 - B/(N z))^z            N systems, z of the part in each; a system is down while one of its parts is missing
 * next unit      the largest gain of ln A per money
 * </pre>
 *
 * <p>ln A is a sum of concave functions of the stocks, so every plan on the way is the best one for what it costs: no other plan has more
 * availability for the same or less money. Between two such plans there may be others, cheaper than the one that reaches a target by
 * less than the price of its last unit.
 *
 * <pre>{@code
 * SparesPlan plan = MarginalAnalysis.of(List.of(
 *                 SparePart.named("pump").demandPerPeriod(0.5).leadTimeInPeriods(2).pricePerUnit(400),
 *                 SparePart.named("seal").demandPerPeriod(6).leadTimeInPeriods(1).pricePerUnit(15)))
 *         .systems(10)
 *         .forAvailability(0.98);
 * }</pre>
 *
 * <p>Failures are independent of each other and do not stop while systems are down; parts missing are spread over the systems at random,
 * none is taken out of one system for another.
 *
 * <p>Source: Sherbrooke (2004), Optimal Inventory Modeling of Systems, chapter 2; Fox (1966) for the optimality.
 *
 * @param parts what may be stocked
 * @param systems N, how many systems the fleet has, at least 1; 1 unless stated
 */
public record MarginalAnalysis(List<SparePart> parts, int systems) implements Serializable {

    /** Checks the ranges. */
    public MarginalAnalysis {
        parts = List.copyOf(Require.nonEmpty("parts", parts));
        Set<String> names = new HashSet<>();
        for (SparePart part : parts) {
            Require.that(
                    names.add(part.complete().name()),
                    "two parts have the name " + part.name() + "; each must have its own, by which its stock is asked"
                            + " for. Add up the demand of one part, or tell them apart.");
        }
        Require.atLeast("systems", systems, 1);
    }

    /**
     * The question for the parts of one system.
     *
     * @throws IllegalArgumentException if a part lacks its demand, lead time or price, or two have one name
     */
    public static MarginalAnalysis of(List<SparePart> parts) {
        return new MarginalAnalysis(parts, 1);
    }

    /** The same for a fleet of so many systems, which all failures come from. */
    public MarginalAnalysis systems(int number) {
        return new MarginalAnalysis(parts, number);
    }

    /**
     * The stocks that reach an availability of the systems.
     *
     * @param availability the share of systems that wait for no part, above 0 and below 1; 1 is unattainable, because failures have no
     *     greatest number
     */
    public SparesPlan forAvailability(double availability) {
        Require.that(
                availability != 1,
                "availability is 1; that is unattainable, because failures have no greatest number. Ask for less than"
                        + " 1.");
        Require.level("availability", availability);
        return new MarginalKernel(this).forAvailability(availability);
    }

    /**
     * The stocks that a budget buys: units in their order, up to the first that it does not cover. Something may be left over.
     *
     * @param money 0 or more
     */
    public SparesPlan forBudget(double money) {
        Require.nonNegative("budget", money);
        return new MarginalKernel(this).forBudget(money);
    }

    /**
     * What given stocks achieve.
     *
     * @param stocks units of each part, in their order, 0 or more
     */
    public SparesPlan at(int... stocks) {
        Require.sameLength("stocks", stocks.length, "parts", parts.size());
        for (int stock : stocks) {
            Require.atLeast("stocks", stock, 0);
        }
        return MarginalKernel.plan(this, stocks, List.of());
    }

    /** For example {@code marginal analysis of 2 parts for 10 systems}. */
    @Override
    public String toString() {
        return "marginal analysis of " + Cells.count(parts.size(), "part") + " for " + Cells.count(systems, "system");
    }
}
