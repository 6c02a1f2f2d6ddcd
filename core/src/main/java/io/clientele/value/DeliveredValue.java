package io.clientele.value;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Customer delivered value: what an offer gives a customer less what it costs the customer (Kotler, Marketing Management).
 *
 * <pre>
 * total customer value = product + services + personnel + image
 * total customer cost  = money + time + energy + psychic cost
 * delivered value      = total customer value − total customer cost
 * value–cost ratio     = total customer value / total customer cost
 * </pre>
 *
 * <p>Each component is kept. Components beside the eight are added with {@link #benefit} and {@link #cost}; where components are
 * scores and not money, a weight says how much each counts: its part is weight · amount. A component that is not named counts nothing.
 *
 * <p>Kotler's tractor: like the competitor's it is worth 90,000 dollars, 7,000 more for lasting longer and 6,000 more for failing less;
 * better service adds 5,000 and the longer warranty 2,000; it sells at 100,000.
 *
 * <pre>{@code
 * DeliveredValue tractor = DeliveredValue.of("tractor", "USD").product(103_000).services(7_000).money(100_000);
 * double left = tractor.difference();               // 10,000
 * double ratio = tractor.ratio().orElseThrow();     // 1.1
 * }</pre>
 *
 * @param offer what is offered, or who offers it
 * @param unit the unit of all parts, such as {@code "USD"} or {@code "points"}
 * @param components the components in the order they were named
 */
public record DeliveredValue(String offer, String unit, List<Component> components) implements Serializable {

    /** Checks that no component is named twice. */
    public DeliveredValue {
        Require.text("offer", offer);
        Require.text("unit", unit);
        components = List.copyOf(Require.nonNull("components", components));
        for (int i = 0; i < components.size(); i++) {
            for (int k = 0; k < i; k++) {
                Component one = components.get(k);
                Component other = components.get(i);
                Require.that(
                        one.side() != other.side() || !one.name().equals(other.name()),
                        "offer " + offer + " names " + other.name() + " twice; each component must be named once. "
                                + "Add its parts first.");
            }
        }
    }

    /** On which side of the account a component stands. */
    public enum Side {
        /** What the customer gets. */
        BENEFIT,
        /** What the customer gives. */
        COST;

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One component.
     *
     * @param side benefit or cost
     * @param name what it is, such as {@code "services"}
     * @param amount how much, in the unit of the offer or as a score; negative for a benefit that harms or a cost that relieves
     * @param weight how much it counts, 0 or more; 1 for amounts of money
     */
    public record Component(Side side, String name, double amount, double weight) implements Serializable {

        /** Checks the numbers. */
        public Component {
            Require.nonNull("side", side);
            Require.text("name", name);
            Require.finite(name, amount);
            Require.nonNegative("weight of " + name, weight);
            Require.finite("part of " + name, weight * amount);
        }

        /** What it contributes to its side: weight · amount. */
        public double part() {
            return weight * amount;
        }

        /** One line: {@code benefit services 5,000.00}, with {@code × 2} where it is weighted. */
        @Override
        public String toString() {
            return side.label() + " " + name + " " + Cells.fixed(amount, 2)
                    + (weight == 1 ? "" : " × " + Require.show(weight));
        }
    }

    /** An offer whose components have still to be named. */
    public static DeliveredValue of(String offer, String unit) {
        return new DeliveredValue(offer, unit, List.of());
    }

    /** What the product itself is worth to the customer. */
    public DeliveredValue product(double amount) {
        return benefit("product", amount);
    }

    /** What the services around it are worth. */
    public DeliveredValue services(double amount) {
        return benefit("services", amount);
    }

    /** What the people who serve are worth. */
    public DeliveredValue personnel(double amount) {
        return benefit("personnel", amount);
    }

    /** What the supplier's image is worth. */
    public DeliveredValue image(double amount) {
        return benefit("image", amount);
    }

    /** What the customer pays. */
    public DeliveredValue money(double amount) {
        return cost("money", amount);
    }

    /** What the customer's time costs. */
    public DeliveredValue time(double amount) {
        return cost("time", amount);
    }

    /** What the customer's effort costs. */
    public DeliveredValue energy(double amount) {
        return cost("energy", amount);
    }

    /** What worry, risk and unpleasantness cost. */
    public DeliveredValue psychic(double amount) {
        return cost("psychic", amount);
    }

    /** A benefit under a name of one's own, with weight 1. */
    public DeliveredValue benefit(String name, double amount) {
        return weightedBenefit(name, amount, 1);
    }

    /** A cost under a name of one's own, with weight 1. */
    public DeliveredValue cost(String name, double amount) {
        return weightedCost(name, amount, 1);
    }

    /** A benefit that is a score, and how much it counts. */
    public DeliveredValue weightedBenefit(String name, double score, double weight) {
        return with(new Component(Side.BENEFIT, name, score, weight));
    }

    /** A cost that is a score, and how much it counts. */
    public DeliveredValue weightedCost(String name, double score, double weight) {
        return with(new Component(Side.COST, name, score, weight));
    }

    private DeliveredValue with(Component component) {
        List<Component> more = new ArrayList<>(components);
        more.add(component);
        return new DeliveredValue(offer, unit, more);
    }

    /** The sum of all benefits. */
    public double totalValue() {
        return sum(component -> component.side() == Side.BENEFIT);
    }

    /** The sum of all costs. */
    public double totalCost() {
        return sum(component -> component.side() == Side.COST);
    }

    /** Delivered value: total value less total cost. */
    public double difference() {
        ExactSum sum = new ExactSum();
        for (Component component : components) {
            sum.add(component.side() == Side.BENEFIT ? component.part() : -component.part());
        }
        return sum.value();
    }

    /**
     * Total value for each unit of total cost. There is none if the cost is zero, or if a component is negative: a ratio that mixes signs
     * would rise when the offer gets worse. The answer then says which.
     */
    public ValueRatio ratio() {
        for (Component component : components) {
            if (component.part() < 0) {
                return new ValueRatio.Undefined(
                        "component " + component.name() + " of " + offer + " is " + Require.show(component.part())
                                + "; a ratio needs components of 0 or more. Use the difference, or move it to the"
                                + " other side.");
            }
        }
        double cost = totalCost();
        if (cost == 0) {
            return new ValueRatio.Undefined(
                    "total cost of " + offer + " is 0; a ratio needs a cost above 0. Use the difference.");
        }
        double ratio = totalValue() / cost;
        return Double.isFinite(ratio)
                ? new ValueRatio.Defined(ratio)
                : new ValueRatio.Undefined(
                        "total cost of " + offer + " is " + cost + ", too small for a ratio. Use the difference.");
    }

    private double sum(Predicate<Component> which) {
        ExactSum sum = new ExactSum();
        components.stream().filter(which).forEach(component -> sum.add(component.part()));
        return sum.value();
    }

    /** A table of the components, the sums, the difference and the ratio. */
    @Override
    public String toString() {
        ValueRatio ratio = ratio();
        TextTable table = TextTable.titled("Delivered value of " + offer + ", " + unit)
                .left("component")
                .left("side")
                .right("amount")
                .right("weight")
                .right("part");
        for (Component component : components) {
            table.row(
                    component.name(),
                    component.side().label(),
                    Cells.fixed(component.amount(), 2),
                    Cells.significant(component.weight(), 3),
                    Cells.fixed(component.part(), 2));
        }
        table.row("total value", "", "", "", Cells.fixed(totalValue(), 2))
                .row("total cost", "", "", "", Cells.fixed(totalCost(), 2))
                .row("difference", "", "", "", Cells.fixed(difference(), 2))
                .row("ratio", "", "", "", Cells.fixed(ratio.value(), 3));
        if (ratio instanceof ValueRatio.Undefined undefined) {
            table.note("No ratio: " + undefined.reason());
        }
        return table.toString();
    }
}
