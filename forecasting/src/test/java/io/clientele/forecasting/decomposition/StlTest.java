package io.clientele.forecasting.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.GoldenCsv;
import io.clientele.series.TimeSeries;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StlTest {

    /** Both sides are rounding, and the file has 15 digits of numbers up to a thousand (UKgas: running sums to some thousands). */
    private static final double TOLERANCE = 1e-9;

    private static SeasonalAdjustment method(String call) {
        return switch (call) {
            case "stl_7" -> Stl.standard().withSeasonWindow(7);
            case "stl_13_robust" -> Stl.standard().withSeasonWindow(13).robustly();
            case "stl_periodic" -> Stl.periodic();
            default -> Mstl.standard();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"stl_7", "stl_13_robust", "stl_periodic", "mstl"})
    void agreesWithR(String call) {
        Map<String, TimeSeries> series = GoldenCsv.series();
        int compared = 0;
        for (String name : List.of("AirPassengers", "UKgas", "USAccDeaths", "co2", "nottem")) {
            Decomposition parts = method(call).of(series.get(name));
            double tolerance =
                    TOLERANCE * Math.max(1, series.get(name).statistics().greatest() / 1000);
            for (Map<String, String> row : GoldenCsv.rows(getClass(), "loess.csv")) {
                if (row.get("series").equals(name) && row.get("call").equals(call)) {
                    int t = Integer.parseInt(row.get("t")) - 1;
                    assertThat(parts.seasonal().value(t))
                            .as("season of %s", row)
                            .isCloseTo(GoldenCsv.number(row, "seasonal"), within(tolerance));
                    assertThat(parts.trend().value(t))
                            .as("trend of %s", row)
                            .isCloseTo(GoldenCsv.number(row, "trend"), within(tolerance));
                    assertThat(parts.remainder().value(t))
                            .as("remainder of %s", row)
                            .isCloseTo(GoldenCsv.number(row, "remainder"), within(tolerance));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(150);
    }
}
