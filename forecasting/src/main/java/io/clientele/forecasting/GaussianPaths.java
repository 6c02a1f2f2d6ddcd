package io.clientele.forecasting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.Distribution;
import io.clientele.stat.EstimationException;
import io.clientele.stat.Interval;
import io.clientele.stat.SeededRandom;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Jointly normal (or Student-t) periods to come, as every linear forecasting model has them: today's shocks carry over into later
 * periods with the weights ψ, so the periods are correlated, and what the model had to estimate is off by the same amount in all of
 * them.
 *
 * <pre>
 * y(h) = μ(h) + m(h)·( ψ(0)·e(h) + ψ(1)·e(h−1) + … + ψ(h−1)·e(1) ) + c(h)·u
 *
 * Var y(h)         = m(h)²·Σ_{j=1..h} ψ(h−j)²·s²(j) + c(h)²·τ²
 * Cov(y(h), y(k))  = m(h)·m(k)·Σ_{j=1..min(h,k)} ψ(h−j)·ψ(k−j)·s²(j) + c(h)·c(k)·τ²
 * </pre>
 *
 * <ul>
 *   <li>μ: the point forecasts.
 *   <li>ψ: the weights of the moving-average representation, ψ(0) = 1 for most models. Random walk: all 1. Seasonal random walk: 1 at
 *       every full season, else 0. Simple exponential smoothing: 1, α, α, …
 *   <li>e: independent shocks with the variances s². One number for all steps, or one a step where the errors are multiplicative and
 *       their size grows with the level.
 *   <li>m: what a step's shocks are multiplied by, 1 unless the model says otherwise; a multiplicative season has its index here.
 *   <li>u: the error that all steps share, with variance τ² and loadings c: an estimated mean has c = 1, an estimated drift c(h) = h.
 * </ul>
 *
 * The degrees of freedom say how well the scale is known: infinitely many give normal distributions; ν gives Student's t with ν degrees
 * of freedom for single periods and for sums alike, because one unknown scale multiplies everything. The variances above are then the
 * squared scales of the t distributions.
 *
 * <p>Box, Jenkins, Reinsel and Ljung 2015, Time Series Analysis, section 5.2, for the ψ-weights and the covariances; Hyndman, Koehler,
 * Ord and Snyder 2008, Forecasting with Exponential Smoothing, chapter 6, for the multiplicative errors and for sums over a lead time.
 */
public final class GaussianPaths implements PredictiveDistribution {

    private static final long serialVersionUID = 1L;

    private static final int DIGITS = 4;

    private final double[] mean;
    private final double[] psi;
    private final double[] innovationVariances;
    private final double[] multipliers;
    private final double[] commonLoadings;
    private final double commonVariance;
    private final double degreesOfFreedom;

    /** What ψ, the variances, the multipliers and the loadings make of the errors. */
    private final transient CarriedErrors errors;

    private GaussianPaths(
            double[] mean,
            double[] psi,
            double[] innovationVariances,
            double[] multipliers,
            double[] commonLoadings,
            double commonVariance,
            double degreesOfFreedom) {
        this.mean = mean;
        this.psi = psi;
        this.innovationVariances = innovationVariances;
        this.multipliers = multipliers;
        this.commonLoadings = commonLoadings;
        this.commonVariance = commonVariance;
        this.degreesOfFreedom = degreesOfFreedom;
        this.errors = new CarriedErrors(psi, innovationVariances, multipliers, commonLoadings, commonVariance);
    }

    /**
     * Normal paths with shocks of one variance.
     *
     * @param mean the point forecasts, one a step, at least one
     * @param psi the weights ψ(0), ψ(1), …, as many as steps
     * @param innovationVariance the variance of a shock, in squared units, 0 or more
     */
    public static GaussianPaths of(double[] mean, double[] psi, double innovationVariance) {
        double[] variances = new double[Require.nonNull("mean", mean).length];
        Arrays.fill(variances, innovationVariance);
        return of(mean, psi, variances);
    }

