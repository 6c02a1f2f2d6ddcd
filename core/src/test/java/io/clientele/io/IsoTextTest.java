package io.clientele.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTextTest {

    @Test
    void readsEveryDayOfFourCenturies() {
        long last = LocalDate.of(2200, 12, 31).toEpochDay();
        List<LocalDate> misread = new ArrayList<>();
        for (long day = LocalDate.of(1800, 1, 1).toEpochDay(); day <= last; day++) {
            LocalDate date = LocalDate.ofEpochDay(day);
            if (IsoText.epochDay(date.toString()) != day) {
                misread.add(date);
            }
        }

        assertThat(misread).isEmpty();
    }

    @Test
    void readsTheFirstAndTheLastDayThatFourDigitsCanWrite() {
        assertThat(IsoText.epochDay("0000-01-01"))
                .isEqualTo(LocalDate.of(0, 1, 1).toEpochDay());
        assertThat(IsoText.epochDay("9999-12-31"))
                .isEqualTo(LocalDate.of(9999, 12, 31).toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021",
                "2021-1-31",
                "2021-02-29",
                "1900-02-29",
                "2021-04-31",
                "2021-13-01",
                "2021-00-01",
                "2021-01-00",
                "20210131",
                "2021/01/31",
                "2021-01-31x",
                "-021-01-31",
                "21-01-2031"
            })
    void readsNoOtherDates(String text) {
        assertThat(IsoText.epochDay(text)).isEqualTo(IsoText.NO_DAY);
    }

    @Test
    void readsBackTheTimesThatJavaWrites() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 10_000; i++) {
            LocalDateTime time = LocalDateTime.ofEpochSecond(
                    random.nextLong(4_000_000_000L), random.nextInt(3) * random.nextInt(333_333_333), ZoneOffset.UTC);
            OffsetDateTime moment = time.atOffset(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60)));

            assertThat(IsoText.dateTime(time.toString())).isEqualTo(time);
            assertThat(IsoText.dateTime(time.toString().replace('T', ' '))).isEqualTo(time);
            assertThat(IsoText.instant(moment.toString())).isEqualTo(moment.toInstant());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-01-31T09:30:00+01:00",
                "2021-01-31 09:30+0100",
                "2021-01-31T09:30:00.000+01",
                " 2021-01-31t08:30z "
            })
    void readsOffsetsInTheirForms(String text) {
        assertThat(IsoText.instant(text)).isEqualTo(Instant.parse("2021-01-31T08:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-01-31",
                "2021-01-31T",
                "2021-01-31T9:30",
                "2021-01-31T24:00",
                "2021-01-31T09:60",
                "2021-01-31T09:30:60",
                "2021-01-31T09:30:",
                "2021-01-31T09:30:00.",
                "2021-01-31T09:30:00.1234567891",
                "2021-01-31T0930"
            })
    void readsNoOtherTimes(String text) {
        assertThat(IsoText.dateTime(text)).isNull();
        assertThat(IsoText.instant(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-01-31T09:30",
                "2021-01-31T09:30+",
                "2021-01-31T09:30+1",
                "2021-01-31T09:30+01:",
                "2021-01-31T09:30+01:60",
                "2021-01-31T09:30+19:00",
                "2021-01-31T09:30Zx",
                "2021-01-31T09:30+01:00:00"
            })
    void readsNoOtherMoments(String text) {
        assertThat(IsoText.instant(text)).isNull();
    }
}
