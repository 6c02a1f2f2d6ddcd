package io.clientele.order.recovery;

import static io.clientele.order.recovery.Recovery.COMPENSATED;
import static io.clientele.order.recovery.Recovery.DETECTED;
import static io.clientele.order.recovery.Recovery.OCCURRED;
import static io.clientele.order.recovery.Recovery.REPAIRED;
import static io.clientele.order.recovery.Recovery.RESPONDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.order.DurationUnit;
import io.clientele.order.OrderEvents;
import io.clientele.order.OrderEventsAccumulator;
import io.clientele.order.OrderPopulation;
import io.clientele.order.Resolution;
import io.clientele.testing.RoundTrip;
import io.clientele.time.BusinessCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static OrderEventsAccumulator log(Resolution resolution) {
        OrderEventsAccumulator log = OrderEvents.accumulator(resolution);
        List.of(OCCURRED, DETECTED, RESPONDED, REPAIRED, COMPENSATED).forEach(log::milestone);
        return log;
    }

    @Test
    void isEmptyWithoutMalfunctions() {
        RecoveryReport none =
                Recovery.asOf("2024-03-31").report(log(Resolution.DAYS).finish());

        assertThat(none.repaired().value()).isEmpty();
        assertThat(none.untilRepaired()).isEmpty();
        assertThat(none.inTime()).isEmpty();
        RoundTrip.survives(none);
    }

    @Test
    void knowsOnlyWhatHadHappened() {
        OrderEvents malfunctions = log(Resolution.MILLISECONDS)
                .add("1", OCCURRED, Instant.parse("2024-03-04T10:00:00Z"))
                .add("1", DETECTED, Instant.parse("2024-03-04T12:00:00Z"))
                .add("1", REPAIRED, Instant.parse("2024-03-06T12:00:00Z"))
                .add("2", DETECTED, Instant.parse("2024-03-04T12:00:00Z"))
                .finish();
        RecoveryReport report = Recovery.asOf(Instant.parse("2024-03-05T00:00:00Z"))
                .in(DurationUnit.HOURS)
                .report(malfunctions);

        assertThat(report.detected().orElseThrow()).isEqualTo(1);
        assertThat(report.repaired().orElseThrow()).isZero();
        assertThat(report.detected().exclusions()).isEqualTo(Map.of("without a time at which it occurred", 1L));
        assertThat(report.detection().times().mean()).hasValue(2);
        assertThat(report.untilRepaired().orElseThrow().open()).isEqualTo(1);
    }

    @Test
    void countsOpenTimeAndAPopulation() {
        OrderEvents malfunctions = log(Resolution.DAYS)
                .add(1, OCCURRED, 19_783)
                .add(1, REPAIRED, 19_786)
                .add(2, OCCURRED, 19_783)
                .describe("2", "kind", "test")
                .finish();
        Recovery recovery = Recovery.asOf("2024-03-31")
                .among(OrderPopulation.all().without("kind", "test"))
                .inOpenTimeOf(BusinessCalendar.in("UTC").openOnWeekdays("09:00-17:00"));

        assertThat(recovery.report(malfunctions).recovery().times().mean()).hasValue(1);
        assertThat(recovery.report(malfunctions).repaired().orElseThrow()).isEqualTo(1);
        assertThat(RoundTrip.serialised(recovery)).isEqualTo(recovery).hasSameHashCodeAs(recovery);
        assertThat(recovery.toString()).startsWith("recovery, order cycle occurred > detected > responded");
    }

    @Test
    void refusesEventsOfSomethingElse() {
        assertThatThrownBy(() -> Recovery.asOf("2024-03-31")
                        .report(OrderEvents.accumulator(Resolution.DAYS)
                                .add(1, OCCURRED, 0)
                                .finish()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("milestone detected is not known; the events have occurred.");
    }
}
