package io.clientele.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmpiricalTest extends DistributionContract {

    @Override
    Stream<Distribution> examples() {
        return Stream.of(
                Distribution.empirical(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5),
                Distribution.empirical(42),
                Distribution.empirical(1e6, 1e6 + 1, 1e6 + 3),
                Distribution.empirical(Distribution.gamma(2, 25).sample(500, 3)),
                Empirical.weighted(new double[] {0, 1, 2, 3, 5}, new double[] {0.3, 0.3, 0.2, 0.15, 0.05}));
    }

    /** The grid steps over the kinks at the observations. */
    @Override
    double varianceTolerance(Distribution d) {
        return 1e-3;
    }

    @Test
    void readsTheLeastObservationThatReachesTheProbability() {
        Distribution d = Distribution.empirical(10, 20, 30, 40);
        assertThat(d.quantile(0.25)).isEqualTo(10);
        assertThat(d.quantile(0.2500001)).isEqualTo(20);
        assertThat(d.quantile(0.5)).isEqualTo(20);
        assertThat(d.quantile(1)).isEqualTo(40);
        assertThat(d.cdf(25)).isEqualTo(0.5);
        assertThat(d.loss(25)).isEqualTo((5 + 15) / 4.0);
        assertThat(d.complementaryLoss(25)).isEqualTo((15 + 5) / 4.0);
    }

    @Test
    void hasTheDivisorN() {
        assertThat(Distribution.empirical(1, 3).variance()).isEqualTo(1);
        assertThat(Distribution.empirical(1, 3).mean()).isEqualTo(2);
    }

    @Test
    void doesNotTripOverRoundedRanks() {
        double[] hundred = new double[100];
        for (int i = 0; i < 100; i++) {
            hundred[i] = i + 1;
        }
        Distribution d = Distribution.empirical(hundred);
        for (int percent = 1; percent <= 100; percent++) {
            assertThat(d.quantile(percent / 100.0)).isEqualTo(percent);
        }
    }

    @Test
    void takesEqualObservationsTogether() {
        Empirical d = Empirical.of(2, 1, 2, 2, -0.0, 0.0);
        assertThat(d.values()).containsExactly(0, 1, 2);
        assertThat(d.weights()).containsExactly(2, 1, 3);
        assertThat(d).isEqualTo(Empirical.weighted(new double[] {0, 1, 2}, new double[] {2, 1, 3}));
        assertThat(d).hasToString("empirical(3 values from 0 to 2, mean 1.16667)");
        assertThat(d.skewness().orElseThrow()).isCloseTo(-0.33297, within(1e-5));
    }

    @Test
    void keepsItsOwnCopy() {
        double[] observations = {1, 2, 3};
        Empirical d = Empirical.of(observations);
        observations[0] = 99;
        d.values()[0] = 99;
        d.weights()[0] = 99;
        assertThat(d).isEqualTo(Empirical.of(1, 2, 3));
    }

    @Test
    void leavesOutWhatHasNoWeight() {
        Empirical d = Empirical.weighted(new double[] {5, 7, 9}, new double[] {0, 2, 0});
        assertThat(d.lowest()).isEqualTo(7);
        assertThat(d.highest()).isEqualTo(7);
    }

    @Test
    void hasTheSameSkewnessInEveryUnit() {
        double skewness = Distribution.empirical(1, 2, 4).skewness().orElseThrow();
        assertThat(Distribution.empirical(1e-120, 2e-120, 4e-120).skewness().orElseThrow())
                .isCloseTo(skewness, within(1e-12));
        assertThat(Distribution.empirical(1e120, 2e120, 4e120).skewness().orElseThrow())
                .isCloseTo(skewness, within(1e-12));
    }

    @Test
    void refusesWhatIsNoSample() {
        assertThatThrownBy(Distribution::empirical)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("observations is empty; it must be an array with at least one number.");
        assertThatThrownBy(() -> Distribution.empirical(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("observations[1] is NaN; it must be a finite number. Leave missing observations out.");
        assertThatThrownBy(() -> Empirical.weighted(new double[] {1, 2}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values has 2 elements and weights has 1; they must have the same number.");
        assertThatThrownBy(() -> Empirical.weighted(new double[] {1, 2}, new double[] {1, -1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights[1] is -1; it must be a finite number of 0 or more.");
        assertThatThrownBy(() -> Empirical.weighted(new double[] {1, 2}, new double[] {0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights are all 0; at least one must be above 0.");
        assertThatThrownBy(() -> Distribution.empirical(-1e300, 1e300))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "values run from -1.0E300 to 1.0E300 with a total weight of 2; their variance must be a finite"
                                + " number. Rescale them.");
    }
}
