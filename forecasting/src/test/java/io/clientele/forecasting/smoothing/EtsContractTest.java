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

class EtsContractTest {

    /** What is common to all forms. */
    private abstract static class EtsContract extends ForecasterContract {

        /** The top of a likelihood is flat: a search on a series with other last bits finds its parameters to half the digits. */
        @Override
        protected double lawTolerance() {
            return 1e-6;
        }

        @Override
        protected Set<Law> laws() {
            return allLaws();
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
    }

    @Nested
    class OfSimple extends EtsContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.simple();
        }

        @Override
        protected int tooFew() {
            return 2;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 2 observations; ses needs at least 3: one more than the numbers to estimate. Use naive,"
                    + " give parameters instead of estimating them, or use a longer history.";
        }
    }

    @Nested
    class OfSimpleWithEverythingGiven extends EtsContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.simple().alpha(0.3).startingWithFirstValue();
        }

        @Override
        protected double lawTolerance() {
            return 1e-12;
        }

        @Override
        protected int tooFew() {
            return 1;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 1 observation; ses(alpha=0.3, start=first-value) needs at least 2: those it starts"
                    + " from, and one to compare with them. Use naive, or use a longer history.";
        }
    }

    @Nested
    class OfHolt extends EtsContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.holt();
        }

        @Override
        protected int tooFew() {
            return 4;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 4 observations; holt needs at least 5: one more than the numbers to estimate. Use ses,"
                    + " give parameters instead of estimating them, or use a longer history.";
        }
    }

    @Nested
    class OfDamped extends EtsContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.damped();
        }

        @Override
        protected int tooFew() {
            return 5;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 5 observations; damped needs at least 6: one more than the numbers to estimate. Use ses,"
                    + " give parameters instead of estimating them, or use a longer history.";
        }
    }

    @Nested
    class OfExponentialTrend extends EtsContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.exponentialTrend();
        }

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE);
        }

        @Override
        protected int tooFew() {
            return 4;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 4 observations; holt-exponential needs at least 5: one more than the numbers to"
                    + " estimate. Use ses, give parameters instead of estimating them, or use a longer history.";
        }
    }

    /** Seasonal forms have their two seasons in common. */
    private abstract static class SeasonalContract extends EtsContract {

        @Override
        protected int tooFew() {
            return 23;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 23 observations; " + forecaster().name()
                    + " with a season of 12 needs at least 24: two full seasons. Use a form without a season, or a"
                    + " longer history.";
        }
    }

    @Nested
    class OfHoltWintersAdditive extends SeasonalContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.holtWintersAdditive();
        }
    }

    @Nested
    class OfHoltWintersAdditiveDamped extends SeasonalContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.holtWintersAdditiveDamped();
        }
    }

    @Nested
    class OfAdditiveSeasonWithoutTrend extends SeasonalContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.of("ANA");
        }
    }

    /** With a multiplicative part neither does a shifted series shift the forecast nor a bad month have wider intervals than a good one. */
    private abstract static class MultiplicativeContract extends SeasonalContract {

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE);
        }
    }

    @Nested
    class OfHoltWintersMultiplicative extends MultiplicativeContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.holtWintersMultiplicative();
        }
    }

    @Nested
    class OfHoltWintersMultiplicativeDamped extends MultiplicativeContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.holtWintersMultiplicativeDamped();
        }
    }

    @Nested
    class OfMultiplicativeErrorsOnAdditiveParts extends MultiplicativeContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.of("MAA");
        }
    }

    @Nested
    class OfAdditiveErrorsOnAMultiplicativeSeason extends MultiplicativeContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.of("AAdM");
        }
    }

    @Nested
    class OfEverythingMultiplicative extends MultiplicativeContract {

        @Override
        protected Forecaster forecaster() {
            return Ets.of("MMdM");
        }
    }
}
