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
        long begin = System.nanoTime();
        for (int t = 0; t < threads; t++) {
            shares.add(pool.submit(() -> {
                ThreadMXBean clock = ManagementFactory.getThreadMXBean();
                long before = clock.getCurrentThreadCpuTime();
                for (int i = next.getAndIncrement(); i < units; i = next.getAndIncrement()) {
                    work.accept(i);
                    done.incrementAndGet();
                    if ((System.nanoTime() - begin) / 1e9 >= seconds) {
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
