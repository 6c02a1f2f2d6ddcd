package io.clientele.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CadenceTest {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2021, 1, 31, 5, 59, 30);

    @ParameterizedTest
    @CsvSource({
        "YEARLY,2021,2021-01-01T00:00,1",
        "QUARTERLY,2021-Q1,2021-01-01T00:00,4",
        "MONTHLY,2021-01,2021-01-01T00:00,12",
        "WEEKLY,2021-W04,2021-01-25T00:00,52",
        "DAILY,2021-01-31,2021-01-31T00:00,7",
        "HOURLY,2021-01-31T05,2021-01-31T05:00,24"
    })
    void writesAndReadsThePeriodOfAMoment(Cadence cadence, String label, LocalDateTime start, int season) {
        assertThat(cadence.label(MOMENT)).isEqualTo(label);
        assertThat(cadence.parse(label)).isEqualTo(start);
        assertThat(cadence.seasonLength()).isEqualTo(season);
    }

    @ParameterizedTest
    @EnumSource(value = Cadence.class, mode = EnumSource.Mode.EXCLUDE, names = "INDEX")
    void readsBackWhatItWritesOverAllYears(Cadence cadence) {
        SplittableRandom random = new SplittableRandom(17);
        long hours = ChronoUnit.HOURS.between(LocalDateTime.of(1, 1, 1, 0, 0), LocalDateTime.of(9999, 12, 31, 23, 0));
        for (int i = 0; i < 4_000; i++) {
            LocalDateTime moment = LocalDateTime.of(1, 1, 1, 0, 0).plusHours(random.nextLong(hours + 1));
            String label = cadence.label(moment);
            LocalDateTime start = cadence.parse(label);
            assertThat(start).isBeforeOrEqualTo(moment);
            assertThat(cadence.label(start)).isEqualTo(label);
            assertThat(cadence.label(moment.toLocalDate()))
                    .isEqualTo(cadence.label(moment.toLocalDate().atStartOfDay()));
        }
    }

    @Test
    void numbersWeeksAsIso8601Does() {
        for (LocalDate day = LocalDate.of(1995, 12, 20); day.getYear() < 2045; day = day.plusDays(1)) {
            String label = Cadence.WEEKLY.label(day);
            assertThat(label)
                    .isEqualTo(
                            "%04d-W%02d",
                            day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            assertThat(Cadence.WEEKLY.parse(label).toLocalDate()).isBetween(day.minusDays(6), day);
        }
        assertThat(Cadence.WEEKLY.label(LocalDate.of(2021, 1, 3))).isEqualTo("2020-W53");
        assertThat(Cadence.WEEKLY.parse("2020-W53")).isEqualTo("2020-12-28T00:00");
    }

    @Test
    void knowsLeapDays() {
        assertThat(Cadence.DAILY.parse("2024-02-29")).isEqualTo("2024-02-29T00:00");
        assertThat(Cadence.DAILY.parse("2000-02-29")).isEqualTo("2000-02-29T00:00");
        assertThat(Cadence.HOURLY.parse("2024-02-29T23")).isEqualTo("2024-02-29T23:00");
        assertThat(Cadence.HOURLY.parse("2024-02-29T23:00")).isEqualTo("2024-02-29T23:00");
        assertThat(Cadence.HOURLY.parse("2024-02-29T23:00:00.000")).isEqualTo("2024-02-29T23:00");
    }

    @Test
    void understandsAWeekByTheDateOfItsFirstDay() {
        assertThat(Cadence.WEEKLY.parse("2021-02-01")).isEqualTo(Cadence.WEEKLY.parse("2021-W05"));
        assertThat(Cadence.WEEKLY.parse("2021-01-31")).isEqualTo("2021-01-31T00:00");
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "YEARLY|21|a year such as \"2021\".",
                    "YEARLY|+2021|a year such as \"2021\".",
                    "QUARTERLY|2021-Q5|a quarter such as \"2021-Q1\".",
                    "QUARTERLY|2021Q1|a quarter such as \"2021-Q1\".",
                    "MONTHLY|2021-13|a month such as \"2021-01\". Months run from 01 to 12.",
                    "MONTHLY|2021-00|a month such as \"2021-01\". Months run from 01 to 12.",
                    "MONTHLY|2021-1|a month such as \"2021-01\".",
                    "MONTHLY|2021-01-01|a month such as \"2021-01\".",
                    "WEEKLY|2021-W53|a week such as \"2021-W05\", or the date of its first day."
                            + " The year 2021 has the weeks 01 to 52.",
                    "WEEKLY|2020-W00|a week such as \"2021-W05\", or the date of its first day."
                            + " The year 2020 has the weeks 01 to 53.",
                    "WEEKLY|2021-W5|a week such as \"2021-W05\", or the date of its first day.",
                    "DAILY|2021-02-29|a day such as \"2021-01-31\". There is no such day.",
                    "DAILY|31.01.2021|a day such as \"2021-01-31\".",
                    "HOURLY|2021-01-31T24|an hour such as \"2021-01-31T05\".",
                    "HOURLY|2021-01-31T05:30|an hour such as \"2021-01-31T05\". An hour begins at minute 00.",
                    "HOURLY|2021-01-31T05:00:01|an hour such as \"2021-01-31T05\". An hour begins at minute 00.",
                    "HOURLY|2021-02-30T05|an hour such as \"2021-01-31T05\". There is no such day."
                })
        void textsThatAreNoLabel(Cadence cadence, String text, String rule) {
            assertThatThrownBy(() -> cadence.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("label is \"" + text + "\"; it must be " + rule);
        }

        @Test
        void yearsBeyondFourDigits() {
            assertThatThrownBy(() -> Cadence.MONTHLY.label(LocalDate.of(10000, 1, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("moment is +10000-01-01; it must be in the years 0001 to 9999.");
            assertThatThrownBy(() -> Cadence.YEARLY.parse("0000"))
                    .hasMessage("label lies outside the years 0001 to 9999, to which calendars are limited.");
        }

        @Test
        void datesOfNumberedPeriods() {
            assertThatThrownBy(() -> Cadence.INDEX.label(LocalDate.of(2021, 1, 1)))
                    .hasMessage("moment is 2021-01-01; an indexed calendar has no dates. Use a dated cadence, or count"
                            + " periods by number.");
            assertThatThrownBy(() -> Cadence.INDEX.parse("17"))
                    .hasMessage("cadence is INDEX; its periods have no dates. Use a dated cadence, or read the label as"
                            + " a number.");
        }

        @Test
        void aMissingLabel() {
            assertThatThrownBy(() -> Cadence.MONTHLY.parse(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("label must not be null.");
        }
    }
}
