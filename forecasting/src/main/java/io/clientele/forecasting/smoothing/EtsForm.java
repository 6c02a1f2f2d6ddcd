package io.clientele.forecasting.smoothing;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * One of the thirty forms of exponential smoothing, named by its error, trend and season (Hyndman, Koehler, Ord and Snyder 2008,
 * tables 2.2 and 2.3): {@code ANN} is simple exponential smoothing, {@code AAN} Holt's method, {@code AAdN} the damped trend,
 * {@code AAA} the additive and {@code MAM} the multiplicative method of Holt and Winters.
 *
 * <p>{@link #of(String)} and {@link #code()} are inverses.
 *
 * @param error how the error enters
 * @param trend how the level continues
 * @param season how the season enters
 */
public record EtsForm(ErrorType error, TrendType trend, SeasonType season) implements Serializable {

    /** Checks that every part is given. */
    public EtsForm {
        Require.nonNull("error", error);
        Require.nonNull("trend", trend);
        Require.nonNull("season", season);
    }

    /**
     * The form with the given code: A or M for the error; N, A, Ad, M or Md for the trend; N, A or M for the season.
     *
     * @throws IllegalArgumentException if there is no such form
     */
    public static EtsForm of(String code) {
        Require.text("code", code);
        for (ErrorType error : ErrorType.values()) {
            for (TrendType trend : TrendType.values()) {
                for (SeasonType season : SeasonType.values()) {
                    EtsForm form = new EtsForm(error, trend, season);
                    if (form.code().equals(code)) {
                        return form;
                    }
                }
            }
        }
        throw Require.broken(
                "code",
                "\"" + code + "\"",
                "an error A or M, then a trend N, A, Ad, M or Md, then a season N, A or M",
                "Write \"AAdN\" for a damped trend, \"MAM\" for the multiplicative method of Holt and Winters.");
    }

    /** The code in the field's notation, such as {@code "MAdM"}. */
    public String code() {
        return error.code() + trend.code() + season.code();
    }

    /** Whether the form has a trend. */
    public boolean hasTrend() {
        return trend != TrendType.NONE;
    }

    /** Whether the form has a season. */
    public boolean hasSeason() {
        return season != SeasonType.NONE;
    }

    /** Whether any part is multiplicative, so that the series must be positive. */
    public boolean needsPositiveData() {
        return error == ErrorType.MULTIPLICATIVE || !hasLinearStates();
    }

    /** Whether trend and season are additive or absent, so that fitted values are linear in the initial states. */
    boolean hasLinearStates() {
        return !trend.isMultiplicative() && season != SeasonType.MULTIPLICATIVE;
    }

    /** How many initial states are free: level, growth, and all seasons but the one that their normalisation fixes. */
    int freeStates(int seasonLength) {
        return 1 + (hasTrend() ? 1 : 0) + (hasSeason() ? seasonLength - 1 : 0);
    }

    /** The notation of the literature: {@code "ETS(M,Ad,M)"}. */
    @Override
    public String toString() {
        return "ETS(" + error.code() + "," + trend.code() + "," + season.code() + ")";
    }
}
