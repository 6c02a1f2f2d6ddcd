package io.clientele.forecasting.intermittent;

import io.clientele.internal.numerics.GammaFunctions;
import io.clientele.internal.numerics.SmoothObjective;

/**
 * Minus the log-likelihood of values x whose mean follows them, with its gradient.
 *
 * <pre>
 * μ(t+1) = μ(t) + α·(x(t) − μ(t))                    ∂μ(t+1) = (1 − α)·∂μ(t) + ∂α·(x(t) − μ(t))
 *
 * counts   ln f = Σ_{i{@literal <}x} ln(μ + i·κ) − ln x! − (μ/κ + x)·ln(1 + κ)       negative binomial, variance (1 + κ)·μ
 *          ln f = x·ln μ − μ − ln x!                                    its limit for κ = 0, Poisson
 * events   ln f = x·ln μ + (1 − x)·ln(1 − μ)                            x is 1 or 0
 * sizes    ln f = ln x·(k − 1) − k·ln(μ/k) − ln Γ(k) − k·x/μ            gamma, variance μ²/k, κ = 1/k
 * </pre>
 *
 * The first form of the negative binomial needs no gamma functions for small counts and does not cancel as κ goes to 0.
 *
 * <p>The point of the search is (ln μ(1) or logit μ(1), logit of α as a share of its limit, ln κ), the last two only as far as they are
 * free.
 */
final class SmoothedLikelihood implements SmoothObjective {

    /** What the values are. */
    enum Family {
        POISSON,
        NEGATIVE_BINOMIAL,
        BERNOULLI,
        GAMMA;

        boolean hasDispersion() {
            return this == NEGATIVE_BINOMIAL || this == GAMMA;
        }
    }

    /** A mean that follows more of each surprise than this rests on fewer than three values. */
    static final double FASTEST = 0.5;

    /** From this count on Stirling's series is faster than sums. */
    private static final int MANY = 40;

    /** From here on five terms of Stirling's series leave less than 1e-12. */
    private static final double STIRLING = 8;

    private final double[] x;
    private final int n;
    private final Family family;
    private final boolean moving;
    private final double constant;

    SmoothedLikelihood(double[] x, int n, Family family, boolean moving) {
        this.x = x;
        this.n = n;
        this.family = family;
        this.moving = moving;
        this.constant = constant(x, n, family);
    }

    private static double constant(double[] x, int n, Family family) {
        double sum = 0;
        for (int t = 0; t < n; t++) {
            if (family == Family.GAMMA) {
                sum -= Math.log(x[t]);
            } else if (family != Family.BERNOULLI && x[t] > 1) {
                sum -= GammaFunctions.logFactorial(x[t]);
            }
        }
        return sum;
    }

    int dimension() {
        return 1 + (moving ? 1 : 0) + (family.hasDispersion() ? 1 : 0);
    }

    double[] point(double mean, double follow, double dispersion) {
        double[] point = new double[dimension()];
        point[0] = family == Family.BERNOULLI ? Math.log(mean / (1 - mean)) : Math.log(mean);
        if (moving) {
            double share = follow / FASTEST;
            point[1] = Math.log(share / (1 - share));
        }
        if (family.hasDispersion()) {
            point[point.length - 1] = Math.log(dispersion);
        }
        return point;
    }

    double start(double[] point) {
        return family == Family.BERNOULLI ? logistic(point[0]) : Math.exp(point[0]);
    }

    double follow(double[] point) {
        return moving ? FASTEST * logistic(point[1]) : 0;
    }

    double dispersion(double[] point) {
        return family.hasDispersion() ? Math.exp(point[point.length - 1]) : 0;
    }

    private static double logistic(double v) {
        return 1 / (1 + Math.exp(-v));
    }

    @Override
    public double value(double[] point, double[] gradient) {
        double start = start(point);
        double follow = follow(point);
        double dispersion = dispersion(point);
        double byStart = family == Family.BERNOULLI ? start * (1 - start) : start;
        double byFollow = 0;
        double followRate = moving ? follow * (1 - follow / FASTEST) : 0;
        double keep = 1 - follow;
        Density density = new Density(family, dispersion);
        double mean = start;
        double sum = 0;
        double startSlope = 0;
        double followSlope = 0;
        double dispersionSlope = 0;
        for (int t = 0; t < n; t++) {
            density.at(x[t], mean);
            sum += density.log;
            startSlope += density.byMean * byStart;
            followSlope += density.byMean * byFollow;
            dispersionSlope += density.byDispersion;
            double surprise = x[t] - mean;
            byFollow = keep * byFollow + followRate * surprise;
            byStart *= keep;
            mean += follow * surprise;
        }
        gradient[0] = -startSlope;
        if (moving) {
            gradient[1] = -followSlope;
        }
        if (family.hasDispersion()) {
            gradient[gradient.length - 1] = -dispersionSlope * dispersion;
        }
        return -(sum + constant);
    }

