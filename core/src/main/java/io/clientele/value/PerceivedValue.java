package io.clientele.value;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Perceived value against competitors: how customers see each supplier's quality and price, relative to the others (Gale 1994, Managing
 * Customer Value).
 *
 * <pre>
 * relative quality = Σ w · score / mean score of the others      weights w of the criteria, made to sum to 1
 * relative price   = price / mean price of the others
 * fair price       = 1 + (weight of quality / weight of price) · (relative quality − 1)
 * </pre>
 *
 * <p>Suppliers on the line of fair prices are worth their price; those priced below it offer more value, those above it less.
 *
 * <pre>{@code
 * ValueMap map = PerceivedValue.weightOfQuality(0.6)
 *         .criterion("reliability", 3)
 *         .criterion("service", 1)
 *         .supplier("we", 110, 9, 8)
 *         .supplier("rival", 100, 7, 8)
 *         .map();
 * map.position("we").advantage();      // above 0: more quality than the price asks for
 * }</pre>
 *
 * @param qualityWeight weight of quality in the choice, above 0 and below 1; price has the rest
 * @param criteria what quality consists of, as customers name it
 * @param suppliers ourselves and the competitors, in any order
 */
public record PerceivedValue(double qualityWeight, List<Criterion> criteria, List<Supplier> suppliers)
        implements Serializable {

    /** Checks that names differ and that every supplier has a score for each criterion. */
    public PerceivedValue {
        Require.level("qualityWeight", qualityWeight);
        criteria = List.copyOf(Require.nonNull("criteria", criteria));
        suppliers = List.copyOf(Require.nonNull("suppliers", suppliers));
        Set<String> names = new HashSet<>();
        for (Criterion criterion : criteria) {
            Require.that(
                    names.add(criterion.name()), "Two criteria are named " + criterion.name() + "; names must differ.");
        }
        names.clear();
        for (Supplier supplier : suppliers) {
            Require.that(
                    names.add(supplier.name()), "Two suppliers are named " + supplier.name() + "; names must differ.");
            Require.sameLength("scores of " + supplier.name(), supplier.scores().size(), "criteria", criteria.size());
        }
    }

    /**
     * One part of quality.
     *
     * @param name what customers call it
     * @param weight how much it counts, above 0, in any unit
     */
    public record Criterion(String name, double weight) implements Serializable {

        /** Checks the range. */
        public Criterion {
            Require.text("name", name);
            Require.positive("weight of " + name, weight);
        }

        /** One line: {@code service, weight 2}. */
        @Override
        public String toString() {
            return name + ", weight " + Require.show(weight);
        }
    }

    /**
     * One supplier as customers see it.
     *
     * @param name who
     * @param price its price, above 0, or a score of it that rises with the price
     * @param scores one for each criterion, above 0
     */
    public record Supplier(String name, double price, List<Double> scores) implements Serializable {

        /** Checks the ranges and copies. */
        public Supplier {
            Require.text("name", name);
            Require.positive("price of " + name, price);
            scores = List.copyOf(Require.nonNull("scores", scores));
            for (double score : scores) {
                Require.positive("score of " + name, score);
            }
        }

        /** One line: {@code we: price 110, scores [9.0, 8.0]}. */
        @Override
        public String toString() {
            return name + ": price " + Require.show(price) + ", scores " + scores;
        }
    }

    /** How much quality counts in the choice; criteria and suppliers have still to be named. */
    public static PerceivedValue weightOfQuality(double weight) {
        return new PerceivedValue(weight, List.of(), List.of());
    }

    /** One more part of quality; name all of them before the first supplier. */
    public PerceivedValue criterion(String name, double weight) {
        List<Criterion> more = new ArrayList<>(criteria);
        more.add(new Criterion(name, weight));
        return new PerceivedValue(qualityWeight, more, suppliers);
    }

    /** One more supplier: its price, and a score for each criterion in their order. */
    public PerceivedValue supplier(String name, double price, double... scores) {
        List<Supplier> more = new ArrayList<>(suppliers);
        more.add(new Supplier(
                name,
                price,
                Arrays.stream(Require.nonNull("scores", scores)).boxed().toList()));
        return new PerceivedValue(qualityWeight, criteria, more);
    }

    /**
     * Where each supplier stands.
     *
     * @throws IllegalArgumentException with fewer than two suppliers or no criterion
     */
    public ValueMap map() {
        Require.that(
                !criteria.isEmpty(), "There are 0 criteria; a value map needs at least 1. Add one by criterion(…).");
        Require.atLeast("suppliers", suppliers.size(), 2, "Name a competitor by supplier(…).");
        double weights = criteria.stream().mapToDouble(Criterion::weight).sum();
        List<ValueMap.Position> positions = new ArrayList<>();
        for (Supplier supplier : suppliers) {
            double quality = 0;
            for (int c = 0; c < criteria.size(); c++) {
                double others = 0;
                for (Supplier other : suppliers) {
                    others += other == supplier ? 0 : other.scores().get(c);
                }
                double mean = others / (suppliers.size() - 1);
                quality +=
                        criteria.get(c).weight() / weights * (supplier.scores().get(c) / mean);
            }
            double prices = 0;
            for (Supplier other : suppliers) {
                prices += other == supplier ? 0 : other.price();
            }
            double price = supplier.price() / (prices / (suppliers.size() - 1));
            positions.add(
                    new ValueMap.Position(supplier.name(), quality, price, ValueMap.fairPrice(qualityWeight, quality)));
        }
        return new ValueMap(qualityWeight, positions);
    }

    /** One line: {@code perceived value, quality 0.6, 2 criteria, 3 suppliers}. */
    @Override
    public String toString() {
        return "perceived value, quality " + Require.show(qualityWeight) + ", " + criteria.size()
                + (criteria.size() == 1 ? " criterion, " : " criteria, ") + suppliers.size()
                + (suppliers.size() == 1 ? " supplier" : " suppliers");
    }
}
