package io.clientele.satisfaction.kano.roadmap;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What to work on, in order, and below it what not to.
 *
 * @param source where the answers came from
 * @param costed whether costs were given
 * @param budget in the unit of the costs; infinite where there is none
 * @param items one a feature: the order of work first
 */
public record RoadmapReport(String source, boolean costed, double budget, List<RoadmapItem> items)
        implements Serializable {

    private static final int FIRST = 3;

    /** Checks and copies the parts. */
    public RoadmapReport {
        Require.text("source", source);
        Require.that(budget >= 0, "budget is " + Require.show(budget) + "; it must be at least 0.");
        items = List.copyOf(Require.nonEmpty("items", items));
    }

    /** The features to be worked on, in order. */
    public List<RoadmapItem> work() {
        return items.stream().filter(item -> item.step().isWork()).toList();
    }

    /** The features that the budget buys, in the order of work. */
    public List<String> chosen() {
        return items.stream()
                .filter(RoadmapItem::chosen)
                .map(RoadmapItem::feature)
                .toList();
    }

    /** What the chosen features cost together. */
    public double cost() {
        return items.stream()
                .filter(RoadmapItem::chosen)
                .mapToDouble(RoadmapItem::cost)
                .sum();
    }

    /** What the chosen features are worth together. */
    public double value() {
        return items.stream()
                .filter(RoadmapItem::chosen)
                .mapToDouble(RoadmapItem::value)
                .sum();
    }

    /**
     * One feature.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public RoadmapItem item(String feature) {
        return items.stream()
                .filter(item -> item.feature().equals(feature))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("feature is \"" + feature + "\"; it must be one of "
                        + items.stream().map(RoadmapItem::feature).toList() + "."));
    }

    /** A table of the features in order. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Roadmap of " + source + ": " + Cells.count(work().size()) + " of "
                        + Cells.count(items.size(), "feature") + " to work on")
                .right("place")
                .left("feature")
                .left("category")
                .left("do")
                .right("score")
                .right("P(first " + FIRST + ")")
                .right("P(work)")
                .right("value");
        if (costed) {
            table.right("cost").right("value/cost").left("buy");
        }
        int place = 0;
        for (RoadmapItem item : items) {
            List<String> row = new ArrayList<>(List.of(
                    item.step().isWork() ? Cells.count(++place) : "",
                    item.feature(),
                    item.category().toString(),
                    item.step().toString(),
                    item.score() > 0 ? Cells.fixed(item.score(), 3) : "",
                    Cells.fixed(item.probabilityAmongFirst(FIRST), 2),
                    Cells.fixed(item.probabilityOfWork(), 2),
                    Cells.fixed(item.value(), 3)));
            if (costed) {
                row.add(item.step().isWork() ? Cells.number(item.cost()) : "");
                row.add(item.step().isWork() ? Cells.significant(item.valuePerCost(), 3) : "");
                row.add(item.chosen() ? "yes" : "");
            }
            table.row(row);
        }
        if (costed) {
            table.note("The features bought cost " + Cells.number(cost())
                    + (Double.isInfinite(budget) ? "" : " of " + Cells.number(budget)) + ".");
        }
        return table.toString();
    }
}