    /** The mean after the last value. */
    double level(double[] point) {
        double follow = follow(point);
        double mean = start(point);
        for (int t = 0; t < n; t++) {
            mean += follow * (x[t] - mean);
        }
        return mean;
    }

    /** The logarithm of a density without the part that depends on the value alone, and its slopes. */
    private static final class Density {

        private final Family family;
        private final double kappa;

        /** ln(1 + κ)/κ, and minus its slope. */
        private final double rate;

        private final double rateFall;
        private final double logOnePlus;
        private final double shape;
        private final double shapeConstant;
        private final double shapeSlope;

        private double log;
        private double byMean;
        private double byDispersion;

        Density(Family family, double kappa) {
            this.family = family;
            this.kappa = kappa;
            this.logOnePlus = Math.log1p(kappa);
            this.rate = kappa < 1e-8 ? 1 - 0.5 * kappa : logOnePlus / kappa;
            this.rateFall = kappa < 1e-4 ? 0.5 - 2 * kappa / 3 : (logOnePlus - kappa / (1 + kappa)) / (kappa * kappa);
            this.shape = family == Family.GAMMA ? 1 / kappa : 0;
            this.shapeConstant = family == Family.GAMMA ? shape * Math.log(shape) - GammaFunctions.logGamma(shape) : 0;
            this.shapeSlope = family == Family.GAMMA ? Math.log(shape) + 1 - GammaFunctions.digamma(shape) : 0;
        }

        void at(double value, double mean) {
            switch (family) {
                case POISSON -> {
                    log = value == 0 ? -mean : value * Math.log(mean) - mean;
                    byMean = value == 0 ? -1 : value / mean - 1;
                }
                case BERNOULLI -> {
                    log = Math.log(value == 0 ? 1 - mean : mean);
                    byMean = value == 0 ? -1 / (1 - mean) : 1 / mean;
                }
                case NEGATIVE_BINOMIAL -> count(value, mean);
                case GAMMA -> {
                    double ratio = value / mean;
                    double logRatio = Math.log(ratio);
                    log = shapeConstant + shape * (logRatio - ratio);
                    byMean = shape * (ratio - 1) / mean;
                    byDispersion = -shape * shape * (shapeSlope + logRatio - ratio);
                }
            }
        }

        /** What ln Γ(x) has beyond (x − 1/2)·ln x − x and a constant; x of 8 or more. */
        private static double stirling(double x) {
            double r = 1 / (x * x);
            return (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r * (1.0 / 1188))))) / x;
        }

        /** What ψ(x) lacks to ln x; x of 8 or more. */
        private static double digammaRest(double x) {
            double r = 1 / (x * x);
            return 0.5 / x + r * (1.0 / 12 - r * (1.0 / 120 - r * (1.0 / 252 - r * (1.0 / 240 - r / 132))));
        }

        private void count(double value, double mean) {
            log = -mean * rate - value * logOnePlus;
            byMean = -rate;
            byDispersion = mean * rateFall - value / (1 + kappa);
            if (value == 0) {
                return;
            }
            double inverses = 0;
            if (value <= MANY) {
                double product = 1;
                for (int i = 0; i < value; i++) {
                    double term = mean + i * kappa;
                    product *= term;
                    inverses += 1 / term;
                    if (product > 1e150 || product < 1e-150) {
                        log += Math.log(product);
                        product = 1;
                    }
                }
                log += Math.log(product);
            } else {
                // The first terms one by one, until Stirling's series is exact to the last digits.
                double a = mean / kappa;
                double left = value;
                while (a < STIRLING && left > 0) {
                    log += Math.log(a * kappa);
                    inverses += 1 / (a * kappa);
                    a++;
                    left--;
                }
                double b = a + left;
                double logRatio = Math.log1p(left / a);
                log += (a - 0.5) * logRatio + left * (Math.log(b * kappa) - 1) + stirling(b) - stirling(a);
                inverses += (logRatio - digammaRest(b) + digammaRest(a)) / kappa;
            }
            byMean += inverses;
            byDispersion += kappa > 0 ? (value - mean * inverses) / kappa : 0;
        }
    }
}
