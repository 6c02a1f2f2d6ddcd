package io.clientele.order;

import io.clientele.order.PlaceholderRule.After;
import io.clientele.order.PlaceholderRule.Before;
import io.clientele.order.PlaceholderRule.On;
import io.clientele.order.PlaceholderRule.SharedFarDate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.LongStream;

/**
 * Placeholder rules turned into ranges of ticks, for each milestone its own, so that asking is a comparison. Ranges are asked in the
 * order of the rules.
 */
final class Placeholders {

    private record Range(long from, long to, String rule) {}

    private final Resolution resolution;
    private final ZoneId zone;
    private final List<List<Range>> ranges;

    private Placeholders(Resolution resolution, ZoneId zone, List<List<Range>> ranges) {
        this.resolution = resolution;
        this.zone = zone;
        this.ranges = ranges;
    }

    static Placeholders of(
            OrderEvents events, OrderPopulation population, int[] columnOfCode, int width, int[] orders) {
        List<List<Range>> ranges = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            ranges.add(new ArrayList<>());
        }
        Placeholders placeholders = new Placeholders(events.resolution(), population.zone(), ranges);
        for (PlaceholderRule rule : population.placeholders()) {
            for (int column = 0; column < width; column++) {
                if (rule instanceof SharedFarDate far) {
                    placeholders.addFarDates(far, column, ticks(events, columnOfCode, column, orders));
                } else {
                    placeholders.addDates(rule, column);
                }
            }
        }
        return placeholders;
    }

    /** Rules that look at one date at a time, for milestones of which no event need be known yet. */
    static Placeholders ofDates(Resolution resolution, OrderPopulation population, int width) {
        Placeholders placeholders = new Placeholders(resolution, population.zone(), new ArrayList<>());
        for (int column = 0; column < width; column++) {
            placeholders.ranges.add(new ArrayList<>());
            for (PlaceholderRule rule : population.placeholders()) {
                placeholders.addDates(rule, column);
            }
        }
        return placeholders;
    }

    /** For each column the first and last tick of its ranges, pair by pair. */
    long[][] bounds() {
        return ranges.stream()
                .map(column -> column.stream()
                        .flatMapToLong(range -> LongStream.of(range.from, range.to))
                        .toArray())
                .toArray(long[][]::new);
    }

    boolean catches(int column, long tick) {
        List<Range> mine = ranges.get(column);
        for (int i = 0; i < mine.size(); i++) {
            if (tick >= mine.get(i).from && tick <= mine.get(i).to) {
                return true;
            }
        }
        return false;
    }

    /** What identifies a finding: its column, date and rule. */
    String key(int column, long tick) {
        for (int i = 0; i < ranges.get(column).size(); i++) {
            Range range = ranges.get(column).get(i);
            if (tick >= range.from && tick <= range.to) {
                return String.format(Locale.ROOT, "%06d|%s|%06d", column, resolution.date(tick, zone), i);
            }
        }
        return "";
    }

    /** The findings behind counted keys. */
    List<PlaceholderFinding> findings(List<Milestone> milestones, SortedMap<String, Long> counts) {
        List<PlaceholderFinding> findings = new ArrayList<>();
        counts.forEach((key, count) -> {
            String[] parts = key.split("\\|");
            int column = Integer.parseInt(parts[0]);
            String rule = ranges.get(column).get(Integer.parseInt(parts[2])).rule;
            findings.add(new PlaceholderFinding(milestones.get(column), parts[1], rule, count));
        });
        return List.copyOf(findings);
    }

    private void addDates(PlaceholderRule rule, int column) {
        List<Range> mine = ranges.get(column);
        if (rule instanceof On on) {
            for (LocalDate date : on.dates()) {
                mine.add(new Range(resolution.startOf(date, zone), resolution.endOf(date, zone), rule.wording()));
            }
        } else if (rule instanceof After after) {
            mine.add(new Range(resolution.endOf(after.lastPossible(), zone) + 1, Long.MAX_VALUE, rule.wording()));
        } else if (rule instanceof Before before) {
            mine.add(new Range(Long.MIN_VALUE, resolution.startOf(before.firstPossible(), zone) - 1, rule.wording()));
        }
    }

    private void addFarDates(SharedFarDate rule, int column, long[] ticks) {
        long[] left = Arrays.stream(ticks)
                .filter(tick -> !catches(column, tick))
                .sorted()
                .toArray();
        int from = 0;
        int to = left.length;
        boolean found = true;
        while (found && from < to) {
            found = false;
            LocalDate last = resolution.date(left[to - 1], zone);
            int begin = to;
            while (begin > from && left[begin - 1] >= resolution.startOf(last, zone)) {
                begin--;
            }
            if (begin > from && to - begin >= rule.orders() && far(rule, left[begin - 1], last)) {
                add(column, last, rule);
                to = begin;
                found = true;
            }
            LocalDate earliest = resolution.date(left[from], zone);
            int end = from;
            while (end < to && left[end] <= resolution.endOf(earliest, zone)) {
                end++;
            }
            if (end < to && end - from >= rule.orders() && far(rule, left[end], earliest)) {
                add(column, earliest, rule);
                from = end;
                found = true;
            }
        }
    }

    private boolean far(SharedFarDate rule, long neighbour, LocalDate date) {
        return Math.abs(resolution.date(neighbour, zone).toEpochDay() - date.toEpochDay()) >= rule.daysAway();
    }

    private void add(int column, LocalDate date, PlaceholderRule rule) {
        ranges.get(column).add(new Range(resolution.startOf(date, zone), resolution.endOf(date, zone), rule.wording()));
    }

    private static long[] ticks(OrderEvents events, int[] columnOfCode, int column, int[] orders) {
        long[] ticks = new long[events.size()];
        int n = 0;
        for (int row : orders) {
            for (int e = events.from(row); e < events.end(row); e++) {
                if (columnOfCode[events.code(e)] == column) {
                    ticks[n++] = events.tick(e);
                }
            }
        }
        return Arrays.copyOf(ticks, n);
    }
}
