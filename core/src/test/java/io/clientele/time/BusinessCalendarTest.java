package io.clientele.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessCalendarTest {

    private static final BusinessCalendar OFFICE = BusinessCalendar.in("Europe/Berlin")
            .openOnWeekdays("09:00-12:30, 13:00-17:00")
            .closedEveryYearOn("12-25")
            .closedOn("2025-05-01")
            .openOn("2025-05-03", "10:00-11:00")
            .named("office");

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    @Nested
    class WhoseHoursAreKnown {

        @Test
        void isOpenFromTheFirstMomentToBeforeTheLast() {
            assertThat(OFFICE.isOpen(at("2025-05-02T06:59:59.999Z"))).isFalse();
            assertThat(OFFICE.isOpen(at("2025-05-02T07:00:00Z"))).isTrue();
            assertThat(OFFICE.isOpen(at("2025-05-02T10:30:00Z"))).isFalse();
            assertThat(OFFICE.isOpen(at("2025-05-02T15:00:00Z"))).isFalse();
        }

        @Test
        void letsADateOverruleTheYearAndTheYearTheWeek() {
            assertThat(OFFICE.isOpenOn(LocalDate.parse("2025-12-25"))).isFalse();
            assertThat(OFFICE.isOpenOn(LocalDate.parse("2025-05-01"))).isFalse();
            assertThat(OFFICE.hoursOn(LocalDate.parse("2025-05-03"))).hasToString("10:00-11:00");
            assertThat(OFFICE.openOn("2025-12-25", "08:00-09:00").isOpenOn(LocalDate.parse("2025-12-25")))
                    .isTrue();
            assertThat(OFFICE.openOn("2025-05-01", "08:00-09:00").isOpenOn(LocalDate.parse("2025-05-01")))
                    .isTrue();
        }

        @Test
        void countsOpenDaysFromTheFirstDateToBeforeTheSecond() {
            assertThat(OFFICE.openDays(LocalDate.parse("2025-05-09"), LocalDate.parse("2025-05-12")))
                    .isEqualTo(1);
            assertThat(OFFICE.openDays(LocalDate.parse("2025-05-10"), LocalDate.parse("2025-05-12")))
                    .isZero();
            assertThat(OFFICE.openDays(LocalDate.parse("2025-05-12"), LocalDate.parse("2025-05-09")))
                    .isEqualTo(-1);
        }

        @Test
        void findsTheNextOpening() {
            assertThat(OFFICE.nextOpening(at("2025-04-30T16:00:00Z"))).contains(at("2025-05-02T07:00:00Z"));
            assertThat(OFFICE.nextOpening(at("2025-05-02T08:00:00Z"))).contains(at("2025-05-02T08:00:00Z"));
            assertThat(BusinessCalendar.in("UTC").nextOpening(at("2025-05-02T08:00:00Z")))
                    .isEmpty();
        }
    }

    @Nested
    class WithHolidaysThatMoveWithEaster {

        private static final BusinessCalendar BERLIN = BusinessCalendar.in("Europe/Berlin")
                .openOnWeekdays("09:00-17:00")
                .closedDaysFromEaster(-2, 1, 39, 50);

        @Test
        void closesOnGoodFridayEasterMondayAscensionAndWhitMondayOfEveryYear() {
            assertThat(LocalDate.parse("2023-01-01")
                            .datesUntil(LocalDate.parse("2026-01-01"))
                            .filter(date -> date.getDayOfWeek().getValue() <= 5 && !BERLIN.isOpenOn(date)))
                    .extracting(LocalDate::toString)
                    .containsExactly(
                            "2023-04-07",
                            "2023-04-10",
                            "2023-05-18",
                            "2023-05-29",
                            "2024-03-29",
                            "2024-04-01",
                            "2024-05-09",
                            "2024-05-20",
                            "2025-04-18",
                            "2025-04-21",
                            "2025-05-29",
                            "2025-06-09");
            assertThat(BERLIN.openDays(LocalDate.parse("2025-04-17"), LocalDate.parse("2025-04-22")))
                    .isEqualTo(1);
            assertThat(BERLIN).hasToString("Europe/Berlin: Monday to Friday 09:00-17:00; 4 holidays");
        }

        @Test
        void opensWhereADateSaysSo() {
            assertThat(BERLIN.openOn("2025-04-18", "10:00-12:00").hoursOn(LocalDate.parse("2025-04-18")))
                    .hasToString("10:00-12:00");
        }

        @Test
        void areTheSameWrittenAndReadAndAddUp() {
            RoundTrip.survives(BERLIN);
            assertThat(BERLIN.closedDaysFromEaster(60)).isNotEqualTo(BERLIN);
            assertThat(BERLIN.closedDaysFromEaster(1, 50)).isEqualTo(BERLIN);
        }

        @Test
        void refusesADayThatCouldBeInAnotherYear() {
            assertThatThrownBy(() -> BERLIN.closedDaysFromEaster(-2, 365))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("day from Easter is 365; it must be from -80 to 250.");
        }
    }

    @Nested
    class WhereClocksChange {

        @Test
        void doesNotOpenInTheHourThatIsSkipped() {
            BusinessCalendar early = BusinessCalendar.in("Europe/Berlin").open("01:30-03:30", DayOfWeek.values());
            assertThat(early.openTime(at("2025-03-29T12:00:00Z"), at("2025-03-30T12:00:00Z")))
                    .isEqualTo(Duration.ofHours(1));
        }

        @Test
        void opensTwiceInTheHourThatIsShownTwice() {
            BusinessCalendar early = BusinessCalendar.in("Europe/Berlin").open("02:15-02:45", DayOfWeek.values());
            assertThat(early.openTime(at("2025-10-25T12:00:00Z"), at("2025-10-26T12:00:00Z")))
                    .isEqualTo(Duration.ofHours(1));
            assertThat(early.deadline(at("2025-10-25T12:00:00Z"), Duration.ofMinutes(45)))
                    .isEqualTo(at("2025-10-26T01:30:00Z"));
        }

        @Test
        void skipsADayThatAZoneNeverHad() {
            BusinessCalendar samoa = BusinessCalendar.in("Pacific/Apia").open("00:00-24:00", DayOfWeek.values());
            Instant from = ZonedDateTime.of(LocalDate.parse("2011-12-29"), LocalTime.MIN, ZoneId.of("Pacific/Apia"))
                    .toInstant();
            Instant to = ZonedDateTime.of(LocalDate.parse("2012-01-01"), LocalTime.MIN, ZoneId.of("Pacific/Apia"))
                    .toInstant();
            assertThat(samoa.openTime(from, to)).isEqualTo(Duration.ofDays(2));
        }
    }

    @Nested
    class AsALaw {

        private static final List<BusinessCalendar> CALENDARS = List.of(
                OFFICE,
                BusinessCalendar.alwaysOpen(),
                BusinessCalendar.in("America/Sao_Paulo").open("00:00-00:30, 23:30-24:00", DayOfWeek.values()),
                BusinessCalendar.in("Australia/Lord_Howe").open("01:45-02:15", DayOfWeek.values()),
                BusinessCalendar.in("UTC"));

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
        void openTimesAddUpAndTimelinesAgree(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Instant start = at("2012-06-01T00:00:00Z");
            Instant end = at("2019-06-01T00:00:00Z");
            for (BusinessCalendar calendar : CALENDARS) {
                OpenTimeline timeline = calendar.timeline(start, end);
                for (int i = 0; i < 50; i++) {
                    Instant a = start.plusMillis(random.nextLong(220_000_000_000L));
                    Instant b = a.plusMillis(random.nextLong(-30_000_000_000L, 30_000_000_000L));
                    b = b.isBefore(start) ? start : b.isAfter(end) ? end : b;
                    Instant c = start.plusMillis(random.nextLong(220_000_000_000L));
                    assertThat(calendar.openTime(a, c).plus(calendar.openTime(c, b)))
                            .isEqualTo(calendar.openTime(a, b));
                    assertThat(timeline.openTime(a, b)).isEqualTo(calendar.openTime(a, b));
                    assertThat(calendar.openTime(a, b).abs())
                            .isLessThanOrEqualTo(Duration.between(a, b).abs());
                }
            }
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4})
        void aDeadlineIsTheFirstInstantWithSoMuchOpenTime(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            for (BusinessCalendar calendar : CALENDARS.subList(0, 4)) {
                for (int i = 0; i < 20; i++) {
                    Instant from = at("2012-06-01T00:00:00Z").plusMillis(random.nextLong(220_000_000_000L));
                    Duration length = Duration.ofMillis(random.nextLong(1, 200_000_000L));
                    Instant due = calendar.deadline(from, length);
                    assertThat(calendar.openTime(from, due)).isEqualTo(length);
                    assertThat(calendar.openTime(from, due.minusMillis(1))).isLessThan(length);
                }
            }
        }
    }

    @Nested
    class AsAValue {

        @Test
        void survivesEveryRoundTrip() {
            RoundTrip.survives(OFFICE);
            RoundTrip.survives(BusinessCalendar.in("UTC"));
            RoundTrip.survives(BusinessCalendar.alwaysOpen());
            OpenTimeline timeline = OFFICE.timeline(at("2025-01-01T00:00:00Z"), at("2025-02-01T00:00:00Z"));
            assertThat(RoundTrip.serialised(timeline)).isEqualTo(timeline).hasSameHashCodeAs(timeline);
        }

        @Test
        void saysWhatItIs() {
            assertThat(BusinessCalendar.alwaysOpen()).hasToString("always open (Z): Monday to Sunday 00:00-24:00");
            assertThat(BusinessCalendar.in("UTC")).hasToString("UTC: closed all week");
            assertThat(OFFICE.timeline(at("2025-01-06T00:00:00Z"), at("2025-01-08T00:00:00Z")))
                    .hasToString("4 stretches open from 2025-01-06T00:00:00Z to 2025-01-08T00:00:00Z, 15 h");
        }
    }

    @Nested
    class WronglyAsked {

        @Test
        void refusesAnUnknownZone() {
            assertThatThrownBy(() -> BusinessCalendar.in("Berlin"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("zone is Berlin; it must be a zone such as Europe/Berlin or UTC.");
        }

        @Test
        void refusesWhatIsNoDate() {
            assertThatThrownBy(() -> OFFICE.closedOn("1 May"))
                    .hasMessage("date is 1 May; it must be a date such as 2025-05-01.");
            assertThatThrownBy(() -> OFFICE.closedEveryYearOn("25.12."))
                    .hasMessage("monthDay is 25.12.; it must be a month and a day such as 12-25.");
        }

        @Test
        void refusesADeadlineThatNeverComes() {
            assertThatThrownBy(() -> BusinessCalendar.in("UTC")
                            .openOn("2025-05-02", "10:00-11:00")
                            .deadline(at("2025-05-02T00:00:00Z"), Duration.ofMinutes(61)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("the calendar UTC does not open in 30 years after ")
                    .hasMessageEndingWith("; open time cannot run out. Give it opening hours.");
        }

        @Test
        void refusesANegativeAllowance() {
            assertThatThrownBy(() -> OFFICE.deadline(at("2025-05-02T00:00:00Z"), Duration.ofMinutes(-1)))
                    .hasMessage("length is PT-1M; it must be from 0 to 1,000 years.");
        }

        @Test
        void refusesAnInstantOutsideTheTimeline() {
            OpenTimeline timeline = OFFICE.timeline(at("2025-01-01T00:00:00Z"), at("2025-02-01T00:00:00Z"));
            assertThatThrownBy(() -> timeline.openTime(at("2025-01-01T00:00:00Z"), at("2025-03-01T00:00:00Z")))
                    .hasMessage("instant is 2025-03-01T00:00:00Z; it must be from 2025-01-01T00:00:00Z to "
                            + "2025-02-01T00:00:00Z. Lay out a longer timeline.");
        }
    }
}
