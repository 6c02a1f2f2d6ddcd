package io.clientele.examples.benchmarks;

import io.clientele.examples.benchmarks.SeriesCollection.Member;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.stat.Interval;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
import org.jspecify.annotations.Nullable;

/** Fits one model to every series of a collection and writes its forecasts. */
final class ForecastRunner {

    /** How long the code runs before it is timed, and how long it is timed at least. */
    private static final long WARM_NANOS = 2_000_000_000L;

    private static final long TIMED_NANOS = 1_000_000_000L;

    private ForecastRunner() {}

    static void run(RunnerArguments arguments, PrintStream out) {
        Forecaster model = Models.named(arguments.text("model"));
        double[] levels = arguments.shares("levels", 0.80, 0.95);
        int threads = arguments.whole("threads", 1);
        SeriesCollection collection = SeriesCollection.read(arguments.file("input"));
        List<Member> members = collection.members();
        @Nullable Numbers[] results = new @Nullable Numbers[members.size()];

        double seriesPerSecond = timed(model, levels, members, results, threads);

        StringBuilder header = new StringBuilder("id,step,mean");
        for (double level : levels) {
            String percent = percent(level);
            header.append(",lower").append(percent).append(",upper").append(percent);
        }
        out.println(header);
        for (int i = 0; i < results.length; i++) {
            Numbers numbers = results[i];
            if (numbers != null) {
                numbers.print(members.get(i).id(), out);
            }
        }
        out.flush();
        refusals(model, members, results)
                .forEach((reason, ids) -> System.err.println("refused: " + ids + " series, for example " + reason));
        System.err.println(String.format(Locale.ROOT, "series per second: %.1f", seriesPerSecond));
    }

    private static double timed(
            Forecaster model, double[] levels, List<Member> members, @Nullable Numbers[] results, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long begin = System.nanoTime();
            do {
                pass(pool, threads, model, levels, members, results, begin + WARM_NANOS);
            } while (System.nanoTime() - begin < WARM_NANOS);
            long cpu = 0;
            long passes = 0;
            begin = System.nanoTime();
            do {
                cpu += pass(pool, threads, model, levels, members, results, Long.MAX_VALUE);
                passes++;
            } while (System.nanoTime() - begin < TIMED_NANOS);
            return passes * members.size() / (cpu / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    /** One pass over all series, or as many as fit before the deadline; the CPU nanoseconds of all threads. */
    private static long pass(
            ExecutorService pool,
            int threads,
            Forecaster model,
            double[] levels,
            List<Member> members,
            @Nullable Numbers[] results,
            long deadline) {
        AtomicInteger next = new AtomicInteger();
        List<Future<Long>> shares = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            shares.add(pool.submit(() -> {
                ThreadMXBean clock = ManagementFactory.getThreadMXBean();
                long before = clock.getCurrentThreadCpuTime();
                for (int i = next.getAndIncrement(); i < members.size(); i = next.getAndIncrement()) {
                    results[i] = forecast(model, levels, members.get(i));
                    if (deadline != Long.MAX_VALUE && System.nanoTime() > deadline) {
                        break;
                    }
                }
                return clock.getCurrentThreadCpuTime() - before;
            }));
        }
        long cpu = 0;
        for (Future<Long> share : shares) {
            try {
                cpu += share.get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", interrupted);
            } catch (ExecutionException failed) {
                throw new IllegalStateException("a series failed: " + failed.getCause(), failed.getCause());
            }
        }
        return cpu;
    }

    private static @Nullable Numbers forecast(Forecaster model, double[] levels, Member member) {
        if (model.refusal(member.train()).isPresent()) {
            return null;
        }
        return Numbers.of(model.fit(member.train()).forecast(member.horizon()), levels);
    }

    /** How often each model was refused, by the first reason of its kind (numbers in it replaced by n). */
    private static Map<String, Integer> refusals(Forecaster model, List<Member> members, @Nullable Numbers[] results) {
        Map<String, String> example = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < results.length; i++) {
            if (results[i] == null) {
                Member member = members.get(i);
                Optional<String> reason = model.refusal(member.train());
                String text = reason.orElse("no reason");
                String kind = text.replaceAll("\\d+", "n");
                example.putIfAbsent(kind, member.id() + ": " + text);
                counts.merge(kind, 1, Integer::sum);
            }
        }
        Map<String, Integer> named = new TreeMap<>();
        counts.forEach((kind, count) -> named.put(example.getOrDefault(kind, kind), count));
        return named;
    }

    static String percent(double level) {
        double percent = Math.rint(1e6 * level) / 1e4;
        return percent == Math.rint(percent) ? Integer.toString((int) percent) : Double.toString(percent);
    }

    /** The numbers of one forecast, ready to be printed: making them is part of what is timed, printing is not. */
    private record Numbers(double[] mean, double[][] lower, double[][] upper) {

        static Numbers of(Forecast forecast, double[] levels) {
            int horizon = forecast.horizon();
            Numbers numbers = new Numbers(
                    forecast.mean(), new double[levels.length][horizon], new double[levels.length][horizon]);
            for (int l = 0; l < levels.length; l++) {
                for (int step = 1; step <= horizon; step++) {
                    Interval interval = forecast.interval(step, levels[l]);
                    numbers.lower[l][step - 1] = interval.lower();
                    numbers.upper[l][step - 1] = interval.upper();
                }
            }
            return numbers;
        }

        void print(String id, PrintStream out) {
            StringBuilder line = new StringBuilder();
            for (int step = 0; step < mean.length; step++) {
                line.setLength(0);
                line.append(id).append(',').append(step + 1).append(',').append(mean[step]);
                for (int l = 0; l < lower.length; l++) {
                    line.append(',').append(lower[l][step]).append(',').append(upper[l][step]);
                }
                out.println(line);
            }
        }
    }
}
