package io.clientele.forecasting.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import io.clientele.stat.Interval;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileSeriesTest {

    private static final List<Forecaster> FORECASTERS = List.of(
            Naive.standard(),
            SeasonalNaive.standard(),
            SeasonalNaive.ofSeason(5),
            Drift.standard(),
            Mean.standard(),
            MovingAverage.ofLast(4),
            WeightedMovingAverage.ofWeights(0, 1),
            OptimisedMovingAverage.ofLast(4),
            OptimisedMovingAverage.ofLast(3).falling(),
            Naive2.standard());

    private static double value(String kind, int t, SplittableRandom random) {
        return switch (kind) {
            case "constant" -> 42;
            case "all zero" -> 0;
            case "single spike" -> t == 7 ? 1e9 : 0;
            case "tiny" -> 1e-200 * random.nextDouble();
            case "huge" -> 1e150 * random.nextDouble();
            case "beyond squares" -> 1e300 * random.nextDouble();
            case "near the limit" -> (t % 2 == 0 ? 1 : -1) * Double.MAX_VALUE;
            case "trend to overflow" -> Math.pow(10, 7 * (double) t);
            case "alternating" -> t % 2 == 0 ? 1 : -1;
            case "negative" -> -100 * random.nextDouble();
            default -> random.nextInt(3) == 0 ? random.nextInt(5) : 0;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "constant",
                "all zero",
                "single spike",
                "tiny",
                "huge",
                "beyond squares",
                "near the limit",
                "trend to overflow",
                "alternating",
                "negative",
                "intermittent"
            })
    void isForecastWithFiniteNumbersOrRefusedInWords(String kind) {
        SplittableRandom random = new SplittableRandom(5);
        for (int size = 1; size <= 44; size++) {
            double[] values = new double[size];
            for (int t = 0; t < size; t++) {
                values[t] = value(kind, t, random);
            }
            TimeSeries series = TimeSeries.monthly("2020-01", values);
            for (Forecaster forecaster : FORECASTERS) {
                if (forecaster.refusal(series).isEmpty()) {
                    assertFinite(forecaster, series);
                }
            }
        }
    }

    private static void assertFinite(Forecaster forecaster, TimeSeries series) {
        Forecast forecast;
        try {
            forecast = forecaster.fit(series).forecast(30);
        } catch (EstimationException e) {
            assertThat(e.reason()).isEqualTo("the squared errors leave the range of a double. Rescale the series.");
            return;
        }
        for (int h = 1; h <= 30; h++) {
            Interval interval = forecast.interval(h, 0.95);
            assertThat(forecast.mean(h)).isFinite();
            assertThat(interval.contains(forecast.mean(h))).isTrue();
        }
        if (series.size() == 30) {
            assertThat(forecast.toString()).isNotBlank();
        }
    }
}
