package io.clientele.order;

import io.clientele.order.OrderCycle.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Makes the report of an order cycle from what was remembered of each order. Part by part, in parallel, and merged: sums are whole
 * numbers and percentiles are read from sorted times or from counts, so that neither the parts nor the threads show in the report.
 */
final class OrderStateKernel {

    private static final long ABSENT = OrderStates.ABSENT;

    /** Fewer orders than these are measured by the calling thread alone. */
    private static final int WORTH_SHARING = 20_000;

    private final Terms terms;
    private final List<Milestone> columns;
    private final Resolution resolution;
    private final int exactUpTo;
    private final OrderStates[] parts;
    private final SortedMap<Milestone, Long> unused;
    private final Membership membership;
    private final Placeholders placeholders;
    private final Part[] judged;

    OrderStateKernel(
            OrderCycle cycle,
            Resolution resolution,
            int exactUpTo,
            OrderStates[] parts,
            SortedMap<Milestone, Long> unused) {
        this.terms = cycle.terms();
        this.columns = cycle.known();
        this.resolution = resolution;
        this.exactUpTo = exactUpTo;
        this.parts = parts;
        this.unused = unused;
        this.membership = new Membership(terms.population, terms.asOf, resolution, columns);
        this.placeholders = Placeholders.ofDates(resolution, terms.population, columns.size());
        this.judged = Arrays.stream(parts).parallel().map(Part::new).toArray(Part[]::new);
    }

