package io.clientele.forecasting.intermittent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Croston's method and its two corrections: the sizes of demands and the intervals between them are smoothed each by itself, whenever
 * there is demand.
 *
 * <pre>
 * after a demand z, q periods after the last one:    ẑ ← ẑ + α·(z − ẑ)      q̂ ← q̂ + β·(q − q̂)
 *
 * ŷ = c·ẑ/q̂        c = 1                      Croston 1972                             {@link #standard()}
 *                  c = 1 − β/2                Syntetos and Boylan 2005, equation 4     {@link #sba()}
 *                  c = 1 − β/(2 − β)          Shale, Boylan and Johnston 2006          {@link #sbj()}
 * </pre>
 *
 * <p>Croston's ratio is too high on average, as the mean of 1/q̂ exceeds 1 over the mean of q̂; the factors correct that for demand that
 * comes with the same probability in every period. On a series without zeros there is nothing to correct, and the corrected methods are
 * too low there: prefer {@code ses}.
 *
 * <p>Both α and β are 0.1 unless given or {@link #optimised()}. The levels start at the first demand and at the interval up to it, counted
 * from the beginning of the series. Between demands the forecast stays as it is, however long that takes: demand that dies out is noticed
 * by {@link Tsb} only. A gap is no period: it is left out of the interval around it.
 *
 * <p>Croston 1972, Forecasting and stock control for intermittent demands, Operational Research Quarterly 23, 289–303; Syntetos and Boylan
 * 2005, The accuracy of intermittent demand estimates, International Journal of Forecasting 21, 303–314; Shale, Boylan and Johnston 2006,
 * Forecasting for intermittent demand: the estimation of an unbiased average, Journal of the Operational Research Society 57, 588–592.
 */
public final class Croston extends IntermittentMethod {

    private static final long serialVersionUID = 1L;

    /** The smoothing parameter that the papers use. */
    private static final double USUAL = 0.1;

    /** Between these limits a parameter is searched for: what the literature recommends for intermittent demand. */
    private static final double LOWEST = 0.1;

    private static final double HIGHEST = 0.3;

    /** What the ratio is multiplied by. */
    private enum Correction {
        CROSTON("croston") {
            @Override
            double factor(double beta) {
                return 1;
            }
        },
        SBA("sba") {
            @Override
            double factor(double beta) {
                return 1 - beta / 2;
            }
        },
        SBJ("sbj") {
            @Override
            double factor(double beta) {
                return 1 - beta / (2 - beta);
            }
        };

        private final String label;

        Correction(String label) {
            this.label = label;
        }

        abstract double factor(double beta);

        static Correction labelled(String label) {
            for (Correction correction : values()) {
                if (correction.label.equals(label)) {
                    return correction;
                }
            }
            throw Require.broken("correction", label, "croston, sba or sbj", "");
        }
    }

    private final Correction correction;

    /** Null if it is to be found. */
    private final @Nullable Double sizeAlpha;

    private final @Nullable Double intervalAlpha;

    private Croston(Correction correction, @Nullable Double sizeAlpha, @Nullable Double intervalAlpha) {
        this.correction = correction;
        this.sizeAlpha = sizeAlpha;
        this.intervalAlpha = intervalAlpha;
    }

    /** Croston's own method with parameters of 0.1: {@code croston}. */
    public static Croston standard() {
        return new Croston(Correction.CROSTON, USUAL, USUAL);
    }

    /** With the correction of Syntetos and Boylan: {@code sba}. The usual choice. */
    public static Croston sba() {
        return new Croston(Correction.SBA, USUAL, USUAL);
    }

    /** With the correction of Shale, Boylan and Johnston: {@code sbj}. */
    public static Croston sbj() {
        return new Croston(Correction.SBJ, USUAL, USUAL);
    }

    /**
     * The same with both parameters found from the series: each the one between 0.1 and 0.3 with the least squared errors of the next size,
     * or of the next interval; 0.2 where a single demand says nothing.
     */
    public Croston optimised() {
        return new Croston(correction, null, null);
    }

    /**
     * The same with given parameters.
     *
     * @param sizes α, for the sizes of demands, above 0 and at most 1
     * @param intervals β, for the intervals between them, above 0 and at most 1
     */
    public Croston smoothing(double sizes, double intervals) {
        return new Croston(correction, share("sizes", sizes), share("intervals", intervals));
    }

    static double share(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw Require.broken(name, Require.show(value), "above 0 and at most 1", "0.1 is usual.");
        }
        return value;
    }

    @JsonCreator
    static Croston fromJson(
            @JsonProperty("correction") String correction,
            @JsonProperty("sizes") @Nullable Double sizes,
            @JsonProperty("intervals") @Nullable Double intervals) {
        Croston plain = new Croston(Correction.labelled(correction), null, null);
        return sizes == null || intervals == null ? plain : plain.smoothing(sizes, intervals);
    }

    @JsonProperty("correction")
    private String jsonCorrection() {
        return correction.label;
    }

    @JsonProperty("sizes")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Double jsonSizes() {
        return sizeAlpha;
    }

    @JsonProperty("intervals")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Double jsonIntervals() {
        return intervalAlpha;
    }

    /** {@code "croston"}, {@code "sba"} or {@code "sbj"}; {@code "sba(optimised)"}; {@code "sba(0.2 0.1)"} by size and interval. */
    @Override
    public String name() {
        if (sizeAlpha == null || intervalAlpha == null) {
            return correction.label + "(optimised)";
        }
        return correction.label
                + (sizeAlpha == USUAL && intervalAlpha == USUAL
                        ? ""
                        : "(" + Require.show(sizeAlpha) + " " + Require.show(intervalAlpha) + ")");
    }

    @Override
    boolean bridgesGaps() {
        return true;
    }

    @Override
    double[] estimate(double[] known) {
        if (sizeAlpha != null && intervalAlpha != null) {
            return new double[] {sizeAlpha, intervalAlpha};
        }
        double[] sizes = DemandValues.sizes(known);
        double[] intervals = DemandValues.intervals(known);
        return new double[] {
            SmoothingSearch.fromFirst(sizes, sizes.length, LOWEST, HIGHEST),
            SmoothingSearch.fromFirst(intervals, intervals.length, LOWEST, HIGHEST)
        };
    }

    @Override
    int estimated(double[] parameters) {
        return sizeAlpha == null ? 2 : 0;
    }

    @Override
    double[] begin(double[] known, double[] parameters) {
        return new double[CrostonTracker.LENGTH];
    }

    @Override
    DemandTracker tracker(double[] memory, double[] parameters) {
        return new CrostonTracker(memory, parameters[0], parameters[1], correction.factor(parameters[1]));
    }

    @Override
    Map<String, Double> named(double[] parameters) {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("alpha of sizes", parameters[0]);
        named.put("alpha of intervals", parameters[1]);
        return named;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Croston that
                && correction == that.correction
                && Objects.equals(sizeAlpha, that.sizeAlpha)
                && Objects.equals(intervalAlpha, that.intervalAlpha);
    }

    @Override
    public int hashCode() {
        return Objects.hash(correction.label, sizeAlpha, intervalAlpha);
    }
}
