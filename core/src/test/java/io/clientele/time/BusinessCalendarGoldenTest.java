package io.clientele.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testing.Golden;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BusinessCalendarGoldenTest {

    private static final Map<String, BusinessCalendar> CALENDARS = Map.of(
            "office",
            BusinessCalendar.in("Europe/Berlin")
                    .openOnWeekdays("09:00-17:00")
                    .closedOn("2025-05-01", "2025-12-25", "2025-12-26"),
            "lunch",
            BusinessCalendar.in("America/New_York")
                    .openOnWeekdays("08:00-12:00, 13:00-18:00")
                    .open("09:00-13:00", DayOfWeek.SATURDAY)
                    .closedOn("2025-07-04"),
            "satThu",
            BusinessCalendar.in("Asia/Tehran")
                    .open(
                            "08:00-16:00",
                            DayOfWeek.SATURDAY,
                            DayOfWeek.SUNDAY,
                            DayOfWeek.MONDAY,
                            DayOfWeek.TUESDAY,
                            DayOfWeek.WEDNESDAY)
                    .open("08:00-12:00", DayOfWeek.THURSDAY)
                    .closedOn("2025-03-20", "2025-03-21"),
            "always",
            BusinessCalendar.in("Europe/Berlin").open(OpeningHours.WHOLE_DAY, DayOfWeek.values()),
            "night",
            BusinessCalendar.in("Europe/London").open("00:00-06:00, 22:00-24:00", DayOfWeek.values()));

    @TestFactory
    Iterable<DynamicTest> measuresAsStepByStep() {
        return Golden.rows(getClass(), "sla_clock.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("id") + " " + row.get("output"), () -> check(row)))
                .toList();
    }

    private static void check(Map<String, String> row) {
        Map<String, String> inputs = Golden.entries(row.get("inputs"));
        BusinessCalendar calendar = CALENDARS.get(inputs.get("calendar"));
        Instant opened = instant(inputs.get("opened"));
        Instant responded = instant(inputs.get("responded"));
        Duration target = Duration.ofMinutes(Long.parseLong(inputs.get("targetMinutes")));
        Duration paused = Duration.ZERO;
        if (!inputs.get("pauses").isEmpty()) {
            String[] pause = inputs.get("pauses").split("/");
            paused = calendar.openTime(instant(pause[0]), instant(pause[1]));
        }
        if (row.get("output").equals("elapsedBusinessMinutes")) {
            Duration open = calendar.openTime(opened, responded);
            assertThat(open.minus(paused)).isEqualTo(Duration.ofMinutes(Long.parseLong(row.get("value"))));
            assertThat(calendar.openTime(responded, opened)).isEqualTo(open.negated());
            assertThat(calendar.timeline(opened, responded).openTime(opened, responded))
                    .isEqualTo(open);
        } else {
            // A pause that lies before the deadline puts it off by as much open time as it holds.
            assertThat(calendar.deadline(opened, target.plus(paused))).isEqualTo(instant(row.get("value")));
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
