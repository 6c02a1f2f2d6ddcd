package io.clientele.forecasting.transformation;

import io.clientele.forecasting.Forecaster;
import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.Univariate;
import io.clientele.series.TimeSeries;
import java.io.Serializable;
import java.util.Optional;

/**
 * The Box–Cox transformation, which makes swings of a series alike at all its levels: powers, with the logarithm between them.
 *
 * <pre>
 * z = (y^lambda − 1)/lambda,   lambda = 0:   z = log y
 * </pre>
 *
 * Lambda is given, or chosen for a series:
 *
 * <ul>
 *   <li>Guerrero's way: the coefficient of variation of s/m^(1−lambda) is least, where m and s are mean and standard deviation of each
 *       season, counted from the end (of two periods each without a season).
 *   <li>By likelihood: that of a normal regression of the transforms on a line and the places of the season is greatest, to the next
 *       twentieth.
 * </ul>
 *
 * Where nothing can be said (no more than two seasons, or a constant series) lambda is 1. Values below 0 are refused. A series with zeros has no
 * logarithm: its lambda is at least 0.1 by Guerrero's way, and is refused by likelihood. Gaps are left out.
 *
 * <p>Box and Cox 1964, An analysis of transformations, Journal of the Royal Statistical Society B 26; Guerrero 1993, Time-series analysis
 * supported by power transformations, Journal of Forecasting 12. Numbers are those of R's {@code forecast::BoxCox.lambda}.
 *
 * @param choice how lambda is found
 * @param lower the least lambda, from −5 to 5
 * @param upper the greatest lambda, from lower to 5
 */
public record BoxCox(Choice choice, double lower, double upper) implements Serializable {

    /** How lambda is found. */
    public enum Choice {
        /** It is given. */
        GIVEN,
        /** By Guerrero's coefficient of variation. */
        GUERRERO,
        /** By the likelihood of a regression. */
        LIKELIHOOD
    }

    private static final double LIMIT = 5;
    private static final double USUAL_UPPER = 2;
    private static final double LEAST_WITH_ZEROS = 0.1;
    private static final double TWENTIETH = 0.05;

    /** Checks the range. */
    public BoxCox {
        Require.nonNull("choice", choice);
        Require.within("lower", lower, -LIMIT, LIMIT);
        Require.within("upper", upper, lower, LIMIT);
    }

    /** A given lambda, from −5 to 5: 1 changes nothing but the origin, 0.5 is a root, 0 the logarithm. */
    public static BoxCox of(double lambda) {
        return new BoxCox(Choice.GIVEN, lambda, lambda);
    }

    /** The logarithm. */
    public static BoxCox logarithm() {
        return of(0);
    }

    /** Chosen from 0 to 2 by Guerrero's way. */
    public static BoxCox guerrero() {
        return new BoxCox(Choice.GUERRERO, 0, USUAL_UPPER);
    }

    /** Chosen from 0 to 2 by likelihood. */
    public static BoxCox likelihood() {
        return new BoxCox(Choice.LIKELIHOOD, 0, USUAL_UPPER);
    }

    /** The same with another range for lambda; negative ones are for looking at a series, not for forecasting it. */
    public BoxCox between(double least, double greatest) {
        return new BoxCox(choice, least, greatest);
    }

    /**
     * A model for the transformed series, its forecasts transformed back.
     *
     * @throws IllegalArgumentException if lambda may be negative: the values would then have no mean
     */
    public Transformed around(Forecaster model) {
        return new Transformed(this, model, false);
    }

    /** {@code "guerrero"}, {@code "likelihood"} or {@code "lambda=0.5"}, with the range where it is not the usual one. */
    String option() {
        if (choice == Choice.GIVEN) {
            return "lambda=" + Require.show(lower);
        }
        String word = choice == Choice.GUERRERO ? "guerrero" : "likelihood";
        return lower == 0 && upper == USUAL_UPPER
                ? word
                : word + "=" + Require.show(lower) + ".." + Require.show(upper);
    }

    /** Why a series can't be transformed, and what to do instead; empty if it can. */
    public Optional<String> refusal(TimeSeries series) {
        Require.nonNull("series", series);
        double[] values = series.valuesOr(1);
        for (int t = 0; t < values.length; t++) {
            if (values[t] < 0) {
                return Optional.of("value of " + series.label(t) + " is " + Require.show(values[t])
                        + "; a Box-Cox transformation needs values of 0 or more. Forecast the series as it is.");
            }
            boolean logarithm = choice == Choice.LIKELIHOOD || choice == Choice.GIVEN && lower <= 0;
            if (values[t] == 0 && (logarithm || upper < LEAST_WITH_ZEROS)) {
                return Optional.of("value of " + series.label(t)
                        + " is 0, which has no logarithm; give a lambda above 0, or use guerrero().");
            }
        }
        return series.gapCount() == series.size()
                ? Optional.of("series has only gaps; there is nothing to transform.")
                : Optional.empty();
    }

    /**
     * The lambda for a series.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if it can't be transformed
     */
    public double lambda(TimeSeries series) {
        Optional<String> refusal = refusal(series);
        if (refusal.isPresent()) {
            throw new IllegalArgumentException(refusal.get());
        }
        if (choice == Choice.GIVEN) {
            return lower;
        }
        double[] values = series.valuesOr(Double.NaN);
        LambdaChoice data = new LambdaChoice(values, series.seasonLength());
        double from = data.hasZeros() ? Math.max(lower, LEAST_WITH_ZEROS) : lower;
        if (!data.isInformative()) {
            return Math.max(from, Math.min(upper, 1));
        }
        if (choice == Choice.GUERRERO) {
            double found = Univariate.minimise(data::variation, from, upper).point();
            return Math.max(from, Math.min(upper, found));
        }
        double best = from;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; from + i * TWENTIETH <= upper + TWENTIETH / 100; i++) {
            double lambda = Math.rint((from + i * TWENTIETH) * 1e9) / 1e9;
            double cost = data.cost(lambda);
            if (cost < least) {
                least = cost;
                best = lambda;
            }
        }
        return best;
    }

    /** In words: {@code Box-Cox by guerrero}. */
    @Override
    public String toString() {
        return "Box-Cox(" + option() + ")";
    }
}
