package io.clientele.forecasting.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import io.clientele.testing.RoundTrip;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FittedBaselineTest {

    private static final TimeSeries QUARTERS = TimeSeries.quarterly(
                    "2023-Q1", 10, 31, 43, 16, 11, 33, 46, 15, 12, 35, 47, 18)
            .named("sales")
            .in("pieces");

    static Stream<Baseline> all() {
        return Stream.of(
                Naive.standard(),
                SeasonalNaive.standard(),
                SeasonalNaive.ofSeason(3),
                Drift.standard(),
                Mean.standard(),
                MovingAverage.ofLast(4),
                WeightedMovingAverage.inProportion(1, 2, 3),
                OptimisedMovingAverage.ofLast(4),
                OptimisedMovingAverage.ofLast(4).falling(),
                Naive2.standard());
    }

    @ParameterizedTest
    @MethodSource("all")
    void readsAndWritesAsJson(Baseline baseline) {
        FittedBaseline fitted = baseline.fit(QUARTERS);
        RoundTrip.survives(fitted);
        assertThat(RoundTrip.json(fitted).forecast(5)).isEqualTo(fitted.forecast(5));
        assertThat(fitted).hasSameHashCodeAs(RoundTrip.serialised(fitted));
    }

    @Test
    void refusesAStateThatIsNotOfItsKind() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        String json = mapper.writeValueAsString(Naive.standard().fit(QUARTERS));
        assertThatThrownBy(() -> mapper.readValue(json.replace("[18.0]", "[18.0,3.0]"), FittedBaseline.class))
                .hasRootCauseMessage("state has 2 numbers; naive remembers others.");
    }

    /** Whatever is carried along is what a fit to the longer series would have found. */
    @ParameterizedTest
    @MethodSource("all")
    void anUpdateForecastsAsARefitIfWeightsAndIndicesStay(Baseline baseline) {
        FittedBaseline updated = baseline.fit(QUARTERS.head(9)).update(QUARTERS.skip(9));
        assertThat(updated.forecast(1).label(1)).isEqualTo("2026-Q1");
        if (!(baseline instanceof OptimisedMovingAverage) && !(baseline instanceof Naive2)) {
            assertThat(updated.forecast(6).mean())
                    .containsExactly(baseline.fit(QUARTERS).forecast(6).mean(), within(1e-12));
        }
    }

    @Test
    void givesUpWhereForecastsLeaveTheRangeOfADouble() {
        double[] growing = {0, 1e307, 2e307, 3e307};
        FittedBaseline drift = Drift.standard().fit(TimeSeries.indexed(growing));
        assertThat(drift.forecast(3).mean(3)).isCloseTo(6e307, within(1e294));
        assertThatThrownBy(() -> drift.forecast(30))
                .isInstanceOf(EstimationException.class)
                .hasMessage("drift could not be estimated: the forecasts leave the range of a double. Rescale the"
                        + " series.");
    }
}
