package io.clientele.forecasting.transformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.ForecasterContract;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.series.TimeSeries;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransformedContractTest extends ForecasterContract {

    @Override
    protected Forecaster forecaster() {
        return BoxCox.of(0.5).around(Ets.simple());
    }

    /** Swings grow with the level, so a period with a lower forecast may have a narrower interval. */
    @Override
    protected Set<Law> laws() {
        return EnumSet.of(Law.SCALE);
    }

    /** The top of a likelihood is flat: a search on a series with other last bits finds its parameters to half the digits. */
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
        return "series has 2 observations; ses needs at least 3: one more than the numbers to estimate. Use naive, give"
                + " parameters instead of estimating them, or use a longer history.";
    }

    /** Gaps stay gaps, and this model bridges them. */
    @Override
    @Test
    protected void refusesASeriesWithGaps() {
        TimeSeries gapped = series().withGaps(27, 28);
        assertThat(forecaster().refusal(gapped)).isEmpty();
        assertThat(forecaster().fit(gapped).forecast(12).mean(12)).isBetween(150.0, 320.0);
    }
}
