package io.clientele.internal.numerics;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A sum of doubles without rounding: whatever the order of the terms and however they were split over accumulators, {@link #value()}
 * is the double nearest to the true sum.
 *
 * <p>The sum is held as an expansion, a short list of doubles that do not overlap and whose exact sum is the true one; a term is
 * added to it by error-free two-sums (Shewchuk 1997, "Adaptive precision floating-point arithmetic", GROW-EXPANSION). Real data
 * need two or three parts, and no more than about forty are possible. Sums beyond the range of a double are refused.
 *
 * <p>Not thread-safe: one accumulator a thread, then {@link #add(ExactSum)}.
 */
public final class ExactSum implements Serializable {

    private static final long serialVersionUID = 1L;

    private double[] parts = new double[4];
    private int size;

    /** Adds a finite term. */
    public void add(double term) {
        double x = term;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            double y = parts[i];
            double high = x + y;
            double virtual = high - x;
            double low = (x - (high - virtual)) + (y - virtual);
            if (low != 0) {
                parts[kept++] = low;
            }
            x = high;
        }
        if (!Double.isFinite(x)) {
            throw Require.broken("sum", Require.show(x), "within the range of a double", "Rescale the values.");
        }
        if (kept == parts.length) {
            parts = Arrays.copyOf(parts, 2 * kept);
        }
        parts[kept++] = x;
        size = kept;
    }

    /** Adds all that another accumulator holds; the other stays as it is. */
    public void add(ExactSum other) {
        double[] terms = Arrays.copyOf(other.parts, other.size);
        for (double term : terms) {
            add(term);
        }
    }

    /** The double nearest to the true sum, ties to even; zero when nothing was added. */
    public double value() {
        if (size == 0) {
            return 0;
        }
        int i = size - 1;
        double sum = parts[i];
        double low = 0;
        while (i > 0) {
            double x = sum;
            double y = parts[--i];
            sum = x + y;
            low = y - (sum - x);
            if (low != 0) {
                break;
            }
        }
        // What was rounded away may lie exactly between two doubles; the parts still below decide which way to round.
        if (i > 0 && (low < 0 && parts[i - 1] < 0 || low > 0 && parts[i - 1] > 0)) {
            double doubled = low * 2;
            double candidate = sum + doubled;
            if (doubled == candidate - sum) {
                sum = candidate;
            }
        }
        return sum;
    }

    /** The true sum, not rounded at all. */
    public BigDecimal exact() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < size; i++) {
            sum = sum.add(new BigDecimal(parts[i]));
        }
        return sum;
    }

    /** An independent copy. */
    public ExactSum copy() {
        ExactSum copy = new ExactSum();
        copy.parts = parts.clone();
        copy.size = size;
        return copy;
    }
}
