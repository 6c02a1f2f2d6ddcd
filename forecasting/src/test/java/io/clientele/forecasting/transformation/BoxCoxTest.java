package io.clientele.forecasting.transformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Components;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.GoldenCsv;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoxCoxTest {

    /** R's search ends within a fourth root of a double's last digit, 1.2e-4, on either side. */
    private static final double SEARCH = 2.5e-4;

    @Test
    void choosesThePowersOfR() {
        Map<String, TimeSeries> series = GoldenCsv.series();
        for (Map<String, String> row : GoldenCsv.rows(getClass(), "lambda.csv")) {
            TimeSeries one = series.get(row.get("series"));
            if (one.statistics().least() > 0) {
                assertThat(BoxCox.likelihood().between(-1, 2).lambda(one))
                        .as("%s", row)
                        .isCloseTo(GoldenCsv.number(row, "loglik"), within(1e-9));
            }
            assertThat(BoxCox.guerrero().between(-1, 2).lambda(one))
                    .as("%s", row)
                    .isCloseTo(GoldenCsv.number(row, "guerrero"), within(SEARCH));
        }
    }

    private static final TimeSeries PASSENGERS = GoldenCsv.series().get("AirPassengers");

    @Test
    void theLogarithmOfANaiveForecastIsTheLastValueAsMedian() {
        Forecast forecast =
                BoxCox.logarithm().around(Naive.standard()).fit(PASSENGERS).forecast(3);
        assertThat(forecast.mean(2)).isCloseTo(432, within(1e-9));
        assertThat(forecast.at(2).quantile(0.5)).isCloseTo(432, within(1e-9));
        assertThat(forecast.at(2).mean()).isGreaterThan(432);
        Forecast means = BoxCox.logarithm()
                .around(Naive.standard())
                .forecastingMeans()
                .fit(PASSENGERS)
                .forecast(3);
        assertThat(means.mean(2)).isEqualTo(forecast.at(2).mean());
    }

    /** A power of 1 moves the origin only. */
    @Test
    void thePowerOneChangesNothing() {
        Forecast plain = Ets.simple().fit(PASSENGERS).forecast(5);
        Forecast around = BoxCox.of(1).around(Ets.simple()).fit(PASSENGERS).forecast(5);
        for (int h = 1; h <= 5; h++) {
            assertThat(around.mean(h)).isCloseTo(plain.mean(h), within(1e-4));
            assertThat(around.interval(h, 0.8).upper())
                    .isCloseTo(plain.interval(h, 0.8).upper(), within(1e-3));
        }
    }

    @Test
    void neverForecastsBelowZero() {
        TimeSeries demand = TimeSeries.monthly("2024-01", 3, 0, 1, 5, 0, 2, 4, 0, 1, 2, 0, 3);
        Forecast forecast = BoxCox.of(0.5).around(Ets.simple()).fit(demand).forecast(4);
        assertThat(forecast.interval(4, 0.99).lower()).isGreaterThanOrEqualTo(0);
        assertThat(forecast.total(1, 4).lowest()).isGreaterThanOrEqualTo(0);
        assertThat(BoxCox.guerrero().lambda(demand)).isGreaterThanOrEqualTo(0.1);
    }

    @Test
    void refusesInWords() {
        TimeSeries negative = TimeSeries.monthly("2024-01", 3, -1, 2, 4);
        assertThat(BoxCox.guerrero().refusal(negative))
                .contains("value of 2024-02 is -1; a Box-Cox transformation needs values of 0 or more. Forecast the"
                        + " series as it is.");
        TimeSeries zero = TimeSeries.monthly("2024-01", 3, 0, 2, 4);
        assertThat(BoxCox.logarithm().refusal(zero))
                .contains("value of 2024-02 is 0, which has no logarithm; give a lambda above 0, or use guerrero().");
        assertThatThrownBy(() -> BoxCox.guerrero().between(-1, 2).around(Naive.standard()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lambda is from -1; it must be 0 or more for forecasts, which have no mean otherwise. Use"
                        + " between(0, 2).");
    }

    @Test
    void travelsAndNamesItself() {
        Transformed forecaster = BoxCox.guerrero().around(Ets.simple()).forecastingMeans();
        assertThat(forecaster.name()).isEqualTo("box-cox-ses(guerrero,mean)");
        assertThat(BoxCox.of(0.5).around(Naive.standard()).name()).isEqualTo("box-cox-naive(lambda=0.5)");
        RoundTrip.survives(forecaster);
        RoundTrip.survives(forecaster.fit(PASSENGERS).forecast(3));
    }

    @Test
    void showsThePartsOfTheModelOnTheTransformedScale() {
        FittedTransformed fitted =
                BoxCox.logarithm().around(Ets.holtWintersAdditive()).fit(PASSENGERS);
        assertThat(fitted.components(PASSENGERS).names()).containsExactly("level", "remainder");
        Components parts = fitted.transformedComponents(PASSENGERS);
        assertThat(parts.names()).containsExactly("level", "growth", "season", "remainder");
        double sum = 0;
        for (TimeSeries part : parts.parts()) {
            sum += part.value(20);
        }
        assertThat(sum).isCloseTo(StrictMath.log(PASSENGERS.value(20) / fitted.unit()), within(1e-9));
        assertThatThrownBy(() -> fitted.transformedComponents(PASSENGERS.head(30)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
