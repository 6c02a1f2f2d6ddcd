package io.clientele.stat;

import io.clientele.internal.check.Require;

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
        return Silent.INSTANCE;
    }

    /** A listener that passes on at most {@code steps} calls, evenly spread, and always the last one. */
    static ProgressListener every(int steps, ProgressListener listener) {
        return new Thinned(steps, listener);
    }

    /** The listener that does nothing, as a value that can be serialised with the work that holds it. */
    enum Silent implements ProgressListener {
        /** The one instance. */
        INSTANCE;

        @Override
        public void progress(long done, long total) {
            // silent by name
        }
    }

    /**
     * Passes on a part of the calls.
     *
     * @param steps how many calls get through at most
     * @param listener who hears them
     */
    record Thinned(int steps, ProgressListener listener) implements ProgressListener {

        /** Refuses fewer than one step. */
        public Thinned {
            Require.atLeast("steps", steps, 1);
            Require.nonNull("listener", listener);
        }

        @Override
        public void progress(long done, long total) {
            // Compare the step that this unit ends in with the one the unit before ended in; no state, so no race.
            if (done == total || done * steps / total != (done - 1) * steps / total) {
                listener.progress(done, total);
            }
        }
    }
}
