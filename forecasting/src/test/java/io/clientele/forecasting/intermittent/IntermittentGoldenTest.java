package io.clientele.forecasting.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.GoldenCsv;
import io.clientele.series.TimeSeries;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntermittentGoldenTest {

    /** Nothing but rounding: the recursions are the same. */
    private static final double ROUNDING = 1e-13;

    /** The peer's golden-section search ends with its parameter known to about eight digits. */
    private static final double SEARCH = 2e-8;

    private static final Map<String, Forecaster> CALLS = Map.of(
            "CrostonClassic()", Croston.standard(),
            "CrostonOptimized()", Croston.standard().optimised(),
            "CrostonSBA()", Croston.sba(),
            "TSB(alpha_d=0.1;alpha_p=0.1)", Tsb.standard(),
            "TSB(alpha_d=0.2;alpha_p=0.05)", Tsb.smoothing(0.2, 0.05),
            "ADIDA()", Adida.standard(),
            "IMAPA()", Imapa.standard());

    static Stream<Map<String, String>> rows() {
        return GoldenCsv.rows(IntermittentGoldenTest.class, "intermittent.csv").stream();
    }

    private static Map<String, TimeSeries> series() {
        Map<String, TimeSeries> all = new HashMap<>();
        for (Map<String, String> row : GoldenCsv.rows(IntermittentGoldenTest.class, "intermittent_series.csv")) {
            double[] values = Arrays.stream(row.get("values").split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            all.put(row.get("series"), TimeSeries.indexed(values).named(row.get("series")));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void forecastsAsThePeerDoes(Map<String, String> row) {
        String call = row.get("call");
        Forecast forecast = CALLS.get(call).fit(series().get(row.get("series"))).forecast(3);
        double expected = GoldenCsv.number(row, "value");
        boolean searched = !call.startsWith("TSB") && !call.equals("CrostonClassic()") && !call.equals("CrostonSBA()");
        double tolerance = (searched ? SEARCH : ROUNDING) * expected;
        for (int step = 1; step <= 3; step++) {
            assertThat(forecast.mean(step)).isCloseTo(expected, within(tolerance));
        }
    }

    @Test
    void crostonForecastsAsRDoes() {
        Map<String, TimeSeries> series = GoldenCsv.series();
        for (Map<String, String> row : GoldenCsv.rows(IntermittentGoldenTest.class, "croston_r.csv")) {
            double expected = GoldenCsv.number(row, "value");
            assertThat(Croston.standard()
                            .fit(series.get(row.get("series")))
                            .forecast(1)
                            .mean(1))
                    .isCloseTo(expected, within(ROUNDING * expected));
        }
    }
}
