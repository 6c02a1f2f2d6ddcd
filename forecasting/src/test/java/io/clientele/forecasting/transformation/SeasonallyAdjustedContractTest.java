package io.clientele.forecasting.transformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.ForecasterContract;
import io.clientele.forecasting.decomposition.Mstl;
import io.clientele.forecasting.decomposition.Stl;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.series.TimeSeries;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeasonallyAdjustedContractTest {

    private abstract static class AdjustedContract extends ForecasterContract {

        /** The top of a likelihood is flat: a search on a series with other last bits finds its parameters to half the digits. */
        @Override
        protected double lawTolerance() {
            return 1e-6;
        }

        @Override
        protected int tooFew() {
            return 24;
        }

        /** Decomposition and model both bridge gaps. */
        @Override
        @Test
        protected void refusesASeriesWithGaps() {
            TimeSeries gapped = series().withGaps(27, 28);
            assertThat(forecaster().refusal(gapped)).isEmpty();
            assertThat(forecaster().fit(gapped).forecast(12).mean(12)).isBetween(200.0, 320.0);
        }

        abstract String adjustment();

        @Override
        protected String tooFewRefusal() {
            return "series has 24 observations; " + adjustment()
                    + " with a season of 12 needs at least 25: two full seasons and one more. Use a shorter season, or"
                    + " a longer history.";
        }
    }

    @Nested
    class OfStlAndSimpleSmoothing extends AdjustedContract {

        @Override
        protected Forecaster forecaster() {
            return SeasonallyAdjusted.by(Stl.standard()).with(Ets.simple());
        }

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE, Law.SHIFT, Law.WIDENING, Law.COMPONENTS_ADD_UP);
        }

        @Override
        String adjustment() {
            return "stl";
        }
    }

    @Nested
    class OfMstlAndAutomaticSmoothing extends AdjustedContract {

        @Override
        protected Forecaster forecaster() {
            return SeasonallyAdjusted.by(Mstl.standard().robustly()).with(Ets.automatic());
        }

        @Override
        protected Set<Law> laws() {
            return EnumSet.of(Law.SCALE);
        }

        @Override
        String adjustment() {
            return "mstl(robust)";
        }
    }
}
