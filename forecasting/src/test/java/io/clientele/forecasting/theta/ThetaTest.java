package io.clientele.forecasting.theta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.decomposition.SeasonalForm;
import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThetaTest {

    private static final List<Theta> METHODS =
            List.of(Theta.standard(), Theta.optimised(), Theta.dynamic(), Theta.dynamicOptimised());

    private static double[] walk(int n, double growth, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[n];
        double level = 100;
        for (int t = 0; t < n; t++) {
            level += growth + random.nextDouble() - 0.5;
            values[t] = level + 4 * (random.nextDouble() - 0.5);
        }
        return values;
    }

    @Test
    void namesSayWhatIsGiven() {
        assertThat(METHODS)
                .extracting(Theta::name)
                .containsExactly("theta", "optimised-theta", "dynamic-theta", "dynamic-optimised-theta");
        assertThat(Theta.standard().theta(3).alpha(0.3).withSeason(SeasonalForm.ADDITIVE))
                .hasToString("theta(theta=3 alpha=0.3 season=additive)");
        assertThat(Theta.dynamicOptimised().withoutSeason().byLeastSquares())
                .hasToString("dynamic-optimised-theta(season=none least squares)");
        assertThat(Theta.standard().byLeastSquares()).hasToString("theta");
        assertThat(Theta.optimised().theta(2).name()).isEqualTo("theta");
    }

    @Test
    void specificationsTravel() {
        METHODS.forEach(RoundTrip::survives);
        RoundTrip.survives(Theta.standard().theta(3).alpha(0.3).withSeason(SeasonalForm.MULTIPLICATIVE));
        RoundTrip.survives(Theta.dynamicOptimised().withoutSeason().byLeastSquares());
        RoundTrip.serialised(Theta.optimised().fit(TimeSeries.indexed(walk(30, 1, 1))));
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> Theta.standard().theta(0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("theta is 0.5; it must be at least 1 and finite. Use 2 for the usual method.");
        assertThatThrownBy(() -> Theta.standard().alpha(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("alpha is 1; it must be above 0 and below 1.");
    }

    @Test
    void refusesInWords() {
        TimeSeries plain = TimeSeries.indexed(1, 2, 3, 4, 5, 6);
        assertThat(Theta.standard().withSeason(SeasonalForm.ADDITIVE).refusal(plain))
                .contains("series has no season; theta(season=additive) needs one. Name its length with withSeasons,"
                        + " or use withoutSeason.");
        assertThat(Theta.standard()
                        .withSeason(SeasonalForm.MULTIPLICATIVE)
                        .refusal(plain.map(v -> v - 3).withSeasons(2)))
                .contains("series has values that are not positive; theta(season=multiplicative) divides by the"
                        + " season. Use withSeason(SeasonalForm.ADDITIVE).");
        assertThat(Theta.standard().refusal(plain.map(v -> v * 1e140)))
                .contains("series has 2.0E140 at 2; theta takes values up to 1E140. Use a larger unit.");
        assertThat(Theta.standard().refusal(plain.map(v -> v * 1e-150)))
                .contains("series has no value larger than 6.0E-150; theta needs one of 1E-140 or more, or only zeros."
                        + " Use a smaller unit.");
    }

    /** The search over alpha alone finds what a grid over alpha and weight finds. */
    @Test
    void noPointOfAFineGridHasSmallerErrors() {
        for (long seed = 0; seed < 12; seed++) {
            double[] y = walk(20 + 5 * (int) seed, 0.3 * seed, seed);
            for (Theta method : List.of(
                    Theta.optimised().byLeastSquares(), Theta.dynamicOptimised().byLeastSquares())) {
                double best = ThetaSearch.best(method, y, 3).squares();
                for (double alpha = 0.1; alpha <= 0.99; alpha += 0.01) {
                    for (double theta : new double[] {1, 1.2, 1.5, 2, 4, 20, 1e6}) {
                        Theta given = method.alpha(alpha).theta(theta);
                        assertThat(ThetaSearch.best(given, y, 3).squares()).isGreaterThanOrEqualTo(best * (1 - 1e-9));
                    }
                }
            }
        }
    }

    /** What is a half line taken off beforehand for speed is the general recursion with half a line. */
    @Test
    void theStandardMethodIsTheOptimisedOneWithThetaTwo() {
        double[] y = walk(40, 0.7, 3);
        ThetaEstimate estimate = ThetaSearch.best(Theta.standard(), y, 3);
        ThetaRecursion recursion = ThetaRecursion.from(
                ThetaState.of(3, estimate.level(), estimate.line(), estimate.alpha()), estimate.alpha(), 0.5, false);
        double squares = 0;
        for (int t = 3; t < y.length; t++) {
            double error = y[t] - recursion.next();
            squares += error * error;
            recursion.move(y[t]);
        }
        assertThat(squares).isCloseTo(estimate.squares(), within(1e-9 * squares));
    }

    @Test
    void farAheadItGrowsByThatShareOfTheLine() {
        FittedTheta fitted = Theta.standard().fit(TimeSeries.indexed(walk(60, 1, 5)));
        Forecast forecast = fitted.forecast(20);
        assertThat(forecast.mean(20) - forecast.mean(19))
                .isCloseTo(0.5 * fitted.last().slope(), within(1e-9));
        assertThat(fitted.theta()).isEqualTo(2);
        assertThat(fitted.lineWeight()).isEqualTo(0.5);
        assertThat(Theta.standard()
                        .theta(1)
                        .fit(TimeSeries.indexed(walk(60, 1, 5)))
                        .forecast(5)
                        .mean())
                .containsOnly(Theta.standard()
                        .theta(1)
                        .fit(TimeSeries.indexed(walk(60, 1, 5)))
                        .last()
                        .level());
    }

    /** By brute force: the recursion run again with a unit more in one period. */
    @Test
    void weightsAreWhatASurpriseChanges() {
        double[] y = walk(30, 1, 8);
        for (Theta method : List.of(Theta.standard(), Theta.dynamicOptimised())) {
            FittedTheta fitted = method.fit(TimeSeries.indexed(y));
            double weight = fitted.lineWeight();
            ThetaRecursion calm = ThetaRecursion.from(fitted.last(), fitted.alpha(), weight, method.isDynamic());
            double[] weights = calm.weights(8);
            double expected = calm.next();
            calm.move(expected);
            ThetaRecursion surprised = ThetaRecursion.from(fitted.last(), fitted.alpha(), weight, method.isDynamic());
            surprised.move(expected + 1);
            double[] without = calm.path(7);
            double[] with = surprised.path(7);
            for (int h = 0; h < 7; h++) {
                assertThat(with[h] - without[h]).isCloseTo(weights[h + 1], within(1e-9));
            }
        }
    }

    @Test
    void takesAStraightLineForWhatItIs() {
        double[] line = new double[24];
        for (int t = 0; t < line.length; t++) {
            line[t] = 3 + 2 * t;
        }
        FittedTheta fitted = Theta.dynamicOptimised().fit(TimeSeries.indexed(line));
        assertThat(fitted.last().slope()).isCloseTo(2, within(1e-9));
        assertThat(fitted.forecast(1).mean(1)).isCloseTo(51, within(0.5));
    }

    @Test
    void printsWhatItKnows() {
        double[] y = walk(48, 0.5, 2);
        for (int t = 0; t < y.length; t++) {
            y[t] *= t % 4 == 3 ? 1.4 : 1;
        }
        FittedTheta fitted = Theta.standard()
                .fit(TimeSeries.quarterly("2010-Q1", y).named("sales").in("pieces"));
        assertThat(fitted.seasonalForm()).contains(SeasonalForm.MULTIPLICATIVE);
        assertThat(fitted.seasonalIndices()[3]).isGreaterThan(1.2);
        assertThat(fitted.toString())
                .startsWith("theta fitted to sales, 2010-Q1 to 2021-Q4, n = 48, in pieces\n")
                .contains("season factor of 2022-Q4");
        assertThat(Theta.standard()
                        .fit(TimeSeries.quarterly("2010-Q1", walk(11, 0.5, 2)))
                        .toString())
                .contains("No season was taken off");
    }
}
