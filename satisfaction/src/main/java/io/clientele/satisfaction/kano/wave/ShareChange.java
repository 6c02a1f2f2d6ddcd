package io.clientele.satisfaction.kano.wave;

import io.clientele.internal.check.Require;
import io.clientele.stat.Distribution;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A share of one sample beside that of another, and whether they differ by more than chance.
 *
 * <pre>
 * change = p₂ − p₁          z = change / √(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂)
 * </pre>
 *
 * @param hits x₁, from 0 to n₁
 * @param n n₁ of the first sample; with weights, how many it is worth
 * @param laterHits x₂, from 0 to n₂
 * @param laterN n₂ of the other
 */
public record ShareChange(double hits, double n, double laterHits, double laterN) implements Serializable {

    /** Sums of scaled weights may miss their total by so little. */
    private static final double ROUNDING = 1e-9;

    /** Checks that hits fit their samples. */
    public ShareChange {
        Require.nonNegative("n", n);
        Require.within("hits", hits, 0, n * (1 + ROUNDING));
        Require.nonNegative("laterN", laterN);
        Require.within("laterHits", laterHits, 0, laterN * (1 + ROUNDING));
    }

    /** p₂ − p₁; empty if either sample is empty. */
    public OptionalDouble change() {
        return n == 0 || laterN == 0 ? OptionalDouble.empty() : OptionalDouble.of(laterHits / laterN - hits / n);
    }

    /** The change in standard errors, unpooled; empty without a change, or where both shares are 0 or 1 and nothing varies. */
    public OptionalDouble z() {
        double error = standardError();
        return change().isEmpty() || error == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(change().getAsDouble() / error);
    }

    /** How probable a change as large either way is if there is none; empty where z is. */
    public OptionalDouble pValue() {
        OptionalDouble z = z();
        return z.isEmpty() ? z : OptionalDouble.of(2 * Distribution.normal(0, 1).cdf(-Math.abs(z.getAsDouble())));
    }

    /** The change with its standard errors either side, within −1 to 1; empty where there is no change. */
    public Optional<Interval> interval(double level) {
        Require.level("level", level);
        if (change().isEmpty()) {
            return Optional.empty();
        }
        double half = -Distribution.normal(0, 1).quantile((1 - level) / 2) * standardError();
        double change = change().getAsDouble();
        return Optional.of(new Interval(Math.max(-1, change - half), Math.min(1, change + half), level));
    }

    private double standardError() {
        if (n == 0 || laterN == 0) {
            return 0;
        }
        double p = Math.min(1, hits / n);
        double q = Math.min(1, laterHits / laterN);
        return Math.sqrt(p * (1 - p) / n + q * (1 - q) / laterN);
    }
}
