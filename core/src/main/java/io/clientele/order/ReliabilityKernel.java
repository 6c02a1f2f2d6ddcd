package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.order.Reliability.Condition;
import io.clientele.order.Reliability.Terms;
import io.clientele.stat.QuantileRule;
import io.clientele.stat.Rate;
import io.clientele.stat.RateCounter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Judges the orders of a population one by one, and counts. */
final class ReliabilityKernel {

    private static final long ABSENT = OrderTimes.ABSENT;
    private static final String NO_LINES = "without lines";
    private static final String NOT_YET_DUE = "not yet due";
    private static final String STILL_OPEN = "still open";
    private static final String WITHOUT_FAULT = "without fault";

    private final Terms terms;
    private final OrderEvents events;
    private final OrderLines lines;
    private final OrderTimes times;
    private final long[] promised;
    private final long[] fulfilled;
    private final long asOf;
    private final long late;
    private final long early;
    private final String population;

    ReliabilityKernel(Terms terms, OrderEvents events, OrderLines lines) {
        this.terms = terms;
        this.events = events;
        this.lines = lines;
        Require.that(
                events.orders() == 0 || events.milestones().contains(terms.fulfilment),
                "milestone " + terms.fulfilment + ", at which an order is fulfilled, is not known; the events have "
                        + events.milestones().stream().map(Milestone::name).collect(Collectors.joining(", "))
                        + ". Name one of them with fulfilledAt, or declare it where the events are read.");
        List<Milestone> wanted = new ArrayList<>(List.of(terms.fulfilment));
        if (terms.promise instanceof Promise.Allowance allowance && !wanted.contains(allowance.from())) {
            wanted.add(allowance.from());
        }
        Milestone placed = terms.population.placed();
        if (events.milestones().contains(placed) && !wanted.contains(placed)) {
            wanted.add(placed);
        }
        this.times = OrderTimes.of(events, terms.population, terms.asOf, wanted);
        this.fulfilled = times.of(terms.fulfilment);
        this.asOf = terms.asOf.tick(events.resolution(), terms.population.zone());
        this.late = events.resolution().ticks("late window", terms.late);
        this.early = events.resolution().ticks("early window", terms.early);
        this.promised = promised();
        this.population = (terms.closedOnly ? "orders " : "orders due or ") + terms.fulfilment + " by " + terms.asOf
                + terms.population.whoIsOut();
    }

    private long[] promised() {
        long[] promise = new long[times.size()];
        if (terms.promise instanceof Promise.Allowance allowance) {
            long length = events.resolution().ticks("allowance", allowance.length());
            long[] from = times.of(allowance.from());
            for (int row = 0; row < promise.length; row++) {
                promise[row] = from[row] == ABSENT ? ABSENT : Math.addExact(from[row], length);
            }
        } else if (terms.promise instanceof DueDate kind && promise.length > 0) {
            long[] due = events.dueTicks(kind);
            for (int row = 0; row < promise.length; row++) {
                promise[row] = due[times.position(row)];
            }
        }
        return promise;
    }

    ReliabilityReport report() {
        Counters all = new Counters(terms, population);
        List<List<Counters>> segments = new ArrayList<>();
        int[] columns = new int[terms.attributes.length];
        for (int a = 0; a < columns.length && events.orders() > 0; a++) {
            columns[a] = events.attributeColumn(terms.attributes[a]);
            List<Counters> groups = new ArrayList<>();
            for (int v = 0; v <= events.values(terms.attributes[a]).size(); v++) {
                groups.add(new Counters(terms, population));
            }
            segments.add(groups);
        }
        int[] conditions = Arrays.stream(terms.conditions)
                .mapToInt(condition -> events.orders() == 0 ? -1 : events.attributeColumn(condition.attribute()))
                .toArray();
        TreeMap<String, Long> outcomes = new TreeMap<>();
        Map<FaultCount, Long> faults = new HashMap<>();
        ReliabilityLines ofLines = new ReliabilityLines(terms, events, lines, population);
        long closed = 0;
        long overdue = 0;
        for (int row = 0; row < times.size(); row++) {
            Judgement judgement = judge(row, conditions);
            ofLines.judged(times.position(row), judgement.reason, judgement.onTime());
            if (promised[row] != ABSENT && promised[row] + late < asOf) {
                ofLines.owed(times.position(row), asOf - promised[row]);
            }
            closed += fulfilled[row] == ABSENT ? 0 : 1;
            overdue += isOverdue(row) ? 1 : 0;
            all.add(judgement);
            for (int a = 0; a < segments.size(); a++) {
                int code = events.attributeColumns().code(columns[a], times.position(row));
                List<Counters> groups = segments.get(a);
                groups.get(code == Attributes.UNSTATED ? groups.size() - 1 : code)
                        .add(judgement);
            }
            if (judgement.reason.isEmpty()) {
                List<String> found = judgement.faults(terms.conditions);
                outcomes.merge(found.isEmpty() ? WITHOUT_FAULT : String.join(" and ", found), 1L, Long::sum);
                faults.merge(
                        new FaultCount(found, judgement.linesKnown, judgement.conditionsKnown(), 0), 1L, Long::sum);
            }
        }
        ofLines.count();
        return new ReliabilityReport(
                terms.promise.wording(),
                terms.fulfilment,
                terms.asOf.toString(),
                times.size(),
                closed,
                overdue,
                times.exclusions(),
                all.onTime.finish(),
                all.inFull.finish(),
                all.onTimeInFull.finish(),
                all.perfect.finish(),
                all.conditions.stream().map(RateCounter::finish).toList(),
                ofLines.linesOnTime(),
                ofLines.unitsOnTime(),
                ofLines.fill(),
                ofLines.backOrders(),
                outcomes,
                faultCounts(faults),
                summary(lateness(false)),
                summary(lateness(true)),
                summary(overdueAges()),
                summary(allowances()),
                segments(segments),
                times.placeholders(),
                times.later());
    }