    /**
     * Normal paths with shocks whose variance differs from step to step.
     *
     * @param mean the point forecasts, one a step, at least one
     * @param psi the weights ψ(0), ψ(1), …, as many as steps
     * @param innovationVariances the variances of the shocks, as many as steps, in squared units, 0 or more
     */
    public static GaussianPaths of(double[] mean, double[] psi, double[] innovationVariances) {
        int horizon = Require.nonEmpty("mean", mean).length;
        double[] ones = new double[horizon];
        Arrays.fill(ones, 1);
        return new GaussianPaths(
                finite("mean", mean, horizon),
                finite("psi", psi, horizon),
                variances(innovationVariances, horizon),
                ones,
                new double[horizon],
                0,
                Double.POSITIVE_INFINITY);
    }

    /** Uncorrelated periods with the given variances, for models that know no more. */
    public static GaussianPaths uncorrelated(double[] mean, double[] variances) {
        double[] psi = new double[Require.nonEmpty("mean", mean).length];
        psi[0] = 1;
        return of(mean, psi, variances);
    }

    /**
     * The same with the shocks of each step multiplied by a number of its own.
     *
     * @param byStep m(1), m(2), …, as many as steps
     */
    public GaussianPaths withMultipliers(double... byStep) {
        double[] checked = finite("multipliers", byStep, mean.length);
        return new GaussianPaths(
                mean, psi, innovationVariances, checked, commonLoadings, commonVariance, degreesOfFreedom);
    }

    /**
     * The same with marginal variances as given and the correlations that ψ and the variances of the shocks imply. For models whose
     * variance by step is known exactly and whose correlation is not; any common error is replaced.
     *
     * @param variances the variance of each step, 0 or more, in squared units
     * @throws IllegalArgumentException if a step has a positive variance and yet no shocks to carry it
     */
    public GaussianPaths withMarginalVariances(double... variances) {
        double[] wanted = variances(variances, mean.length);
        double[] scaled = new double[wanted.length];
        for (int h = 1; h <= wanted.length; h++) {
            double sum = 0;
            for (int j = 1; j <= h; j++) {
                sum += psi[h - j] * psi[h - j] * innovationVariances[j - 1];
            }
            if (sum == 0 && wanted[h - 1] > 0) {
                throw new IllegalArgumentException("variance of step " + h + " is " + Require.show(wanted[h - 1])
                        + " and the shocks up to it have none; give them a variance first.");
            }
            scaled[h - 1] = sum > 0 ? Math.sqrt(wanted[h - 1] / sum) : 0;
        }
        return new GaussianPaths(mean, psi, innovationVariances, scaled, new double[mean.length], 0, degreesOfFreedom);
    }

    /**
     * The same with an error that all steps share.
     *
     * @param loadings c(1), c(2), …, as many as steps
     * @param variance τ², 0 or more
     */
    public GaussianPaths withCommonError(double[] loadings, double variance) {
        double[] checked = finite("loadings", loadings, mean.length);
        return new GaussianPaths(
                mean,
                psi,
                innovationVariances,
                multipliers,
                checked,
                Require.nonNegative("variance", variance),
                degreesOfFreedom);
    }

    /**
     * The same with every step's scale multiplied by a factor of its own, for intervals that were found too narrow or too wide in
     * forecasts of the past. Point forecasts stay, and so do the correlations between steps.
     *
     * @param byStep one factor a step, 0 or more
     */
    public GaussianPaths scaledBy(double... byStep) {
        double[] checked = finite("factors", byStep, mean.length);
        double[] scaledMultipliers = new double[checked.length];
        double[] scaledLoadings = new double[checked.length];
        for (int h = 0; h < checked.length; h++) {
            Require.nonNegative("factors[" + h + "]", checked[h]);
            scaledMultipliers[h] = checked[h] * multipliers[h];
            scaledLoadings[h] = checked[h] * commonLoadings[h];
        }
        return withMultipliers(scaledMultipliers).withCommonError(scaledLoadings, commonVariance);
    }

    /**
     * The same with Student-t instead of normal distributions.
     *
     * @param degrees above 1, for with less there is no mean; infinity for the normal
     */
    public GaussianPaths withDegreesOfFreedom(double degrees) {
        if (!(degrees > 1)) {
            throw Require.broken(
                    "degreesOfFreedom",
                    Require.show(degrees),
                    "above 1",
                    "Use more observations, or fewer parameters.");
        }
        return new GaussianPaths(mean, psi, innovationVariances, multipliers, commonLoadings, commonVariance, degrees);
    }

