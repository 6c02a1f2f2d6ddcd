package io.clientele.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** A number of threads that share numbered work and say what time it took them. */
final class Crew implements AutoCloseable {

    /** So many units are taken at a time: threads that meet at a counter for every microsecond of work wait for each other. */
    private static final int BLOCK = 8;

    private final int threads;
    private final ExecutorService pool;

    Crew(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /**
     * What a piece of work took.
     *
     * @param units how many units were done
     * @param cpuSeconds of all threads
     * @param wallSeconds from the first unit to the last
     */
    record Time(long units, double cpuSeconds, double wallSeconds) {

        static final Time NONE = new Time(0, 0, 0);

        Time plus(Time other) {
            return new Time(units + other.units, cpuSeconds + other.cpuSeconds, wallSeconds + other.wallSeconds);
        }

        double perCpuSecond() {
            return units / Math.max(1e-9, cpuSeconds);
        }

        double perWallSecond() {
            return units / Math.max(1e-9, wallSeconds);
        }
    }

    /** Does units 0 to {@code units - 1}, or as many as can be begun in time; at least one a thread. */
    Time work(int units, double seconds, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        List<Future<Long>> shares = new ArrayList<>();
        boolean limited = seconds < Double.POSITIVE_INFINITY;
        long begin = System.nanoTime();
        for (int t = 0; t < threads; t++) {
            shares.add(pool.submit(() -> {
                ThreadMXBean clock = ManagementFactory.getThreadMXBean();
                long before = clock.getCurrentThreadCpuTime();
                for (int from = next.getAndAdd(BLOCK); from < units; from = next.getAndAdd(BLOCK)) {
                    int to = Math.min(units, from + BLOCK);
                    int i = from;
                    boolean late = false;
                    while (i < to && !late) {
                        work.accept(i++);
                        late = limited && (System.nanoTime() - begin) / 1e9 >= seconds;
                    }
                    done.addAndGet(i - from);
                    if (late) {
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
                throw new IllegalStateException("the run failed: " + failed.getCause(), failed.getCause());
            }
        }
        return new Time(done.get(), cpu / 1e9, (System.nanoTime() - begin) / 1e9);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
