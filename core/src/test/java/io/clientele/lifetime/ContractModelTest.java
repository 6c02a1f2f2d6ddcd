package io.clientele.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.customer.CohortPeriod;
import io.clientele.customer.CohortTable;
import io.clientele.customer.CustomerId;
import io.clientele.customer.Customers;
import io.clientele.stat.EstimationException;
import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContractModelTest {

    /** The reference gives nine digits of the parameters. */
    private static final double PARAMETER_PERCENT = 1e-6;

    /** The reference prints the log-likelihood to six decimals. */
    private static final double LIKELIHOOD = 1.5e-6;

    /** The reference has fourteen digits after the point, of numbers near 1; the parameters it was made from nine digits. */
    private static final double FORMULA = 1e-9;

    /** The reference prints thirteen decimals of numbers below 11. */
    private static final double SUM = 1e-11;

    private static final long[] HIGH_END = {1000, 869, 743, 653, 593, 551, 517, 491};
    private static final long[] REGULAR = {1000, 631, 468, 382, 326, 289, 262, 241};

    private static RetentionCounts counts(String cohort) {
        return RetentionCounts.ofCohort(cohort.equals("high_end") ? HIGH_END : REGULAR);
    }

    private static ContractModel model(String name) {
        return name.equals("sbg") ? Sbg.standard() : Bdw.standard();
    }

    private static ContractProcess process(Map<String, String> row) {
        double alpha = Double.parseDouble(row.get("alpha_or_gamma"));
        double beta = Double.parseDouble(row.get("beta_or_delta"));
        return row.get("model").equals("sbg")
                ? new SbgProcess(alpha, beta)
                : new BdwProcess(alpha, beta, Double.parseDouble(row.get("c")));
    }

    @Nested
    class AgainstReferences {

        @Test
        void findsTheParametersAndTheLikelihood() {
            for (Map<String, String> row : Golden.rows(ContractModelTest.class, "sbg_bdw_parameters.csv")) {
                RetentionCounts counts = counts(row.get("cohort"));
                double likelihood = Double.parseDouble(row.get("log_likelihood_1000_customers"));
                assertThat(process(row).logLikelihood(counts)).isCloseTo(likelihood, within(LIKELIHOOD));
                if (row.get("param_set").equals("MLE")) {
                    FittedContract fitted = model(row.get("model")).fit(counts);
                    assertThat(fitted.logLikelihood()).isCloseTo(likelihood, within(LIKELIHOOD));
                    assertThat(fitted.report().gradientNorm()).isLessThan(1e-7);
                    assertThat(fitted.findings()).isEmpty();
                    Map<String, Double> expected = process(row).parameters();
                    fitted.process()
                            .parameters()
                            .forEach((name, value) -> assertThat(value)
                                    .as(row + " " + name)
                                    .isCloseTo(expected.get(name), withinPercentage(PARAMETER_PERCENT)));
                    assertThat(fitted.report().parameters())
                            .allSatisfy(p -> assertThat(p.standardError()).isPresent());
                }
            }
        }

        @Test
        void survivesAndRetainsAsTheReferenceSays() {
            List<Map<String, String>> parameters = Golden.rows(ContractModelTest.class, "sbg_bdw_parameters.csv");
            for (Map<String, String> row : Golden.rows(ContractModelTest.class, "sbg_bdw_survival.csv")) {
                ContractProcess process = parameters.stream()
                        .filter(p -> List.of("cohort", "model", "param_set").stream()
                                .allMatch(key -> p.get(key).equals(row.get(key))))
                        .map(ContractModelTest::process)
                        .findFirst()
                        .orElseThrow();
                int t = Integer.parseInt(row.get("t"));
                assertThat(process.survival(t))
                        .isCloseTo(Double.parseDouble(row.get("model_survival")), within(FORMULA));
                if (t > 0) {
                    assertThat(process.retention(t))
                            .isCloseTo(Double.parseDouble(row.get("model_retention_rate")), within(FORMULA));
                }
            }
        }

        @Test
        void discountsLifetimesAsTheReferenceDoes() {
            for (Map<String, String> row : Golden.rows(ContractModelTest.class, "sbg_derl.csv")) {
                SbgProcess process =
                        new SbgProcess(Double.parseDouble(row.get("alpha")), Double.parseDouble(row.get("beta")));
                double rate = Double.parseDouble(row.get("discount"));
                assertThat(process.newLifetime(rate).orElseThrow())
                        .isCloseTo(Double.parseDouble(row.get("del_new_customer")), within(SUM));
                assertThat(process.residualLifetime(Integer.parseInt(row.get("n")), rate)
                                .orElseThrow())
                        .isCloseTo(Double.parseDouble(row.get("derl")), within(SUM));
            }
        }
    }

    @Nested
    class Laws {

        @Test
        void theWeibullOfPowerOneIsTheGeometric() {
            SbgProcess one = new SbgProcess(0.668, 3.806);
            BdwProcess other = new BdwProcess(0.668, 3.806, 1);
            RetentionCounts counts = RetentionCounts.ofCohort(HIGH_END);
            assertThat(other.logLikelihood(counts)).isCloseTo(one.logLikelihood(counts), within(1e-8));
            for (double rate : new double[] {1, 0.1, 1e-3, 1e-6, 1e-9}) {
                assertThat(other.residualLifetime(3, rate).orElseThrow())
                        .isCloseTo(one.residualLifetime(3, rate).orElseThrow(), withinPercentage(1e-10));
            }
        }

        @Test
        void theLongSumMeetsTheClosedForm() {
            // Without a discount sBG has a closed form, BdW the sum.
            for (double alpha : new double[] {1.1, 1.5, 3, 20}) {
                assertThat(new BdwProcess(alpha, 4, 1).newLifetime(0).orElseThrow())
                        .isCloseTo(new SbgProcess(alpha, 4).newLifetime(0).orElseThrow(), withinPercentage(1e-9));
            }
        }

        @Test
        void aPaymentNowAndTheFirstRenewalMakeTheLifetime() {
            for (ContractProcess process : List.of(new SbgProcess(0.7, 1.2), new BdwProcess(0.45, 0.78, 1.28))) {
                double rate = 0.07;
                assertThat(1 + process.residualLifetime(1, rate).orElseThrow() / (1 + rate))
                        .isCloseTo(process.newLifetime(rate).orElseThrow(), within(1e-12));
            }
        }

        @Test
        void derivativesAreThoseOfTheValue() {
            RetentionCounts counts = RetentionCounts.ofCohort(REGULAR).plus(RetentionCounts.ofCohort(50, 40));
            for (boolean weibull : new boolean[] {false, true}) {
                ContractLikelihood function = new ContractLikelihood(counts, weibull);
                int n = function.size();
                double[] point = {0.3, -0.2, 0.4};
                double[] gradient = new double[n];
                double[][] hessian = new double[n][n];
                function.value(point, gradient, hessian);
                for (int i = 0; i < n; i++) {
                    double[] up = point.clone();
                    double[] down = point.clone();
                    up[i] += 1e-5;
                    down[i] -= 1e-5;
                    double[] upper = new double[n];
                    double[] lower = new double[n];
                    double slope = (function.value(up, upper, new double[n][n])
                                    - function.value(down, lower, new double[n][n]))
                            / 2e-5;
                    assertThat(gradient[i]).isCloseTo(slope, within(1e-5));
                    for (int j = i; j < n; j++) {
                        assertThat(hessian[i][j]).isCloseTo((upper[j] - lower[j]) / 2e-5, within(1e-5));
                    }
                }
            }
        }

        @Test
        void mergesInAnyOrder() {
            RetentionCounts one = RetentionCounts.ofCohort(10, 7, 5);
            RetentionCounts two = RetentionCounts.ofCohort(20, 11);
            RetentionCounts three = RetentionCounts.ofCohort(5);
            assertThat(one.plus(two).plus(three)).isEqualTo(three.plus(one.plus(two)));
            assertThat(one.plus(RetentionCounts.none())).isEqualTo(one);
            assertThat(one.plus(two).plus(three).customers()).isEqualTo(35);
            assertThat(one.plus(two).atRisk(1)).isEqualTo(30);
            assertThat(one.plus(two).atRisk(2)).isEqualTo(7);
        }

        @Test
        void findsWhatDataWereDrawnFrom() {
            SbgProcess truth = new SbgProcess(1.2, 4);
            SplittableRandom random = new SplittableRandom(1);
            long[] customers = new long[9];
            for (int i = 0; i < 20_000; i++) {
                double u = random.nextDouble();
                for (int t = 0; t < customers.length && truth.survival(t) > u; t++) {
                    customers[t]++;
                }
            }
            FittedContract fitted = Sbg.standard().fit(RetentionCounts.ofCohort(customers));
            assertThat(fitted.report()
                            .parameters()
                            .get(0)
                            .interval(0.99)
                            .orElseThrow()
                            .contains(1.2))
                    .isTrue();
            assertThat(fitted.report()
                            .parameters()
                            .get(1)
                            .interval(0.99)
                            .orElseThrow()
                            .contains(4))
                    .isTrue();
        }

        @Test
        void thousandsOfSmallTablesFitOrExplainThemselves() {
            SplittableRandom random = new SplittableRandom(7);
            for (int i = 0; i < 1_000; i++) {
                long[] customers = new long[2 + random.nextInt(6)];
                customers[0] = 1 + random.nextInt(30);
                for (int t = 1; t < customers.length; t++) {
                    customers[t] = random.nextLong(customers[t - 1] + 1);
                }
                for (ContractModel model : List.of(Sbg.standard(), Bdw.standard())) {
                    try {
                        FittedContract fitted = model.fit(RetentionCounts.ofCohort(customers));
                        boolean loose = fitted.report().parameters().stream().anyMatch(p -> !p.identified());
                        assertThat(loose).isEqualTo(!fitted.findings().isEmpty());
                    } catch (EstimationException explained) {
                        assertThat(explained.reason()).matches("(none of|all) .* left .*");
                    }
                }
            }
        }
    }

    @Nested
    class WithoutAnOptimum {

        @Test
        void nobodyLeft() {
            assertThatThrownBy(() -> Sbg.standard().fit(RetentionCounts.ofCohort(12, 12, 12)))
                    .isInstanceOf(EstimationException.class)
                    .hasMessage("sBG could not be estimated: none of the 12 customers left in 2 renewals, so the counts"
                            + " are most likely with a chance to leave of 0. Use a longer history.");
        }

        @Test
        void everybodyLeftAtOnce() {
            assertThatThrownBy(() -> Bdw.standard().fit(RetentionCounts.ofCohort(12, 0)))
                    .isInstanceOf(EstimationException.class)
                    .hasMessage("BdW could not be estimated: all 12 customers left at the first renewal, so the counts"
                            + " are most likely with a chance to leave of 1. Use cohorts of which some stayed.");
        }

        @Test
        void noRenewalYet() {
            assertThatThrownBy(() -> Sbg.standard().fit(RetentionCounts.ofCohort(12)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("counts has 12 customers and no renewal; sBG needs at least 1. Wait until the first"
                            + " renewal is past.");
        }

        @Test
        void oneRenewalTellsTheMeanOnly() {
            FittedContract fitted = Sbg.standard().fit(RetentionCounts.ofCohort(1000, 800));
            assertThat(fitted.process().retention(1)).isCloseTo(0.8, within(1e-9));
            assertThat(fitted.findings()).hasSize(1);
            assertThat(fitted.findings().get(0))
                    .endsWith(
                            "are not identified: one renewal tells only their mean, alpha/(alpha + beta) = 0.2000. Use"
                                    + " a history of two renewals or more.");
        }

        @Test
        void equalCustomersRunOff() {
            FittedContract fitted = Sbg.standard().fit(RetentionCounts.ofCohort(1000, 800, 630, 490, 370));
            assertThat(fitted.findings()).hasSize(1);
            assertThat(fitted.findings().get(0))
                    .contains("ran off together, there is no interior optimum: all customers");
            assertThat(fitted.process().retention(4)).isCloseTo(fitted.process().retention(1), within(1e-3));
        }

        @Test
        void lifetimesWithoutDiscountMayDiverge() {
            assertThat(new SbgProcess(0.668, 3.806).newLifetime(0))
                    .isEqualTo(new ResidualTransactions.Divergent(
                            "Without a discount the payments add up without end, for alpha is 0.6680 and would have to"
                                    + " be above 1. Use a discount above 0."));
            assertThat(new BdwProcess(0.668, 3.806, 1.2).residualLifetime(2, 0).value())
                    .isEmpty();
            assertThat(new SbgProcess(3, 4).newLifetime(0).orElseThrow()).isCloseTo(3, within(1e-12));
        }
    }

    @Nested
    class Counts {

        @Test
        void refusesACohortThatGrows() {
            assertThatThrownBy(() -> RetentionCounts.ofCohort(10, 5, 6))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "customers at age 2 is 6 after 5; it must not rise, for a contract that has ended does not"
                                    + " resume. Where customers pause and come back, use a buy-till-you-die model such as"
                                    + " BgNbd.");
        }

        @Test
        void refusesNothingAtAll() {
            assertThatThrownBy(RetentionCounts::ofCohort)
                    .hasMessage("customers is empty; it must begin with the size of the cohort.");
        }

        @Test
        void readsCohortsAndLeavesOutTheAgeThatIsCutShort() {
            assertThat(RetentionCounts.of(table(LocalDate.of(2026, 3, 31))))
                    .isEqualTo(RetentionCounts.ofCohort(4, 3, 2).plus(RetentionCounts.ofCohort(2, 1)));
            assertThat(RetentionCounts.of(table(LocalDate.of(2026, 3, 30))))
                    .isEqualTo(RetentionCounts.ofCohort(4, 3).plus(RetentionCounts.ofCohort(2)));
        }

        private CohortTable table(LocalDate asOf) {
            return new CohortTable(
                    CohortPeriod.MONTH,
                    asOf,
                    "EUR",
                    List.of(cohort("2026-01", 1, 4, 4, 3, 2), cohort("2026-02", 5, 2, 2, 1)));
        }

        private CohortTable.Cohort cohort(String name, int first, int size, int... active) {
            return new CohortTable.Cohort(
                    name,
                    Customers.of(LongStream.range(first, first + size)
                            .mapToObj(CustomerId::of)
                            .toList()),
                    IntStream.of(active)
                            .mapToObj(a -> new CohortTable.Cell(a, a, a * 10))
                            .toList());
        }
    }

    @Test
    void printsWhatItFound() {
        assertThat(Sbg.standard().fit(RetentionCounts.ofCohort(HIGH_END)).toString())
                .startsWith("sBG fitted to 1,000 customers over 7 renewals\n"
                        + "log-likelihood -1,611.158, AIC 3,226.3, BIC 3,236.1");
        assertThat(RetentionCounts.ofCohort(10, 7).toString()).startsWith("Renewals of 10 customers, 3 lost\n");
    }

    @Test
    void travels() {
        RetentionCounts counts = RetentionCounts.ofCohort(HIGH_END);
        RoundTrip.survives(counts);
        RoundTrip.survives(Sbg.standard());
        RoundTrip.survives(Sbg.standard().fit(counts));
        RoundTrip.survives(Bdw.standard().fit(counts));
        RoundTrip.survives(new SbgProcess(1, 2), ContractProcess.class);
        RoundTrip.survives(new BdwProcess(1, 2, 3), ContractProcess.class);
    }
}
