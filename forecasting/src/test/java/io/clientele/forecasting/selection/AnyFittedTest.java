package io.clientele.forecasting.selection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.baseline.MovingAverage;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.decomposition.Stl;
import io.clientele.forecasting.intermittent.IntermittentDemand;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.forecasting.theta.Theta;
import io.clientele.forecasting.transformation.BoxCox;
import io.clientele.forecasting.transformation.SeasonallyAdjusted;
import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnyFittedTest {

    /** All but the one that has drivers, which begin and end with months of their own. */
    static List<Forecaster> models() {
        TimeSeries series = counts();
        return AnyForecasterTest.models().stream()
                .filter(model -> model.refusal(series).isEmpty())
                .toList();
    }

    static List<Forecaster> wrapped() {
        return List.of(
                SeasonallyAdjusted.by(Stl.standard()).with(Ets.automatic()),
                BoxCox.guerrero().around(SeasonallyAdjusted.by(Stl.periodic()).with(IntermittentDemand.automatic())),
                Combination.of(BoxCox.logarithm().around(Theta.standard()), Naive.standard()),
                Automatic.standard().combining(Combination.of(Automatic.standard(), Naive.standard())),
                new LastValue(),
                Automatic.standard());
    }

    private static TimeSeries counts() {
        SplittableRandom random = new SplittableRandom(5);
        double[] values = new double[36];
        for (int t = 0; t < values.length; t++) {
            values[t] = 20 + t % 12 + random.nextInt(9);
        }
        return TimeSeries.monthly("2020-01", values).named("sales");
    }

    private static void travels(Fitted fitted) {
        RoundTrip.survives(fitted);
        assertThat(RoundTrip.json(fitted).forecast(7)).isEqualTo(fitted.forecast(7));
    }

    @ParameterizedTest
    @MethodSource({"models", "wrapped"})
    void travelsInACombination(Forecaster forecaster) {
        travels(Combination.of(forecaster, MovingAverage.ofLast(7)).fit(counts()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void travelsInsideATransformation(Forecaster model) {
        TimeSeries series = counts();
        Forecaster adjusted = SeasonallyAdjusted.by(Stl.standard()).with(model);
        Forecaster transformed = BoxCox.logarithm().around(model);
        assertThat(adjusted.refusal(series).isEmpty()
                        || transformed.refusal(series).isEmpty())
                .isTrue();
        for (Forecaster wrapped : List.of(adjusted, transformed)) {
            if (wrapped.refusal(series).isEmpty()) {
                travels(wrapped.fit(series));
            }
        }
    }

    @Test
    void travelsWithSeasonsThatTheCalendarDoesNotName() {
        travels(new Reseasoned(Theta.standard(), List.of(4, 6)).fit(counts()));
        travels(Combination.of(new Reseasoned(Theta.standard(), List.of(6)), new LastValue())
                .fit(counts()));
    }

    @Test
    void goesOnWithWhatCameAfterItWasReadBack() {
        Fitted fitted = Automatic.standard().fit(counts().head(30));
        TimeSeries further = counts().skip(30);
        assertThat(RoundTrip.json(fitted).update(further)).isEqualTo(fitted.update(further));
    }

    @Test
    void combinationsInsideATransformationAreReadOnceTheyAreRegistered() throws Exception {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.registerSubtypes(Automatic.class, Combination.class, FittedAutomatic.class, FittedCombination.class);
        Fitted wrapped = BoxCox.logarithm().around(Automatic.standard()).fit(counts());
        assertThat(mapper.readValue(mapper.writeValueAsString(wrapped), wrapped.getClass()))
                .isEqualTo(wrapped);
    }
}
