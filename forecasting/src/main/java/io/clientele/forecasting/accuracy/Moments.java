package io.clientele.forecasting.accuracy;

import io.clientele.internal.numerics.ExactSum;
import java.io.Serializable;

/** Number, sum and sum of squares of errors without rounding, so that the spread about the mean is right even far from 0. */
final class Moments implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ExactSum sum = new ExactSum();
    private final ExactSum squares = new ExactSum();
    private long count;

    void add(double value) {
        sum.add(value);
        addProduct(squares, value, value);
        count++;
    }

    void merge(Moments other) {
        sum.add(other.sum);
        squares.add(other.squares);
        count += other.count;
    }

    long count() {
        return count;
    }

    double sum() {
        return sum.value();
    }

    double squares() {
        return squares.value();
    }

    /** Σ (x − mean)² = Σ x² − (Σ x)²/n, with twice the digits of a double until the end. */
    double centredSquares() {
        double high = sum.value();
        ExactSum rest = sum.copy();
        rest.add(-high);
        double low = rest.value();
        double squaresHigh = squares.value();
        ExactSum squaresRest = squares.copy();
        squaresRest.add(-squaresHigh);
        ExactSum scaled = new ExactSum();
        addProduct(scaled, count, squaresHigh);
        scaled.add(count * squaresRest.value());
        addProduct(scaled, -high, high);
        scaled.add(-2 * high * low);
        scaled.add(-low * low);
        return Math.max(0, scaled.value()) / count;
    }

    /** Adds a product with what its rounding loses. */
    private static void addProduct(ExactSum to, double a, double b) {
        double product = a * b;
        to.add(product);
        double lost = Math.fma(a, b, -product);
        if (lost != 0) {
            to.add(lost);
        }
    }
}
