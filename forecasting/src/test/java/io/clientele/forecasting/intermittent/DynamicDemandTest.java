package io.clientele.forecasting.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.forecasting.CountPaths;
import io.clientele.forecasting.DemandPaths;
import io.clientele.forecasting.Forecast;
import io.clientele.internal.numerics.GammaFunctions;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import io.clientele.stat.NegativeBinomial;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DynamicDemandTest {

    private static final double[] COUNTS = {0, 3, 0, 0, 1, 55, 0, 2, 0, 0, 7, 1, 0, 0, 4, 0, 90, 0, 1, 0};

    private static TimeSeries drawn(Distribution distribution, int n, long seed) {
        return TimeSeries.indexed(distribution.sample(n, seed));
    }

    @Nested
    class TheLikelihood {

        private double[] values(SmoothedLikelihood.Family family) {
            double[] values = COUNTS.clone();
            for (int t = 0; t < values.length; t++) {
                values[t] = switch (family) {
                    case BERNOULLI -> values[t] > 0 ? 1 : 0;
                    case GAMMA -> values[t] + 0.5;
                    default -> values[t];
                };
            }
            return values;
        }

        private double mean(SmoothedLikelihood.Family family) {
            return family == SmoothedLikelihood.Family.BERNOULLI ? 0.4 : 5;
        }

        @ParameterizedTest
        @EnumSource
        void hasTheGradientOfItsDifferences(SmoothedLikelihood.Family family) {
            double[] x = values(family);
            SmoothedLikelihood likelihood = new SmoothedLikelihood(x, x.length, family, true);
            double[] point = likelihood.point(mean(family), 0.15, 2.5);
            double[] gradient = new double[point.length];
            double[] ignored = new double[point.length];
            likelihood.value(point, gradient);
            for (int i = 0; i < point.length; i++) {
                double step = 1e-5;
                double[] up = point.clone();
                up[i] += step;
                double[] down = point.clone();
                down[i] -= step;
                double slope = (likelihood.value(up, ignored) - likelihood.value(down, ignored)) / (2 * step);
                // Of a central difference over 1e-5 of a value near 100.
                assertThat(gradient[i]).isCloseTo(slope, within(1e-7 * Math.max(1, Math.abs(slope))));
            }
        }

        @ParameterizedTest
        @EnumSource
        void isTheSumOfTheLogarithmsOfTheDensities(SmoothedLikelihood.Family family) {
            double[] x = values(family);
            SmoothedLikelihood likelihood = new SmoothedLikelihood(x, x.length, family, true);
            double[] point = likelihood.point(mean(family), 0.15, 2.5);
            double mean = mean(family);
            double sum = 0;
            for (double value : x) {
                Distribution density = switch (family) {
                    case POISSON -> Distribution.poisson(mean);
                    case NEGATIVE_BINOMIAL -> NegativeBinomial.withMeanAndVariance(mean, 3.5 * mean);
                    case BERNOULLI -> Distribution.binomial(1, mean);
                    case GAMMA -> Distribution.gamma(1 / 2.5, 2.5 * mean);
                };
                sum += Math.log(density.density(value));
                mean += 0.15 * (value - mean);
            }
            assertThat(-likelihood.value(point, new double[point.length]))
                    .isCloseTo(sum, within(1e-11 * Math.abs(sum)));
            assertThat(likelihood.level(point)).isCloseTo(mean, within(1e-12 * mean));
        }

        @Test
        void comesToThePoissonOneAsTheDispersionGoes() {
            SmoothedLikelihood negative =
                    new SmoothedLikelihood(COUNTS, COUNTS.length, SmoothedLikelihood.Family.NEGATIVE_BINOMIAL, true);
            SmoothedLikelihood poisson =
                    new SmoothedLikelihood(COUNTS, COUNTS.length, SmoothedLikelihood.Family.POISSON, true);
            double limit = poisson.value(poisson.point(5, 0.1, 0), new double[2]);
            for (double dispersion : new double[] {1e-9, 1e-12, 1e-300}) {
                double[] gradient = new double[3];
                assertThat(negative.value(negative.point(5, 0.1, dispersion), gradient))
                        .isCloseTo(limit, within(1e-5 * limit));
                assertThat(gradient[2]).isFinite();
            }
        }
    }

    @Nested
    class TheEstimates {

        @Test
        void ofAStandingPoissonMeanIsTheMean() {
            TimeSeries series = drawn(Distribution.poisson(1.3), 200, 11);
            FittedDynamicDemand model = DynamicDemand.automatic().fit(series);
            double mean = 0;
            double log = 0;
            for (double value : series.values()) {
                mean += value / 200;
            }
            for (double value : series.values()) {
                log += value * Math.log(mean) - mean - GammaFunctions.logFactorial(value);
            }
            assertThat(model.form()).isEqualTo(DemandForm.POISSON);
            assertThat(model.parameters()).containsEntry("alpha", 0.0).containsEntry("dispersion", 0.0);
            assertThat(model.forecast(1).mean(1)).isCloseTo(mean, within(1e-12));
            assertThat(model.diagnostics().logLikelihood().orElseThrow()).isCloseTo(log, within(1e-10));
        }

        /** Twenty series of 400: the average of an estimate within about three of its standard errors. */
        @ParameterizedTest
        @CsvSource({"0.05, 2", "0.15, 2", "0.15, 5"})
        void findsTheParametersOfSimulatedCounts(double alpha, double dispersion) {
            double follow = 0;
            double kappa = 0;
            for (int i = 0; i < 20; i++) {
                double[] path = new CountPaths(400, 6, dispersion, alpha, 0).paths(i + 1, 5)[i];
                FittedDynamicDemand model =
                        DynamicDemand.of(DemandForm.NEGATIVE_BINOMIAL).fit(TimeSeries.indexed(path));
                follow += model.parameters().get("alpha") / 20;
                kappa += model.parameters().get("dispersion") / 20;
            }
            assertThat(follow).isCloseTo(alpha, within(0.03));
            assertThat(kappa).isCloseTo(dispersion - 1, within(0.15 * dispersion));
        }

        @Test
        void tellCountsBeyondPoissonAndHurdlesApart() {
            TimeSeries clumped = drawn(Distribution.negativeBinomial(0.6, 0.2), 300, 5);
            assertThat(DynamicDemand.automatic().fit(clumped).form()).isEqualTo(DemandForm.NEGATIVE_BINOMIAL);
            double[] path = new DemandPaths(300, 0.3, 0, 0, 6, 1.2, 0, 0, true).paths(1, 3)[0];
            assertThat(DynamicDemand.automatic().fit(TimeSeries.indexed(path)).form())
                    .isEqualTo(DemandForm.HURDLE);
        }

        @Test
        void haveAtLeastTheLikelihoodOfTheTruth() {
            double[] path = new CountPaths(150, 4, 2.5, 0.2, 0).paths(1, 77)[0];
            SmoothedLikelihood likelihood =
                    new SmoothedLikelihood(path, 150, SmoothedLikelihood.Family.NEGATIVE_BINOMIAL, true);
            double truth = -likelihood.value(likelihood.point(4, 0.2, 1.5), new double[3]);
            FittedDynamicDemand model =
                    DynamicDemand.of(DemandForm.NEGATIVE_BINOMIAL).fit(TimeSeries.indexed(path));
            assertThat(model.diagnostics().logLikelihood().orElseThrow()).isGreaterThan(truth);
            assertThat(model.diagnostics().aicc()).isPresent();
        }
    }

    @Nested
    class TheForecast {

        @Test
        void afterAnUpdateIsThatOfTheSameParametersOnTheLongerSeries() {
            TimeSeries series = DynamicContractTest.counts();
            FittedDynamicDemand whole = DynamicDemand.of(DemandForm.POISSON).fit(series.head(100));
            TimeSeries later = series.skip(100);
            double alpha = whole.parameters().get("alpha");
            double mean = whole.forecast(1).mean(1);
            for (double value : later.values()) {
                mean += alpha * (value - mean);
            }
            assertThat(whole.update(later).forecast(3).mean(3)).isCloseTo(mean, within(1e-9));
        }

        @Test
        void ofMeasurementsIsAGammaHurdle() {
            TimeSeries series = IntermittentContractTest.intermittent();
            FittedDynamicDemand model = DynamicDemand.automatic().fit(series);
            assertThat(model.form()).isEqualTo(DemandForm.HURDLE);
            Distribution month = model.forecast(1).at(1);
            assertThat(month.isDiscrete()).isFalse();
            assertThat(month.cdf(0)).isBetween(0.5, 0.7);
        }

        @Test
        void ofNothingIsNothing() {
            Forecast forecast = DynamicDemand.automatic()
                    .fit(TimeSeries.indexed(0, 0, 0, 0))
                    .forecast(2);
            assertThat(forecast.mean(2)).isZero();
            assertThat(forecast.total(1, 2).quantile(0.999)).isZero();
        }

        @Test
        void passesOverGaps() {
            SplittableRandom random = new SplittableRandom(4);
            double[] values = new double[60];
            double[] kept = new double[50];
            for (int t = 0; t < 60; t++) {
                values[t] = t % 6 == 5 ? Double.NaN : random.nextInt(4);
            }
            for (int t = 0, k = 0; t < 60; t++) {
                if (t % 6 != 5) {
                    kept[k++] = values[t];
                }
            }
            TimeSeries gapped =
                    TimeSeries.withGapsAsNaN(TimeSeries.indexed(kept).calendar(), values);
            FittedDynamicDemand model = DynamicDemand.automatic().fit(gapped);
            assertThat(model.forecast(1).mean(1))
                    .isEqualTo(DynamicDemand.automatic()
                            .fit(TimeSeries.indexed(kept))
                            .forecast(1)
                            .mean(1));
            assertThat(model.diagnostics().observations()).isEqualTo(50);
            assertThat(model.fitted(gapped).gapCount()).isZero();
            assertThat(model.residuals(gapped).gapCount()).isEqualTo(10);
        }
    }

    @Test
    void refusesMeasurementsWhereTheFormCounts() {
        assertThatThrownBy(() -> DynamicDemand.of(DemandForm.POISSON).fit(TimeSeries.indexed(0, 2.5, 0, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the value of 2 is 2.5; dynamic-demand(poisson) needs whole numbers up to 1E9. Use"
                        + " dynamic-demand(hurdle), or count in another unit.");
    }

    @Test
    void namesItselfAndPrintsATable() {
        assertThat(DynamicDemand.automatic().name()).isEqualTo("dynamic-demand");
        assertThat(DynamicDemand.of(DemandForm.NEGATIVE_BINOMIAL)).hasToString("dynamic-demand(negative-binomial)");
        String table = DynamicDemand.of(DemandForm.HURDLE)
                .fit(TimeSeries.indexed(COUNTS).named("valves"))
                .toString();
        assertThat(table)
                .startsWith("dynamic-demand(hurdle) fitted to valves, 1 to 20, n = 20\n")
                .contains("form")
                .contains("AICc");
    }
}
