package io.clientele.forecasting.intermittent;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.Minimum;
import io.clientele.internal.numerics.QuasiNewton;
import io.clientele.stat.EstimationException;
import java.io.Serializable;
import java.util.Map;

/**
 * A mean that follows what is seen, with the parameters of greatest likelihood.
 *
 * @param start the mean before the first value
 * @param follow the share α of each surprise that it takes over; 0 if it stands still
 * @param dispersion κ of the family; 0 if it has none
 * @param level the mean after the last value
 * @param values how many values it rests on
 * @param logLikelihood the log-likelihood
 * @param parameters how many numbers were estimated
 */
record FollowedMean(
        double start, double follow, double dispersion, double level, int values, double logLikelihood, int parameters)
        implements Serializable {

    /** Passes over the data that a search may take; a dozen or two are usual. */
    private static final int ITERATIONS = 100;

    /** Far below any difference in likelihood that decides something. */
    private static final double GRADIENT = 1e-7;

    /** Where the search for α begins. */
    private static final double FIRST_FOLLOW = 0.1;

    /** A relative spread below this is that of equal values. */
    private static final double EVEN = 1e-12;

    FollowedMean {
        Require.nonNegative("start", start);
        Require.within("follow", follow, 0, 1);
        Require.nonNegative("dispersion", dispersion);
        Require.nonNegative("level", level);
        Require.finite("logLikelihood", logLikelihood);
    }

    /** Values that are certain: all the same. */
    static FollowedMean certain(double value, int values) {
        return new FollowedMean(value, 0, 0, value, values, 0, 1);
    }

    /** The best of the families, standing still or moving, by AICc; or the simplest if there are too few values for that. */
    static FollowedMean best(double[] x, int n, SmoothedLikelihood.Family... families) {
        FollowedMean best = null;
        for (SmoothedLikelihood.Family family : families) {
            FollowedMean still = fit(x, n, family, false);
            if (best == null || still.criterion(n) < best.criterion(n)) {
                best = still;
            }
            if (n > still.parameters + 2) {
                FollowedMean moving = fit(x, n, family, true);
                if (moving.criterion(n) < best.criterion(n)) {
                    best = moving;
                }
            }
        }
        return Require.nonNull("families", best);
    }

    /** AICc; infinite where there are too few values. */
    double criterion(int n) {
        return criterion(logLikelihood, parameters, n);
    }

    static double criterion(double logLikelihood, int parameters, int n) {
        double room = n - parameters - 1;
        return room > 0
                ? -2 * logLikelihood + 2 * parameters + 2 * parameters * (parameters + 1) / room
                : Double.POSITIVE_INFINITY;
    }

    /** Fits one family, with a mean that stands still or moves. */
    static FollowedMean fit(double[] x, int n, SmoothedLikelihood.Family family, boolean moving) {
        double sum = 0;
        double least = x[0];
        double greatest = x[0];
        for (int t = 0; t < n; t++) {
            sum += x[t];
            least = Math.min(least, x[t]);
            greatest = Math.max(greatest, x[t]);
        }
        double mean = sum / n;
        boolean even = greatest - least <= EVEN * greatest;
        boolean fixed = family == SmoothedLikelihood.Family.BERNOULLI || family == SmoothedLikelihood.Family.GAMMA;
        if (greatest == 0 || even && fixed) {
            return certain(mean, n);
        }
        double square = 0;
        for (int t = 0; t < n; t++) {
            square += (x[t] - mean) * (x[t] - mean) / n;
        }
        double dispersion =
                family == SmoothedLikelihood.Family.GAMMA ? square / mean / mean : Math.max(0.05, square / mean - 1);
        SmoothedLikelihood likelihood = new SmoothedLikelihood(x, n, family, moving);
        double[] start = likelihood.point(mean, FIRST_FOLLOW, dispersion);
        double[] point = start;
        double value;
        if (!moving && !family.hasDispersion()) {
            // The mean itself has the greatest likelihood.
            value = likelihood.value(start, new double[1]);
        } else {
            Minimum minimum = QuasiNewton.standard()
                    .atMost(ITERATIONS)
                    .toGradient(GRADIENT)
                    .minimise(likelihood, start);
            point = minimum.point();
            value = minimum.value();
        }
        if (!(Math.abs(value) <= Double.MAX_VALUE)) {
            throw new EstimationException(
                    "dynamic-demand",
                    "the likelihood is no finite number. Use sba or imapa for this series.",
                    Map.of("mean", mean));
        }
        return new FollowedMean(
                likelihood.start(point),
                likelihood.follow(point),
                likelihood.dispersion(point),
                likelihood.level(point),
                n,
                -value,
                likelihood.dimension());
    }

    /** The mean after a further value. */
    double next(double mean, double value) {
        return Math.max(0, mean + follow * (value - mean));
    }

    /** The same after further values. */
    FollowedMean moved(double newLevel) {
        return new FollowedMean(start, follow, dispersion, newLevel, values, logLikelihood, parameters);
    }
}
