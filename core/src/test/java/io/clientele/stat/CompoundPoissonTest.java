package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompoundPoissonTest extends DistributionContract {

    /** Two computations of the same probability in double precision. */
    private static final double ROUNDING = 1e-12;

    private static final Distribution PIECES = Empirical.weighted(new double[] {1, 2, 5}, new double[] {0.6, 0.3, 0.1});

    @Override
    Stream<Distribution> examples() {
        return Stream.of(
                new CompoundPoisson(0, PIECES),
                new CompoundPoisson(0.02, PIECES),
                new CompoundPoisson(3.2, PIECES),
                new CompoundPoisson(2, Empirical.of(10, 20)),
                new CompoundPoisson(4, new Shifted(Distribution.poisson(1.5), 1)),
                new CompoundPoisson(2000, PIECES));
    }

    @Test
    void isPoissonForOrdersOfOnePiece() {
        Distribution one = new CompoundPoisson(4, Empirical.of(1));
        Distribution poisson = Distribution.poisson(4);
        for (int k = 0; k <= 40; k++) {
            assertThat(one.density(k)).isCloseTo(poisson.density(k), within(ROUNDING * poisson.density(k)));
            assertThat(one.survival(k)).isCloseTo(poisson.survival(k), within(ROUNDING * poisson.survival(k)));
            assertThat(one.loss(k)).isCloseTo(poisson.loss(k), within(ROUNDING * Math.max(1e-9, poisson.loss(k))));
        }
    }

    @Test
    void thinsOrdersOfNothing() {
        Distribution thinned = new CompoundPoisson(4, Empirical.of(0, 1));
        assertThat(thinned.density(3)).isCloseTo(Distribution.poisson(2).density(3), within(ROUNDING));
        assertThat(thinned.mean()).isEqualTo(2);
        assertThat(thinned.variance()).isCloseTo(2, within(ROUNDING));
    }

    @Test
    void standsAgainstUnderflowForManyOrders() {
        Distribution many = new CompoundPoisson(2000, Empirical.of(1));
        assertThat(many.density(2000)).isCloseTo(Distribution.poisson(2000).density(2000), within(1e-12));
        assertThat(many.cdf(1900)).isCloseTo(Distribution.poisson(2000).cdf(1900), within(1e-12));
    }

    @Test
    void refusesSizesThatAreNotPieces() {
        assertThatThrownBy(() -> new CompoundPoisson(1, Distribution.gamma(2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "sizes are gamma(shape 2, scale 3); they must be whole numbers of pieces. Round them, or count"
                                + " in smaller units.");
        assertThatThrownBy(() -> new CompoundPoisson(1, Empirical.of(-1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an order can have -1 pieces; sizes must be 0 or more. Book returns apart.");
        assertThatThrownBy(() -> new CompoundPoisson(-1, PIECES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("orders is -1; it must be a finite number of 0 or more.");
    }

    @Test
    void printsInOneLine() {
        assertThat(new CompoundPoisson(3.2, PIECES))
                .hasToString("compound-poisson(3.2 orders of empirical(3 values from 1 to 5, mean 1.7))");
    }
}
