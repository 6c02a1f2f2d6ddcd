package io.clientele.internal.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactSumTest {

    @Test
    void isZeroWhenNothingWasAdded() {
        assertThat(new ExactSum().value()).isZero();
    }

    @Test
    void keepsWhatPlainSummationLoses() {
        assertThat(sum(1e16, 1, -1e16)).isEqualTo(1);
        assertThat(sum(1, 1e100, 1, -1e100)).isEqualTo(2);
        assertThat(sum(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1)).isEqualTo(1.0);
    }

    @Test
    void roundsAHalfToEvenUnlessSomethingLiesBelow() {
        assertThat(sum(1e16, 1)).isEqualTo(1e16);
        assertThat(sum(1e16, 1, 1e-30)).isEqualTo(1e16 + 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheDoubleNearestToTheTrueSumForAnyOrderAndSplit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] terms = new double[400];
        BigDecimal truth = BigDecimal.ZERO;
        for (int i = 0; i < terms.length; i++) {
            terms[i] = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-20, 20));
            truth = truth.add(new BigDecimal(terms[i]));
        }
        ExactSum left = new ExactSum();
        ExactSum right = new ExactSum();
        for (int i = terms.length - 1; i >= 0; i--) {
            (random.nextInt(3) == 0 ? left : right).add(terms[i]);
        }
        right.add(left);
        assertThat(sum(terms)).isEqualTo(truth.doubleValue());
        assertThat(right.value()).isEqualTo(truth.doubleValue());
        assertThat(right.exact()).isEqualByComparingTo(truth);
    }

    @Test
    void goesOnAfterACopyAndAJourney() {
        ExactSum sum = new ExactSum();
        sum.add(1e16);
        ExactSum copy = sum.copy();
        copy.add(1);
        copy.add(1);
        assertThat(sum.value()).isEqualTo(1e16);
        ExactSum travelled = RoundTrip.serialised(copy);
        travelled.add(-1e16);
        assertThat(travelled.value()).isEqualTo(2);
    }

    @Test
    void canTakeItself() {
        ExactSum sum = new ExactSum();
        sum.add(1.5);
        sum.add(sum);
        assertThat(sum.value()).isEqualTo(3);
    }

    @Test
    void refusesASumBeyondTheRangeOfADouble() {
        ExactSum sum = new ExactSum();
        sum.add(Double.MAX_VALUE);
        assertThatThrownBy(() -> sum.add(Double.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sum is infinity; it must be within the range of a double. Rescale the values.");
    }

    private static double sum(double... terms) {
        ExactSum sum = new ExactSum();
        for (double term : terms) {
            sum.add(term);
        }
        return sum.value();
    }
}
