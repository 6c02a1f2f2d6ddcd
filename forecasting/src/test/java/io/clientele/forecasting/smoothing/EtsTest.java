package io.clientele.forecasting.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.series.TimeSeries;
import io.clientele.testing.RoundTrip;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EtsTest {

    private static final TimeSeries MONTHS = TimeSeries.monthly(
                    "2021-01", EtsLawsTest.sales(1, 36).values())
            .named("sales")
            .in("pieces");

    private static void refuses(Ets ets, TimeSeries series, String message) {
        assertThat(ets.refusal(series)).contains(message);
        assertThatThrownBy(() -> ets.fit(series))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Nested
    class Names {

        @Test
        void usualMethodsHaveTheirOwn() {
            assertThat(List.of(
                            Ets.simple().name(),
                            Ets.holt().name(),
                            Ets.damped().name(),
                            Ets.exponentialTrend().name(),
                            Ets.holtWintersAdditive().name(),
                            Ets.holtWintersAdditiveDamped().name(),
                            Ets.holtWintersMultiplicative().name(),
                            Ets.holtWintersMultiplicativeDamped().name()))
                    .containsExactly(
                            "ses",
                            "holt",
                            "damped",
                            "holt-exponential",
                            "holt-winters-additive",
                            "holt-winters-additive-damped",
                            "holt-winters-multiplicative",
                            "holt-winters-multiplicative-damped");
        }

        @Test
        void othersAreSpelledAndOptionsFollow() {
            assertThat(Ets.of("MAdN").name()).isEqualTo("ets-m-ad-n");
            assertThat(Ets.simple().alpha(0.3)).hasToString("ses(alpha=0.3)");
            assertThat(Ets.holtWintersAdditive().gamma(0.1).season(7).name())
                    .isEqualTo("holt-winters-additive(gamma=0.1, season=7)");
            assertThat(Ets.of("ANA")
                            .startingFrom(EtsState.level(5).seasons(1, -1))
                            .name())
                    .isEqualTo("ets-a-n-a(level=5, seasons=[1.0, -1.0])");
        }

        @Test
        void codesAreReadBack() {
            for (EtsForm form : StateEquations.allForms()) {
                assertThat(EtsForm.of(form.code())).isEqualTo(form);
            }
            assertThat(EtsForm.of("MAdM")).hasToString("ETS(M,Ad,M)");
        }
    }

    @Nested
    class Refusals {

        @Test
        void ofTooFewObservations() {
            refuses(
                    Ets.holtWintersMultiplicative(),
                    MONTHS.head(7),
                    "series has 7 observations; holt-winters-multiplicative with a season of 12 needs at least 24: two"
                            + " full seasons. Use a form without a season, or a longer history.");
            refuses(
                    Ets.holtWintersAdditiveDamped().season(4),
                    MONTHS.head(9),
                    "series has 9 observations; holt-winters-additive-damped(season=4) with a season of 4 needs at"
                            + " least 10: one more than the numbers to estimate. Use a form without a season, or a longer"
                            + " history.");
        }

        @Test
        void ofASeasonThatIsNotThere() {
            refuses(
                    Ets.holtWintersAdditive(),
                    TimeSeries.yearly("1990", 1, 2, 3, 4, 5, 6, 7),
                    "series has no season; holt-winters-additive needs one. Name its length with season, or use a form"
                            + " without a season.");
        }

        @Test
        void ofSeasonsOfAnotherNumber() {
            refuses(
                    Ets.of("ANA").startingFrom(EtsState.level(5).seasons(1, -1)),
                    MONTHS,
                    "series has a season of 12 periods; ets-a-n-a(level=5, seasons=[1.0, -1.0]) starts from 2 seasons."
                            + " Give as many as the season has periods.");
        }

        @Test
        void ofValuesThatAreNotPositive() {
            double[] values = MONTHS.values();
            values[7] = 0;
            TimeSeries one = TimeSeries.monthly("2021-01", values);
            refuses(
                    Ets.holtWintersMultiplicative(),
                    one,
                    "series has 0 at 2021-08; holt-winters-multiplicative needs positive values. Use"
                            + " holt-winters-additive instead.");
            values[9] = -3.5;
            refuses(
                    Ets.of("MNN"),
                    TimeSeries.monthly("2021-01", values),
                    "series has 0 at 2021-08 and 1 more that is not positive; ets-m-n-n needs positive values. Use ses"
                            + " instead.");
            assertThat(Ets.holtWintersAdditive().refusal(one)).isEmpty();
        }

        @Test
        void ofValuesTooLargeToSquare() {
            refuses(
                    Ets.simple(),
                    TimeSeries.yearly("1990", 1, 2e145, 3, 4),
                    "series has 2.0E145 at 1991; ses takes values up to 1E140. Use a larger unit.");
        }

        @Test
        void ofValuesWhoseSquaresVanish() {
            refuses(
                    Ets.simple(),
                    TimeSeries.yearly("1990", 1e-300, 0, -2e-300, 0),
                    "series has no value larger than 2.0E-300; ses needs one of 1E-140 or more, or only zeros. Use a"
                            + " smaller unit.");
            assertThat(Ets.simple().refusal(TimeSeries.yearly("1990", 0, 0, 0))).isEmpty();
        }
    }

    @Nested
    class Options {

        @Test
        void refuseWhatTheFormLacks() {
            assertThatThrownBy(() -> Ets.simple().beta(0.1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("beta is given and ETS(A,N,N) has no trend; use a form with one.");
            assertThatThrownBy(() -> Ets.holt().gamma(0.1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("gamma is given and ETS(A,A,N) has no season; use a form with one.");
            assertThatThrownBy(() -> Ets.holt().phi(0.9))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("phi is given and ETS(A,A,N) has no damped trend; use a form with one.");
            assertThatThrownBy(() -> Ets.holt().season(12))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("season is given and ETS(A,A,N) has none; use a form with one.");
            assertThatThrownBy(() -> Ets.of("ANA").startingWithFirstValue())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ETS(A,N,A) has a season; give its states with startingFrom instead.");
        }

        @Test
        void refuseWhatIsOutOfRange() {
            assertThatThrownBy(() -> Ets.simple().alpha(1.2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("alpha is 1.2; it must be from 0 to 1.");
            assertThatThrownBy(() -> Ets.holt().alpha(0.2).beta(0.3))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("beta is 0.3; it must be at most alpha, which is 0.2. It is what the growth moves by a"
                            + " unit of error; multiply Holt's beta by alpha.");
            assertThatThrownBy(() -> Ets.holtWintersAdditive().alpha(0.75).gamma(0.5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("gamma is 0.5; it must be at most 1 - alpha, which is 0.25.");
            assertThatThrownBy(() -> Ets.holtWintersAdditive().alpha(0.7).gamma(0.4))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("gamma is 0.4; it must be at most 1 - alpha, which is 0.3.");
            assertThatThrownBy(() -> Ets.holtWintersAdditive().beta(0.75).gamma(0.5))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "beta is 0.75; it must be at most 1 - gamma, which is 0.5. Alpha must find room between the"
                                    + " two.");
            assertThatThrownBy(() -> Ets.of("XYZ"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("code is \"XYZ\"; it must be an error A or M, then a trend N, A, Ad, M or Md, then a"
                            + " season N, A or M. Write \"AAdN\" for a damped trend, \"MAM\" for the"
                            + " multiplicative method of Holt and Winters.");
        }

        @Test
        void takeSharesThatAddUpToOneInDecimals() {
            assertThat(Ets.holtWintersAdditive().alpha(0.9).beta(0.9).gamma(0.1).name())
                    .isEqualTo("holt-winters-additive(alpha=0.9, beta=0.9, gamma=0.1)");
        }

        @Test
        void refuseStatesThatDoNotFit() {
            assertThatThrownBy(() -> Ets.of("ANA").startingFrom(EtsState.level(5)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("state has 0 seasons and ETS(A,N,A) needs one for each period of a season.");
            assertThatThrownBy(() -> Ets.simple().startingFrom(EtsState.level(5).seasons(1, 2)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("state has 2 seasons and ETS(A,N,N) has no season.");
            assertThatThrownBy(() -> Ets.of("MNN").startingFrom(EtsState.level(-5)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("level is -5; it must be a finite number above 0.");
            assertThatThrownBy(() -> EtsState.level(Double.NaN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("level is NaN; it must be a finite number.");
        }
    }

    @Nested
    class Travelling {

        private final List<Ets> specifications = List.of(
                Ets.simple(),
                Ets.simple().alpha(0.3).startingWithFirstValue(),
                Ets.damped()
                        .alpha(0.4)
                        .beta(0.1)
                        .phi(0.9)
                        .startingFrom(EtsState.level(100).growth(1)),
                Ets.holtWintersMultiplicative().gamma(0.2).season(4));

        @Test
        void specificationsTravel() {
            for (Ets ets : specifications) {
                RoundTrip.survives(ets);
                assertThat(RoundTrip.serialised(ets)).hasSameHashCodeAs(ets);
            }
            assertThat(specifications).doesNotHaveDuplicates();
        }

        @Test
        void fittedModelsTravel() {
            for (Ets ets : specifications) {
                FittedEts model = ets.fit(MONTHS);
                RoundTrip.survives(model);
            }
        }
    }

    @Test
    void aSeasonalModelPrintsItsSeasonsByPeriod() {
        FittedEts model = Ets.holtWintersMultiplicative()
                .alpha(0.5)
                .beta(0.1)
                .gamma(0.2)
                .startingFrom(EtsState.level(100).growth(2).seasons(0.8, 1.2))
                .season(2)
                .fit(TimeSeries.monthly("2025-01", 82, 125, 84, 129).named("sheds"));
        assertThat(model.toString().lines().skip(1))
                .containsExactly(
                        "parameter                                 value",
                        "------------------------------------  ---------",
                        "alpha                                   0.50000",
                        "beta                                    0.10000",
                        "gamma                                   0.20000",
                        "initial level                            100.00",
                        "initial growth                           2.0000",
                        "last level                               107.51",
                        "last growth                              1.9038",
                        "relative residual standard deviation  0.0069412",
                        "log-likelihood                            -1.43",
                        "AICc                                       6.85",
                        "season of 2025-05                       0.79872",
                        "season of 2025-06                        1.1998");
    }

    @Test
    void refusesStatesOfAnotherForm() {
        FittedEts model = Ets.simple().fit(MONTHS);
        assertThatThrownBy(() -> new FittedEts(
                        model.specification(),
                        model.sample(),
                        model.diagnostics(),
                        0.5,
                        0,
                        0,
                        1,
                        model.initial(),
                        model.last().seasons(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "initial has 0 seasons, last 2, and the form is ETS(A,N,N); a seasonal form needs as many in"
                                + " both, others none.");
    }

    @Test
    void aFittedModelPrintsAsATable() {
        FittedEts model = Ets.damped()
                .alpha(0.5)
                .beta(0.1)
                .phi(0.9)
                .startingFrom(EtsState.level(100).growth(2))
                .fit(TimeSeries.monthly("2025-01", 102, 106, 104, 109, 111, 108).named("sheds"));
        String[] lines = model.toString().split("\n");
        assertThat(lines[0])
                .startsWith("damped(alpha=0.5, beta=0.1, phi=0.9, level=100, growth=2), ETS(A,Ad,N), fitted to sheds");
        assertThat(model.toString()).contains("alpha", "initial growth", "last level", "AICc");
    }

    @Test
    void largeRelativeErrorsAreWarnedOf() {
        TimeSeries wild = TimeSeries.yearly("2000", 10, 95, 14, 60, 22, 8, 71, 13, 9, 55, 31, 7);
        assertThat(Ets.of("MNN").fit(wild).toString())
                .containsPattern("\\n"
                        + "One-step errors of [0-9.]+ % of the forecast: intervals widen fast and reach below"
                        + " zero\\.$");
        assertThat(Ets.of("MNN").fit(MONTHS).toString()).doesNotContain("intervals");
    }
}
