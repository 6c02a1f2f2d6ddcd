package io.clientele.forecasting.smoothing;

/**
 * A smooth price on smoothing parameters, added to −log L in a search: minus the logarithm of a prior density, say. It must be finite
 * wherever the parameters are within their limits.
 */
interface ParameterPenalty {

    /**
     * The price of a point.
     *
     * @param slopes receives the derivatives by alpha, beta, gamma and phi, in this order; those of parameters that a form has not are
     *     ignored
     */
    double at(double alpha, double beta, double gamma, double phi, double[] slopes);
}
