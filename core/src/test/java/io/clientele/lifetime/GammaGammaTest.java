package io.clientele.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.customer.Purchases;
import io.clientele.customer.PurchasesAccumulator;
import io.clientele.customer.RepeatSummary;
import io.clientele.io.Csv;
import io.clientele.stat.EstimationException;
import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import io.clientele.testing.SharedData;
import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GammaGammaTest {

    /** The reference has fifteen digits. */
    private static final double FORMULA_PERCENT = 1e-11;

    /** The reference has twelve digits, about nine of them stable. */
    private static final double PARAMETER_PERCENT = 1e-6;

    /** The optimum is flat, so the log-likelihood is sharper than the parameters. */
    private static final double LIKELIHOOD = 1e-8;

    private static final GammaGammaProcess FIXED = new GammaGammaProcess(6.25, 3.74, 15.44);
    private static final GammaGammaProcess MLE = new GammaGammaProcess(6.24957227173, 3.7442246671, 15.4435209614);

    /** The transactions, not the summary beside them, whose mean values are rounded to six decimals. */
    private static FittedSpend cdnow(double factor) {
        RepeatSummary summary = Purchases.from(Csv.read(SharedData.data("cdnow/cdnow_sample_transactions.csv.gz")))
                .columns("sample_id", "date", "spend")
                .in("USD")
                .asOf(LocalDate.of(1997, 9, 30))
                .repeats();
        int[] x = IntStream.range(0, summary.size()).map(summary::repeats).toArray();
        double[] z = IntStream.range(0, summary.size())
                .mapToDouble(c -> factor * summary.meanValue(c).orElse(0))
                .toArray();
        return GammaGamma.standard().fit(x, z);
    }

    @Nested
    class AgainstReferences {

        @Test
        void expectsTheAmountsOfTheReference() {
            for (Map<String, String> row : Golden.rows(GammaGammaTest.class, "customers_spend_clv.csv")) {
                GammaGammaProcess process = row.get("param_set").equals("FIXED") ? FIXED : MLE;
                assertThat(process.expectedSpend(Integer.parseInt(row.get("x")), Double.parseDouble(row.get("zbar")))
                                .orElseThrow())
                        .isCloseTo(
                                Double.parseDouble(row.get("gg_expected_mean_spend")),
                                withinPercentage(FORMULA_PERCENT));
            }
        }

        @Test
        void fitsTheSampleToTheLastDigit() {
            FittedSpend fitted = cdnow(1);
            assertThat(fitted.logLikelihood()).isCloseTo(-4055.91769480187, within(LIKELIHOOD));
            assertThat(fitted.process().p()).isCloseTo(MLE.p(), withinPercentage(PARAMETER_PERCENT));
            assertThat(fitted.process().q()).isCloseTo(MLE.q(), withinPercentage(PARAMETER_PERCENT));
            assertThat(fitted.process().gamma()).isCloseTo(MLE.gamma(), withinPercentage(PARAMETER_PERCENT));
            assertThat(fitted.report().parameters().get(0).error()).isCloseTo(1.19006, within(1e-5));
            assertThat(fitted.report().parameters().get(1).error()).isCloseTo(0.290133, within(1e-6));
            assertThat(fitted.report().parameters().get(2).error()).isCloseTo(4.15942, within(1e-5));
            assertThat(fitted.report().customers()).isEqualTo(946);
            assertThat(fitted.withoutRepeat()).isEqualTo(1411);
            assertThat(fitted.withoutValue()).isZero();
            assertThat(fitted.findings()).isEmpty();
        }

        @Test
        void anotherCurrencyChangesTheScaleOnly() {
            FittedSpend one = cdnow(1);
            FittedSpend other = cdnow(1e6);
            assertThat(other.process().p()).isCloseTo(one.process().p(), withinPercentage(1e-6));
            assertThat(other.process().gamma()).isCloseTo(1e6 * one.process().gamma(), withinPercentage(1e-6));
            assertThat(other.logLikelihood()).isCloseTo(one.logLikelihood() - 946 * StrictMath.log(1e6), within(1e-7));
        }
    }

    @Nested
    class Laws {

        @Test
        void theSumOfDensitiesIsTheLikelihoodAndItsDerivativesHold() {
            int[] x = {1, 1, 2, 5, 5, 40};
            double[] z = {3, 0.5, 1.2, 1, 7, 2.5};
            SpendLikelihood function = new SpendLikelihood(x, z);
            double[] point = {0.7, 0.3, -0.4};
            double[] gradient = new double[3];
            double[][] hessian = new double[3][3];
            GammaGammaProcess process =
                    new GammaGammaProcess(StrictMath.exp(0.7), StrictMath.exp(0.3), StrictMath.exp(-0.4));
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += process.logLikelihood(x[i], z[i]);
            }
            assertThat(function.value(point, gradient, hessian)).isCloseTo(sum, within(1e-11));
            for (int i = 0; i < 3; i++) {
                double[] up = point.clone();
                double[] down = point.clone();
                up[i] += 1e-5;
                down[i] -= 1e-5;
                double[] upper = new double[3];
                double[] lower = new double[3];
                double slope =
                        (function.value(up, upper, new double[3][3]) - function.value(down, lower, new double[3][3]))
                                / 2e-5;
                assertThat(gradient[i]).isCloseTo(slope, within(1e-7));
                for (int j = i; j < 3; j++) {
                    assertThat(hessian[i][j]).isCloseTo((upper[j] - lower[j]) / 2e-5, within(1e-7));
                }
            }
        }

        @Test
        void theMeanLiesBetweenOwnAndBase() {
            double base = FIXED.expectedSpendOfNewCustomer().orElseThrow();
            double before = base;
            for (int x = 1; x < 1000; x *= 2) {
                double mean = FIXED.expectedSpend(x, 100).orElseThrow();
                assertThat(mean).isBetween(before, 100.0);
                before = mean;
            }
            assertThat(before).isCloseTo(100, withinPercentage(1));
        }

        @Test
        void theOrderOfCustomersDoesNotMatter() {
            int[] x = {1, 2, 3, 1, 2, 7};
            double[] z = {10, 12, 31, 4, 9, 20};
            int[] turned = {7, 2, 1, 3, 2, 1};
            double[] turnedZ = {20, 9, 4, 31, 12, 10};
            GammaGammaProcess one = GammaGamma.standard().fit(x, z).process();
            GammaGammaProcess other = GammaGamma.standard().fit(turned, turnedZ).process();
            assertThat(other.gamma()).isCloseTo(one.gamma(), withinPercentage(1e-6));
        }

        @Test
        void smallBasesFitOrExplainThemselves() {
            SplittableRandom random = new SplittableRandom(11);
            for (int i = 0; i < 500; i++) {
                int n = 2 + random.nextInt(20);
                int[] x = new int[n];
                double[] z = new double[n];
                for (int c = 0; c < n; c++) {
                    x[c] = random.nextInt(5);
                    z[c] = random.nextInt(4) * 10;
                }
                try {
                    FittedSpend fitted = GammaGamma.standard().fit(x, z);
                    assertThat(fitted.report().customers() + fitted.withoutRepeat() + fitted.withoutValue())
                            .isEqualTo(n);
                    if (fitted.report().parameters().stream().anyMatch(p -> !p.identified())) {
                        assertThat(fitted.findings()).isNotEmpty();
                    }
                } catch (EstimationException explained) {
                    assertThat(explained.reason()).matches("(all |\\d+ customers? of ).*");
                }
            }
        }
    }

    @Nested
    class Edges {

        @Test
        void withoutAMeanSaysSo() {
            GammaGammaProcess process = new GammaGammaProcess(2, 0.8, 10);
            assertThat(process.expectedSpendOfNewCustomer())
                    .isEqualTo(new ExpectedSpend.WithoutMean(
                            "q is 0.8000; the mean of a customer with 0 repeats exists only if p x + q is above 1. The"
                                    + " amounts have too long a tail: look for outliers, or use the median."));
            assertThat(process.expectedSpend(1, 5).orElseThrow()).isCloseTo(2 * 15 / 1.8, within(1e-12));
            assertThatThrownBy(() -> process.expectedSpendOfNewCustomer().orElseThrow())
                    .isInstanceOf(IllegalStateException.class);
        }

        @Test
        void countsWhomItLeavesOut() {
            FittedSpend fitted =
                    GammaGamma.standard().fit(new int[] {0, 1, 2, 3, 4, 2, 1}, new double[] {9, 10, 0, 31, 25, -4, 3});
            assertThat(fitted.withoutRepeat()).isEqualTo(1);
            assertThat(fitted.withoutValue()).isEqualTo(2);
            assertThat(fitted.report().customers()).isEqualTo(4);
            assertThat(fitted.toString()).contains("Left out: 1 without a repeat, 2 with a mean amount of 0 or below.");
        }

        @Test
        void readsPurchases() {
            PurchasesAccumulator rows = PurchasesAccumulator.in("EUR")
                    .add("A", "2026-01-05", 100)
                    .add("A", "2026-02-05", 50)
                    .add("A", "2026-03-05", 70)
                    .add("B", "2026-01-10", 100)
                    .add("B", "2026-02-10", 20)
                    .add("C", "2026-02-10", 200)
                    .add("C", "2026-03-10", 100)
                    .add("D", "2026-03-11", 7);
            FittedSpend fitted = GammaGamma.standard().fit(rows.finish("2026-03-31"));
            assertThat(fitted.report().customers()).isEqualTo(3);
            assertThat(fitted.withoutRepeat()).isEqualTo(1);
        }

        @Test
        void refusesWhatCannotBeFitted() {
            GammaGamma model = GammaGamma.standard();
            assertThatThrownBy(() -> model.fit(new int[] {1, 0}, new double[] {3, 0}))
                    .isInstanceOf(EstimationException.class)
                    .hasMessage(
                            "Gamma-Gamma could not be estimated: 1 customer of 2 with a repeat and a mean amount above"
                                    + " 0; at least 2 are needed. Use a longer period.");
            assertThatThrownBy(() -> model.fit(new int[] {1, 4}, new double[] {3, 3}))
                    .isInstanceOf(EstimationException.class)
                    .hasMessage(
                            "Gamma-Gamma could not be estimated: all 2 customers have the mean amount 3, so there is"
                                    + " nothing to fit. Use that amount.");
            assertThatThrownBy(() -> model.fit(new int[] {1}, new double[] {Double.NaN}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "meanValue[0] is NaN; it must be a finite number. Leave customers of unknown amounts out.");
            assertThatThrownBy(() -> model.fit(new int[] {-1}, new double[] {1}))
                    .hasMessage("repeats[0] is -1; it must be at least 0.");
            assertThatThrownBy(() -> FIXED.expectedSpend(0, 3))
                    .hasMessage("meanValue is 3 with 0 repeats; it must be 0 without a repeat and above 0 with one.");
        }
    }

    @Test
    void travels() {
        RoundTrip.survives(GammaGamma.standard());
        RoundTrip.survives(FIXED);
        RoundTrip.survives(GammaGamma.standard().fit(new int[] {1, 2, 3}, new double[] {5, 20, 11}));
        RoundTrip.survives(FIXED.expectedSpendOfNewCustomer(), ExpectedSpend.class);
        RoundTrip.survives(new GammaGammaProcess(1, 0.5, 1).expectedSpendOfNewCustomer(), ExpectedSpend.class);
    }
}
