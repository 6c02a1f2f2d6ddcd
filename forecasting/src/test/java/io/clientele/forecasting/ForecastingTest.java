package io.clientele.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.baseline.Naive;
import io.clientele.series.DemandOutlook;
import io.clientele.series.TimeSeries;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ForecastingTest {

    private static final TimeSeries SALES = TimeSeries.monthly("2025-01", 3, 5, 4, 6, 5, 7);

    @Test
    void looksTwoSeasonsAheadUnlessTold() {
        assertThat(Forecasting.of(SALES).with(Naive.standard()).forecast().horizon())
                .isEqualTo(24);
        assertThat(Forecasting.of(TimeSeries.yearly("2019", 3, 5, 4))
                        .with(Naive.standard())
                        .forecast()
                        .horizon())
                .isEqualTo(10);
    }

    @Test
    void printsTheUsualLevelsUnlessTold() {
        Forecasting.Planned planned =
                Forecasting.of(SALES).with(Naive.standard()).horizon(2);
        assertThat(planned.forecast().levels()).containsExactly(0.80, 0.95);
        assertThat(planned.levels(0.9, 0.5).forecast().levels()).containsExactly(0.5, 0.9);
        assertThat(planned.levels().forecast().toString()).isEqualTo("""
            Forecast by naive, 2025-07 to 2025-08, 2 steps
            period    mean
            -------  -----
            2025-07  7.000
            2025-08  7.000\
            """);
        assertThat(planned.horizon(1).levels(0.995).forecast().toString())
                .startsWith("Forecast by naive, 2025-07, 1 step\nperiod    mean  lower 99.5 %");
    }

    @Test
    void everyStepOnTheWaySaysWhatItIs() {
        Forecasting forecasting = Forecasting.of(SALES.named("sales").in("pieces"));
        assertThat(forecasting.toString()).isEqualTo("forecasting sales, 2025-01 to 2025-06, n = 6, in pieces");
        Forecasting.Planned planned = forecasting.with(Naive.standard());
        assertThat(planned.toString())
                .isEqualTo("forecasting sales, 2025-01 to 2025-06, n = 6, in pieces, with naive, 24 steps ahead,"
                        + " intervals of 80 %, 95 %");
        assertThat(planned.horizon(1).levels(0.995).toString())
                .endsWith("with naive, 1 step ahead, interval of 99.5 %");
        assertThat(planned.levels().toString()).endsWith("24 steps ahead, no intervals");
    }

    @Test
    void isAnOutlookOnDemand() {
        DemandOutlook outlook = Forecasting.of(SALES.in("pieces"))
                .with(Naive.standard())
                .horizon(3)
                .forecast();
        assertThat(outlook.unit()).isEqualTo("pieces");
        assertThat(outlook.calendar().label(0)).isEqualTo("2025-07");
        assertThat(outlook.total(1, 3).mean()).isEqualTo(21);
    }

    @Test
    void theMeansAreASeriesThatContinuesTheData() {
        Forecast forecast = Forecasting.of(SALES.named("sales").in("pieces"))
                .with(Naive.standard())
                .horizon(2)
                .forecast();
        TimeSeries whole = SALES.named("sales").in("pieces").append(forecast.asSeries());
        assertThat(whole.size()).isEqualTo(8);
        assertThat(whole.value(7)).isEqualTo(7);
    }

    @Test
    void fitsWithoutForecasting() {
        Fitted fitted = Forecasting.of(SALES).with(Naive.standard()).fit();
        assertThat(fitted.diagnostics().residualStandardDeviation()).isCloseTo(Math.sqrt(14 / 5.0), within(1e-12));
        assertThat(fitted.toString()).isEqualTo("""
            naive fitted to series, 2025-01 to 2025-06, n = 6
            parameter                     value
            ---------------------------  ------
            last value                   7.0000
            residual standard deviation  1.6733\
            """);
    }

    @Nested
    class Refuses {

        @Test
        void levelsThatAreNone() {
            Forecasting.Planned planned = Forecasting.of(SALES).with(Naive.standard());
            assertThatThrownBy(() -> planned.levels(95))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("level is 95; it must be above 0 and below 1. Write 0.95 for 95 percent.");
            assertThatThrownBy(() -> planned.levels(0.8, 0.8))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("level 0.8 is given twice; name each level once.");
        }

        @Test
        void aHorizonBelowOne() {
            assertThatThrownBy(
                            () -> Forecasting.of(SALES).with(Naive.standard()).horizon(-1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("horizon is -1; it must be at least 1. Ask for one step or more.");
        }

        @Test
        void toForecastWithoutData() {
            assertThatThrownBy(() ->
                            Forecasting.of(SALES.head(1)).with(Naive.standard()).forecast())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "series has 1 observation; naive needs at least 2: one value and one change. Use a longer"
                                    + " history.");
        }
    }
}
