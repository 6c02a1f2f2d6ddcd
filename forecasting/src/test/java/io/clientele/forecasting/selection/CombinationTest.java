package io.clientele.forecasting.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.MixedPaths;
import io.clientele.forecasting.baseline.Drift;
import io.clientele.forecasting.baseline.Mean;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.baseline.SeasonalNaive;
import io.clientele.forecasting.intermittent.Croston;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.forecasting.theta.Theta;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import io.clientele.testing.RoundTrip;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CombinationTest {

    private static final TimeSeries SERIES = TimeSeries.quarterly(
            "2019-Q1", 10, 31, 43, 16, 11, 33, 46, 15, 12, 35, 47, 18, 14, 36, 50, 19, 15, 39, 52, 22);

    private static final Combination THREE =
            Combination.of(Naive.standard(), Drift.standard(), SeasonalNaive.standard());

    private static double mean(Forecaster model, int step) {
        return model.fit(SERIES).forecast(step).mean(step);
    }

    @Test
    void theMeanIsTheMean() {
        double expected =
                (mean(Naive.standard(), 3) + mean(Drift.standard(), 3) + mean(SeasonalNaive.standard(), 3)) / 3;
        assertThat(mean(THREE, 3)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(mean(THREE.byMedian(), 3)).isEqualTo(mean(Drift.standard(), 3));
        Combination four =
                Combination.of(Naive.standard(), Drift.standard(), SeasonalNaive.standard(), Mean.standard());
        assertThat(mean(four.byMedian(), 3)).isBetween(mean(Drift.standard(), 3), mean(Mean.standard(), 3));
    }

    @Test
    void givenSharesAreDividedByTheirSum() {
        double expected =
                (mean(Naive.standard(), 3) + 2 * mean(Drift.standard(), 3) + 5 * mean(SeasonalNaive.standard(), 3)) / 8;
        assertThat(mean(THREE.weighted(1, 2, 5), 3)).isCloseTo(expected, within(1e-12));
        assertThat(THREE.weighted(1, 2, 5).fit(SERIES).parameters()).containsEntry("weight of seasonal-naive", 0.625);
    }

    @Test
    void pastErrorsGiveTheBetterMoreAndTheWorseLess() {
        FittedCombination fitted = THREE.byRollingOriginError().fit(SERIES);
        assertThat(fitted.members().get(2).weight()).isGreaterThan(0.4).isLessThan(0.7);
        assertThat(fitted.members().get(0).weight()).isGreaterThan(0.15);
        double sum =
                fitted.members().stream().mapToDouble(CombinedMember::weight).sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void whoRefusesIsLeftOutAndTheOthersShareItsPart() {
        Combination combination = Combination.of(SeasonalNaive.standard(), Naive.standard(), Drift.standard())
                .weighted(2, 1, 1);
        FittedCombination fitted = combination.fit(TimeSeries.quarterly("2019-Q1", 1, 2, 4));
        assertThat(fitted.leftOut())
                .containsExactly(new LeftOut(
                        "seasonal-naive",
                        "series has 3 observations; seasonal-naive needs at least 5: a season of 4 and one value to"
                                + " compare with it. Use naive, or a longer history."));
        assertThat(fitted.parameters())
                .containsExactly(Map.entry("weight of naive", 0.5), Map.entry("weight of drift", 0.5));
        assertThat(fitted.forecast(1).notes()).hasSize(1);
        assertThat(fitted.toString()).contains("seasonal-naive is left out: series has 3 observations;");
    }

    @Test
    void modelsOfDemandArePooledAsTheyAre() {
        TimeSeries parts = TimeSeries.indexed(0, 0, 3, 0, 1, 0, 0, 2, 0, 0, 1, 0, 4, 0, 0, 0, 2);
        Forecast forecast =
                Combination.of(Croston.sba(), Naive.standard()).fit(parts).forecast(2);
        assertThat(forecast.distribution()).isInstanceOf(MixedPaths.class);
        double expected = (Croston.sba().fit(parts).forecast(1).mean(1) + 2) / 2;
        assertThat(forecast.mean(1)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void namesTellMembersAndRule() {
        assertThat(THREE).hasToString("combination(naive drift seasonal-naive)");
        assertThat(THREE.byMedian()).hasToString("combination(median of naive drift seasonal-naive)");
        assertThat(THREE.weighted(1, 0.5, 2)).hasToString("combination(1*naive 0.5*drift 2*seasonal-naive)");
        assertThat(THREE.byRollingOriginError()).hasToString("combination(by past errors naive drift seasonal-naive)");
        assertThat(Combination.of(Ets.simple().alpha(0.3), Theta.standard()))
                .hasToString("combination(ses[alpha=0.3] theta)");
    }

    @Test
    void travels() {
        RoundTrip.survives(THREE.byMedian());
        RoundTrip.survives(THREE.weighted(1, 0.5, 2));
        RoundTrip.survives(Combination.of(Ets.simple().alpha(0.3), Ets.automatic(), Theta.dynamicOptimised()));
        FittedCombination fitted = THREE.fit(SERIES);
        assertThat(RoundTrip.serialised(fitted).forecast(4)).isEqualTo(fitted.forecast(4));
    }

    @Test
    void refusesInWords() {
        assertThatThrownBy(() -> Combination.of(Naive.standard(), Naive.standard()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("member naive is named twice; name each member once.");
        assertThatThrownBy(() -> THREE.weighted(1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shares");
        assertThatThrownBy(() -> THREE.weighted(1, 0, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shares[1] is 0; it must be a finite number above 0.");
        assertThatThrownBy(() -> Combination.of(new BrokenForecaster()).fit(SERIES))
                .isInstanceOf(EstimationException.class)
                .hasMessageContaining("no member could be fitted; broken is left out: it failed with");
    }
}
