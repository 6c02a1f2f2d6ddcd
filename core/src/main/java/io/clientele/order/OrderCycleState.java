package io.clientele.order;

import java.io.Serializable;

/** What an {@link OrderCycleAccumulator} remembers of the events it took. */
interface OrderCycleState extends Serializable {

    void add(String order, Milestone milestone, long tick);

    void add(long order, Milestone milestone, long tick);

    void add(long[] orders, Milestones dictionary, short[] codes, long[] ticks);

    void describe(String order, String attribute, String value);

    void due(String order, DueDate kind, long tick);

    /** Adds all that a state of the same kind and specification holds. */
    void merge(OrderCycleState other);

    long size();

    long orders();

    OrderCycleReport report(OrderCycle cycle);
}
