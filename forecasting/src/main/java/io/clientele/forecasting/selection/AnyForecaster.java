package io.clientele.forecasting.selection;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.forecasting.arima.Arima;
import io.clientele.forecasting.arima.AutomaticArima;
import io.clientele.forecasting.baseline.Drift;
import io.clientele.forecasting.baseline.Mean;
import io.clientele.forecasting.baseline.MovingAverage;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.baseline.Naive2;
import io.clientele.forecasting.baseline.OptimisedMovingAverage;
import io.clientele.forecasting.baseline.SeasonalNaive;
import io.clientele.forecasting.baseline.WeightedMovingAverage;
import io.clientele.forecasting.ces.Ces;
import io.clientele.forecasting.intermittent.Adida;
import io.clientele.forecasting.intermittent.Croston;
import io.clientele.forecasting.intermittent.DynamicDemand;
import io.clientele.forecasting.intermittent.Imapa;
import io.clientele.forecasting.intermittent.IntermittentDemand;
import io.clientele.forecasting.intermittent.Tsb;
import io.clientele.forecasting.smoothing.AutomaticEts;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.forecasting.theta.Theta;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a place in JSON where any forecaster of this module may stand, named by the property {@code method}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@JacksonAnnotationsInside
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Adida.class, name = "adida"),
    @JsonSubTypes.Type(value = Arima.class, name = "arima-order"),
    @JsonSubTypes.Type(value = Automatic.class, name = "automatic"),
    @JsonSubTypes.Type(value = AutomaticArima.class, name = "arima"),
    @JsonSubTypes.Type(value = AutomaticEts.class, name = "ets"),
    @JsonSubTypes.Type(value = Ces.class, name = "ces"),
    @JsonSubTypes.Type(value = Combination.class, name = "combination"),
    @JsonSubTypes.Type(value = Croston.class, name = "croston"),
    @JsonSubTypes.Type(value = Drift.class, name = "drift"),
    @JsonSubTypes.Type(value = DynamicDemand.class, name = "dynamic-demand"),
    @JsonSubTypes.Type(value = Ets.class, name = "ets-form"),
    @JsonSubTypes.Type(value = Imapa.class, name = "imapa"),
    @JsonSubTypes.Type(value = IntermittentDemand.class, name = "intermittent"),
    @JsonSubTypes.Type(value = Mean.class, name = "mean"),
    @JsonSubTypes.Type(value = MovingAverage.class, name = "moving-average"),
    @JsonSubTypes.Type(value = Naive.class, name = "naive"),
    @JsonSubTypes.Type(value = Naive2.class, name = "naive2"),
    @JsonSubTypes.Type(value = OptimisedMovingAverage.class, name = "optimised-moving-average"),
    @JsonSubTypes.Type(value = SeasonalNaive.class, name = "seasonal-naive"),
    @JsonSubTypes.Type(value = Theta.class, name = "theta"),
    @JsonSubTypes.Type(value = Tsb.class, name = "tsb"),
    @JsonSubTypes.Type(value = WeightedMovingAverage.class, name = "weighted-moving-average")
})
@interface AnyForecaster {}
