package io.clientele.value;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * Suppliers by relative quality and relative price, and the line of fair prices through (1, 1).
 *
 * @param qualityWeight weight of quality in the choice; price has the rest, and the line rises by their ratio
 * @param positions the suppliers in the order they were named
 */
public record ValueMap(double qualityWeight, List<Position> positions) implements Serializable {

    /** Checks and copies. */
    public ValueMap {
        Require.level("qualityWeight", qualityWeight);
        positions = List.copyOf(Require.nonEmpty("positions", positions));
    }

    /**
     * One supplier on the map.
     *
     * @param supplier who
     * @param relativeQuality 1 is as good as the others
     * @param relativePrice 1 is as dear as the others
     * @param fairPrice the relative price that its quality is worth; below zero for a quality so low that no price makes up for it
     */
    public record Position(String supplier, double relativeQuality, double relativePrice, double fairPrice)
            implements Serializable {

        /** Checks the ranges. */
        public Position {
            Require.text("supplier", supplier);
            Require.positive("relativeQuality of " + supplier, relativeQuality);
            Require.positive("relativePrice of " + supplier, relativePrice);
            Require.finite("fairPrice of " + supplier, fairPrice);
        }

        /** Fair price less price, in parts of the others' mean price: above 0 for better value, 0 on the line. */
        public double advantage() {
            return fairPrice - relativePrice;
        }

        /** One line: {@code we: quality 1.214, price 1.100, fair 1.321}. */
        @Override
        public String toString() {
            return supplier + ": quality " + Cells.fixed(relativeQuality, 3) + ", price "
                    + Cells.fixed(relativePrice, 3) + ", fair " + Cells.fixed(fairPrice, 3);
        }
    }

    /**
     * A supplier's place.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public Position position(String supplier) {
        Require.nonNull("supplier", supplier);
        return positions.stream()
                .filter(position -> position.supplier().equals(supplier))
                .findFirst()
                .orElseThrow(() -> Require.broken(
                        "supplier",
                        supplier,
                        "one of "
                                + String.join(
                                        ", ",
                                        positions.stream()
                                                .map(Position::supplier)
                                                .toList()),
                        ""));
    }

    /**
     * The line of fair prices: the relative price that a relative quality is worth, 1 + (weight of quality / weight of price) · (quality − 1).
     *
     * @param relativeQuality 1 is as good as the others
     */
    public double fairPrice(double relativeQuality) {
        return fairPrice(qualityWeight, Require.finite("relativeQuality", relativeQuality));
    }

    static double fairPrice(double qualityWeight, double relativeQuality) {
        return 1 + qualityWeight / (1 - qualityWeight) * (relativeQuality - 1);
    }

    /** The suppliers, the best value first; equals in the order they were named. */
    public List<Position> ranking() {
        return positions.stream()
                .sorted(Comparator.comparingDouble(position -> -position.advantage()))
                .toList();
    }

    /** A table, the best value first. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Perceived value of " + Cells.count(positions.size(), "supplier")
                        + ", quality " + Cells.percent(qualityWeight) + " and price "
                        + Cells.percent(1 - qualityWeight))
                .left("supplier")
                .right("quality")
                .right("price")
                .right("fair price")
                .right("advantage");
        for (Position position : ranking()) {
            table.row(
                    position.supplier(),
                    Cells.fixed(position.relativeQuality(), 3),
                    Cells.fixed(position.relativePrice(), 3),
                    Cells.fixed(position.fairPrice(), 3),
                    Cells.fixed(position.advantage(), 3));
        }
        return table.note("All relative to the mean of the others.").toString();
    }
}
