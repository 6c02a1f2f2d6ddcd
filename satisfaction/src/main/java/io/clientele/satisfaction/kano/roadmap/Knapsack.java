package io.clientele.satisfaction.kano.roadmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The set of items that is worth most within a budget, exactly and for costs of any size: only selections that no other one beats in
 * both cost and value are kept as the items are gone through (Nemhauser and Ullmann 1969, Management Science 15). Of selections worth
 * the same the cheapest is chosen, of equal ones that with the earlier items.
 */
final class Knapsack {

    private final List<Item> items = new ArrayList<>();

    private Knapsack() {}

    static Knapsack empty() {
        return new Knapsack();
    }

    void add(int number, double value, double cost) {
        items.add(new Item(number, value, cost));
    }

    /** Marks the best selection and returns its cost. */
    double choose(double budget, boolean[] chosen) {
        List<Selection> best = List.of(new Selection(0, 0, -1, null));
        for (Item item : items) {
            best = undominated(best, item, budget);
        }
        Selection selection = best.get(best.size() - 1);
        for (Selection s = selection; s != null; s = s.before()) {
            if (s.item() >= 0) {
                chosen[s.item()] = true;
            }
        }
        return selection.cost();
    }

    /** The old selections and those with the item added, by rising cost and value. */
    private static List<Selection> undominated(List<Selection> old, Item item, double budget) {
        List<Selection> all = new ArrayList<>(old);
        for (Selection selection : old) {
            double cost = selection.cost() + item.cost();
            if (cost <= budget && item.value() > 0) {
                all.add(new Selection(cost, selection.value() + item.value(), item.number(), selection));
            }
        }
        all.sort(Comparator.comparingDouble(Selection::cost)
                .thenComparing(Comparator.comparingDouble(Selection::value).reversed()));
        List<Selection> kept = new ArrayList<>();
        double most = -1;
        for (Selection selection : all) {
            if (selection.value() > most) {
                kept.add(selection);
                most = selection.value();
            }
        }
        return kept;
    }

    private record Item(int number, double value, double cost) {}

    private record Selection(
            double cost, double value, int item, @Nullable Selection before) {}
}
