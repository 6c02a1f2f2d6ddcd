package io.clientele.satisfaction.kano.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandIndexTest {

    @Test
    void numbersOfGroupsDoNotMatter() {
        assertThat(RandIndex.adjusted(List.of(0, 0, 1, 1, 2), List.of(7, 7, 3, 3, 5)))
                .isEqualTo(1);
    }

    /** By hand: cells 2, 1, 1, 2; Σ C(n,2) = 2, each margin 3 and 3: 6; E = 36/15 = 2.4; (2 − 2.4) / (6 − 2.4). */
    @Test
    void agreesWithAWorkedExample() {
        assertThat(RandIndex.adjusted(List.of(1, 1, 1, 2, 2, 2), List.of(1, 1, 2, 1, 2, 2)))
                .isCloseTo(-0.4 / 3.6, within(1e-15));
    }

    @Test
    void chanceAgreesNotAtAll() {
        SplittableRandom random = new SplittableRandom(1);
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            first.add(random.nextInt(3));
            second.add(random.nextInt(4));
        }
        assertThat(RandIndex.adjusted(first, second)).isCloseTo(0, within(0.002));
    }

    @Test
    void trivialGroupsAgree() {
        assertThat(RandIndex.adjusted(List.of(1, 1, 1), List.of(4, 4, 4))).isEqualTo(1);
        assertThat(RandIndex.adjusted(List.of(1), List.of(2))).isEqualTo(1);
        assertThat(RandIndex.adjusted(List.of(1, 2, 3), List.of(4, 4, 4))).isEqualTo(0);
    }

    @Test
    void refusesGroupsOfDifferentRespondents() {
        assertThatThrownBy(() -> RandIndex.adjusted(List.of(1), List.of(1, 2)))
                .hasMessage("first has 1 elements and second has 2; they must have the same number.");
    }
}
