package io.clientele.forecasting.transformation;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.forecasting.arima.Arima;
import io.clientele.forecasting.arima.AutomaticArima;
import io.clientele.forecasting.baseline.Baseline;
import io.clientele.forecasting.ces.Ces;
import io.clientele.forecasting.smoothing.AutomaticEts;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.forecasting.theta.Theta;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The forecasters that a transformation can be put around and that JSON knows by name; others serialise. */
@JacksonAnnotationsInside
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(Baseline.class),
    @JsonSubTypes.Type(value = Ets.class, name = "ets"),
    @JsonSubTypes.Type(value = AutomaticEts.class, name = "automatic-ets"),
    @JsonSubTypes.Type(value = Arima.class, name = "arima"),
    @JsonSubTypes.Type(value = AutomaticArima.class, name = "automatic-arima"),
    @JsonSubTypes.Type(value = Theta.class, name = "theta"),
    @JsonSubTypes.Type(value = Ces.class, name = "ces"),
    @JsonSubTypes.Type(value = SeasonallyAdjusted.class, name = "seasonally-adjusted"),
    @JsonSubTypes.Type(value = Transformed.class, name = "box-cox")
})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@interface TransformedModel {}
