package io.clientele.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.customer.CustomerId;
import io.clientele.customer.Customers;
import io.clientele.testing.RoundTrip;
import io.clientele.time.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitCalendarTest {

    @Test
    void spreadsVisitsOverWorkingDays() {
        // Ten working days from Monday 5 to Friday 16 January 2026.
        VisitCalendar calendar = VisitCalendar.from("2026-01-05")
                .until("2026-01-18")
                .visit(Customers.of("A", "B"), 2)
                .plan();
        assertThat(calendar.of(CustomerId.of("A")))
                .containsExactly(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 13));
        assertThat(calendar.of(CustomerId.of("B")))
                .containsExactly(LocalDate.of(2026, 1, 8), LocalDate.of(2026, 1, 15));
        assertThat(calendar.busiest()).isEqualTo(1);
        assertThat(calendar.on(LocalDate.of(2026, 1, 8))).isEqualTo(Customers.of("B"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 12", "40, 4", "100, 2", "7, 50"})
    void staysEvenAndOffHolidays(int accounts, int times) {
        Customers some = Customers.of(LongStream.range(0, accounts).toArray());
        LocalDate holiday = LocalDate.of(2026, 5, 1);
        VisitCalendar calendar = VisitCalendar.from("2026-01-01")
                .until("2026-12-31")
                .visit(some, times)
                .without(holiday)
                .plan();
        assertThat(calendar.visits()).hasSize(accounts * times);
        Map<LocalDate, Integer> perDay = new TreeMap<>();
        for (VisitCalendar.Visit visit : calendar.visits()) {
            perDay.merge(visit.day(), 1, Integer::sum);
            assertThat(visit.day().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(visit.day()).isNotEqualTo(holiday);
        }
        int least = accounts * times / 260;
        assertThat(perDay.values()).allSatisfy(count -> assertThat(count).isBetween(Math.max(1, least), least + 1));
        for (CustomerId account : some) {
            assertThat(calendar.of(account)).hasSize(times).doesNotHaveDuplicates();
        }
    }

    @Test
    void visitsOnTheOpenDaysOfACalendar() {
        BusinessCalendar shop = BusinessCalendar.in("UTC")
                .open("09:00-13:00", DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)
                .closedEveryYearOn("01-10");
        VisitCalendar calendar = VisitCalendar.from("2026-01-05")
                .until("2026-01-18")
                .visit(Customers.of("A"), 3)
                .on(shop)
                .plan();
        assertThat(calendar.of(CustomerId.of("A")))
                .containsExactly(LocalDate.of(2026, 1, 9), LocalDate.of(2026, 1, 16), LocalDate.of(2026, 1, 17));
    }

    @Test
    void refusesMoreVisitsThanDays() {
        VisitCalendar.Draft week =
                VisitCalendar.from("2026-01-05").until("2026-01-11").visit(Customers.of("A"), 6);
        assertThatThrownBy(week::plan)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("times is 6 and there are 5 working days from 2026-01-05 until 2026-01-11; an account is"
                        + " visited at most once a day.");
        assertThatThrownBy(() -> week.visit(Customers.of("A"), 1))
                .hasMessage("account A is to be visited in two rounds; each account must be in one.");
        VisitCalendar.From from = VisitCalendar.from("2026-01-05");
        assertThatThrownBy(() -> from.until("2026-01-04"))
                .hasMessage("until is 2026-01-04; it must not be before 2026-01-05, the first day.");
        LocalDate day = LocalDate.of(2026, 1, 5);
        List<VisitCalendar.Visit> outside = List.of(new VisitCalendar.Visit(day.plusDays(1), CustomerId.of("A")));
        assertThatThrownBy(() -> new VisitCalendar(day, day, outside))
                .hasMessage("visit on 2026-01-06 is outside the calendar from 2026-01-05 until 2026-01-05.");
    }

    @Test
    void printsAndTravels() {
        VisitCalendar.Draft draft =
                VisitCalendar.from("2026-01-05").until("2026-01-09").visit(Customers.of("A"), 2);
        assertThat(draft.plan()).hasToString("""
            Visits from 2026-01-05 until 2026-01-09, 2 visits, at most 1 a day
            day         account
            ----------  -------
            2026-01-06  A
            2026-01-08  A\
            """);
        RoundTrip.survives(draft);
        RoundTrip.survives(draft.plan());
    }
}