    /** The most frequent first, and among equals by name. */
    private static List<FaultCount> faultCounts(Map<FaultCount, Long> counts) {
        List<FaultCount> faults = new ArrayList<>();
        counts.forEach((kind, orders) ->
                faults.add(new FaultCount(kind.faults(), kind.linesKnown(), kind.conditionsKnown(), orders)));
        faults.sort(Comparator.comparingLong(FaultCount::orders)
                .reversed()
                .thenComparing(FaultCount::toString)
                .thenComparing(FaultCount::linesKnown)
                .thenComparing(FaultCount::conditionsKnown));
        return faults;
    }

    private List<SegmentReliability> segments(List<List<Counters>> groups) {
        List<SegmentReliability> segments = new ArrayList<>();
        for (int a = 0; a < groups.size(); a++) {
            List<String> values = events.values(terms.attributes[a]);
            for (int v = 0; v <= values.size(); v++) {
                Counters counters = groups.get(a).get(v);
                if (counters.met) {
                    segments.add(new SegmentReliability(
                            terms.attributes[a],
                            v < values.size() ? values.get(v) : SegmentCycle.UNSTATED,
                            counters.onTime.finish(),
                            counters.inFull.finish(),
                            counters.onTimeInFull.finish(),
                            counters.perfect.finish()));
                }
            }
        }
        return segments;
    }

    private boolean isOverdue(int row) {
        return fulfilled[row] == ABSENT && promised[row] != ABSENT && promised[row] + late < asOf;
    }

    private Judgement judge(int row, int[] conditionColumns) {
        Judgement judgement = new Judgement();
        boolean open = fulfilled[row] == ABSENT;
        if (promised[row] == ABSENT) {
            judgement.reason = "without " + terms.promise.wording();
        } else if (open && terms.closedOnly) {
            judgement.reason = STILL_OPEN;
        } else if (open && !isOverdue(row)) {
            judgement.reason = NOT_YET_DUE;
        }
        if (!judgement.reason.isEmpty()) {
            return judgement;
        }
        judgement.open = open;
        judgement.late = open || fulfilled[row] > promised[row] + late;
        judgement.early = !open && terms.earlyIsMiss && fulfilled[row] < promised[row] - early;
        int lineRow = lines.ids().row(events.ids(), times.position(row));
        judgement.linesKnown = lineRow >= 0;
        for (int line = lineRow < 0 ? 0 : lines.from(lineRow); lineRow >= 0 && line < lines.end(lineRow); line++) {
            judgement.isShort |= !lines.inFull(line, terms.shortTolerance);
        }
        judgement.met = new String[conditionColumns.length];
        for (int c = 0; c < conditionColumns.length; c++) {
            String text = events.attributeColumns().text(conditionColumns[c], times.position(row));
            judgement.met[c] = text.isEmpty()
                    ? Judgement.UNSTATED
                    : terms.conditions[c].values().contains(text) ? Judgement.YES : Judgement.NO;
        }
        return judgement;
    }

