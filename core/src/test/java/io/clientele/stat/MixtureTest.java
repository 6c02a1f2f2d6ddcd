package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MixtureTest extends DistributionContract {

    private static final Distribution NOTHING = Distribution.poisson(0);

    @Override
    Stream<Distribution> examples() {
        return Stream.of(
                new Mixture(List.of(NOTHING, new Shifted(Distribution.poisson(2), 1)), List.of(0.7, 0.3)),
                new Mixture(
                        List.of(
                                NOTHING,
                                new Shifted(Distribution.negativeBinomial(0.5, 0.2), 1),
                                new Shifted(Distribution.negativeBinomial(1, 0.2), 2)),
                        List.of(0.49, 0.42, 0.09)),
                new Mixture(List.of(Distribution.gamma(2, 3), Distribution.gamma(9, 1)), List.of(0.25, 0.75)),
                new Mixture(List.of(Distribution.normal(-3, 1), Distribution.normal(3, 2)), List.of(1.0, 3.0)),
                new Mixture(List.of(Distribution.binomial(4, 0.5)), List.of(1.0)));
    }

    @Nested
    class OfAnAtomAndADensity {

        private final Distribution demand = new Mixture(List.of(NOTHING, Distribution.gamma(2, 5)), List.of(0.6, 0.4));

        @Test
        void jumpsAtTheAtom() {
            assertThat(demand.isDiscrete()).isFalse();
            assertThat(demand.cdf(-1e-9)).isZero();
            assertThat(demand.cdf(0)).isCloseTo(0.6, within(1e-15));
            assertThat(demand.quantile(0.5)).isZero();
            assertThat(demand.quantile(0.6)).isZero();
        }

        @Test
        void readsQuantilesBehindTheAtomFromTheDensity() {
            Distribution gamma = Distribution.gamma(2, 5);
            assertThat(demand.quantile(0.8)).isCloseTo(gamma.quantile(0.5), within(1e-12));
            assertThat(demand.cdf(demand.quantile(0.95))).isCloseTo(0.95, within(1e-13));
        }

        @Test
        void hasTheMomentsOfACompound() {
            assertThat(demand.mean()).isCloseTo(4, within(1e-13));
            assertThat(demand.variance()).isCloseTo(0.4 * (50 + 100) - 16, within(1e-12));
            assertThat(demand.loss(3)).isCloseTo(0.4 * Distribution.gamma(2, 5).loss(3), within(1e-13));
        }

        @Test
        void findsAtomsInTheMiddle() {
            Distribution packs = new Mixture(
                    List.of(Distribution.gamma(2, 5), Distribution.normal(12, 0), NOTHING), List.of(0.4, 0.3, 0.3));
            double below = packs.cdf(Math.nextDown(12));
            assertThat(packs.quantile(below + 0.1)).isCloseTo(12, within(1e-13));
            assertThat(packs.cdf(packs.quantile(below - 0.05))).isCloseTo(below - 0.05, within(1e-12));
        }
    }

    @Test
    void hasQuantilesUpToTheLastProbabilityBelowOne() {
        double last = Math.nextDown(1.0);
        List<Double> sevenths = Collections.nCopies(7, 1.0 / 7);
        Distribution gammas = new Mixture(Collections.nCopies(7, Distribution.gamma(2, 3)), sevenths);
        Distribution counts = new Mixture(Collections.nCopies(7, Distribution.poisson(4)), sevenths);
        assertThat(gammas.quantile(last)).isGreaterThan(100).isLessThan(140);
        assertThat(counts.quantile(last)).isGreaterThan(25).isLessThan(35);
    }

    @Test
    void dividesTheWeightsByTheirSum() {
        Mixture thrice = new Mixture(List.of(NOTHING, Distribution.poisson(3)), List.of(2.0, 6.0));
        assertThat(thrice.weights()).containsExactly(0.25, 0.75);
        assertThat(thrice).hasToString("mixture(2 distributions, mean 2.25)");
    }

    @Test
    void refusesWhatIsNoMixture() {
        assertThatThrownBy(() -> new Mixture(List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("components is empty");
        assertThatThrownBy(() -> new Mixture(List.of(NOTHING), List.of(0.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights[0] is 0; it must be a finite number above 0.");
    }
}
