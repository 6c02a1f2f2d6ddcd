package io.clientele.forecasting.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.ForecasterContract;
import io.clientele.forecasting.baseline.Drift;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.baseline.SeasonalNaive;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.forecasting.theta.Theta;
import io.clientele.series.TimeSeries;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AutomaticContractTest {

    /** What the default forecaster keeps whatever its options: it takes everything that has a value. */
    private abstract static class AutomaticContract extends ForecasterContract {

        /** The searches of the members find flat tops to half the digits. */
        @Override
        protected double lawTolerance() {
            return 1e-4;
        }

        /** Seasonal factors divide, the floor is at 0, a good month has wider intervals than a bad one after it; logarithms round. */
        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE);
        }

        /** One value is enough; none is not, and a series has at least one period. */
        @Override
        protected int tooFew() {
            return 0;
        }

        @Override
        protected String tooFewRefusal() {
            return "";
        }

        @Override
        @Test
        protected void refusesASeriesThatIsTooShort() {
            TimeSeries unknown = series().head(1).withGaps(0);
            assertThat(forecaster().refusal(unknown))
                    .contains("series has no known value; " + forecaster().name()
                            + " needs one. Fill the gaps with fillGaps.");
        }

        /** Members that can't bridge a gap are left out, and that is said. */
        @Override
        @Test
        protected void refusesASeriesWithGaps() {
            TimeSeries gapped = series().withGaps(27);
            assertThat(forecaster().refusal(gapped)).isEmpty();
            assertThat(forecaster().fit(gapped).forecast(12).mean()).hasSize(12);
        }
    }

    @Nested
    class OfAutomatic extends AutomaticContract {

        @Override
        protected Forecaster forecaster() {
            return Automatic.standard();
        }
    }

    @Nested
    class OfUnbounded extends AutomaticContract {

        @Override
        protected Forecaster forecaster() {
            return Automatic.standard().unbounded();
        }
    }

    @Nested
    class ByAicc extends AutomaticContract {

        @Override
        protected Forecaster forecaster() {
            return Automatic.standard().choosingByAicc();
        }
    }

    @Nested
    class ByPastErrors extends AutomaticContract {

        @Override
        protected Forecaster forecaster() {
            return Automatic.standard()
                    .combining(Combination.of(Theta.standard(), Ets.damped(), SeasonalNaive.standard()))
                    .choosingByRollingOriginError();
        }
    }

    @Nested
    class OfACombination extends ForecasterContract {

        @Override
        protected Forecaster forecaster() {
            return Combination.of(Theta.standard().withoutSeason(), Drift.standard());
        }

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.EXACT_SCALE, Law.SHIFT, Law.WIDENING);
        }

        @Override
        protected double lawTolerance() {
            return 1e-6;
        }

        @Override
        protected int tooFew() {
            return 2;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 2 observations; theta(season=none) needs at least 5: three numbers are estimated. Use"
                    + " drift, or a longer history.";
        }

        @Override
        protected String gapRefusal() {
            return "series has 1 gap (2016-04); theta(season=none) needs a value in every period. Fill the gaps with"
                    + " fillGaps, or use the part after the last one.";
        }
    }

    @Nested
    class OfAMedian extends ForecasterContract {

        @Override
        protected Forecaster forecaster() {
            return Combination.of(Naive.standard(), Drift.standard(), SeasonalNaive.standard())
                    .byMedian();
        }

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.EXACT_SCALE, Law.SHIFT);
        }

        @Override
        protected int tooFew() {
            return 1;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 1 observation; naive needs at least 2: one value and one change. Use a longer history.";
        }

        @Override
        protected String gapRefusal() {
            return "series has 1 gap (2016-04); naive needs a value in every period. Fill the gaps with fillGaps, or"
                    + " use the part after the last one.";
        }
    }

    @Nested
    class OfWeights extends ForecasterContract {

        @Override
        protected Forecaster forecaster() {
            return Combination.of(Naive.standard(), Drift.standard()).weighted(1, 3);
        }

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.EXACT_SCALE, Law.SHIFT, Law.WIDENING);
        }

        @Override
        protected int tooFew() {
            return 1;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 1 observation; naive needs at least 2: one value and one change. Use a longer history.";
        }

        @Override
        protected String gapRefusal() {
            return "series has 1 gap (2016-04); naive needs a value in every period. Fill the gaps with fillGaps, or"
                    + " use the part after the last one.";
        }
    }

    @Nested
    class ByRollingOriginError extends ForecasterContract {

        @Override
        protected Forecaster forecaster() {
            return Combination.of(Theta.standard(), Drift.standard(), SeasonalNaive.standard())
                    .byRollingOriginError();
        }

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.EXACT_SCALE);
        }

        @Override
        protected double lawTolerance() {
            return 1e-6;
        }

        @Override
        protected int tooFew() {
            return 2;
        }

        @Override
        protected String tooFewRefusal() {
            return "series has 2 observations; theta needs at least 5: three numbers are estimated. Use drift, or a"
                    + " longer history.";
        }

        @Override
        protected String gapRefusal() {
            return "series has 1 gap (2016-04); theta needs a value in every period. Fill the gaps with fillGaps, or"
                    + " use the part after the last one.";
        }
    }
}
