package io.clientele.stat;

/** The listener that does nothing, as a value that can be serialised with the work that holds it. */
enum SilentProgress implements ProgressListener {
    INSTANCE;

    @Override
    public void progress(long done, long total) {
        // silent by name
    }

    /** {@code no progress reports}. */
    @Override
    public String toString() {
        return "no progress reports";
    }
}
