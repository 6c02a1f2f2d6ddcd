package io.clientele.order;

import static io.clientele.order.Milestone.PLACED;
import static io.clientele.order.Milestone.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Input that no order gives, but that programs do: the ends of time, nothing at all, the same thing twice. */
class OddInputTest {

    private final OrderCycle cycle = OrderCycle.between(PLACED, SHIPPED);

    private final OrderEvents dates = OrderEvents.accumulator(Resolution.DAYS)
            .add("1", PLACED, LocalDate.of(2024, 1, 1))
            .add("1", SHIPPED, LocalDate.of(2024, 1, 4))
            .finish();

    private final OrderEvents instants = OrderEvents.accumulator(Resolution.MILLISECONDS)
            .add("1", PLACED, Instant.parse("2024-01-01T00:00:00Z"))
            .add("1", SHIPPED, Instant.parse("2024-01-04T00:00:00Z"))
            .finish();

    @Nested
    class AtTheEndsOfTime {

        @Test
        void eventsAreRefused() {
            assertThatThrownBy(() -> OrderEvent.at("1", PLACED, Instant.MAX))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("instant is +1000000000-12-31T23:59:59.999999999Z; it must be within 100,000 years of "
                            + "1970-01-01.");
            assertThatThrownBy(() -> OrderEvent.on("1", PLACED, LocalDate.MAX))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("time is 365241780471 days from 1970-01-01; it must be within 100,000 years. Leave the "
                            + "event out where it stands for not yet.");
            assertThatThrownBy(() -> new OrderEvent("1", PLACED, Resolution.MILLISECONDS, Long.MIN_VALUE))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void datesOfKnowledgeAndPlaceholdersAreNot() {
            OrderPopulation population = OrderPopulation.all()
                    .placeholders(
                            PlaceholderRule.on(LocalDate.MAX, LocalDate.MIN),
                            PlaceholderRule.after(LocalDate.MAX),
                            PlaceholderRule.before(LocalDate.MIN));
            for (OrderEvents events : List.of(dates, instants)) {
                OrderCycleReport report =
                        cycle.among(population).asOf(LocalDate.MAX).report(events);
                assertThat(report.total().times().mean()).hasValue(3);
                assertThat(cycle.asOf(LocalDate.MIN).report(events).exclusions().values())
                        .containsExactly(1L);
            }
            assertThatThrownBy(() -> cycle.asOf(Instant.MIN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "instant is -1000000000-01-01T00:00:00Z; it must be within 100,000 years of 1970-01-01.");
        }

        @Test
        void windowsAndAllowancesAreRefused() {
            Duration endless = Duration.ofSeconds(Long.MAX_VALUE);
            Reliability spec = Reliability.asOf("2024-02-01").fulfilledAt(SHIPPED);
            for (OrderEvents events : List.of(dates, instants)) {
                assertThatThrownBy(() ->
                                spec.against(Promise.within(endless, PLACED)).report(events))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("allowance is PT2562047788015215H30M7S; it must be at most 100,000 years.");
                assertThatThrownBy(() -> spec.against(Promise.within(Duration.ofDays(3), PLACED))
                                .lateBy(endless)
                                .report(events))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("late window is PT2562047788015215H30M7S; it must be at most 100,000 years.");
            }
        }
    }

    @Test
    void aDateEndsWhereTheNextOneBegins() {
        OrderEvents midnight = OrderEvents.accumulator(Resolution.MILLISECONDS)
                .add("1", PLACED, Instant.parse("2024-01-01T23:59:59.999Z"))
                .add("1", SHIPPED, Instant.parse("2024-01-02T00:00:00Z"))
                .finish();

        assertThat(cycle.asOf("2024-01-01").report(midnight).later()).isEqualTo(Map.of("shipped", 1L));
        assertThat(cycle.asOf("2024-01-02").report(midnight).later()).isEmpty();
    }

    @Nested
    class OfNothing {

        @Test
        void isNamed() {
            assertThatThrownBy(() -> Milestones.of(PLACED, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("milestone must not be null.");
            assertThatThrownBy(() -> PlaceholderRule.on((LocalDate) null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("date must not be null.");
            assertThatThrownBy(() -> OrderPopulation.all().placeholders((PlaceholderRule) null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("rule must not be null.");
            assertThatThrownBy(() -> OrderPopulation.all().without("status", (String) null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("value must not be null.");
            assertThatThrownBy(() -> OrderEvents.accumulator(Resolution.DAYS).add((OrderEvent) null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("event must not be null.");
            assertThatThrownBy(() -> OrderEvents.accumulator(Resolution.DAYS).merge(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("other must not be null.");
            assertThatThrownBy(() -> OrderLines.of(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("lines must not be null.");
            assertThatThrownBy(() -> new OrderLine("1", 1, 1, 1, new HashMap<>(Collections.singletonMap("site", null))))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("attribute site must not be null.");
        }
    }

    @Nested
    class Refused {

        @Test
        void leavesNoTrace() {
            OrderEventsAccumulator events = OrderEvents.accumulator(Resolution.DAYS);

            assertThatThrownBy(() -> events.add("1", PLACED, LocalDate.MAX))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> events.add(2, SHIPPED, Long.MAX_VALUE))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> events.add(new long[] {3, 4}, PLACED, new long[] {0, Long.MAX_VALUE}))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> events.due("5", DueDate.REQUESTED, LocalDate.MAX))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> events.describe("6", " ", "north")).isInstanceOf(IllegalArgumentException.class);

            assertThat(events.finish())
                    .isEqualTo(OrderEvents.accumulator(Resolution.DAYS).finish());
        }
    }

    @Nested
    class Twice {

        @Test
        void mergingWithItselfDoubles() {
            OrderLinesAccumulator lines =
                    OrderLines.accumulator().add(new OrderLine("1", 2, 1, 3, Map.of("warehouse", "north")));
            OrderEventsAccumulator events = OrderEvents.accumulator(Resolution.DAYS)
                    .add("1", PLACED, LocalDate.of(2024, 1, 1))
                    .describe("1", "region", "north");

            assertThat(lines.merge(lines).finish().lines().toList())
                    .containsExactly(
                            new OrderLine("1", 2, 1, 3, Map.of("warehouse", "north")),
                            new OrderLine("1", 2, 1, 3, Map.of("warehouse", "north")));
            assertThat(events.merge(events).finish().size()).isEqualTo(2);
        }

        @Test
        void percentilesAndAttributesCountOnce() {
            OrderEvents events = OrderEvents.accumulator(Resolution.DAYS)
                    .add("1", PLACED, LocalDate.of(2024, 1, 1))
                    .add("1", SHIPPED, LocalDate.of(2024, 1, 4))
                    .describe("1", "region", "north")
                    .finish();

            OrderCycleReport report =
                    cycle.percentiles(0.9, 0.5, 0.9).by("region", " region").report(events);

            assertThat(report.total().times().percentiles())
                    .containsExactly(Percentile.exact(0.5, 3), Percentile.exact(0.9, 3));
            assertThat(report.segments()).hasSize(1);
        }
    }

    @Test
    void whatIsStillBeingMadeSaysWhatItIs() {
        assertThat(OrderEvents.accumulator(Resolution.DAYS).add(7, PLACED, 0))
                .hasToString("1 event of 1 order, whole dates");
        assertThat(cycle.accumulator(Resolution.DAYS).add(7, PLACED, 0))
                .hasToString("order cycle placed > shipped, all orders, in days, from 1 event of 1 order, whole dates");
        assertThat(OrderLines.accumulator().add("7", 2, 1, 0)).hasToString("1 line of 1 order");
        assertThat(FillRates.ofAllOrders().by("warehouse", "site"))
                .hasToString("fill rates of all orders, by warehouse and site");
    }

    @Test
    void aThousandLinesPrintAsTen() {
        OrderLinesAccumulator lines = OrderLines.accumulator();
        for (int line = 0; line < 1000; line++) {
            lines.add(Integer.toString(line), 1, 1, 2.5);
        }
        assertThat(lines.finish().toString())
                .startsWith("Order lines: 1,000 lines of 1,000 orders\n")
                .endsWith("9            1        1   2.50\n… 990 more");
    }
}
