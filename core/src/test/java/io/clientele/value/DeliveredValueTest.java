package io.clientele.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveredValueTest {

    /** Kotler's tractor: 90,000 as the competitor's, 7,000 durability, 6,000 reliability, 5,000 service, 2,000 warranty. */
    private final DeliveredValue tractor =
            DeliveredValue.of("tractor", "USD").product(103_000).services(7_000).money(100_000);

    @Test
    void agreesWithKotlersTractor() {
        assertThat(tractor.totalValue()).isEqualTo(110_000);
        assertThat(tractor.totalCost()).isEqualTo(100_000);
        assertThat(tractor.difference()).isEqualTo(10_000);
        assertThat(tractor.ratio().orElseThrow()).isEqualTo(1.1);
        assertThat(tractor.ratio()).isEqualTo(new ValueRatio.Defined(1.1));
    }

    @Test
    void keepsEveryComponent() {
        DeliveredValue all = DeliveredValue.of("all", "EUR")
                .product(1)
                .services(2)
                .personnel(3)
                .image(4)
                .benefit("training", 5)
                .money(10)
                .time(20)
                .energy(30)
                .psychic(40)
                .cost("travel", 50);
        assertThat(all.components())
                .extracting(DeliveredValue.Component::name)
                .containsExactly(
                        "product",
                        "services",
                        "personnel",
                        "image",
                        "training",
                        "money",
                        "time",
                        "energy",
                        "psychic",
                        "travel");
        assertThat(all.totalValue()).isEqualTo(15);
        assertThat(all.totalCost()).isEqualTo(150);
        assertThat(all.difference()).isEqualTo(-135);
    }

    @Test
    void weighsScores() {
        DeliveredValue scored = DeliveredValue.of("scored", "points")
                .weightedBenefit("product", 8, 0.6)
                .weightedBenefit("services", 5, 0.4)
                .weightedCost("effort", 4, 0.5);
        assertThat(scored.totalValue()).isEqualTo(6.8);
        assertThat(scored.ratio().orElseThrow()).isEqualTo(3.4);
    }

    @Test
    void hasNoRatioAtCostZero() {
        DeliveredValue free = DeliveredValue.of("free", "EUR").product(5);
        assertThat(free.difference()).isEqualTo(5);
        assertThat(free.ratio().value()).isEmpty();
        assertThat(free.ratio())
                .hasToString("undefined: total cost of free is 0; a ratio needs a cost above 0. Use the difference.");
        assertThat(free.cost("travel", 3).ratio()).hasToString("1.667");
        assertThat(free.toString())
                .endsWith("\nNo ratio: total cost of free is 0; a ratio needs a cost above 0. Use the difference.");
        assertThatThrownBy(() -> free.ratio().orElseThrow())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("total cost of free is 0; a ratio needs a cost above 0. Use the difference.");
    }

    @Test
    void takesNegativeComponentsInTheDifferenceOnly() {
        DeliveredValue odd =
                DeliveredValue.of("odd", "EUR").product(10).image(-3).money(5);
        assertThat(odd.difference()).isEqualTo(2);
        assertThat(odd.ratio())
                .isEqualTo(
                        new ValueRatio.Undefined("component image of odd is -3; a ratio needs components of 0 or more. "
                                + "Use the difference, or move it to the other side."));
    }

    @Test
    void refusesAComponentNamedTwice() {
        assertThatThrownBy(() -> tractor.product(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "offer tractor names product twice; each component must be named once. Add its parts first.");
        assertThat(tractor.cost("product", 1).totalCost()).isEqualTo(100_001);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> tractor.time(Double.NaN)).hasMessage("time is NaN; it must be a finite number.");
        assertThatThrownBy(() -> tractor.weightedCost("time", 1, -1))
                .hasMessage("weight of time is -1; it must be a finite number of 0 or more.");
        assertThatThrownBy(() -> tractor.weightedCost("time", 1e200, 1e200))
                .hasMessage("part of time is infinity; it must be a finite number.");
    }

    @Test
    void saysInWordsWhatAComponentIs() {
        DeliveredValue offer =
                DeliveredValue.of("tractor", "USD").services(5_000).weightedCost("risk", 3, 1.5);
        assertThat(offer.components()).hasToString("[benefit services 5,000.00, cost risk 3.00 × 1.5]");
    }

    @Test
    void prints() {
        assertThat(tractor).hasToString("""
            Delivered value of tractor, USD
            component    side         amount  weight        part
            -----------  -------  ----------  ------  ----------
            product      benefit  103,000.00    1.00  103,000.00
            services     benefit    7,000.00    1.00    7,000.00
            money        cost     100,000.00    1.00  100,000.00
            total value                               110,000.00
            total cost                                100,000.00
            difference                                 10,000.00
            ratio                                          1.100\
            """);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void scalesWithTheUnit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DeliveredValue once = DeliveredValue.of("a", "EUR");
        DeliveredValue scaled = DeliveredValue.of("a", "quarter EUR");
        for (int i = 0; i < 5; i++) {
            double benefit = random.nextDouble(100);
            double cost = random.nextDouble(100);
            once = once.benefit("b" + i, benefit).cost("c" + i, cost);
            scaled = scaled.benefit("b" + i, 4 * benefit).cost("c" + i, 4 * cost);
        }
        assertThat(scaled.difference()).isEqualTo(4 * once.difference());
        assertThat(scaled.ratio()).isEqualTo(once.ratio());
    }

    @Nested
    class BesideOthers {

        private final DeliveredValue large =
                DeliveredValue.of("large", "EUR").product(100).money(60);
        private final DeliveredValue small =
                DeliveredValue.of("small", "EUR").product(50).money(20);
        private final DeliveredValue free = DeliveredValue.of("free", "EUR").product(40);
        private final OfferComparison offers = OfferComparison.of(large, small, free);

        @Test
        void ranksByBoth() {
            assertThat(offers.bestByDifference()).containsExactly(large, free);
            assertThat(offers.bestByRatio()).containsExactly(small);
            assertThat(offers.agree()).isFalse();
            assertThat(offers.rankByDifference(small)).isEqualTo(3);
            assertThat(offers.rankByRatio(large)).hasValue(2);
            assertThat(offers.rankByRatio(free)).isEmpty();
            assertThat(OfferComparison.of(large).agree()).isTrue();
            assertThat(OfferComparison.of(free).agree()).isFalse();
            assertThat(OfferComparison.of(free, small).toString())
                    .endsWith("\nBest by difference, free cannot be ranked by ratio.");
        }

        @Test
        void doesNotDependOnTheOrder() {
            OfferComparison turned = OfferComparison.of(free, small, large);
            assertThat(turned.bestByDifference()).containsExactlyInAnyOrderElementsOf(offers.bestByDifference());
            assertThat(turned.bestByRatio()).isEqualTo(offers.bestByRatio());
        }

        @Test
        void prints() {
            assertThat(offers).hasToString("""
                Delivered value of 3 offers, EUR
                offer   value   cost  difference  rank  ratio  rank
                -----  ------  -----  ----------  ----  -----  ----
                large  100.00  60.00       40.00     1  1.667     2
                small   50.00  20.00       30.00     3  2.500     1
                free    40.00   0.00       40.00     1      –     –
                No ratio: total cost of free is 0; a ratio needs a cost above 0. Use the difference.
                Difference and ratio disagree on the best offer.\
                """);
        }

        @Test
        void refusesToCompareUnits() {
            assertThatThrownBy(() -> OfferComparison.of(
                            large, DeliveredValue.of("x", "points").product(1)))
                    .hasMessage("offer x is in points and large in EUR; only offers in one unit compare. "
                            + "Convert one of them.");
            assertThatThrownBy(() -> OfferComparison.of(large, large))
                    .hasMessage("Two offers are named large; names must differ.");
            assertThatThrownBy(OfferComparison::of)
                    .hasMessage("offers is empty; it must be a collection with at least one element.");
            assertThatThrownBy(() -> offers.rankByDifference(tractor))
                    .hasMessage("offer tractor is not one of those compared.");
        }

        @Test
        void travels() {
            RoundTrip.survives(offers);
        }
    }

    @Test
    void refusesOffersThatAreNull() {
        assertThatThrownBy(() -> OfferComparison.of((DeliveredValue[]) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("offers must not be null.");
    }

    @Test
    void travels() {
        for (Object value : List.of(
                tractor,
                tractor.components().get(0),
                tractor.ratio(),
                DeliveredValue.of("free", "EUR").ratio())) {
            RoundTrip.survives(value);
        }
    }
}
