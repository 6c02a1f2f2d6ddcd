package io.clientele.stat;

import io.clientele.internal.check.Require;

/**
 * Passes on a part of the calls, evenly spread, and always the last one.
 *
 * @param steps how many calls get through at most
 * @param listener who hears them
 */
record ThinnedProgress(int steps, ProgressListener listener) implements ProgressListener {

    /** Refuses fewer than one step. */
    ThinnedProgress {
        Require.atLeast("steps", steps, 1);
        Require.nonNull("listener", listener);
    }

    @Override
    public void progress(long done, long total) {
        // Compare the step that this unit ends in with the one the unit before ended in; no state, so no race. At the
        // end they differ.
        if (done * steps / total != (done - 1) * steps / total) {
            listener.progress(done, total);
        }
    }
}