    @JsonCreator
    static GaussianPaths fromJson(
            @JsonProperty("mean") double[] mean,
            @JsonProperty("psi") double[] psi,
            @JsonProperty("innovationVariances") double[] innovationVariances,
            @JsonProperty("multipliers") double[] multipliers,
            @JsonProperty("commonLoadings") double[] commonLoadings,
            @JsonProperty("commonVariance") double commonVariance,
            @JsonProperty("degreesOfFreedom") @Nullable Double degreesOfFreedom) {
        GaussianPaths normal = of(mean, psi, innovationVariances)
                .withMultipliers(multipliers)
                .withCommonError(commonLoadings, commonVariance);
        return degreesOfFreedom == null ? normal : normal.withDegreesOfFreedom(degreesOfFreedom);
    }

    @Override
    public int horizon() {
        return mean.length;
    }

    @Override
    public double mean(int step) {
        return mean[index(step)];
    }

    /** The point forecasts; a copy. */
    @JsonProperty("mean")
    public double[] mean() {
        return mean.clone();
    }

    /** The weights ψ(0), ψ(1), …; a copy. */
    @JsonProperty("psi")
    public double[] psi() {
        return psi.clone();
    }

    /** The variances s²(1), s²(2), … of the shocks; a copy. */
    @JsonProperty("innovationVariances")
    public double[] innovationVariances() {
        return innovationVariances.clone();
    }

    /** The multipliers m(1), m(2), …; a copy. */
    @JsonProperty("multipliers")
    public double[] multipliers() {
        return multipliers.clone();
    }

    /** The loadings c(1), c(2), … of the common error; a copy. */
    @JsonProperty("commonLoadings")
    public double[] commonLoadings() {
        return commonLoadings.clone();
    }

    /** The variance τ² of the common error. */
    @JsonProperty("commonVariance")
    public double commonVariance() {
        return commonVariance;
    }

    /** Degrees of freedom of the scale; infinity for normal distributions. */
    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    @JsonProperty("degreesOfFreedom")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Double jsonDegreesOfFreedom() {
        return Double.isInfinite(degreesOfFreedom) ? null : (Double) degreesOfFreedom;
    }

    /**
     * The scale of a step: its standard deviation if normal, and that times √((ν − 2)/ν) under ν degrees of freedom.
     *
     * @param step from 1 to the horizon
     */
    public double scale(int step) {
        index(step);
        return errors.scale(step);
    }

    /**
     * The correlation of two steps, from −1 to 1; 0 if one of them is certain.
     *
     * @param step from 1 to the horizon
     * @param other from 1 to the horizon
     */
    public double correlation(int step, int other) {
        return errors.correlation(index(step) + 1, index(other) + 1);
    }

    /**
     * The distribution of one period.
     *
     * @throws EstimationException if mean or scale leave the range of a double
     */
    @Override
    public Distribution at(int step) {
        return distribution(mean[index(step)], errors.scale(step));
    }

    /**
     * The distribution of the sum over the periods {@code from} to {@code to}, both included, with the correlation between them.
     *
     * @throws EstimationException if mean or scale leave the range of a double
     */
    @Override
    public Distribution total(int from, int to) {
        Require.within("from", from, 1, mean.length);
        Require.within("to", to, from, mean.length);
        double sum = 0;
        for (int h = from; h <= to; h++) {
            sum += mean[h - 1];
        }
        return distribution(sum, errors.scale(from, to));
    }

    /**
     * The central intervals of all steps. All steps have the interval of one standard distribution, moved and stretched, so that is
     * looked up once.
     *
     * @throws EstimationException if an end leaves the range of a double
     */
    @Override
    public List<Interval> intervals(double level) {
        Interval standard = Distribution.studentT(0, 1, degreesOfFreedom).interval(level);
        Interval[] intervals = new Interval[mean.length];
        double[] scales = errors.scales();
        for (int h = 1; h <= intervals.length; h++) {
            double location = mean[h - 1];
            double lower = location + scales[h - 1] * standard.lower();
            double upper = location + scales[h - 1] * standard.upper();
            requireRange(lower);
            requireRange(upper);
            intervals[h - 1] = Interval.of(lower, upper, level);
        }
        return List.of(intervals);
    }

