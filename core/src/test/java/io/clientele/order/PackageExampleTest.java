package io.clientele.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void measuresAndPrintsWhatThePackagePageSays() {
        String text = """
            order,placed,picked,shipped,wanted,status
            1001,2024-03-04,2024-03-05,2024-03-06,2024-03-08,closed
            1002,2024-03-04,2024-03-06,2024-03-11,2024-03-08,closed
            1003,2024-03-05,2024-03-05,2024-03-07,2024-03-11,closed
            1004,2024-03-06,2024-03-08,9999-12-31,2024-03-12,open
            1005,2024-03-07,,9999-12-31,2024-03-25,open
            1006,2024-03-07,,9999-12-31,2024-03-14,cancelled
            """;
        Table table = Csv.options().named("orders.csv").parse(text);
        OrderEvents events = OrderEvents.fromOrders(table)
                .order("order")
                .milestone(Milestone.PLACED, "placed")
                .milestone(Milestone.PICKED, "picked")
                .milestone(Milestone.SHIPPED, "shipped")
                .due(DueDate.REQUESTED, "wanted")
                .attribute("status")
                .dates();
        OrderPopulation orders =
                OrderPopulation.all().without("status", "cancelled").placeholders(PlaceholderRule.on("9999-12-31"));
        OrderCycleReport cycle = OrderCycle.through(Milestone.PLACED, Milestone.PICKED, Milestone.SHIPPED)
                .among(orders)
                .report(events);
        ReliabilityReport reliability = Reliability.asOf("2024-03-15")
                .against(DueDate.REQUESTED)
                .fulfilledAt(Milestone.SHIPPED)
                .among(orders)
                .report(events);

        assertThat(cycle).hasToString("""
            Order cycle placed > picked > shipped: 5 orders, begun 2024-03-04 to 2024-03-07, in whole days
            stage                     n  open  missing  negative  mean    sd    CV   min   P50   P90   P95   max    share
            ------------------------  -  ----  -------  --------  ----  ----  ----  ----  ----  ----  ----  ----  -------
            placed > picked           4     1        0         0  1.25  0.96  0.77  0.00  1.50  2.00  2.00  2.00   34.1 %
            picked > shipped          3     1        1         0  2.67  2.08  0.78  1.00  2.00  4.40  4.70  5.00   72.7 %
            total (placed > shipped)  3     2        0         0  3.67  2.89  0.79  2.00  2.00  6.00  6.50  7.00  100.0 %
            Left out: 1 status cancelled.
            Open, in no mean: 2 orders.
            Placeholder, taken for not yet: 2 × shipped 9999-12-31 (listed as placeholder 9999-12-31).\
            """);
        assertThat(reliability.onTime())
                .hasToString("on time against the requested date: 50.0 % (2 of 4 orders due or shipped by 2024-03-15"
                        + " without status cancelled, 95 % interval 15.0 % to 85.0 %; left out: 1 not yet due)");
    }

    @Test
    void takesEventsAsTheyArriveAsThePackagePageSays() {
        OrderCycle shipping =
                OrderCycle.between(Milestone.PLACED, Milestone.SHIPPED).in(DurationUnit.HOURS);
        OrderCycleAccumulator here = shipping.accumulator(Resolution.MILLISECONDS)
                .add("1001", Milestone.SHIPPED, Instant.parse("2024-03-06T15:00:00Z"))
                .add("1002", Milestone.PLACED, Instant.parse("2024-03-04T11:00:00Z"));
        OrderCycleAccumulator there = shipping.accumulator(Resolution.MILLISECONDS)
                .add("1001", Milestone.PLACED, Instant.parse("2024-03-04T09:00:00Z"));
        OrderCycleReport soFar = here.merge(there).finish();

        assertThat(soFar.total().times().count()).isEqualTo(1);
        assertThat(soFar.total().times().mean()).hasValue(54);
        assertThat(soFar.open()).isEqualTo(1);
    }
}
