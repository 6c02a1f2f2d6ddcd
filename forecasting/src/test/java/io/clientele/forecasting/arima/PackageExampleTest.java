package io.clientele.forecasting.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Drivers;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecasting;
import io.clientele.series.TimeSeries;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void theExampleOfThePackageHolds() {
        TimeSeries orders = TimeSeries.quarterly(
                "2021-Q1", 98, 85, 92, 131, 110, 90, 99, 142, 120, 98, 105, 160, 131, 110, 112, 181, 146, 115, 127,
                195);
        Forecast forecast =
                Forecasting.of(orders).with(Arima.automatic()).horizon(4).forecast();

        FittedArima airline = Arima.order(0, 1, 1).seasonal(0, 1, 1).fit(orders);
        double memory = airline.parameters().get("ma1");

        Drivers price = Drivers.over(orders.calendar())
                .driver("price", 9, 9, 9, 8, 9, 9, 9, 8, 9, 9, 9, 8, 9, 9, 9, 8, 9, 9, 9, 8, 9, 9, 9, 7);
        Forecast cheaper = Forecasting.of(orders)
                .given(price)
                .with(Arima.order(1, 0, 0).withDrift())
                .horizon(4)
                .forecast();
        assertThat(forecast.mean(4)).isBetween(195.0, 225.0);
        assertThat(memory).isCloseTo(-0.976, within(0.001));
        assertThat(cheaper.mean(4)).isCloseTo(249.3, within(0.1));
    }
}
