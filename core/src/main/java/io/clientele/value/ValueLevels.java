package io.clientele.value;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What an offer delivers on each of the four levels of value, and which level it has reached. A level is reached if everything on it and on
 * all levels below is fulfilled; delight does not make up for a basic that is missing. A level on which nothing is named is passed over:
 * it neither holds an offer back nor is it reached.
 *
 * <pre>{@code
 * ValueLevels hotel = ValueLevels.of("hotel")
 *         .item(ValueLevel.BASIC, "clean room", 1)
 *         .item(ValueLevel.EXPECTED, "breakfast", 1)
 *         .item(ValueLevel.DESIRED, "late check-out", 0.5);
 * hotel.reached();        // EXPECTED
 * }</pre>
 *
 * @param offer what is offered
 * @param items what customers look for, by level
 */
public record ValueLevels(String offer, List<Item> items) implements Serializable {

    /** Checks that names differ. */
    public ValueLevels {
        Require.text("offer", offer);
        items = List.copyOf(Require.nonNull("items", items));
        Set<String> names = new HashSet<>();
        for (Item item : items) {
            Require.that(names.add(item.name()), "Two items are named " + item.name() + "; names must differ.");
        }
    }

    /**
     * One thing that customers look for.
     *
     * @param level on which level it is
     * @param name what it is
     * @param fulfilment from 0 for absent to 1 for fulfilled
     */
    public record Item(ValueLevel level, String name, double fulfilment) implements Serializable {

        /** Checks the range. */
        public Item {
            Require.nonNull("level", level);
            Require.text("name", name);
            Require.probability("fulfilment of " + name, fulfilment);
        }

        /** One line: {@code breakfast, expected: 100.0 % fulfilled}. */
        @Override
        public String toString() {
            return name + ", " + level.label() + ": " + Cells.percent(fulfilment) + " fulfilled";
        }
    }

    /** An offer of which nothing is known yet. */
    public static ValueLevels of(String offer) {
        return new ValueLevels(offer, List.of());
    }

    /** One more thing, and how far it is fulfilled: from 0 to 1. */
    public ValueLevels item(ValueLevel level, String name, double fulfilment) {
        List<Item> more = new ArrayList<>(items);
        more.add(new Item(level, name, fulfilment));
        return new ValueLevels(offer, more);
    }

    /** The things on a level. */
    public List<Item> items(ValueLevel level) {
        Require.nonNull("level", level);
        return items.stream().filter(item -> item.level() == level).toList();
    }

    /** Mean fulfilment of a level; empty if nothing is on it. */
    public OptionalDouble fulfilment(ValueLevel level) {
        return items(level).stream().mapToDouble(Item::fulfilment).average();
    }

    /** The highest level reached; empty if none is. */
    public Optional<ValueLevel> reached() {
        Optional<ValueLevel> reached = Optional.empty();
        for (ValueLevel level : ValueLevel.values()) {
            List<Item> here = items(level);
            if (here.stream().anyMatch(item -> item.fulfilment() < 1)) {
                return reached;
            }
            reached = here.isEmpty() ? reached : Optional.of(level);
        }
        return reached;
    }

    /** What to mend first: the things not fulfilled on the lowest level that has such; none if all is fulfilled. */
    public List<Item> next() {
        for (ValueLevel level : ValueLevel.values()) {
            List<Item> missing =
                    items(level).stream().filter(item -> item.fulfilment() < 1).toList();
            if (!missing.isEmpty()) {
                return missing;
            }
        }
        return List.of();
    }

    /** A table of the levels, the lowest first. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Levels of value of " + offer + ", reached: "
                        + reached().map(ValueLevel::label).orElse("none"))
                .left("level")
                .right("items")
                .right("fulfilled")
                .right("mean");
        for (ValueLevel level : ValueLevel.values()) {
            List<Item> here = items(level);
            table.row(
                    level.label(),
                    Cells.count(here.size()),
                    Cells.count(
                            here.stream().filter(item -> item.fulfilment() == 1).count()),
                    Cells.percent(fulfilment(level)));
        }
        if (!next().isEmpty()) {
            table.note(
                    "Next: " + String.join(", ", next().stream().map(Item::name).toList()) + ".");
        }
        return table.toString();
    }
}
