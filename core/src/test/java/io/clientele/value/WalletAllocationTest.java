package io.clientele.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalletAllocationTest {

    private static final double ROUNDING = 1e-12;

    @Test
    void followsThePublishedTable() {
        // Keiningham et al. 2011: two brands 67 and 33 percent, three brands 50, 33 and 17 percent.
        WalletAllocation two = WalletAllocation.ofScores(Map.of("a", 9, "b", 7));
        assertThat(two.share("a")).isCloseTo(2 / 3.0, within(ROUNDING));
        WalletAllocation three = WalletAllocation.ofScores(Map.of("a", 9, "b", 7, "c", 1));
        assertThat(three.share("a")).isCloseTo(1 / 2.0, within(ROUNDING));
        assertThat(three.share("b")).isCloseTo(1 / 3.0, within(ROUNDING));
        assertThat(three.share("c")).isCloseTo(1 / 6.0, within(ROUNDING));
        assertThat(three.share("d")).isZero();
    }

    @Test
    void takesRanksAsTheyAreGiven() {
        WalletAllocation tied = WalletAllocation.ofRanks(Map.of("we", 1, "rival", 1, "third", 3));
        assertThat(tied).isEqualTo(WalletAllocation.ofScores(Map.of("we", 9, "rival", 9, "third", 6)));
        assertThat(WalletAllocation.ofRanks(Map.of("a", 2, "b", 1)).share("b")).isCloseTo(2 / 3.0, within(ROUNDING));
        assertThatThrownBy(() -> WalletAllocation.ofRanks(Map.of("a", Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rank of a is NaN; it must be a finite number.");
    }

    @Test
    void givesASingleBrandAll() {
        assertThat(WalletAllocation.ofScores(Map.of("a", 1)).share("a")).isEqualTo(1);
    }

    @Test
    void sharesRanksAmongTies() {
        WalletAllocation tied = WalletAllocation.ofScores(Map.of("we", 9, "rival", 9, "third", 6));
        assertThat(tied.share("we")).isCloseTo(5 / 12.0, within(ROUNDING));
        assertThat(tied.share("rival")).isEqualTo(tied.share("we"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void sumsToOne(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Integer> scores = new LinkedHashMap<>();
        int n = random.nextInt(1, 12);
        for (int i = 0; i < n; i++) {
            scores.put("brand " + i, random.nextInt(1, 6));
        }
        WalletAllocation allocation = WalletAllocation.ofScores(scores);
        double sum = scores.keySet().stream().mapToDouble(allocation::share).sum();
        assertThat(sum).isCloseTo(1, within(ROUNDING));
    }

    @Test
    void refusesRanksThatAreNone() {
        List<WalletAllocation.Brand> gap =
                List.of(new WalletAllocation.Brand("a", 1), new WalletAllocation.Brand("b", 3));
        assertThatThrownBy(() -> new WalletAllocation(gap))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rank of b is 3; it must be 2. Brands that tie share the mean of their ranks.");
    }

    @Test
    void prints() {
        assertThat(WalletAllocation.ofScores(Map.of("we", 9, "rival", 9, "third", 6)))
                .hasToString("""
                    Wallet allocation rule, 3 brands
                    brand  rank   share
                    -----  ----  ------
                    rival   1.5  41.7 %
                    we      1.5  41.7 %
                    third     3  16.7 %\
                    """);
    }

    @Test
    void travels() {
        RoundTrip.survives(WalletAllocation.ofScores(Map.of("we", 9, "rival", 9)));
    }
}
