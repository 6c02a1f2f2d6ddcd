package io.clientele.forecasting.smoothing;

import io.clientele.forecasting.GaussianPaths;
import io.clientele.internal.check.Require;

/**
 * The distribution of the periods to come, from the final states.
 *
 * <p>Means and variances are exact for the fifteen forms of the first three classes of Hyndman, Koehler, Ord and Snyder (2008), table
 * 6.1: additive throughout (class 1), additive with multiplicative errors (class 2), and multiplicative errors and seasons (class 3, with
 * normal errors). For the other forms the mean is the path without errors, and the variance is that of its linearisation in the errors,
 * which is good while the errors are small.
 */
final class EtsForecast {

    /** Size of the error that a derivative is taken with, in standard deviations, or in levels if these are smaller. */
    private static final double DIFFERENCE = 1e-6;

    private final EtsEstimate model;
    private final EtsForm form;
    private final double variance;
    private final double level;
    private final double growth;
    private final double[] seasons;
    private final int horizon;

    /**
     * @param model the smoothing parameters; its initial states are not used
     * @param last the states that the forecast starts from
     * @param variance of the one-step error, relative if the error is multiplicative
     */
    EtsForecast(EtsEstimate model, EtsState last, double variance, int horizon) {
        this.model = model;
        this.form = model.form();
        this.variance = variance;
        this.level = last.level();
        this.growth = last.growth();
        this.seasons = last.seasons().stream().mapToDouble(Double::doubleValue).toArray();
        this.horizon = horizon;
    }

    GaussianPaths paths() {
        if (form.hasLinearStates()) {
            double[] mean = path(-1, 0);
            double[] psi = weights();
            return form.error() == ErrorType.ADDITIVE
                    ? GaussianPaths.of(checked(mean), psi, variance)
                    : GaussianPaths.of(checked(mean), psi, checked(proportional(mean, psi)));
        }
        return form.error() == ErrorType.MULTIPLICATIVE && !form.trend().isMultiplicative()
                ? multiplicativeSeason()
                : linearised();
    }

    /** How a unit of error carries over into later periods; with multiplicative parts, a relative one into the same share. */
    private double[] weights() {
        double[] psi = new double[horizon];
        double damping = 1;
        double carried = model.alpha();
        psi[0] = 1;
        for (int j = 1; j < horizon; j++) {
            damping *= model.phi();
            carried += model.beta() * damping;
            psi[j] = carried + (form.hasSeason() && j % seasons.length == 0 ? model.gamma() : 0);
        }
        return psi;
    }

