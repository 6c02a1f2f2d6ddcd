package io.clientele.examples.benchmarks;

import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import io.clientele.stat.Interval;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts models to generated series that break models, and counts what becomes of them. A series may be forecast with finite numbers,
 * refused in words beforehand, or given up with the exception that is documented for it; anything else is a fault and is printed with the
 * number of the series.
 */
final class HostileRunner {

    private static final int HORIZON = 20;
    private static final int PRINTED_FAULTS = 5;

    private HostileRunner() {}

    static void run(RunnerArguments arguments, PrintStream out, PrintStream err) {
        int count = arguments.whole("series", 100_000);
        int seed = arguments.whole("seed", 1);
        int threads = arguments.whole("threads", 1);
        List<String> models = arguments.has("models")
                ? List.of(arguments.text("models").split(","))
                : List.of(Models.names().split(", "));
        out.println(String.format(
                Locale.ROOT,
                "%-34s %9s %9s %9s %9s %12s",
                "model",
                "forecast",
                "refused",
                "given up",
                "faults",
                "slowest ms"));
        for (String name : models) {
            Counts counts = counts(name, seed, count, threads);
            out.println(String.format(
                    Locale.ROOT,
                    "%-34s %9d %9d %9d %9d %12.1f",
                    name,
                    counts.of(Outcome.FORECAST),
                    counts.of(Outcome.REFUSED),
                    counts.of(Outcome.GIVEN_UP),
                    counts.of(Outcome.FAULT),
                    counts.slowest / 1e6));
            out.flush();
            counts.faults().forEach(fault -> err.println("  " + fault));
        }
    }

    /** What becomes of so many series. */
    static Counts counts(String name, long seed, int series, int threads) {
        Forecaster model = Models.named(name);
        HostileSeries hostile = new HostileSeries(seed);
        Counts counts = new Counts();
        try (Crew crew = new Crew(threads)) {
            crew.work(series, Double.POSITIVE_INFINITY, i -> {
                TimeSeries one = hostile.series(i);
                long begin = System.nanoTime();
                String fault = "";
                Outcome outcome;
                try {
                    outcome = outcome(model, one);
                } catch (RuntimeException | StackOverflowError | AssertionError undocumented) {
                    outcome = Outcome.FAULT;
                    fault = undocumented + " at "
                            + Arrays.stream(undocumented.getStackTrace())
                                    .map(StackTraceElement::toString)
                                    .filter(frame -> frame.contains("clientele"))
                                    .limit(4)
                                    .toList();
                }
                counts.add(
                        outcome,
                        i,
                        name + ", seed " + seed + ", series " + i + " (" + one.name() + ", n = " + one.size()
                                + ", season " + one.seasonLength() + "): " + fault,
                        System.nanoTime() - begin);
            });
        }
        return counts;
    }

    /** What may become of a series. */
    enum Outcome {
        FORECAST,
        REFUSED,
        GIVEN_UP,
        FAULT
    }

    private static Outcome outcome(Forecaster model, TimeSeries series) {
        Optional<String> refusal = model.refusal(series);
        if (refusal.isPresent()) {
            try {
                model.fit(series);
            } catch (IllegalArgumentException e) {
                require(refusal.get().equals(e.getMessage()), "refused as " + refusal.get() + " and " + e.getMessage());
                return Outcome.REFUSED;
            }
            throw new IllegalStateException("refused, and yet fitted: " + refusal.get());
        }
        try {
            Fitted fitted = model.fit(series);
            fitted.parameters().forEach((name, value) -> finite("parameter " + name, value));
            check(fitted.forecast(HORIZON));
            checkOtherVerbs(fitted, series);
            return Outcome.FORECAST;
        } catch (EstimationException documented) {
            return Outcome.GIVEN_UP;
        } catch (IllegalArgumentException e) {
            if (String.valueOf(e.getMessage()).startsWith("horizon is " + HORIZON + "; it must be at most ")) {
                return Outcome.GIVEN_UP;
            }
            throw e;
        }
    }

    private static void check(Forecast forecast) {
        List<Interval> narrow = forecast.intervals(0.80);
        List<Interval> wide = forecast.intervals(0.95);
        for (int h = 1; h <= HORIZON; h++) {
            finite("mean of step " + h, forecast.mean(h));
            finite("lower end", narrow.get(h - 1).lower());
            finite("upper end", narrow.get(h - 1).upper());
            require(wide.get(h - 1).contains(narrow.get(h - 1)), "intervals of step " + h + " are not nested");
        }
        finite("quantile of the first step", forecast.at(1).quantile(0.9));
        for (double value : forecast.paths(1, 7)[0]) {
            require(!Double.isNaN(value), "a path holds NaN");
        }
        finite("quantile of the total", forecast.total(1, 6).quantile(0.9));
        require(!forecast.toString().contains("NaN"), "the table holds NaN");
    }

    /** Fitted values, components, and an update with the last value once more. */
    private static void checkOtherVerbs(Fitted fitted, TimeSeries series) {
        TimeSeries inside = fitted.fitted(series);
        TimeSeries residuals = fitted.residuals(series);
        for (int t = 0; t < series.size(); t++) {
            require(
                    series.isGap(t) || inside.isGap(t) == residuals.isGap(t),
                    "fitted value and residual of period " + t + " are not both there");
        }
        fitted.components(series);
        double last = series.at(series.size() - 1).orElse(0);
        TimeSeries next = TimeSeries.of(series.calendar().shift(series.size()), last);
        finite("mean after an update", fitted.update(next).forecast(1).mean(1));
    }

    private static void finite(String name, double value) {
        require(Double.isFinite(value), name + " is " + value);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** Counts by outcome, and the faults with the lowest numbers. */
    static final class Counts {

        private final long[] counts = new long[Outcome.values().length];
        private final TreeMap<Integer, String> faults = new TreeMap<>();
        private long slowest;

        synchronized void add(Outcome outcome, int index, String description, long nanos) {
            counts[outcome.ordinal()]++;
            slowest = Math.max(slowest, nanos);
            if (outcome == Outcome.FAULT) {
                faults.put(index, description);
                if (faults.size() > PRINTED_FAULTS) {
                    faults.pollLastEntry();
                }
            }
        }

        synchronized long of(Outcome outcome) {
            return counts[outcome.ordinal()];
        }

        synchronized List<String> faults() {
            return List.copyOf(faults.values());
        }
    }
}
