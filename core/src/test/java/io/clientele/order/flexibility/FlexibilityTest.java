package io.clientele.order.flexibility;

import static io.clientele.order.Milestone.PLACED;
import static io.clientele.order.Milestone.SHIPPED;
import static io.clientele.order.flexibility.Flexibility.ASKED;
import static io.clientele.order.flexibility.Flexibility.GRANTED;
import static io.clientele.order.flexibility.Flexibility.REFUSED;
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
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FlexibilityTest {

    /** Rounding of logarithms and a least-squares fit on numbers of this size. */
    private static final Offset<Double> ROUNDING = within(1e-12);

    @Nested
    class OfRequests {

        private static OrderEventsAccumulator log() {
            return OrderEvents.accumulator(Resolution.DAYS)
                    .milestone(ASKED)
                    .milestone(GRANTED)
                    .milestone(REFUSED);
        }

        @Test
        void takesTheFirstAnswerAndTheRefusalOfTwoAtOneTime() {
            FlexibilityReport report = Flexibility.standard()
                    .report(log().add(1, ASKED, 0)
                            .add(1, REFUSED, 2)
                            .add(1, GRANTED, 3)
                            .add(2, ASKED, 0)
                            .add(2, GRANTED, 1)
                            .add(2, REFUSED, 1)
                            .add(3, GRANTED, 1)
                            .finish());

            assertThat(report.granted().orElseThrow()).isZero();
            assertThat(report.answer().times().mean()).hasValue(1.5);
            assertThat(report.answered().exclusions()).isEqualTo(Map.of("never asked", 1L));
        }

        @Test
        void hasNoShareWithoutRequests() {
            assertThat(Flexibility.standard().report(log().finish()).granted().value())
                    .isEmpty();
        }

        @Test
        void refusesEventsOfSomethingElse() {
            assertThatThrownBy(() -> Flexibility.standard()
                            .report(OrderEvents.accumulator(Resolution.DAYS)
                                    .add(1, ASKED, 0)
                                    .finish()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("milestone granted is not known; the events have asked.");
        }
    }

    @Nested
    class UnderLoad {

        /** Weeks of some orders that all take so long. */
        private static OrderCycleReport weeks(int[]... ordersAndDays) {
            OrderEventsAccumulator log =
                    OrderEvents.accumulator(Resolution.DAYS).milestone(PLACED).milestone(SHIPPED);
            long id = 0;
            for (int week = 0; week < ordersAndDays.length; week++) {
                for (int k = 0; k < ordersAndDays[week][0]; k++) {
                    log.add(++id, PLACED, 4 + 7L * week).add(id, SHIPPED, 4 + 7L * week + ordersAndDays[week][1]);
                }
            }
            return OrderCycle.between(PLACED, SHIPPED).per(Cadence.WEEKLY).report(log.finish());
        }

        @Test
        void findsTheElasticityThatIsThere() {
            LoadResponse response =
                    LoadResponse.of(weeks(new int[] {1, 2}, new int[] {4, 4}, new int[] {16, 8}), Cadence.WEEKLY);

            assertThat(response.elasticity()).isCloseTo(0.5, ROUNDING);
            assertThat(response.standardError()).isCloseTo(0, within(1e-7));
            assertThat(response.cycleFactor(4)).isCloseTo(2, within(1e-11));
            assertThat(response.peakRatio()).isCloseTo(16 / 7.0, ROUNDING);
            assertThat(response.peakPeriod()).isEqualTo("1970-W04");
        }

        @Test
        void hasAnIntervalWhereItIsNotPerfect() {
            // By hand: x = ln 1, ln 2, ln 4, ln 2; y = ln 2, ln 4, ln 4, ln 2; slope 1/2, residual variance per degree
            // (ln 2)² / 4.
            LoadResponse response = LoadResponse.of(
                    weeks(new int[] {1, 2}, new int[] {2, 4}, new int[] {4, 4}, new int[] {2, 2}, new int[] {3, 0}),
                    Cadence.WEEKLY);

            assertThat(response.elasticity()).isCloseTo(0.5, ROUNDING);
            assertThat(response.standardError()).isCloseTo(Math.sqrt(0.125), ROUNDING);
            assertThat(response.interval(0.95).orElseThrow().width() / 2)
                    .isCloseTo(4.302652729911275 * Math.sqrt(0.125), within(1e-9));
            assertThat(response.leftOut()).isEqualTo(1);
            RoundTrip.survives(response);
            assertThat(response.toString())
                    .startsWith("Load response over 4 periods: elasticity 0.500 [")
                    .endsWith("; left out: 1 period");
        }

        @Test
        void refusesPeriodsThatTellNothing() {
            assertThatThrownBy(() -> LoadResponse.of(
                            weeks(new int[] {2, 2}, new int[] {2, 3}, new int[] {2, 4}), Cadence.WEEKLY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("all periods have 2 orders; an elasticity needs periods of different load. Take other "
                            + "periods.");
            assertThatThrownBy(() -> LoadResponse.of(weeks(new int[] {2, 2}), Cadence.WEEKLY))
                    .hasMessage("the report has 1 periods of WEEKLY with a mean above 0; there must be at least 3. Say "
                            + "per(Cadence.WEEKLY), or take shorter periods.");
        }
    }
}
