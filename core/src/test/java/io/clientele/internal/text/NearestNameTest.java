package io.clientele.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    private static final List<String> PARTS = List.of("pump", "seal", "drive shaft");

    @Test
    void isTheOneThatDiffersInAThirdOfItsLettersAtMost() {
        assertThat(NearestName.of("pmup", PARTS)).isNull();
        assertThat(NearestName.of("punp", PARTS)).isEqualTo("pump");
        assertThat(NearestName.of("DRIVE_SHAFTS", PARTS)).isEqualTo("drive shaft");
    }

    @Test
    void speaksAsARemedy() {
        assertThat(NearestName.remedy("punp", PARTS)).isEqualTo("Did you mean pump?");
        assertThat(NearestName.remedy("bolt", PARTS)).isEqualTo("Known are pump, seal, drive shaft.");
        assertThat(NearestName.remedy("bolt", List.of())).isEmpty();
    }

    @Test
    void refusesANameAndSuggestsAnother() {
        assertThat(NearestName.unknown("part", "punp", PARTS))
                .hasMessage("part is \"punp\"; it must be one of [pump, seal, drive shaft]. Did you mean pump?");
        assertThat(NearestName.unknown("part", "bolt", PARTS))
                .hasMessage("part is \"bolt\"; it must be one of [pump, seal, drive shaft].");
    }

    @Test
    void isNotAnyLetterForAnother() {
        assertThat(NearestName.of("C", List.of("A", "B"))).isNull();
        assertThat(NearestName.of("a", List.of("A", "B"))).isEqualTo("A");
    }

    @Test
    void cutsALongList() {
        List<String> many = IntStream.range(0, 23).mapToObj(i -> "p" + i).toList();
        assertThat(NearestName.list(many)).startsWith("p0, p1, ").endsWith("p18, p19 and 3 more");
    }
}
