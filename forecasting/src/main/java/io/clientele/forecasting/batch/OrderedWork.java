package io.clientele.forecasting.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Work on the elements of a source, done by a fixed number of threads, handed out in the order of the source, with a bounded number of
 * elements on the way.
 *
 * <p>The thread that asks reads the source, cuts it into portions and waits for the first of them; the workers share nothing but the
 * queue of portions. A portion takes about {@link #PORTION_NANOS}, as measured on those before, so that handing it over costs nothing in
 * comparison and no thread waits long for another. How it is cut doesn't show in the results. With one thread there are no workers: the
 * one that asks does the work when it asks.
 */
final class OrderedWork<T, R> implements Iterator<R>, AutoCloseable {

    /** Some hundred times what it costs to hand a portion over. */
    private static final long PORTION_NANOS = 2_000_000;

    /** So many portions a worker may be ahead of the slowest one. */
    private static final int PORTIONS_AHEAD = 32;

    private static final int LARGEST_PORTION = 256;

    private final Iterator<? extends T> source;
    private final Function<? super T, ? extends R> work;
    private final int threads;
    private final int held;
    private final Deque<Future<List<R>>> underWay = new ArrayDeque<>();
    private final Deque<Integer> sizes = new ArrayDeque<>();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong elements = new AtomicLong();
    private final ExecutorService workers;
    private int onTheWay;
    private int beingHandedOut;
    private long handedOut;
    private Iterator<R> finished = List.<R>of().iterator();

    /**
     * @param source what to work on; only read by the thread that asks
     * @param work from several threads at once
     * @param threads at least 1
     * @param held how many elements may be on the way at once, at least 1
     */
    OrderedWork(Iterator<? extends T> source, Function<? super T, ? extends R> work, int threads, int held) {
        this.source = source;
        this.work = work;
        this.threads = threads;
        this.held = held;
        AtomicInteger number = new AtomicInteger();
        // Threads begin with the first portion: one thread takes none.
        this.workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "batch-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public boolean hasNext() {
        try {
            boolean more = finished.hasNext() || !underWay.isEmpty() || source.hasNext();
            if (!more) {
                close();
            }
            return more;
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    @Override
    public R next() {
        try {
            if (Thread.currentThread().isInterrupted()) {
                throw cancellation();
            }
            R result = threads == 1 ? work.apply(source.next()) : nextFinished();
            handedOut++;
            return result;
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private R nextFinished() {
        if (!finished.hasNext()) {
            onTheWay -= beingHandedOut;
            handOver();
            Future<List<R>> first = underWay.poll();
            if (first == null) {
                throw new NoSuchElementException();
            }
            finished = await(first).iterator();
            beingHandedOut = sizes.remove();
            handOver();
        }
        return finished.next();
    }

    /** Keeps the workers supplied. */
    private void handOver() {
        while (onTheWay < held && underWay.size() < PORTIONS_AHEAD * threads && source.hasNext()) {
            int size = portion();
            List<T> portion = new ArrayList<>(size);
            while (portion.size() < size && source.hasNext()) {
                portion.add(source.next());
            }
            onTheWay += portion.size();
            sizes.add(portion.size());
            underWay.add(workers.submit(() -> workOn(portion)));
        }
    }

    private int portion() {
        long done = elements.get();
        long most = Math.min(LARGEST_PORTION, Math.max(1, Math.min(held - onTheWay, held / (4 * threads))));
        long fitting = done == 0 ? 1 : PORTION_NANOS * done / Math.max(1, nanos.get());
        return (int) Math.max(1, Math.min(most, fitting));
    }

    private List<R> workOn(List<T> portion) {
        long begin = System.nanoTime();
        List<R> results = new ArrayList<>(portion.size());
        for (T element : portion) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            results.add(work.apply(element));
        }
        nanos.addAndGet(System.nanoTime() - begin);
        elements.addAndGet(portion.size());
        return results;
    }

    private List<R> await(Future<List<R>> portion) {
        try {
            return portion.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancellation();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private CancellationException cancellation() {
        return new CancellationException("the batch was interrupted after " + handedOut + " series");
    }

    /** Ends the workers; what is under way is given up. */
    @Override
    public void close() {
        workers.shutdownNow();
        underWay.clear();
        sizes.clear();
        finished = List.<R>of().iterator();
    }
}
