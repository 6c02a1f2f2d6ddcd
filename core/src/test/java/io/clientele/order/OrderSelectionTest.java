package io.clientele.order;

import static io.clientele.order.Milestone.PLACED;
import static io.clientele.order.Milestone.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.io.Csv;
import io.clientele.testing.RoundTrip;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderSelectionTest {

    private static final OrderEvents EVENTS = OrderEvents.fromOrders(
                    Csv.options().named("orders.csv").parse("""
                        order,placed,shipped,wanted,status
                        7,2024-03-04,2024-03-06,2024-03-08,closed
                        8,2024-03-04,9999-12-31,2024-03-08,open
                        A-1,2024-03-05,2024-03-20,2024-03-11,closed
                        A-2,2024-03-06,,2024-03-12,cancelled
                        A-3,2024-03-30,,2024-04-12,open
                        """))
            .order("order")
            .milestone(PLACED, "placed")
            .milestone(SHIPPED, "shipped")
            .due(DueDate.REQUESTED, "wanted")
            .attribute("status")
            .dates();

    @Test
    void keepsTheOrdersThatBelongWithWhatWasKnownOfThem() {
        OrderSelection selection = OrderPopulation.all()
                .without("status", "cancelled")
                .placeholders(PlaceholderRule.on("9999-12-31"))
                .of(EVENTS, LocalDate.parse("2024-03-15"));

        OrderEvents events = selection.events();
        assertThat(events.orders()).isEqualTo(3);
        assertThat(events.size()).isEqualTo(4);
        assertThat(events.journey("7")).isEqualTo(EVENTS.journey("7")).isEqualTo(events.journeyAt(0));
        assertThat(events.journey("8")).hasSize(1);
        assertThat(events.journey("A-1")).hasSize(1);
        assertThat(events.attribute("A-1", "status")).contains("closed");
        assertThat(events.due("A-1", DueDate.REQUESTED)).contains("2024-03-11");
        assertThat(selection.exclusions()).isEqualTo(Map.of("status cancelled", 1L, "not begun by 2024-03-15", 1L));
        assertThat(selection.later()).isEqualTo(Map.of("shipped", 1L));
        assertThat(selection.placeholders()).hasSize(1);
        RoundTrip.survives(selection);
    }

    @Test
    void isEverythingForAllOrders() {
        OrderSelection selection = OrderPopulation.all().of(EVENTS);

        assertThat(selection.events()).isEqualTo(EVENTS);
        assertThat(selection).hasToString("5 orders, 8 events.");
    }
}
