package io.clientele.forecasting.arima;

import java.util.Arrays;

/** Estimates ARIMA models of one pair of differences (d, D) on one series, one after the other, with one set of arrays. */
final class ArimaSearch {

    /** Starting values in the inverse hyperbolic tangents of partial autocorrelations: mild, and of the signs most series have. */
    private static final double[] USUAL_START = {0.3, 0.3, 0.1, 0.6};

    private static final double[][] OTHER_STARTS = {
        {-0.3, -0.3, -0.1, 0.1}, {1, 0.5, 0.5, 0.5}, {0.6, 1.2, 0.1, 0.6}, {0.1, -0.6, 0.1, 0.3}
    };

    /** Residuals smaller than this share of the largest value are rounding. */
    private static final double PERFECT = 1e-13;

    final ArimaData data;
    final int d;
    final int seasonalD;
    final boolean mean;
    final boolean drift;

    private final ArmaPass pass;
    private final ArmaSearch search;
    private final int constants;
    private final double[] point = new double[30];
    private final double[] trial = new double[30];
    private ArimaOrder order = ArimaOrder.of(0, 0, 0);
    private boolean withConstant;

    /**
     * @param mean whether a mean may take part
     * @param drift whether a drift may take part
     * @param capacity the longest reach of a polynomial
     * @param most the most coefficients of a model
     */
    ArimaSearch(ArimaData data, int d, int seasonalD, boolean mean, boolean drift, int capacity, int most) {
        this.data = data;
        this.d = d;
        this.seasonalD = seasonalD;
        this.mean = mean;
        this.drift = drift;
        this.constants = (mean ? 1 : 0) + (drift ? 1 : 0);
        this.pass = new ArmaPass(data.columns(d, seasonalD, mean, drift), data.gaps.length, Math.max(1, capacity));
        this.search = new ArmaSearch(pass, data.m, Math.max(1, capacity), most);
    }

    int evaluations() {
        return search.evaluations();
    }

    int effective() {
        return pass.effective();
    }

    private void model(ArimaOrder wanted, boolean constant) {
        order = wanted;
        withConstant = constant;
        int active = 1 + data.gaps.length + data.drivers.length + (constant ? constants : 0);
        search.model(wanted.p(), wanted.q(), wanted.seasonalP(), wanted.seasonalQ(), active);
    }

    /** How many numbers a model estimates, the variance among them. */
    int parameterCount(ArimaOrder wanted, boolean constant) {
        return wanted.coefficients() + data.drivers.length + (constant ? constants : 0) + 1;
    }

    /** Whether nothing is left to explain: the series follows the regression but for rounding. */
    boolean isPerfect() {
        return pass.squares() <= pass.effective() * PERFECT * PERFECT;
    }

    /** The objective that a model has at a log-likelihood. */
    double objectiveAt(double logLikelihood) {
        double count = pass.effective();
        return count / (2 * Math.PI) * StrictMath.exp(-2 * logLikelihood / count - 1);
    }

    double logLikelihood() {
        return pass.logLikelihood();
    }

    /** The coefficients where the last search ended. */
    double[] coefficients() {
        return search.coefficients(point);
    }

    double[] point() {
        return Arrays.copyOf(point, order.coefficients());
    }

    /**
     * Fits a model from a point of the search that another model of the same differences reached.
     *
     * @param hopeless the objective that the model would have to reach; a search that won't ends early
     * @return false if it can't be evaluated
     */
    boolean fitFrom(
            ArimaOrder wanted, boolean constant, ArimaOrder near, double[] nearPoint, double gain, double hopeless) {
        model(wanted, constant);
        int[] now = {wanted.p(), wanted.q(), wanted.seasonalP(), wanted.seasonalQ()};
        int[] then = {near.p(), near.q(), near.seasonalP(), near.seasonalQ()};
        double[] kick = {0.05, -0.05, 0.05, -0.05};
        int to = 0;
        int from = 0;
        for (int block = 0; block < 4; block++) {
            for (int i = 0; i < now[block]; i++) {
                point[to + i] = i < then[block] ? Math.max(-2, Math.min(2, nearPoint[from + i])) : kick[block];
            }
            to += now[block];
            from += then[block];
        }
        return Double.isFinite(search.maximise(point, gain, hopeless));
    }

