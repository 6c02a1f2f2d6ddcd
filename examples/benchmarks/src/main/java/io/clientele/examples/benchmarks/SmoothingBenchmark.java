package io.clientele.examples.benchmarks;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.baseline.SeasonalNaive;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Interval;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * One monthly series of ten years: fit, eighteen steps, intervals of two levels. The plain baseline beside it searches the smoothing
 * parameter of simple exponential smoothing on a grid, as hand-written code does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SmoothingBenchmark {

    private static final int HORIZON = 18;
    private static final int GRID = 1000;

    private final TimeSeries series = TimeSeries.monthly("2015-01", sales());
    private final double[] values = sales();

    private static double[] sales() {
        SplittableRandom random = new SplittableRandom(1);
        double[] sales = new double[120];
        double level = 500;
        for (int t = 0; t < sales.length; t++) {
            level += 40 * (random.nextDouble() - 0.45);
            sales[t] = level + 80 * Math.sin(2 * Math.PI * t / 12) + 60 * (random.nextDouble() - 0.5);
        }
        return sales;
    }

    /** The naive forecast of the season. */
    @Benchmark
    public double seasonalNaive() {
        return forecast(SeasonalNaive.standard());
    }

    /** Simple exponential smoothing by maximum likelihood. */
    @Benchmark
    public double simple() {
        return forecast(Ets.simple());
    }

    /** Damped trend by maximum likelihood. */
    @Benchmark
    public double damped() {
        return forecast(Ets.damped());
    }

    /** Holt–Winters with additive season by maximum likelihood. */
    @Benchmark
    public double holtWintersAdditive() {
        return forecast(Ets.holtWintersAdditive());
    }

    /** Holt–Winters with multiplicative season and errors by maximum likelihood. */
    @Benchmark
    public double holtWintersMultiplicative() {
        return forecast(Ets.holtWintersMultiplicative());
    }

    /** The baseline: the best of a thousand smoothing parameters, level started at the first value, no intervals. */
    @Benchmark
    public double simpleOnAPlainGrid() {
        double best = Double.POSITIVE_INFINITY;
        double forecast = 0;
        for (int i = 1; i < GRID; i++) {
            double alpha = (double) i / GRID;
            double level = values[0];
            double sum = 0;
            for (int t = 1; t < values.length; t++) {
                double error = values[t] - level;
                sum += error * error;
                level += alpha * error;
            }
            if (sum < best) {
                best = sum;
                forecast = level;
            }
        }
        return forecast;
    }

    private double forecast(Forecaster model) {
        Forecast forecast = model.fit(series).forecast(HORIZON);
        double sum = 0;
        for (Interval interval : forecast.intervals(0.80)) {
            sum += interval.width();
        }
        for (Interval interval : forecast.intervals(0.95)) {
            sum += interval.width();
        }
        return sum;
    }
}
