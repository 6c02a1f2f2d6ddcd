package io.clientele.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    @ParameterizedTest
    @ValueSource(strings = {"closed", "00:00-24:00", "08:00-12:00, 13:00-18:00", "22:00-23:59:59"})
    void readsWhatItWrites(String text) {
        assertThat(OpeningHours.of(text)).hasToString(text);
        RoundTrip.survives(OpeningHours.of(text));
    }

    @Test
    void sortsStretchesAndJoinsThoseThatTouch() {
        assertThat(OpeningHours.of("13:00-18:00,08:00 – 12:00, 12:00-13:00")).hasToString("08:00-18:00");
    }

    @Test
    void takesBreaksOut() {
        OpeningHours day = OpeningHours.of("08:00-18:00");
        assertThat(day.except("12:00-13:00")).isEqualTo(OpeningHours.of("08:00-12:00, 13:00-18:00"));
        assertThat(day.except("07:00-09:00, 17:00-19:00")).hasToString("09:00-17:00");
        assertThat(day.except("00:00-24:00").isClosed()).isTrue();
        assertThat(day.except("19:00-20:00")).isEqualTo(day);
    }

    @Test
    void refusesAStretchOverMidnight() {
        assertThatThrownBy(() -> OpeningHours.of("22:00-06:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the stretch 22:00-06:00 does not end after it begins; it must. Write a night as 22:00-24:00 "
                                + "and, for the next day, 00:00-06:00.");
    }

    @Test
    void refusesOverlaps() {
        assertThatThrownBy(() -> OpeningHours.of("08:00-12:00, 11:00-18:00"))
                .hasMessage("the stretches 08:00-12:00 and 11:00-18:00 overlap; they must not. Join them into one.");
    }

    @Test
    void refusesWhatIsNoTime() {
        assertThatThrownBy(() -> OpeningHours.of("8-17"))
                .hasMessage("hours is 8-17; it must be stretches such as 08:00-12:00, 13:00-18:00.");
        assertThatThrownBy(() -> OpeningHours.of("08:00-24:30"))
                .hasMessage("hours is 08:00-24:30; each time must be from 00:00 to 24:00 on a clock of 60 minutes.");
    }
}
