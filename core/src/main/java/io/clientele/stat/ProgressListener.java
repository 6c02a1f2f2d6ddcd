package io.clientele.stat;

/**
 * Hears how far a long computation has come: a batch of fits, a bootstrap, a backtest. Every method of this library that can take
 * long accepts one.
 *
 * <p>Calls come one at a time, from the thread that the work happens to run on, with {@code done} never falling and the last call
 * having {@code done == total}. Keep it short: the work waits for it. To stop the work, interrupt the thread that started it; it ends
 * with a {@link java.util.concurrent.CancellationException} at the next unit of work. An exception thrown by the listener ends the
 * work too and reaches the caller.
 */
@FunctionalInterface
public interface ProgressListener {

    /**
     * Called after a unit of work is finished.
     *
     * @param done units finished so far, from 1
     * @param total units in all, at least {@code done}
     */
    void progress(long done, long total);

    /** A listener that does nothing. */
    static ProgressListener none() {
        return SilentProgress.INSTANCE;
    }

    /** A listener that passes on at most {@code steps} calls, evenly spread, and always the last one. */
    static ProgressListener every(int steps, ProgressListener listener) {
        return new ThinnedProgress(steps, listener);
    }
}
