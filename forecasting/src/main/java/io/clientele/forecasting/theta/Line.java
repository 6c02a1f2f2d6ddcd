package io.clientele.forecasting.theta;

/**
 * The straight line through a series, fitted once to all of it, or anew with each observation.
 *
 * <pre>
 * static:    B = least-squares slope of y(0) … y(n−1);  A = 0, for a constant part of the line is part of the level
 * dynamic:   ȳ(t) = (t·ȳ(t−1) + y(t)) / (t+1)
 *            B(t) = ( (t−1)·B(t−1) + 6·(y(t) − ȳ(t−1))/(t+1) ) / (t+2)
 *            A(t) = ȳ(t) − B(t)·(t+2)/2
 * </pre>
 *
 * <p>Fiorucci and others 2016, section 3, with t counted from 0.
 *
 * @param mean ȳ after the last period
 * @param intercept A after the last period
 * @param slope B after the last period
 */
record Line(double mean, double intercept, double slope) {

    /** Fitted once to all values. */
    static Line fixed(double[] y) {
        int n = y.length;
        double middle = 0.5 * (n - 1);
        double products = 0;
        double mean = 0;
        for (int t = 0; t < n; t++) {
            products += (t - middle) * y[t];
            mean += y[t];
        }
        return new Line(mean / n, 0, products / (n * ((double) n * n - 1) / 12));
    }

    /**
     * Fitted anew with each value.
     *
     * @param intercepts takes A(t−1) at position t
     * @param slopes takes B(t−1) at position t
     */
    static Line moving(double[] y, double[] intercepts, double[] slopes) {
        double mean = y[0];
        double slope = 0;
        double intercept = y[0];
        for (int t = 1; t < y.length; t++) {
            intercepts[t] = intercept;
            slopes[t] = slope;
            slope = nextSlope(slope, y[t] - mean, t);
            mean += (y[t] - mean) / (t + 1);
            intercept = mean - slope * (t + 2) / 2;
        }
        return new Line(mean, intercept, slope);
    }

    /** B(t) from B(t−1) and how far y(t) is from ȳ(t−1). */
    static double nextSlope(double slope, double deviation, long t) {
        return ((t - 1) * slope + 6 * deviation / (t + 1)) / (t + 2);
    }
}
