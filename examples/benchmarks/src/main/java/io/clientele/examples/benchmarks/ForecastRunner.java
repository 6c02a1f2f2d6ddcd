package io.clientele.examples.benchmarks;

import io.clientele.examples.benchmarks.SeriesCollection.Member;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.stat.EstimationException;
import io.clientele.stat.Interval;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fits one model to every series of a collection and writes its forecasts. What is timed is fitting, forecasting and making the intervals;
 * reading and writing are not.
 *
 * @param warmUp how long the code runs before it is timed
 * @param timed how long it is timed at least; always one pass over all series
 */
record ForecastRunner(Duration warmUp, Duration timed) {

    /** Two seconds of warming up, one or more of timing. */
    static ForecastRunner standard() {
        return new ForecastRunner(Duration.ofSeconds(2), Duration.ofSeconds(1));
    }

    void run(RunnerArguments arguments, PrintStream out, PrintStream err) {
        Forecaster model = Models.named(arguments.text("model"));
        double[] levels = arguments.shares("levels", 0.80, 0.95);
        int threads = arguments.whole("threads", 1);
        List<Member> members = SeriesCollection.read(arguments.file("input")).members();
        Pass pass = new Pass(model, levels, members, new Outcome[members.size()]);

        double cpuSeconds = timed(pass, threads);

        print(pass, out);
        Map<String, List<String>> refused = pass.refused();
        refused.forEach((kind, examples) -> err.println(
                "refused: " + examples.size() + " of " + members.size() + " series, for example " + examples.get(0)));
        int done =
                members.size() - refused.values().stream().mapToInt(List::size).sum();
        err.println(String.format(Locale.ROOT, "series per second: %.1f", done / cpuSeconds));
    }

    /** CPU seconds of all threads for one pass, on average. */
    private double timed(Pass pass, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long begin = System.nanoTime();
            do {
                pass.run(pool, threads, begin + warmUp.toNanos());
            } while (System.nanoTime() - begin < warmUp.toNanos());
            long cpu = 0;
            int passes = 0;
            begin = System.nanoTime();
            do {
                cpu += pass.run(pool, threads, begin + Duration.ofDays(365).toNanos());
                passes++;
            } while (System.nanoTime() - begin < timed.toNanos());
            return Math.max(1, cpu) / 1e9 / passes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void print(Pass pass, PrintStream out) {
        StringBuilder line = new StringBuilder("id,step,mean");
        for (double level : pass.levels()) {
            String percent = percent(level);
            line.append(",lower").append(percent).append(",upper").append(percent);
        }
        out.println(line);
        for (int i = 0; i < pass.outcomes().length; i++) {
            if (pass.outcomes()[i] instanceof Numbers numbers) {
                numbers.print(quoted(pass.members().get(i).id()), out);
            }
        }
        out.flush();
    }

    private static String quoted(String id) {
        return id.matches("[^,\"\\s]+") ? id : '"' + id.replace("\"", "\"\"") + '"';
    }

    private static String percent(double level) {
        double percent = Math.rint(1e6 * level) / 1e4;
        return percent == Math.rint(percent) ? Integer.toString((int) percent) : Double.toString(percent);
    }

    /** All series, forecast by one model; outcomes stand as the series do. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Pass(Forecaster model, double[] levels, List<Member> members, Outcome[] outcomes) {

        /** Forecasts all series, or as many as fit before the deadline; the CPU nanoseconds of all threads. */
        long run(ExecutorService pool, int threads, long deadline) {
            AtomicInteger next = new AtomicInteger();
            List<Future<Long>> shares = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                shares.add(pool.submit(() -> share(next, deadline)));
            }
            long cpu = 0;
            for (Future<Long> share : shares) {
                try {
                    cpu += share.get();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted", interrupted);
                } catch (ExecutionException failed) {
                    throw new IllegalStateException("the run failed: " + failed.getCause(), failed.getCause());
                }
            }
            return cpu;
        }

        private long share(AtomicInteger next, long deadline) {
            ThreadMXBean clock = ManagementFactory.getThreadMXBean();
            long before = clock.getCurrentThreadCpuTime();
            for (int i = next.getAndIncrement(); i < outcomes.length; i = next.getAndIncrement()) {
                outcomes[i] = outcome(members.get(i));
                if (System.nanoTime() - deadline > 0) {
                    break;
                }
            }
            return clock.getCurrentThreadCpuTime() - before;
        }

        private Outcome outcome(Member member) {
            Optional<String> refusal = model.refusal(member.train());
            if (refusal.isPresent()) {
                return new Refused(refusal.get());
            }
            try {
                return Numbers.of(model.fit(member.train()).forecast(member.horizon()), levels);
            } catch (EstimationException failed) {
                return new Refused(failed.reason());
            } catch (RuntimeException failed) {
                // One series must not take the others down; it is listed with its cause.
                return new Refused("it failed with " + failed);
            }
        }

        /** The series that were not forecast, each with its reason, by the kind of the reason: the same words about other numbers. */
        Map<String, List<String>> refused() {
            Map<String, List<String>> refused = new TreeMap<>();
            for (int i = 0; i < outcomes.length; i++) {
                if (outcomes[i] instanceof Refused because) {
                    refused.computeIfAbsent(because.reason().replaceAll("\\d+", "n"), kind -> new ArrayList<>())
                            .add(members.get(i).id() + ": " + because.reason());
                }
            }
            return refused;
        }
    }

    private sealed interface Outcome permits Numbers, Refused {}

    private record Refused(String reason) implements Outcome {}

    /** The numbers of one forecast, ready to be printed: making them is part of what is timed, printing is not. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Numbers(double[] mean, List<List<Interval>> intervals) implements Outcome {

        static Numbers of(Forecast forecast, double[] levels) {
            List<List<Interval>> intervals = new ArrayList<>(levels.length);
            for (double level : levels) {
                intervals.add(forecast.intervals(level));
            }
            return new Numbers(forecast.mean(), intervals);
        }

        void print(String id, PrintStream out) {
            StringBuilder line = new StringBuilder();
            for (int step = 0; step < mean.length; step++) {
                line.setLength(0);
                line.append(id).append(',').append(step + 1).append(',').append(mean[step]);
                for (List<Interval> ofLevel : intervals) {
                    Interval interval = ofLevel.get(step);
                    line.append(',').append(interval.lower()).append(',').append(interval.upper());
                }
                out.println(line);
            }
        }
    }
}
