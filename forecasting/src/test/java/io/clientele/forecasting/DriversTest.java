package io.clientele.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.io.Table;
import io.clientele.series.SeriesCalendar;
import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriversTest {

    private static final SeriesCalendar MONTHS = SeriesCalendar.monthly("2025-11");

    private static final Drivers DRIVERS =
            Drivers.over(MONTHS).driver("price", 9, 9, 8, 8, 9).driver("promotion", 0, 0, 1, 1, 0, 0);

    private static final TimeSeries SALES = TimeSeries.monthly("2025-12", 10, 14, 15);

    @Test
    void findsItsRowsByTheCalendarOfTheSeries() {
        assertThat(DRIVERS.refusal(SALES)).isEmpty();
        assertThat(DRIVERS.rows(SALES.calendar(), 3)).isDeepEqualTo(new double[][] {{9, 8, 8}, {0, 1, 1}});
        assertThat(DRIVERS.ahead(SeriesCalendar.monthly("2026-03"), 1)).isDeepEqualTo(new double[][] {{9}, {0}});
    }

    @Test
    void saysWhichDriverEndsBeforeTheHorizon() {
        assertThatThrownBy(() -> DRIVERS.ahead(SeriesCalendar.monthly("2026-03"), 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("driver price ends 2026-03; a horizon of 6 needs values until 2026-08. Add the planned"
                        + " values.");
    }

    @Test
    void refusesSeriesThatItDoesNotCover() {
        assertThat(DRIVERS.refusal(TimeSeries.monthly("2025-10", 1, 2)))
                .contains(
                        "drivers begin 2025-11 and the series begins 2025-10; a value is needed for every period of the"
                                + " series. Add the earlier values, or use the series from 2025-11 on.");
        assertThat(DRIVERS.refusal(TimeSeries.monthly("2026-01", 1, 2, 3, 4)))
                .contains(
                        "driver price ends 2026-03; the series ends 2026-04 and needs a value in every period. Add the"
                                + " missing values.");
        assertThat(DRIVERS.refusal(TimeSeries.quarterly("2026-Q1", 1, 2)))
                .contains(
                        "drivers are monthly from 2025-11, season 12 and series quarterly from 2026-Q1, season 4; they"
                                + " must have the same periods. Give drivers of the periods of the series.");
        assertThat(Drivers.over(MONTHS).refusal(SALES)).contains("drivers have no columns; add one with driver.");
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertThatThrownBy(() -> DRIVERS.driver("wind", 3, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "driver wind is NaN at 2025-12; it must be a finite number. Fill the gap, or plan a value.");
        assertThatThrownBy(() -> DRIVERS.driver("price", 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("driver price is given twice; name each one differently.");
    }

    @Test
    void comesFromSeriesMapsAndTables() {
        TimeSeries price = TimeSeries.monthly("2025-11", 9, 9, 8, 8, 9).named("price");
        Drivers one = Drivers.over(MONTHS).driver("price", 9, 9, 8, 8, 9);
        Map<String, double[]> map = new LinkedHashMap<>();
        map.put("price", new double[] {9, 9, 8, 8, 9});
        assertThat(Drivers.of(price)).isEqualTo(one);
        assertThat(Drivers.over(MONTHS).drivers(map)).isEqualTo(one);
        assertThat(Drivers.over(MONTHS).columns(Table.of("plan").column("price", 9.0, 9.0, 8.0, 8.0, 9.0), "price"))
                .isEqualTo(one);
        assertThatThrownBy(() -> Drivers.of(price, SALES.named("sales")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "driver sales is monthly from 2025-12, season 12 and driver price monthly from 2025-11, season"
                                + " 12; they must begin with the same period. Cut them with between.");
    }

    @Test
    void cannotBeChangedFromOutside() {
        double[] values = {1, 2};
        Drivers drivers = Drivers.over(MONTHS).driver("x", values);
        values[0] = 7;
        drivers.values("x")[1] = 7;
        assertThat(drivers.values("x")).containsExactly(1, 2);
    }

    @Test
    void travels() {
        RoundTrip.survives(DRIVERS);
    }

    @Test
    void printsAsATable() {
        assertThat(DRIVERS.toString().split("\n")[0]).isEqualTo("Drivers, 2 columns, 2025-11 to 2026-04");
        assertThat(DRIVERS.toString()).contains("2026-04").contains("–");
    }
}
