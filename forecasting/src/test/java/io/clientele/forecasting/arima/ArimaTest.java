package io.clientele.forecasting.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.forecasting.Drivers;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecasting;
import io.clientele.forecasting.LjungBox;
import io.clientele.series.SeriesCalendar;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Interval;
import io.clientele.stat.StudentT;
import io.clientele.testing.RoundTrip;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ArimaTest {

    private static final int N = 240;

    /** u(t) = 0.6·u(t−1) + e(t) + 0.3·e(t−1) with errors of deviation 1, from a seed. */
    private static double[] simulated(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] u = new double[n];
        double last = 0;
        double error = 0;
        for (int t = -50; t < n; t++) {
            double e = Math.sqrt(12) * (random.nextDouble() + random.nextDouble() - 1) / Math.sqrt(2);
            last = 0.6 * last + e + 0.3 * error;
            error = e;
            if (t >= 0) {
                u[t] = last;
            }
        }
        return u;
    }

    private static double[] price(int n) {
        SplittableRandom random = new SplittableRandom(9);
        double[] price = new double[n];
        for (int t = 0; t < n; t++) {
            price[t] = 10 - (random.nextInt(4) == 0 ? 2 : 0);
        }
        return price;
    }

    private static TimeSeries driven() {
        double[] y = simulated(N, 5);
        double[] price = price(N);
        for (int t = 0; t < N; t++) {
            y[t] += 100 - 3 * price[t];
        }
        return TimeSeries.monthly("2001-01", y).named("sales").in("pieces");
    }

    private static Drivers drivers(int n) {
        return Drivers.over(SeriesCalendar.monthly("2001-01")).driver("price", price(n));
    }

    @Nested
    class Estimation {

        @Test
        void findsTheModelThatMadeTheSeries() {
            FittedArima fitted = Arima.order(1, 0, 1).fit(TimeSeries.indexed(simulated(2000, 1)));
            assertThat(fitted.parameters().get("ar1"))
                    .isCloseTo(0.6, within(4 * fitted.standardErrors().get("ar1")));
            assertThat(fitted.parameters().get("ma1"))
                    .isCloseTo(0.3, within(4 * fitted.standardErrors().get("ma1")));
            assertThat(fitted.variance()).isCloseTo(1, within(0.1));
            assertThat(fitted.standardErrors().get("ar1")).isBetween(0.015, 0.035);
        }

        @Test
        void leavesNothingThatLjungAndBoxWouldFind() {
            TimeSeries series = TimeSeries.indexed(simulated(500, 2));
            FittedArima right = Arima.order(1, 0, 1).fit(series);
            FittedArima wrong = Arima.order(0, 0, 0).withMean().fit(series);
            assertThat(LjungBox.of(right.residuals(series), 2).pValue()).isGreaterThan(0.01);
            assertThat(LjungBox.of(wrong.residuals(series), 0).pValue()).isLessThan(1e-6);
        }

        @Test
        void aLargerModelIsAtLeastAsLikely() {
            TimeSeries series = TimeSeries.indexed(simulated(120, 3));
            double last = Double.NEGATIVE_INFINITY;
            for (int p = 0; p <= 4; p++) {
                double likelihood = Arima.order(p, 0, 0)
                        .fit(series)
                        .diagnostics()
                        .logLikelihood()
                        .orElseThrow();
                assertThat(likelihood).isGreaterThanOrEqualTo(last - 1e-6);
                last = likelihood;
            }
        }

        @Test
        void aRefitEndsWhereAFitDoes() {
            TimeSeries series = TimeSeries.indexed(simulated(200, 4));
            Arima arima = Arima.order(1, 0, 1).withMean();
            Forecast refitted = arima.fit(series.head(150)).refit(series).forecast(5);
            Forecast fitted = arima.fit(series).forecast(5);
            for (int h = 1; h <= 5; h++) {
                assertThat(refitted.mean(h)).isCloseTo(fitted.mean(h), within(1e-4));
            }
        }

        @Test
        void anUpdateIsTheFitOfTheSameCoefficientsToTheLongerSeries() {
            TimeSeries series = TimeSeries.monthly("2001-01", simulated(120, 6)).withGaps(70, 110);
            Arima arima = Arima.order(1, 0, 0).seasonal(0, 1, 1).coefficients(0.5, -0.4);
            Forecast updated =
                    arima.fit(series.head(100)).update(series.skip(100)).forecast(20);
            Forecast fitted = arima.fit(series).forecast(20);
            for (int h = 1; h <= 20; h++) {
                assertThat(updated.mean(h)).isCloseTo(fitted.mean(h), within(1e-9));
            }
        }

        @Test
        void aGapAtTheEndIsOneStepMoreToForecast() {
            TimeSeries series = TimeSeries.indexed(simulated(100, 7));
            Arima arima = Arima.order(1, 1, 0).coefficients(0.4);
            Forecast before = arima.fit(series.head(99)).forecast(5);
            Forecast after = arima.fit(series.withGaps(99)).forecast(4);
            for (int h = 1; h <= 4; h++) {
                assertThat(after.mean(h)).isCloseTo(before.mean(h + 1), within(1e-9));
                assertThat(after.interval(h, 0.9).width())
                        .isCloseTo(before.interval(h + 1, 0.9).width(), within(1e-9));
            }
        }
    }

    @Nested
    class WithDrivers {

        @Test
        void findsTheirEffect() {
            FittedArima fitted =
                    Arima.order(1, 0, 1).withMean().given(drivers(N)).fit(driven());
            assertThat(fitted.parameters().keySet()).containsExactly("ar1", "ma1", "price", "mean");
            assertThat(fitted.parameters().get("price"))
                    .isCloseTo(-3, within(4 * fitted.standardErrors().get("price")));
            assertThat(fitted.toString()).contains("price").contains("standard error");
        }

        @Test
        void keepsTheEffectOfADriverThatIsCalledLikeACoefficient() {
            Drivers drivers = Drivers.over(SeriesCalendar.monthly("2001-01"))
                    .driver("mean", price(N))
                    .driver("ar1", simulated(N, 2));
            FittedArima fitted = Arima.order(1, 0, 0).withMean().given(drivers).fit(driven());
            assertThat(fitted.parameters().keySet()).containsExactly("ar1", "driver mean", "driver ar1", "mean");
            RoundTrip.survives(fitted);
        }

        @Test
        void theAutomaticChoiceFindsItToo() {
            Forecast forecast = Forecasting.of(driven())
                    .given(drivers(N + 12))
                    .with(Arima.automatic())
                    .horizon(12)
                    .forecast();
            double[] price = price(N + 12);
            for (int h = 3; h <= 12; h++) {
                assertThat(forecast.mean(h)).isCloseTo(100 - 3 * price[N + h - 1], within(1.5));
            }
        }

        @Test
        void refusesAHorizonBeyondThem() {
            FittedArima fitted = Arima.automatic().given(drivers(N + 3)).fit(driven());
            assertThatThrownBy(() -> fitted.forecast(6))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("driver price ends 2021-03; a horizon of 6 needs values until 2021-06. Add the planned"
                            + " values.");
        }

        @Test
        void refusesOneThatEndsBeforeTheSeries() {
            assertThat(Arima.automatic().given(drivers(N - 1)).refusal(driven()))
                    .contains("driver price ends 2020-11; the series ends 2020-12 and needs a value in every period."
                            + " Add the missing values.");
        }

        @Test
        void refusesConstantOnes() {
            Drivers constant = Drivers.over(SeriesCalendar.monthly("2001-01")).driver("tax", new double[N]);
            assertThatThrownBy(() -> Arima.order(0, 1, 1).given(constant).fit(driven()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "driver tax does not change over the series, or only as the differences of (0,1,1) leave"
                                    + " out; its effect cannot be told from the level. Leave it out.");
        }

        @Test
        void refusesOnesThatFollowFromEachOther() {
            double[] cents = price(N);
            for (int t = 0; t < N; t++) {
                cents[t] *= 100;
            }
            Drivers twice = drivers(N).driver("cents", cents);
            assertThatThrownBy(
                            () -> Arima.order(1, 0, 0).withMean().given(twice).fit(driven()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("driver cents follows from price and the constant; their effects cannot be told apart."
                            + " Leave one of them out.");
        }

        @Test
        void splitsTheSeriesIntoRegressionAndTheRest() {
            FittedArima fitted =
                    Arima.order(1, 0, 1).withMean().given(drivers(N)).fit(driven());
            assertThat(fitted.components(driven()).names()).containsExactly("regression", "arima", "remainder");
        }

        @Test
        void fittedModelsTravelAsJsonToo() {
            RoundTrip.survives(Arima.order(1, 0, 1).withMean().given(drivers(N)).fit(driven()));
            RoundTrip.survives(Arima.automatic().fit(driven()));
            RoundTrip.survives(Arima.automatic().fit(TimeSeries.indexed(3, 3, 3, 3, 3)));
            FittedArima fitted = Arima.order(0, 1, 1).seasonal(0, 1, 1).fit(driven());
            assertThat(RoundTrip.json(fitted)
                            .update(TimeSeries.monthly("2021-01", 70, 71))
                            .forecast(5))
                    .isEqualTo(
                            fitted.update(TimeSeries.monthly("2021-01", 70, 71)).forecast(5));
        }

        @Test
        void specificationsTravel() {
            RoundTrip.survives(Arima.order(1, 0, 1).withMean().given(drivers(5)).withParameterUncertainty());
            RoundTrip.survives(Arima.automatic().given(drivers(5)).withoutSeason());
            RoundTrip.survives(Arima.order(0, 1, 1).seasonal(0, 1, 1).season(7).coefficients(-0.25, 0.5));
        }
    }

    @Nested
    class TheAutomaticChoice {

        @Test
        void takesLogarithmsOfASeasonThatGrowsWithTheLevel() {
            double[] y = new double[120];
            SplittableRandom random = new SplittableRandom(3);
            for (int t = 0; t < y.length; t++) {
                y[t] = Math.exp(4 + 0.01 * t + 0.4 * Math.sin(2 * Math.PI * t / 12) + 0.05 * random.nextDouble());
            }
            TimeSeries growing = TimeSeries.monthly("2010-01", y);
            FittedArima fitted = Arima.automatic().fit(growing);
            assertThat(fitted.takesLogarithms()).isTrue();
            assertThat(fitted.toString()).startsWith("arima, logarithms, ARIMA(");
            assertThat(fitted.forecast(12).interval(12, 0.999).lower()).isPositive();
            assertThat(Arima.automatic().withoutLogarithms().fit(growing).takesLogarithms())
                    .isFalse();
            assertThat(Arima.automatic().fit(growing.map(v -> v - 300)).takesLogarithms())
                    .isFalse();
        }

        @Test
        void takesNoSeasonalDifferenceWhereAPlaceOfTheSeasonHasNoValue() {
            double[] y = new double[31];
            for (int t = 0; t < y.length; t++) {
                y[t] = t % 12 == 7 ? Double.NaN : 10 + 3 * (t % 12) + 0.1 * Math.sin(t * t);
            }
            TimeSeries series = TimeSeries.withGapsAsNaN(SeriesCalendar.monthly("2015-01"), y);
            FittedArima fitted = Arima.automatic().fit(series);
            assertThat(fitted.order().seasonalD()).isZero();
            assertThat(fitted.forecast(12).interval(12, 0.95).width()).isFinite();
        }

        @Test
        void widensLognormalIntervalsToThoseOfAStudentT() {
            double[] y = new double[40];
            SplittableRandom random = new SplittableRandom(5);
            for (int t = 0; t < y.length; t++) {
                y[t] = Math.exp(4 + 0.03 * t + 0.4 * Math.sin(Math.PI * t / 2) + 0.2 * random.nextDouble());
            }
            TimeSeries growing = TimeSeries.quarterly("2010-Q1", y);
            FittedArima fitted = Arima.automatic().withParameterUncertainty().fit(growing);
            assertThat(fitted.takesLogarithms()).isTrue();
            Interval known = Arima.automatic().fit(growing).forecast(1).interval(1, 0.95);
            Interval wide = fitted.forecast(1).interval(1, 0.95);
            int effective = fitted.diagnostics().effectiveObservations();
            int estimated = fitted.diagnostics().parameterCount();
            double degrees = effective - estimated + 1;
            double ratio = Math.sqrt((1 + (estimated - 1.0) / effective) * degrees / (degrees - 2));
            assertThat(Math.log(wide.upper() / wide.lower()))
                    .isCloseTo(ratio * Math.log(known.upper() / known.lower()), within(1e-9));
            double student = new StudentT(0, 1, degrees).quantile(0.975);
            double normal = 1.959963984540054 * Math.sqrt(degrees / (degrees - 2));
            assertThat(normal).isCloseTo(student, withinPercentage(2));
        }

        @Test
        void takesDifferencesOfALongSeasonAndSaysThatThisIsAll() {
            double[] y = simulated(600, 8);
            for (int t = 0; t < y.length; t++) {
                y[t] += 50 + 10 * Math.sin(2 * Math.PI * t / 168);
            }
            FittedArima fitted = Arima.automatic().fit(TimeSeries.indexed(y).withSeasons(168));
            assertThat(fitted.order().seasonalD()).isEqualTo(1);
            assertThat(fitted.order().seasonalP() + fitted.order().seasonalQ()).isZero();
            assertThat(fitted.toString())
                    .contains("A season of more than 60 periods comes in by differences alone, if at all; this one has"
                            + " 168.");
        }

        @Test
        void fillsGapsIfThereAreTooManyAndSaysSo() {
            int[] gaps = new int[130];
            for (int i = 0; i < gaps.length; i++) {
                gaps[i] = 3 * i + 1;
            }
            TimeSeries series = TimeSeries.indexed(simulated(500, 11));
            FittedArima fitted = Arima.automatic().fit(series.withGaps(gaps));
            assertThat(fitted.diagnostics().logLikelihood()).isEmpty();
            assertThat(fitted.variance()).isCloseTo(1, within(0.3));
            assertThat(fitted.toString())
                    .contains("The series has 130 gaps, too many for a likelihood: the coefficients are those of the"
                            + " series with gaps filled.");
        }

        /** A season's difference would leave fewer values than there are gaps. */
        @Test
        void takesNoDifferenceThatWouldLeaveNothing() {
            for (int values : new int[] {2, 4, 6, 8, 13}) {
                double[] y = new double[69];
                Arrays.fill(y, Double.NaN);
                for (int k = 0; k < values; k++) {
                    int t = k * 68 / (values - 1);
                    y[t] = 10 + 3 * (t % 12) + 0.01 * t * t;
                }
                TimeSeries series = TimeSeries.withGapsAsNaN(SeriesCalendar.monthly("2015-01"), y);
                FittedArima fitted = Arima.automatic().fit(series);
                assertThat(fitted.diagnostics().observations()).isEqualTo(69);
                assertThat(fitted.forecast(12).interval(12, 0.95).width()).isFinite();
            }
        }

        @Test
        void takesWeeklySeries() {
            double[] y = simulated(156, 9);
            for (int t = 0; t < y.length; t++) {
                y[t] += 50 + 10 * Math.sin(2 * Math.PI * t / 52);
            }
            FittedArima fitted = Arima.automatic().fit(TimeSeries.weekly("2020-W01", y));
            assertThat(fitted.order().seasonalD()).isEqualTo(1);
            assertThat(fitted.forecast(52).mean(1)).isFinite();
        }
    }

    @Nested
    class Refusals {

        @Test
        void ofAMeanUnderDifferences() {
            assertThatThrownBy(() -> Arima.order(0, 1, 1).withMean())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "mean is asked for and (0,1,1) takes differences, in which none is left; ask for a drift.");
            assertThatThrownBy(() -> Arima.order(0, 2, 1).withDrift())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("drift is asked for and (0,2,1) takes 2 differences, in which none is left; take one at"
                            + " most.");
        }

        @Test
        void ofCoefficientsThatExplode() {
            assertThatThrownBy(() -> Arima.order(1, 0, 0).coefficients(1.1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ar coefficients are [1.1]; they must be stationary, with every root beyond 1.");
            assertThatThrownBy(() -> Arima.order(1, 0, 1).coefficients(0.5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("coefficients are 1 and (1,0,1) has 2; give all of them, ar, ma, seasonal ar, seasonal"
                            + " ma.");
        }

        @Test
        void ofASeasonThatIsNotThere() {
            assertThat(Arima.order(0, 1, 1).seasonal(0, 1, 1).refusal(TimeSeries.indexed(1, 2, 3)))
                    .contains(
                            "series has no season; arima(0,1,1,0,1,1) needs one. Name its length with season, or leave"
                                    + " the seasonal part out.");
        }
    }
}
