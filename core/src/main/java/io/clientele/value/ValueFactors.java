package io.clientele.value;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Quality, service, cost and cycle time of an offer, a supplier or a year, each above 0 and in any unit, as long as it is the same for
 * what it is compared with.
 *
 * <pre>{@code
 * ValueFactors ours = ValueFactors.named("ours").quality(0.98).service(0.95).cost(112).cycleTime(9);
 * }</pre>
 *
 * @param name whose they are
 * @param factors the factors that were given
 */
public record ValueFactors(String name, Map<ValueFactor, Double> factors) implements Serializable {

    /** Checks that every factor is above 0. */
    public ValueFactors {
        Require.text("name", name);
        EnumMap<ValueFactor, Double> copy = new EnumMap<>(ValueFactor.class);
        String whose = name;
        Require.nonNull("factors", factors)
                .forEach((factor, amount) -> copy.put(
                        factor, Require.positive(factor.label() + " of " + whose, Require.nonNull("amount", amount))));
        factors = Collections.unmodifiableMap(copy);
    }

    /** Factors that have still to be given. */
    public static ValueFactors named(String name) {
        return new ValueFactors(name, Map.of());
    }

    /** The same with this quality, such as the share of faultless units or a score; more is better. */
    public ValueFactors quality(double amount) {
        return with(ValueFactor.QUALITY, amount);
    }

    /** The same with this service, such as a fill rate or a score; more is better. */
    public ValueFactors service(double amount) {
        return with(ValueFactor.SERVICE, amount);
    }

    /** The same with this cost to the customer; less is better. */
    public ValueFactors cost(double amount) {
        return with(ValueFactor.COST, amount);
    }

    /** The same with this cycle time, such as days from order to delivery; less is better. */
    public ValueFactors cycleTime(double amount) {
        return with(ValueFactor.CYCLE_TIME, amount);
    }

    /** One line: {@code 2025: quality 0.99, service 0.9, cost 100, cycle time 10}. */
    @Override
    public String toString() {
        if (factors.isEmpty()) {
            return name + ": no factor yet";
        }
        List<String> given = new ArrayList<>();
        factors.forEach((factor, amount) -> given.add(factor.label() + " " + Require.show(amount)));
        return name + ": " + String.join(", ", given);
    }

    private ValueFactors with(ValueFactor factor, double amount) {
        EnumMap<ValueFactor, Double> more = new EnumMap<>(ValueFactor.class);
        more.putAll(factors);
        more.put(factor, amount);
        return new ValueFactors(name, more);
    }
}
