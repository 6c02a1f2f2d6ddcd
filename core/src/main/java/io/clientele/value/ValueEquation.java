package io.clientele.value;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The value equation: quality and service over cost and cycle time, always against a reference.
 *
 * <pre>
 *           quality · service
 * value = ---------------------
 *           cost · cycle time
 *
 * index = value / value of the reference = exp Σ e(f) · s(f) · ln(own f / reference f)
 * </pre>
 *
 * <p>with s = 1 for quality and service and −1 for cost and cycle time, and an exponent e for each factor, 1 unless given. By itself the
 * fraction has no unit that means anything; against last year, a target or a competitor it says how many times the value. In logarithms
 * the factors add up, so each one's contribution is known.
 *
 * <pre>{@code
 * ValueFactors before = ValueFactors.named("2024").quality(0.90).service(0.90).cost(100).cycleTime(20);
 * ValueFactors now = ValueFactors.named("2025").quality(0.99).service(0.90).cost(100).cycleTime(10);
 * double index = ValueEquation.standard().of(now).against(before).index();     // 2.2: 1.1 by quality, twice by cycle time
 * }</pre>
 *
 * <p>Source: Johansson, McHugh, Pendlebury and Wheeler (1993), Business Process Reengineering; Naylor, Naim and Berry (1999,
 * International Journal of Production Economics 62) use it to choose between lean and agile.
 *
 * @param exponents how much each factor weighs, 0 or more; a factor that is not in it weighs 1
 */
public record ValueEquation(Map<ValueFactor, Double> exponents) implements Serializable {

    private static final ValueEquation STANDARD = new ValueEquation(Map.of());

    /** Checks the exponents. */
    public ValueEquation {
        EnumMap<ValueFactor, Double> copy = new EnumMap<>(ValueFactor.class);
        Require.nonNull("exponents", exponents)
                .forEach((factor, exponent) -> copy.put(
                        factor,
                        Require.nonNegative("exponent of " + factor.label(), Require.nonNull("exponent", exponent))));
        exponents = Collections.unmodifiableMap(copy);
    }

    /** All exponents 1. */
    public static ValueEquation standard() {
        return STANDARD;
    }

    /** The same with another exponent for a factor: 2 to let it count twice, 0 to leave it out. */
    public ValueEquation exponent(ValueFactor factor, double exponent) {
        EnumMap<ValueFactor, Double> more = new EnumMap<>(ValueFactor.class);
        more.putAll(exponents);
        more.put(Require.nonNull("factor", factor), exponent);
        return new ValueEquation(more);
    }

    /** Begins a comparison. */
    public Comparison of(ValueFactors own) {
        return new Comparison(this, own);
    }

    /** One line: {@code value equation with all exponents 1}, or {@code value equation with exponents cost 2, all others 1}. */
    @Override
    public String toString() {
        List<String> other = new ArrayList<>();
        exponents.forEach((factor, exponent) -> {
            if (exponent != 1) {
                other.add(factor.label() + " " + Require.show(exponent));
            }
        });
        if (other.isEmpty()) {
            return "value equation with all exponents 1";
        }
        return "value equation with exponents " + String.join(", ", other)
                + (other.size() < ValueFactor.values().length ? ", all others 1" : "");
    }

    /**
     * Factors that wait for their reference.
     *
     * @param equation the exponents
     * @param own what is compared
     */
    public record Comparison(ValueEquation equation, ValueFactors own) implements Serializable {

        /** Checks that nothing is missing. */
        public Comparison {
            Require.nonNull("equation", equation);
            Require.nonNull("own", own);
        }

        /**
         * The index against a reference.
         *
         * @throws IllegalArgumentException if there is no factor, or if the two give different ones
         */
        public ValueIndex against(ValueFactors reference) {
            Require.nonNull("reference", reference);
            Require.that(
                    own.factors().keySet().equals(reference.factors().keySet()),
                    own.name() + " gives " + named(own) + " and " + reference.name() + " gives " + named(reference)
                            + "; both must give the same factors. Add or leave out the others.");
            Require.that(!own.factors().isEmpty(), own.name() + " gives no factor; at least one is needed to compare.");
            List<ValueIndex.Contribution> contributions = new ArrayList<>();
            own.factors()
                    .forEach((factor, amount) -> contributions.add(new ValueIndex.Contribution(
                            factor,
                            amount,
                            Require.nonNull("reference", reference.factors().get(factor)),
                            equation.exponents().getOrDefault(factor, 1.0))));
            return new ValueIndex(own.name(), reference.name(), contributions);
        }

        /** One line: {@code 2025: quality 0.99, cost 100, by the value equation with all exponents 1, still without a reference}. */
        @Override
        public String toString() {
            return own + ", by the " + equation + ", still without a reference";
        }

        private static String named(ValueFactors factors) {
            return factors.factors().isEmpty()
                    ? "no factor"
                    : factors.factors().keySet().stream()
                            .map(ValueFactor::label)
                            .collect(Collectors.joining(", "));
        }
    }
}
