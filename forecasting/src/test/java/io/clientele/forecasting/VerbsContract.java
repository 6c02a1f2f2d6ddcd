package io.clientele.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a fitted model can be asked for besides a forecast: components, taking in new observations, fitting anew, simulation. */
public abstract class VerbsContract extends ModelUnderTest {

    /** How many months of the ten years are fitted when the others come as an update. */
    private static final int SEEN = 108;

    private static final int PATHS = 2000;

    private TimeSeries seen() {
        return series().head(SEEN);
    }

    private TimeSeries further() {
        return series().skip(SEEN);
    }

    private Fitted updated() {
        return forecaster().fit(seen()).update(further());
    }

    @Test
    void componentsAreNamedPartsOverThePeriodsOfTheSeries() {
        TimeSeries series = series();
        Components components = forecaster().fit(series).components(series);
        assertThat(components.model()).isEqualTo(forecaster().name());
        assertThat(components.observed()).isEqualTo(series);
        assertThat(components.names()).isNotEmpty().doesNotHaveDuplicates();
        for (TimeSeries part : components.parts()) {
            assertThat(part.calendar()).isEqualTo(series.calendar());
            assertThat(part.size()).isEqualTo(series.size());
            assertThat(part.gapCount()).isLessThan(part.size());
        }
        assertThat(components.toString())
                .startsWith("Components of sales, 2014-01 to 2023-12, n = 120, in pieces, by "
                        + forecaster().name() + "\n");
    }

    @Test
    void theRemainderAmongTheComponentsIsTheResidual() {
        TimeSeries series = series();
        Fitted model = forecaster().fit(series);
        Components components = model.components(series);
        assertThat(components.names()).endsWith("remainder");
        TimeSeries remainder = components.part("remainder");
        TimeSeries residuals = model.residuals(series);
        for (int t = 0; t < series.size(); t++) {
            assertThat(remainder.isGap(t)).isEqualTo(residuals.isGap(t));
            if (!residuals.isGap(t)) {
                assertThat(remainder.value(t)).isCloseTo(residuals.value(t), within(1e-9));
            }
        }
    }

    @Test
    void componentsAddUpToTheSeries() {
        if (laws().contains(Law.COMPONENTS_ADD_UP)) {
            TimeSeries series = series();
            List<TimeSeries> parts = forecaster().fit(series).components(series).parts();
            for (int t = 0; t < series.size(); t++) {
                double sum = 0;
                for (TimeSeries part : parts) {
                    sum += part.at(t).orElse(Double.NaN);
                }
                if (!Double.isNaN(sum)) {
                    assertThat(sum).isCloseTo(series.value(t), within(1e-9));
                }
            }
        }
    }

