package io.clientele.forecasting.theta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.GoldenCsv;
import io.clientele.series.TimeSeries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThetaGoldenTest {

    /** The same arithmetic in another order. */
    private static final double GIVEN_PARAMETERS = 1e-9;

    /** Our search ends where a further step could gain this share at most. */
    private static final double SEARCH = 1e-9;

    private static final Map<String, TimeSeries> SERIES = GoldenCsv.series();

    /** The four methods under the names that statsforecast gives them. */
    private static Theta method(String call) {
        return switch (call.substring(0, call.indexOf('('))) {
            case "Theta" -> Theta.standard();
            case "OptimizedTheta" -> Theta.optimised().byLeastSquares();
            case "DynamicTheta" -> Theta.dynamic();
            default -> Theta.dynamicOptimised().byLeastSquares();
        };
    }

    private static Map<List<String>, List<Map<String, String>>> cases() {
        Map<List<String>, List<Map<String, String>>> cases = new LinkedHashMap<>();
        for (Map<String, String> row : GoldenCsv.rows(ThetaGoldenTest.class, "theta_variants.csv")) {
            cases.computeIfAbsent(List.of(row.get("series"), row.get("call")), key -> new ArrayList<>())
                    .add(row);
        }
        return cases;
    }

    private static double[] adjusted(TimeSeries series, Season season) {
        double[] y = series.values();
        season.remove(y, 0);
        return y;
    }

    /** The squared one-step errors from the fourth period on, from parameters and the level before the first period. */
    private static double squares(double[] y, ThetaRecursion recursion) {
        double squares = 0;
        for (int t = 1; t < y.length; t++) {
            double error = y[t] - recursion.next();
            squares += t < 3 ? 0 : error * error;
            recursion.move(y[t]);
        }
        return squares;
    }

    /** Where statsforecast is after the first period. */
    private static ThetaRecursion afterTheFirst(double[] y, Theta method, Map<String, String> row) {
        double alpha = GoldenCsv.number(row, "alpha");
        double theta = GoldenCsv.number(row, "theta");
        double level = alpha * y[0] + (1 - alpha) * GoldenCsv.number(row, "initial_level");
        Line fixed = Line.fixed(y);
        double middle = 0.5 * (y.length + 1);
        Line line = method.isDynamic()
                ? new Line(y[0], y[0], 0)
                : new Line(y[0], fixed.mean() - fixed.slope() * middle, fixed.slope());
        return ThetaRecursion.from(ThetaState.of(1, level, line, alpha), alpha, 1 - 1 / theta, method.isDynamic());
    }

    @Test
    void givenTheParametersOfAPeerForecastsAndErrorsAreThoseOfThePeer() {
        assertThat(cases()).hasSize(48);
        cases().forEach((key, rows) -> {
            TimeSeries series = SERIES.get(key.get(0));
            Theta method = method(key.get(1));
            Season season = Season.of(series.values(), series.seasonLength(), Theta.SeasonRule.TESTED);
            double[] y = adjusted(series, season);
            ThetaRecursion recursion = afterTheFirst(y, method, rows.get(0));
            double size = 0;
            for (double value : y) {
                size += Math.abs(value) / y.length;
            }
            assertThat(squares(y, recursion) / size)
                    .as(key.toString())
                    .isCloseTo(GoldenCsv.number(rows.get(0), "mse"), within(1e-7 * size));
            double[] path = recursion.path(rows.size());
            season.restore(path, y.length);
            for (int h = 0; h < path.length; h++) {
                double golden = GoldenCsv.number(rows.get(h), "mean");
                assertThat(path[h]).as(key.toString()).isCloseTo(golden, within(GIVEN_PARAMETERS * Math.abs(golden)));
            }
        });
    }

    @Test
    void theSearchLeavesNoLargerErrorsThanThePeer() {
        int better = 0;
        for (Map.Entry<List<String>, List<Map<String, String>>> golden : cases().entrySet()) {
            TimeSeries series = SERIES.get(golden.getKey().get(0));
            Theta method = method(golden.getKey().get(1));
            Season season = Season.of(series.values(), series.seasonLength(), Theta.SeasonRule.TESTED);
            double[] y = adjusted(series, season);
            double peer = squares(y, afterTheFirst(y, method, golden.getValue().get(0)));
            double ours = ThetaSearch.best(method, y, 3).squares();
            assertThat(ours).as(golden.getKey().toString()).isLessThanOrEqualTo(peer * (1 + SEARCH));
            better += ours < peer * (1 - 1e-6) ? 1 : 0;
        }
        assertThat(better).isGreaterThanOrEqualTo(10);
    }

    /** R smooths without the line and adds half its slope afterwards; with its alpha and its level the formula is the same. */
    @Test
    void givenTheParametersOfRForecastsAreThoseOfR() {
        Map<String, List<Map<String, String>>> golden = new LinkedHashMap<>();
        for (Map<String, String> row : GoldenCsv.rows(ThetaGoldenTest.class, "thetaf.csv")) {
            golden.computeIfAbsent(row.get("series"), key -> new ArrayList<>()).add(row);
        }
        for (String name : List.of("Nile", "LakeHuron", "WWWusage", "lynx", "discoveries")) {
            List<Map<String, String>> rows = golden.get(name);
            double[] y = SERIES.get(name).values();
            double alpha = GoldenCsv.number(rows.get(0), "alpha");
            double level = GoldenCsv.number(rows.get(0), "l");
            for (double value : y) {
                level += alpha * (value - level);
            }
            ThetaState state = ThetaState.of(y.length, level, Line.fixed(y), alpha);
            // R lets the growth begin a period later and the level lag a period less
            double[] path = ThetaRecursion.from(state, alpha, 0.5, false).path(rows.size());
            double lag = 0.5 * state.slope() * (state.reach() - (1 - state.fading()) / alpha);
            for (int h = 0; h < path.length; h++) {
                double mean = GoldenCsv.number(rows.get(h), "mean");
                assertThat(path[h] - lag).as(name).isCloseTo(mean, within(1e-8 * Math.abs(mean)));
            }
        }
    }

    /** Both methods estimate alpha from errors that differ by half a slope; the forecasts are close, not equal. */
    @Test
    void theStandardMethodForecastsAboutAsRDoes() {
        Map<String, double[]> worst = new LinkedHashMap<>();
        for (Map<String, String> row : GoldenCsv.rows(ThetaGoldenTest.class, "thetaf.csv")) {
            Forecast forecast =
                    Theta.standard().fit(SERIES.get(row.get("series"))).forecast(24);
            double mean = GoldenCsv.number(row, "mean");
            double ours = forecast.mean(Integer.parseInt(row.get("step")));
            double[] most = worst.computeIfAbsent(row.get("series"), key -> new double[1]);
            most[0] = Math.max(most[0], Math.abs(ours / mean - 1));
        }
        worst.forEach((name, most) -> assertThat(most[0]).as(name).isLessThan(0.03));
    }
}
