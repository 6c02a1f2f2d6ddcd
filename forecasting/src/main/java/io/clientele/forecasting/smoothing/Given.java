package io.clientele.forecasting.smoothing;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a caller fixed of a method, so that it is not estimated. NaN stands for a smoothing parameter left open, 0 for the season of the
 * series, null for initial states left open.
 */
record Given(
        double alpha,
        double beta,
        double gamma,
        double phi,
        int seasonLength,
        boolean startsWithFirstValue,
        @Nullable EtsState initial)
        implements Serializable {

    static final Given NOTHING = new Given(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, false, null);

    Given {
        if (beta > alpha) {
            throw Require.broken(
                    "beta",
                    Require.show(beta),
                    "at most alpha, which is " + Require.show(alpha),
                    "It is what the growth moves by a unit of error; multiply Holt's beta by alpha.");
        }
        refuseAbove(restOf(alpha), "alpha", "gamma", gamma, "");
        refuseAbove(restOf(gamma), "gamma", "beta", beta, "Alpha must find room between the two.");
    }

    private static void refuseAbove(double rest, String of, String name, double value, String remedy) {
        if (value > rest) {
            throw Require.broken(
                    name, Require.show(value), "at most 1 - " + of + ", which is " + Require.show(rest), remedy);
        }
    }

    /** 1 − share in decimals, so that 0.9 leaves room for 0.1; NaN of NaN. */
    private static double restOf(double share) {
        return Double.isNaN(share)
                ? share
                : BigDecimal.ONE.subtract(BigDecimal.valueOf(share)).doubleValue();
    }

    Given withAlpha(double value) {
        Require.within("alpha", value, 0, 1);
        return new Given(value, beta, gamma, phi, seasonLength, startsWithFirstValue, initial);
    }

    Given withBeta(double value) {
        Require.within("beta", value, 0, 1);
        return new Given(alpha, value, gamma, phi, seasonLength, startsWithFirstValue, initial);
    }

    Given withGamma(double value) {
        Require.within("gamma", value, 0, 1);
        return new Given(alpha, beta, value, phi, seasonLength, startsWithFirstValue, initial);
    }

    Given withPhi(double value) {
        Require.within("phi", value, 0, 1);
        return new Given(alpha, beta, gamma, value, seasonLength, startsWithFirstValue, initial);
    }

    Given withSeason(int periods) {
        Require.atLeast("periods", periods, 2);
        return new Given(alpha, beta, gamma, phi, periods, startsWithFirstValue, initial);
    }

    Given withFirstValue() {
        return new Given(alpha, beta, gamma, phi, seasonLength, true, null);
    }

    Given withInitial(EtsState state) {
        return new Given(alpha, beta, gamma, phi, seasonLength, false, state);
    }

    /** Whether the initial states are to be estimated. */
    boolean statesAreOpen() {
        return initial == null && !startsWithFirstValue;
    }

    /** How many numbers are to be estimated, the error variance left out. */
    int open(EtsForm form, int seasonLength) {
        int count = statesAreOpen() ? form.freeStates(seasonLength) : 0;
        count += Double.isNaN(alpha) ? 1 : 0;
        count += form.hasTrend() && Double.isNaN(beta) ? 1 : 0;
        count += form.hasSeason() && Double.isNaN(gamma) ? 1 : 0;
        return count + (form.trend().isDamped() && Double.isNaN(phi) ? 1 : 0);
    }

    /** The initial states for a series, or null if they are to be estimated. */
    @Nullable
    EtsState initialFor(EtsForm form, double[] y) {
        if (!startsWithFirstValue) {
            return initial;
        }
        EtsState level = EtsState.level(y[0]);
        if (!form.hasTrend()) {
            return level;
        }
        return level.growth(form.trend().isMultiplicative() ? y[1] / y[0] : y[1] - y[0]);
    }

    /** What is given, for a name: {@code "alpha=0.3, beta=0.1"}; empty if nothing is. */
    String describe(EtsForm form) {
        StringBuilder text = new StringBuilder();
        append(text, "alpha", alpha);
        append(text, "beta", beta);
        append(text, "gamma", gamma);
        append(text, "phi", phi);
        if (seasonLength > 0) {
            append(text, "season", seasonLength);
        }
        if (startsWithFirstValue) {
            text.append(", start=first-value");
        }
        if (initial != null) {
            append(text, "level", initial.level());
            if (form.hasTrend()) {
                append(text, "growth", initial.growth());
            }
            if (form.hasSeason()) {
                text.append(", seasons=").append(initial.seasons());
            }
        }
        return text.length() == 0 ? "" : text.substring(2);
    }

    private static void append(StringBuilder text, String name, double value) {
        if (!Double.isNaN(value)) {
            text.append(", ").append(name).append('=').append(Require.show(value));
        }
    }
}
