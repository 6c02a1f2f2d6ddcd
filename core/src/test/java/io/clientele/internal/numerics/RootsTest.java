package io.clientele.internal.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RootsTest {

    @Test
    void findsTheRootInABracket() {
        AtomicInteger calls = new AtomicInteger();
        double root = Roots.between(
                x -> {
                    calls.incrementAndGet();
                    return Math.cos(x) - x;
                },
                0,
                1);
        assertThat(root).isCloseTo(0.7390851332151607, within(1e-15));
        assertThat(calls.get()).isLessThan(15);
    }

    @Test
    void copesWithFlatAndSteepFunctions() {
        assertThat(Roots.between(x -> Math.pow(x - 0.3, 9), -1, 2)).isCloseTo(0.3, within(1e-9));
        assertThat(Roots.between(x -> Math.exp(50 * x) - 1e10, -1, 1)).isCloseTo(Math.log(1e10) / 50, within(1e-15));
        assertThat(Roots.between(x -> x < 0.25 ? -1 : 1, 0, 1)).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void takesARootAtAnEnd() {
        assertThat(Roots.between(x -> x, 0, 1)).isZero();
        assertThat(Roots.between(x -> x - 1, 0, 1)).isEqualTo(1);
    }

    @Test
    void refusesABracketWithoutAChangeOfSign() {
        assertThatThrownBy(() -> Roots.between(x -> x * x + 1, -1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("function is 2 at -1 and 5 at 2; its signs must differ. Widen the bracket.");
    }

    @Test
    void followsAnIncreasingFunctionFromAnywhere() {
        for (double start : new double[] {-200, -1, 0, 3, 500}) {
            double root = Roots.increasing(x -> Math.expm1(x) - 4, Math::exp, start);
            assertThat(root).isCloseTo(Math.log(5), within(1e-14));
        }
    }

    @Test
    void followsAnIncreasingFunctionThatIsInfiniteAwayFromItsRoot() {
        double root = Roots.increasing(x -> x <= 0 ? Double.NEGATIVE_INFINITY : Math.log(x), x -> 1 / x, -50);
        assertThat(root).isCloseTo(1, within(1e-14));
    }
}
