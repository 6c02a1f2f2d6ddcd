package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarUnitTest {

    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-02-28, 1",
        "2024-01-31, 2024-02-29, 1",
        "2024-01-31, 2024-02-28, 0.9655172413793104",
        "2026-01-31, 2026-03-30, 1.967741935483871",
        "2026-01-31, 2026-03-31, 2",
        "2026-02-01, 2026-02-15, 0.5",
        "2026-03-01, 2026-03-15, 0.45161290322580644",
        "2026-02-28, 2026-03-28, 1",
        "2026-01-01, 2027-01-01, 12",
        "2026-05-05, 2026-05-05, 0"
    })
    void givesMonthsTheirRealLength(LocalDate from, LocalDate to, double months) {
        assertThat(CalendarUnit.MONTHS.between(from, to)).isCloseTo(months, within(ROUNDING));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, 2025-02-28, 1", "2024-01-01, 2025-01-01, 1", "2023-01-01, 2023-07-02, 0.4986301369863014"})
    void givesYearsTheirRealLength(LocalDate from, LocalDate to, double years) {
        assertThat(CalendarUnit.YEARS.between(from, to)).isCloseTo(years, within(ROUNDING));
    }

    @ParameterizedTest
    @EnumSource(CalendarUnit.class)
    void risesFromDayToDay(CalendarUnit unit) {
        for (LocalDate from : new LocalDate[] {LocalDate.of(2024, 1, 31), LocalDate.of(2023, 12, 30)}) {
            double before = -1;
            for (LocalDate to = from; to.isBefore(from.plusYears(5)); to = to.plusDays(1)) {
                double span = unit.between(from, to);
                assertThat(span).isGreaterThan(before);
                before = span;
            }
        }
    }

    @Test
    void refusesToLookBack() {
        LocalDate day = LocalDate.of(2026, 1, 2);
        assertThatThrownBy(() -> CalendarUnit.WEEKS.between(day, day.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("to is 2026-01-01; it must not be before from, 2026-01-02.");
        assertThat(CalendarUnit.MONTHS).hasToString("months");
    }
}
