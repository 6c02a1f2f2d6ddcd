package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.NearestName;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;

/**
 * When the items of a joint order are on it, and how many units.
 *
 * @param items the items
 * @param multiples for each item, on every how many-th order it is; 1 for every one
 * @param cycleInPeriods periods from one order to the next, T
 * @param sharedCostPerOrder money for one order whatever is on it
 * @param lowerBoundPerPeriod the cost below which no plan comes
 */
public record JointPlan(
        List<JointItem> items,
        List<Integer> multiples,
        double cycleInPeriods,
        double sharedCostPerOrder,
        double lowerBoundPerPeriod)
        implements Serializable {

    /** Checks the ranges. */
    public JointPlan {
        items = List.copyOf(Require.nonEmpty("items", items));
        multiples = List.copyOf(Require.nonNull("multiples", multiples));
        Require.sameLength("items", items.size(), "multiples", multiples.size());
        for (int multiple : multiples) {
            Require.atLeast("multiple", multiple, 1);
        }
        Require.positive("cycleInPeriods", cycleInPeriods);
        Require.nonNegative("sharedCostPerOrder", sharedCostPerOrder);
        Require.nonNegative("lowerBoundPerPeriod", lowerBoundPerPeriod);
    }

    /** Units of an item on each order that it is on. */
    public double orderQuantity(String name) {
        return quantity(position(name));
    }

    /** On every how many-th order an item is. */
    public int multiple(String name) {
        return multiples.get(position(name));
    }

    /** All costs of a period. */
    public double costPerPeriod() {
        double ordering = sharedCostPerOrder;
        double holding = 0;
        for (int i = 0; i < items.size(); i++) {
            ordering += items.get(i).costs().perOrder() / multiples.get(i);
            holding += items.get(i).holdingRate() * multiples.get(i);
        }
        return ordering / cycleInPeriods + cycleInPeriods / 2 * holding;
    }

    private double quantity(int item) {
        return cycleInPeriods * multiples.get(item) * items.get(item).demandPerPeriod();
    }

    private int position(String name) {
        Require.nonNull("name", name);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).name().equals(name)) {
                return i;
            }
        }
        List<String> names = items.stream().map(JointItem::name).toList();
        throw Require.broken("name", name, "that of an item of the plan", NearestName.remedy(name, names));
    }

    /** The plan as a table. */
    @Override
    public String toString() {
        return TextTable.titled("joint order of " + Cells.count(items.size(), "item") + " every "
                        + Cells.significant(cycleInPeriods, 4) + " periods, cost " + Cells.amount(costPerPeriod())
                        + " per period, at least " + Cells.amount(lowerBoundPerPeriod))
                .left("item")
                .right("every")
                .right("units")
                .rows(
                        items.size(),
                        i -> List.of(items.get(i).name(), Cells.count(multiples.get(i)), Cells.amount(quantity(i))))
                .toString();
    }
}
