package io.clientele.forecasting.transformation;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.forecasting.arima.FittedArima;
import io.clientele.forecasting.baseline.FittedBaseline;
import io.clientele.forecasting.ces.FittedCes;
import io.clientele.forecasting.intermittent.FittedDynamicDemand;
import io.clientele.forecasting.intermittent.FittedIntermittent;
import io.clientele.forecasting.intermittent.FittedIntermittentDemand;
import io.clientele.forecasting.smoothing.FittedAutomaticEts;
import io.clientele.forecasting.smoothing.FittedEts;
import io.clientele.forecasting.theta.FittedTheta;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a place in JSON where any fitted model of this module may stand, named by the property {@code method}: what the models that
 * {@link AnyModel} lists become when they are fitted. As there, combinations have to be registered as subtypes with a mapper, and a
 * fitted model from elsewhere serialises if it is {@link java.io.Serializable}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@JacksonAnnotationsInside
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FittedArima.class, name = "arima"),
    @JsonSubTypes.Type(value = FittedAutomaticEts.class, name = "ets"),
    @JsonSubTypes.Type(value = FittedBaseline.class, name = "baseline"),
    @JsonSubTypes.Type(value = FittedCes.class, name = "ces"),
    @JsonSubTypes.Type(value = FittedDynamicDemand.class, name = "dynamic-demand"),
    @JsonSubTypes.Type(value = FittedEts.class, name = "ets-form"),
    @JsonSubTypes.Type(value = FittedIntermittent.class, name = "intermittent-method"),
    @JsonSubTypes.Type(value = FittedIntermittentDemand.class, name = "intermittent"),
    @JsonSubTypes.Type(value = FittedSeasonallyAdjusted.class, name = "seasonally-adjusted"),
    @JsonSubTypes.Type(value = FittedTheta.class, name = "theta"),
    @JsonSubTypes.Type(value = FittedTransformed.class, name = "box-cox")
})
public @interface AnyFittedModel {}
