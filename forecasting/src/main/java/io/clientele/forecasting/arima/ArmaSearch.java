package io.clientele.forecasting.arima;

import java.util.Arrays;

/**
 * Maximises the likelihood of {@link ArmaPass} over the coefficients of one model, by the method of Levenberg and Marquardt.
 *
 * <p>S·|Ω|^(1/n) is a sum of n + r squares that are smooth in the parameters, so a few Gauss–Newton steps do what a quasi-Newton search
 * does in dozens; the derivatives are differences, one likelihood a parameter. The squares never vanish, so near the top the curvature
 * that Gauss and Newton leave out is added as it shows itself from step to step, whenever that has foretold the last step better (Dennis,
 * Gay and Welsch 1981). The search moves in the inverse hyperbolic tangents of the
 * partial autocorrelations of each of the four polynomials, in which every point is stationary and invertible.
 *
 * <p>One thread at a time; models of any order up to the capacity share one search and its arrays.
 */
final class ArmaSearch {

    /** As close to the border of stationarity as a search may come: the partial autocorrelation is 1 − 1.2e-5 there. */
    private static final double FURTHEST = 6;

    /** For differences: squares of rounding errors and curvature are both far below what the search needs. */
    private static final double DIFFERENCE = 1e-6;

    private static final double LONGEST_STEP = 1.5;
    private static final int ITERATIONS = 60;
    private static final int MOST = 30;

    private final ArmaPass pass;
    private final int m;

    private final double[] coefficients = new double[MOST];
    private final double[] ar;
    private final double[] ma;
    private final double[] residuals;
    private final double[] trialResiduals;
    private final double[][] jacobian;
    private final double[] normal = new double[MOST * MOST];
    private final double[] curvature = new double[MOST * MOST];
    private final double[] curved = new double[MOST];
    private final double[] damped = new double[MOST * MOST];
    private final double[] slope = new double[MOST];
    private final double[] step = new double[MOST];
    private final double[] trial = new double[MOST];

    private int p;
    private int q;
    private int seasonalP;
    private int seasonalQ;
    private int active;
    private int size;
    private int evaluations;

    ArmaSearch(ArmaPass pass, int m, int capacity, int mostParameters) {
        this.pass = pass;
        this.m = m;
        this.ar = new double[capacity + 1];
        this.ma = new double[capacity + 1];
        int length = pass.length() + capacity;
        this.residuals = new double[length];
        this.trialResiduals = new double[length];
        this.jacobian = new double[mostParameters][length];
    }

    /** Chooses the model that the next calls are about; the columns taking part include the series. */
    void model(int p, int q, int seasonalP, int seasonalQ, int active) {
        this.p = p;
        this.q = q;
        this.seasonalP = seasonalP;
        this.seasonalQ = seasonalQ;
        this.active = active;
        this.size = p + q + seasonalP + seasonalQ;
    }

    int evaluations() {
        return evaluations;
    }

    /** The coefficients ar, ma, seasonal ar, seasonal ma at a point of the search; a copy. */
    double[] coefficients(double[] point) {
        toCoefficients(point);
        return Arrays.copyOf(coefficients, size);
    }

    /** The point of the search where the coefficients are, as near to the border as it goes; false if not stationary or invertible. */
    boolean point(double[] given, double[] out) {
        System.arraycopy(given, 0, out, 0, size);
        for (int i = 0; i < size; i++) {
            if (isMovingAverage(i)) {
                out[i] = -out[i];
            }
        }
        boolean inside = Polynomials.toPartials(out, 0, p)
                && Polynomials.toPartials(out, p, q)
                && Polynomials.toPartials(out, p + q, seasonalP)
                && Polynomials.toPartials(out, p + q + seasonalP, seasonalQ);
        for (int i = 0; i < size; i++) {
            double partial = out[i];
            double u = 0.5 * StrictMath.log((1 + partial) / (1 - partial));
            out[i] = Math.max(-FURTHEST, Math.min(FURTHEST, u));
        }
        return inside;
    }

    private boolean isMovingAverage(int i) {
        return i >= p && (i < p + q || i >= p + q + seasonalP);
    }

    private void toCoefficients(double[] point) {
        for (int i = 0; i < size; i++) {
            coefficients[i] = StrictMath.tanh(point[i]);
        }
        Polynomials.fromPartials(coefficients, 0, p);
        Polynomials.fromPartials(coefficients, p, q);
        Polynomials.fromPartials(coefficients, p + q, seasonalP);
        Polynomials.fromPartials(coefficients, p + q + seasonalP, seasonalQ);
        for (int i = 0; i < size; i++) {
            if (isMovingAverage(i)) {
                coefficients[i] = -coefficients[i];
            }
        }
    }

