package io.clientele.order.demand;

import static io.clientele.order.Milestone.PLACED;
import static io.clientele.order.Milestone.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.order.OrderEvents;
import io.clientele.order.OrderEventsAccumulator;
import io.clientele.order.OrderLine;
import io.clientele.order.OrderLines;
import io.clientele.order.Resolution;
import io.clientele.series.Cadence;
import io.clientele.testing.RoundTrip;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandProfileTest {

    private static OrderEventsAccumulator days() {
        return OrderEvents.accumulator(Resolution.DAYS).milestone(PLACED);
    }

    @Test
    void tellsOneOffFromShortFromLongDemand() {
        DemandProfile weekly = DemandProfile.per(Cadence.WEEKLY);

        assertThat(weekly.report(days().add(1, PLACED, 4).add(2, PLACED, 5).finish())
                        .duration())
                .isEqualTo(DemandDuration.ONE_OFF);
        assertThat(weekly.report(days().add(1, PLACED, 4).add(2, PLACED, 368).finish())
                        .duration())
                .isEqualTo(DemandDuration.SHORT);
        assertThat(weekly.report(days().add(1, PLACED, 4).add(2, PLACED, 369).finish())
                        .duration())
                .isEqualTo(DemandDuration.LONG);
        assertThat(weekly.longFromDays(30)
                        .report(days().add(1, PLACED, 4).add(2, PLACED, 60).finish())
                        .duration())
                .isEqualTo(DemandDuration.LONG);
    }

    @Test
    void isAProfileOfNothingWithoutOrders() {
        DemandProfileReport none = DemandProfile.per(Cadence.MONTHLY).report(days().finish());

        assertThat(none.duration()).isEqualTo(DemandDuration.NONE);
        assertThat(none.series()).isEmpty();
        assertThat(none.meanOrderSize()).isEmpty();
        RoundTrip.survives(none);
    }

    @Test
    void countsOrdersThatWereNeverPlacedAndThoseWithoutLines() {
        OrderEvents events =
                days().add(1, PLACED, 4).add(2, PLACED, 5).add(3, SHIPPED, 6).finish();
        DemandProfileReport report =
                DemandProfile.per(Cadence.WEEKLY).report(events, OrderLines.of(List.of(OrderLine.of("1", 3, 3))));

        assertThat(report.undated()).isEqualTo(1);
        assertThat(report.withoutLines()).isEqualTo(1);
        assertThat(report.volume()).isEqualTo(3);
        assertThat(report.toString()).endsWith("\nNever placed: 1 order\nWithout lines: 1 order");
    }

    @Test
    void datesInstantsByTheWallClock() {
        OrderEvents events = OrderEvents.accumulator(Resolution.MILLISECONDS)
                .add("1", PLACED, Instant.parse("2024-03-31T23:30:00Z"))
                .finish();

        assertThat(DemandProfile.per(Cadence.DAILY).report(events).firstDay()).isEqualTo("2024-03-31");
        assertThat(DemandProfile.per(Cadence.DAILY)
                        .inZone(ZoneId.of("Europe/Berlin"))
                        .report(events)
                        .firstDay())
                .isEqualTo("2024-04-01");
    }

    @Test
    void refusesADistanceThatIsNone() {
        OrderEvents events = days().add(1, PLACED, 4).describe("1", "km", "far").finish();
        assertThatThrownBy(
                        () -> DemandProfile.per(Cadence.WEEKLY).distance("km").report(events))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("km of order 1 is far; it must be a number of 0 or more, such as 12.5.");
    }

    @Test
    void refusesPeriodsWithoutDates() {
        assertThatThrownBy(() -> DemandProfile.per(Cadence.INDEX))
                .hasMessage("cadence is INDEX; its periods have no dates. Use a dated cadence such as WEEKLY.");
    }
}
