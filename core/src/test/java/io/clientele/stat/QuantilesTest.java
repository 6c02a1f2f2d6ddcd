package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {

    private static final double ROUNDING = 1e-12;

    @Test
    void theExampleRuns() {
        Quantiles days = Quantiles.of(3, 5, 4, 21, 6);
        double typical = days.median(); // 5
        double promise = days.at(0.90, QuantileRule.NEAREST_RANK); // 21: nine in ten took no longer
        assertThat(typical).isEqualTo(5);
        assertThat(promise).isEqualTo(21);
    }

    /** R: quantile(c(15, 20, 35, 40, 50), p, type = 7) and type = 1. */
    @ParameterizedTest
    @CsvSource({"0, 15, 15", "0.05, 16, 15", "0.3, 23, 20", "0.4, 29, 20", "0.5, 35, 35", "0.95, 48, 50", "1, 50, 50"})
    void readsBothTypes(double p, double linear, double nearestRank) {
        Quantiles quantiles = Quantiles.of(40, 15, 50, 35, 20);
        assertThat(quantiles.at(p)).isCloseTo(linear, within(ROUNDING));
        assertThat(quantiles.at(p, QuantileRule.LINEAR)).isEqualTo(quantiles.at(p));
        assertThat(quantiles.at(p, QuantileRule.NEAREST_RANK)).isEqualTo(nearestRank);
    }

    @Test
    void nearestRankDoesNotTripOverRounding() {
        // 0.07 * 100 is 7.000000000000001 in doubles.
        double[] hundred = new double[100];
        for (int i = 0; i < 100; i++) {
            hundred[i] = i + 1;
        }
        Quantiles quantiles = Quantiles.ofSorted(hundred);
        for (int percent = 1; percent <= 100; percent++) {
            assertThat(quantiles.at(percent / 100.0, QuantileRule.NEAREST_RANK)).isEqualTo(percent);
        }
    }

    @Test
    void oneObservationIsEveryQuantile() {
        Quantiles one = Quantiles.of(7);
        assertThat(one.at(0)).isEqualTo(7);
        assertThat(one.at(0.3)).isEqualTo(7);
        assertThat(one.at(1, QuantileRule.NEAREST_RANK)).isEqualTo(7);
        assertThat(one.interquartileRange()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void lawsHoldForAnySample(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = random.doubles(1 + random.nextInt(200), -1e3, 1e3).toArray();
        Quantiles quantiles = Quantiles.of(values);
        double[] shifted = Arrays.stream(values).map(v -> 3 * v + 10).toArray();
        Empirical empirical = Empirical.of(values);
        double before = quantiles.least();
        for (double p = 0; p <= 1; p += 0.013) {
            double linear = quantiles.at(p);
            assertThat(linear).isBetween(before - ROUNDING, quantiles.greatest());
            assertThat(Quantiles.of(shifted).at(p)).isCloseTo(3 * linear + 10, within(1e-9));
            assertThat(quantiles.at(p, QuantileRule.NEAREST_RANK)).isEqualTo(empirical.quantile(p));
            before = linear;
        }
        Arrays.sort(values);
        assertThat(Quantiles.ofSorted(values)).isEqualTo(quantiles).hasSameHashCodeAs(quantiles);
    }

    @Test
    void keepsItsOwnCopy() {
        double[] values = {3, 1, 2};
        Quantiles quantiles = Quantiles.of(values);
        assertThat(values).containsExactly(3, 1, 2);
        values[0] = 99;
        quantiles.ascending()[0] = 99;
        assertThat(quantiles.ascending()).containsExactly(1, 2, 3);
        assertThat(quantiles.size()).isEqualTo(3);
    }

    @Test
    void survivesTheExtremesOfADouble() {
        assertThat(Quantiles.of(-Double.MAX_VALUE, Double.MAX_VALUE).median()).isZero();
    }

    @Test
    void travels() {
        RoundTrip.survives(Quantiles.of(3, 1, 4, 1, 5));
    }

    @Test
    void printsTheUsualOnes() {
        assertThat(Quantiles.of(15, 20, 35, 40, 50)).hasToString("""
            Quantiles of 5 observations, linear between neighbours (type 7)
             part  value
            -----  -----
              0 %     15
              5 %     16
             25 %     20
             50 %     35
             75 %     40
             90 %     46
             95 %     48
             99 %  49.60
            100 %     50\
            """);
    }

    @Test
    void refusesWhatIsNoSample() {
        assertThatThrownBy(Quantiles::of)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values is empty; it must be an array with at least one number.");
        assertThatThrownBy(() -> Quantiles.of(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values[1] is NaN; it must be a finite number. Leave missing observations out.");
        assertThatThrownBy(() -> Quantiles.ofSorted(new double[] {1, 3, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "ascending[2] is 2; it must be at least 3, the value before it. Use Quantiles.of for values in"
                                + " any order.");
        assertThatThrownBy(() -> Quantiles.of(1, 2).at(95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p is 95; it must be from 0 to 1. Write 0.95 for 95 percent.");
    }
}
