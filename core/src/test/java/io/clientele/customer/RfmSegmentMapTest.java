package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfmSegmentMapTest {

    @ParameterizedTest
    @CsvSource({
        "5, 5, champions", "5, 4, champions", "4, 5, loyal", "3, 4, loyal", "5, 3, potential loyalists",
        "4, 2, potential loyalists", "5, 1, new", "4, 1, promising", "3, 3, need attention", "3, 2, about to sleep",
        "3, 1, about to sleep", "2, 5, cannot lose them", "1, 4, at risk", "2, 3, at risk", "1, 1, hibernating",
        "2, 2, hibernating"
    })
    void namesTheStandardSegments(int r, int f, String segment) {
        assertThat(RfmSegmentMap.recencyFrequency().segment(r, f, 3).name()).isEqualTo(segment);
    }

    @Test
    void needsNoOrderAmongTheStandardSegments() {
        List<RfmSegment> segments = RfmSegmentMap.recencyFrequency().segments();
        for (int r = 1; r <= 5; r++) {
            for (int f = 1; f <= 5; f++) {
                int score = f;
                int recency = r;
                assertThat(segments.stream().filter(segment -> segment.holds(recency, score, 1)))
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5, 1, 1",
        "5, 3, 3",
        "5, 5, 5",
        "3, 1, 1",
        "3, 2, 3",
        "3, 3, 5",
        "4, 2, 2",
        "4, 3, 4",
        "1, 1, 3",
        "2, 1, 1",
        "2, 2, 5",
        "10, 10, 5",
        "10, 9, 5",
        "10, 2, 1"
    })
    void readsOtherNumbersOfClassesOnTheScaleOfFive(int levels, int score, int fifth) {
        RfmLevels any = new RfmLevels(levels, levels, levels);
        assertThat(any.fifth(score, levels, RfmDirection.HIGHEST_IS_BEST)).isEqualTo(fifth);
        assertThat(any.fifth(levels + 1 - score, levels, RfmDirection.ONE_IS_BEST))
                .isEqualTo(fifth);
    }

    @Test
    void takesAMapOfOnesOwn() {
        RfmSegmentMap map = new RfmSegmentMap(
                "vip",
                List.of(
                        RfmSegment.named("very important")
                                .recency(4, 5)
                                .frequency(4, 5)
                                .monetary(5, 5),
                        RfmSegment.named("others")));
        assertThat(map.segment(5, 5, 5).name()).isEqualTo("very important");
        assertThat(map.segment(5, 5, 4).name()).isEqualTo("others");
        assertThat(map)
                .hasToString("RFM segments by vip, scores from 1 to 5, 5 best\n"
                        + "segment         R    F    M\n"
                        + "--------------  ---  ---  ---\n"
                        + "very important  4–5  4–5  5\n"
                        + "others          1–5  1–5  1–5");
        assertThat(map.segments().get(0)).hasToString("very important: R 4–5, F 4–5, M 5");
        RoundTrip.survives(map);
    }

    @Test
    void refusesAMapWithAHole() {
        assertThatThrownBy(() -> new RfmSegmentMap(
                        "half", List.of(RfmSegment.named("late").recency(2, 5))))
                .hasMessage("R 1, F 1, M 1 belongs to no segment of half; every combination must. "
                        + "Add RfmSegment.named(\"others\") as the last one.");
    }

    @Test
    void refusesTwoSegmentsOfOneName() {
        assertThatThrownBy(() -> new RfmSegmentMap("twice", List.of(RfmSegment.named("a"), RfmSegment.named("a"))))
                .hasMessage("There are two segments named a; names must differ.");
    }

    @Test
    void refusesARangeBeyondFive() {
        assertThatThrownBy(() -> RfmSegment.named("a").frequency(4, 6))
                .hasMessage("F of segment a is from 4 to 6; it must be a range within 1 to 5.");
    }

    @Test
    void refusesASegmentThatItDoesNotHave() {
        RfmReport report = Rfm.standard()
                .on(PurchasesAccumulator.in("EUR").add("A", "2026-06-01", 5).finish("2026-06-30"))
                .segments(new RfmSegmentMap("one", List.of(RfmSegment.named("all"))));
        assertThat(report.members("all")).isEqualTo(Customers.of("A"));
        assertThat(report.segmentOf(CustomerId.of("A"))).hasValue("all");
        assertThat(report)
                .hasToString("RFM segments by one on 2026-06-30, 1 customer, 5.00 EUR\n"
                        + "segment  customers    share  days since last  purchases each  spend each  spend    share\n"
                        + "-------  ---------  -------  ---------------  --------------  ----------  -----  -------\n"
                        + "all              1  100.0 %             29.0             1.0        5.00   5.00  100.0 %");
        assertThatThrownBy(() -> new RfmReport(
                        new RfmSegmentMap("other", List.of(RfmSegment.named("everybody"))),
                        report.asOf(),
                        report.currency(),
                        report.levels(),
                        report.segments(),
                        report.withoutPurchase()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("segments[0] is all; it must be everybody. Segments stand in the order of the map.");
        assertThatThrownBy(() -> report.members("champions"))
                .hasMessage("segment is champions; it must be one of all.");
    }
}
