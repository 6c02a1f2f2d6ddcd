package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.order.OrderCycle.Terms;
import io.clientele.series.Cadence;
import io.clientele.stat.Survival;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Makes the report of an order cycle: the whole, then each attribute with one pass over the orders. */
final class OrderCycleKernel {

    private final Terms terms;
    private final OrderEvents events;
    private final OrderTimes times;
    private final long lastKnown;
    private final StageClock clock;
    private final StageKernel stages;

    OrderCycleKernel(Terms terms, OrderEvents events) {
        this.terms = terms;
        this.events = events;
        this.times = OrderTimes.of(events, terms.population, terms.asOf, terms.wanted());
        this.lastKnown = terms.asOf.tick(events.resolution(), terms.population.zone());
        this.clock = clock();
        this.stages = stages(List.of(terms.dwells));
    }

    private StageClock clock() {
        if (terms.calendar == null) {
            return StageClock.elapsed();
        }
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Milestone milestone : terms.wanted()) {
            for (long tick : times.of(milestone)) {
                if (tick != OrderTimes.ABSENT) {
                    first = Math.min(first, tick);
                    last = Math.max(last, tick);
                }
            }
        }
        if (first > last) {
            return StageClock.elapsed();
        }
        return StageClock.open(
                terms.calendar,
                events.resolution(),
                first,
                terms.asOf.equals(AsOf.NONE) ? last : Math.max(last, lastKnown));
    }

    private StageKernel stages(List<Dwell> dwells) {
        return new StageKernel(
                times,
                clock,
                dwells.isEmpty() ? null : DwellKernel.of(events, times, lastKnown, clock, dwells),
                terms.process,
                events.resolution(),
                terms.unit,
                terms.rule,
                terms.percentiles);
    }

    /** How long the orders measured took. */
    double[] lengths(Stage stage) {
        return stages.lengths(stage, row -> true);
    }

    /** The same with the orders that are still in the stage. */
    Survival survivalNamed(Stage stage) {
        return survival(stage)
                .named(stage + ", in " + terms.unit.name().toLowerCase(Locale.ROOT)
                        + (clockIsPlain() ? "" : ", " + counted())
                        + ", as of " + terms.asOf);
    }

    private boolean clockIsPlain() {
        return terms.calendar == null && terms.dwells.length == 0;
    }

    private Survival survival(Stage stage) {
        requireMoment(stage);
        return survival(stage, row -> true)
                .orElseThrow(() -> new IllegalArgumentException("stage " + stage
                        + " was begun by 0 orders; it must be begun by at least 1. Check its milestones."));
    }

    /** The same for the whole and each of its segments. */
    SurvivalReport survivals(Stage stage) {
        Survival whole = survivalNamed(stage);
        List<SegmentSurvival> segments = new ArrayList<>();
        for (Grouping grouping : groupings()) {
            for (int g = 0; g < grouping.sizes.length; g++) {
                if (grouping.sizes[g] > 0) {
                    int segment = g;
                    segments.add(new SegmentSurvival(
                            grouping.attribute,
                            grouping.names.get(g),
                            grouping.sizes[g],
                            survival(stage, row -> grouping.group[row] == segment).stream()
                                    .toList()));
                }
            }
        }
        return new SurvivalReport(
                stage, terms.unit, counted(), terms.asOf.toString(), times.size(), times.exclusions(), whole, segments);
    }

    /** How much of the whole cycle was work. */
    TouchReport touch(List<Stage> activities) {
        Stage total = terms.process.total();
        List<TouchReport.Activity> each = new ArrayList<>();
        for (Stage activity : activities) {
            DwellKernel work = DwellKernel.ofActivities(events, times, lastKnown, clock, List.of(activity));
            each.add(new TouchReport.Activity(
                    activity, summary(work.lengths(total)), work.unending(), work.unmatched()));
        }
        return new TouchReport(
                times.size(),
                times.exclusions(),
                counted(),
                stages.measure(total, new int[times.size()], 1).get(0),
                summary(DwellKernel.ofActivities(events, times, lastKnown, clock, activities)
                        .lengths(total)),
                each);
    }

    private TimeSummary summary(long[] lengths) {
        return stages.summary(lengths, 0, lengths.length);
    }

    private Optional<Survival> survival(Stage stage, IntPredicate rows) {
        double[] measured = stages.lengths(stage, rows);
        double[] open = stages.lengthsOpen(stage, lastKnown, rows);
        return measured.length + open.length == 0 ? Optional.empty() : Optional.of(Survival.of(measured, open));
    }

    private void requireMoment(Stage stage) {
        Require.that(
                !terms.asOf.equals(AsOf.NONE),
                "asOf is not said; orders still in " + stage + " have taken so long by a moment. Say asOf(…).");
    }

    /** What {@link #basis} says in words. */
    private String counted() {
        return TimeBasis.words(
                terms.calendar == null ? "" : terms.calendar.name(),
                Arrays.stream(terms.dwells).map(Dwell::wording).toList());
    }

    private TimeBasis basis() {
        if (clockIsPlain()) {
            return TimeBasis.ELAPSED;
        }
        String calendar = terms.calendar == null ? "" : terms.calendar.name();
        if (terms.dwells.length == 0) {
            return new TimeBasis(calendar, List.of(), List.of());
        }
        StageKernel whole = stages(List.of());
        List<Stage> measured = new ArrayList<>(terms.stages());
        measured.add(terms.process.total());
        List<DwellTimes> dwells = new ArrayList<>();
        for (Dwell dwell : terms.dwells) {
            dwells.add(DwellKernel.of(events, times, lastKnown, clock, List.of(dwell))
                    .summary(dwell, terms.process.total(), lengths -> whole.summary(lengths, 0, lengths.length)));
        }
        int[] all = new int[times.size()];
        return new TimeBasis(
                calendar,
                dwells,
                measured.stream()
                        .map(stage -> whole.measure(stage, all, 1).get(0))
                        .toList());
    }

    OrderCycleReport report() {
        int[] all = new int[times.size()];
        LongSummaryStatistics begun = Arrays.stream(times.of(terms.process.first()))
                .filter(tick -> tick != OrderTimes.ABSENT)
                .summaryStatistics();
        boolean none = begun.getCount() == 0;
        return new OrderCycleReport(
                terms.process,
                none ? "" : events.resolution().show(begun.getMin()),
                none ? "" : events.resolution().show(begun.getMax()),
                terms.asOf.toString(),
                basis(),
                times.size(),
                times.exclusions(),
                terms.stages().stream()
                        .map(stage -> stages.measure(stage, all, 1).get(0))
                        .toList(),
                stages.measure(terms.process.total(), all, 1).get(0),
                segments(),
                times.placeholders(),
                times.repeated(),
                times.later(),
                unused());
    }

    /** The orders by an attribute or by period: the segment of each row, as a position in the names, and the orders of each segment. */
    private record Grouping(String attribute, List<String> names, int[] group, int[] sizes) {}

    private List<Grouping> groupings() {
        List<Grouping> groupings = new ArrayList<>();
        if (events.orders() > 0) {
            for (String attribute : terms.attributes) {
                groupings.add(byAttribute(attribute));
            }
            for (Cadence cadence : terms.periods) {
                groupings.add(byPeriod(cadence));
            }
        }
        return groupings;
    }

    private Grouping byPeriod(Cadence cadence) {
        long[] begun = times.of(terms.process.first());
        String[] labels = new String[begun.length];
        for (int row = 0; row < begun.length; row++) {
            labels[row] = begun[row] == OrderTimes.ABSENT
                    ? SegmentCycle.UNSTATED
                    : cadence.label(events.resolution().wallClock(begun[row], terms.population.zone()));
        }
        List<String> names = new ArrayList<>(new TreeSet<>(Arrays.asList(labels)));
        // The orders that do not say come last.
        names.remove(SegmentCycle.UNSTATED);
        names.add(SegmentCycle.UNSTATED);
        Map<String, Integer> index = new HashMap<>();
        names.forEach(name -> index.put(name, index.size()));
        int[] group = new int[labels.length];
        int[] sizes = new int[names.size()];
        for (int row = 0; row < group.length; row++) {
            group[row] = index.getOrDefault(labels[row], 0);
            sizes[group[row]]++;
        }
        return new Grouping(SegmentCycle.period(terms.process.first(), cadence), names, group, sizes);
    }

    private Grouping byAttribute(String attribute) {
        int column = events.attributeColumn(attribute);
        List<String> names = new ArrayList<>(events.values(attribute));
        names.add(SegmentCycle.UNSTATED);
        int unstated = names.size() - 1;
        int[] group = new int[times.size()];
        int[] sizes = new int[names.size()];
        for (int row = 0; row < group.length; row++) {
            int code = events.attributeColumns().code(column, times.position(row));
            group[row] = code == Attributes.UNSTATED ? unstated : code;
            sizes[group[row]]++;
        }
        return new Grouping(attribute, names, group, sizes);
    }

    private List<SegmentCycle> segments() {
        List<SegmentCycle> segments = new ArrayList<>();
        for (Grouping grouping : groupings()) {
            int size = grouping.names.size();
            List<List<StageTimes>> measured = new ArrayList<>();
            for (Stage stage : terms.stages()) {
                measured.add(stages.measure(stage, grouping.group, size));
            }
            List<StageTimes> totals = stages.measure(terms.process.total(), grouping.group, size);
            for (int g = 0; g < size; g++) {
                if (grouping.sizes[g] > 0) {
                    int segment = g;
                    segments.add(new SegmentCycle(
                            grouping.attribute,
                            grouping.names.get(g),
                            measured.stream().map(stage -> stage.get(segment)).toList(),
                            totals.get(g)));
                }
            }
        }
        return segments;
    }

    private Map<String, Long> unused() {
        List<Milestone> known = new ArrayList<>(terms.wanted());
        known.addAll(terms.population.milestones());
        for (Dwell dwell : terms.dwells) {
            if (dwell instanceof Dwell.Hold hold) {
                known.addAll(List.of(hold.held(), hold.resumed()));
            }
        }
        Map<String, Long> unused = new LinkedHashMap<>();
        for (Milestone milestone : events.milestones()) {
            long count = known.contains(milestone) ? 0 : events.count(milestone);
            if (count > 0) {
                unused.put(milestone.name(), count);
            }
        }
        events.ignored().forEach((name, count) -> unused.merge(name, count, Math::addExact));
        return unused;
    }
}
