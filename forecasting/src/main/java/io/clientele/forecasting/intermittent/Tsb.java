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
 * The method of Teunter, Syntetos and Babai: the size of a demand is smoothed whenever there is one, the probability of demand in every
 * period.
 *
 * <pre>
 * p̂ ← p̂ + β·(o − p̂)       o = 1 in a period with demand, else 0
 * ẑ ← ẑ + α·(z − ẑ)       after a demand z
 * ŷ = p̂·ẑ
 * </pre>
 *
 * <p>Without demand the forecast fades by the factor 1 − β a period, so goods that go out of use are noticed. Both parameters are 0.1
 * unless given; the probability then starts at what the first period says, 0 or 1, and the size at the first demand.
 * {@link #optimised()} finds both parameters between 0.01 and 0.3 by the squared errors of the next probability and of the next size, and
 * starts from the averages over the series. A gap teaches nothing and leaves all as it was.
 *
 * <p>Teunter, Syntetos and Babai 2011, Intermittent demand: linking forecasting to inventory obsolescence, European Journal of Operational
 * Research 214, 606–615.
 */
public final class Tsb extends IntermittentMethod {

    private static final long serialVersionUID = 1L;

    private static final double USUAL = 0.1;
    private static final double LOWEST = 0.01;
    private static final double HIGHEST = 0.3;

    /** Null if it is to be found. */
    private final @Nullable Double sizeAlpha;

    private final @Nullable Double probabilityAlpha;

    private Tsb(@Nullable Double sizeAlpha, @Nullable Double probabilityAlpha) {
        this.sizeAlpha = sizeAlpha;
        this.probabilityAlpha = probabilityAlpha;
    }

    /** With parameters of 0.1: {@code tsb}. */
    public static Tsb standard() {
        return new Tsb(USUAL, USUAL);
    }

    /** With both parameters found from the series, and levels that start at the averages: {@code tsb(optimised)}. */
    public static Tsb optimised() {
        return new Tsb(null, null);
    }

    /**
     * With given parameters.
     *
     * @param sizes α, for the sizes of demands, above 0 and at most 1
     * @param probability β, for the probability of demand, above 0 and at most 1
     */
    public static Tsb smoothing(double sizes, double probability) {
        return new Tsb(Croston.share("sizes", sizes), Croston.share("probability", probability));
    }

    @JsonCreator
    static Tsb fromJson(
            @JsonProperty("sizes") @Nullable Double sizes, @JsonProperty("probability") @Nullable Double probability) {
        return sizes == null || probability == null ? optimised() : smoothing(sizes, probability);
    }

    @JsonProperty("sizes")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Double jsonSizes() {
        return sizeAlpha;
    }

    @JsonProperty("probability")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Double jsonProbability() {
        return probabilityAlpha;
    }

    /** {@code "tsb"}, {@code "tsb(optimised)"}, or {@code "tsb(0.2 0.05)"} by size and probability. */
    @Override
    public String name() {
        if (sizeAlpha == null || probabilityAlpha == null) {
            return "tsb(optimised)";
        }
        return sizeAlpha == USUAL && probabilityAlpha == USUAL
                ? "tsb"
                : "tsb(" + Require.show(sizeAlpha) + " " + Require.show(probabilityAlpha) + ")";
    }

    @Override
    boolean bridgesGaps() {
        return true;
    }

    @Override
    double[] estimate(double[] known) {
        if (sizeAlpha != null && probabilityAlpha != null) {
            return new double[] {sizeAlpha, probabilityAlpha};
        }
        double[] sizes = DemandValues.sizes(known);
        double[] occurred = new double[known.length];
        for (int t = 0; t < known.length; t++) {
            occurred[t] = known[t] > 0 ? 1 : 0;
        }
        return new double[] {
            sizes.length == 0 ? USUAL : SmoothingSearch.fromStart(sizes, sizes.length, average(sizes), LOWEST, HIGHEST),
            SmoothingSearch.fromStart(occurred, occurred.length, average(occurred), LOWEST, HIGHEST)
        };
    }

    private static double average(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    @Override
    int estimated(double[] parameters) {
        return sizeAlpha == null ? 4 : 0;
    }

    @Override
    double[] begin(double[] known, double[] parameters) {
        if (sizeAlpha != null) {
            return new double[TsbTracker.LENGTH];
        }
        double[] sizes = DemandValues.sizes(known);
        return TsbTracker.startingFrom(average(sizes), sizes.length / (double) known.length);
    }

    @Override
    DemandTracker tracker(double[] memory, double[] parameters) {
        return new TsbTracker(memory, parameters[0], parameters[1]);
    }

    @Override
    Map<String, Double> named(double[] parameters) {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("alpha of sizes", parameters[0]);
        named.put("alpha of the probability", parameters[1]);
        return named;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tsb that
                && Objects.equals(sizeAlpha, that.sizeAlpha)
                && Objects.equals(probabilityAlpha, that.probabilityAlpha);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sizeAlpha, probabilityAlpha);
    }
}
