package io.clientele.forecasting.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EtsRecursionTest {

    private static final int N = 41;
    private static final int M = 4;

    /** Two orders of the same arithmetic. */
    private static final double ROUNDING_PERCENT = 100 * 1e-11;

    /** Central differences leave about two thirds of the digits. */
    private static final double DIFFERENCES = 2e-6;

    static List<EtsForm> forms() {
        return StateEquations.allForms();
    }

    static EtsEstimate model(EtsForm form) {
        EtsState state = EtsState.level(100).growth(form.trend().isMultiplicative() ? 1.01 : form.hasTrend() ? 1.5 : 0);
        if (form.season() == SeasonType.ADDITIVE) {
            state = state.seasons(5, -8, 1, 2);
        } else if (form.season() == SeasonType.MULTIPLICATIVE) {
            state = state.seasons(1.05, 0.92, 1.01, 1.02);
        }
        return new EtsEstimate(
                form,
                0.3,
                form.hasTrend() ? 0.1 : 0,
                form.hasSeason() ? 0.2 : 0,
                form.trend().isDamped() ? 0.9 : 1,
                state);
    }

    static double[] series(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] y = new double[N];
        for (int t = 0; t < N; t++) {
            y[t] = 100 + t + 6 * Math.sin(Math.PI * t / 2) + 10 * (random.nextDouble() - 0.5);
        }
        return y;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormFollowsItsStateEquations(EtsForm form) {
        double[] y = series(1);
        EtsEstimate model = model(form);
        EtsPass pass = model.over(y);
        StateEquations book = new StateEquations(model);
        double squares = 0;
        double logs = 0;
        for (int t = 0; t < N; t++) {
            assertThat(pass.fit[t]).isCloseTo(book.mean(), withinPercentage(ROUNDING_PERCENT));
            double e = book.error(y[t]);
            squares += e * e;
            logs += Math.log(book.mean());
            assertThat(book.next(e)).isCloseTo(y[t], withinPercentage(ROUNDING_PERCENT));
        }
        double expected = -0.5 * N * Math.log(squares) - (form.error() == ErrorType.MULTIPLICATIVE ? logs : 0);
        assertThat(EtsLikelihood.logLikelihood(pass, form.error()))
                .isCloseTo(expected, withinPercentage(ROUNDING_PERCENT));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theBackwardPassGivesTheDerivatives(EtsForm form) {
        EtsEstimate model = model(form);
        EtsPass pass = model.over(series(2));
        EtsLikelihood.differentiate(pass, form.error(), EtsLikelihood.sumOfSquares(pass, form.error()));
        pass.backward(form, model.alpha(), model.beta(), model.gamma(), model.phi());
        assertDerivative(form, pass.byAlpha, h -> moved(model, h, 0, 0, 0, 0, 0));
        assertDerivative(form, pass.byLevel, h -> moved(model, 0, 0, 0, 0, h, 0));
        if (form.hasTrend()) {
            assertDerivative(form, pass.byBeta, h -> moved(model, 0, h, 0, 0, 0, 0));
            assertDerivative(form, pass.byGrowth, h -> moved(model, 0, 0, 0, 0, 0, h));
        }
        if (form.hasSeason()) {
            assertDerivative(form, pass.byGamma, h -> moved(model, 0, 0, h, 0, 0, 0));
            for (int j = 0; j < M; j++) {
                int season = j;
                assertDerivative(form, pass.bySeason[j], h -> {
                    double[] seasons = model.initial().seasons().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray();
                    seasons[season] += h;
                    return new EtsEstimate(
                            form,
                            model.alpha(),
                            model.beta(),
                            model.gamma(),
                            model.phi(),
                            model.initial().seasons(seasons));
                });
            }
        }
        if (form.trend().isDamped()) {
            assertDerivative(form, pass.byPhi, h -> moved(model, 0, 0, 0, h, 0, 0));
        }
    }

    private interface Move {
        EtsEstimate by(double step);
    }

    private static void assertDerivative(EtsForm form, double actual, Move move) {
        double step = 1e-5;
        double up = EtsLikelihood.logLikelihood(move.by(step).over(series(2)), form.error());
        double down = EtsLikelihood.logLikelihood(move.by(-step).over(series(2)), form.error());
        double expected = -(up - down) / (2 * step);
        assertThat(actual).isCloseTo(expected, within(DIFFERENCES * (1 + Math.abs(expected))));
    }

    private static EtsEstimate moved(
            EtsEstimate model, double da, double db, double dg, double df, double dl, double growth) {
        EtsState state = model.initial();
        return new EtsEstimate(
                model.form(),
                model.alpha() + da,
                model.beta() + db,
                model.gamma() + dg,
                model.phi() + df,
                new EtsState(state.level() + dl, state.growth() + growth, state.seasons()));
    }
}
