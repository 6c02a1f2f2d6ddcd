package io.clientele.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example that opens the package, as it stands there. */
class PackageExampleTest {

    @Test
    void doesWhatItSays() {
        DeliveredValue large = DeliveredValue.of("large", "EUR").product(100).money(60);
        DeliveredValue small = DeliveredValue.of("small", "EUR").product(50).money(20);
        OfferComparison offers = OfferComparison.of(large, small);
        assertThat(offers.bestByDifference()).containsExactly(large);
        assertThat(offers.bestByRatio()).containsExactly(small);

        ValueFactors before =
                ValueFactors.named("2024").quality(0.90).service(0.90).cost(100).cycleTime(20);
        ValueFactors now =
                ValueFactors.named("2025").quality(0.99).service(0.90).cost(100).cycleTime(10);
        double times = ValueEquation.standard().of(now).against(before).index();

        double share = WalletAllocation.ofScores(Map.of("we", 9, "rival", 7)).share("we");

        double value = MarginMultiple.margin(100)
                .retention(0.80)
                .discount(0.10)
                .value()
                .orElseThrow();

        assertThat(large.difference()).isEqualTo(40);
        assertThat(small.ratio().orElseThrow()).isEqualTo(2.5);
        assertThat(times).isCloseTo(2.2, within(1e-12));
        assertThat(share).isCloseTo(0.67, within(0.005));
        assertThat(value).isCloseTo(266.67, within(0.005));
    }
}