    /** Fits a model from the usual starting values. */
    boolean fit(ArimaOrder wanted, boolean constant, double gain) {
        model(wanted, constant);
        start(USUAL_START, point);
        return Double.isFinite(search.maximise(point, gain, Double.POSITIVE_INFINITY));
    }

    /** Fits a model from several starting values and keeps the highest likelihood. */
    boolean fitThoroughly(ArimaOrder wanted, boolean constant, double gain) {
        boolean fits = fit(wanted, constant, 1e-3);
        double best = fits ? pass.objective() : Double.POSITIVE_INFINITY;
        boolean worthIt = wanted.coefficients() > 1 && pass.effective() > wanted.coefficients();
        for (double[] start : OTHER_STARTS) {
            if (worthIt) {
                start(start, trial);
                double value = search.maximise(trial, 1e-3, Double.POSITIVE_INFINITY);
                if (value < best) {
                    best = value;
                    System.arraycopy(trial, 0, point, 0, point.length);
                }
            }
        }
        return Double.isFinite(best) && Double.isFinite(search.maximise(point, gain, Double.POSITIVE_INFINITY));
    }

    /** Goes on from where the last fit ended. */
    boolean polish(double gain) {
        return Double.isFinite(search.maximise(point, gain, Double.POSITIVE_INFINITY));
    }

    /** Takes coefficients as given. */
    boolean at(ArimaOrder wanted, boolean constant, double[] coefficients) {
        model(wanted, constant);
        return search.point(coefficients, point) && search.at(coefficients);
    }

    private void start(double[] values, double[] out) {
        int[] now = {order.p(), order.q(), order.seasonalP(), order.seasonalQ()};
        int to = 0;
        for (int block = 0; block < 4; block++) {
            for (int i = 0; i < now[block]; i++) {
                out[to++] = i == 0 ? values[block] : 0.25 * values[block];
            }
        }
    }

    /**
     * The model where the last call stood, in the unit of the series.
     *
     * @param coefficients as they are to be reported
     * @param given whether they were given and not estimated
     */
    ArimaEstimate estimate(double[] coefficients, boolean given) {
        int estimated = given ? 0 : coefficients.length;
        boolean hasMean = mean && withConstant;
        boolean hasDrift = drift && withConstant;
        int k = data.drivers.length + (withConstant ? constants : 0);
        int gaps = data.gaps.length;
        int effective = pass.effective();
        boolean perfect = isPerfect();
        double degrees = Math.max(1, effective - estimated - k);
        double variance = perfect ? 0 : pass.squares() / degrees;
        double[] reported =
                perfect && !given ? new double[coefficients.length] : coefficients; // nothing to tell them by
        double[] betaVariances = pass.betaVariances();
        double[] effects = new double[k];
        double[] effectVariances = new double[k];
        for (int j = 0; j < k; j++) {
            double unit = (j < data.drivers.length ? data.driverScale[j] : 1) / data.scale;
            effects[j] = pass.beta(1 + gaps + j) * unit;
            effectVariances[j] = variance * betaVariances[j] * unit * unit;
        }
        double logLikelihood = perfect ? Double.NaN : pass.logLikelihood() + effective * StrictMath.log(data.scale);
        double[] coefficientVariances =
                perfect || given ? new double[coefficients.length] : search.coefficientVariances(point);
        return new ArimaEstimate(
                order,
                reported,
                coefficientVariances,
                hasMean,
                hasDrift,
                effects,
                effectVariances,
                variance / data.scale / data.scale,
                logLikelihood,
                effective,
                estimated);
    }
}