    private long[] lateness(boolean onlyLate) {
        long[] lateness = new long[times.size()];
        int n = 0;
        for (int row = 0; row < lateness.length; row++) {
            if (fulfilled[row] != ABSENT && promised[row] != ABSENT) {
                long by = fulfilled[row] - promised[row];
                lateness[n++] = onlyLate ? Math.max(0, by) : by;
            }
        }
        return Arrays.copyOf(lateness, n);
    }

    private long[] overdueAges() {
        long[] ages = new long[times.size()];
        int n = 0;
        for (int row = 0; row < ages.length; row++) {
            if (isOverdue(row)) {
                ages[n++] = asOf - promised[row];
            }
        }
        return Arrays.copyOf(ages, n);
    }

    private long[] allowances() {
        if (!events.milestones().contains(terms.population.placed())) {
            return new long[0];
        }
        long[] placed = times.of(terms.population.placed());
        long[] allowances = new long[times.size()];
        int n = 0;
        for (int row = 0; row < allowances.length; row++) {
            if (placed[row] != ABSENT && promised[row] != ABSENT) {
                allowances[n++] = promised[row] - placed[row];
            }
        }
        return Arrays.copyOf(allowances, n);
    }

    private TimeSummary summary(long[] ticks) {
        return TimeSummary.of(
                ticks, 0, ticks.length, events.resolution(), terms.unit, QuantileRule.LINEAR, terms.percentiles);
    }

    /** What is known of one order. */
    private static final class Judgement {

        static final String YES = "yes";
        static final String NO = "no";
        static final String UNSTATED = "";

        String reason = "";
        boolean open;
        boolean late;
        boolean early;
        boolean linesKnown;
        boolean isShort;
        String[] met = {};

        boolean onTime() {
            return !late && !early;
        }

        boolean conditionsKnown() {
            return !Arrays.asList(met).contains(UNSTATED);
        }

        /** What went wrong. */
        List<String> faults(Condition[] conditions) {
            List<String> faults = new ArrayList<>();
            if (late) {
                faults.add(open ? ReliabilityReport.OVERDUE : ReliabilityReport.LATE);
            }
            if (early) {
                faults.add(ReliabilityReport.EARLY);
            }
            if (isShort) {
                faults.add(ReliabilityReport.SHORT);
            }
            for (int c = 0; c < met.length; c++) {
                if (met[c].equals(NO)) {
                    faults.add(conditions[c].name() + " not met");
                }
            }
            return faults;
        }
    }

    /** The rates of one group of orders. */
    private static final class Counters {

        private final Condition[] wanted;
        private final RateCounter onTime;
        private final RateCounter inFull;
        private final RateCounter onTimeInFull;
        private final RateCounter perfect;
        private final List<RateCounter> conditions = new ArrayList<>();
        private boolean met;

        Counters(Terms terms, String population) {
            wanted = terms.conditions;
            String against = terms.against();
            onTime = Rate.counter("on time" + against, population);
            inFull = Rate.counter(terms.inFull(), population);
            onTimeInFull = Rate.counter("on time and " + terms.inFull() + against, population);
            StringBuilder perfectly = new StringBuilder("perfect order: on time")
                    .append(against)
                    .append(", ")
                    .append(terms.inFull());
            for (Condition condition : wanted) {
                conditions.add(Rate.counter(condition.name(), population));
                perfectly.append(", ").append(condition.name());
            }
            perfect = Rate.counter(perfectly.toString(), population);
        }

        void add(Judgement order) {
            met = true;
            if (!order.reason.isEmpty()) {
                List.of(onTime, inFull, onTimeInFull, perfect).forEach(rate -> rate.exclude(order.reason));
                conditions.forEach(rate -> rate.exclude(order.reason));
                return;
            }
            onTime.add(order.onTime());
            String unstated = "";
            boolean conditionsMet = true;
            for (int c = 0; c < wanted.length; c++) {
                if (order.met[c].equals(Judgement.UNSTATED)) {
                    unstated = wanted[c].attribute() + " not stated";
                    conditions.get(c).exclude(unstated);
                } else {
                    boolean holds = order.met[c].equals(Judgement.YES);
                    conditions.get(c).add(holds);
                    conditionsMet &= holds;
                }
            }
            if (!order.linesKnown) {
                List.of(inFull, onTimeInFull, perfect).forEach(rate -> rate.exclude(NO_LINES));
                return;
            }
            inFull.add(!order.isShort);
            onTimeInFull.add(!order.isShort && order.onTime());
            if (unstated.isEmpty()) {
                perfect.add(!order.isShort && order.onTime() && conditionsMet);
            } else {
                perfect.exclude(unstated);
            }
        }
    }
}
