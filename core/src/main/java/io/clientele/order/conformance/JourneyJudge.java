package io.clientele.order.conformance;

import io.clientele.internal.check.Require;
import io.clientele.order.Milestone;
import io.clientele.order.OrderEvent;
import io.clientele.order.OrderEvents;
import io.clientele.order.OrderSelection;
import io.clientele.stat.RateCounter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Judges journeys one after the other. */
final class JourneyJudge {

    private static final String POPULATION = "orders that ended";

    private final Conformance conformance;
    private final OrderSelection orders;
    private final List<Milestone> sequence;
    private final int width;
    private final boolean[] optional;
    private final boolean[] repeatable;

    private final long[] passed;
    private final long[] skipped;
    private final long[] repeated;
    private final long[] repetitions;
    private final long[][] inverted;
    private final Map<String, Long> ways = new HashMap<>();
    private final Map<String, Long> unused = new TreeMap<>();
    private final RateCounter conforming;
    private final RateCounter firstPass;
    private long ended;
    private long open;
    private long outside;

    JourneyJudge(Conformance conformance, OrderSelection orders) {
        this.conformance = conformance;
        this.orders = orders;
        this.sequence = conformance.process().sequence();
        this.width = sequence.size();
        this.optional = flags(conformance.optional());
        this.repeatable = flags(conformance.repeatable());
        this.passed = new long[width];
        this.skipped = new long[width];
        this.repeated = new long[width];
        this.repetitions = new long[width];
        this.inverted = new long[width][width];
        this.conforming = RateCounter.of("conforming to " + conformance.process(), POPULATION);
        this.firstPass = RateCounter.of("every step once", POPULATION);
    }

    private boolean[] flags(List<Milestone> milestones) {
        boolean[] flags = new boolean[width];
        milestones.forEach(milestone -> flags[sequence.indexOf(milestone)] = true);
        return flags;
    }

    ConformanceReport report() {
        OrderEvents events = orders.events();
        for (Milestone milestone : sequence) {
            Require.that(
                    events.orders() == 0 || events.milestones().contains(milestone),
                    "milestone " + milestone + " is not known; the events have "
                            + events.milestones().stream().map(Milestone::name).collect(Collectors.joining(", "))
                            + ". Check the spelling, or declare it where the events are read.");
        }
        long[] first = new long[width];
        int[] times = new int[width];
        for (int order = 0; order < events.orders(); order++) {
            judge(events.journeyAt(order), first, times);
        }
        List<StepConformance> steps = new ArrayList<>();
        List<Inversion> inversions = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            steps.add(new StepConformance(
                    sequence.get(i), passed[i], optional[i], skipped[i], repeatable[i], repeated[i], repetitions[i]));
            for (int j = i + 1; j < width; j++) {
                if (inverted[i][j] > 0) {
                    inversions.add(new Inversion(sequence.get(i), sequence.get(j), inverted[i][j]));
                }
            }
        }
        inversions.sort(Comparator.comparingLong(Inversion::orders).reversed());
        List<Variant> variants = ways.entrySet().stream()
                .map(way -> new Variant(way.getKey(), way.getValue()))
                .sorted(Comparator.comparingLong(Variant::orders).reversed().thenComparing(Variant::path))
                .limit(conformance.variants())
                .toList();
        return new ConformanceReport(
                conformance,
                ended,
                open,
                outside,
                orders.exclusions(),
                conforming.finish(),
                firstPass.finish(),
                steps,
                inversions,
                variants,
                ways.size(),
                unused);
    }

    private void judge(List<OrderEvent> journey, long[] first, int[] times) {
        Arrays.fill(times, 0);
        List<long[]> way = new ArrayList<>();
        for (OrderEvent event : journey) {
            int step = sequence.indexOf(event.milestone());
            if (step < 0) {
                unused.merge(event.milestone().name(), 1L, Long::sum);
                continue;
            }
            first[step] = times[step] == 0 ? event.tick() : first[step];
            times[step]++;
            way.add(new long[] {event.tick(), step});
        }
        if (times[width - 1] == 0) {
            open += way.isEmpty() ? 0 : 1;
            outside += way.isEmpty() ? 1 : 0;
            return;
        }
        ended++;
        boolean once = true;
        for (int i = 0; i < width; i++) {
            passed[i] += times[i] > 0 ? 1 : 0;
            if (times[i] == 0) {
                skipped[i]++;
                once &= optional[i];
            } else if (times[i] > 1) {
                repeated[i]++;
                repetitions[i] += times[i] - 1;
                once &= repeatable[i];
            }
        }
        boolean ordered = true;
        for (int i = 0; i < width; i++) {
            for (int j = i + 1; j < width; j++) {
                if (times[i] > 0 && times[j] > 0 && first[j] < first[i]) {
                    inverted[i][j]++;
                    ordered = false;
                }
            }
        }
        firstPass.add(once);
        conforming.add(once && ordered);
        // Of one time the events stand as they should.
        way.sort(Comparator.<long[]>comparingLong(event -> event[0]).thenComparingLong(event -> event[1]));
        ways.merge(
                way.stream().map(event -> sequence.get((int) event[1]).name()).collect(Collectors.joining(" > ")),
                1L,
                Long::sum);
    }
}
