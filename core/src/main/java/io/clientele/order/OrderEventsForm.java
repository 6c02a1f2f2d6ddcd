package io.clientele.order;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * The columns of {@link OrderEvents} as they are written, in JSON and by Java. What is read goes through an accumulator, so that every
 * check runs again.
 */
record OrderEventsForm(
        Resolution resolution,
        String[] orders,
        Milestone[] milestones,
        int[] eventsOfOrder,
        short[] milestoneOfEvent,
        long[] tickOfEvent,
        List<DueColumn> due,
        List<AttributeColumn> attributes,
        Map<String, Long> ignored)
        implements Serializable {

    OrderEventsForm {
        Require.nonNull("resolution", resolution);
        Require.nonNull("orders", orders);
        Require.nonNull("milestones", milestones);
        Require.nonNull("eventsOfOrder", eventsOfOrder);
        Require.nonNull("milestoneOfEvent", milestoneOfEvent);
        Require.nonNull("tickOfEvent", tickOfEvent);
        Require.nonNull("due", due);
        Require.nonNull("attributes", attributes);
        Require.nonNull("ignored", ignored);
    }

    record DueColumn(DueDate kind, long[] ticks) implements Serializable {}

    record AttributeColumn(String name, String[] values) implements Serializable {}

    OrderEvents toEvents() {
        Require.sameLength("eventsOfOrder", eventsOfOrder.length, "orders", orders.length);
        Require.sameLength("milestoneOfEvent", milestoneOfEvent.length, "tickOfEvent", tickOfEvent.length);
        OrderEventsAccumulator accumulator = OrderEventsAccumulator.empty(resolution);
        for (Milestone milestone : milestones) {
            accumulator.milestone(milestone);
        }
        int e = 0;
        for (int row = 0; row < orders.length; row++) {
            accumulator.order(orders[row]);
            int end = e + Require.atLeast("eventsOfOrder[" + row + "]", eventsOfOrder[row], 0);
            Require.that(end <= tickOfEvent.length, "eventsOfOrder says more events than there are.");
            for (; e < end; e++) {
                Require.within("milestoneOfEvent[" + e + "]", milestoneOfEvent[e], 0, milestones.length - 1);
                accumulator.add(
                        new OrderEvent(orders[row], milestones[milestoneOfEvent[e]], resolution, tickOfEvent[e]));
            }
        }
        Require.that(e == tickOfEvent.length, "eventsOfOrder says fewer events than there are.");
        for (DueColumn column : due) {
            accumulator.due(column.kind());
            Require.sameLength("ticks of " + column.kind(), column.ticks().length, "orders", orders.length);
            for (int row = 0; row < orders.length; row++) {
                if (column.ticks()[row] != OrderEvents.ABSENT) {
                    accumulator.due(orders[row], column.kind(), column.ticks()[row]);
                }
            }
        }
        for (AttributeColumn column : attributes) {
            accumulator.attribute(column.name());
            Require.sameLength("values of " + column.name(), column.values().length, "orders", orders.length);
            for (int row = 0; row < orders.length; row++) {
                accumulator.describe(orders[row], column.name(), column.values()[row]);
            }
        }
        ignored.forEach(accumulator::ignore);
        return accumulator.finish();
    }

    private Object readResolve() {
        return toEvents();
    }
}
