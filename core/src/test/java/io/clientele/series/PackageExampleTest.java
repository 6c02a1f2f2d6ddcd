package io.clientele.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Runs the example that opens the package's documentation, line for line. */
class PackageExampleTest {

    @Test
    void runs() {
        record Order(LocalDate date, String product, double pieces) {}
        List<Order> orders = List.of(
                new Order(LocalDate.of(2024, 1, 9), "lamp", 40),
                new Order(LocalDate.of(2024, 1, 23), "lamp", 15),
                new Order(LocalDate.of(2024, 2, 2), "desk", 3),
                new Order(LocalDate.of(2024, 4, 18), "lamp", 60));

        TimeSeries sold = orders.stream()
                .collect(SeriesAggregator.monthly().sum().in("pieces").collector(Order::date, Order::pieces))
                .named("sold");
        String printed = sold.toString(); // 2024-01: 55, 2024-02: 3, 2024-03: 0, 2024-04: 60

        SortedMap<String, TimeSeries> byProduct = orders.stream()
                .collect(SeriesAggregator.monthly().sum().groupingBy(Order::product, Order::date, Order::pieces));
        double[] desks = byProduct.get("desk").values(); // 0, 3, 0, 0

        DemandClass lamps = byProduct.get("lamp").demandPattern().demandClass(); // INTERMITTENT

        TimeSeries quarters = sold.summedTo(Cadence.QUARTERLY, EdgePeriods.DROPPED); // 2024-Q1: 58

        assertThat(printed).isEqualTo("""
            sold, 2024-01 to 2024-04, monthly, pieces, n = 4
            month    pieces
            -------  ------
            2024-01      55
            2024-02       3
            2024-03       0
            2024-04      60\
            """);
        assertThat(desks).containsExactly(0, 3, 0, 0);
        assertThat(lamps).isEqualTo(DemandClass.INTERMITTENT);
        assertThat(quarters)
                .isEqualTo(TimeSeries.quarterly("2024-Q1", 58).named("sold").in("pieces"));
    }

    @Test
    void runsTheExamplesOfCalendarSeriesAndAccumulator() {
        SeriesCalendar months = SeriesCalendar.monthly("2021-11");
        assertThat(months.label(2)).isEqualTo("2022-01");
        assertThat(months.indexOf(LocalDate.of(2022, 3, 8))).isEqualTo(4);
        assertThat(months.shift(12).label(0)).isEqualTo("2022-11");

        TimeSeries sales = TimeSeries.monthly("2021-01", 112, 118, 132, 129, 121, 135)
                .named("sales")
                .in("pieces");
        assertThat(sales.value(2)).isEqualTo(132.0);
        assertThat(sales.label(2)).isEqualTo("2021-03");
        assertThat(sales.tail(3).calendar().label(0)).isEqualTo("2021-04");

        SeriesAccumulator events = SeriesAggregator.monthly().sum().empty();
        events.add(LocalDate.of(2021, 1, 5), 20).add(LocalDate.of(2021, 3, 2), 12);
        assertThat(events.finish()).isEqualTo(TimeSeries.monthly("2021-01", 20, 0, 12));
    }
}
