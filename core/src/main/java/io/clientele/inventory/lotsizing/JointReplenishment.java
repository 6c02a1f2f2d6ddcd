package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.inventory.StockCosts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Several items that share the cost of an order, because they come from one supplier or on one truck: an order goes out every T
 * periods, and item i is on every m(i)-th of them.
 *
 * <pre>
 * base item   the one with the least k / (h d); m = 1
 * others      m = √( k/(h d) · (h d of the base item) / (K + k of the base item) ), rounded, at least 1
 * T           √( 2 (K + Σ k/m) / Σ h d m )
 * quantity    m d T
 * </pre>
 *
 * <p>K is the cost that all items of an order share and k what the line of an item adds. This is a heuristic: its cost is usually
 * within a few percent of the least one, and {@link JointPlan#lowerBoundPerPeriod()} says how far it can be away.
 *
 * <pre>{@code
 * JointPlan plan = JointReplenishment.sharedCostPerOrder(600)
 *         .item("frame", 1, StockCosts.holdingPerUnitAndPeriod(160).perOrder(120))
 *         .item("label", 1, StockCosts.holdingPerUnitAndPeriod(20).perOrder(840))
 *         .plan();
 * }</pre>
 *
 * <p>Source: Silver (1976), "A simple method of determining order quantities in joint replenishments under deterministic demand";
 * Silver, Pyke and Thomas (2017), section 10.4. The bound is that of Jackson, Maxwell and Muckstadt (1985).
 *
 * @param sharedCostPerOrder K, money for one order whatever is on it
 * @param items what is ordered
 */
public record JointReplenishment(double sharedCostPerOrder, List<JointItem> items) implements Serializable {

    /** Checks the ranges. */
    public JointReplenishment {
        Require.nonNegative("sharedCostPerOrder", sharedCostPerOrder);
        items = List.copyOf(Require.nonNull("items", items));
        Require.that(
                items.stream().map(JointItem::name).distinct().count() == items.size(),
                "two items have the same name; each must have its own.");
    }

    /** A joint order without items yet. */
    public static JointReplenishment sharedCostPerOrder(double money) {
        return new JointReplenishment(money, List.of());
    }

    /**
     * The same with a further item.
     *
     * @param name what it is called
     * @param demandPerPeriod units a period, above 0
     * @param costs keeping a unit, and what its line adds to an order
     */
    public JointReplenishment item(String name, double demandPerPeriod, StockCosts costs) {
        List<JointItem> more = new ArrayList<>(items);
        more.add(new JointItem(name, demandPerPeriod, costs));
        return new JointReplenishment(sharedCostPerOrder, more);
    }

    /**
     * The plan.
     *
     * @throws IllegalArgumentException if there is no item, or no order costs anything
     */
    public JointPlan plan() {
        Require.nonEmpty("items", items);
        JointItem base = items.get(0);
        for (JointItem item : items) {
            if (ratio(item) < ratio(base)) {
                base = item;
            }
        }
        double joint = sharedCostPerOrder + base.costs().perOrder();
        Require.that(
                joint > 0,
                "the shared cost of an order is 0, and so is that of item " + base.name()
                        + "; one of them must be above 0. Order such an item by itself, whenever it is wanted.");
        List<Integer> multiples = new ArrayList<>(items.size());
        double ordering = sharedCostPerOrder;
        double holding = 0;
        for (JointItem item : items) {
            double best = Math.sqrt(ratio(item) * base.holdingRate() / joint);
            Require.that(
                    best < Integer.MAX_VALUE,
                    "item " + item.name() + " would be on every " + Require.show(Math.rint(best))
                            + "th order; that is no plan. Check its demand and costs.");
            int multiple = item == base ? 1 : (int) Math.max(1, Math.rint(best));
            multiples.add(multiple);
            ordering += item.costs().perOrder() / multiple;
            holding += item.holdingRate() * multiple;
        }
        return new JointPlan(items, multiples, Math.sqrt(2 * ordering / holding), sharedCostPerOrder, lowerBound());
    }

    private static double ratio(JointItem item) {
        return item.costs().perOrder() / item.holdingRate();
    }

    /**
     * The cost below which no plan comes: items in the order of their ratios join the shared order as long as that lengthens nobody's
     * cycle; each of the others is ordered at its own best.
     */
    private double lowerBound() {
        List<JointItem> ascending = new ArrayList<>(items);
        ascending.sort((a, b) -> Double.compare(ratio(a), ratio(b)));
        double ordering = sharedCostPerOrder;
        double holding = 0;
        int joined = 0;
        while (joined < ascending.size()) {
            JointItem next = ascending.get(joined);
            if (holding > 0 && ratio(next) >= ordering / holding) {
                break;
            }
            ordering += next.costs().perOrder();
            holding += next.holdingRate();
            joined++;
        }
        double bound = Math.sqrt(2 * ordering * holding);
        for (JointItem alone : ascending.subList(joined, ascending.size())) {
            bound += Math.sqrt(2 * alone.costs().perOrder() * alone.holdingRate());
        }
        return bound;
    }

    /** For example {@code joint replenishment of 3 items, 600 per order}. */
    @Override
    public String toString() {
        return "joint replenishment of " + Cells.count(items.size(), "item") + ", " + Cells.number(sharedCostPerOrder)
                + " per order";
    }
}
