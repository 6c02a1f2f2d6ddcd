package io.clientele.order.control;

import static io.clientele.order.Milestone.PLACED;
import static io.clientele.order.Milestone.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.order.OrderCycle;
import io.clientele.order.OrderCycleReport;
import io.clientele.order.OrderEvents;
import io.clientele.order.OrderEventsAccumulator;
import io.clientele.order.Resolution;
import io.clientele.series.Cadence;
import io.clientele.testing.RoundTrip;
import io.clientele.time.BusinessCalendar;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ControlChartTest {

    /** Rounding of a few operations on numbers of this size. */
    private static final Offset<Double> ROUNDING = within(1e-12);

    private static final long MONDAY = 19_786;

    /** One week a row, its orders by their days. */
    private static OrderCycleReport weeks(int[]... weeks) {
        OrderEventsAccumulator log =
                OrderEvents.accumulator(Resolution.DAYS).milestone(PLACED).milestone(SHIPPED);
        long order = 0;
        for (int week = 0; week < weeks.length; week++) {
            for (int days : weeks[week]) {
                long placed = MONDAY + 7L * week;
                log.add(++order, PLACED, placed);
                if (days >= 0) {
                    log.add(order, SHIPPED, placed + days);
                }
            }
        }
        return OrderCycle.between(PLACED, SHIPPED).per(Cadence.WEEKLY).report(log.finish());
    }

    @Test
    void setsLimitsByThePooledSpreadWithinPeriods() {
        // Variances 2 (n 2) and 1 (n 3): pooled (2 + 2) / 3; centre 20 / 5.
        ControlChart chart = ControlChart.of(weeks(new int[] {3, 5}, new int[] {3, 4, 5}), Cadence.WEEKLY);

        assertThat(chart.centre()).isEqualTo(4);
        assertThat(chart.points().get(0).upper()).isCloseTo(4 + 3 * Math.sqrt(4 / 3.0 / 2), ROUNDING);
        assertThat(chart.points().get(1).lower()).isCloseTo(4 - 3 * Math.sqrt(4 / 3.0 / 3), ROUNDING);
    }

    @Test
    void setsLimitsByTheStepsBetweenPeriods() {
        ControlChart chart = ControlChart.of(
                weeks(new int[] {3}, new int[] {5}, new int[] {4}),
                Cadence.WEEKLY,
                "total",
                SpreadRule.BETWEEN_PERIODS);

        assertThat(chart.centre()).isEqualTo(4);
        assertThat(chart.points().get(0).upper()).isCloseTo(4 + 3 * 1.5 / 1.128379167095513, ROUNDING);
    }

    @Test
    void seesARunOnOneSideAndARiseThroughout() {
        int[][] rising = new int[12][];
        for (int week = 0; week < 12; week++) {
            rising[week] = new int[] {10 + week - 8, 10 + week + 8};
        }
        ControlChart chart = ControlChart.of(weeks(rising), Cadence.WEEKLY);

        assertThat(chart.points().get(4).signals()).isEmpty();
        assertThat(chart.points().get(5).signals()).containsExactly(Signal.SIX_IN_ONE_DIRECTION);
        Trend trend = chart.trend().orElseThrow();
        assertThat(trend.slope()).isEqualTo(1);
        assertThat(trend.score()).isEqualTo(66);
        assertThat(trend.scoreVariance()).isCloseTo(12 * 11 * 29 / 18.0, ROUNDING);
        assertThat(trend.probabilityByChance().getAsDouble()).isCloseTo(8.3e-6, within(1e-7));

        int[][] step = new int[20][];
        for (int week = 0; week < 20; week++) {
            step[week] = week < 10 ? new int[] {2, 12} : new int[] {3, 13};
        }
        assertThat(ControlChart.of(weeks(step), Cadence.WEEKLY).points().get(8).signals())
                .containsExactly(Signal.NINE_ON_ONE_SIDE);
    }

    @Test
    void measuresTheTrendOverPeriodsWithoutOrders() {
        ControlChart chart = ControlChart.of(
                weeks(new int[] {2, 4}, new int[] {}, new int[] {-1}, new int[] {5, 7}), Cadence.WEEKLY);

        assertThat(chart.points()).hasSize(2);
        assertThat(chart.without()).isEqualTo(1);
        assertThat(chart.trend().orElseThrow().slope()).isEqualTo(1);
        assertThat(chart.trend().orElseThrow())
                .hasToString("1.00 a period, over too few periods to tell it from chance");
    }

    @Test
    void hasNoLowerLimitWhereNoTimeCanBe() {
        ControlChart chart = ControlChart.of(weeks(new int[] {0, 8, -1}, new int[] {2, 4, -1, -1}), Cadence.WEEKLY);

        assertThat(chart.points().get(0).lower()).isNegative();
        assertThat(chart).hasToString("""
            Control chart of total (placed > shipped), 2 periods, in d, limits by the spread within periods
            period    orders  open  mean  lower  upper  signal
            --------  ------  ----  ----  -----  -----  ------
            2024-W10       2     1  4.00      –  12.25
            2024-W11       2     2  3.00      –  12.25
            Centre: 3.50.
            No lower limit where it would be below 0: no time is.
            Open, in no mean: 3 orders begun in 2024-W10, 2024-W11; these means are of the quicker orders, and in \
            centre and trend.
            Trend: -1.00 a period, over too few periods to tell it from chance.\
            """);
        RoundTrip.survives(chart);
    }

    @Test
    void namesNoMoreThanTheLastOfManyPeriodsWithOpenOrders() {
        ControlChart chart = ControlChart.of(
                weeks(
                        new int[] {7, 8, -1},
                        new int[] {7, 8, -1},
                        new int[] {7, 8, -1},
                        new int[] {7, 8, -1},
                        new int[] {7, 8, -1}),
                Cadence.WEEKLY);

        assertThat(chart.toString())
                .contains("\nOpen, in no mean: 5 orders begun in 5 periods, the last 2024-W14; these means")
                .doesNotContain("No lower limit");
    }

    @Test
    void saysWhichTimeItCounts() {
        OrderEvents events = OrderEvents.accumulator(Resolution.DAYS)
                .milestone(PLACED)
                .milestone(SHIPPED)
                .add(1, PLACED, MONDAY)
                .add(1, SHIPPED, MONDAY + 7)
                .add(2, PLACED, MONDAY)
                .add(2, SHIPPED, MONDAY + 8)
                .finish();
        OrderCycleReport report = OrderCycle.between(PLACED, SHIPPED)
                .inOpenTimeOf(
                        BusinessCalendar.in("UTC").openOnWeekdays("09:00-17:00").named("office"))
                .per(Cadence.WEEKLY)
                .report(events);

        assertThat(ControlChart.of(report, Cadence.WEEKLY).toString())
                .startsWith("Control chart of total (placed > shipped), 1 period, in d, limits by the spread within "
                        + "periods\nCounted: open time of office\n");
    }

    @Test
    void refusesWhatItCannotChart() {
        OrderCycleReport one = weeks(new int[] {3}, new int[] {4});
        assertThatThrownBy(() -> ControlChart.of(one, Cadence.WEEKLY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no period has two orders; limits from the spread within periods need one that has. Take "
                        + "longer periods, or SpreadRule.BETWEEN_PERIODS.");
        assertThatThrownBy(() -> ControlChart.of(one, Cadence.MONTHLY))
                .hasMessage("the report has no periods of placed, monthly; it must have been made per MONTHLY. Say "
                        + "per(Cadence.MONTHLY).");
        assertThatThrownBy(() -> ControlChart.of(weeks(new int[] {-1}), Cadence.WEEKLY))
                .hasMessage(
                        "stage total (placed > shipped) was measured for 0 orders; it must be measured for at least "
                                + "1. Check its milestones.");
    }
}
