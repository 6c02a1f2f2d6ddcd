package io.clientele.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.batch.Batch;
import io.clientele.forecasting.batch.BatchOutcome;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import io.clientele.stat.Interval;
import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every forecaster has to keep. A test class for a model extends this one, says which forecaster it tests and which of the laws hold
 * for it, and gives the exact words with which it refuses a series that is too short.
 */
public abstract class ForecasterContract extends HostileContract {

    private static final double[] LEVELS = {0.5, 0.8, 0.95, 0.99};
    private static final int PATHS = 2000;

    /** The longest series that it has to refuse for its shortness, cut from {@link #series()}; 0 if it takes a single observation. */
    protected abstract int tooFew();

    /** The exact refusal of that series. */
    protected abstract String tooFewRefusal();

    @Test
    void namesItselfInLowerCaseWordsWithHyphensAndOptions() {
        assertThat(forecaster().name()).matches("[a-z0-9]+(-[a-z0-9]+)*(\\([^()]+\\))?");
    }

    @Test
    void refusesNothingThatItCanFit() {
        assertThat(forecaster().refusal(series())).isEmpty();
        assertThat(forecaster().fit(series()).specification()).isEqualTo(forecaster());
    }

    @Test
    void takesTheShortestSeriesThatItDoesNotRefuse() {
        TimeSeries shortest = series().head(tooFew() + 1);
        assertThat(forecaster().refusal(shortest)).isEmpty();
        assertFinite(forecast(shortest));
    }

    @Test
    protected void refusesASeriesThatIsTooShort() {
        if (tooFew() == 0) {
            return;
        }
        TimeSeries tooShort = series().head(tooFew());
        assertThat(forecaster().refusal(tooShort)).contains(tooFewRefusal());
        assertThatThrownBy(() -> forecaster().fit(tooShort))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(tooFewRefusal());
    }

    /** The exact refusal of a series with a gap at 2016-04; a model with a gap rule overrides the test below instead. */
    protected String gapRefusal() {
        return "series has 1 gap (2016-04); " + forecaster().name()
                + " needs a value in every period. Fill the gaps with fillGaps, or use the part after the last one.";
    }

    @Test
    protected void refusesASeriesWithGaps() {
        TimeSeries gapped = series().withGaps(27);
        assertThat(forecaster().refusal(gapped)).contains(gapRefusal());
        assertThatThrownBy(() -> forecaster().fit(gapped))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(gapRefusal());
    }

