package io.clientele.order;

import static io.clientele.order.Milestone.DELIVERED;
import static io.clientele.order.Milestone.PLACED;
import static io.clientele.order.Milestone.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.io.Csv;
import io.clientele.stat.Interval;
import io.clientele.testing.RoundTrip;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WaterfallTest {

    /** Rounding of a few operations on numbers of this size. */
    private static final Offset<Double> ROUNDING = within(1e-9);

    private static final OrderEvents EVENTS = OrderEvents.fromOrders(
                    Csv.options().named("orders.csv").parse("""
                        order,placed,shipped,delivered,channel
                        1,2024-03-04,2024-03-05,2024-03-08,telephone
                        2,2024-03-04,2024-03-08,2024-03-09,telephone
                        3,2024-03-05,2024-03-08,2024-03-12,telephone
                        4,2024-03-05,2024-03-06,2024-03-07,web
                        5,2024-03-06,,2024-03-09,web
                        6,2024-03-06,2024-03-07,2024-03-08,web
                        7,2024-03-06,,,shop
                        """))
            .order("order")
            .milestone(PLACED, "placed")
            .milestone(SHIPPED, "shipped")
            .milestone(DELIVERED, "delivered")
            .attribute("channel")
            .dates();

    private static final OrderCycleReport REPORT =
            OrderCycle.through(PLACED, SHIPPED, DELIVERED).by("channel").report(EVENTS);

    @Nested
    class OfAReport {

        @Test
        void stepsFromNothingToTheWholeAndNamesWhatIsInNoStage() {
            Waterfall waterfall = REPORT.waterfall().orElseThrow();

            assertThat(waterfall.steps())
                    .extracting(Waterfall.Step::stage)
                    .containsExactly("placed > shipped", "shipped > delivered", Waterfall.UNEXPLAINED);
            assertThat(waterfall.steps().get(1).begin()).isEqualTo(2);
            assertThat(waterfall.total()).isCloseTo(23 / 6.0, ROUNDING);
            assertThat(waterfall.steps().get(2).length()).isCloseTo(23 / 6.0 - 4, ROUNDING);
            RoundTrip.survives(waterfall);
        }

        @Test
        void leavesNothingOverWhereNothingIsMissing() {
            Waterfall waterfall = OrderCycle.through(PLACED, SHIPPED, DELIVERED)
                    .among(OrderPopulation.all().without("channel", "web", "shop"))
                    .report(EVENTS)
                    .waterfall()
                    .orElseThrow();

            assertThat(waterfall).hasToString("""
                The mean cycle of 5.33 d, stage by stage
                stage                orders  mean   share  from 0 to the whole
                -------------------  ------  ----  ------  ----------------------------------------
                placed > shipped          3  2.67  50.0 %  ████████████████████
                shipped > delivered       3  2.67  50.0 %                      ████████████████████\
                """);
        }

        @Test
        void isEmptyWhereNoOrderWentTheWholeWay() {
            assertThat(REPORT.segment("channel", "shop").orders()).isEqualTo(1);
            assertThat(OrderCycle.through(PLACED, SHIPPED, DELIVERED)
                            .among(OrderPopulation.all().without("channel", "web", "telephone"))
                            .report(EVENTS)
                            .waterfall())
                    .isEmpty();
        }
    }

    @Nested
    class OfChannelsCompared {

        @Test
        void tellsADifferenceWithWelchsInterval() {
            SegmentComparison comparison = REPORT.compare("channel", "telephone", "web");

            // Whole cycles 4, 5, 7 and 2, 3, 2: means 16/3 and 7/3, variances 7/3 and 1/3.
            SegmentComparison.Difference total = comparison.total();
            assertThat(total.mean().getAsDouble()).isCloseTo(-3, ROUNDING);
            double freedom = Math.pow(7 / 9.0 + 1 / 9.0, 2) / (Math.pow(7 / 9.0, 2) / 2 + Math.pow(1 / 9.0, 2) / 2);
            assertThat(freedom).isCloseTo(2.56, within(1e-12));
            Interval interval = total.interval(0.95).orElseThrow();
            assertThat(interval.midpoint()).isCloseTo(-3, ROUNDING);
            assertThat(interval.width() / 2 / Math.sqrt(8 / 9.0)).isBetween(3.182, 4.303);
            assertThat(comparison.differences()).hasSize(3);
            RoundTrip.survives(comparison);
        }

        @Test
        void printsStageByStage() {
            assertThat(REPORT.compare("channel", "telephone", "web").toString())
                    .startsWith("Order cycle by channel: telephone (3 orders) and web (3 orders), in d\n")
                    .contains("total (placed > delivered)");
        }

        @Test
        void refusesASegmentThatIsNotThere() {
            assertThatThrownBy(() -> REPORT.compare("channel", "telephone", "fax"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("segment fax of channel is not in the report; it has shop, telephone, web.");
            assertThatThrownBy(() -> REPORT.compare("channel", "telefone", "web"))
                    .hasMessage(
                            "segment telefone of channel is not in the report; it has shop, telephone, web. Did you "
                                    + "mean telephone?");
            assertThatThrownBy(() -> REPORT.stage("placed > shiped"))
                    .hasMessage(
                            "stage placed > shiped is not in the report; it has placed > shipped, shipped > delivered, "
                                    + "total. Did you mean placed > shipped?");
            assertThatThrownBy(() ->
                            OrderCycle.between(PLACED, Milestone.of("deliverd")).report(EVENTS))
                    .hasMessage(
                            "milestone deliverd is not known; the events have delivered, placed, shipped. Check the "
                                    + "spelling, or declare it where the events are read. Did you mean delivered?");
            assertThatThrownBy(() -> OrderCycle.between(PLACED, DELIVERED).asOf("2024-03-06T00:00:00Z"))
                    .hasMessage(
                            "asOf is 2024-03-06T00:00:00Z; it must be a date such as 2005-05-31. Write the date alone, "
                                    + "or hand over Instant.parse(…) where an instant is taken.");
            assertThatThrownBy(() -> REPORT.compare("region", "north", "south"))
                    .hasMessage("segment north of region is not in the report; it has none of this attribute. "
                            + "Say by(\"region\").");
        }
    }
}
