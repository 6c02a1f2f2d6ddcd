package io.clientele.stat;

import com.google.common.collect.ImmutableMap;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A share that knows what it is a share of: orders on time of the orders due, units shipped of the units ordered.
 *
 * <pre>
 * value = Σ numerator / Σ denominator
 * </pre>
 *
 * <p>It keeps its definition, its population, both sums and what was left out by reason, so that it can be questioned, and it
 * refuses to be added to a rate of another definition or population. Sums of rates are ratios of sums, never means of ratios. With
 * an empty denominator there is no share: {@link #value()} is then empty, not 0, 1 or NaN.
 *
 * <p><b>Interval.</b> {@link #interval} is Wilson's score interval (Wilson 1927) with as many observations as the data are worth:
 *
 * <pre>
 * n = min( X² / Σ x²,  X² · R(1 − R) / Σ(y − R·x)² )        X = Σ x, R = Σ y / X
 * </pre>
 *
 * <p>For yes-or-no observations n is their number and the interval is Wilson's exactly. Where an observation is a part {@code y} of a
 * whole {@code x}, such as the units of an order line, two things are true of it. Observations of unequal size are worth fewer than
 * there are: X² / Σ x² (Kish 1965, Survey Sampling, section 11.7), never more than their number. And they are worth fewer still where
 * the parts scatter more than a yes or no of the same share would, as they do when large orders fare worse: that is the second term,
 * the ratio estimator's linearised variance set equal to a proportion's (Cochran 1977, Sampling Techniques, section 6.4).
 *
 * <p>Parts that scatter less are not counted for more. No share of a whole scatters more than yes or no, so the interval is then on the
 * safe side, and wider than need be where every part is about the same; but four lines remain four observations, however many units
 * are on them, and one line that is short by a single unit does not make the interval narrower than none would. Survey practice does
 * the same when it lets the effective sample size not exceed the actual one (Korn and Graubard 1998; Parker et al. 2017, NCHS data
 * presentation standards for proportions). There is no interval for an empty denominator or a value outside [0, 1].
 *
 * @param definition what the rate says, such as {@code "on time against the promised date"}
 * @param population whom it is about, such as {@code "orders due"}
 * @param numerator Σ y, finite
 * @param denominator Σ x, finite, 0 or more
 * @param numeratorSquares Σ y²
 * @param products Σ x·y
 * @param denominatorSquares Σ x²
 * @param exclusions how many observations were left out, by reason, in the order to be printed
 */
public record Rate(
        String definition,
        String population,
        double numerator,
        double denominator,
        double numeratorSquares,
        double products,
        double denominatorSquares,
        Map<String, Long> exclusions)
        implements Serializable {

    /** Checks and copies what it is made of. */
    public Rate {
        Require.text("definition", definition);
        Require.text("population", population);
        Require.finite("numerator", numerator);
        Require.nonNegative("denominator", denominator);
        Require.nonNegative("numeratorSquares", numeratorSquares);
        Require.finite("products", products);
        Require.nonNegative("denominatorSquares", denominatorSquares);
        Require.that(
                denominator > 0 || numerator == 0,
                "numerator is " + Require.show(numerator) + " and denominator is 0; a part needs a whole.");
        Require.that(
                denominator == 0 || denominatorSquares > 0,
                "denominator is " + Require.show(denominator)
                        + " and denominatorSquares is 0; squares of a whole are above 0.");
        exclusions = ImmutableMap.copyOf(Require.nonNull("exclusions", exclusions));
        exclusions.forEach((reason, count) -> Require.atLeast("exclusions[" + reason + "]", count, 0L));
    }

    /**
     * The rate of {@code hits} among {@code observations} yes-or-no observations.
     *
     * @throws IllegalArgumentException if {@code hits} is negative or above {@code observations}
     */
    public static Rate of(String definition, String population, long hits, long observations) {
        Require.atLeast("observations", observations, 0);
        Require.atLeast("hits", hits, 0);
        Require.that(
                hits <= observations,
                "hits is " + hits + " and observations is " + observations + "; hits must not be above observations.");
        return new Rate(definition, population, hits, observations, hits, hits, observations, Map.of());
    }

    /** A counter towards such a rate. */
    public static RateCounter counter(String definition, String population) {
        return RateCounter.of(definition, population);
    }

    /** Σ numerator / Σ denominator; empty if the denominator is 0. */
    public OptionalDouble value() {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of(numerator / denominator);
    }

    /** The value, or an exception that says of what there was nothing. */
    public double orElseThrow() {
        return value().orElseThrow(() -> new IllegalStateException("There is no rate \"" + definition
                + "\": its population (" + population + ") is empty. Ask for value() and treat an empty answer."));
    }

    /**
     * How many independent yes-or-no observations the rate is worth; their plain number where that is what was counted, and never more
     * than were counted. Empty if the denominator is 0 or the value lies outside [0, 1].
     */
    public OptionalDouble effectiveObservations() {
        if (denominator == 0) {
            return OptionalDouble.empty();
        }
        double r = numerator / denominator;
        if (r < 0 || r > 1) {
            return OptionalDouble.empty();
        }
        boolean yesOrNo = numeratorSquares == numerator && products == numerator && denominatorSquares == denominator;
        if (yesOrNo) {
            return OptionalDouble.of(denominator);
        }
        double bySize = denominator * denominator / denominatorSquares;
        double spread = numeratorSquares - 2 * r * products + r * r * denominatorSquares;
        boolean scatters = r > 0 && r < 1 && spread > 0;
        return OptionalDouble.of(
                scatters ? Math.min(bySize, denominator * denominator * r * (1 - r) / spread) : bySize);
    }

    /**
     * Wilson's score interval of the share.
     *
     * @param level confidence level, above 0 and below 1
     * @return the interval; empty if the denominator is 0 or the value lies outside [0, 1]
     * @throws IllegalArgumentException if the level is not above 0 and below 1
     */
    public Optional<Interval> interval(double level) {
        Require.level("level", level);
        OptionalDouble effective = effectiveObservations();
        if (effective.isEmpty()) {
            return Optional.empty();
        }
        double n = effective.getAsDouble();
        double r = numerator / denominator;
        double z = -Distribution.normal(0, 1).quantile((1 - level) / 2);
        double centre = (r + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(r * (1 - r) / n + z * z / (4 * n * n));
        // At the two ends the formula's end is exactly 0 or 1; rounding must not move it.
        double lower = r == 0 ? 0 : Math.max(0, centre - half);
        double upper = r == 1 ? 1 : Math.min(1, centre + half);
        return Optional.of(new Interval(lower, upper, level));
    }

    /**
     * The rate of both populations together: a ratio of sums. Exclusions add up by reason.
     *
     * @throws IllegalArgumentException if definition or population differ
     */
    public Rate plus(Rate other) {
        requireSame(definition, population, other.definition, other.population);
        Map<String, Long> reasons = new LinkedHashMap<>(exclusions);
        other.exclusions.forEach((reason, count) -> reasons.merge(reason, count, Math::addExact));
        return new Rate(
                definition,
                population,
                numerator + other.numerator,
                denominator + other.denominator,
                numeratorSquares + other.numeratorSquares,
                products + other.products,
                denominatorSquares + other.denominatorSquares,
                reasons);
    }

    /** The share that is missing to 1, of the same population: {@code "not on time"} from {@code "on time"}. */
    public Rate complement(String complementDefinition) {
        return new Rate(
                complementDefinition,
                population,
                denominator - numerator,
                denominator,
                denominatorSquares - 2 * products + numeratorSquares,
                denominatorSquares - products,
                denominatorSquares,
                exclusions);
    }

    /** How many observations were left out, for whatever reason. */
    public long excluded() {
        return exclusions.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * One line: {@code on time against the promised date: 71.4 % (5 of 7 orders due, 95 % interval 35.9 % to 91.8 %; left out:
     * 1 not yet due)}.
     */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(definition).append(": ").append(Cells.percent(value()));
        line.append(" (")
                .append(amount(numerator))
                .append(" of ")
                .append(amount(denominator))
                .append(' ')
                .append(population);
        interval(0.95)
                .ifPresent(i -> line.append(", 95 % interval ")
                        .append(Cells.percent(i.lower()))
                        .append(" to ")
                        .append(Cells.percent(i.upper())));
        if (!exclusions.isEmpty()) {
            line.append("; left out:");
            String gap = " ";
            for (Map.Entry<String, Long> exclusion : exclusions.entrySet()) {
                line.append(gap)
                        .append(Cells.count(exclusion.getValue()))
                        .append(' ')
                        .append(exclusion.getKey());
                gap = ", ";
            }
        }
        return line.append(')').toString();
    }

    static void requireSame(String definition, String population, String otherDefinition, String otherPopulation) {
        Require.that(
                definition.equals(otherDefinition) && population.equals(otherPopulation),
                "\"" + definition + "\" of " + population + " and \"" + otherDefinition + "\" of " + otherPopulation
                        + " are different rates; only rates of the same definition and population add up.");
    }

    private static String amount(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Cells.count((long) value) : Cells.fixed(value, 2);
    }
}
