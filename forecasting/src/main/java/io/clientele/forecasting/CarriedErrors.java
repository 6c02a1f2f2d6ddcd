package io.clientele.forecasting;

import io.clientele.stat.Distribution;
import java.util.random.RandomGenerator;

/**
 * The errors of the periods to come, jointly normal with mean 0: independent shocks that carry over into later periods with the weights
 * ψ, and one error that all periods share, as {@link GaussianPaths} has them.
 *
 * <p>Deviations are kept in a unit of about their own size, so that no square on the way leaves the range of a double.
 */
final class CarriedErrors {

    private static final Distribution STANDARD = Distribution.normal(0, 1);

    private final double[] psi;
    private final double[] multipliers;
    private final double[] loadings;

    /** The power of two below the greatest deviation: dividing by it rounds nothing. */
    private final double unit;

    /** The deviations of the shocks, and that of the common error, in that unit. */
    private final double[] deviations;

    private final double commonDeviation;

    /** Whether all shocks have one variance. */
    private final boolean alike;

    CarriedErrors(double[] psi, double[] variances, double[] multipliers, double[] loadings, double commonVariance) {
        this.psi = psi;
        this.multipliers = multipliers;
        this.loadings = loadings;
        double greatest = commonVariance;
        for (double variance : variances) {
            greatest = Math.max(greatest, variance);
        }
        this.unit = greatest == 0 ? 1 : Math.scalb(1.0, Math.getExponent(Math.sqrt(greatest)));
        this.deviations = new double[variances.length];
        boolean alike = true;
        for (int j = 0; j < deviations.length; j++) {
            boolean same = j > 0 && variances[j] == variances[j - 1];
            deviations[j] = same ? deviations[j - 1] : Math.sqrt(variances[j]) / unit;
            alike &= same || j == 0;
        }
        this.alike = alike;
        this.commonDeviation = Math.sqrt(commonVariance) / unit;
    }

    /** The scales of all single steps. With shocks of one variance each takes one term more than the step before. */
    double[] scales() {
        double[] scales = new double[psi.length];
        double sum = 0;
        for (int h = 1; h <= scales.length; h++) {
            if (alike) {
                double part = psi[h - 1] * deviations[0];
                sum += part * part;
            } else {
                sum = carried(h);
            }
            scales[h - 1] = scale(h, sum);
        }
        return scales;
    }

    /** The scale of a single step, the same to the bit. */
    double scale(int step) {
        return scale(step, carried(step));
    }

    private double scale(int step, double carried) {
        double own = multipliers[step - 1] * Math.sqrt(carried);
        double common = loadings[step - 1] * commonDeviation;
        return unit * (common == 0 ? Math.abs(own) : Math.sqrt(own * own + common * common));
    }

    /** Σ ψ(i)²·s²(h−i), the latest shock first. */
    private double carried(int step) {
        double sum = 0;
        for (int i = 0; i < step; i++) {
            double part = psi[i] * deviations[step - 1 - i];
            sum += part * part;
        }
        return sum;
    }

    /**
     * The scale of the sum of the errors of the steps {@code from} to {@code to}: what each shock adds to it, times the shock's
     * deviation, squared; and the common error once.
     */
    double scale(int from, int to) {
        if (from == to) {
            return scale(from);
        }
        double sum = 0;
        for (int j = 1; j <= to; j++) {
            double weight = 0;
            for (int h = Math.max(from, j); h <= to; h++) {
                weight += multipliers[h - 1] * psi[h - j];
            }
            double part = weight * deviations[j - 1];
            sum += part * part;
        }
        double loading = 0;
        for (int h = from; h <= to; h++) {
            loading += loadings[h - 1];
        }
        double common = loading * commonDeviation;
        return unit * Math.sqrt(sum + common * common);
    }

    /** The correlation of the errors of two steps; 0 if one of them is certain. */
    double correlation(int h, int k) {
        double sum = 0;
        for (int j = 1; j <= Math.min(h, k); j++) {
            sum += psi[h - j] * deviations[j - 1] * (psi[k - j] * deviations[j - 1]);
        }
        double covariance = multipliers[h - 1] * multipliers[k - 1] * sum
                + loadings[h - 1] * commonDeviation * (loadings[k - 1] * commonDeviation);
        double scales = scale(h) / unit * (scale(k) / unit);
        return scales == 0 ? 0 : Math.max(-1, Math.min(1, covariance / scales));
    }

    /** Draws the errors of all steps together. */
    double[] draw(RandomGenerator random) {
        double common = unit * commonDeviation * STANDARD.sample(random);
        double[] shocks = new double[deviations.length];
        double[] errors = new double[deviations.length];
        for (int h = 1; h <= errors.length; h++) {
            shocks[h - 1] = unit * deviations[h - 1] * STANDARD.sample(random);
            double sum = 0;
            for (int j = 1; j <= h; j++) {
                sum += psi[h - j] * shocks[j - 1];
            }
            errors[h - 1] = multipliers[h - 1] * sum + loadings[h - 1] * common;
        }
        return errors;
    }
}
