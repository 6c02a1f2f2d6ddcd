package io.clientele.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.stat.Interval;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void runs() {
        MeanScore effort = MeanScore.of(7, 6, 5, 7, 4, 6, 7, 2, 5, 6);
        Interval between = effort.interval(0.95).orElseThrow();
        double index = RatingScale.from(1, 7).index(effort.centre());

        assertThat(between.lower()).isCloseTo(4.37, within(0.005));
        assertThat(between.upper()).isCloseTo(6.63, within(0.005));
        assertThat(index).isEqualTo(75);
    }
}
