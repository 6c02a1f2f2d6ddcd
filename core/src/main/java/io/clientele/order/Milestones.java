package io.clientele.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The milestones of an order process in the order in which an order should pass them. Neighbours bound a {@link Stage}; the first
 * and the last bound the whole cycle.
 *
 * @param sequence at least two milestones, none twice
 */
public record Milestones(List<Milestone> sequence) implements Serializable {

    /** Refuses fewer than two milestones, and one that occurs twice. */
    public Milestones {
        for (Milestone milestone : Require.nonNull("sequence", sequence)) {
            Require.nonNull("milestone", milestone);
        }
        sequence = List.copyOf(sequence);
        Require.that(
                sequence.size() >= 2,
                "a process has " + Cells.count(sequence.size(), "milestone")
                        + "; it must have at least 2. A stage lies between two milestones.");
        Set<Milestone> seen = new HashSet<>();
        for (Milestone milestone : sequence) {
            Require.that(
                    seen.add(milestone),
                    "milestone " + milestone + " occurs twice in the process; each must occur once. Leave one out.");
        }
    }

    /** A process of these milestones, in this order. */
    public static Milestones of(Milestone... sequence) {
        return new Milestones(Arrays.asList(sequence));
    }

    /** A process of the milestones of these names, in this order. */
    public static Milestones of(String... names) {
        return new Milestones(Arrays.stream(names).map(Milestone::of).toList());
    }

    /** The usual order cycle: placed, transmitted, entered, released, picked, packed, shipped, delivered, accepted, paid. */
    public static Milestones usual() {
        return of(
                Milestone.PLACED,
                Milestone.TRANSMITTED,
                Milestone.ENTERED,
                Milestone.RELEASED,
                Milestone.PICKED,
                Milestone.PACKED,
                Milestone.SHIPPED,
                Milestone.DELIVERED,
                Milestone.ACCEPTED,
                Milestone.PAID);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Milestones fromJson(List<Milestone> sequence) {
        return new Milestones(sequence);
    }

    /** The milestones in their order; it is what stands for the process in JSON. */
    @Override
    @JsonValue
    public List<Milestone> sequence() {
        return sequence;
    }

    /** The first milestone. */
    public Milestone first() {
        return sequence.get(0);
    }

    /** The last milestone. */
    public Milestone last() {
        return sequence.get(sequence.size() - 1);
    }

    /** Whether the process has such a milestone. */
    public boolean contains(Milestone milestone) {
        return sequence.contains(milestone);
    }

    /** The stages between neighbours, in their order: one fewer than milestones. */
    public List<Stage> stages() {
        List<Stage> stages = new ArrayList<>(sequence.size() - 1);
        for (int i = 1; i < sequence.size(); i++) {
            stages.add(Stage.between(sequence.get(i - 1), sequence.get(i)));
        }
        return List.copyOf(stages);
    }

    /** The whole cycle, from the first milestone to the last, named {@code total}. */
    public Stage total() {
        return Stage.between(first(), last()).named("total");
    }

    /** For example {@code placed > shipped > delivered}. */
    @Override
    public String toString() {
        return sequence.stream().map(Milestone::name).collect(Collectors.joining(" > "));
    }
}
