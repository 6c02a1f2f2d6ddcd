package io.clientele.lifetime;

import static io.clientele.lifetime.GoldenModels.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import io.clientele.customer.CustomerId;
import io.clientele.customer.CustomerValues;
import io.clientele.customer.Purchases;
import io.clientele.customer.RepeatSummary;
import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import io.clientele.testing.SharedData;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CovariateModelTest {

    private static RepeatSummary summary() {
        return Purchases.from(Csv.read(SharedData.data("simcov/simcov_transactions.csv.gz")))
                .columns("customer_id", "date", "spend")
                .in("EUR")
                .asOf("2022-01-02")
                .repeats();
    }

    private static CustomerValues column(String name) {
        Table table = Csv.read(SharedData.data("simcov/simcov_covariates.csv"));
        return CustomerValues.from(name, "0 or 1", table, "customer_id", name);
    }

    private static Covariates both() {
        return Covariates.of(column("gender"), column("channel"));
    }

    private static CovariateModel model(String name) {
        return switch (name) {
            case "pnbd" -> ParetoNbd.standard().given(both());
            case "bgnbd" -> BgNbd.standard().given(both());
            default -> MbgNbd.standard().given(both());
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"pnbd", "bgnbd"})
    void findsTheOptimumOfSimulatedCustomers(String model) {
        FittedCovariateModel fitted = model(model).fit(summary());
        int compared = 0;
        for (Map<String, String> row : Golden.rows(getClass(), "continuous_simcov_parameters.csv")) {
            if (!row.get("model").equals(model) || !row.get("variant").equals("static_covariates")) {
                continue;
            }
            String name = row.get("parameter")
                    .replace("trans.", "purchases.")
                    .replace("life.", "leaving.")
                    .replace("0", "");
            ParameterEstimate estimate = fitted.report().parameters().stream()
                    .filter(p -> p.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            // The log-likelihood is printed to twelve digits.
            assertThat(Math.abs(fitted.logLikelihood() - number(row, "log_likelihood")))
                    .isLessThan(1e-7);
            assertThat(estimate.value()).as(name).isCloseTo(number(row, "value"), withPercentage(1e-5));
            assertThat(estimate.error()).as(name).isCloseTo(number(row, "std_error"), withPercentage(0.01));
            compared++;
        }
        assertThat(compared).isEqualTo(8);
    }

    @Test
    void findsTheModifiedModelToo() {
        RepeatSummary summary = summary();
        FittedCovariateModel fitted = model("mbgnbd").fit(summary);
        FittedBuyingModel without = MbgNbd.standard().fit(summary);
        assertThat(fitted.logLikelihood()).isGreaterThan(without.logLikelihood() + 50);
        assertThat(fitted.report().gradientNorm()).isLessThan(1e-5);
    }

    @Test
    void isTheSameInAnyScaleOfACovariate() {
        RepeatSummary summary = summary();
        CustomerValues gender = column("gender");
        FittedCovariateModel ones =
                ParetoNbd.standard().given(Covariates.of(gender)).fit(summary);
        FittedCovariateModel thousands = ParetoNbd.standard()
                .given(Covariates.of(gender.map("gender", "thousandths", v -> 1000 * v)))
                .fit(summary);
        assertThat(thousands.logLikelihood()).isCloseTo(ones.logLikelihood(), withPercentage(1e-10));
        assertThat(1000 * thousands.effects().get(0)).isCloseTo(ones.effects().get(0), withPercentage(1e-5));
    }

    @Test
    void scoresWithTheCustomersOwnParameters() {
        RepeatSummary summary = summary();
        FittedCovariateModel fitted = model("pnbd").fit(summary);
        CustomerValues expected = fitted.expected(summary, both(), Duration.ofDays(182));
        CustomerValues alive = fitted.probabilityAlive(summary, both());
        CustomerId first = summary.customers().id(0);
        BuyerHistory history = BuyerHistory.ofDays(summary.repeats(0), summary.recencyDays(0), summary.ageDays(0));
        BuyingProcess process = fitted.process(both(), first);
        assertThat(expected.get(first).orElseThrow())
                .isEqualTo(process.expectedPurchases(history, Duration.ofDays(182)));
        assertThat(alive.get(first).orElseThrow()).isEqualTo(process.probabilityAlive(history));
        RoundTrip.survives(fitted);
    }

    @Test
    void namesTheCustomerWithoutAValue() {
        RepeatSummary summary = summary();
        Covariates few = Covariates.of(CustomerValues.of("vip", "0 or 1", Map.of(CustomerId.of(1), 1)));
        assertThatThrownBy(() -> BgNbd.standard().given(few).fit(summary))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "customer 2 has no vip; every customer must have a value of each covariate. Add it, or leave"
                                + " the customer out.");
    }

    @Test
    void specTravels() {
        CustomerValues vip = CustomerValues.of("vip", "0 or 1", Map.of(CustomerId.of(1), 1, CustomerId.of(2), 0));
        CovariateModel model =
                ParetoNbd.standard().with(LogPrior.on("s").around(1)).given(Covariates.ofPurchases(vip));
        RoundTrip.survives(model);
        RoundTrip.survives(MbgNbd.standard().in(LifetimeUnit.DAYS).given(Covariates.of(vip)));
        assertThat(model).isNotEqualTo(ParetoNbd.standard().given(Covariates.ofPurchases(vip)));
    }

    @Test
    void namesTheEffectsThatAreNotIdentified() {
        CustomerValues gender = column("gender");
        FittedCovariateModel fitted = BgNbd.standard()
                .given(Covariates.ofPurchases(gender, gender.map("sex", "0 or 2", v -> 2 * v)))
                .fit(summary());
        assertThat(fitted.report().findings())
                .contains("The effects purchases.gender, purchases.sex are not identified: the covariates do not vary"
                        + " enough, or say the same as others.");
    }
}
