package io.clientele.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MilestonesTest {

    @Test
    void boundStages() {
        Milestones process = Milestones.of("placed", "cleared by customs", "delivered");

        assertThat(process.stages())
                .containsExactly(
                        Stage.between(Milestone.PLACED, Milestone.of("cleared by customs")),
                        Stage.between(Milestone.of(" cleared by customs "), Milestone.DELIVERED));
        assertThat(process.total()).hasToString("total (placed > delivered)");
        assertThat(process).hasToString("placed > cleared by customs > delivered");
        assertThat(process.contains(Milestone.DELIVERED)).isTrue();
        assertThat(process.contains(Milestone.of("Delivered"))).isFalse();
        assertThat(Milestones.usual().sequence()).hasSize(10);
    }

    @Test
    void mustBeTwoOrMoreAndDiffer() {
        assertThatThrownBy(() -> Milestones.of("placed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a process has 1 milestone; it must have at least 2. A stage lies between two milestones.");
        assertThatThrownBy(() -> Milestones.of("placed", "shipped", "placed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("milestone placed occurs twice in the process; each must occur once. Leave one out.");
        assertThatThrownBy(() -> Stage.between(Milestone.PLACED, Milestone.PLACED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage placed > placed goes from placed to placed; its two milestones must differ.");
    }

    @Test
    void surviveEveryJourney() {
        RoundTrip.survives(Milestone.PLACED);
        RoundTrip.survives(Milestones.usual());
        RoundTrip.survives(Milestones.usual().total());
        RoundTrip.survives(DueDate.REQUESTED);
        assertThat(RoundTrip.jackson3(Milestones.usual())).isEqualTo(Milestones.usual());
    }

    @Test
    void promisesHaveWords() {
        assertThat(DueDate.FIRST_PROMISED.wording()).isEqualTo("the first promised date");
        assertThat(Promise.within(Duration.ofDays(7), Milestone.PLACED).wording())
                .isEqualTo("7 d from placed");
        assertThat(Promise.within(Duration.ofHours(36), Milestone.PLACED).wording())
                .isEqualTo("PT36H from placed");
        assertThatThrownBy(() -> Promise.within(Duration.ofDays(-1), Milestone.PLACED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("length is PT-24H; it must be 0 or more.");
    }
}
