package io.clientele.stat;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import java.io.Serializable;
import java.util.TreeMap;

/**
 * Counts towards a {@link Rate}: yes-or-no observations, or a part of a whole each, and what had to be left out and why.
 *
 * <p>It is mergeable: counting a table in pieces and merging the counters in any order gives the same {@link Rate} to the bit as
 * counting it in one go, because sums are kept without rounding.
 *
 * <p>Not thread-safe: one counter a thread, then {@link #merge}.
 */
public final class RateCounter implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double LARGEST = 1e150;

    private final String definition;
    private final String population;
    private final ExactSum numerator = new ExactSum();
    private final ExactSum denominator = new ExactSum();
    private final ExactSum numeratorSquares = new ExactSum();
    private final ExactSum products = new ExactSum();
    private final ExactSum denominatorSquares = new ExactSum();
    private long observations;
    private long hits;
    private final TreeMap<String, Long> exclusions = new TreeMap<>();

    private RateCounter(String definition, String population) {
        this.definition = Require.text("definition", definition);
        this.population = Require.text("population", population);
    }

    /**
     * A counter that has counted nothing.
     *
     * @param definition what the rate says, such as {@code "on time against the promised date"}
     * @param population whom it is about, such as {@code "orders due"}
     */
    public static RateCounter of(String definition, String population) {
        return new RateCounter(definition, population);
    }

    /** Counts one observation: one in the denominator, and one in the numerator if it is a hit. */
    public RateCounter add(boolean hit) {
        observations++;
        if (hit) {
            hits++;
        }
        return this;
    }

    /**
     * Counts one observation that is partly a hit, such as 18 of 20 ordered units: {@code part} goes to the numerator and
     * {@code whole} to the denominator.
     *
     * @param part at most 10^150 in size
     * @param whole 0, or from 10^-150 to 10^150: squares of it are summed
     * @throws IllegalArgumentException if a number is outside these bounds
     */
    public RateCounter add(double part, double whole) {
        Require.within("part", part, -LARGEST, LARGEST);
        if (whole != 0 && !(whole >= 1 / LARGEST && whole <= LARGEST)) {
            throw Require.broken("whole", Require.show(whole), "0, or from 1E-150 to 1E150", "");
        }
        numerator.add(part);
        denominator.add(whole);
        numeratorSquares.add(part * part);
        products.add(part * whole);
        denominatorSquares.add(whole * whole);
        return this;
    }

    /** Counts one observation that belongs to no population, with the reason. */
    public RateCounter exclude(String reason) {
        return exclude(reason, 1);
    }

    /** Counts observations that belong to no population, with the reason. */
    public RateCounter exclude(String reason, long count) {
        Require.text("reason", reason);
        Require.atLeast("count", count, 0);
        if (count > 0) {
            exclusions.merge(reason, count, Math::addExact);
        }
        return this;
    }

    /** Adds all that another counter of the same definition and population has counted; the other stays as it is. */
    public RateCounter merge(RateCounter other) {
        Require.nonNull("other", other);
        Rate.requireSame(definition, population, other.definition, other.population);
        numerator.add(other.numerator);
        denominator.add(other.denominator);
        numeratorSquares.add(other.numeratorSquares);
        products.add(other.products);
        denominatorSquares.add(other.denominatorSquares);
        observations = Math.addExact(observations, other.observations);
        hits = Math.addExact(hits, other.hits);
        other.exclusions.forEach((reason, count) -> exclusions.merge(reason, count, Math::addExact));
        return this;
    }

    /** The rate of all that was counted so far; the counter can go on. */
    public Rate finish() {
        return new Rate(
                definition,
                population,
                plus(numerator, hits),
                plus(denominator, observations),
                plus(numeratorSquares, hits),
                plus(products, hits),
                plus(denominatorSquares, observations),
                exclusions);
    }

    /** The rate of all that was counted so far, as it prints. */
    @Override
    public String toString() {
        return finish().toString();
    }

    private static double plus(ExactSum sum, long count) {
        ExactSum all = sum.copy();
        all.add((double) count);
        return all.value();
    }
}
