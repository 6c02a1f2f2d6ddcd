package io.clientele.order.demand;

import com.google.common.collect.ImmutableMap;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.DemandPattern;
import io.clientele.series.TimeSeries;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The profile of some demand. Its {@link #series} is what a forecast is made from, its class what kind of forecast and stock rule fits.
 *
 * @param profile how it was made
 * @param unit of the volume: units, or orders where no lines were given
 * @param orders how many orders were placed
 * @param undated orders left out because they were never placed
 * @param withoutLines of the orders placed, those without lines; they have no volume
 * @param exclusions orders that the population leaves out, by reason
 * @param volume how much was ordered in all
 * @param orderSizeVariance the variance (n − 1) of the volume of an order; 0 for fewer than two orders
 * @param firstDay the day of the first order; empty if there is none
 * @param lastDay the day of the last order; empty if there is none
 * @param demands the volume by period; none without orders
 * @param patterns its pattern; none without orders
 * @param weekdays by day of the week, from Monday
 * @param months by month, from January
 * @param destinations by destination, the largest first; none if no attribute names it
 * @param distances how far; none if no attribute says it
 */
public record DemandProfileReport(
        DemandProfile profile,
        String unit,
        long orders,
        long undated,
        long withoutLines,
        Map<String, Long> exclusions,
        double volume,
        double orderSizeVariance,
        String firstDay,
        String lastDay,
        List<TimeSeries> demands,
        List<DemandPattern> patterns,
        List<DemandShare> weekdays,
        List<DemandShare> months,
        List<DemandShare> destinations,
        List<Distances> distances)
        implements Serializable {

    /** Checks and copies what it is made of. */
    public DemandProfileReport {
        Require.nonNull("profile", profile);
        Require.text("unit", unit);
        Require.atLeast("orders", orders, 0L);
        Require.atLeast("undated", undated, 0L);
        Require.atLeast("withoutLines", withoutLines, 0L);
        exclusions = ImmutableMap.copyOf(Require.nonNull("exclusions", exclusions));
        Require.nonNegative("volume", volume);
        Require.nonNegative("orderSizeVariance", orderSizeVariance);
        Require.nonNull("firstDay", firstDay);
        Require.nonNull("lastDay", lastDay);
        demands = List.copyOf(Require.nonNull("demands", demands));
        patterns = List.copyOf(Require.nonNull("patterns", patterns));
        weekdays = List.copyOf(Require.nonNull("weekdays", weekdays));
        months = List.copyOf(Require.nonNull("months", months));
        destinations = List.copyOf(Require.nonNull("destinations", destinations));
        distances = List.copyOf(Require.nonNull("distances", distances));
    }

    /** The volume by period; empty without orders. */
    public Optional<TimeSeries> series() {
        return demands.stream().findFirst();
    }

    /** ADI, CV² and the class of demand; empty without orders. */
    public Optional<DemandPattern> pattern() {
        return patterns.stream().findFirst();
    }

    /** How far demand is; empty if no attribute says it. */
    public Optional<Distances> distance() {
        return distances.stream().findFirst();
    }

    /** The mean volume of an order; empty without orders. */
    public OptionalDouble meanOrderSize() {
        return orders == 0 ? OptionalDouble.empty() : OptionalDouble.of(volume / orders);
    }

    /** Orders a period; empty without orders. */
    public OptionalDouble ordersPerPeriod() {
        return series().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) orders / series().get().size());
    }

    /** Mean days from one order to the next; empty for fewer than two orders. */
    public OptionalDouble daysBetweenOrders() {
        return orders < 2 ? OptionalDouble.empty() : OptionalDouble.of((double) days() / (orders - 1));
    }

    private long days() {
        return ChronoUnit.DAYS.between(LocalDate.parse(firstDay), LocalDate.parse(lastDay));
    }

    /** For how long there is demand. */
    public DemandDuration duration() {
        if (volume == 0) {
            return DemandDuration.NONE;
        }
        if (pattern().orElseThrow().demands() == 1) {
            return DemandDuration.ONE_OFF;
        }
        return days() < profile.longFromDays() ? DemandDuration.SHORT : DemandDuration.LONG;
    }

    /** A table of the figures, then when and where. */
    @Override
    public String toString() {
        String period = profile.cadence().name().toLowerCase(Locale.ROOT);
        TextTable table = TextTable.titled("Demand profile, " + period + ": " + Cells.count(orders, "order")
                        + (orders == 0 ? "" : ", " + firstDay + " to " + lastDay))
                .left("figure")
                .right("value");
        table.row("volume, " + unit, Cells.amount(volume));
        table.row("mean order", Cells.significant(meanOrderSize(), 4));
        table.row("orders a period", Cells.significant(ordersPerPeriod(), 4));
        table.row("days between orders", Cells.significant(daysBetweenOrders(), 4));
        table.row("duration", duration().wording());
        pattern().ifPresent(pattern -> {
            table.row("average demand interval", Cells.significant(pattern.averageInterval(), 4));
            table.row("squared variation of sizes", Cells.significant(pattern.squaredVariation(), 4));
            table.row("class", pattern.demandClass().name().toLowerCase(Locale.ROOT));
        });
        distance().ifPresent(far -> {
            table.row("mean distance of an order", Cells.significant(far.mean(), 4));
            table.row("mean distance of a unit", Cells.significant(far.meanByVolume(), 4));
        });
        StringBuilder text = new StringBuilder(table.toString());
        append(text, "day", weekdays);
        append(text, "month", months);
        append(text, "destination", destinations);
        if (undated > 0) {
            text.append("\nNever ").append(profile.placed()).append(": ").append(Cells.count(undated, "order"));
        }
        if (withoutLines > 0) {
            text.append("\nWithout lines: ").append(Cells.count(withoutLines, "order"));
        }
        exclusions.forEach((reason, count) -> text.append("\nLeft out: ")
                .append(Cells.count(count))
                .append(' ')
                .append(reason));
        return text.toString();
    }

    private void append(StringBuilder text, String heading, List<DemandShare> shares) {
        if (shares.isEmpty() || orders == 0) {
            return;
        }
        TextTable table = TextTable.titled("By " + heading)
                .left(heading)
                .right("orders")
                .right("volume")
                .right("share");
        for (DemandShare share : shares) {
            table.row(
                    share.name(),
                    Cells.count(share.orders()),
                    Cells.amount(share.volume()),
                    volume == 0 ? Cells.ABSENT : Cells.percent(share.volume() / volume));
        }
        text.append("\n\n").append(table);
    }
}
