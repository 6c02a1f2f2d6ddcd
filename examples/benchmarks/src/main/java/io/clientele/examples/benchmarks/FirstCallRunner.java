package io.clientele.examples.benchmarks;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.selection.Automatic;
import io.clientele.series.TimeSeries;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Times the first forecast in a JVM that has not touched the library before: ten years of months, fit, eighteen steps, two levels of
 * intervals. Loading and initialising the library's classes is part of it, starting the JVM is not. A second call and a hundredth say how
 * fast it gets.
 */
final class FirstCallRunner {

    private static final int MONTHS = 120;
    private static final int HORIZON = 18;
    private static final int CALLS = 100;

    private FirstCallRunner() {}

    static void run(RunnerArguments arguments, PrintStream out) {
        String name = arguments.text("model", "automatic");
        long begin = System.nanoTime();
        // Without the table of all models, which would load the classes of all of them.
        Forecaster model = name.equals("automatic") ? Automatic.standard() : Models.named(name);
        double sum = forecast(model, 0);
        long first = System.nanoTime();
        sum += forecast(model, 1);
        long second = System.nanoTime();
        for (int i = 2; i < CALLS - 1; i++) {
            sum += forecast(model, i);
        }
        long before = System.nanoTime();
        sum += forecast(model, CALLS);
        long last = System.nanoTime();
        out.println(String.format(
                Locale.ROOT,
                "%s: first call %.1f ms, second %.1f ms, call %d %.1f ms (mean width of the intervals %.1f)",
                name,
                (first - begin) / 1e6,
                (second - first) / 1e6,
                CALLS,
                (last - before) / 1e6,
                sum / CALLS / HORIZON / 2));
        out.flush();
    }

    /** The width of all intervals. */
    private static double forecast(Forecaster model, int shift) {
        double[] values = new double[MONTHS];
        for (int t = 0; t < MONTHS; t++) {
            double noise = (t * 7919L + shift * 104729L) % 101 - 50;
            values[t] = 500 + 2 * t + 80 * Math.sin(2 * Math.PI * t / 12) + noise;
        }
        Forecast forecast = model.fit(TimeSeries.monthly("2015-01", values)).forecast(HORIZON);
        double sum = 0;
        for (double level : new double[] {0.80, 0.95}) {
            sum += forecast.intervals(level).stream()
                    .mapToDouble(interval -> interval.width())
                    .sum();
        }
        return sum;
    }
}
