package io.clientele.forecasting.ces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.Components;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.GoldenCsv;
import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CesTest {

    private static final TimeSeries PASSENGERS = GoldenCsv.series().get("AirPassengers");
    private static final double[] POINT = {1.3, 1.01, 0.4, 0.9};

    private static CesPass pass(CesForm form, double... y) {
        CesPass pass = new CesPass(form, y, 4);
        SplittableRandom random = new SplittableRandom(3);
        for (double[] states : new double[][] {pass.level, pass.potential, pass.season, pass.seasonPotential}) {
            for (int j = 0; j < Math.min(4, states.length); j++) {
                states[j] = random.nextDouble();
            }
        }
        return pass;
    }

    private static double[] noise(int n) {
        SplittableRandom random = new SplittableRandom(7);
        return random.doubles(n).map(v -> 1 + v).toArray();
    }

    /** Equation 4 of the paper, in complex numbers: the forecast and its potential are the smoothed observation and error. */
    @Test
    void isTheSmoothingOfAComplexNumber() {
        double[] y = noise(30);
        CesPass pass = pass(CesForm.NONE, y);
        pass.forward(1.3, 0.9, 0, 0);
        double real = pass.level[0];
        double imaginary = pass.potential[0];
        for (int t = 0; t < y.length; t++) {
            double e = y[t] - real;
            // (a + ib)(y + ie) + (1 − a + i − ib)(ŷ + ip̂)
            double nextReal = 1.3 * y[t] - 0.9 * e + (1 - 1.3) * real - (1 - 0.9) * imaginary;
            double nextImaginary = 1.3 * e + 0.9 * y[t] + (1 - 1.3) * imaginary + (1 - 0.9) * real;
            real = nextReal;
            imaginary = nextImaginary;
            assertThat(pass.level[t + 1]).isCloseTo(real, within(1e-12));
            assertThat(pass.potential[t + 1]).isCloseTo(imaginary, within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource(CesForm.class)
    void derivativesAreThoseOfDifferences(CesForm form) {
        double[] y = noise(25);
        y[9] = Double.NaN;
        CesPass pass = pass(form, y);
        pass.forward(POINT[0], POINT[1], POINT[2], POINT[3]);
        pass.backward(POINT[0], POINT[1], POINT[2], POINT[3]);
        double[] analytic = {pass.byA, pass.byB, pass.byP, pass.byQ};
        for (int i = 0; i < form.parameters(); i++) {
            double[] up = POINT.clone();
            double[] down = POINT.clone();
            up[i] += 1e-6;
            down[i] -= 1e-6;
            assertThat(analytic[i]).isCloseTo((half(pass, up) - half(pass, down)) / 2e-6, within(1e-5));
        }
        double first = pass.level[0];
        double analyticLevel = pass.byLevel[0];
        pass.level[0] = first + 1e-6;
        double above = half(pass, POINT);
        pass.level[0] = first - 1e-6;
        assertThat(analyticLevel).isCloseTo((above - half(pass, POINT)) / 2e-6, within(1e-5));
    }

    private static double half(CesPass pass, double[] point) {
        pass.forward(point[0], point[1], point[2], point[3]);
        return 0.5 * pass.squares();
    }

    @ParameterizedTest
    @EnumSource(CesForm.class)
    void initialStatesAreLeastSquaresWithAndWithoutGaps(CesForm form) {
        for (boolean gaps : new boolean[] {false, true}) {
            double[] y = noise(26);
            if (gaps) {
                y[9] = Double.NaN;
            }
            CesPass pass = new CesPass(form, y, 4);
            CesStates states = new CesStates(pass);
            states.solve(pass, POINT[0], POINT[1], POINT[2], POINT[3]);
            double least = pass.squares();
            pass.backward(POINT[0], POINT[1], POINT[2], POINT[3]);
            if (form.hasBoth()) {
                double total = Arrays.stream(pass.season, 0, 4).sum();
                assertThat(total).isCloseTo(0, within(1e-10));
                double slope = pass.byLevel[0] + pass.byPotential[0] / POINT[0];
                assertThat(slope).isCloseTo(0, within(1e-9));
                double[] slopes = new double[4];
                for (int j = 0; j < 4; j++) {
                    slopes[j] = pass.bySeason[j] + (form == CesForm.FULL ? pass.bySeasonPotential[j] / POINT[2] : 0);
                }
                for (int j = 1; j < 4; j++) {
                    assertThat(slopes[j]).isCloseTo(slopes[0], within(1e-9));
                }
            } else {
                for (int j = 0; j < pass.lag; j++) {
                    assertThat(pass.byLevel[j] + pass.byPotential[j] / POINT[0]).isCloseTo(0, within(1e-9));
                }
            }
            assertThat(least).isPositive();
        }
    }

    /** The paper gives the region of one pair as three circles. */
    @Test
    void theStableRegionIsThatOfThePaper() {
        SplittableRandom random = new SplittableRandom(11);
        int inside = 0;
        for (int i = 0; i < 2000; i++) {
            double a = 3 * random.nextDouble();
            double b = 3 * random.nextDouble() - 1;
            boolean circles = (a - 2.5) * (a - 2.5) + b * b > 1.25
                    && (a - 0.5) * (a - 0.5) + (b - 1) * (b - 1) > 0.25
                    && (a - 1.5) * (a - 1.5) + (b - 0.5) * (b - 0.5) < 1.5;
            assertThat(CesRegion.isStable(a, b)).isEqualTo(circles);
            inside += circles ? 1 : 0;
        }
        assertThat(inside).isBetween(200, 1800);
    }

    @Test
    void shrinkageCostsLikelihoodAndNothingElse() {
        for (CesForm form : CesForm.values()) {
            FittedCes free = Ces.of(form).fit(PASSENGERS);
            FittedCes shrunk = Ces.of(form).withShrinkage().fit(PASSENGERS);
            assertThat(shrunk.diagnostics().logLikelihood().orElseThrow())
                    .isLessThanOrEqualTo(free.diagnostics().logLikelihood().orElseThrow() + 1e-3);
            assertThat(Math.abs(shrunk.alpha().imaginary() - 1)).isLessThan(0.05);
        }
    }

    @Test
    void theAutomaticChoiceHasTheLeastAicc() {
        FittedCes chosen = Ces.automatic().fit(PASSENGERS);
        for (CesForm form : new CesForm[] {CesForm.NONE, CesForm.PARTIAL, CesForm.FULL}) {
            FittedCes other = Ces.of(form).withShrinkage().fit(PASSENGERS);
            assertThat(chosen.diagnostics().aicc().orElseThrow())
                    .isLessThanOrEqualTo(other.diagnostics().aicc().orElseThrow());
        }
        assertThat(chosen.toString())
                .startsWith("ces, full form, fitted to AirPassengers, 1949-01 to 1960-12, n = 144\n");
    }

    @Test
    void updatingIsGoingOnWithTheSameParameters() {
        FittedCes whole = Ces.automatic().fit(PASSENGERS);
        FittedCes part = Ces.automatic().fit(PASSENGERS.head(120));
        FittedCes moved = part.update(PASSENGERS.skip(120).withGaps(3));
        assertThat(moved.sample()).isEqualTo(whole.sample());
        assertThat(moved.alpha()).isEqualTo(part.alpha());
        TimeSeries same = PASSENGERS.withGaps(123);
        assertThat(moved.fitted(same).value(143))
                .isCloseTo(moved.residuals(same).value(143) * -1 + 432, within(1e-9));
        double next = moved.forecast(1).mean(1);
        assertThat(next).isBetween(400.0, 500.0);
    }

    @Test
    void takesASeriesApart() {
        FittedCes fitted = Ces.of(CesForm.PARTIAL).fit(PASSENGERS);
        Components parts = fitted.components(PASSENGERS);
        assertThat(parts.names()).containsExactly("level", "season", "remainder");
        for (int t = 0; t < 144; t += 7) {
            double sum = 0;
            for (TimeSeries part : parts.parts()) {
                sum += part.value(t);
            }
            assertThat(sum).isCloseTo(PASSENGERS.value(t), within(1e-9));
        }
    }

    @Test
    void aTrendToOverflowIsRefusedWithAWordOnTheHorizon() {
        double[] doubling = new double[30];
        for (int t = 0; t < 30; t++) {
            doubling[t] = Math.pow(1.5, t);
        }
        FittedCes fitted = Ces.of(CesForm.NONE).fit(TimeSeries.indexed(doubling));
        assertThatThrownBy(() -> fitted.forecast(100_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "horizon is 100000; ces-none leaves the range of numbers after \\d,?\\d* steps. Ask for"
                                + " fewer.");
    }

    @Test
    void refusesASeasonalFormWithoutASeasonAndExtremeUnits() {
        assertThat(Ces.of(CesForm.FULL).refusal(TimeSeries.indexed(1, 2, 3)))
                .contains("series has no season; ces-full needs one of at least 2 periods. Name it with withSeasons, or"
                        + " use ces-none.");
        assertThat(Ces.automatic().refusal(TimeSeries.indexed(1e-160, 2e-160, 3e-160, 4e-160)))
                .contains("the largest value of the series is 4.0E-160; ces needs it from 1E-140 to 1E140, or 0. Use"
                        + " another unit.");
    }

    @Test
    void namesWhatDiffersFromTheUsual() {
        assertThat(Ces.automatic().name()).isEqualTo("ces");
        assertThat(Ces.automatic().withoutShrinkage()).hasToString("ces(no-shrinkage)");
        assertThat(Ces.of(CesForm.SIMPLE)).hasToString("ces-simple");
        assertThat(Ces.of(CesForm.SIMPLE).withShrinkage()).hasToString("ces-simple(shrinkage)");
    }

    @Test
    void travels() {
        RoundTrip.survives(Ces.automatic());
        RoundTrip.survives(Ces.automatic().withoutShrinkage());
        RoundTrip.survives(Ces.of(CesForm.PARTIAL).withShrinkage());
        RoundTrip.survives(Ces.of(CesForm.FULL).fit(PASSENGERS));
        RoundTrip.survives(Ces.of(CesForm.SIMPLE).fit(PASSENGERS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"constant", "zero", "spike", "alternating", "tiny", "huge", "growing", "counts", "negative"})
    void hostileSeriesAreForecastFinitely(String kind) {
        SplittableRandom random = new SplittableRandom(5);
        for (int n : new int[] {4, 5, 9, 29, 30, 41, 60}) {
            double[] values = new double[n];
            for (int t = 0; t < n; t++) {
                values[t] = switch (kind) {
                    case "constant" -> 42;
                    case "zero" -> 0;
                    case "spike" -> t == 3 ? 1e9 : 0;
                    case "alternating" -> t % 2 == 0 ? 1 : -1;
                    case "tiny" -> 1e-139 * (1 + random.nextDouble());
                    case "huge" -> 1e139 * random.nextDouble();
                    case "growing" -> Math.pow(10, 2 * t);
                    case "negative" -> -100 * random.nextDouble();
                    default -> random.nextInt(3) == 0 ? random.nextInt(5) : 0;
                };
            }
            TimeSeries series = TimeSeries.monthly("2020-01", values);
            for (Ces ces : new Ces[] {Ces.automatic(), Ces.of(CesForm.NONE), Ces.of(CesForm.FULL)}) {
                if (ces.refusal(series).isEmpty()) {
                    Forecast forecast = ces.fit(series).forecast(24);
                    for (int h = 1; h <= 24; h++) {
                        assertThat(forecast.mean(h)).isFinite();
                        assertThat(forecast.interval(h, 0.95).width()).isFinite();
                    }
                }
            }
        }
    }

    /** Relative: both climbs end where the slope is a millionth, on a top that is flat to half the digits. */
    private static final double TOP = 1e-5;

    @Test
    void aRefitBeginsAtTheOldParametersAndEndsAtTheSameTop() {
        FittedCes old = Ces.automatic().fit(PASSENGERS.head(PASSENGERS.size() - 6));
        FittedCes warm = old.refit(PASSENGERS);
        FittedCes cold = Ces.automatic().fit(PASSENGERS);
        assertThat(warm.form()).isEqualTo(cold.form());
        assertThat(warm.forecast(12).mean(12))
                .isCloseTo(
                        cold.forecast(12).mean(12),
                        within(TOP * cold.forecast(12).mean(12)));
        double[] near = {1.4, 1.001};
        double[] y = noise(60);
        int few = CesSearch.find(
                        CesForm.NONE,
                        y,
                        1,
                        60,
                        true,
                        CesSearch.find(CesForm.NONE, y, 1, 60, true, near).point())
                .evaluations();
        assertThat(few)
                .isLessThan(CesSearch.find(CesForm.NONE, y, 1, 60, true, null).evaluations());
        double[] unstable = {9, 9};
        assertThat(CesSearch.find(CesForm.NONE, y, 1, 60, true, unstable).value())
                .isEqualTo(CesSearch.find(CesForm.NONE, y, 1, 60, true, null).value());
    }
}
