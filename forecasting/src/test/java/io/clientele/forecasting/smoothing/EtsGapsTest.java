package io.clientele.forecasting.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.series.TimeSeries;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EtsGapsTest {

    /** Two orders of the same arithmetic. */
    private static final double ROUNDING_PERCENT = 100 * 1e-11;

    /** Central differences leave about two thirds of the digits. */
    private static final double DIFFERENCES = 2e-6;

    /** Gaps at the start, two together, one alone, and at the end; the season is 4. */
    private static final int[] GAPS = {0, 7, 8, 20, 39, 40};

    static List<EtsForm> forms() {
        return StateEquations.allForms();
    }

    private static double[] series(long seed) {
        double[] y = EtsRecursionTest.series(seed);
        for (int t : GAPS) {
            y[t] = Double.NaN;
        }
        return y;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void inAGapEveryFormFollowsItsStateEquationsWithoutAnError(EtsForm form) {
        double[] y = series(1);
        EtsEstimate model = EtsRecursionTest.model(form);
        EtsPass pass = model.over(y);
        StateEquations book = new StateEquations(model);
        double squares = 0;
        double logs = 0;
        int observed = 0;
        for (int t = 0; t < y.length; t++) {
            double mean = book.mean();
            assertThat(pass.fit[t]).isCloseTo(mean, withinPercentage(ROUNDING_PERCENT));
            if (Double.isNaN(y[t])) {
                assertThat(book.next(0)).isCloseTo(mean, withinPercentage(ROUNDING_PERCENT));
                continue;
            }
            double e = book.error(y[t]);
            squares += e * e;
            logs += Math.log(mean);
            observed++;
            book.next(e);
        }
        assertThat(pass.observed).isEqualTo(observed).isEqualTo(y.length - GAPS.length);
        double expected = -0.5 * observed * Math.log(squares) - (form.error() == ErrorType.MULTIPLICATIVE ? logs : 0);
        assertThat(EtsLikelihood.logLikelihood(pass, form.error()))
                .isCloseTo(expected, withinPercentage(ROUNDING_PERCENT));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theBackwardPassGivesTheDerivativesAcrossGaps(EtsForm form) {
        EtsEstimate model = EtsRecursionTest.model(form);
        EtsPass pass = model.over(series(2));
        EtsLikelihood.differentiate(pass, form.error(), EtsLikelihood.sumOfSquares(pass, form.error()));
        pass.backward(form, model.alpha(), model.beta(), model.gamma(), model.phi());
        assertDerivative(pass.byAlpha, form, (h, x) -> with(model, x.alpha() + h, x.beta(), x.gamma(), x.phi()));
        if (form.hasTrend()) {
            assertDerivative(pass.byBeta, form, (h, x) -> with(model, x.alpha(), x.beta() + h, x.gamma(), x.phi()));
            assertDerivative(pass.byGrowth, form, (h, x) -> from(model, 0, h, 0));
        }
        if (form.trend().isDamped()) {
            assertDerivative(pass.byPhi, form, (h, x) -> with(model, x.alpha(), x.beta(), x.gamma(), x.phi() + h));
        }
        if (form.hasSeason()) {
            assertDerivative(pass.byGamma, form, (h, x) -> with(model, x.alpha(), x.beta(), x.gamma() + h, x.phi()));
            assertDerivative(pass.bySeason[0], form, (h, x) -> from(model, 0, 0, h));
        }
        assertDerivative(pass.byLevel, form, (h, x) -> from(model, h, 0, 0));
    }

    private interface Move {
        EtsEstimate by(double step, EtsEstimate model);
    }

    private static void assertDerivative(double actual, EtsForm form, Move move) {
        double step = 1e-5;
        EtsEstimate model = EtsRecursionTest.model(form);
        double up = EtsLikelihood.logLikelihood(move.by(step, model).over(series(2)), form.error());
        double down = EtsLikelihood.logLikelihood(move.by(-step, model).over(series(2)), form.error());
        double expected = -(up - down) / (2 * step);
        assertThat(actual).isCloseTo(expected, within(DIFFERENCES * (1 + Math.abs(expected))));
    }

    private static EtsEstimate with(EtsEstimate model, double alpha, double beta, double gamma, double phi) {
        return new EtsEstimate(model.form(), alpha, beta, gamma, phi, model.initial());
    }

    private static EtsEstimate from(EtsEstimate model, double level, double growth, double season) {
        EtsState state = model.initial();
        double[] seasons =
                state.seasons().stream().mapToDouble(Double::doubleValue).toArray();
        if (seasons.length > 0) {
            seasons[0] += season;
        }
        return new EtsEstimate(
                model.form(),
                model.alpha(),
                model.beta(),
                model.gamma(),
                model.phi(),
                EtsState.level(state.level() + level)
                        .growth(state.growth() + growth)
                        .seasons(seasons));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void estimatesOverGapsAreTopsOfTheLikelihood(EtsForm form) {
        EtsWorkspace workspace = new EtsWorkspace(series(3), 4);
        EtsOptimum optimum = EtsSearch.require(EtsTask.of(form), workspace);
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 50; trial++) {
            EtsEstimate top = optimum.estimate();
            double alpha = Math.min(0.9999, Math.max(1e-4, top.alpha() + 0.02 * (random.nextDouble() - 0.5)));
            double beta = form.hasTrend() ? Math.min(alpha, top.beta()) : 0;
            double gamma = form.hasSeason() ? Math.min(1 - alpha, top.gamma()) : 0;
            EtsEstimate moved = from(
                    with(top, alpha, beta, gamma, top.phi()),
                    0.2 * (random.nextDouble() - 0.5),
                    0.002 * (random.nextDouble() - 0.5),
                    0.002 * (random.nextDouble() - 0.5));
            assertThat(-EtsLikelihood.logLikelihood(moved.over(series(3)), form.error()))
                    .isGreaterThan(optimum.negativeLogLikelihood() - 1e-6);
        }
    }

    @Test
    void aGapAtTheEndIsAStepThatNobodySaw() {
        TimeSeries whole = TimeSeries.monthly("2020-01", 12, 15, 11, 14, 18, 17, 13, 19, 22, 20, 21, 25);
        FittedEts seen = Ets.holt().fit(whole);
        FittedEts gapped = Ets.holt()
                .fit(TimeSeries.monthly("2020-01", 12, 15, 11, 14, 18, 17, 13, 19, 22, 20, 21, 25, 0)
                        .withGaps(12));
        assertThat(gapped.diagnostics().observations()).isEqualTo(12);
        assertThat(gapped.diagnostics().logLikelihood().orElseThrow())
                .isCloseTo(seen.diagnostics().logLikelihood().orElseThrow(), within(1e-6));
        assertThat(gapped.forecast(1).mean(1)).isCloseTo(seen.forecast(2).mean(2), within(1e-3));
    }

    @Test
    void anUpdateOverAGapKeepsTheForecastOfWhatComesAfterIt() {
        TimeSeries series = TimeSeries.monthly("2020-01", 12, 15, 11, 14, 18, 17, 13, 19, 22, 20, 21, 25);
        FittedEts fitted = Ets.damped().fit(series);
        FittedEts updated = fitted.update(TimeSeries.monthly("2021-01", 1, 1).withGaps(0, 1));
        assertThat(updated.forecast(1).mean(1)).isEqualTo(fitted.forecast(3).mean(3));
        assertThat(updated.forecast(1).label(1)).isEqualTo("2021-03");
    }

    @Nested
    class Refusals {

        private final TimeSeries series =
                TimeSeries.quarterly("2019-Q1", 5, 7, 6, 9, 6, 8, 7, 10, 7, 9, 8, 11, 8, 10, 9, 12);

        @Test
        void countsTheObservedPeriods() {
            assertThat(Ets.holt().refusal(series.withGaps(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)))
                    .contains("series has 4 observations and 12 gaps (2019-Q2, 2019-Q3, 2019-Q4, 2020-Q1, 2020-Q2 and 7"
                            + " more); holt needs at least 5: one more than the numbers to estimate. Use ses, give"
                            + " parameters instead of estimating them, or use a longer history.");
        }

        @Test
        void wantsAValueInEverySeason() {
            assertThat(Ets.holtWintersAdditive().refusal(series.withGaps(1, 5, 9, 13)))
                    .contains("series has no value in 2019-Q2, nor at a whole number of seasons after it;"
                            + " holt-winters-additive with a season of 4 needs one in every season. Fill the gaps with"
                            + " fillGaps, or use a form without a season.");
        }

        @Test
        void wantsTheValueItStartsFrom() {
            assertThat(Ets.simple().startingWithFirstValue().refusal(series.withGaps(0)))
                    .contains("series has a gap at 2019-Q1; ses(start=first-value) starts from the value there. Use the"
                            + " part after the gap, or leave the states to be estimated.");
        }
    }
}
