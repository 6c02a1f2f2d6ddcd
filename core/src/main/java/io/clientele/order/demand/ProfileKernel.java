package io.clientele.order.demand;

import io.clientele.internal.check.Require;
import io.clientele.order.Milestone;
import io.clientele.order.OrderEvent;
import io.clientele.order.OrderEvents;
import io.clientele.order.OrderLines;
import io.clientele.order.OrderSelection;
import io.clientele.order.Resolution;
import io.clientele.order.SegmentCycle;
import io.clientele.series.DemandPattern;
import io.clientele.series.SeriesAccumulator;
import io.clientele.series.SeriesAggregator;
import io.clientele.series.TimeSeries;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the profile in one pass over the orders. */
final class ProfileKernel {

    private final DemandProfile profile;
    private final OrderSelection selection;
    private final OrderEvents events;
    private final ZoneId zone;
    private final boolean counting;
    private final Map<String, Double> volumes = new HashMap<>();

    private final DemandTally[] weekdays = new DemandTally[7];
    private final DemandTally[] months = new DemandTally[12];
    private final Map<String, DemandTally> destinations = new TreeMap<>();
    private final DemandTally all = new DemandTally();
    private long undated;
    private long withoutLines;
    private long farStated;
    private long farUnstated;
    private double farSum;
    private double farVolume;
    private double farVolumeSum;
    private double farthest;
    private double squares;

    /** Orders and volume, counted up. */
    private static final class DemandTally {

        private long orders;
        private double volume;

        void add(double more) {
            orders++;
            volume += more;
        }

        DemandShare named(String name) {
            return new DemandShare(name, orders, volume);
        }
    }

    private ProfileKernel(DemandProfile profile, OrderSelection selection, boolean counting) {
        this.profile = profile;
        this.selection = selection;
        this.events = selection.events();
        this.zone = ZoneId.of(profile.zone());
        this.counting = counting;
        Arrays.setAll(weekdays, i -> new DemandTally());
        Arrays.setAll(months, i -> new DemandTally());
    }

    static ProfileKernel counting(DemandProfile profile, OrderSelection selection) {
        return new ProfileKernel(profile, selection, true);
    }

    static ProfileKernel weighing(DemandProfile profile, OrderSelection selection, OrderLines lines) {
        ProfileKernel kernel = new ProfileKernel(profile, selection, false);
        lines.lines().forEach(line -> kernel.volumes.merge(line.order(), line.ordered(), Double::sum));
        return kernel;
    }

    DemandProfileReport report() {
        Require.that(
                events.orders() == 0 || events.milestones().contains(profile.placed()),
                "milestone " + profile.placed() + " is not known; the events have "
                        + events.milestones().stream().map(Milestone::name).collect(Collectors.joining(", "))
                        + ". Say placedAt(…).");
        SeriesAccumulator series = SeriesAggregator.by(profile.cadence())
                .sum()
                .in(counting ? "orders" : "units")
                .empty();
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        double mean = 0;
        for (int order = 0; order < events.orders(); order++) {
            Optional<OrderEvent> placed = events.journeyAt(order).stream()
                    .filter(event -> event.milestone().equals(profile.placed()))
                    .findFirst();
            if (placed.isEmpty()) {
                undated++;
                continue;
            }
            LocalDateTime moment = moment(placed.get());
            LocalDate day = moment.toLocalDate();
            double volume = volume(events.order(order));
            series.add(moment, volume);
            first = day.isBefore(first) ? day : first;
            last = day.isAfter(last) ? day : last;
            weekdays[day.getDayOfWeek().ordinal()].add(volume);
            months[day.getMonthValue() - 1].add(volume);
            all.add(volume);
            double step = volume - mean;
            mean += step / all.orders;
            squares += step * (volume - mean);
            place(events.order(order), volume);
        }
        List<TimeSeries> demand = all.orders == 0 ? List.of() : List.of(series.finish());
        return new DemandProfileReport(
                profile,
                counting ? "orders" : "units",
                all.orders,
                undated,
                withoutLines,
                selection.exclusions(),
                all.volume,
                all.orders < 2 ? 0 : Math.max(0, squares) / (all.orders - 1),
                all.orders == 0 ? "" : first.toString(),
                all.orders == 0 ? "" : last.toString(),
                demand,
                demand.stream().map(DemandPattern::of).toList(),
                named(DayOfWeek.values(), weekdays),
                named(Month.values(), months),
                destinations.entrySet().stream()
                        .map(entry -> entry.getValue().named(entry.getKey()))
                        .sorted(Comparator.comparingDouble(DemandShare::volume)
                                .reversed()
                                .thenComparing(DemandShare::name))
                        .toList(),
                profile.distance().isEmpty()
                        ? List.of()
                        : List.of(new Distances(farStated, farUnstated, farSum, farVolume, farVolumeSum, farthest)));
    }

    private double volume(String order) {
        if (counting) {
            return 1;
        }
        Double volume = volumes.get(order);
        withoutLines += volume == null ? 1 : 0;
        return volume == null ? 0 : volume;
    }

    private LocalDateTime moment(OrderEvent event) {
        return event.resolution() == Resolution.DAYS
                ? LocalDate.ofEpochDay(event.tick()).atStartOfDay()
                : Instant.ofEpochMilli(event.tick()).atZone(zone).toLocalDateTime();
    }

    private void place(String order, double volume) {
        if (!profile.destination().isEmpty()) {
            String name = events.attribute(order, profile.destination()).orElse(SegmentCycle.UNSTATED);
            destinations.computeIfAbsent(name, unused -> new DemandTally()).add(volume);
        }
        if (!profile.distance().isEmpty()) {
            Optional<String> text = events.attribute(order, profile.distance());
            if (text.isEmpty()) {
                farUnstated++;
                return;
            }
            double far = number(order, text.get());
            farStated++;
            farSum += far;
            farVolume += volume;
            farVolumeSum += volume * far;
            farthest = Math.max(farthest, far);
        }
    }

    private double number(String order, String text) {
        try {
            double far = Double.parseDouble(text);
            if (far >= 0 && far <= Double.MAX_VALUE) {
                return far;
            }
        } catch (NumberFormatException ignored) {
            // said below
        }
        throw Require.broken(
                profile.distance() + " of order " + order, text, "a number of 0 or more, such as 12.5", "");
    }

    private static List<DemandShare> named(Enum<?>[] names, DemandTally[] tallies) {
        List<DemandShare> shares = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            String name = names[i].name();
            shares.add(tallies[i].named(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT)));
        }
        return shares;
    }
}
