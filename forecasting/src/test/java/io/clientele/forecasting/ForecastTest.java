package io.clientele.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.forecasting.baseline.Drift;
import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Forecast FALLING = Forecasting.of(
                    TimeSeries.monthly("2026-01", 12, 10, 9, 5).named("wood").in("stacks"))
            .with(Drift.standard())
            .horizon(3)
            .levels(0.8)
            .forecast();

    @Test
    void printsItsNotesBelowTheTable() {
        Forecast noted =
                FALLING.withNotes("Four months only: ets was not tried.").withNotes("Drift it is.");
        assertThat(noted.notes()).containsExactly("Four months only: ets was not tried.", "Drift it is.");
        assertThat(noted.toString()).isEqualTo(FALLING + """

            Four months only: ets was not tried.
            Drift it is.\
            """);
        assertThat(noted).isNotEqualTo(FALLING);
        assertThat(noted.withLevels(0.5).floor(0).notes()).isEqualTo(noted.notes());
    }

    @Test
    void itsNotesTravel() {
        RoundTrip.survives(FALLING.withNotes("Drift it is."));
        RoundTrip.survives(FALLING);
        assertThatThrownBy(() -> FALLING.withNotes(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("notes[0] is ");
    }

    @Test
    void neverGoesBelowItsFloor() {
        Forecast floored = FALLING.floor(0);
        assertThat(FALLING.mean(3)).isNegative();
        assertThat(floored.mean()).containsExactly(FALLING.mean(1), FALLING.mean(2), 0);
        assertThat(floored.levels()).containsExactly(0.8);
        assertThat(floored.toString()).isEqualTo("""
            Forecast of wood by drift, 2026-05 to 2026-07, 3 steps in stacks
            period   floored mean  lower 80 %  upper 80 %
            -------  ------------  ----------  ----------
            2026-05         2.667       0.406       4.927
            2026-06         0.333       0.000       3.907
            2026-07         0.000       0.000       2.795\
            """);
        RoundTrip.survives(floored);
    }

    @Test
    void theFloorIsAlsoSaidBeforehand() {
        Forecasting.Planned planned = Forecasting.of(TimeSeries.indexed(9, 6, 5, 1))
                .with(Drift.standard())
                .horizon(3)
                .floor(0);
        assertThat(planned.forecast().mean(3)).isZero();
        assertThat(planned.levels(0.9).horizon(2).forecast().interval(2, 0.9).lower())
                .isZero();
        assertThat(planned.toString()).endsWith("with drift, 3 steps ahead, intervals of 80 %, 95 %, never below 0");
        assertThatThrownBy(() -> planned.floor(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("floor is NaN; it must be a finite number.");
    }
}
