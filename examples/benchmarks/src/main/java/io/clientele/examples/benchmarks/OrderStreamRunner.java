package io.clientele.examples.benchmarks;

import io.clientele.order.DurationUnit;
import io.clientele.order.Milestone;
import io.clientele.order.OrderCycle;
import io.clientele.order.OrderCycleAccumulator;
import io.clientele.order.OrderCycleReport;
import io.clientele.order.Resolution;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How long the order cycle of a stream of events takes, and how much memory beside the events: ours, and the textbook way, a hash map of
 * the times of each order and sorted arrays of the stages, in the same run. Both see columns that are in memory already.
 */
final class OrderStreamRunner {

    private static final double HOUR = 3_600_000;

    private OrderStreamRunner() {}

    static void run(RunnerArguments arguments, PrintStream out, PrintStream err) {
        int orders = arguments.whole("orders", 2_000_000);
        int rounds = arguments.whole("rounds", 5);
        SimulatedOrderStream events = SimulatedOrderStream.of(orders, arguments.whole("seed", 1));
        out.println("way,events,orders,best_seconds,median_seconds,kept_megabytes,p90_total_hours");
        time("accumulator", events, rounds, () -> accumulate(events), out);
        if (!arguments.has("alone")) {
            time("textbook", events, rounds, () -> new Textbook(events), out);
        }
        OrderCycleReport report = accumulate(events).report();
        err.println(report);
    }

    /** What can be asked for its answer while it is held. */
    private interface Answer {
        double p90Hours();
    }

    private record Streamed(OrderCycleAccumulator accumulator, OrderCycleReport report) implements Answer {
        @Override
        public double p90Hours() {
            return report.total().times().percentile(0.9).orElseThrow();
        }
    }

    private static Streamed accumulate(SimulatedOrderStream events) {
        OrderCycleAccumulator accumulator = OrderCycle.through(SimulatedOrderStream.MILESTONES)
                .in(DurationUnit.HOURS)
                .accumulator(Resolution.MILLISECONDS)
                .add(events.orders, SimulatedOrderStream.MILESTONES, events.milestones, events.ticks);
        return new Streamed(accumulator, accumulator.finish());
    }

    private static void time(
            String way, SimulatedOrderStream events, int rounds, Supplier<? extends Answer> work, PrintStream out) {
        double[] seconds = new double[rounds];
        double kept = 0;
        double answer = 0;
        for (int round = 0; round < rounds; round++) {
            long before = used();
            long start = System.nanoTime();
            Answer result = work.get();
            seconds[round] = (System.nanoTime() - start) / 1e9;
            kept = (used() - before) / 1e6;
            answer = result.p90Hours();
        }
        Arrays.sort(seconds);
        out.printf(
                Locale.ROOT,
                "%s,%d,%d,%.3f,%.3f,%.1f,%.6f%n",
                way,
                events.ticks.length,
                events.ticks.length / SimulatedOrderStream.MILESTONES.sequence().size(),
                seconds[0],
                seconds[rounds / 2],
                kept,
                answer);
        out.flush();
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** The textbook way: each order's times in a hash map, each stage sorted. */
    private static final class Textbook implements Answer {

        private final Map<Long, long[]> times = new HashMap<>();
        private double p90;

        Textbook(SimulatedOrderStream events) {
            List<Milestone> milestones = SimulatedOrderStream.MILESTONES.sequence();
            for (int e = 0; e < events.ticks.length; e++) {
                times.computeIfAbsent(events.orders[e], unused -> new long[milestones.size()])[events.milestones[e]] =
                        events.ticks[e];
            }
            List<double[]> stages = new ArrayList<>();
            for (int stage = 1; stage < milestones.size(); stage++) {
                stages.add(summary(stage - 1, stage));
            }
            stages.add(summary(0, milestones.size() - 1));
            p90 = stages.get(stages.size() - 1)[2];
        }

        /** Mean, standard deviation and 90th percentile in hours. */
        private double[] summary(int from, int to) {
            double[] hours = times.values().stream()
                    .mapToDouble(order -> (order[to] - order[from]) / HOUR)
                    .sorted()
                    .toArray();
            double mean = Arrays.stream(hours).average().orElseThrow();
            double squares =
                    Arrays.stream(hours).map(h -> (h - mean) * (h - mean)).sum();
            double at = 0.9 * (hours.length - 1);
            int k = (int) at;
            double next = hours[Math.min(k + 1, hours.length - 1)];
            return new double[] {mean, Math.sqrt(squares / (hours.length - 1)), hours[k] + (at - k) * (next - hours[k])
            };
        }

        @Override
        public double p90Hours() {
            return p90;
        }
    }
}