    @Test
    void refusesComponentsOfAnotherSeries() {
        Fitted model = forecaster().fit(series());
        assertThatThrownBy(() -> model.components(series().skip(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("series has 119 periods (monthly from 2014-02, season 12) and the model was fitted to 120"
                        + " (monthly from 2014-01, season 12); they must be the same. Fit the model to this series"
                        + " first.");
    }

    @Test
    void anUpdateMovesTheForecastBehindTheNewObservations() {
        Forecast forecast = updated().forecast(HORIZON);
        assertThat(forecast.label(1)).isEqualTo("2024-01");
        assertThat(forecast.model()).isEqualTo(forecaster().name());
        assertThat(forecast.series()).isEqualTo("sales");
        assertThat(forecast.unit()).isEqualTo("pieces");
        assertFinite(forecast);
    }

    @Test
    void anUpdateKeepsTheParametersOfTheSpecification() {
        assertThat(updated().specification()).isEqualTo(forecaster());
        assertThat(updated().parameters().keySet())
                .isEqualTo(forecaster().fit(seen()).parameters().keySet());
        assertThat(updated().parameters().values())
                .allSatisfy(value -> assertThat(value).isFinite());
    }

    @Test
    void updatingInTwoPortionsIsUpdatingInOneToTheBit() {
        Fitted model = forecaster().fit(seen());
        Fitted twice = model.update(further().head(5)).update(further().skip(5));
        assertThat(twice.forecast(HORIZON)).isEqualTo(updated().forecast(HORIZON));
    }

    @Test
    void anUpdateDoesNotChangeTheModelItIsAskedOf() {
        Fitted model = forecaster().fit(seen());
        Forecast before = model.forecast(HORIZON);
        model.update(further());
        assertThat(model.forecast(HORIZON)).isEqualTo(before);
    }

    @Test
    void anUpdateForecastsAsAFitToTheLongerSeries() {
        if (laws().contains(Law.UPDATE_EQUALS_REFIT)) {
            assertSameMeans(updated().forecast(HORIZON), forecast(series()), 1e-9);
        }
    }

    @Test
    void refusesObservationsThatDoNotFollow() {
        Fitted model = forecaster().fit(seen());
        assertThatThrownBy(() -> model.update(series().skip(SEEN + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("observations begin with 2023-02 (monthly from 2023-02, season 12) and the model has seen"
                        + " the periods up to 2022-12; they must begin with 2023-01. Pass the new periods only, all of"
                        + " them.");
        assertThatThrownBy(() -> model.update(series()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("observations begin with 2014-01 (monthly from 2014-01, season 12) and the model has seen"
                        + " the periods up to 2022-12; they must begin with 2023-01. Pass the new periods only, all of"
                        + " them.");
    }

    @Test
    void bridgesAGapInAnUpdateOrRefusesIt() {
        Fitted model = forecaster().fit(seen());
        TimeSeries gapped = further().withGaps(2);
        if (forecaster().refusal(series().withGaps(27)).isEmpty()) {
            assertFinite(model.update(gapped).forecast(HORIZON));
        } else {
            assertThatThrownBy(() -> model.update(gapped))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("series has 1 gap (2023-03); ")
                    .hasMessageEndingWith(
                            " needs a value in every period. Fill the gaps with fillGaps, or use the part after the"
                                    + " last one.");
        }
    }

    @Test
    void updatedModelsTravel() {
        Fitted model = updated();
        assertThat(RoundTrip.serialised(model).forecast(HORIZON)).isEqualTo(model.forecast(HORIZON));
    }

    @Test
    void fittingAnewGivesAFitToTheWholeSeries() {
        Fitted refitted = forecaster().fit(seen()).refit(series());
        assertThat(refitted.specification()).isEqualTo(forecaster());
        assertThat(refitted.diagnostics().observations()).isEqualTo(series().size());
        assertFinite(refitted.forecast(HORIZON));
        assertThat(refitted.forecast(HORIZON))
                .isEqualTo(forecaster().fit(seen()).refit(series()).forecast(HORIZON));
    }

    @Test
    void simulationsAreDeterministicAndKeepTheirPathsWhenMoreAreDrawn() {
        Fitted model = forecaster().fit(series());
        double[][] paths = model.simulate(HORIZON, 20, 42);
        assertThat(paths).hasDimensions(20, HORIZON);
        assertThat(model.simulate(HORIZON, 20, 42)).isDeepEqualTo(paths);
        assertThat(model.simulate(HORIZON, 5, 42)[4]).containsExactly(paths[4]);
        assertThat(model.simulate(HORIZON, 20, 43)[0]).isNotEqualTo(paths[0]);
    }

    /** Five standard errors of a mean of that many paths. */
    @Test
    void simulationsScatterAboutTheForecast() {
        Fitted model = forecaster().fit(series());
        Forecast forecast = model.forecast(HORIZON);
        double[][] paths = model.simulate(HORIZON, PATHS, 7);
        for (int h : Set.of(1, 2, 12, HORIZON)) {
            double sum = 0;
            for (double[] path : paths) {
                assertThat(path[h - 1]).isFinite();
                sum += path[h - 1];
            }
            double deviation = forecast.interval(h, 0.6827).width() / 2;
            assertThat(sum / PATHS).isCloseTo(forecast.at(h).mean(), within(5 * deviation / Math.sqrt(PATHS)));
        }
    }

    @Test
    void whatComesAfterTheFittedPeriodsHasNoPartInTheFit() {
        TimeSeries longer = series();
        TimeSeries perturbed = longer.head(SEEN).append(new double[] {1e6, -1e6, 0, 12, 1e-9, 4});
        assertThat(forecast(perturbed.head(SEEN))).isEqualTo(forecast(longer.head(SEEN)));
        Fitted model = forecaster().fit(longer.head(SEEN));
        TimeSeries before = perturbed.skip(SEEN).head(1);
        assertThat(model.update(before).forecast(3))
                .isEqualTo(forecaster().fit(perturbed.head(SEEN)).update(before).forecast(3));
    }
}
