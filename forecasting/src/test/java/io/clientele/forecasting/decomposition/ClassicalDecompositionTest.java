package io.clientele.forecasting.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.GoldenCsv;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import io.clientele.testing.RoundTrip;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassicalDecompositionTest {

    /** Both sides are rounding, and the file has 15 digits of numbers up to a thousand. */
    private static final double TOLERANCE = 1e-9;

    private static final TimeSeries QUARTERS =
            TimeSeries.quarterly("2022-Q1", 8, 12, 10, 6, 9, 13, 11, 7, 10, 14, 12, 8);

    @ParameterizedTest
    @ValueSource(strings = {"classical_additive", "classical_multiplicative"})
    void agreesWithR(String call) {
        Map<String, TimeSeries> series = GoldenCsv.series();
        Map<String, List<Map<String, String>>> bySeries = GoldenCsv.rows(getClass(), "decompositions.csv").stream()
                .filter(row -> row.get("call").equals(call))
                .collect(Collectors.groupingBy(row -> row.get("series"), LinkedHashMap::new, Collectors.toList()));
        assertThat(bySeries).hasSize(4);
        ClassicalDecomposition method =
                call.endsWith("additive") ? ClassicalDecomposition.additive() : ClassicalDecomposition.multiplicative();
        bySeries.forEach((name, rows) -> {
            Decomposition parts = method.of(series.get(name));
            for (Map<String, String> row : rows) {
                int t = Integer.parseInt(row.get("t")) - 1;
                assertClose(parts.seasonal().at(t), row, "seasonal");
                assertClose(parts.trend().at(t), row, "trend");
                assertClose(parts.remainder().at(t), row, "remainder");
            }
        });
    }

    private static void assertClose(OptionalDouble actual, Map<String, String> row, String column) {
        if (row.get(column).isEmpty()) {
            assertThat(actual).as("%s of %s", column, row).isEmpty();
        } else {
            assertThat(actual.orElseThrow())
                    .as("%s of %s", column, row)
                    .isCloseTo(GoldenCsv.number(row, column), within(TOLERANCE));
        }
    }

    @Test
    void thePartsMakeUpTheWhole() {
        Decomposition added = ClassicalDecomposition.additive().of(QUARTERS);
        Decomposition multiplied = ClassicalDecomposition.multiplicative().of(QUARTERS);
        for (int t = 2; t < QUARTERS.size() - 2; t++) {
            double sum = added.trend().value(t)
                    + added.seasonal().value(t)
                    + added.remainder().value(t);
            double product = multiplied.trend().value(t)
                    * multiplied.seasonal().value(t)
                    * multiplied.remainder().value(t);
            assertThat(sum).isCloseTo(QUARTERS.value(t), within(1e-12));
            assertThat(product).isCloseTo(QUARTERS.value(t), within(1e-12));
        }
        assertThat(added.seasonallyAdjusted().plus(added.seasonal()).values())
                .containsExactly(QUARTERS.values(), within(1e-12));
        assertThat(multiplied.seasonallyAdjusted().value(3)
                        * multiplied.seasonal().value(3))
                .isCloseTo(6, within(1e-12));
    }

    @Test
    void printsATable() {
        assertThat(ClassicalDecomposition.additive()
                        .of(QUARTERS.named("visits").in("thousands"))
                        .toString())
                .startsWith("""
                    Additive decomposition of visits, 2022-Q1 to 2024-Q4, season of 4, n = 12, in thousands
                    period   observed  trend  season  remainder
                    -------  --------  -----  ------  ---------
                    2022-Q1      8.00      –   -0.63          –
                    """);
    }

    @Test
    void saysWhatItIs() {
        assertThat(ClassicalDecomposition.multiplicative()).hasToString("multiplicative classical decomposition");
    }

    @Test
    void travels() {
        Decomposition parts = ClassicalDecomposition.additive().of(QUARTERS);
        RoundTrip.survives(parts);
    }

    @Test
    void refusesASeriesWithoutSeason() {
        assertThatThrownBy(() -> ClassicalDecomposition.additive().of(TimeSeries.indexed(1, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("series has no season; a decomposition needs one of at least 2 periods. Name it with"
                        + " withSeasons.");
    }

    @Test
    void refusesLessThanTwoSeasons() {
        assertThatThrownBy(() -> ClassicalDecomposition.additive().of(QUARTERS.head(7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "series has 7 observations; a decomposition with a season of 4 needs at least 8. Use a shorter "
                                + "season, or a longer history.");
    }

    @Test
    void aZeroNowAndThenHasFactors() {
        Decomposition parts = ClassicalDecomposition.multiplicative()
                .of(TimeSeries.quarterly("2022-Q1", 1, 2, 3, 4, 5, 0, 7, 8, 4, 3, 2, 1));
        assertThat(parts.remainder().value(5)).isZero();
        assertThat(parts.seasonal().statistics().least()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 3 4 5 -6 7 8 | values[5] is -6; it must be 0 or more in a multiplicative decomposition.",
                "1 0 0 0 0 0 7 8  | the average of the season around values[3] is 0; it must be above 0 in a"
                        + " multiplicative decomposition.",
                "1 2 3 4 5 0 7 8  | the index of place 2 of the season is 0; it must be above 0 in a multiplicative"
                        + " decomposition."
            })
    void refusesToMultiplyWithoutFactors(String values, String reason) {
        double[] numbers = Arrays.stream(values.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        ClassicalDecomposition method = ClassicalDecomposition.multiplicative();
        assertThat(method.refusal(numbers, 4)).contains(reason + " Use the additive form.");
        assertThatThrownBy(() -> method.of(TimeSeries.quarterly("2022-Q1", numbers)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason + " Use the additive form.");
        assertThat(ClassicalDecomposition.additive().refusal(numbers, 4)).isEmpty();
    }

    @Test
    void keepsInTheRangeOfADoubleOrSaysSo() {
        double[] huge = {1e308, 1.5e308, 1.7e308, 1.2e308, 1e308, 1.5e308, 1.7e308, 1.2e308, 1e308};
        assertThat(ClassicalDecomposition.multiplicative().indices(huge, 4)[0]).isCloseTo(1 / 1.35, within(1e-12));
        assertThat(ClassicalDecomposition.additive().indices(huge, 4)[0]).isCloseTo(-0.35e308, within(1e295));
        double[] apart = new double[12];
        for (int t = 0; t < 12; t++) {
            apart[t] = (t % 4 == 0 ? 1 : -1) * Double.MAX_VALUE;
        }
        assertThatThrownBy(() -> ClassicalDecomposition.additive().indices(apart, 4))
                .isInstanceOf(EstimationException.class)
                .hasMessageContaining("seasonal differences leave the range of a double. Rescale the series.");
    }
}
