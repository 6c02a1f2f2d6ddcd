package io.clientele.inventory.spares;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.NearestName;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;

/**
 * How many of each part to stock, what that costs and how available the systems are.
 *
 * @param systems how many the fleet has
 * @param parts with their stocks, in the order in which they were given
 * @param curve availability against money on the way to this plan, a few hundred points at most; empty for stocks that were given
 */
public record SparesPlan(int systems, List<StockedPart> parts, List<SparesPoint> curve) implements Serializable {

    /** Checks the ranges. */
    public SparesPlan {
        Require.atLeast("systems", systems, 1);
        parts = List.copyOf(Require.nonEmpty("parts", parts));
        curve = List.copyOf(Require.nonNull("curve", curve));
    }

    /** The share of systems that wait for no part: {@code Π (1 - B/(N z))^z}, and 0 where more of a part is missing than built in. */
    public double availability() {
        double sum = 0;
        for (StockedPart stocked : parts) {
            double places = (double) systems * stocked.part().perSystem();
            if (stocked.backorders() >= places) {
                return 0;
            }
            sum += stocked.part().perSystem() * StrictMath.log1p(-stocked.backorders() / places);
        }
        return StrictMath.exp(sum);
    }

    /** Money in stock. */
    public double investment() {
        double sum = 0;
        for (StockedPart stocked : parts) {
            sum += stocked.investment();
        }
        return sum;
    }

    /** Units missing at any time, on average, of all parts. */
    public double backorders() {
        double sum = 0;
        for (StockedPart stocked : parts) {
            sum += stocked.backorders();
        }
        return sum;
    }

    /**
     * The stock of a part.
     *
     * @throws IllegalArgumentException if no part of the plan has that name
     */
    public int stock(String name) {
        Require.nonNull("name", name);
        for (StockedPart stocked : parts) {
            if (stocked.part().name().equals(name)) {
                return stocked.stock();
            }
        }
        List<String> names =
                parts.stream().map(stocked -> stocked.part().name()).toList();
        throw Require.broken("name", name, "that of a part of the plan", NearestName.remedy(name, names));
    }

    /** The plan as a table. */
    @Override
    public String toString() {
        return TextTable.titled("spares for " + Cells.count(systems, "system") + ", "
                        + Cells.count(parts.size(), "part") + ": availability " + Cells.percent(availability())
                        + " for " + Cells.amount(investment()))
                .left("part")
                .right("stock")
                .right("price")
                .right("fill rate")
                .right("missing")
                .rows(
                        parts.size(),
                        i -> List.of(
                                parts.get(i).part().name(),
                                Cells.count(parts.get(i).stock()),
                                Cells.amount(parts.get(i).part().pricePerUnit()),
                                Cells.percent(parts.get(i).fillRate()),
                                Cells.significant(parts.get(i).backorders(), 3)))
                .toString();
    }
}
