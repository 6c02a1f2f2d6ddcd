package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.NearestName;
import io.clientele.order.OrderPopulation.Repeats;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The orders of a population with one time a milestone: repeats decided, placeholders and what was not known yet taken out, and
 * everything that was left out counted. One row an order, one array a milestone.
 */
final class OrderTimes {

    static final long ABSENT = OrderEvents.ABSENT;

    private final List<Milestone> milestones;
    private final long[][] times;
    private final int[] positions;
    private final Map<String, Long> exclusions;
    private final List<PlaceholderFinding> placeholders;
    private final Map<String, Long> repeated;
    private final Map<String, Long> later;

    private final IntPredicate counts;

    private OrderTimes(
            IntPredicate counts,
            List<Milestone> milestones,
            long[][] times,
            int[] positions,
            Map<String, Long> exclusions,
            List<PlaceholderFinding> placeholders,
            Map<String, Long> repeated,
            Map<String, Long> later) {
        this.counts = counts;
        this.milestones = milestones;
        this.times = times;
        this.positions = positions;
        this.exclusions = exclusions;
        this.placeholders = placeholders;
        this.repeated = repeated;
        this.later = later;
    }

    /** How many orders the population has. */
    int size() {
        return positions.length;
    }

    /** The times of a milestone, {@link #ABSENT} where an order has not passed it. */
    long[] of(Milestone milestone) {
        return times[milestones.indexOf(milestone)];
    }

    /** Where the orders of the population stand among all events. */
    int position(int row) {
        return positions[row];
    }

    /** Where all orders of the population stand among all events, rising. */
    int[] positions() {
        return positions;
    }

    /** Whether an event of a milestone that was asked for is no placeholder and was known. */
    boolean counts(int event) {
        return counts.test(event);
    }

    /** Orders left out, by reason. */
    Map<String, Long> exclusions() {
        return exclusions;
    }

    /** Dates taken for placeholders. */
    List<PlaceholderFinding> placeholders() {
        return placeholders;
    }

    /** How many events were not the one that counts of their order and milestone, by milestone. */
    Map<String, Long> repeated() {
        return repeated;
    }

    /** How many events were not known yet, by milestone. */
    Map<String, Long> later() {
        return later;
    }

    static OrderTimes of(OrderEvents events, OrderPopulation population, AsOf asOf, List<Milestone> wanted) {
        return new Reading(events, population, asOf, wanted).read();
    }

    /** Reading the events of one population; lives as long as that takes. */
    private static final class Reading {

        private final OrderEvents events;
        private final OrderPopulation population;
        private final List<Milestone> wanted;
        private final Membership membership;
        private final int[] columnOfCode;
        private final long lastKnown;
        private final boolean first;

        private final Map<String, Long> exclusions = new LinkedHashMap<>();
        private final TreeMap<String, Long> found = new TreeMap<>();
        private final long[] repeated;
        private final long[] later;

        Reading(OrderEvents events, OrderPopulation population, AsOf asOf, List<Milestone> wanted) {
            this.events = events;
            this.population = population;
            this.wanted = Membership.columns(population, wanted);
            this.membership = new Membership(population, asOf, events.resolution(), this.wanted);
            this.columnOfCode = columns(events, this.wanted);
            this.lastKnown = asOf.tick(events.resolution(), population.zone());
            this.first = population.repeats() == Repeats.FIRST;
            this.repeated = new long[this.wanted.size()];
            this.later = new long[this.wanted.size()];
        }

        private static int[] columns(OrderEvents events, List<Milestone> wanted) {
            List<Milestone> known = events.milestones();
            for (Milestone milestone : wanted) {
                Require.that(
                        known.contains(milestone) || events.orders() == 0,
                        "milestone " + milestone + " is not known; the events have "
                                + known.stream().map(Milestone::name).collect(Collectors.joining(", "))
                                + ". Check the spelling, or declare it where the events are read."
                                + NearestName.suggestion(
                                        milestone.name(),
                                        known.stream().map(Milestone::name).toList()));
            }
            return known.stream().mapToInt(wanted::indexOf).toArray();
        }

        OrderTimes read() {
            int[] candidates = described();
            Placeholders rules = Placeholders.of(events, population, columnOfCode, wanted.size(), candidates);
            int width = wanted.size();
            long[][] times = new long[width][candidates.length];
            int[] positions = new int[candidates.length];
            int rows = 0;
            long[] cells = new long[width];
            int[] seen = new int[width];
            for (int row : candidates) {
                Arrays.fill(cells, ABSENT);
                Arrays.fill(seen, 0);
                boolean anyLater = false;
                boolean any = false;
                for (int e = events.from(row); e < events.end(row); e++) {
                    int column = columnOfCode[events.code(e)];
                    if (column < 0 || rules.catches(column, events.tick(e))) {
                        continue;
                    }
                    if (events.tick(e) > lastKnown) {
                        anyLater = true;
                        continue;
                    }
                    any = true;
                    seen[column]++;
                    // Events of an order stand by time: the first is met first, the last last.
                    if (!first || cells[column] == ABSENT) {
                        cells[column] = events.tick(e);
                    }
                }
                String reason = membership.reason(cells, anyLater && !any);
                if (!reason.isEmpty()) {
                    exclusions.merge(reason, 1L, Long::sum);
                    continue;
                }
                for (int column = 0; column < width; column++) {
                    times[column][rows] = cells[column];
                    repeated[column] += Math.max(0, seen[column] - 1);
                }
                positions[rows++] = row;
                countLeftOut(row, rules);
            }
            for (int column = 0; column < width; column++) {
                times[column] = Arrays.copyOf(times[column], rows);
            }
            return new OrderTimes(
                    event -> {
                        int column = columnOfCode[events.code(event)];
                        return column >= 0
                                && !rules.catches(column, events.tick(event))
                                && events.tick(event) <= lastKnown;
                    },
                    wanted,
                    times,
                    Arrays.copyOf(positions, rows),
                    membership.inOrder(exclusions),
                    rules.findings(wanted, found),
                    tally(repeated),
                    tally(later));
        }

        /** The orders that no attribute excludes. */
        private int[] described() {
            int[] columns = membership.attributes().stream()
                    .mapToInt(attribute -> events.orders() == 0 ? -1 : events.attributeColumn(attribute))
                    .toArray();
            int[] rows = new int[events.orders()];
            int kept = 0;
            for (int row = 0; row < rows.length; row++) {
                String reason = "";
                for (int x = 0; x < columns.length && reason.isEmpty(); x++) {
                    reason = membership.reason(x, events.attributeColumns().text(columns[x], row));
                }
                if (reason.isEmpty()) {
                    rows[kept++] = row;
                } else {
                    exclusions.merge(reason, 1L, Long::sum);
                }
            }
            return Arrays.copyOf(rows, kept);
        }

        private void countLeftOut(int row, Placeholders rules) {
            for (int e = events.from(row); e < events.end(row); e++) {
                int column = columnOfCode[events.code(e)];
                if (column >= 0) {
                    if (rules.catches(column, events.tick(e))) {
                        found.merge(rules.key(column, events.tick(e)), 1L, Long::sum);
                    } else if (events.tick(e) > lastKnown) {
                        later[column]++;
                    }
                }
            }
        }

        private Map<String, Long> tally(long[] counts) {
            Map<String, Long> tally = new LinkedHashMap<>();
            for (int column = 0; column < counts.length; column++) {
                if (counts[column] > 0) {
                    tally.put(wanted.get(column).name(), counts[column]);
                }
            }
            return tally;
        }
    }
}
