package io.clientele.order;

import io.clientele.order.OrderCycle.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;

/** Makes the report of an order cycle: the whole, then each attribute with one pass over the orders. */
final class OrderCycleKernel {

    private final Terms terms;
    private final OrderEvents events;
    private final OrderTimes times;
    private final StageKernel stages;

    OrderCycleKernel(Terms terms, OrderEvents events) {
        this.terms = terms;
        this.events = events;
        this.times = OrderTimes.of(events, terms.population, terms.asOf, terms.wanted());
        this.stages =
                new StageKernel(times, terms.process, events.resolution(), terms.unit, terms.rule, terms.percentiles);
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

    private List<SegmentCycle> segments() {
        List<SegmentCycle> segments = new ArrayList<>();
        if (events.orders() > 0) {
            for (String attribute : terms.attributes) {
                addSegments(attribute, segments);
            }
        }
        return segments;
    }

    private void addSegments(String attribute, List<SegmentCycle> segments) {
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
        List<List<StageTimes>> measured = new ArrayList<>();
        for (Stage stage : terms.stages()) {
            measured.add(stages.measure(stage, group, names.size()));
        }
        List<StageTimes> totals = stages.measure(terms.process.total(), group, names.size());
        for (int g = 0; g < sizes.length; g++) {
            if (sizes[g] > 0) {
                int segment = g;
                segments.add(new SegmentCycle(
                        attribute,
                        names.get(g),
                        measured.stream().map(stage -> stage.get(segment)).toList(),
                        totals.get(g)));
            }
        }
    }

    private Map<String, Long> unused() {
        List<Milestone> known = new ArrayList<>(terms.wanted());
        known.addAll(terms.population.milestones());
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
