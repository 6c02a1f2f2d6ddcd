package io.clientele.forecasting.selection;

import io.clientele.stat.ProgressListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Numbered units of work on a fixed number of threads, which end with the work. Reports progress one call at a time and stops at the next
 * unit when the calling thread is interrupted, or when a unit or the listener throws.
 */
final class Workers {

    private final int units;
    private final ProgressListener listener;
    private final IntConsumer work;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Object reporting = new Object();
    private int done;

    private Workers(int units, ProgressListener listener, IntConsumer work) {
        this.units = units;
        this.listener = listener;
        this.work = work;
    }

    /** Does units 0 to {@code units - 1}; on the calling thread alone if there is to be one. */
    static void run(int units, int threads, ProgressListener listener, IntConsumer work) {
        Workers workers = new Workers(units, listener, work);
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, units); i++) {
            Thread thread = new Thread(workers::take, "backtest-" + i);
            thread.setDaemon(true);
            thread.start();
            others.add(thread);
        }
        workers.take();
        workers.await(others);
        workers.rethrow();
    }

    private void take() {
        int unit = next.getAndIncrement();
        while (unit < units && failure.get() == null) {
            if (Thread.currentThread().isInterrupted()) {
                failure.compareAndSet(null, cancellation());
                return;
            }
            try {
                work.accept(unit);
                report();
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
                return;
            }
            unit = next.getAndIncrement();
        }
    }

    private void report() {
        synchronized (reporting) {
            if (failure.get() == null) {
                done++;
                listener.progress(done, units);
            }
        }
    }

    private void await(List<Thread> others) {
        for (Thread other : others) {
            boolean waiting = true;
            while (waiting) {
                try {
                    other.join();
                    waiting = false;
                } catch (InterruptedException e) {
                    failure.compareAndSet(null, cancellation());
                    others.forEach(Thread::interrupt);
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private void rethrow() {
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }

    private CancellationException cancellation() {
        return new CancellationException("the work was interrupted after " + done + " of " + units + " units");
    }
}
