package io.clientele.forecasting.intermittent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.Sample;
import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The usual choice for intermittent demand: a weighted mean of three methods that err in different ways, each weighted by how well it has
 * done on this series.
 *
 * <pre>
 * members   imapa            steady where demand is, and lower where it has become rarer
 *           tsb              quick to notice that demand dies out
 *           dynamic-demand   the mean of all periods where demand stands still, as AICc sees it
 *
 * weight    (1 / mean squared one-step error from the end of the first third of the series on)^4
 * </pre>
 *
 * <p>The power makes a member that errs by a tenth more in the square count a third less: close members share, a bad one fades out. All
 * classes of demand have the same members: on smooth and erratic demand imapa is simple exponential smoothing. Croston's methods, the
 * corrected ones included, are left out because they don't notice when demand ceases; {@code src/docs/intermittent.md} has the
 * measurements.
 *
 * <p>The forecast is one number for all steps. Its distribution is {@link io.clientele.forecasting.DemandPaths}, where a demand has the
 * mean and the spread of all sizes seen, and comes with the probability that makes up the forecast; where the forecast exceeds the mean
 * size there is demand in every period, of the mean forecast. {@link IntermittentMethod} has the details.
 *
 * <p>Needs two known periods. Where there are gaps, imapa is left out and the others pass them over. A series of zeros is forecast as zero,
 * for certain. Negative values are refused.
 */
public final class IntermittentDemand implements Forecaster {

    private static final long serialVersionUID = 1L;

    private static final IntermittentDemand AUTOMATIC = new IntermittentDemand();

    private IntermittentDemand() {}

    /** The combination; it has no options. */
    public static IntermittentDemand automatic() {
        return AUTOMATIC;
    }

    @JsonCreator
    static IntermittentDemand fromJson(@JsonProperty("model") String model) {
        Require.that(model.equals(AUTOMATIC.name()), "model is " + model + "; it must be intermittent.");
        return AUTOMATIC;
    }

    @JsonProperty("model")
    private String jsonModel() {
        return name();
    }

    /** {@code "intermittent"}. */
    @Override
    public String name() {
        return "intermittent";
    }

    @Override
    public Optional<String> refusal(TimeSeries series) {
        return DemandValues.refusal(name(), series, true);
    }

    /**
     * Fits the members and weighs them.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if the series is unfit
     */
    @Override
    public FittedIntermittentDemand fit(TimeSeries series) {
        double[] values = DemandValues.required(name(), series, true);
        List<Fitted> members = new ArrayList<>();
        if (!series.hasGaps()) {
            members.add(Imapa.standard().fit(series));
        }
        members.add(Tsb.standard().fit(series));
        members.add(DynamicDemand.automatic().fit(series));
        double[] weights = MemberWeights.of(members, series);
        Diagnostics diagnostics = Diagnostics.of(
                DemandValues.known(values).length,
                members.stream().mapToInt(m -> m.diagnostics().parameterCount()).sum(),
                MemberWeights.deviation(members, weights, series));
        return new FittedIntermittentDemand(Sample.of(series), diagnostics, members, MemberWeights.boxed(weights));
    }

    /** Its {@link #name()}. */
    @Override
    public String toString() {
        return name();
    }

    private Object readResolve() {
        return AUTOMATIC;
    }
}
