package io.clientele.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class PerceivedValueTest {

    /** A handful of divisions. */
    private static final double ROUNDING = 1e-12;

    private final PerceivedValue market = PerceivedValue.weightOfQuality(0.6)
            .criterion("reliability", 3)
            .criterion("service", 1)
            .supplier("we", 110, 9, 8)
            .supplier("rival", 100, 7, 8);

    @Test
    void setsEachSupplierAgainstTheMeanOfTheOthers() {
        ValueMap.Position we = market.map().position("we");
        assertThat(we.relativeQuality()).isCloseTo(0.75 * 9 / 7 + 0.25, within(ROUNDING));
        assertThat(we.relativePrice()).isCloseTo(1.1, within(ROUNDING));
        assertThat(we.fairPrice()).isCloseTo(1 + 1.5 * (0.75 * 2 / 7), within(ROUNDING));
        assertThat(we.advantage()).isCloseTo(0.2214285714285714, within(ROUNDING));
        assertThat(market.map().ranking())
                .extracting(ValueMap.Position::supplier)
                .containsExactly("we", "rival");
    }

    @Test
    void putsEqualsOnTheLine() {
        ValueMap equal = PerceivedValue.weightOfQuality(0.3)
                .criterion("taste", 1)
                .supplier("a", 10, 5)
                .supplier("b", 10, 5)
                .supplier("c", 10, 5)
                .map();
        assertThat(equal.positions()).allSatisfy(position -> {
            assertThat(position.fairPrice()).isEqualTo(1);
            assertThat(position.advantage()).isZero();
        });
    }

    @Test
    void drawsTheLineOfFairPrices() {
        ValueMap map = market.map();
        assertThat(map.fairPrice(1)).isEqualTo(1);
        assertThat(map.fairPrice(1.2)).isCloseTo(1.3, within(ROUNDING));
        assertThat(map.positions())
                .allSatisfy(position ->
                        assertThat(map.fairPrice(position.relativeQuality())).isEqualTo(position.fairPrice()));
        assertThatThrownBy(() -> map.fairPrice(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("relativeQuality is NaN; it must be a finite number.");
    }

    @Test
    void meansByTheOthersAllSuppliersButOneself() {
        ValueMap three = PerceivedValue.weightOfQuality(0.5)
                .criterion("taste", 1)
                .supplier("a", 30, 9)
                .supplier("b", 10, 2)
                .supplier("c", 20, 4)
                .map();
        assertThat(three.position("a").relativeQuality()).isCloseTo(3, within(ROUNDING));
        assertThat(three.position("a").relativePrice()).isCloseTo(2, within(ROUNDING));
    }

    @Test
    void doesNotDependOnTheUnits() {
        ValueMap scaled = PerceivedValue.weightOfQuality(0.6)
                .criterion("reliability", 30)
                .criterion("service", 10)
                .supplier("we", 11, 18, 4)
                .supplier("rival", 10, 14, 4)
                .map();
        assertThat(scaled.position("we").advantage())
                .isCloseTo(market.map().position("we").advantage(), within(ROUNDING));
    }

    @Test
    void refusesAMarketWithoutCompetitors() {
        PerceivedValue bare = PerceivedValue.weightOfQuality(0.6);
        assertThatThrownBy(bare::map)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are 0 criteria; a value map needs at least 1. Add one by criterion(…).");
        assertThatThrownBy(bare.criterion("taste", 1).supplier("we", 10, 5)::map)
                .hasMessage("suppliers is 1; it must be at least 2. Name a competitor by supplier(…).");
        assertThatThrownBy(() -> bare.supplier("we", 10, 5))
                .hasMessage("scores of we has 1 elements and criteria has 0; they must have the same number.");
        assertThatThrownBy(() -> market.supplier("free", 0, 5, 5))
                .hasMessage("price of free is 0; it must be a finite number above 0.");
        assertThatThrownBy(() -> PerceivedValue.weightOfQuality(60))
                .hasMessage("qualityWeight is 60; it must be above 0 and below 1. Write 0.6 for 60 percent.");
        assertThatThrownBy(() -> market.map().position("third"))
                .hasMessage("supplier is third; it must be one of we, rival.");
    }

    @Test
    void prints() {
        assertThat(market.map()).hasToString("""
            Perceived value of 2 suppliers, quality 60.0 % and price 40.0 %
            supplier  quality  price  fair price  advantage
            --------  -------  -----  ----------  ---------
            we          1.214  1.100       1.321      0.221
            rival       0.833  0.909       0.750     -0.159
            All relative to the mean of the others.\
            """);
    }

    @Test
    void travels() {
        RoundTrip.survives(market);
        RoundTrip.survives(market.map());
    }
}
