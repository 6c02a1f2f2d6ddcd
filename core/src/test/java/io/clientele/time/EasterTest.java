package io.clientele.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EasterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1598-03-22", "1818-03-22", "1886-04-25", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23",
                "2008-03-23", "2011-04-24", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25", "2049-04-18",
                "2076-04-19", "2285-03-22"
            })
    void isWhereTheTablesHaveIt(LocalDate sunday) {
        assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
    }

    /** The definition itself, by golden number and epact (Knuth, The Art of Computer Programming, volume 1, exercise 1.3.2-14). */
    private static LocalDate sundayAfterTheFullMoon(int year) {
        int golden = year % 19 + 1;
        int century = year / 100 + 1;
        int droppedLeapYears = 3 * century / 4 - 12;
        int moonCorrection = (8 * century + 5) / 25 - 5;
        int epact = Math.floorMod(11 * golden + 20 + moonCorrection - droppedLeapYears, 30);
        if (epact == 25 && golden > 11 || epact == 24) {
            epact++;
        }
        int fullMoon = 44 - epact < 21 ? 74 - epact : 44 - epact;
        return LocalDate.of(year, 3, 1).plusDays(fullMoon - 1).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
    }

    @Test
    void isTheSundayAfterTheFullMoonOfSpringInEveryGregorianYear() {
        for (int year = 1583; year < 10_000; year++) {
            assertThat(Easter.sunday(year)).isEqualTo(sundayAfterTheFullMoon(year));
        }
    }

    @Test
    void isASundayFromLateMarchToLateAprilInAnyYear() {
        for (int year = -5000; year < 20_000; year++) {
            LocalDate sunday = Easter.sunday(year);
            assertThat(sunday.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(MonthDay.from(sunday)).isBetween(MonthDay.of(3, 22), MonthDay.of(4, 25));
        }
    }
}
