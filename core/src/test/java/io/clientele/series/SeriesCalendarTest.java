package io.clientele.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.testing.RoundTrip;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeriesCalendarTest {

    static Stream<SeriesCalendar> calendars() {
        return Stream.of(
                SeriesCalendar.yearly("1996"),
                SeriesCalendar.quarterly("2021-Q3"),
                SeriesCalendar.monthly("2021-11"),
                SeriesCalendar.weekly("2020-W50"),
                SeriesCalendar.weekly("2021-01-31"),
                SeriesCalendar.daily("2024-02-27"),
                SeriesCalendar.hourly("2024-02-28T22").withSeasons(168, 24),
                SeriesCalendar.of(Cadence.MONTHLY),
                SeriesCalendar.of(Cadence.HOURLY).withSeasons(24, 168).shift(40),
                SeriesCalendar.indexed(),
                SeriesCalendar.indexed().startingAt("-3").withSeasons(96));
    }

    static Stream<SeriesCalendar> dated() {
        return calendars().filter(SeriesCalendar::startKnown);
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void findsEveryPeriodByItsLabel(SeriesCalendar calendar) {
        for (int i = -700; i < 700; i++) {
            assertThat(calendar.indexOf(calendar.label(i))).isEqualTo(i);
        }
    }

    @ParameterizedTest
    @MethodSource("dated")
    void findsEveryPeriodByItsMoments(SeriesCalendar calendar) {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = -700; i < 700; i++) {
            LocalDateTime start = calendar.start(i);
            LocalDateTime end = calendar.end(i);
            long seconds = java.time.Duration.between(start, end).toSeconds();
            assertThat(calendar.indexOf(start)).isEqualTo(i);
            assertThat(calendar.indexOf(end.minusNanos(1))).isEqualTo(i);
            assertThat(calendar.indexOf(start.plusSeconds(random.nextLong(seconds))))
                    .isEqualTo(i);
            assertThat(calendar.start(i + 1)).isEqualTo(end);
            assertThat(calendar.startDate(i)).isEqualTo(start.toLocalDate());
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void shiftsThereAndBack(SeriesCalendar calendar) {
        for (int n : new int[] {0, 1, -1, 13, 250}) {
            SeriesCalendar shifted = calendar.shift(n);
            assertThat(shifted.label(3)).isEqualTo(calendar.label(3 + n));
            assertThat(shifted.shift(-n)).isEqualTo(calendar).hasSameHashCodeAs(calendar);
            assertThat(shifted.equals(calendar)).isEqualTo(n == 0);
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void travels(SeriesCalendar calendar) {
        RoundTrip.survives(calendar);
    }

    @Test
    void readsAsPlainJson() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(SeriesCalendar.monthly("2021-11")))
                .isEqualTo(
                        "{\"cadence\":\"MONTHLY\",\"startKnown\":true,\"start\":\"2021-11\",\"seasonLengths\":[12]}");
    }

    @Test
    void sumsItselfUpInALine() {
        assertThat(SeriesCalendar.monthly("2021-11")).hasToString("monthly from 2021-11, season 12");
        assertThat(SeriesCalendar.yearly("2021")).hasToString("yearly from 2021, no season");
        assertThat(SeriesCalendar.of(Cadence.HOURLY).withSeasons(168, 24))
                .hasToString("hourly, start unknown, from 1, season 24 and 168");
        assertThat(SeriesCalendar.indexed()).hasToString("indexed from 1, no season");
    }

    @Nested
    class WithAnUnknownStart {

        private final SeriesCalendar months = SeriesCalendar.of(Cadence.MONTHLY);

        @Test
        void numbersItsPeriodsAndKeepsItsSeason() {
            assertThat(months.startKnown()).isFalse();
            assertThat(months.label(0)).isEqualTo("1");
            assertThat(months.label(16)).isEqualTo("17");
            assertThat(months.label(-1)).isEqualTo("0");
            assertThat(months.seasonLength()).isEqualTo(12);
            assertThat(months.shift(5).label(0)).isEqualTo("6");
        }

        @Test
        void hasNoDates() {
            String message = "the calendar's start is unknown, so its periods have no dates. Name the first period with"
                    + " startingAt.";
            assertThatThrownBy(() -> months.start(0)).hasMessage(message);
            assertThatThrownBy(() -> months.end(0)).hasMessage(message);
            assertThatThrownBy(() -> months.indexOf(LocalDate.of(2021, 1, 1))).hasMessage(message);
            assertThatThrownBy(() -> SeriesCalendar.indexed().start(0))
                    .hasMessage("the calendar is indexed, so its periods have no dates. Use a dated cadence.");
        }

        @Test
        void learnsItsStart() {
            assertThat(months.startingAt("2021-11")).isEqualTo(SeriesCalendar.monthly("2021-11"));
            assertThat(months.startingAt(LocalDate.of(2021, 11, 1))).isEqualTo(SeriesCalendar.monthly("2021-11"));
        }

        @Test
        void differsFromADatedOne() {
            assertThat(months).isNotEqualTo(SeriesCalendar.monthly("0001-01"));
            assertThat(months).isNotEqualTo(SeriesCalendar.indexed().withSeasons(12));
        }
    }

    @Nested
    class OfWeeks {

        @Test
        void keepsTheWeekdayOfItsStart() {
            SeriesCalendar sundays = SeriesCalendar.of(Cadence.WEEKLY).startingAt(LocalDate.of(2021, 1, 31));
            assertThat(sundays).isEqualTo(SeriesCalendar.weekly("2021-01-31"));
            assertThat(sundays.label(1)).isEqualTo("2021-02-07");
            assertThat(sundays.startDate(1).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(sundays.indexOf(LocalDate.of(2021, 2, 6))).isZero();
            assertThat(sundays.indexOf(LocalDate.of(2021, 1, 30))).isEqualTo(-1);
        }

        @Test
        void hasIsoLabelsFromMondayOn() {
            assertThat(SeriesCalendar.weekly("2021-02-01")).isEqualTo(SeriesCalendar.weekly("2021-W05"));
            assertThat(SeriesCalendar.weekly("2020-W52").label(1)).isEqualTo("2020-W53");
            assertThat(SeriesCalendar.weekly("2020-W52").label(2)).isEqualTo("2021-W01");
        }

        @Test
        void refusesAWeekThatBeginsOnAnotherDay() {
            assertThatThrownBy(() -> SeriesCalendar.weekly("2021-W05").indexOf("2021-01-31"))
                    .hasMessage("label is \"2021-01-31\", a week that begins on Sunday; the calendar's weeks begin on"
                            + " Monday.");
            assertThatThrownBy(() -> SeriesCalendar.weekly("2021-01-31").indexOf("2021-W05"))
                    .hasMessage("label is \"2021-W05\", a week that begins on Monday; the calendar's weeks begin on"
                            + " Sunday.");
        }
    }

    @Nested
    class Seasons {

        @Test
        void comeInAscendingOrderWithTheShortestFirst() {
            SeriesCalendar hours = SeriesCalendar.hourly("2021-01-01T00").withSeasons(168, 24);
            assertThat(hours.seasonLengths()).containsExactly(24, 168);
            assertThat(hours.seasonLength()).isEqualTo(24);
            hours.seasonLengths()[0] = 7;
            assertThat(hours.seasonLength()).isEqualTo(24);
        }

        @Test
        void mayBeAbsent() {
            SeriesCalendar none = SeriesCalendar.monthly("2021-01").withSeasons();
            assertThat(none.seasonLengths()).isEmpty();
            assertThat(none.seasonLength()).isEqualTo(1);
            assertThat(SeriesCalendar.monthly("2021-01").withSeasons(1)).isEqualTo(none);
            assertThat(SeriesCalendar.yearly("2021").seasonLengths()).isEmpty();
        }

        @Test
        void areDifferentAndPositive() {
            assertThatThrownBy(() -> SeriesCalendar.indexed().withSeasons(7, 0))
                    .hasMessage("season length is 0; it must be at least 1.");
            assertThatThrownBy(() -> SeriesCalendar.indexed().withSeasons(7, 7))
                    .hasMessage("season length 7 is given twice.");
        }
    }

    @Nested
    class Refuses {

        @Test
        void aStartInsideAPeriod() {
            assertThatThrownBy(() -> SeriesCalendar.of(Cadence.MONTHLY).startingAt(LocalDate.of(2021, 1, 15)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("start is 2021-01-15T00:00; it must be the first moment of a month. The month 2021-01"
                            + " begins at 2021-01-01T00:00.");
            assertThatThrownBy(() -> SeriesCalendar.of(Cadence.HOURLY).startingAt(LocalDateTime.of(2021, 1, 15, 8, 30)))
                    .hasMessage("start is 2021-01-15T08:30; it must be the first moment of an hour. The hour"
                            + " 2021-01-15T08 begins at 2021-01-15T08:00.");
        }

        @Test
        void aStartThatIsNoLabel() {
            assertThatThrownBy(() -> SeriesCalendar.indexed().startingAt("first"))
                    .hasMessage("start is \"first\"; it must be a number such as \"17\".");
            assertThatThrownBy(() -> SeriesCalendar.monthly("2021-13"))
                    .hasMessage("start is \"2021-13\"; it must be a month such as \"2021-01\". Months run from 01 to"
                            + " 12.");
        }

        @Test
        void periodsBeyondTheYear9999() {
            SeriesCalendar last = SeriesCalendar.monthly("9999-12");
            assertThat(last.end(0)).isEqualTo("+10000-01-01T00:00");
            assertThatThrownBy(() -> last.label(1))
                    .hasMessage("period lies outside the years 0001 to 9999, to which calendars are limited.");
            assertThatThrownBy(() -> last.shift(1))
                    .hasMessage("start lies outside the years 0001 to 9999, to which calendars are limited.");
            assertThatThrownBy(() -> SeriesCalendar.yearly("0001").label(Integer.MIN_VALUE))
                    .hasMessage("period lies outside the years 0001 to 9999, to which calendars are limited.");
        }

        @Test
        void distancesThatNoIndexHolds() {
            SeriesCalendar far = SeriesCalendar.indexed().startingAt("-5000000000");
            assertThatThrownBy(() -> far.indexOf("1"))
                    .hasMessage("period lies 5000000001 periods from the calendar's first; an index has at most 2^31 of"
                            + " them.");
        }
    }
}
