package io.clientele.lifetime.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.customer.Purchases;
import io.clientele.customer.PurchasesAccumulator;
import io.clientele.lifetime.LifetimeUnit;
import io.clientele.lifetime.NbdProcess;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TrackingTest {

    /** A tenth of a purchase a day, of everybody. */
    private static final NbdProcess PROCESS = new NbdProcess(1, 10, LifetimeUnit.DAYS);

    private static final Purchases PURCHASES = PurchasesAccumulator.in("EUR")
            .add("A", "2026-01-20", 10)
            .add("A", "2026-02-05", 20)
            .add("A", "2026-02-05", 25)
            .add("B", "2026-02-10", 50)
            .add("B", "2026-03-10", 50)
            .add("C", "2026-03-05", 60)
            .add("C", "2026-03-15", 60)
            .finish("2026-03-20");

    @Test
    void countsRepeatsByMonthAndExpectsThemByAge() {
        TrackingTable table =
                Tracking.of(PROCESS, PURCHASES).calibratedTo("2026-02-28").monthly();
        assertThat(table.customers()).isEqualTo(2);
        assertThat(table.laterCustomers()).isEqualTo(1);
        assertThat(table.periods()).extracting(TrackingTable.Period::actual).containsExactly(0L, 1L, 1L);
        assertThat(table.periods())
                .extracting(TrackingTable.Period::actualSoFar)
                .containsExactly(0L, 1L, 2L);
        double[] days = {11, 39 + 18, 59 + 38};
        for (int i = 0; i < 3; i++) {
            assertThat(table.periods().get(i).expectedSoFar()).isCloseTo(days[i] / 10, within(1e-12));
        }
        assertThat(table.periods().get(1).from()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(table.periods().get(2).until()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(table.periods().get(2).cutShort()).isTrue();
        assertThat(table.errorAtTheEnd()).hasValueCloseTo(3.85, within(1e-12));
        assertThat(table.holdoutError()).hasValueCloseTo(3.0, within(1e-12));
        assertThat(table).hasToString("""
            Repeat purchases by month and as NBD expects them, 2 customers, calibrated to 2026-02-28
            at the end the model is off by 385.0 %, in a usual period after the calibration by 300.0 %
            period  from        until       actual  expected  actual so far  expected so far
            ------  ----------  ----------  ------  --------  -------------  ---------------
                 1  2026-01-20  2026-01-31       0       1.1              0              1.1
                 2  2026-02-01  2026-02-28       1       4.6              1              5.7
                 3  2026-03-01  2026-03-20       1       4.0              2              9.7
            1 customer who first bought after the calibration left out.
            The last period is cut short by the as-of date.\
            """);
    }

    @Test
    void hasTheSameTotalsInAnyPeriods() {
        Tracking tracking = Tracking.of(PROCESS, PURCHASES);
        for (TrackingTable table : new TrackingTable[] {
            tracking.weekly(), tracking.monthly(), tracking.everyDays(1), tracking.everyDays(400)
        }) {
            TrackingTable.Period last = table.periods().get(table.periods().size() - 1);
            assertThat(last.actualSoFar()).isEqualTo(3);
            assertThat(last.expectedSoFar()).isCloseTo((59 + 38 + 15) / 10.0, within(1e-12));
            assertThat(table.periods().stream()
                            .mapToLong(TrackingTable.Period::actual)
                            .sum())
                    .isEqualTo(3);
            assertThat(last.until()).isEqualTo(PURCHASES.asOf());
            assertThat(table.holdoutError()).isEmpty();
        }
        assertThat(tracking.weekly().unit()).isEqualTo("week");
        assertThat(tracking.everyDays(400).periods()).hasSize(1);
    }

    @Test
    void refusesDaysOutsideTheHistory() {
        Tracking tracking = Tracking.of(PROCESS, PURCHASES);
        assertThatThrownBy(() -> tracking.calibratedTo("2026-04-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("calibrationEnd is 2026-04-01; it must not be after 2026-03-20, the day up to which the"
                        + " purchases are known.");
        assertThatThrownBy(() -> tracking.calibratedTo("2026-01-01"))
                .hasMessage("calibrationEnd is 2026-01-01; it must not be before the first purchase of all, on"
                        + " 2026-01-20.");
        assertThatThrownBy(() -> tracking.everyDays(0)).hasMessage("days is 0; it must be at least 1.");
        assertThatThrownBy(() ->
                        Tracking.of(PROCESS, PurchasesAccumulator.in("EUR").finish("2026-03-20")))
                .hasMessage("purchases has 0 customers up to 2026-03-20; tracking needs at least 1.");
    }
}
