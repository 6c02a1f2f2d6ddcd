package io.clientele.forecasting.accuracy;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.BetaFunctions;
import io.clientele.internal.numerics.StandardNormal;
import io.clientele.stat.Binomial;
import io.clientele.stat.Distribution;
import io.clientele.stat.Empirical;
import io.clientele.stat.Gamma;
import io.clientele.stat.LogNormal;
import io.clientele.stat.NegativeBinomial;
import io.clientele.stat.Normal;
import io.clientele.stat.Poisson;
import io.clientele.stat.Shifted;
import io.clientele.stat.StudentT;

/**
 * The continuous ranked probability score: how far a whole predictive distribution was from what happened, in the unit of the series. It
 * rewards a forecast for being near and for knowing how near it is; for a certain forecast it is the absolute error.
 *
 * <pre>
 * CRPS(F, y) = ∫ (F(x) − 1{x ≥ y})² dx
 *            = E|X − y| − ½·E|X − X'|
 *            = E max(X − y, 0) + E max(y − X, 0) − ∫ F(x)·(1 − F(x)) dx
 * </pre>
 *
 * with X and X' independent draws from F. The first two terms are the loss functions that every {@link Distribution} has. The third does
 * not depend on y and is closed for the normal, Student-t, lognormal and gamma distributions:
 *
 * <pre>
 * normal       σ/√π
 * Student's t  s·2·√ν/(ν − 1)·B(½, ν − ½)/B(½, ν/2)²
 * lognormal    mean·(2·Φ(σ/√2) − 1)
 * gamma        scale/B(½, shape)
 * </pre>
 *
 * It is a finite sum for samples and for counts, which is cut where no more than 1e-13 of the probability is left; other distributions
 * are integrated by Gauss–Legendre rules between quantiles, with about eight digits where the distribution function is smooth.
 *
 * <p>Matheson and Winkler 1976, Management Science 22; Gneiting and Raftery 2007, Journal of the American Statistical Association 102;
 * the closed forms as collected by Jordan, Krüger and Lerch 2019, Journal of Statistical Software 90.
 */
public final class RankedProbability {

    private static final double TAIL = 1e-13;
    private static final int MOST_VALUES = 20_000;

    /** The cells of the integration end at these quantiles, and at one minus these. */
    private static final double[] CUTS = {1e-12, 1e-9, 1e-7, 1e-5, 1e-4, 1e-3, 0.01, 0.03, 0.08, 0.15, 0.25, 0.35, 0.5};

    /** Nodes and weights of the Gauss–Legendre rule of eight points, the positive half. */
    private static final double[] NODES = {
        0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
    };

    private static final double[] WEIGHTS = {
        0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
    };

    private RankedProbability() {}

    /**
     * The score of a distribution when a value has happened: 0 or more, the less the better.
     *
     * @param forecast the predictive distribution
     * @param actual what happened, finite
     */
    public static double score(Distribution forecast, double actual) {
        Require.nonNull("forecast", forecast);
        Require.finite("actual", actual);
        double distance = forecast.loss(actual) + forecast.complementaryLoss(actual);
        return Math.max(0, distance - halfMeanDifference(forecast));
    }

    /** Half the mean absolute difference of two independent draws: ∫ F·(1 − F). */
    static double halfMeanDifference(Distribution d) {
        if (d.lowest() == d.highest()) {
            return 0;
        } else if (d instanceof Normal normal) {
            return normal.standardDeviation() / Math.sqrt(Math.PI);
        } else if (d instanceof StudentT t) {
            double nu = t.degreesOfFreedom();
            double logBetas = BetaFunctions.logBeta(0.5, nu - 0.5) - 2 * BetaFunctions.logBeta(0.5, nu / 2);
            return t.scale() * 2 * Math.sqrt(nu) / (nu - 1) * Math.exp(logBetas);
        } else if (d instanceof LogNormal log) {
            return log.mean() * (1 - 2 * StandardNormal.survival(log.logStandardDeviation() / Math.sqrt(2)));
        } else if (d instanceof Gamma gamma) {
            return gamma.scale() * Math.exp(-BetaFunctions.logBeta(0.5, gamma.shape()));
        } else if (d instanceof Shifted shifted) {
            return halfMeanDifference(shifted.base());
        } else if (d instanceof Empirical sample) {
            return ofSample(sample.values(), sample.weights());
        }
        return d.isDiscrete() ? summed(d) : integrated(d, start(d));
    }

    private static double ofSample(double[] values, double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double sum = 0;
        double below = 0;
        for (int i = 0; i + 1 < values.length; i++) {
            below += weights[i] / total;
            sum += below * Math.max(0, 1 - below) * (values[i + 1] - values[i]);
        }
        return sum;
    }

    /** One value after the other; what is left behind very many of them as a continuum. */
    private static double summed(Distribution d) {
        boolean whole = d instanceof Poisson || d instanceof NegativeBinomial || d instanceof Binomial;
        double x = start(d);
        double sum = 0;
        for (int i = 0; i < MOST_VALUES; i++) {
            double below = d.cdf(x);
            double above = d.survival(x);
            if (above <= TAIL) {
                return sum;
            }
            double next = whole ? x + 1 : Math.max(Math.nextUp(x), d.quantile(Math.min(1 - TAIL, below + TAIL)));
            sum += below * above * (next - x);
            x = next;
        }
        return sum + integrated(d, x);
    }

    private static double start(Distribution d) {
        return Math.max(d.lowest(), d.quantile(TAIL));
    }

    /** The integral from a place on; what lies beyond the last cut is the loss there. */
    private static double integrated(Distribution d, double from) {
        double sum = from > d.lowest() ? d.complementaryLoss(from) * d.survival(from) : 0;
        if (d.isDiscrete()) {
            sum = 0;
        }
        double left = from;
        for (int i = 0; i < 2 * CUTS.length - 1; i++) {
            double p = i < CUTS.length ? CUTS[i] : 1 - CUTS[2 * CUTS.length - 2 - i];
            double right = d.quantile(p);
            if (right > left) {
                sum += cell(d, left, right);
                left = right;
            }
        }
        return sum + d.loss(left) * d.cdf(left);
    }

    private static double cell(Distribution d, double left, double right) {
        double centre = left + (right - left) / 2;
        double half = (right - left) / 2;
        double sum = 0;
        for (int i = 0; i < NODES.length; i++) {
            double low = centre - half * NODES[i];
            double high = centre + half * NODES[i];
            sum += WEIGHTS[i] * (d.cdf(low) * d.survival(low) + d.cdf(high) * d.survival(high));
        }
        return half * sum;
    }
}