    OrderCycleReport report() {
        Map<String, Long> exclusions = new HashMap<>();
        TreeMap<String, Long> found = new TreeMap<>();
        long[] repeated = new long[columns.size()];
        long[] later = new long[columns.size()];
        long orders = 0;
        long begun = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Part part : judged) {
            part.exclusions.forEach((reason, count) -> exclusions.merge(reason, count, Math::addExact));
            part.found.forEach((key, count) -> found.merge(key, count, Math::addExact));
            for (int column = 0; column < repeated.length; column++) {
                repeated[column] += part.repeated[column];
                later[column] += part.later[column];
            }
            orders += part.members.cardinality();
            begun = Math.min(begun, part.begun);
            last = Math.max(last, part.last);
        }
        Map<String, Long> notLookedAt = new LinkedHashMap<>();
        unused.forEach((milestone, count) -> notLookedAt.put(milestone.name(), count));
        return new OrderCycleReport(
                terms.process,
                begun > last ? "" : resolution.show(begun),
                begun > last ? "" : resolution.show(last),
                terms.asOf.toString(),
                TimeBasis.ELAPSED,
                orders,
                membership.inOrder(exclusions),
                terms.stages().stream()
                        .map(stage -> measure(stage, List.of(), 1).get(0))
                        .toList(),
                measure(terms.process.total(), List.of(), 1).get(0),
                segments(),
                placeholders.findings(columns, found),
                tally(repeated),
                tally(later),
                notLookedAt);
    }

    private Map<String, Long> tally(long[] counts) {
        Map<String, Long> tally = new LinkedHashMap<>();
        for (int column = 0; column < counts.length; column++) {
            if (counts[column] > 0) {
                tally.put(columns.get(column).name(), counts[column]);
            }
        }
        return tally;
    }

    private List<SegmentCycle> segments() {
        List<SegmentCycle> segments = new ArrayList<>();
        for (String attribute : terms.attributes) {
            TreeSet<String> values = new TreeSet<>();
            for (Part part : judged) {
                values.addAll(List.of(part.attributes.values(part.column(attribute))));
            }
            List<String> names = new ArrayList<>(values);
            names.add(SegmentCycle.UNSTATED);
            List<int[]> groups = new ArrayList<>();
            long[] sizes = new long[names.size()];
            for (Part part : judged) {
                int[] group = part.groups(attribute, names);
                groups.add(group);
                part.members.stream().forEach(row -> sizes[group[row]]++);
            }
            List<List<StageTimes>> stages = new ArrayList<>();
            for (Stage stage : terms.stages()) {
                stages.add(measure(stage, groups, sizes.length));
            }
            List<StageTimes> totals = measure(terms.process.total(), groups, sizes.length);
            for (int g = 0; g < sizes.length; g++) {
                if (sizes[g] > 0) {
                    int segment = g;
                    segments.add(new SegmentCycle(
                            attribute,
                            names.get(g),
                            stages.stream().map(stage -> stage.get(segment)).toList(),
                            totals.get(g)));
                }
            }
        }
        return segments;
    }

    /** The stage in each group; {@code groups} says for each part of which group its rows are, empty for one group. */
    private List<StageTimes> measure(Stage stage, List<int[]> groups, int count) {
        long orders = Arrays.stream(parts).mapToLong(OrderStates::size).sum();
        int threads = orders < WORTH_SHARING
                ? 1
                : Math.min(parts.length, Runtime.getRuntime().availableProcessors());
        // One set of accumulators a thread: what they keep is all that is held beside the states.
        List<Measured> measured = IntStream.range(0, threads)
                .parallel()
                .mapToObj(thread -> {
                    Measured mine = new Measured(count);
                    for (int part = thread; part < judged.length; part += threads) {
                        judged[part].measure(stage, groups.isEmpty() ? new int[0] : groups.get(part), mine);
                    }
                    return mine;
                })
                .toList();
        Measured all = measured.get(0);
        measured.stream().skip(1).forEach(all::merge);
        return all.finish(stage);
    }

    /** One part of the orders: who of them belongs, and what of their events was set aside. */
    private final class Part {

        private final OrderStates states;
        private final Attributes attributes;
        private final BitSet members = new BitSet();
        private final Map<String, Long> exclusions = new HashMap<>();
        private final TreeMap<String, Long> found = new TreeMap<>();
        private final long[] repeated = new long[columns.size()];
        private final long[] later = new long[columns.size()];
        private long begun = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        Part(OrderStates states) {
            this.states = states;
            int[] same = new int[states.size()];
            Arrays.setAll(same, row -> row);
            attributes = states.attributes().finish(same, same.length);
            judge();
            count();
        }

        private void judge() {
            int[] asked =
                    membership.attributes().stream().mapToInt(this::column).toArray();
            BitSet comes = new BitSet();
            for (int event = 0; event < states.aside(); event++) {
                int column = states.asideColumn(event);
                long tick = states.asideTick(event);
                if (states.isLater(tick) && !states.standsForNotYet(column, tick)) {
                    comes.set(states.asideRow(event));
                }
            }
            int first = columns.indexOf(terms.process.first());
            long[] times = new long[columns.size()];
            for (int row = 0; row < states.size(); row++) {
                String reason = "";
                for (int i = 0; i < asked.length && reason.isEmpty(); i++) {
                    reason = membership.reason(i, attributes.text(asked[i], row));
                }
                if (reason.isEmpty()) {
                    boolean any = false;
                    for (int column = 0; column < times.length; column++) {
                        times[column] = states.tick(row, column);
                        any |= times[column] != ABSENT;
                    }
                    reason = membership.reason(times, !any && comes.get(row));
                }
                if (!reason.isEmpty()) {
                    exclusions.merge(reason, 1L, Long::sum);
                    continue;
                }
                members.set(row);
                if (times[first] != ABSENT) {
                    begun = Math.min(begun, times[first]);
                    last = Math.max(last, times[first]);
                }
            }
        }

        /** Sorts what was set aside of members: taken for not yet, not known yet, or not the event that counts. */
        private void count() {
            for (int event = 0; event < states.aside(); event++) {
                if (!members.get(states.asideRow(event))) {
                    continue;
                }
                int column = states.asideColumn(event);
                long tick = states.asideTick(event);
                if (states.standsForNotYet(column, tick)) {
                    found.merge(placeholders.key(column, tick), 1L, Long::sum);
                } else if (states.isLater(tick)) {
                    later[column]++;
                } else {
                    repeated[column]++;
                }
            }
        }

        int column(String attribute) {
            return attributes.column(attribute, "orders");
        }

        /** For each row the position of its value in {@code names}, of which the last is for rows that do not say. */
        int[] groups(String attribute, List<String> names) {
            int column = column(attribute);
            String[] values = attributes.values(column);
            int[] position = new int[values.length];
            List<String> stated = names.subList(0, names.size() - 1);
            for (int v = 0; v < values.length; v++) {
                position[v] = Collections.binarySearch(stated, values[v]);
            }
            int[] group = new int[states.size()];
            for (int row = 0; row < group.length; row++) {
                int code = attributes.code(column, row);
                group[row] = code == Attributes.UNSTATED ? stated.size() : position[code];
            }
            return group;
        }

        void measure(Stage stage, int[] group, Measured measured) {
            int from = columns.indexOf(stage.from());
            int to = columns.indexOf(stage.to());
            List<Milestone> sequence = terms.process.sequence();
            int end = sequence.indexOf(stage.to());
            int[] after = end < 0
                    ? new int[0]
                    : sequence.stream()
                            .skip(end + 1L)
                            .mapToInt(columns::indexOf)
                            .toArray();
            for (int row = members.nextSetBit(0); row >= 0; row = members.nextSetBit(row + 1)) {
                int g = group.length == 0 ? 0 : group[row];
                long began = states.tick(row, from);
                long ended = states.tick(row, to);
                if (began != ABSENT && ended != ABSENT) {
                    measured.times[g].record(ended - began);
                    measured.negative[g] += ended < began ? 1 : 0;
                } else if (began != ABSENT && nonePassed(after, row)) {
                    measured.open[g]++;
                } else {
                    measured.missing[g]++;
                }
            }
        }

        private boolean nonePassed(int[] after, int row) {
            for (int column : after) {
                if (states.tick(row, column) != ABSENT) {
                    return false;
                }
            }
            return true;
        }
    }

    /** One stage of some orders, group by group. */
    private final class Measured {

        private final TimeAccumulator[] times;
        private final long[] open;
        private final long[] missing;
        private final long[] negative;

        Measured(int groups) {
            times = new TimeAccumulator[groups];
            for (int g = 0; g < groups; g++) {
                times[g] = new TimeAccumulator(resolution, terms.unit, terms.rule, exactUpTo, terms.percentiles);
            }
            open = new long[groups];
            missing = new long[groups];
            negative = new long[groups];
        }

        void merge(Measured other) {
            for (int g = 0; g < times.length; g++) {
                times[g].merge(other.times[g]);
                open[g] += other.open[g];
                missing[g] += other.missing[g];
                negative[g] += other.negative[g];
            }
        }

        List<StageTimes> finish(Stage stage) {
            List<StageTimes> finished = new ArrayList<>(times.length);
            for (int g = 0; g < times.length; g++) {
                finished.add(new StageTimes(stage, times[g].finish(), open[g], missing[g], negative[g]));
            }
            return finished;
        }
    }
}
