package io.clientele.satisfaction.kano.belief;

import java.util.Arrays;

/**
 * What a count says about the rate x of one category, when part of the count are slips, which come at a rate b:
 *
 * <pre>
 * p(x) ∝ x^(α − 1) · e^(−x) · (x + b)^n
 * </pre>
 *
 * <p>It is the posterior of a rate with a gamma prior of shape α, from a Poisson count n with mean x + b. With a common scale the
 * rates of the categories, divided by their sum, are shares with a Dirichlet prior. The density of ln x has one peak, and below the
 * grid it is a power of x, so that the rest is known in closed form however slowly it fades.
 *
 * <p>Not thread-safe; one object is used for many rates, one after the other.
 */
final class RateDensity {

    /** Below e^−32 of the peak nothing counts. */
    private static final double NEGLIGIBLE = -32;

    private final RateGrid grid;
    private final double[] density;
    private int first;
    private int last;
    private double tail;
    private double mass;
    private double meanLog;
    private double slipShare;

    RateDensity(RateGrid grid) {
        this.grid = grid;
        this.density = new double[grid.size()];
    }

    /**
     * Evaluates the density at every {@code stride}-th point of the grid.
     *
     * @param alpha the shape α of the prior, above 0
     * @param count n, 0 or more
     * @param slips b, 0 or more
     */
    void evaluate(double alpha, double count, double slips, int stride) {
        double b = count + alpha - slips;
        double root = Math.sqrt(b * b + 4 * alpha * slips);
        double peak = b > 0 ? (b + root) / 2 : 2 * alpha * slips / (root - b);
        int top = grid.below(peak) / stride * stride;
        double highest = log(top, alpha, count, slips);
        double sum = 0;
        double logs = 0;
        double slipped = 0;
        first = top;
        last = top;
        for (int side = -1; side <= 1; side += 2) {
            for (int i = side < 0 ? top : top + stride; i >= 0 && i < grid.size(); i += side * stride) {
                double log = log(i, alpha, count, slips) - highest;
                if (log < NEGLIGIBLE) {
                    break;
                }
                double value = Math.exp(log);
                density[i] = value;
                first = Math.min(first, i);
                last = Math.max(last, i);
                sum += value;
                logs += value * grid.logRate[i];
                slipped += slips > 0 ? value * slips / (grid.rate[i] + slips) : 0;
            }
        }
        double width = RateGrid.STEP * stride;
        tail = 0;
        mass = sum * width;
        double logMass = logs * width;
        double slippedMass = slipped * width;
        if (first == 0) {
            // Below the grid x^(power − 1) is left, with a known integral; and the sum has an end, hence Euler's and
            // Maclaurin's term.
            double power = slips > 0 ? alpha : alpha + count;
            double end = density[0];
            tail = end * Math.exp(grid.logRate[0] - grid.logSlope[0]) / power;
            double rest = tail + end * (width * width * power / 6 - width / 2);
            mass += rest;
            logMass += rest * grid.logRate[0] - tail / power + end * width * width / 6;
            slippedMass += slips > 0 ? rest : 0;
        }
        meanLog = logMass / mass;
        slipShare = slippedMass / mass;
    }

    private double log(int i, double alpha, double count, double slips) {
        double known = count == 0 ? 0 : count * Math.log(grid.rate[i] + slips);
        return (alpha - 1) * grid.logRate[i] + grid.logSlope[i] - grid.rate[i] + known;
    }

    /** The mean of ln x. */
    double meanLog() {
        return meanLog;
    }

    /** Which share of the count are slips, on average. */
    double slipShare() {
        return slipShare;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** The probability density at the points from {@link #first} to {@link #last}, in t. */
    void densityTo(double[] target) {
        for (int i = first; i <= last; i++) {
            target[i] = density[i] / mass;
        }
    }

    /** The probability of a rate up to a point, for all points of the grid; only after a stride of 1. */
    void cumulativeTo(double[] target) {
        Arrays.fill(target, 0, first, 0);
        double sum = tail;
        target[first] = sum;
        double h = RateGrid.STEP;
        for (int i = first + 1; i <= last; i++) {
            double before = i - 2 >= first ? density[i - 2] : density[i - 1];
            double after = i + 1 <= last ? density[i + 1] : density[i];
            // The integral of the cubic through four points.
            sum += h / 2 * (density[i - 1] + density[i]) - h / 24 * (after - density[i] - density[i - 1] + before);
            target[i] = sum;
        }
        for (int i = first; i <= last; i++) {
            target[i] = Math.min(1, target[i] / sum);
        }
        Arrays.fill(target, last + 1, target.length, 1);
    }
}
