package io.clientele.forecasting.ces;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.ForecasterContract;
import io.clientele.series.TimeSeries;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CesContractTest {

    private abstract static class CesContract extends ForecasterContract {

        /** The top of a likelihood is flat: a search on a series with other last bits finds its parameters to half the digits. */
        @Override
        protected double lawTolerance() {
            return 1e-6;
        }

        /** A level that may grow by a share of itself does not move with the origin of the scale. */
        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.WIDENING);
        }

        /** Gaps are bridged. */
        @Override
        @Test
        protected void refusesASeriesWithGaps() {
            TimeSeries gapped = series().withGaps(27, 28, 119);
            assertThat(forecaster().refusal(gapped)).isEmpty();
            Fitted fitted = forecaster().fit(gapped);
            assertThat(fitted.diagnostics().observations()).isEqualTo(117);
            assertThat(fitted.forecast(12).mean(12)).isBetween(200.0, 320.0);
            assertThat(fitted.residuals(gapped).gapCount()).isEqualTo(3);
        }
    }

    @Nested
    class OfAutomatic extends CesContract {

        @Override
        protected Forecaster forecaster() {
            return Ces.automatic();
        }

        @Override
        protected int tooFew() {
            return 3;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 3 observations; ces needs at least 4: one more than the numbers to estimate. Use naive,"
                    + " or a longer history.";
        }
    }

    @Nested
    class OfNone extends CesContract {

        @Override
        protected Forecaster forecaster() {
            return Ces.of(CesForm.NONE);
        }

        @Override
        protected int tooFew() {
            return 3;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 3 observations; ces-none needs at least 4: one more than the numbers to estimate. Use"
                    + " naive, or a longer history.";
        }
    }

    private abstract static class SeasonalContract extends CesContract {

        @Override
        protected int tooFew() {
            return 28;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 28 observations; " + forecaster().name()
                    + " with a season of 12 needs at least 29: two full seasons and five more. Use ces-none, or a"
                    + " longer history.";
        }
    }

    @Nested
    class OfSimple extends SeasonalContract {

        @Override
        protected Forecaster forecaster() {
            return Ces.of(CesForm.SIMPLE).withShrinkage();
        }
    }

    @Nested
    class OfPartial extends SeasonalContract {

        @Override
        protected Forecaster forecaster() {
            return Ces.of(CesForm.PARTIAL);
        }
    }

    @Nested
    class OfFull extends SeasonalContract {

        @Override
        protected Forecaster forecaster() {
            return Ces.of(CesForm.FULL);
        }
    }
}
