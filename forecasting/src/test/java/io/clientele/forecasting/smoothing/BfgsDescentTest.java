package io.clientele.forecasting.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BfgsDescentTest {

    /** Rosenbrock's valley. */
    private static double valley(double[] x, double[] gradient) {
        double across = x[1] - x[0] * x[0];
        gradient[0] = -400 * x[0] * across - 2 * (1 - x[0]);
        gradient[1] = 200 * across;
        return 100 * across * across + (1 - x[0]) * (1 - x[0]);
    }

    @Test
    void followsACurvedValleyToItsEnd() {
        BfgsDescent search = new BfgsDescent(2);
        search.roundMetric(1e-3);
        double[] point = {-1.2, 1};
        assertThat(search.minimise(BfgsDescentTest::valley, point, 2, 0.6, 300)).isCloseTo(0, within(1e-9));
        assertThat(point[0]).isCloseTo(1, within(1e-4));
        assertThat(search.evaluations()).isLessThan(120);
    }

    @Test
    void turnsBackAtTheEdgeOfTheDomain() {
        BfgsDescent search = new BfgsDescent(1);
        search.roundMetric(100);
        double[] point = {0.5};
        BfgsDescent.Objective barrier = (x, gradient) -> {
            if (x[0] <= 0) {
                return Double.POSITIVE_INFINITY;
            }
            gradient[0] = 1 - 0.01 / x[0];
            return x[0] - 0.01 * Math.log(x[0]);
        };
        search.minimise(barrier, point, 0, 1, 300);
        assertThat(point[0]).isCloseTo(0.01, within(1e-5));
    }

    @Test
    void staysWhereThereIsNowhereToGo() {
        BfgsDescent search = new BfgsDescent(2);
        search.roundMetric(1);
        double[] point = {1, 1};
        assertThat(search.minimise(BfgsDescentTest::valley, point, 2, 0.6, 300)).isZero();
        assertThat(point).containsExactly(1, 1);
    }
}
