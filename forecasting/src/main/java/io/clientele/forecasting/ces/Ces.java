package io.clientele.forecasting.ces;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.forecasting.Forecaster;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Complex exponential smoothing: the observation y and the information potential p, for which the last error stands, are smoothed together
 * as one complex number y + ip with one complex parameter alpha = a + ib.
 *
 * <pre>
 * ŷ(t+1) + i·p̂(t+1) = (a + ib)·( y(t) + i·p(t) ) + (1 − a + i − ib)·( ŷ(t) + i·p̂(t) )
 *
 * as a state space:   y(t) = ℓ(t−1) + e(t)
 *                     ℓ(t) = ℓ(t−1) − (1 − b)·c(t−1) + (a − b)·e(t)
 *                     c(t) = ℓ(t−1) + (1 − a)·c(t−1) + (a + b)·e(t)
 * </pre>
 *
 * The same equations describe a level that stays and one that grows; (b − 1)/a is about the rate at which it does in the long run, and
 * a between 1 and 2 where b is 1. {@link CesForm} has the forms with a season: the same pair from season to season, or beside the level,
 * where y(t) = ℓ(t−1) + s(t−m) + e(t).
 *
 * <p>{@link #automatic()} fits the forms without season, with a partial and with a full one and takes that with the least AICc; initial
 * states count as parameters. The simple seasonal form is left to those who ask for it: it knows a level from the same place of the season
 * only. A seasonal form comes into question from two full seasons and five observations on.
 *
 * <h2>How it is estimated</h2>
 *
 * Parameters by maximum likelihood, initial levels and seasons by least squares for each try of them, initial potentials where they would
 * stand still; within the stable region, in which old observations lose their weight. With {@linkplain #withShrinkage shrinkage}, which
 * is the default of the automatic choice and not of a single form, the likelihood is multiplied by a prior that holds short series near
 * b = 1 and a = 1.5.
 *
 * <h2>What a series must have</h2>
 *
 * One observation more than numbers to estimate: 4 without a season, and two full seasons and five with one. A gap is bridged: where
 * nothing was observed there is no error, and the states go on as in a forecast. The largest value, sign aside, must be from 1E-140 to
 * 1E140, or 0. A constant series gives a certain forecast.
 *
 * <p>Svetunkov, Kourentzes and Ord 2022, Complex exponential smoothing, Naval Research Logistics 69, equations 5 to 9 and section 3.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class Ces implements Forecaster {

    private static final long serialVersionUID = 1L;

    private static final CesForm[] CANDIDATES = {CesForm.NONE, CesForm.PARTIAL, CesForm.FULL};
    private static final double LEAST = 1e-140;
    private static final double GREATEST = 1e140;

    private final @Nullable CesForm form;
    private final boolean shrinking;

    private Ces(@Nullable CesForm form, boolean shrinking) {
        this.form = form;
        this.shrinking = shrinking;
    }

    /** The form with the least AICc, its parameters shrunk. */
    public static Ces automatic() {
        return new Ces(null, true);
    }

    /** One form, by maximum likelihood. */
    public static Ces of(CesForm form) {
        return new Ces(Require.nonNull("form", form), false);
    }

    @JsonCreator
    static Ces fromJson(
            @JsonProperty("form") @Nullable CesForm form, @JsonProperty("shrinkage") @Nullable Boolean shrinkage) {
        return new Ces(form, shrinkage == null ? form == null : shrinkage);
    }

    /** The same with parameters held near their usual places as far as the series is short. */
    public Ces withShrinkage() {
        return new Ces(form, true);
    }

    /** The same by maximum likelihood alone. */
    public Ces withoutShrinkage() {
        return new Ces(form, false);
    }

    /** The form; empty if it is chosen automatically. */
    public Optional<CesForm> form() {
        return Optional.ofNullable(form);
    }

    @JsonProperty("form")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable CesForm jsonForm() {
        return form;
    }

    /** Whether the parameters are shrunk. */
    @JsonProperty("shrinkage")
    public boolean hasShrinkage() {
        return shrinking;
    }

    /** {@code "ces"}, or {@code "ces-full"} and the like for one form; what differs from the usual follows in brackets. */
    @Override
    public String name() {
        String base = form == null ? "ces" : "ces-" + form.word();
        return shrinking == (form == null) ? base : base + (shrinking ? "(shrinkage)" : "(no-shrinkage)");
    }

    @Override
    public Optional<String> refusal(TimeSeries series) {
        Require.nonNull("series", series);
        int m = series.seasonLength();
        int observed = series.size() - series.gapCount();
        CesForm least = form == null ? CesForm.NONE : form;
        if (least.hasSeason() && m < 2) {
            return Optional.of("series has no season; " + name()
                    + " needs one of at least 2 periods. Name it with withSeasons, or use ces-none.");
        }
        long needed = needed(least, m);
        if (observed < needed) {
            return Optional.of("series has " + Cells.count(observed, "observation") + "; " + name()
                    + (least.hasSeason() ? " with a season of " + m : "") + " needs at least " + needed + ": "
                    + (least.hasSeason()
                            ? "two full seasons and five more. Use ces-none, or a longer history."
                            : "one more than the numbers to estimate. Use naive, or a longer history."));
        }
        double largest = largest(series.valuesOr(0));
        return largest == 0 || largest >= LEAST && largest <= GREATEST
                ? Optional.empty()
                : Optional.of("the largest value of the series is " + Require.show(largest) + "; " + name()
                        + " needs it from 1E-140 to 1E140, or 0. Use another unit.");
    }

    private static long needed(CesForm form, int m) {
        return form.hasSeason() ? 2L * m + 5 : form.estimated(1) + 1;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /**
     * Fits the method.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if the series is unfit for it
     * @throws EstimationException if no parameters give errors within the range of numbers
     */
    @Override
    public FittedCes fit(TimeSeries series) {
        return fit(series, null);
    }

    /** The same, its search begun at a fitted model's parameters where the form is the same. */
    FittedCes fit(TimeSeries series, @Nullable FittedCes near) {
        Optional<String> refusal = refusal(series);
        if (refusal.isPresent()) {
            throw new IllegalArgumentException(refusal.get());
        }
        int m = series.seasonLength();
        int observed = series.size() - series.gapCount();
        double[] y = series.valuesOr(Double.NaN);
        double factor = scale(largest(series.valuesOr(0)));
        for (int t = 0; t < y.length; t++) {
            y[t] *= factor;
        }
        FittedCes best = null;
        for (CesForm candidate : form == null ? CANDIDATES : new CesForm[] {form}) {
            boolean possible = form != null || !candidate.hasSeason() || m > 1 && observed >= needed(candidate, m);
            if (possible) {
                CesSearch.Found found = CesSearch.find(
                        candidate,
                        y,
                        m,
                        observed,
                        shrinking,
                        near != null && near.form() == candidate ? near.point() : null);
                FittedCes fitted = FittedCes.of(this, series, found, factor, observed);
                best = best == null || fitted.isBetterThan(best) ? fitted : best;
            }
        }
        return Objects.requireNonNull(best);
    }

    /** The power of two that brings the largest value to between 1/2 and 1: no digit is lost on the way there or back. */
    private static double scale(double largest) {
        return largest > 0 ? Math.scalb(1.0, -Math.getExponent(largest) - 1) : 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ces that && form == that.form && shrinking == that.shrinking;
    }

    @Override
    public int hashCode() {
        return Objects.hash(form, shrinking);
    }

    /** Its {@link #name()}. */
    @Override
    public String toString() {
        return name();
    }
}
