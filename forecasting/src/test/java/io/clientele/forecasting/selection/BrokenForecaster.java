package io.clientele.forecasting.selection;

import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecaster;
import io.clientele.series.TimeSeries;
import java.util.Optional;

/** Refuses nothing and fits nothing. */
record BrokenForecaster() implements Forecaster {

    @Override
    public String name() {
        return "broken";
    }

    @Override
    public Optional<String> refusal(TimeSeries series) {
        return Optional.empty();
    }

    @Override
    public Fitted fit(TimeSeries series) {
        throw new IllegalStateException("out of order");
    }
}
