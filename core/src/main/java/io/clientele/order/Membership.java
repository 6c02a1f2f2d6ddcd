package io.clientele.order;

import io.clientele.order.OrderPopulation.Exclusion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who belongs to a population, asked order by order: by what an order says about itself, then by its one time a milestone. */
final class Membership {

    private static final long ABSENT = OrderEvents.ABSENT;

    private final List<Exclusion> exclusions;
    private final List<Exclusion> byAttribute;
    private final String notBegun;
    private final int[] excluding;
    private final String[] passed;
    private final int[] earlier;
    private final int[] later;
    private final String[] backward;
    private final int placed;
    private final String neverPlaced;
    private final String outside;
    private final long firstTick;
    private final long lastTick;

    /** Times will be given by column: one of {@code columns} each, which hold all of {@link #columns}. */
    Membership(OrderPopulation population, AsOf asOf, Resolution resolution, List<Milestone> columns) {
        exclusions = population.exclusions();
        byAttribute = exclusions.stream()
                .filter(exclusion -> !exclusion.values().isEmpty())
                .toList();
        notBegun = "not begun by " + asOf;
        passed = exclusions.stream()
                .filter(exclusion -> exclusion.values().isEmpty())
                .map(Exclusion::name)
                .toArray(String[]::new);
        excluding = new int[passed.length];
        for (int i = 0; i < passed.length; i++) {
            excluding[i] = columns.indexOf(Milestone.of(passed[i]));
        }
        List<Stage> sequences = population.sequences();
        earlier = new int[sequences.size()];
        later = new int[earlier.length];
        backward = new String[earlier.length];
        for (int i = 0; i < earlier.length; i++) {
            Stage sequence = sequences.get(i);
            earlier[i] = columns.indexOf(sequence.from());
            later[i] = columns.indexOf(sequence.to());
            backward[i] = sequence.to() + " before " + sequence.from();
        }
        placed = population.hasPeriod() ? columns.indexOf(population.placed()) : -1;
        neverPlaced = "never " + population.placed();
        outside = population.hasPeriod() ? population.periodReason() : "";
        firstTick = population.firstTick(resolution);
        lastTick = population.lastTick(resolution);
    }

    /** The milestones that are to be measured and those that decide who belongs, each once. */
    static List<Milestone> columns(OrderPopulation population, List<Milestone> measured) {
        List<Milestone> columns = new ArrayList<>(measured);
        for (Milestone milestone : population.milestones()) {
            if (!columns.contains(milestone)) {
                columns.add(milestone);
            }
        }
        return List.copyOf(columns);
    }

    /** The attributes that decide, in the order in which they are asked. */
    List<String> attributes() {
        return byAttribute.stream().map(Exclusion::name).toList();
    }

    /** Why an order does not belong by the value of one of {@link #attributes}; empty if it may. */
    String reason(int attribute, String value) {
        Exclusion exclusion = byAttribute.get(attribute);
        return exclusion.values().contains(value) ? exclusion.reason(value) : "";
    }

    /** Why an order does not belong by its times; empty if it does. {@code notYet} says that all of them are later than is known. */
    String reason(long[] times, boolean notYet) {
        if (notYet) {
            return notBegun;
        }
        for (int i = 0; i < excluding.length; i++) {
            if (times[excluding[i]] != ABSENT) {
                return passed[i];
            }
        }
        for (int i = 0; i < earlier.length; i++) {
            if (times[earlier[i]] != ABSENT && times[later[i]] != ABSENT && times[later[i]] < times[earlier[i]]) {
                return backward[i];
            }
        }
        if (placed >= 0) {
            if (times[placed] == ABSENT) {
                return neverPlaced;
            }
            if (times[placed] < firstTick || times[placed] > lastTick) {
                return outside;
            }
        }
        return "";
    }

    /**
     * Counts in the order in which reasons are asked, whatever order they were met in. A reason that was named and meets no order stays
     * with its 0, so that a misspelt value does not pass for a clean population.
     */
    Map<String, Long> inOrder(Map<String, Long> counts) {
        Map<String, Long> ordered = new LinkedHashMap<>();
        for (Exclusion exclusion : exclusions) {
            exclusion.values().forEach(value -> ordered.put(exclusion.reason(value), 0L));
            if (exclusion.values().isEmpty()) {
                ordered.put(exclusion.name(), 0L);
            }
        }
        List<String> others = new ArrayList<>(List.of(notBegun));
        others.addAll(List.of(backward));
        others.add(neverPlaced);
        others.add(outside);
        for (String reason : others) {
            if (counts.containsKey(reason)) {
                ordered.put(reason, 0L);
            }
        }
        counts.forEach((reason, count) -> ordered.merge(reason, count, Math::addExact));
        return ordered;
    }
}
