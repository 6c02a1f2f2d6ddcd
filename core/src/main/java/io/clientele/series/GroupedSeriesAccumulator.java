package io.clientele.series;

import com.google.common.collect.ImmutableSortedMap;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Events on their way to one series a key, all over the same span. Made by {@link SeriesAggregator#emptyGroups()}; merges and
 * serialises as {@link SeriesAccumulator} does, provided that the keys serialise.
 *
 * <p>Mutable and not thread-safe: one a thread, then {@link #merge}.
 *
 * @param <K> the key: a product number, a region
 */
public final class GroupedSeriesAccumulator<K extends Comparable<? super K>> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SeriesAggregator aggregator;
    private final TreeMap<K, SeriesAccumulator> groups = new TreeMap<>();

    GroupedSeriesAccumulator(SeriesAggregator aggregator) {
        this.aggregator = aggregator;
    }

    /** Adds an event with an amount; errors as in {@link SeriesAccumulator#add(TemporalAccessor, double)}. */
    public GroupedSeriesAccumulator<K> add(K key, TemporalAccessor date, double amount) {
        return put(key, group(key).add(date, amount));
    }

    /** Counts an event; errors as in {@link SeriesAccumulator#add(TemporalAccessor)}. */
    public GroupedSeriesAccumulator<K> add(K key, TemporalAccessor date) {
        return put(key, group(key).add(date));
    }

    /** The key's accumulator, or a new one which becomes the key's once it holds something. */
    private SeriesAccumulator group(K key) {
        SeriesAccumulator known = groups.get(Require.nonNull("key", key));
        return known == null ? aggregator.empty() : known;
    }

    private GroupedSeriesAccumulator<K> put(K key, SeriesAccumulator events) {
        groups.putIfAbsent(key, events);
        return this;
    }

    /**
     * Adds all events of another accumulator, which stays as it is, and returns this one.
     *
     * @throws IllegalArgumentException if the two aggregate differently
     */
    public GroupedSeriesAccumulator<K> merge(GroupedSeriesAccumulator<K> other) {
        Require.nonNull("other", other);
        if (!aggregator.equals(other.aggregator)) {
            throw Require.broken(
                    "other", "an accumulator for " + other.aggregator, "one for " + aggregator + " to be merged", "");
        }
        other.groups.forEach((key, events) -> put(key, group(key).merge(events)));
        return this;
    }

    /** How many events were added so far, over all keys. */
    public long events() {
        return groups.values().stream().mapToLong(SeriesAccumulator::events).sum();
    }

    /**
     * The series of all events so far, each named after its key, in key order and over one span: the given one, or from the first
     * event of any key to the last. Without events the map is empty.
     *
     * @throws IllegalArgumentException if a period is empty and must not be
     */
    public SortedMap<K, TimeSeries> finish() {
        ImmutableSortedMap.Builder<K, TimeSeries> series = ImmutableSortedMap.naturalOrder();
        long first = groups.values().stream()
                .mapToLong(SeriesAccumulator::first)
                .min()
                .orElse(0);
        long last = groups.values().stream()
                .mapToLong(SeriesAccumulator::last)
                .max()
                .orElse(0);
        for (Map.Entry<K, SeriesAccumulator> group : groups.entrySet()) {
            DatedValues.requirePlausibleSpan(aggregator.grid().cadence(), last - first + 1);
            series.put(
                    group.getKey(),
                    group.getValue().finish(first, last).named(group.getKey().toString()));
        }
        return series.buildOrThrow();
    }

    /** For example {@code monthly sum in pieces, empty periods: zeros, from 1,639 events of 77 keys}. */
    @Override
    public String toString() {
        return aggregator + ", from " + Cells.count(events(), "event") + " of " + Cells.count(groups.size(), "key");
    }
}
