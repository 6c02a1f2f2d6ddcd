package io.clientele.stat;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * A range that holds an unknown number with a stated level: a confidence interval of an estimate, or a prediction interval of a
 * value to come. Both ends are finite and belong to it.
 *
 * @param lower the lower end
 * @param upper the upper end, not below the lower one
 * @param level the coverage it claims, above 0 and below 1: 0.95 for 95 percent
 */
public record Interval(double lower, double upper, double level) implements Serializable {

    /** Refuses ends that are not finite or stand the wrong way round, and levels outside (0, 1). */
    public Interval {
        Require.finite("lower", lower);
        Require.finite("upper", upper);
        Require.level("level", level);
        if (lower > upper) {
            throw new IllegalArgumentException("lower is " + Require.show(lower) + " and upper is "
                    + Require.show(upper) + "; lower must not be above upper.");
        }
    }

    /** An interval from its two ends. */
    public static Interval of(double lower, double upper, double level) {
        return new Interval(lower, upper, level);
    }

    /** The distance between the ends; infinite where it is beyond the largest double. */
    public double width() {
        return upper - lower;
    }

    /** The point halfway between the ends. */
    public double midpoint() {
        return lower / 2 + upper / 2;
    }

    /** Whether a value lies inside, ends included. */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    /** Whether another interval lies inside this one, equal ends included. */
    public boolean contains(Interval other) {
        Require.nonNull("other", other);
        return other.lower >= lower && other.upper <= upper;
    }

    /** Whether the two have a point in common. */
    public boolean overlaps(Interval other) {
        Require.nonNull("other", other);
        return lower <= other.upper && other.lower <= upper;
    }

    /** The interval of the same level moved by a number. */
    public Interval plus(double shift) {
        return new Interval(lower + shift, upper + shift, level);
    }

    /** The interval of the same level scaled by a number; a negative factor swaps the ends. */
    public Interval times(double factor) {
        double a = lower * factor;
        double b = upper * factor;
        return new Interval(Math.min(a, b), Math.max(a, b), level);
    }

    /** For example {@code [0.8389, 1.000] at 95 %}; with more digits, up to 9, where four would show two ends as one, or as 1. */
    @Override
    public String toString() {
        int digits = 4;
        while (digits < 9 && (hides(lower, digits) || hides(upper, digits) || merges(digits))) {
            digits++;
        }
        double percent = Math.rint(1e8 * level) / 1e6;
        return "[" + Cells.significant(lower, digits) + ", " + Cells.significant(upper, digits) + "] at "
                + (percent > 0 && percent < 100 ? Require.show(percent) + " %" : Double.toString(level));
    }

    /** Whether so few digits would show a share below 1 as 1. */
    private static boolean hides(double end, int digits) {
        return end < 1 && Cells.significant(end, digits).equals(Cells.significant(1, digits));
    }

    /** Whether so few digits would show two ends as one. */
    private boolean merges(int digits) {
        return lower < upper && Cells.significant(lower, digits).equals(Cells.significant(upper, digits));
    }
}
