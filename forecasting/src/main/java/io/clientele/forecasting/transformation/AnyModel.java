package io.clientele.forecasting.transformation;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.forecasting.arima.Arima;
import io.clientele.forecasting.arima.AutomaticArima;
import io.clientele.forecasting.baseline.Baseline;
import io.clientele.forecasting.ces.Ces;
import io.clientele.forecasting.intermittent.DynamicDemand;
import io.clientele.forecasting.intermittent.IntermittentDemand;
import io.clientele.forecasting.intermittent.IntermittentMethod;
import io.clientele.forecasting.smoothing.AutomaticEts;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.forecasting.theta.Theta;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a place in JSON where any model of this module may stand, named by the property {@code method}; baselines and intermittent methods
 * have the names that are listed with them. Combinations of models are not among them: they serialise, and a mapper knows them once
 * they are registered as subtypes. A forecaster from elsewhere serialises if it is {@link java.io.Serializable}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@JacksonAnnotationsInside
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Arima.class, name = "arima-order"),
    @JsonSubTypes.Type(value = AutomaticArima.class, name = "arima"),
    @JsonSubTypes.Type(value = AutomaticEts.class, name = "ets"),
    @JsonSubTypes.Type(Baseline.class),
    @JsonSubTypes.Type(value = Ces.class, name = "ces"),
    @JsonSubTypes.Type(value = DynamicDemand.class, name = "dynamic-demand"),
    @JsonSubTypes.Type(value = Ets.class, name = "ets-form"),
    @JsonSubTypes.Type(value = IntermittentDemand.class, name = "intermittent"),
    @JsonSubTypes.Type(IntermittentMethod.class),
    @JsonSubTypes.Type(value = SeasonallyAdjusted.class, name = "seasonally-adjusted"),
    @JsonSubTypes.Type(value = Theta.class, name = "theta"),
    @JsonSubTypes.Type(value = Transformed.class, name = "box-cox")
})
public @interface AnyModel {}
