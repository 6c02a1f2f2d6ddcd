package io.clientele.forecasting.selection;

import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.Sample;
import io.clientele.series.TimeSeries;
import java.util.Optional;

/** Forecasts a million million, whatever it has seen. */
record StrayingForecaster() implements Forecaster {

    @Override
    public String name() {
        return "last-value";
    }

    @Override
    public Optional<String> refusal(TimeSeries series) {
        return Optional.empty();
    }

    @Override
    public Fitted fit(TimeSeries series) {
        return new LastValue.FittedLastValue(Sample.of(series), 1e12, 1, 1);
    }
}
