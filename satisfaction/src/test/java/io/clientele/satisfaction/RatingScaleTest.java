package io.clientele.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class RatingScaleTest {

    private static final RatingScale SEVEN = RatingScale.from(1, 7);

    @Test
    void putsAnswersOnZeroToHundred() {
        assertThat(SEVEN.index(1)).isZero();
        assertThat(SEVEN.index(5.5)).isEqualTo(75);
        assertThat(SEVEN.index(7)).isEqualTo(100);
    }

    @Test
    void containsItsEnds() {
        assertThat(SEVEN.contains(1)).isTrue();
        assertThat(SEVEN.contains(7)).isTrue();
        assertThat(SEVEN.contains(7.01)).isFalse();
        assertThat(SEVEN.contains(Double.NaN)).isFalse();
    }

    @Test
    void refusesAnswersOffTheScale() {
        assertThatThrownBy(() -> SEVEN.index(8)).hasMessage("answer is 8; it must be from 1 to 7.");
    }

    @Test
    void refusesToFall() {
        assertThatThrownBy(() -> RatingScale.from(7, 1))
                .hasMessage("lowest is 7 and highest is 1; a rating scale must rise from its lowest to its highest"
                        + " answer.");
    }

    @Test
    void printsItsEndsAndSurvivesRoundTrips() {
        assertThat(SEVEN).hasToString("1 to 7");
        RoundTrip.survives(SEVEN);
    }
}
