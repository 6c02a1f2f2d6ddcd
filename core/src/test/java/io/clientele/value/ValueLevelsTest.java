package io.clientele.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class ValueLevelsTest {

    private final ValueLevels hotel = ValueLevels.of("hotel")
            .item(ValueLevel.BASIC, "clean room", 1)
            .item(ValueLevel.EXPECTED, "breakfast", 1)
            .item(ValueLevel.DESIRED, "late check-out", 0.5)
            .item(ValueLevel.UNANTICIPATED, "birthday cake", 1);

    @Test
    void reachesALevelOnlyOnTopOfThoseBelow() {
        assertThat(hotel.reached()).hasValue(ValueLevel.EXPECTED);
        assertThat(hotel.next()).extracting(ValueLevels.Item::name).containsExactly("late check-out");
        assertThat(hotel.item(ValueLevel.BASIC, "quiet", 0).reached()).isEmpty();
        assertThat(hotel.fulfilment(ValueLevel.DESIRED)).hasValue(0.5);
    }

    @Test
    void passesOverALevelWithoutItems() {
        ValueLevels sparse =
                ValueLevels.of("inn").item(ValueLevel.BASIC, "bed", 1).item(ValueLevel.DESIRED, "bath", 1);
        assertThat(sparse.reached()).hasValue(ValueLevel.DESIRED);
        assertThat(sparse.fulfilment(ValueLevel.EXPECTED)).isEmpty();
        assertThat(sparse.next()).isEmpty();
        assertThat(ValueLevels.of("nothing").reached()).isEmpty();
    }

    @Test
    void refusesFulfilmentBeyondAll() {
        assertThatThrownBy(() -> hotel.item(ValueLevel.BASIC, "quiet", 80))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fulfilment of quiet is 80; it must be from 0 to 1. Write 0.8 for 80 percent.");
        assertThatThrownBy(() -> hotel.item(ValueLevel.DESIRED, "breakfast", 1))
                .hasMessage("Two items are named breakfast; names must differ.");
    }

    @Test
    void prints() {
        assertThat(hotel).hasToString("""
            Levels of value of hotel, reached: expected
            level          items  fulfilled     mean
            -------------  -----  ---------  -------
            basic              1          1  100.0 %
            expected           1          1  100.0 %
            desired            1          0   50.0 %
            unanticipated      1          1  100.0 %
            Next: late check-out.\
            """);
    }

    @Test
    void travels() {
        RoundTrip.survives(hotel);
    }
}