    @Test
    void refusesHorizonsBelowOne() {
        Fitted fitted = forecaster().fit(series());
        assertThatThrownBy(() -> fitted.forecast(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("horizon is 0; it must be at least 1. Ask for one step or more.");
        assertThatThrownBy(() -> fitted.forecast(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("horizon is -1; it must be at least 1. Ask for one step or more.");
    }

    @Test
    void refusesStepsBeyondTheHorizon() {
        Forecast forecast = forecast(series());
        assertThatThrownBy(() -> forecast.at(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step is 0; it must be from 1 to 30.");
        assertThatThrownBy(() -> forecast.mean(31))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step is 31; it must be from 1 to 30.");
        assertThatThrownBy(() -> forecast.total(5, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("to is 4; it must be from 5 to 30.");
    }

    @Test
    void forecastsThePeriodsAfterTheSeries() {
        Forecast forecast = forecast(series());
        assertThat(forecast.horizon()).isEqualTo(HORIZON);
        assertThat(forecast.mean()).hasSize(HORIZON);
        assertThat(forecast.label(1)).isEqualTo("2024-01");
        assertThat(forecast.label(HORIZON)).isEqualTo("2026-06");
        assertThat(forecast.unit()).isEqualTo("pieces");
        assertThat(forecast.series()).isEqualTo("sales");
        assertThat(forecast.model()).isEqualTo(forecaster().name());
        assertFinite(forecast);
    }

    @Test
    void aLongerHorizonOnlyAddsSteps() {
        Fitted fitted = forecaster().fit(series());
        Forecast near = fitted.forecast(5);
        Forecast far = fitted.forecast(HORIZON);
        for (int h = 1; h <= 5; h++) {
            assertThat(near.mean(h)).isEqualTo(far.mean(h));
            assertThat(near.interval(h, 0.95)).isEqualTo(far.interval(h, 0.95));
        }
    }

    @Test
    void scalingTheSeriesScalesTheForecast() {
        if (laws().contains(Law.SCALE)) {
            assertSame(forecast(series()), forecast(series().map(v -> v * 1000)), 1000, 0);
            assertSame(forecast(series()), forecast(series().map(v -> v / 4096)), 1.0 / 4096, 0);
        }
    }

    @Test
    void shiftingTheSeriesShiftsTheForecast() {
        if (laws().contains(Law.SHIFT)) {
            assertSame(forecast(series()), forecast(series().map(v -> v + 100)), 1, 100);
            assertSame(forecast(series()), forecast(series().map(v -> v - 500)), 1, -500);
        }
    }

    @Test
    void scalingByAPowerOfTwoScalesTheForecastToTheBit() {
        if (laws().contains(Law.EXACT_SCALE)) {
            Forecast forecast = forecast(series());
            for (int exponent : new int[] {1, -7, 300, -300}) {
                Forecast scaled = forecast(series().map(v -> Math.scalb(v, exponent)));
                double factor = Math.scalb(1.0, exponent);
                for (int h = 1; h <= HORIZON; h++) {
                    assertThat(scaled.mean(h)).isEqualTo(forecast.mean(h) * factor);
                    assertThat(scaled.interval(h, 0.95))
                            .isEqualTo(forecast.interval(h, 0.95).times(factor));
                }
            }
        }
    }

    private void assertSame(Forecast forecast, Forecast moved, double factor, double shift) {
        double tolerance = lawTolerance() * factor * (300 + Math.abs(shift));
        for (int h = 1; h <= HORIZON; h++) {
            assertThat(moved.mean(h)).isCloseTo(forecast.mean(h) * factor + shift, within(tolerance));
            Interval expected = forecast.interval(h, 0.95).times(factor).plus(shift);
            assertThat(moved.interval(h, 0.95).lower()).isCloseTo(expected.lower(), within(tolerance));
            assertThat(moved.interval(h, 0.95).upper()).isCloseTo(expected.upper(), within(tolerance));
        }
    }

    @Test
    void aWiderLevelHoldsTheNarrowerInterval() {
        Forecast forecast = forecast(series());
        for (int h = 1; h <= HORIZON; h++) {
            for (int i = 1; i < LEVELS.length; i++) {
                Interval wide = forecast.interval(h, LEVELS[i]);
                assertThat(wide.contains(forecast.interval(h, LEVELS[i - 1]))).isTrue();
            }
        }
    }

    @Test
    void intervalsOfAllStepsAreThoseOfEachStep() {
        Forecast forecast = forecast(series());
        for (double level : LEVELS) {
            List<Interval> intervals = forecast.intervals(level);
            assertThat(intervals).hasSize(HORIZON);
            for (int h = 1; h <= HORIZON; h++) {
                assertThat(intervals.get(h - 1)).isEqualTo(forecast.interval(h, level));
            }
        }
        assertThatThrownBy(() -> forecast.intervals(95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level is 95; it must be above 0 and below 1. Write 0.95 for 95 percent.");
    }

    @Test
    void intervalsNeverGetNarrowerWithTheHorizon() {
        if (laws().contains(Law.WIDENING)) {
            Forecast forecast = forecast(series());
            for (int h = 2; h <= HORIZON; h++) {
                double before = forecast.interval(h - 1, 0.95).width();
                assertThat(forecast.interval(h, 0.95).width()).isGreaterThanOrEqualTo(before * (1 - 1e-12));
            }
        }
    }

    @Test
    void fittedPlusResidualsIsTheSeries() {
        TimeSeries series = series();
        Fitted model = forecaster().fit(series);
        TimeSeries fitted = model.fitted(series);
        TimeSeries residuals = model.residuals(series);
        assertThat(fitted.calendar()).isEqualTo(series.calendar());
        assertThat(fitted.size()).isEqualTo(series.size());
        assertThat(residuals.size()).isEqualTo(series.size());
        assertThat(fitted.gapCount()).isLessThan(series.size());
        for (int t = 0; t < series.size(); t++) {
            assertThat(residuals.isGap(t)).isEqualTo(fitted.isGap(t));
            if (!fitted.isGap(t)) {
                assertThat(fitted.value(t) + residuals.value(t)).isCloseTo(series.value(t), within(1e-10));
            }
        }
    }

    @Test
    void refusesResidualsOfAnotherSeries() {
        Fitted model = forecaster().fit(series());
        String message = "series has 119 periods (monthly from 2014-02, season 12) and the model was fitted to 120 "
                + "(monthly from 2014-01, season 12); they must be the same. Fit the model to this series first.";
        assertThatThrownBy(() -> model.residuals(series().skip(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> model.fitted(series().skip(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void theSameSeriesGivesTheSameForecastToTheBit() {
        assertThat(forecast(series())).isEqualTo(forecast(series()));
        assertThat(forecaster().fit(series()).parameters())
                .isEqualTo(forecaster().fit(series()).parameters());
    }

    @Test
    void reportsDiagnosticsAndFiniteParameters() {
        Fitted model = forecaster().fit(series());
        assertThat(model.diagnostics().observations()).isEqualTo(series().size());
        assertThat(model.diagnostics().residualStandardDeviation()).isPositive();
        assertThat(model.parameters().values())
                .allSatisfy(value -> assertThat(value).isFinite());
        assertThat(model.toString()).startsWith(forecaster().name());
    }

    @Test
    void aTotalOfOneStepIsThatStepAndMeansAddUp() {
        Forecast forecast = forecast(series());
        assertThat(forecast.total(3, 3).mean()).isCloseTo(forecast.at(3).mean(), within(1e-9));
        assertThat(forecast.total(3, 3).quantile(0.9)).isCloseTo(forecast.at(3).quantile(0.9), within(1e-9));
        double sum = 0;
        double deviations = 0;
        for (int h = 2; h <= 7; h++) {
            sum += forecast.at(h).mean();
            deviations += forecast.at(h).standardDeviation();
        }
        assertThat(forecast.total(2, 7).mean()).isCloseTo(sum, within(1e-9 * Math.abs(sum)));
        assertThat(forecast.total(2, 7).standardDeviation()).isLessThanOrEqualTo(deviations * (1 + 1e-9));
    }

    @Test
    void samplePathsFollowTheDistribution() {
        Forecast forecast = forecast(series());
        double[][] paths = forecast.paths(PATHS, 42);
        double[][] fewer = forecast.paths(10, 42);
        assertThat(paths).hasNumberOfRows(PATHS);
        assertThat(paths[9]).containsExactly(fewer[9]);
        assertThat(forecast.paths(10, 43)[9]).isNotEqualTo(fewer[9]);
        for (int h : new int[] {1, 2, HORIZON}) {
            assertShareInside(forecast.at(h), paths, h, h);
        }
        assertShareInside(forecast.total(2, 9), paths, 2, 9);
    }

    /** Five standard errors of a share of 0.8 among the paths, or of the larger share that an interval with jumps at its ends holds. */
    private static void assertShareInside(Distribution distribution, double[][] paths, int from, int to) {
        Interval interval = distribution.interval(0.8);
        double share = distribution.cdf(interval.upper()) - distribution.cdf(Math.nextDown(interval.lower()));
        assertThat(share).isGreaterThanOrEqualTo(0.8 - 1e-9);
        int inside = 0;
        for (double[] path : paths) {
            double sum = 0;
            for (int h = from; h <= to; h++) {
                sum += path[h - 1];
            }
            inside += interval.contains(sum) ? 1 : 0;
        }
        double tolerance = 5 * Math.sqrt(0.8 * 0.2 / PATHS);
        assertThat(inside / (double) PATHS).isCloseTo(share, within(tolerance));
    }

    @Test
    void travels() {
        Fitted model = forecaster().fit(series());
        Fitted copy = RoundTrip.serialised(model);
        RoundTrip.survives(forecaster());
        assertThat(copy.forecast(HORIZON)).isEqualTo(model.forecast(HORIZON));
        assertThat(copy.residuals(series())).isEqualTo(model.residuals(series()));
        assertThat(RoundTrip.serialised(model.forecast(HORIZON))).isEqualTo(model.forecast(HORIZON));
    }

    @Test
    void theFittedModelTravelsAsJson() {
        Fitted model = forecaster().fit(series());
        RoundTrip.survives(model);
        assertThat(RoundTrip.json(model).forecast(HORIZON)).isEqualTo(model.forecast(HORIZON));
        assertThat(RoundTrip.jackson3(model).residuals(series())).isEqualTo(model.residuals(series()));
    }

    @Test
    void itsForecastTravelsAsJson() {
        Forecast forecast = forecast(series()).withLevels(0.5, 0.9);
        RoundTrip.survives(forecast);
        Forecast copy = RoundTrip.json(forecast);
        assertThat(copy.paths(2, 7)).isDeepEqualTo(forecast.paths(2, 7));
        assertThat(copy.toString()).isEqualTo(forecast.toString());
    }

    @Test
    void itsForecastPrintsAsATable() {
        Forecast forecast = forecast(series());
        String[] lines = forecast.toString().split("\n");
        assertThat(lines[0])
                .isEqualTo("Forecast of sales by " + forecaster().name() + ", 2024-01 to 2026-06, 30 steps in pieces");
        assertThat(lines[1].trim().split("\\s{2,}"))
                .containsExactly(
                        "period",
                        forecast.distribution().pointForecasts(),
                        "lower 80 %",
                        "upper 80 %",
                        "lower 95 %",
                        "upper 95 %");
        boolean means = true;
        for (int h = 1; h <= HORIZON; h++) {
            double expected = forecast.at(h).mean();
            means &= Math.abs(forecast.mean(h) - expected) <= 1e-9 * Math.abs(expected);
        }
        assertThat(means || !forecast.distribution().pointForecasts().equals("mean"))
                .as("a column headed mean holds expected values")
                .isTrue();
        assertThat(lines).hasSize(3 + HORIZON + forecast.notes().size());
        assertThat(lines[3]).startsWith("2024-01");
    }

    @Test
    protected void aConstantSeriesIsForecastAsItselfOrRefused() {
        TimeSeries constant = series().map(v -> 7);
        if (forecaster().refusal(constant).isEmpty()) {
            Forecast forecast = forecast(constant);
            assertFinite(forecast);
            for (int h = 1; h <= HORIZON; h++) {
                assertThat(forecast.mean(h)).isCloseTo(7, within(1e-6));
            }
        }
    }

    @Test
    void neverGoesBelowAFloor() {
        Forecast forecast = forecast(series());
        double floor = forecast.mean(HORIZON) + 0.5;
        Forecast floored = forecast.floor(floor);
        assertThat(floored.total(2, 4).lowest()).isGreaterThanOrEqualTo(3 * floor);
        for (int h = 1; h <= HORIZON; h++) {
            assertThat(floored.mean(h)).isEqualTo(Math.max(floor, forecast.mean(h)));
            assertThat(floored.interval(h, 0.95).lower()).isGreaterThanOrEqualTo(floor);
            assertThat(floored.at(h).quantile(1e-9)).isGreaterThanOrEqualTo(floor);
            assertThat(floored.at(h).mean()).isGreaterThanOrEqualTo(floor);
        }
        for (double[] path : floored.paths(20, 3)) {
            assertThat(Arrays.stream(path).min().orElseThrow()).isGreaterThanOrEqualTo(floor);
        }
        RoundTrip.survives(floored);
    }

    @Test
    void isForecastInABatchAsAlone() {
        List<TimeSeries> many = List.of(
                series(),
                series().head(100),
                series().head(Math.max(1, tooFew())),
                series().map(value -> 3 * value).named("thrice"),
                series().skip(12),
                series().head(tooFew() + 1));
        List<BatchOutcome> outcomes = new ArrayList<>();
        Batch.of(forecaster()).horizon(HORIZON).threads(2).run(many, outcomes::add);
        for (int i = 0; i < many.size(); i++) {
            BatchOutcome outcome = outcomes.get(i);
            assertThat(outcome.series()).isEqualTo(many.get(i).name());
            if (i == 2 && tooFew() > 0) {
                assertThat(outcome).isEqualTo(new BatchOutcome.Refused(2, "sales", tooFewRefusal()));
            } else {
                assertThat(outcome.orElseThrow()).isEqualTo(forecast(many.get(i)));
            }
        }
    }
}
