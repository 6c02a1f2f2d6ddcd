package io.clientele.lifetime;

import static io.clientele.lifetime.GoldenModels.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.clientele.testing.Golden;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of independent multi-precision arithmetic. */
class BuyingGoldenTest {

    /** The files hold fifteen digits; sums and probabilities lose the last one or two. */
    private static final Percentage DIGITS = withPercentage(1e-11);

    /** The reference promises twelve digits where it integrates numerically. */
    private static final Percentage QUADRATURE = withPercentage(1e-10);

    /** About nine digits of the reference's optimum are stable. */
    private static final Percentage EIGHT_DIGITS = withPercentage(1e-6);

    /** Standard errors are printed to six digits. */
    private static final Percentage SIX_DIGITS = withPercentage(1e-3);

    /** A sum of a few that are close to each other in size, near 0. */
    private static final Percentage CANCELLED = withPercentage(1e-10);

    private static final Discount DISCOUNT = Discount.continuous(0.0027, LifetimeUnit.WEEKS);

    private static Duration weeks(String number) {
        return Duration.ofDays(7 * Long.parseLong(number));
    }

    @Test
    void answersTheHardCases() {
        List<Map<String, String>> rows = Golden.rows(getClass(), "continuous_edge_cases.csv");
        assertThat(rows).hasSize(25);
        for (Map<String, String> row : rows) {
            String name = row.get("case") + " of " + row.get("model");
            BuyingProcess process = GoldenModels.process(
                    row.get("model"), number(row, "p1"), number(row, "p2"), number(row, "p3"), number(row, "p4"));
            BuyerHistory history = BuyerHistory.of(
                    LifetimeUnit.WEEKS, Integer.parseInt(row.get("x")), number(row, "t_x"), number(row, "T"));
            assertThat(process.logLikelihood(history)).as(name).isCloseTo(number(row, "log_likelihood"), CANCELLED);
            assertThat(process.probabilityAlive(history)).as(name).isCloseTo(number(row, "p_alive"), DIGITS);
            assertThat(process.logProbabilityAlive(history)).as(name).isFinite().isNotPositive();
            assertThat(process.expectedPurchases(history, weeks(row.get("t"))))
                    .as(name)
                    .isCloseTo(number(row, "cet_t"), DIGITS);
            if (!row.get("dert_delta_0.0027").isEmpty()) {
                assertThat(process.residualTransactions(history, DISCOUNT).orElseThrow())
                        .as(name)
                        .isCloseTo(number(row, "dert_delta_0.0027"), DIGITS);
            }
        }
    }

    @Test
    void answersForCustomersOfTheSample() {
        for (Map<String, String> row : Golden.rows(getClass(), "continuous_customers.csv")) {
            String name = row.get("model") + " " + row.get("param_set") + " customer " + row.get("sample_id");
            BuyingProcess process = GoldenModels.ofSample(row.get("model"), row.get("param_set"));
            BuyerHistory history =
                    BuyerHistory.ofDays(Integer.parseInt(row.get("x")), number(row, "t_x_days"), number(row, "T_days"));
            assertThat(process.logLikelihood(history)).as(name).isCloseTo(number(row, "log_likelihood"), DIGITS);
            assertThat(process.probabilityAlive(history)).as(name).isCloseTo(number(row, "p_alive"), DIGITS);
            for (String span : List.of("13", "39", "52", "104")) {
                assertThat(process.expectedPurchases(history, weeks(span)))
                        .as(name + " " + span)
                        .isCloseTo(number(row, "cet_" + span + "w"), DIGITS);
            }
            assertThat(process.residualTransactions(history, DISCOUNT).orElseThrow())
                    .as(name)
                    .isCloseTo(number(row, "dert_delta_0.0027"), QUADRATURE);
        }
    }

    @Test
    void answersForNewCustomers() {
        for (Map<String, String> row : Golden.rows(getClass(), "continuous_unconditional.csv")) {
            BuyingProcess process = GoldenModels.ofSample(row.get("model"), row.get("param_set"));
            Duration span = weeks(row.get("t_weeks"));
            double answer = row.get("quantity").equals("expected_repeat")
                    ? process.expectedPurchasesOfNewCustomer(span)
                    : process.probabilityOf(Integer.parseInt(row.get("n")), BuyerHistory.newCustomer(), span);
            assertThat(answer).as(row.toString()).isCloseTo(number(row, "value"), DIGITS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nbd", "bgnbd", "mbgnbd", "pnbd"})
    void findsTheOptimumOfTheSample(String model) {
        checkOptimum("cdnow_sample", model, Cdnow.sample());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bgnbd", "mbgnbd", "pnbd"})
    void findsTheOptimumOfTheMaster(String model) {
        FittedBuyingModel fitted = GoldenModels.spec(model).fit(Cdnow.master());
        double published = Map.of("bgnbd", -95368.443933, "mbgnbd", -95336.958320, "pnbd", -95415.118617)
                .get(model);
        // Printed to six decimals.
        assertThat(Math.abs(fitted.logLikelihood() - published)).isLessThan(1e-6);
    }

    private void checkOptimum(String dataset, String model, RepeatCounts counts) {
        FittedBuyingModel fitted = GoldenModels.spec(model).fit(counts);
        double optimum = Golden.rows(getClass(), "continuous_loglik.csv").stream()
                .filter(row -> row.get("dataset").equals(dataset)
                        && row.get("model").equals(model)
                        && row.get("param_set").equals("MLE"))
                .mapToDouble(row -> number(row, "log_likelihood"))
                .findFirst()
                .orElseThrow();
        assertThat(Math.abs(fitted.logLikelihood() - optimum)).as(model).isLessThan(1e-8);
        for (ParameterEstimate estimate : fitted.report().parameters()) {
            Map<String, String> golden = Golden.rows(getClass(), "continuous_parameters.csv").stream()
                    .filter(row -> row.get("dataset").equals(dataset)
                            && row.get("model").equals(model)
                            && row.get("param_set").equals("MLE")
                            && row.get("parameter").equals(estimate.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(estimate.value())
                    .as(model + " " + estimate.name())
                    .isCloseTo(number(golden, "value"), EIGHT_DIGITS);
            assertThat(estimate.standardError().orElseThrow())
                    .as(model + " " + estimate.name())
                    .isCloseTo(number(golden, "std_error"), SIX_DIGITS);
        }
        assertThat(fitted.report().gradientNorm()).isLessThan(1e-6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nbd", "bgnbd", "mbgnbd", "pnbd", "ggomnbd"})
    void addsUpTheLikelihoodAtFixedParameters(String model) {
        BuyingProcess process = GoldenModels.ofSample(model, "FIXED");
        RepeatCounts counts = Cdnow.sample();
        double sum = 0;
        for (int row = 0; row < counts.size(); row++) {
            sum += counts.customers(row) * process.logLikelihood(counts.history(row));
        }
        double golden = Golden.rows(getClass(), "continuous_loglik.csv").stream()
                .filter(row ->
                        row.get("model").equals(model) && row.get("param_set").equals("FIXED"))
                .mapToDouble(row -> number(row, "log_likelihood"))
                .findFirst()
                .orElseThrow();
        assertThat(sum).isCloseTo(golden, withPercentage(1e-11));
    }
}
