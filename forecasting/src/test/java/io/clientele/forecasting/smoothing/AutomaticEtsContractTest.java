package io.clientele.forecasting.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.ForecasterContract;
import io.clientele.series.TimeSeries;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AutomaticEtsContractTest {

    /** Criteria of a scaled series differ in their last bits, and so do weights; searches end where the likelihood is flat. */
    private static final double TOLERANCE = 1e-6;

    private static String needsThree(Forecaster forecaster) {
        return "series has 2 observations; " + forecaster.name() + " needs at least 3: one more than its simplest form"
                + " has numbers to estimate. Use naive, or a longer history.";
    }

    private abstract static class AutomaticContract extends ForecasterContract {

        @Override
        protected double lawTolerance() {
            return TOLERANCE;
        }

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.COMPONENTS_ADD_UP);
        }

        /** The one gap costs little: what is forecast is near what is forecast without it. */
        @Test
        @Override
        protected void refusesASeriesWithGaps() {
            TimeSeries gapped = series().withGaps(27);
            assertThat(forecaster().refusal(gapped)).isEmpty();
            Fitted fitted = forecaster().fit(gapped);
            assertThat(fitted.diagnostics().observations()).isEqualTo(series().size() - 1);
            assertThat(fitted.fitted(gapped).hasGaps()).isFalse();
            assertThat(fitted.residuals(gapped).isGap(27)).isTrue();
            assertThat(fitted.residuals(gapped).gapCount()).isEqualTo(1);
            double expected = forecaster().fit(series()).forecast(1).mean(1);
            assertThat(fitted.forecast(1).mean(1)).isCloseTo(expected, withinPercentage(5));
        }

        @Override
        protected int tooFew() {
            return 2;
        }

        @Override
        protected String tooFewRefusal() {
            return needsThree(forecaster());
        }
    }

    @Nested
    class OfTheStandard extends AutomaticContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.automatic();
        }
    }

    /** Additive forms alone are shifted with the series, and their intervals widen. */
    @Nested
    class OfAdditiveForms extends AutomaticContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.automatic().among("ANN", "AAN", "AAdN", "ANA", "AAA", "AAdA");
        }

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.SHIFT, Law.WIDENING, Law.COMPONENTS_ADD_UP);
        }
    }

    @Nested
    class OfTheBest extends AutomaticContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.automatic().choosingTheBest();
        }
    }

    @Nested
    class OfMaximumLikelihood extends AutomaticContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.automatic().byMaximumLikelihood();
        }
    }

    @Nested
    class OfDampedMethodWithUncertainParameters extends ForecasterContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.damped().byPenalisedLikelihood().withParameterUncertainty();
        }

        @Test
        @Override
        protected void refusesASeriesWithGaps() {
            assertThat(forecaster().refusal(series().withGaps(27))).isEmpty();
        }

        @Override
        protected double lawTolerance() {
            return TOLERANCE;
        }

        @Override
        protected Set<Law> laws() {
            return allLaws();
        }

        @Override
        protected int tooFew() {
            return 5;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 5 observations; damped(penalised, parameter-uncertainty) needs at least 6: one more than"
                    + " the numbers to estimate. Use ses, give parameters instead of estimating them, or use a longer"
                    + " history.";
        }
    }
}
