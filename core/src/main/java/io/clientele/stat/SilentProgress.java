package io.clientele.stat;

/** The listener that does nothing, as a value that can be serialised with the work that holds it. */
enum SilentProgress implements ProgressListener {
    INSTANCE;

    @Override
    public void progress(long done, long total) {
        // silent by name
    }
}