    /** The likelihood at given coefficients; false if the numbers fail. */
    boolean at(double[] given) {
        System.arraycopy(given, 0, coefficients, 0, size);
        return evaluate() && refine();
    }

    private boolean refine() {
        pass.residuals(residuals);
        return true;
    }

    private boolean evaluate() {
        evaluations++;
        Polynomials.multiply(coefficients, 0, p, p + q, seasonalP, m, 1, ar);
        Polynomials.multiply(coefficients, p, q, p + q + seasonalP, seasonalQ, m, -1, ma);
        return pass.evaluate(ar, p + seasonalP * m, ma, q + seasonalQ * m, active);
    }

    private double value(double[] point, double[] out) {
        toCoefficients(point);
        if (!evaluate()) {
            return Double.POSITIVE_INFINITY;
        }
        pass.residuals(out);
        return pass.objective();
    }

    /**
     * Moves the point to the maximum of the likelihood.
     *
     * @param point where to start; holds the maximum afterwards, and the pass stands there
     * @param gain the search ends when a step has gained, or promises, less log-likelihood than this
     * @param hopeless the search ends early if three times what a step promises would not bring the objective down to this
     * @return the objective there; infinite if it can't be evaluated even at the start
     */
    double maximise(double[] point, double gain, double hopeless) {
        double value = value(point, residuals);
        if (size == 0 || !Double.isFinite(value) || value == 0) {
            return value;
        }
        double lambda = 1e-3;
        double half = 0.5 * pass.effective();
        boolean secant = false;
        Arrays.fill(curvature, 0, size * size, 0);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            if (!derivatives(point, iteration > 0)) {
                break;
            }
            boolean moved = false;
            double before = value;
            for (int attempt = 0; attempt < 12 && !moved; attempt++) {
                if (!solve(lambda, secant)) {
                    secant = false;
                    solve(lambda, false);
                }
                for (int i = 0; i < size; i++) {
                    double next = point[i] + step[i];
                    trial[i] = Math.max(-FURTHEST, Math.min(FURTHEST, next));
                    step[i] = trial[i] - point[i];
                }
                double plain = promise(normal, 1);
                double bent = plain + promise(curvature, 0);
                double promised = secant ? bent : plain;
                if (promised * half / value < 0.01 * gain || value - 3 * promised > hopeless) {
                    break;
                }
                double next = value(trial, trialResiduals);
                double gained = value - next;
                if (gained > 0) {
                    System.arraycopy(trial, 0, point, 0, size);
                    System.arraycopy(trialResiduals, 0, residuals, 0, pass.residualCount());
                    lambda = gained > 0.5 * promised ? lambda * 0.1 : lambda;
                    value = next;
                    moved = true;
                } else {
                    lambda = Math.max(lambda, 1e-3) * 10;
                }
                secant = Math.abs(gained - bent) < Math.abs(gained - plain);
            }
            if (!moved || half * (before - value) / value < gain) {
                break;
            }
        }
        return value(point, residuals);
    }

    /** By how much the step lowers the sum of squares if their curvature is this matrix. */
    private double promise(double[] matrix, int withSlope) {
        double promised = 0;
        for (int i = 0; i < size; i++) {
            promised -= 2 * withSlope * step[i] * slope[i];
            for (int j = 0; j < size; j++) {
                promised -= step[i] * matrix[i * size + j] * step[j];
            }
        }
        return promised;
    }

    /** The derivatives of the residuals at a point where they stand already. */
    private boolean derivatives(double[] point, boolean learn) {
        int count = pass.residualCount();
        for (int i = 0; i < size; i++) {
            curved[i] = learn ? product(jacobian[i], residuals, count) : 0;
            damped[i] = slope[i];
        }
        for (int i = 0; i < size; i++) {
            System.arraycopy(point, 0, trial, 0, size);
            double h = point[i] > 0 ? -DIFFERENCE : DIFFERENCE;
            trial[i] += h;
            double[] column = jacobian[i];
            if (!Double.isFinite(value(trial, column))) {
                return false;
            }
            double inverse = 1 / h;
            for (int t = 0; t < count; t++) {
                column[t] = (column[t] - residuals[t]) * inverse;
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = product(jacobian[i], jacobian[j], count);
                normal[i * size + j] = sum;
                normal[j * size + i] = sum;
            }
            slope[i] = product(jacobian[i], residuals, count);
        }
        if (learn) {
            learnCurvature();
        }
        return true;
    }

    /** What the last step showed of the curvature beyond that of Gauss and Newton; {@code damped} begins with the slope before it. */
    private void learnCurvature() {
        double along = 0;
        double known = 0;
        double seen = 0;
        for (int i = 0; i < size; i++) {
            damped[i] = slope[i] - damped[i];
            curved[i] = slope[i] - curved[i];
            along += damped[i] * step[i];
            seen += curved[i] * step[i];
            for (int j = 0; j < size; j++) {
                known += step[i] * curvature[i * size + j] * step[j];
            }
        }
        if (!(Math.abs(along) > 1e-300)) {
            return;
        }
        double sizing = known == 0 ? 1 : Math.min(1, Math.abs(seen / known));
        double rest = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                curvature[i * size + j] *= sizing;
                curved[i] -= curvature[i * size + j] * step[j];
            }
            rest += curved[i] * step[i];
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                curvature[i * size + j] += (curved[i] * damped[j] + damped[i] * curved[j]) / along
                        - rest / along * damped[i] * damped[j] / along;
            }
        }
    }

    private static double product(double[] x, double[] y, int count) {
        double a = 0;
        double b = 0;
        int t = 0;
        for (; t + 1 < count; t += 2) {
            a += x[t] * y[t];
            b += x[t + 1] * y[t + 1];
        }
        return t < count ? a + b + x[t] * y[t] : a + b;
    }

    /** The damped step, no longer than allowed; false if with the learned curvature the matrix is not positive definite. */
    private boolean solve(double lambda, boolean secant) {
        return solve(lambda, secant, LONGEST_STEP);
    }

    private boolean solve(double lambda, boolean secant, double longestStep) {
        double trace = 0;
        for (int i = 0; i < size; i++) {
            trace = Math.max(trace, normal[i * size + i]);
        }
        for (int i = 0; i < size * size; i++) {
            damped[i] = secant ? normal[i] + curvature[i] : normal[i];
        }
        for (int i = 0; i < size; i++) {
            damped[i * size + i] += lambda * (normal[i * size + i] + 1e-6 * trace) + 1e-300;
            step[i] = -slope[i];
        }
        for (int i = 0; i < size; i++) {
            double floor = 1e-12 * normal[i * size + i] + 1e-300;
            for (int j = 0; j <= i; j++) {
                double sum = damped[i * size + j];
                for (int l = 0; l < j; l++) {
                    sum -= damped[i * size + l] * damped[j * size + l];
                }
                if (i == j && sum < floor && secant) {
                    return false;
                }
                damped[i * size + j] = i == j ? Math.sqrt(Math.max(sum, floor)) : sum / damped[j * size + j];
            }
            double sum = step[i];
            for (int l = 0; l < i; l++) {
                sum -= damped[i * size + l] * step[l];
            }
            step[i] = sum / damped[i * size + i];
        }
        double longest = 0;
        for (int i = size - 1; i >= 0; i--) {
            double sum = step[i];
            for (int l = i + 1; l < size; l++) {
                sum -= damped[l * size + i] * step[l];
            }
            step[i] = sum / damped[i * size + i];
            longest = Math.max(longest, Math.abs(step[i]));
        }
        if (longest > longestStep) {
            for (int i = 0; i < size; i++) {
                step[i] *= longestStep / longest;
            }
        }
        return true;
    }

    /** The variances of the coefficients at a point where the search stands, from the curvature of the sum of squares. */
    double[] coefficientVariances(double[] point) {
        double[] variances = new double[size];
        double value = value(point, residuals);
        if (size == 0 || !Double.isFinite(value) || !derivatives(point, false)) {
            return variances;
        }
        double[] gram = Arrays.copyOf(normal, size * size);
        double[] toCoefficients = new double[size * size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(point, 0, trial, 0, size);
            trial[i] = point[i] + DIFFERENCE;
            double[] up = coefficients(trial);
            trial[i] = point[i] - DIFFERENCE;
            double[] down = coefficients(trial);
            for (int j = 0; j < size; j++) {
                toCoefficients[j * size + i] = (up[j] - down[j]) / (2 * DIFFERENCE);
            }
        }
        double variance = value / Math.max(1, pass.effective() - size);
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                slope[i] = -toCoefficients[j * size + i];
            }
            System.arraycopy(gram, 0, normal, 0, size * size);
            solve(1e-12, false, Double.POSITIVE_INFINITY);
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += toCoefficients[j * size + i] * step[i];
            }
            variances[j] = Math.max(0, variance * sum);
        }
        value(point, residuals);
        return variances;
    }
}
