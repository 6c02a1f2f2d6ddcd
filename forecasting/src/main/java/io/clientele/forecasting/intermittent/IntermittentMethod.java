package io.clientele.forecasting.intermittent;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.Sample;
import io.clientele.series.TimeSeries;
import java.util.Map;
import java.util.Optional;

/**
 * What the point methods for intermittent demand have in common: they smooth, period by period, what demand comes to when there is some
 * and how often there is, and forecast one number for all periods to come.
 *
 * <h2>What a series must have</h2>
 *
 * At least two known periods; no negative values; sizes from 1E-140 to 1E140. A series of zeros is forecast as zero, for certain. The
 * first demand sets the level of sizes, so leading zeros lengthen the first interval and are no trouble otherwise; a series without zeros
 * is smoothed as it is.
 *
 * <h2>The distribution</h2>
 *
 * None of these methods is a likelihood model. Their forecasts are {@link io.clientele.forecasting.DemandPaths} with a demand in a period
 * with probability p and of mean size m, where p·m is the method's point forecast:
 *
 * <ul>
 *   <li>the deviation of sizes is the root mean square of what the smoothed size missed of the next one; after a single demand, which says
 *       nothing of it, 0.7 of the size: the border between even and uneven sizes of Syntetos, Boylan and Croston (2005);
 *   <li>sizes are whole if all values were, else gamma-distributed;
 *   <li>p and m are stable but known only so well: a level smoothed with α rests on no more than (2 − α)/α observations, nor on more than
 *       there were. Sums over a lead time are wider for it, as all periods share that error.
 * </ul>
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Adida.class, name = "adida"),
    @JsonSubTypes.Type(value = Croston.class, name = "croston"),
    @JsonSubTypes.Type(value = Imapa.class, name = "imapa"),
    @JsonSubTypes.Type(value = Tsb.class, name = "tsb")
})
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public abstract sealed class IntermittentMethod implements Forecaster permits Adida, Croston, Imapa, Tsb {

    private static final long serialVersionUID = 1L;

    /** The deviation of a size relative to it where only one has been seen: the square root of 0.49. */
    private static final double DEVIATION_OF_ONE = 0.7;

    IntermittentMethod() {}

    @Override
    public Optional<String> refusal(TimeSeries series) {
        return DemandValues.refusal(name(), series, bridgesGaps());
    }

    /**
     * Fits the method: finds its smoothing parameters unless they are given, and goes through the series.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if the series is unfit
     */
    @Override
    public FittedIntermittent fit(TimeSeries series) {
        double[] values = DemandValues.required(name(), series, bridgesGaps());
        double[] known = series.hasGaps() ? DemandValues.known(values) : values;
        double[] parameters = estimate(known);
        double[] start = begin(known, parameters);
        DemandTracker tracker = tracker(start.clone(), parameters);
        double squares = 0;
        int errors = 0;
        double sizeSquares = 0;
        int sizeErrors = 0;
        for (double value : known) {
            if (tracker.isReady()) {
                double error = value - tracker.mean();
                squares += error * error;
                errors++;
                double size = tracker.size();
                if (value > 0 && size > 0) {
                    sizeSquares += (value - size) * (value - size);
                    sizeErrors++;
                }
            }
            tracker.take(value);
        }
        double sizeDeviation = sizeErrors > 0 ? Math.sqrt(sizeSquares / sizeErrors) : DEVIATION_OF_ONE * tracker.size();
        double deviation = errors > 0 ? Math.sqrt(squares / errors) : 0;
        return new FittedIntermittent(
                this,
                Sample.of(series),
                Diagnostics.of(series.size(), estimated(parameters), deviation),
                parameters,
                start,
                tracker.memory,
                sizeDeviation,
                DemandValues.areCounts(known));
    }

    /** Whether a period without a value may be passed over. */
    abstract boolean bridgesGaps();

    /** The parameters, found in the known values or given. */
    abstract double[] estimate(double[] known);

    /** How many of the parameters were estimated. */
    abstract int estimated(double[] parameters);

    /** The memory before the first value. */
    abstract double[] begin(double[] known, double[] parameters);

    /** The method at work, going on from a memory. */
    abstract DemandTracker tracker(double[] memory, double[] parameters);

    /** The parameters by name, for reading. */
    abstract Map<String, Double> named(double[] parameters);

    /** Its {@link #name()}. */
    @Override
    public String toString() {
        return name();
    }
}
