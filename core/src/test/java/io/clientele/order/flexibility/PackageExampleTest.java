package io.clientele.order.flexibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.io.Csv;
import io.clientele.order.OrderEvents;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void runsTheExampleOfThePackage() {
        OrderEvents requests = OrderEvents.fromOrders(
                        Csv.options().named("requests.csv").parse("""
                            id,asked,granted,refused,kind
                            1,2024-03-04,2024-03-05,,rush
                            2,2024-03-04,,2024-03-07,rush
                            3,2024-03-05,2024-03-05,,address
                            4,2024-03-06,,,address
                            """))
                .order("id")
                .milestone(Flexibility.ASKED, "asked")
                .milestone(Flexibility.GRANTED, "granted")
                .milestone(Flexibility.REFUSED, "refused")
                .attribute("kind")
                .dates();
        FlexibilityReport report = Flexibility.standard().by("kind").report(requests);

        assertThat(report.granted().orElseThrow()).isEqualTo(2 / 3.0);
        assertThat(report.answered().orElseThrow()).isEqualTo(0.75);
        assertThat(report.answer().times().mean().orElseThrow()).isCloseTo(4 / 3.0, within(1e-12));
        assertThat(report.answer().open()).isEqualTo(1);
        RoundTrip.survives(report);
        assertThat(report).hasToString("""
            Flexibility: 4 requests
            kind     requests  answered  granted  of those
            -------  --------  --------  -------  --------
            address         2    50.0 %        1   100.0 %
            rush            2   100.0 %        1    50.0 %
            all             4    75.0 %        2    66.7 %
            Time to the answer: n 3, mean 1.33 d, sd 1.53, min 0.00, max 3.00, P50 1.00, P90 2.60, P95 2.80.\
            """);
    }
}
