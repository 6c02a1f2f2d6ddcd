package io.clientele.order.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.io.Csv;
import io.clientele.order.Milestone;
import io.clientele.order.OrderEvents;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void runsTheExampleOfThePackage() {
        OrderEvents events = OrderEvents.fromLog(Csv.options().named("log.csv").parse("""
            order,step,day
            1,placed,2024-03-04
            1,picked,2024-03-05
            1,shipped,2024-03-06
            2,placed,2024-03-04
            2,picked,2024-03-05
            2,picked,2024-03-07
            2,shipped,2024-03-06
            3,placed,2024-03-05
            3,shipped,2024-03-05
            4,placed,2024-03-06
            """))
                .order("order")
                .milestone("step")
                .time("day")
                .dates();
        ConformanceReport report = Conformance.to(Milestone.PLACED, Milestone.PICKED, Milestone.SHIPPED)
                .report(events);

        assertThat(report.firstPass().numerator()).isEqualTo(1);
        assertThat(report.firstPass().denominator()).isEqualTo(3);
        assertThat(report.open()).isEqualTo(1);
        RoundTrip.survives(report);
        assertThat(report).hasToString("""
            Conformance to placed > picked > shipped: 3 orders ended, 1 open
            step     passed  skipped  repeated  repetitions
            -------  ------  -------  --------  -----------
            placed        3        0         0            0
            picked        2        1         1            1
            shipped       3        0         0            0
            Conforming: 33.3 %. Every step once: 33.3 %.
            1 × placed > picked > shipped
            1 × placed > picked > shipped > picked
            1 × placed > shipped\
            """);
    }
}
