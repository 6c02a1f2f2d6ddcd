package io.clientele.lifetime.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.customer.Purchases;
import io.clientele.customer.PurchasesAccumulator;
import io.clientele.lifetime.BgNbd;
import io.clientele.lifetime.LifetimeUnit;
import io.clientele.lifetime.Nbd;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class ModelChoiceTest {

    private static Purchases purchases(boolean repeats) {
        PurchasesAccumulator rows = PurchasesAccumulator.in("EUR");
        for (int c = 0; c < 40; c++) {
            rows.add("C" + c, "2026-01-0" + (1 + c % 9), 10);
            if (repeats && c % 3 > 0) {
                rows.add("C" + c, "2026-0" + (1 + c % 3) + "-1" + c % 10, 10);
                rows.add("C" + c, "2026-0" + (2 + c % 4) + "-2" + c % 9, 10);
            }
        }
        return rows.finish("2026-06-30");
    }

    @Test
    void putsTheModelsSideBySide() {
        ModelComparison choice = ModelChoice.standard().on(purchases(true), "2026-03-31");
        assertThat(choice.candidates())
                .extracting(ModelComparison.Candidate::model)
                .containsExactly("NBD", "BG/NBD", "MBG/NBD", "Pareto/NBD");
        assertThat(choice.byLikelihood()).isPresent();
        assertThat(choice.byHoldout()).isPresent();
        assertThat(choice.toString())
                .startsWith("Models of repeat purchases, fitted to 2026-03-31, holdout to 2026-06-30\n")
                .contains("foretells the holdout best.");
        RoundTrip.survives(choice);
        assertThat(RoundTrip.serialised(ModelChoice.standard())).isEqualTo(ModelChoice.standard());
        assertThat(ModelChoice.standard()).hasToString("Choice among NBD, BG/NBD, MBG/NBD, Pareto/NBD");
    }

    @Test
    void keepsAModelThatCannotBeFittedWithTheReason() {
        ModelComparison choice = ModelChoice.among(Nbd.standard()).on(purchases(false), "2026-03-31");
        assertThat(choice.byLikelihood()).isEmpty();
        assertThat(choice.byHoldout()).isEmpty();
        assertThat(choice.toString())
                .endsWith("NBD was not fitted: none of the 40 customers bought again up to the as-of date, so the data"
                        + " are most likely with a rate of repeat purchases of 0. Use a longer period.");
        RoundTrip.survives(choice);
    }

    @Test
    void refusesModelsThatCannotBeCompared() {
        assertThatThrownBy(() -> ModelChoice.among(Nbd.standard(), Nbd.standard()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("models holds one twice; name each model once.");
        assertThatThrownBy(
                        () -> ModelChoice.among(Nbd.standard(), BgNbd.standard().in(LifetimeUnit.DAYS)))
                .hasMessage("models are in different units of time, in which likelihoods cannot be compared; use one"
                        + " unit.");
        assertThatThrownBy(ModelChoice::among)
                .hasMessage("models is empty; it must be a collection with at least one element.");
    }
}
