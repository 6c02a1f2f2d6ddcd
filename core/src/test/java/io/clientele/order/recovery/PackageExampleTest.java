package io.clientele.order.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.io.Csv;
import io.clientele.order.OrderEvents;
import io.clientele.stat.Survival;
import io.clientele.testing.RoundTrip;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void runsTheExampleOfThePackage() {
        OrderEvents malfunctions = OrderEvents.fromOrders(
                        Csv.options().named("malfunctions.csv").parse("""
                            id,occurred,detected,responded,repaired,compensated,kind
                            1,2024-03-04,2024-03-05,2024-03-05,2024-03-07,2024-03-20,late
                            2,2024-03-04,2024-03-11,2024-03-12,2024-03-14,,damaged
                            3,2024-03-20,2024-03-21,2024-03-22,,,late
                            """))
                .order("id")
                .milestone(Recovery.OCCURRED, "occurred")
                .milestone(Recovery.DETECTED, "detected")
                .milestone(Recovery.RESPONDED, "responded")
                .milestone(Recovery.REPAIRED, "repaired")
                .milestone(Recovery.COMPENSATED, "compensated")
                .attribute("kind")
                .dates();
        RecoveryReport report = Recovery.asOf("2024-03-31")
                .repairedWithin(Duration.ofDays(2))
                .by("kind")
                .report(malfunctions);

        assertThat(report.recovery().times().mean()).hasValue(6.5);
        assertThat(report.detection().times().mean()).hasValue(3);
        assertThat(report.response().measured()).isEqualTo(3);
        assertThat(report.repair().open()).isEqualTo(1);
        assertThat(report.compensation().times().mean()).hasValue(13);
        assertThat(report.inTime().orElseThrow().numerator()).isEqualTo(1);
        assertThat(report.inTime().orElseThrow().denominator()).isEqualTo(3);
        assertThat(report.compensated().orElseThrow()).isEqualTo(1 / 3.0);
        Survival untilRepaired = report.untilRepaired().orElseThrow();
        assertThat(untilRepaired)
                .isEqualTo(Survival.of(new double[] {3, 10}, new double[] {11}).named(untilRepaired.name()));
        assertThat(report.times().segments("kind")).hasSize(2);
        RoundTrip.survives(report);
        assertThat(report.toString())
                .contains("\ndetected: 100.0 % (3 of 3 malfunctions that occurred,")
                .endsWith("half repaired after 10.00 d, open ones taken as not yet repaired");
    }
}
