package io.clientele.order.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.io.Csv;
import io.clientele.order.Milestone;
import io.clientele.order.OrderEvents;
import io.clientele.order.OrderLine;
import io.clientele.order.OrderLines;
import io.clientele.series.Cadence;
import io.clientele.series.DemandClass;
import io.clientele.testing.RoundTrip;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void runsTheExampleOfThePackage() {
        OrderEvents events = OrderEvents.fromOrders(
                        Csv.options().named("orders.csv").parse("""
                            order,placed,town,km
                            1,2024-03-04,Bern,12
                            2,2024-03-05,Bern,12
                            3,2024-03-26,Genf,160
                            """))
                .order("order")
                .milestone(Milestone.PLACED, "placed")
                .attribute("town")
                .attribute("km")
                .dates();
        OrderLines lines =
                OrderLines.of(List.of(OrderLine.of("1", 4, 4), OrderLine.of("2", 6, 6), OrderLine.of("3", 2, 2)));
        DemandProfileReport profile = DemandProfile.per(Cadence.WEEKLY)
                .destination("town")
                .distance("km")
                .report(events, lines);

        assertThat(profile.volume()).isEqualTo(12);
        assertThat(profile.pattern().orElseThrow().demandClass()).isEqualTo(DemandClass.LUMPY);
        assertThat(profile.duration()).isEqualTo(DemandDuration.SHORT);
        assertThat(profile.distance().orElseThrow().meanByVolume().getAsDouble())
                .isCloseTo(110 / 3.0, within(1e-12));
        assertThat(profile.series().orElseThrow().values()).containsExactly(10, 0, 0, 2);
        assertThat(profile.ordersPerPeriod()).hasValue(0.75);
        assertThat(profile.daysBetweenOrders()).hasValue(11);
        assertThat(profile.orderSizeVariance()).isEqualTo(4);
        assertThat(profile.destinations())
                .containsExactly(new DemandShare("Bern", 2, 10), new DemandShare("Genf", 1, 2));
        assertThat(profile.weekdays().get(1)).isEqualTo(new DemandShare("Tuesday", 2, 8));
        assertThat(profile.months().get(2)).isEqualTo(new DemandShare("March", 3, 12));
        RoundTrip.survives(profile);
        assertThat(profile.toString())
                .startsWith("Demand profile, weekly: 3 orders, 2024-03-04 to 2024-03-26\n")
                .contains("class                        lumpy")
                .contains("\n\nBy destination\n");
    }
}
