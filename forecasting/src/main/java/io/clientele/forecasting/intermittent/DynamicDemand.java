package io.clientele.forecasting.intermittent;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.Sample;
import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Intermittent demand as a statistical model: a distribution for counts, or for demand and no demand, whose mean follows what is seen. All
 * parameters are those of greatest likelihood; so it has a likelihood, information criteria, and quantiles.
 *
 * <pre>
 * poisson, negative binomial   y(t) is a count with mean μ(t) and variance (1 + κ)·μ(t), κ = 0 for Poisson
 *                              μ(t+1) = μ(t) + α·(y(t) − μ(t))
 *
 * hurdle                       demand with probability p(t), of a size with mean m(t)
 *                              p(t+1) = p(t) + α·(o(t) − p(t)),   o = 1 with demand, else 0
 *                              m(t+1) = m(t) + β·(z(t) − m(t))    after a demand z
 *                              whole sizes: 1 + a count of mean m − 1 as above; others: gamma with variance κ·m²
 * </pre>
 *
 * <p>Each mean stands still (its α is 0) unless AICc says that it moves; moving, its α is at most 0.5. {@link #automatic()} takes the form
 * with the least AICc too: among all three if every value is a whole number up to a thousand million, else the hurdle. The hurdle holds the
 * zero-inflated models: any probability of zero, and sizes of their own.
 *
 * <p>Forecasts are {@link io.clientele.forecasting.CountPaths} or {@link io.clientele.forecasting.DemandPaths}: the mean is the same for
 * all steps, the variance grows with the horizon where the mean moves, and sums over lead times include the correlation that it brings.
 * How well the mean is known after n values is part of them, with the variance of a mean of n.
 *
 * <p>Needs two known periods. A gap is passed over: nothing is learned from it. A series of zeros is forecast as zero, for certain.
 * Negative values are refused.
 *
 * <p>Snyder, Ord and Beaumont 2012, Forecasting the intermittent demand for slow-moving inventories: a modelling approach, International
 * Journal of Forecasting 28, 485–496: their undamped dynamic Poisson, negative binomial and hurdle shifted Poisson models; the hurdle has
 * negative binomial and gamma sizes besides.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class DynamicDemand implements Forecaster {

    private static final long serialVersionUID = 1L;

    /** Null if AICc chooses. */
    private final @Nullable DemandForm form;

    private DynamicDemand(@Nullable DemandForm form) {
        this.form = form;
    }

    /** The form with the least AICc: {@code dynamic-demand}. */
    public static DynamicDemand automatic() {
        return new DynamicDemand(null);
    }

    /** A given form, such as {@code dynamic-demand(hurdle)}. */
    public static DynamicDemand of(DemandForm form) {
        return new DynamicDemand(Require.nonNull("form", form));
    }

    @JsonCreator
    static DynamicDemand fromJson(@JsonProperty("form") @Nullable DemandForm form) {
        return new DynamicDemand(form);
    }

    @JsonProperty("form")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable DemandForm jsonForm() {
        return form;
    }

    /** {@code "dynamic-demand"}, or with the form, {@code "dynamic-demand(negative-binomial)"}. */
    @Override
    public String name() {
        return "dynamic-demand" + (form == null ? "" : "(" + form.label() + ")");
    }

    @Override
    public Optional<String> refusal(TimeSeries series) {
        return DemandValues.refusal(name(), series, true).or(() -> notWhole(series));
    }

    private boolean needsCounts() {
        return form == DemandForm.POISSON || form == DemandForm.NEGATIVE_BINOMIAL;
    }

    /** Why a value is no count where the form needs counts. */
    Optional<String> notWhole(TimeSeries series) {
        double[] values = series.valuesOr(0);
        for (int t = 0; t < values.length && needsCounts(); t++) {
            if (!DemandValues.isCount(values[t])) {
                return Optional.of("the value of " + series.label(t) + " is " + Require.show(values[t]) + "; " + name()
                        + " needs whole numbers up to 1E9. Use dynamic-demand(hurdle), or count in another unit.");
            }
        }
        return Optional.empty();
    }

    /**
     * Fits the model.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if the series is unfit
     * @throws io.clientele.stat.EstimationException if the likelihood leaves the range of a double
     */
    @Override
    public FittedDynamicDemand fit(TimeSeries series) {
        refusal(series).ifPresent(text -> {
            throw new IllegalArgumentException(text);
        });
        double[] known = DemandValues.known(series.valuesOr(Double.NaN));
        DemandEstimate estimate = DemandEstimate.of(known, form);
        Diagnostics diagnostics = Diagnostics.of(known.length, estimate.parameters(), estimate.deviation(known))
                .withLogLikelihood(estimate.logLikelihood());
        return new FittedDynamicDemand(this, Sample.of(series), diagnostics, estimate);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DynamicDemand that && form == that.form;
    }

    @Override
    public int hashCode() {
        return name().hashCode();
    }

    /** Its {@link #name()}. */
    @Override
    public String toString() {
        return name();
    }
}
