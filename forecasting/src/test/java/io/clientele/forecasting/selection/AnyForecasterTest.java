package io.clientele.forecasting.selection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.forecasting.Drivers;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.arima.Arima;
import io.clientele.forecasting.baseline.Drift;
import io.clientele.forecasting.baseline.Mean;
import io.clientele.forecasting.baseline.MovingAverage;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.baseline.Naive2;
import io.clientele.forecasting.baseline.OptimisedMovingAverage;
import io.clientele.forecasting.baseline.SeasonalNaive;
import io.clientele.forecasting.baseline.WeightedMovingAverage;
import io.clientele.forecasting.ces.Ces;
import io.clientele.forecasting.ces.CesForm;
import io.clientele.forecasting.decomposition.Mstl;
import io.clientele.forecasting.decomposition.Stl;
import io.clientele.forecasting.intermittent.Adida;
import io.clientele.forecasting.intermittent.Croston;
import io.clientele.forecasting.intermittent.DynamicDemand;
import io.clientele.forecasting.intermittent.Imapa;
import io.clientele.forecasting.intermittent.IntermittentDemand;
import io.clientele.forecasting.intermittent.Tsb;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.forecasting.theta.Theta;
import io.clientele.forecasting.transformation.BoxCox;
import io.clientele.forecasting.transformation.SeasonallyAdjusted;
import io.clientele.series.SeriesCalendar;
import io.clientele.testing.RoundTrip;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnyForecasterTest {

    static List<Forecaster> models() {
        return List.of(
                Adida.standard(),
                Arima.automatic().withoutLogarithms(),
                Arima.order(0, 1, 1)
                        .given(Drivers.over(SeriesCalendar.monthly("2024-01")).driver("price", 9.9, 8.5)),
                Ces.automatic(),
                Ces.of(CesForm.FULL).withShrinkage(),
                Croston.standard(),
                Drift.standard(),
                DynamicDemand.automatic(),
                Ets.automatic(),
                Ets.damped().withParameterUncertainty(),
                Imapa.standard(),
                IntermittentDemand.automatic(),
                Mean.standard(),
                MovingAverage.ofLast(3),
                Naive.standard(),
                Naive2.standard(),
                OptimisedMovingAverage.ofLast(3),
                SeasonalNaive.standard(),
                Theta.dynamicOptimised(),
                Tsb.standard(),
                WeightedMovingAverage.ofWeights(0.5, 0.3, 0.2));
    }

    static List<Forecaster> wrapped() {
        return List.of(
                SeasonallyAdjusted.by(Stl.standard()).with(Ets.automatic()),
                SeasonallyAdjusted.by(Mstl.standard()).with(Ets.holt()),
                BoxCox.guerrero().around(SeasonallyAdjusted.by(Stl.periodic()).with(Croston.sba())),
                Combination.of(BoxCox.logarithm().around(Theta.standard()), Ces.automatic()),
                Automatic.standard());
    }

    @ParameterizedTest
    @MethodSource({"models", "wrapped"})
    void travelsInAComparisonAndInACombination(Forecaster forecaster) {
        RoundTrip.survives(new Candidate("one", forecaster));
        RoundTrip.survives(Combination.of(forecaster, MovingAverage.ofLast(7)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void travelsInsideATransformation(Forecaster model) {
        RoundTrip.survives(new Candidate("one", BoxCox.guerrero().around(model)));
        RoundTrip.survives(SeasonallyAdjusted.by(Stl.standard()).with(model));
    }

    @Test
    void hasOneNameEverywhere() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        assertThat(mapper.writeValueAsString(new Candidate("one", Ets.automatic())))
                .contains("\"method\":\"ets\"");
        assertThat(mapper.writeValueAsString(BoxCox.guerrero().around(Ets.automatic())))
                .contains("\"method\":\"ets\"");
    }

    @Test
    void combinationsInsideATransformationAreReadOnceTheyAreRegistered() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        mapper.registerSubtypes(Automatic.class, Combination.class);
        Forecaster wrapped = SeasonallyAdjusted.by(Stl.standard()).with(Automatic.standard());
        assertThat(mapper.readValue(mapper.writeValueAsString(wrapped), SeasonallyAdjusted.class))
                .isEqualTo(wrapped);
    }
}