    /** Class 2: the shocks have the variance σ²·θ, with θ the expected square of the one-step forecast. */
    private double[] proportional(double[] mean, double[] psi) {
        double[] variances = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            double square = mean[h] * mean[h];
            for (int j = 1; j <= h; j++) {
                square += psi[j] * psi[j] * variances[h - j];
            }
            variances[h] = variance * square;
        }
        return variances;
    }

    /**
     * Class 3: for each step the mean and covariance of level and growth are carried there, errors that also move the season in question
     * weighted by what they do to it. Its season aside, a step's forecast is q = ℓ + phi·b; errors are normal, so their fourth moment is
     * 3σ⁴. Covariances rather than second moments are carried, because with small errors they would be the difference of two large
     * numbers.
     */
    private GaussianPaths multiplicativeSeason() {
        double[] mean = new double[horizon];
        double[] variances = new double[horizon];
        double[] shocks = new double[horizon];
        double phi = form.hasTrend() ? model.phi() : 0;
        for (int h = 1; h <= horizon; h++) {
            double l = level;
            double b = growth;
            double ll = 0;
            double lb = 0;
            double bb = 0;
            for (int j = 1; j < h; j++) {
                double g = (h - j) % seasons.length == 0 ? model.gamma() : 0;
                double alpha = model.alpha();
                double beta = model.beta();
                double q = l + phi * b;
                double qq = ll + 2 * phi * lb + phi * phi * bb;
                double qb = lb + phi * bb;
                double sqq = qq + q * q;
                double sqb = qb + q * b;
                double sbb = bb + b * b;
                double twice = 1 + 3 * variance * g * g;
                double bias = variance * g * g * q * q;
                ll = qq
                        + variance
                                * ((g * g + 4 * g * alpha + twice * alpha * alpha) * sqq
                                        - 2 * g * alpha * q * q
                                        - bias * alpha * alpha);
                lb = phi * qb
                        + variance
                                * ((g * g + 2 * g * alpha) * phi * sqb
                                        + (2 * g + twice * alpha) * beta * sqq
                                        - g * q * (beta * q + alpha * phi * b)
                                        - bias * alpha * beta);
                bb = phi * phi * bb
                        + variance
                                * (g * g * phi * phi * sbb
                                        + 4 * g * beta * phi * sqb
                                        + twice * beta * beta * sqq
                                        - 2 * g * phi * b * beta * q
                                        - bias * beta * beta);
                b = phi * b + variance * g * beta * q;
                l = q * (1 + variance * g * alpha);
            }
            double season = seasons[(h - 1) % seasons.length];
            double q = l + phi * b;
            double qq = ll + 2 * phi * lb + phi * phi * bb;
            mean[h - 1] = season * q;
            variances[h - 1] = season * season * ((1 + variance) * qq + variance * q * q);
            shocks[h - 1] = season * season * variance * (qq + q * q);
        }
        return GaussianPaths.of(checked(mean), weights(), checked(shocks)).withMarginalVariances(checked(variances));
    }

    /** Other forms: each step's derivative by each error, from paths with one small error. */
    private GaussianPaths linearised() {
        double[] mean = checked(path(-1, 0));
        double small = DIFFERENCE * Math.sqrt(variance);
        if (form.error() == ErrorType.ADDITIVE && level != 0) {
            small = Math.min(small, DIFFERENCE * Math.abs(level));
        }
        double[] variances = new double[horizon];
        double[] psi = new double[horizon];
        double[] shocks = new double[horizon];
        psi[0] = 1;
        for (int j = 0; j < horizon && small > 0; j++) {
            double own = form.error() == ErrorType.ADDITIVE ? 1 : mean[j];
            shocks[j] = variance * own * own;
            variances[j] += shocks[j];
            double[] up = path(j, small);
            double[] down = path(j, -small);
            for (int h = j + 1; h < horizon; h++) {
                double derivative = (up[h] - down[h]) / (2 * small);
                variances[h] += variance * derivative * derivative;
                if (j == 0) {
                    psi[h] = derivative / (form.error() == ErrorType.ADDITIVE ? 1 : mean[h]);
                }
            }
        }
        return GaussianPaths.of(mean, checked(psi), checked(shocks)).withMarginalVariances(checked(variances));
    }

    /** The path without errors but one, of the given size at one step (from 0; −1: none). */
    private double[] path(int shockedStep, double shock) {
        double[] path = new double[horizon];
        double[] season = new double[horizon + seasons.length];
        System.arraycopy(seasons, 0, season, 0, seasons.length);
        double l = level;
        double b = growth;
        for (int h = 0; h < horizon; h++) {
            double g = !form.hasTrend()
                    ? 0
                    : form.trend().isMultiplicative() ? GrowthRecursion.power(b, model.phi()) : model.phi() * b;
            double q = form.trend().isMultiplicative() ? l * g : l + g;
            double s = form.hasSeason() ? season[h] : 0;
            boolean multiplies = form.season() == SeasonType.MULTIPLICATIVE;
            double f = multiplies ? q * s : q + s;
            double e = h == shockedStep ? form.error() == ErrorType.ADDITIVE ? shock : f * shock : 0;
            path[h] = f + e;
            double correction = multiplies ? e / s : e;
            b = g + model.beta() * (form.trend().isMultiplicative() ? correction / l : correction);
            l = q + model.alpha() * correction;
            if (form.hasSeason()) {
                season[h + seasons.length] = s + model.gamma() * (multiplies ? e / q : e);
            }
        }
        return path;
    }

    private double[] checked(double[] values) {
        for (int h = 0; h < values.length; h++) {
            if (!Double.isFinite(values[h])) {
                throw Require.broken(
                        "horizon",
                        Integer.toString(horizon),
                        "at most " + h + " for this fit, whose numbers overflow at step " + (h + 1),
                        "Ask for fewer steps, or use a damped trend.");
            }
        }
        return values;
    }
}