    private Distribution distribution(double location, double scale) {
        requireRange(location);
        requireRange(scale);
        return scale == 0 ? Distribution.normal(location, 0) : Distribution.studentT(location, scale, degreesOfFreedom);
    }

    private static void requireRange(double number) {
        if (!Double.isFinite(number)) {
            throw new EstimationException(
                    "the predictive distribution",
                    "mean or variance leave the range of a double. Rescale the series.",
                    Map.of());
        }
    }

    @Override
    public double[][] paths(int count, long seed) {
        Require.atLeast("count", count, 1);
        double[][] paths = new double[count][];
        for (int i = 0; i < count; i++) {
            paths[i] = path(SeededRandom.stream(seed, i));
        }
        return paths;
    }

    private double[] path(RandomGenerator random) {
        double scale = 1;
        if (!Double.isInfinite(degreesOfFreedom)) {
            // chi-squared with ν degrees of freedom is gamma with shape ν/2 and scale 2
            double chiSquared = Distribution.gamma(degreesOfFreedom / 2, 2).sample(random);
            scale = Math.sqrt(degreesOfFreedom / chiSquared);
        }
        double[] path = errors.draw(random);
        for (int h = 0; h < path.length; h++) {
            path[h] = mean[h] + scale * path[h];
        }
        return path;
    }

    private int index(int step) {
        return Require.within("step", step, 1, mean.length) - 1;
    }

    private static double[] finite(String name, double[] values, int length) {
        double[] checked = Require.finite(name, values, "");
        Require.sameLength(name, checked.length, "mean", length);
        return checked.clone();
    }

    private static double[] variances(double[] values, int length) {
        Require.nonNull("variances", values);
        Require.sameLength("variances", values.length, "mean", length);
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] <= Double.MAX_VALUE)) {
                Require.nonNegative("variances[" + i + "]", values[i]);
            }
        }
        return values.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GaussianPaths that
                && Arrays.equals(mean, that.mean)
                && Arrays.equals(psi, that.psi)
                && Arrays.equals(innovationVariances, that.innovationVariances)
                && Arrays.equals(multipliers, that.multipliers)
                && Arrays.equals(commonLoadings, that.commonLoadings)
                && Double.compare(commonVariance, that.commonVariance) == 0
                && Double.compare(degreesOfFreedom, that.degreesOfFreedom) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(mean) + Arrays.hashCode(innovationVariances);
    }

    /** One line: {@code 3 steps ahead, jointly normal, scale 31.60 at step 1, 54.73 at step 3}. */
    @Override
    public String toString() {
        String kind = Double.isInfinite(degreesOfFreedom)
                ? "normal"
                : "Student-t with " + Cells.amount(degreesOfFreedom) + " degrees of freedom";
        return Cells.count(mean.length, "step") + " ahead, " + (mean.length == 1 ? "" : "jointly ") + kind + ", scale "
                + Cells.significant(scale(1), DIGITS) + " at step 1"
                + (mean.length == 1
                        ? ""
                        : ", " + Cells.significant(scale(mean.length), DIGITS) + " at step "
                                + Cells.count(mean.length));
    }

    private Object writeReplace() {
        return new SerializedForm(
                mean, psi, innovationVariances, multipliers, commonLoadings, commonVariance, degreesOfFreedom);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("GaussianPaths travel as their serialized form.");
    }

    /** What travels; reading it back runs every check again. */
    @SuppressWarnings("ArrayRecordComponent")
    private record SerializedForm(
            double[] mean,
            double[] psi,
            double[] innovationVariances,
            double[] multipliers,
            double[] commonLoadings,
            double commonVariance,
            double degreesOfFreedom)
            implements Serializable {

        private Object readResolve() {
            return of(mean, psi, innovationVariances)
                    .withMultipliers(multipliers)
                    .withCommonError(commonLoadings, commonVariance)
                    .withDegreesOfFreedom(degreesOfFreedom);
        }
    }
}
