package io.clientele.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.stat.QuantileRule;
import io.clientele.testing.RoundTrip;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSummaryTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void addsSquaresWithoutRounding(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ExactMoments moments = new ExactMoments();
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (int i = 0; i < 2000; i++) {
            long x = random.nextLong(-4_000_000_000_000_000L, 4_000_000_000_000_000L);
            moments.add(x);
            sum = sum.add(BigInteger.valueOf(x));
            squares = squares.add(BigInteger.valueOf(x).pow(2));
        }

        assertThat(moments.count()).isEqualTo(2000);
        assertThat(moments.sum()).isEqualTo(sum);
        assertThat(moments.squares()).isEqualTo(squares);
    }

    @Test
    void losesNothingWhereTimesDifferByMillisecondsOnly() {
        long offset = 40L * 365 * 86_400_000;
        TimeSummary summary = of(offset, offset + 1, offset + 2);

        assertThat(summary.standardDeviation().getAsDouble() * 1000).isCloseTo(1, within(1e-15));
    }

    @Test
    void hasNoSpreadOfOneAndNoMeanOfNone() {
        assertThat(of(5).standardDeviation()).isEmpty();
        assertThat(of(5).coefficientOfVariation()).isEmpty();
        assertThat(of(5).mean()).hasValue(0.005);
        assertThat(of().mean()).isEmpty();
        assertThat(of().minimum()).isEmpty();
        assertThat(of().maximum()).isEmpty();
        assertThat(of(0, 0).coefficientOfVariation())
                .as("a mean of 0 has no CV")
                .isEmpty();
        assertThat(of(0, 0).standardDeviation()).hasValue(0);
    }

    @Test
    void printsOneLine() {
        assertThat(of(1000, 2000, 4000))
                .hasToString("n 3, mean 2.33 s, sd 1.53, min 1.00, max 4.00, P50 2.00, P99.5 3.98");
        assertThat(of()).hasToString("n 0, mean – s, sd –, min –, max –");
        assertThat(TimeSummary.heading(0.5)).isEqualTo("P50");
        assertThat(TimeSummary.heading(1)).isEqualTo("P100");
        assertThat(TimeSummary.heading(0)).isEqualTo("P0");
        assertThat(TimeSummary.heading(0.07)).isEqualTo("P7");
    }

    @Test
    void survivesEveryJourney() {
        RoundTrip.survives(of(1000, 2000, 4000_000_000_000L));
        RoundTrip.survives(of());
    }

    @Test
    void refusesPartsThatDoNotBelongTogether() {
        assertThatThrownBy(() -> new TimeSummary(
                        Resolution.DAYS,
                        DurationUnit.DAYS,
                        2,
                        BigInteger.TEN,
                        BigInteger.valueOf(49),
                        5,
                        5,
                        QuantileRule.LINEAR,
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count 2, sum 10 and sum of squares 49 do not belong together; the variance would be"
                        + " negative.");
    }

    private static TimeSummary of(long... milliseconds) {
        return TimeSummary.of(
                milliseconds,
                0,
                milliseconds.length,
                Resolution.MILLISECONDS,
                DurationUnit.SECONDS,
                QuantileRule.LINEAR,
                new double[] {0.5, 0.995});
    }
}
