package io.clientele.order.conformance;

import static io.clientele.order.Milestone.ENTERED;
import static io.clientele.order.Milestone.PAID;
import static io.clientele.order.Milestone.PICKED;
import static io.clientele.order.Milestone.PLACED;
import static io.clientele.order.Milestone.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.order.Milestone;
import io.clientele.order.OrderEvents;
import io.clientele.order.OrderEventsAccumulator;
import io.clientele.order.OrderPopulation;
import io.clientele.order.Resolution;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceTest {

    private static OrderEventsAccumulator days() {
        return OrderEvents.accumulator(Resolution.DAYS)
                .milestone(PLACED)
                .milestone(ENTERED)
                .milestone(PICKED)
                .milestone(SHIPPED);
    }

    @Test
    void letsStepsBeLeftOutOrRepeatedWhereToldSo() {
        OrderEvents events = days().add(1, PLACED, 0)
                .add(1, PICKED, 1)
                .add(1, PICKED, 2)
                .add(1, SHIPPED, 3)
                .finish();
        Conformance strict = Conformance.to(PLACED, ENTERED, PICKED, SHIPPED);

        assertThat(strict.report(events).conforming().value()).hasValue(0);
        assertThat(strict.optional(ENTERED).report(events).conforming().value()).hasValue(0);
        ConformanceReport lenient = strict.optional(ENTERED).repeatable(PICKED).report(events);
        assertThat(lenient.conforming().value()).hasValue(1);
        assertThat(lenient.steps().get(1).skipped()).isEqualTo(1);
        assertThat(lenient.steps().get(2).repetitions()).isEqualTo(1);
    }

    @Test
    void takesEventsOfOneTimeAsInOrder() {
        OrderEvents events = days().add(1, SHIPPED, 5)
                .add(1, PICKED, 5)
                .add(1, PLACED, 5)
                .add(2, PLACED, 5)
                .add(2, PICKED, 4)
                .add(2, SHIPPED, 6)
                .finish();
        ConformanceReport report = Conformance.to(PLACED, PICKED, SHIPPED).report(events);

        assertThat(report.inversions()).containsExactly(new Inversion(PLACED, PICKED, 1));
        assertThat(report.inversions().get(0)).hasToString("picked before placed: 1");
        assertThat(report.variants())
                .containsExactly(
                        new Variant("picked > placed > shipped", 1), new Variant("placed > picked > shipped", 1));
        assertThat(report.firstPass().value()).hasValue(1);
        assertThat(report.conforming().value()).hasValue(0.5);
    }

    @Test
    void countsWhatItDoesNotJudge() {
        OrderEvents events = days().add(1, PLACED, 0)
                .add(2, PAID, 0)
                .add(3, PLACED, 0)
                .add(3, SHIPPED, 1)
                .add(4, Milestone.of("cancelled"), 1)
                .finish();
        ConformanceReport report = Conformance.to(PLACED, SHIPPED)
                .report(OrderPopulation.all().without(Milestone.of("cancelled")).of(events));

        assertThat(report.ended()).isEqualTo(1);
        assertThat(report.open()).isEqualTo(1);
        assertThat(report.outside()).isEqualTo(1);
        assertThat(report.exclusions()).isEqualTo(Map.of("cancelled", 1L));
        assertThat(report.unused()).isEqualTo(Map.of("paid", 1L));
    }

    @Test
    void hasNoShareWithoutAnOrderThatEnded() {
        ConformanceReport report = Conformance.to(PLACED, SHIPPED).report(days().finish());
        assertThat(report.conforming().value()).isEmpty();
        assertThat(report.toString()).contains("Conforming: –.");
    }

    @Test
    void refusesWhatIsNotInTheProcess() {
        assertThatThrownBy(() -> Conformance.to(PLACED, SHIPPED).optional(PAID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("milestone paid is not in the process placed > shipped; it must be.");
        assertThatThrownBy(() -> Conformance.to(PLACED, SHIPPED).optional(SHIPPED))
                .hasMessage("the last milestone shipped is optional; it must not be, as it ends the process.");
        assertThatThrownBy(() -> Conformance.to(PLACED, PAID)
                        .report(days().add(1, PLACED, 0).finish()))
                .hasMessage("milestone paid is not known; the events have entered, picked, placed, shipped. Check the "
                        + "spelling, or declare it where the events are read.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void conformingOrdersAreFirstPassOrdersAndWaysAddUp(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        OrderEventsAccumulator log = days();
        for (int order = 0; order < 300; order++) {
            for (Milestone milestone : List.of(PLACED, ENTERED, PICKED, SHIPPED)) {
                for (int k = random.nextInt(8) == 0 ? random.nextInt(3) : 1; k > 0; k--) {
                    log.add(
                            order,
                            milestone,
                            random.nextInt(4) == 0
                                    ? random.nextInt(9)
                                    : milestone.name().length());
                }
            }
        }
        ConformanceReport report = Conformance.to(PLACED, ENTERED, PICKED, SHIPPED)
                .variants(Integer.MAX_VALUE)
                .report(log.finish());

        assertThat(report.conforming().numerator())
                .isLessThanOrEqualTo(report.firstPass().numerator());
        assertThat(report.variants().stream().mapToLong(Variant::orders).sum()).isEqualTo(report.ended());
        assertThat((long) report.variants().size()).isEqualTo(report.distinctVariants());
        assertThat(report.ended() + report.open() + report.outside())
                .isEqualTo(log.finish().orders());
        for (StepConformance step : report.steps()) {
            assertThat(step.passed() + step.skipped()).isEqualTo(report.ended());
        }
    }
}
