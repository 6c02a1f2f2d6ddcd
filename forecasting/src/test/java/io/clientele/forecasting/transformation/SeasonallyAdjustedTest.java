package io.clientele.forecasting.transformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.forecasting.Components;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.GoldenCsv;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.decomposition.Mstl;
import io.clientele.forecasting.decomposition.Stl;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.forecasting.smoothing.EtsState;
import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SeasonallyAdjustedTest {

    /** As the golden README has it for point forecasts with parameters given. */
    private static final double FORECAST_PERCENT = 100 * 1e-8;

    @Test
    void agreesWithStlfOfRGivenItsFormAndParameters() {
        Map<String, TimeSeries> series = GoldenCsv.series();
        Map<String, List<Map<String, String>>> bySeries = GoldenCsv.rows(getClass(), "stlf.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("series")));
        assertThat(bySeries).hasSize(8);
        bySeries.forEach((name, rows) -> {
            Map<String, String> first = rows.get(0);
            Ets ets = Ets.of(first.get("model")).alpha(GoldenCsv.number(first, "alpha"));
            EtsState start = EtsState.level(GoldenCsv.number(first, "l"));
            if (!first.get("beta").isEmpty()) {
                ets = ets.beta(GoldenCsv.number(first, "beta"));
                start = start.growth(GoldenCsv.number(first, "b"));
            }
            Forecaster forecaster = SeasonallyAdjusted.by(Mstl.standard()).with(ets.startingFrom(start));
            Forecast forecast = forecaster.fit(series.get(name)).forecast(rows.size());
            for (Map<String, String> row : rows) {
                assertThat(forecast.mean(Integer.parseInt(row.get("step"))))
                        .as("%s", row)
                        .isCloseTo(GoldenCsv.number(row, "mean"), withinPercentage(FORECAST_PERCENT));
            }
        });
    }

    private static TimeSeries hours() {
        SplittableRandom random = new SplittableRandom(4);
        double[] values = new double[168 * 5];
        for (int t = 0; t < values.length; t++) {
            values[t] = 100
                    + 10 * Math.sin(2 * Math.PI * t / 24)
                    + (t / 24 % 7 < 5 ? 5 : -12.5)
                    + random.nextDouble()
                    - 0.5;
        }
        return TimeSeries.hourly("2026-01-05T00", values).withSeasons(24, 168).named("load");
    }

    @Test
    void forecastsTheDayAndTheWeek() {
        TimeSeries hours = hours();
        FittedSeasonallyAdjusted fitted =
                SeasonallyAdjusted.by(Mstl.standard()).with(Ets.simple()).fit(hours);
        Forecast forecast = fitted.forecast(168);
        for (int h = 1; h <= 168; h++) {
            int t = hours.size() + h - 1;
            double truth = 100 + 10 * Math.sin(2 * Math.PI * t / 24) + (t / 24 % 7 < 5 ? 5 : -12.5);
            assertThat(forecast.mean(h)).isCloseTo(truth, within(1.5));
        }
        Components parts = fitted.components(hours);
        assertThat(parts.names()).containsExactly("level", "season of 24", "season of 168", "remainder");
        assertThat(fitted.toString()).startsWith("mstl-ses fitted to load, 2026-01-05T00 to");
    }

    @Test
    void anUpdateMovesTheModelAndRepeatsTheSeason() {
        TimeSeries hours = hours();
        SeasonallyAdjusted specification = SeasonallyAdjusted.by(Stl.standard()).with(Naive.standard());
        FittedSeasonallyAdjusted fitted = specification.fit(hours.head(600));
        FittedSeasonallyAdjusted moved = fitted.update(hours.slice(600, 610));
        double adjusted = hours.value(609) - fitted.cycles().get(0).at(9);
        assertThat(moved.forecast(3).mean(3))
                .isCloseTo(adjusted + fitted.cycles().get(0).at(12), within(1e-9));
        assertThat(moved.fitted(hours.head(610)).value(609))
                .isCloseTo(
                        hours.value(608)
                                - fitted.cycles().get(0).at(8)
                                + fitted.cycles().get(0).at(9),
                        within(1e-9));
        assertThat(moved.forecast(1).label(1)).isEqualTo(hours.label(610));
    }

    @Test
    void joinsTheNamesOfBoth() {
        assertThat(SeasonallyAdjusted.by(Stl.standard()).with(Ets.automatic()).name())
                .isEqualTo("stl-ets");
        assertThat(SeasonallyAdjusted.by(Stl.periodic().robustly())
                        .with(Ets.simple().alpha(0.3)))
                .hasToString("stl-ses(periodic,robust,alpha=0.3)");
        assertThat(SeasonallyAdjusted.by(Mstl.standard()).with(Ets.simple().alpha(0.3)))
                .hasToString("mstl-ses(alpha=0.3)");
    }

    @Test
    void travelsWithEveryModel() {
        RoundTrip.survives(SeasonallyAdjusted.by(Mstl.standard().robustly()).with(Ets.automatic()));
        RoundTrip.survives(
                SeasonallyAdjusted.by(Stl.standard().withSeasonWindow(7)).with(Naive.standard()));
        FittedSeasonallyAdjusted fitted =
                SeasonallyAdjusted.by(Stl.standard()).with(Naive.standard()).fit(hours());
        assertThat(RoundTrip.serialised(fitted)).isEqualTo(fitted);
    }
}
