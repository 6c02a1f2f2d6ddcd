package io.clientele.account;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.customer.CustomerValues;
import io.clientele.internal.check.Require;
import io.clientele.stat.Concentration;
import io.clientele.stat.Quantiles;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Where customers are cut by a number: one cut point for two levels, two for three, three for the four tiers of a pyramid. A customer at a cut point belongs to the level
 * above it, so equal customers are never parted.
 *
 * <p>Cut points taken from the customers, by quantile or by share, say who stands out among them. Where all customers are equal nobody does:
 * there is then no cut point, and everybody is low. Fixed cut points stay where they are.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "cuts")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Cuts.Fixed.class, name = "fixed"),
    @JsonSubTypes.Type(value = Cuts.ByQuantile.class, name = "quantile"),
    @JsonSubTypes.Type(value = Cuts.ByShare.class, name = "share")
})
public sealed interface Cuts extends Serializable {

    /** At fixed values, ascending, in the unit of the axis: comparable from year to year. */
    static Cuts at(double... values) {
        return new Fixed(boxed("values", values));
    }

    /** At the median: those above it are high, see {@link #quantiles}. */
    static Cuts median() {
        return quantiles(0.5);
    }

    /**
     * At type-7 quantiles of the customers, ascending: 0.8 makes the upper fifth high. The cut point is the least value above the
     * quantile, so that of many customers with nothing none is high; if none is above the quantile, it is the greatest value, so that those
     * who have that are high. If all are equal there is no cut point.
     */
    static Cuts quantiles(double... probabilities) {
        return new ByQuantile(boxed("probabilities", probabilities));
    }

    /**
     * At shares of the total, ascending: 0.8 makes those high who together make up 80 % of it, the greatest first; 0.8 and 0.95 add a
     * middle that makes up the next 15 %. Values of zero or less are no part of the total. If all are equal there is no cut point.
     */
    static Cuts shares(double... shares) {
        return new ByShare(boxed("shares", shares));
    }

    /** How many cut points are asked for: 1 to 3. */
    int points();

    /**
     * The cut points among these customers, ascending: as many as are asked for, or none if they are taken from the customers and all
     * customers are equal.
     *
     * @throws IllegalArgumentException if there is no customer, or no value above zero to take shares of
     */
    List<Double> on(CustomerValues values);

    /**
     * Cut points that are given.
     *
     * @param values one to three values, ascending
     */
    record Fixed(List<Double> values) implements Cuts {

        /** Checks that they ascend. */
        public Fixed {
            values = ascending("values", values, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }

        @Override
        public int points() {
            return values.size();
        }

        @Override
        public List<Double> on(CustomerValues customers) {
            Require.nonNull("customers", customers);
            return values;
        }

        @Override
        public String toString() {
            return "at " + shown(values);
        }
    }

    /**
     * Cut points at quantiles of the customers.
     *
     * @param probabilities one to three, ascending, above 0 and below 1
     */
    record ByQuantile(List<Double> probabilities) implements Cuts {

        /** Checks that they ascend. */
        public ByQuantile {
            probabilities = ascending("probabilities", probabilities, 0, 1);
        }

        @Override
        public int points() {
            return probabilities.size();
        }

        @Override
        public List<Double> on(CustomerValues customers) {
            requireSome(customers);
            if (allEqual(customers)) {
                return List.of();
            }
            double greatest = customers.max().orElseThrow();
            return quantiles(customers).stream()
                    .map(quantile -> Arrays.stream(customers.values())
                            .filter(value -> value > quantile)
                            .min()
                            .orElse(greatest))
                    .toList();
        }

        /** The quantiles themselves. */
        List<Double> quantiles(CustomerValues customers) {
            Quantiles quantiles = Quantiles.of(customers.values());
            return probabilities.stream().map(quantiles::at).toList();
        }

        @Override
        public String toString() {
            return probabilities.equals(List.of(0.5)) ? "at the median" : "at the quantiles " + shown(probabilities);
        }
    }

    /**
     * Cut points at shares of the total.
     *
     * @param shares one to three, ascending, above 0 and below 1
     */
    record ByShare(List<Double> shares) implements Cuts {

        /** Checks that they ascend. */
        public ByShare {
            shares = ascending("shares", shares, 0, 1);
        }

        @Override
        public int points() {
            return shares.size();
        }

        @Override
        public List<Double> on(CustomerValues customers) {
            requireSome(customers);
            Concentration concentration = Concentration.of(customers.values());
            Require.that(
                    concentration.total() > 0,
                    customers.name() + " has no value above 0; there is no total to take a share of. "
                            + "Use fixed cut points or quantiles.");
            if (allEqual(customers)) {
                return List.of();
            }
            double[] descending = concentration.values();
            return shares.stream()
                    .map(share -> descending[concentration.membersFor(share).orElseThrow() - 1])
                    .sorted()
                    .toList();
        }

        @Override
        public String toString() {
            return "at shares of the total of " + shown(shares);
        }
    }

    private static boolean allEqual(CustomerValues customers) {
        return customers.min().orElseThrow() == customers.max().orElseThrow();
    }

    private static void requireSome(CustomerValues customers) {
        Require.nonNull("customers", customers);
        Require.that(customers.size() > 0, customers.name() + " has 0 customers; cut points need at least 1.");
    }

    private static List<Double> boxed(String name, double[] values) {
        return Arrays.stream(Require.nonNull(name, values)).boxed().toList();
    }

    private static List<Double> ascending(String name, List<Double> values, double above, double below) {
        List<Double> copy = List.copyOf(Require.nonNull(name, values));
        Require.that(
                copy.size() >= 1 && copy.size() <= 3,
                name + " has " + copy.size() + " cut points; it must have from 1 for two levels to 3 for four.");
        for (double value : copy) {
            Require.finite(name, value);
            if (below == 1 && value > 1) {
                Require.level(name, value);
            }
            Require.between(name, value, above, below);
        }
        for (int i = 1; i < copy.size(); i++) {
            Require.that(copy.get(i - 1) < copy.get(i), name + " is " + shown(copy) + "; cut points must ascend.");
        }
        return copy;
    }

    private static String shown(List<Double> values) {
        return String.join(" and ", values.stream().map(Require::show).toList());
    }
}
