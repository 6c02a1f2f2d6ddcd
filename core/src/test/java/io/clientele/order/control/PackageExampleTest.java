package io.clientele.order.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.order.Milestone;
import io.clientele.order.OrderCycle;
import io.clientele.order.OrderCycleReport;
import io.clientele.order.OrderEvents;
import io.clientele.order.OrderEventsAccumulator;
import io.clientele.order.Resolution;
import io.clientele.series.Cadence;
import io.clientele.testing.RoundTrip;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void runsTheExampleOfThePackage() {
        OrderEventsAccumulator log = OrderEvents.accumulator(Resolution.DAYS);
        int[] days = {2, 6, 3, 6, 2, 7, 3, 5, 14, 11, 2, 6};
        for (int order = 0; order < days.length; order++) {
            LocalDate placed = LocalDate.parse("2024-03-04").plusDays(7L * (order / 2));
            log.add("A" + order, Milestone.PLACED, placed)
                    .add("A" + order, Milestone.SHIPPED, placed.plusDays(days[order]));
        }
        OrderCycleReport report = OrderCycle.between(Milestone.PLACED, Milestone.SHIPPED)
                .per(Cadence.WEEKLY)
                .report(log.finish());
        ControlChart chart = ControlChart.of(report, Cadence.WEEKLY);

        assertThat(chart.signalled()).extracting(ControlPoint::period).containsExactly("2024-W14");
        RoundTrip.survives(chart);
        assertThat(chart).hasToString("""
            Control chart of total (placed > shipped), 6 periods, in d, limits by the spread within periods
            period    orders  open   mean  lower  upper  signal
            --------  ------  ----  -----  -----  -----  ----------
            2024-W10       2     0   4.00   0.14  11.03
            2024-W11       2     0   4.50   0.14  11.03
            2024-W12       2     0   4.50   0.14  11.03
            2024-W13       2     0   4.00   0.14  11.03
            2024-W14       2     0  12.50   0.14  11.03  beyond 3 σ
            2024-W15       2     0   4.00   0.14  11.03
            Centre: 5.58.
            Trend: 0.00 a period, over too few periods to tell it from chance.\
            """);
    }
}
