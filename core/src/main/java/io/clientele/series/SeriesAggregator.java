package io.clientele.series;

/** Turns dated events into a series. */
final class SeriesAggregator {
    private SeriesAggregator() {}
}
