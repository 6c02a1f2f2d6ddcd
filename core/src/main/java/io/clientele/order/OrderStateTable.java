package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.order.OrderCycle.Terms;
import io.clientele.order.OrderPopulation.Repeats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Remembers one time a milestone of each order. Orders are spread over a fixed number of tables by their id, so that columns of events
 * can be taken by several threads, each with its own orders, and nothing depends on how many they are.
 */
final class OrderStateTable implements OrderCycleState {

    private static final long serialVersionUID = 1L;

    private static final int PARTS = 64;

    /** Fewer events than these are taken by the calling thread alone. */
    private static final int WORTH_SHARING = 50_000;

    private static final int BLOCK = 256;
    private static final long LARGEST_NUMBER = 1_000_000_000_000_000_000L;

    private final Resolution resolution;
    private final int exactUpTo;
    private final HashMap<Milestone, Integer> columns = new HashMap<>();
    private final OrderStates[] parts = new OrderStates[PARTS];
    private final TreeMap<Milestone, Long> unused = new TreeMap<>();
    private long events;

    OrderStateTable(OrderCycle cycle, Resolution resolution, int exactUpTo) {
        this.resolution = resolution;
        this.exactUpTo = exactUpTo;
        Terms terms = cycle.terms();
        List<Milestone> known = cycle.known();
        for (int column = 0; column < known.size(); column++) {
            columns.put(known.get(column), column);
        }
        long[][] notYet =
                Placeholders.ofDates(resolution, terms.population, known.size()).bounds();
        long lastKnown = terms.asOf.tick(resolution, terms.population.zone());
        for (int part = 0; part < PARTS; part++) {
            parts[part] = new OrderStates(known.size(), terms.population.repeats() == Repeats.FIRST, lastKnown, notYet);
            cycle.attributes().forEach(parts[part].attributes()::declare);
        }
    }

    @Override
    public void add(String order, Milestone milestone, long tick) {
        String id = Require.text("order", order).strip();
        check(milestone, tick);
        OrderStates part = part(id);
        take(part, milestone, tick, row(part, id));
    }

    @Override
    public void add(long order, Milestone milestone, long tick) {
        check(milestone, tick);
        OrderStates part = parts[partOf(order)];
        take(part, milestone, tick, row(part, order));
    }

    private OrderStates part(String id) {
        return parts[OrderIds.isNumber(id) ? partOf(Long.parseLong(id)) : partOf(id)];
    }

    private static int row(OrderStates part, String id) {
        return OrderIds.isNumber(id) ? row(part, Long.parseLong(id)) : part.row(id);
    }

    private static int row(OrderStates part, long order) {
        return isText(order) ? part.row(Long.toString(order)) : part.row(order, OrderStates.mix(order));
    }

    private void check(Milestone milestone, long tick) {
        Require.nonNull("milestone", milestone);
        resolution.checked(tick);
    }

    private void take(OrderStates part, Milestone milestone, long tick, int row) {
        int column = columns.getOrDefault(milestone, -1);
        if (column < 0) {
            unused.merge(milestone, 1L, Math::addExact);
        } else {
            part.add(row, column, tick);
        }
        events++;
    }

    @Override
    public void add(long[] orders, Milestones dictionary, short[] codes, long[] ticks) {
        OrderEventsAccumulator.check(resolution, orders, dictionary, codes, ticks);
        int[] columnOfCode = dictionary.sequence().stream()
                .mapToInt(milestone -> columns.getOrDefault(milestone, -1))
                .toArray();
        int threads = orders.length < WORTH_SHARING
                ? 1
                : Math.min(PARTS, Runtime.getRuntime().availableProcessors());
        if (threads == 1) {
            take(0, 1, orders, columnOfCode, codes, ticks);
        } else {
            IntStream.range(0, threads)
                    .parallel()
                    .forEach(thread -> take(thread, threads, orders, columnOfCode, codes, ticks));
        }
        long[] counts = new long[columnOfCode.length];
        for (short code : codes) {
            counts[code]++;
        }
        for (int code = 0; code < counts.length; code++) {
            if (columnOfCode[code] < 0 && counts[code] > 0) {
                unused.merge(dictionary.sequence().get(code), counts[code], Math::addExact);
            }
        }
        events += orders.length;
    }

    /**
     * Takes the events of the orders in one thread's tables. In blocks: finding the rows of many orders first lets the waits for memory
     * overlap.
     */
    private void take(int thread, int threads, long[] orders, int[] columnOfCode, short[] codes, long[] ticks) {
        int[] mine = new int[BLOCK];
        int[] rows = new int[BLOCK];
        OrderStates[] owners = new OrderStates[BLOCK];
        int next = 0;
        while (next < orders.length) {
            int n = 0;
            while (next < orders.length && n < BLOCK) {
                long order = orders[next];
                mine[n] = next++;
                n += partOf(order) % threads == thread ? 1 : 0;
            }
            for (int i = 0; i < n; i++) {
                long order = orders[mine[i]];
                owners[i] = parts[partOf(order)];
                rows[i] = row(owners[i], order);
            }
            for (int i = 0; i < n; i++) {
                int column = columnOfCode[codes[mine[i]]];
                if (column >= 0) {
                    owners[i].add(rows[i], column, ticks[mine[i]]);
                }
            }
        }
    }

    @Override
    public void describe(String order, String attribute, String value) {
        Require.text("attribute", attribute);
        Require.nonNull("value", value);
        String id = Require.text("order", order).strip();
        OrderStates part = part(id);
        int row = row(part, id);
        String standing = part.attributes().put(attribute, row, value);
        if (!standing.isEmpty()) {
            throw OrderEventsAccumulator.contradiction(id, attribute, standing, value.strip());
        }
    }

    @Override
    public void due(String order, DueDate kind, long tick) {
        // No stage is measured to a due date here; the order is known from now on.
        String id = Require.text("order", order).strip();
        Require.nonNull("kind", kind);
        resolution.checked(tick);
        row(part(id), id);
    }

    @Override
    public void merge(OrderCycleState other) {
        Require.that(
                other instanceof OrderStateTable same && same.exactUpTo == exactUpTo,
                "accumulators that are exact up to different numbers of times do not add up; both must be made alike.");
        OrderStateTable that = (OrderStateTable) other;
        for (int part = 0; part < PARTS; part++) {
            OrderStates mine = parts[part];
            mine.merge(
                    that.parts[part],
                    (attribute, row, standing, value) ->
                            OrderEventsAccumulator.contradiction(mine.id(row), attribute, standing, value));
        }
        Map.copyOf(that.unused).forEach((milestone, count) -> unused.merge(milestone, count, Math::addExact));
        events += that.events;
    }

    @Override
    public long size() {
        return events;
    }

    @Override
    public long orders() {
        long orders = 0;
        for (OrderStates part : parts) {
            orders += part.size();
        }
        return orders;
    }

    @Override
    public OrderCycleReport report(OrderCycle cycle) {
        return new OrderStateKernel(cycle, resolution, exactUpTo, parts, unused).report();
    }

    private static int part(long mixed) {
        return (int) mixed & PARTS - 1;
    }

    private static int partOf(long order) {
        return isText(order) ? partOf(Long.toString(order)) : part(OrderStates.mix(order));
    }

    private static int partOf(String id) {
        return part(OrderStates.mix(id.hashCode()));
    }

    /** Numbers of more than 18 digits are held as texts, as {@link OrderIds} does. */
    private static boolean isText(long order) {
        return order <= -LARGEST_NUMBER || order >= LARGEST_NUMBER;
    }
}
