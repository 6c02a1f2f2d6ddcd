package io.clientele.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixedPathsTest {

    private static final GaussianPaths LOW = GaussianPaths.of(new double[] {10, 11}, new double[] {1, 0.5}, 4);
    private static final GaussianPaths HIGH = GaussianPaths.of(new double[] {20, 21}, new double[] {1, 1}, 9);
    private static final MixedPaths MIXED = new MixedPaths(List.of(LOW, HIGH), List.of(1.0, 3.0));

    @Test
    void meansAreAveragedAndDisagreementAddsToTheVariance() {
        assertThat(MIXED.weights()).containsExactly(0.25, 0.75);
        assertThat(MIXED.mean(1)).isEqualTo(17.5);
        assertThat(MIXED.at(1).mean()).isCloseTo(17.5, within(1e-12));
        double within = 0.25 * 4 + 0.75 * 9;
        double between = 0.25 * 7.5 * 7.5 + 0.75 * 2.5 * 2.5;
        assertThat(MIXED.at(1).variance()).isCloseTo(within + between, within(1e-9));
    }

    @Test
    void totalsKeepTheCorrelationInsideEachModel() {
        double expected =
                0.25 * LOW.total(1, 2).variance() + 0.75 * HIGH.total(1, 2).variance() + 0.25 * 0.75 * 20 * 20;
        assertThat(MIXED.total(1, 2).variance()).isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void aSingleModelIsItself() {
        MixedPaths alone = new MixedPaths(List.of(LOW), List.of(2.0));
        assertThat(alone.at(2)).isEqualTo(LOW.at(2));
        assertThat(alone.total(1, 2)).isEqualTo(LOW.total(1, 2));
    }

    @Test
    void pathsComeFromOneModelEachByItsWeight() {
        double[][] paths = MIXED.paths(4000, 5);
        int high = 0;
        for (double[] path : paths) {
            high += path[0] > 15 ? 1 : 0;
        }
        double expected =
                0.25 * (1 - LOW.at(1).cdf(15)) + 0.75 * (1 - HIGH.at(1).cdf(15));
        assertThat(high / 4000.0).isCloseTo(expected, within(5 * Math.sqrt(expected * (1 - expected) / 4000)));
        assertThat(MIXED.paths(10, 5)[9]).containsExactly(paths[9]);
    }

    @Test
    void travelsAndPrints() {
        RoundTrip.survives(MIXED);
        assertThat(MIXED).hasToString("2 steps ahead, pooled from 2 models");
    }

    @Test
    void refusesInWords() {
        assertThatThrownBy(() -> new MixedPaths(List.of(LOW), List.of(0.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights[0] is 0; it must be a finite number above 0.");
        assertThatThrownBy(() -> new MixedPaths(List.of(LOW, LOW), List.of(1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weights");
    }
}
