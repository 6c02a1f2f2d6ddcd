package io.clientele.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

    /** By hand, from the formulas. */
    @Test
    void computesTheInformationCriteria() {
        Diagnostics diagnostics = Diagnostics.of(100, 3, 143).withLogLikelihood(-730);
        assertThat(diagnostics.aic().orElseThrow()).isCloseTo(1466, within(1e-12));
        assertThat(diagnostics.aicc().orElseThrow()).isCloseTo(1466 + 24.0 / 96, within(1e-12));
        assertThat(diagnostics.bic().orElseThrow()).isCloseTo(1460 + 3 * Math.log(100), within(1e-12));
    }

    @Test
    void hasNoCriteriaWithoutLikelihoodOrRoom() {
        assertThat(Diagnostics.of(10, 1, 2).aic()).isEmpty();
        assertThat(Diagnostics.of(10, 1, 2).logLikelihood()).isEmpty();
        assertThat(Diagnostics.of(4, 3, 2).withLogLikelihood(-5).aicc()).isEmpty();
        assertThat(Diagnostics.of(4, 3, 2).withLogLikelihood(-5).aic()).hasValue(16);
    }

    @Test
    void printsWhatItHas() {
        assertThat(Diagnostics.of(100, 3, 143).withLogLikelihood(-730).toString())
                .isEqualTo("""
                    Diagnostics, n = 100
                    measure                         value
                    ---------------------------  --------
                    estimated parameters                3
                    residual standard deviation    143.00
                    log-likelihood                -730.00
                    AIC                          1,466.00
                    AICc                         1,466.25
                    BIC                          1,473.82\
                    """);
    }

    @Test
    void travels() {
        for (Diagnostics diagnostics : new Diagnostics[] {
            Diagnostics.of(10, 1, 2), Diagnostics.of(10, 1, 2).withLogLikelihood(-3)
        }) {
            RoundTrip.survives(diagnostics);
        }
    }
}
