package io.clientele.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void runsTheExampleOfThePackage() {
        BusinessCalendar office = BusinessCalendar.in("Europe/Berlin")
                .openOnWeekdays("09:00-12:30, 13:00-17:00")
                .closedOn("2025-05-01")
                .closedEveryYearOn("12-25", "12-26")
                .closedDaysFromEaster(-2, 1, 39, 50) // Good Friday, Easter Monday, Ascension, Whit Monday
                .openOn("2025-12-24", "09:00-12:00")
                .named("office");
        Instant asked = Instant.parse("2025-04-30T14:20:00Z");
        Instant answered = Instant.parse("2025-05-02T08:10:00Z");
        Duration open = office.openTime(asked, answered);
        Instant due = office.deadline(asked, Duration.ofHours(2));
        long days = office.openDays(LocalDate.parse("2025-04-30"), LocalDate.parse("2025-05-05"));

        assertThat(open).isEqualTo(Duration.ofMinutes(110));
        assertThat(due).isEqualTo("2025-05-02T08:20:00Z");
        assertThat(days).isEqualTo(2);
        assertThat(office)
                .hasToString("office (Europe/Berlin): Monday to Friday 09:00-12:30, 13:00-17:00; 7 holidays; "
                        + "1 day with hours of its own");
    }
}
