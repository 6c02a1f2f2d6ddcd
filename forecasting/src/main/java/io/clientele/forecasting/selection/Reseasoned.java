package io.clientele.forecasting.selection;

import io.clientele.forecasting.Components;
import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.Sample;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model that sees a series with other seasons than its calendar names: the week in hourly values as well as the day.
 *
 * @param model the model
 * @param seasons the lengths of the seasons that it sees
 */
record Reseasoned(@AnyForecaster Forecaster model, List<Integer> seasons) implements Forecaster {

    Reseasoned {
        Require.nonNull("model", model);
        seasons = List.copyOf(Require.nonEmpty("seasons", seasons));
    }

    private TimeSeries seen(TimeSeries series) {
        return series.withSeasons(seasons.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The name of the model; the seasons are its own affair. */
    @Override
    public String name() {
        return model.name();
    }

    @Override
    public Optional<String> refusal(TimeSeries series) {
        return model.refusal(seen(series));
    }

    @Override
    public FittedReseasoned fit(TimeSeries series) {
        SeriesNeeds.require(this, series);
        return new FittedReseasoned(this, Sample.of(series), model.fit(seen(series)));
    }

    @Override
    public String toString() {
        return name();
    }

    /** The fitted model, under the calendar of the series. */
    record FittedReseasoned(
            Reseasoned specification,
            Sample sample,
            @AnyFitted Fitted fitted) implements Fitted {

        @Override
        public Diagnostics diagnostics() {
            return fitted.diagnostics();
        }

        @Override
        public Map<String, Double> parameters() {
            return fitted.parameters();
        }

        @Override
        public Forecast forecast(int horizon) {
            return sample.forecast(
                    specification.name(), fitted.forecast(horizon).distribution());
        }

        private TimeSeries seen(TimeSeries series) {
            return specification.seen(sample.requireSame(series));
        }

        @Override
        public TimeSeries fitted(TimeSeries series) {
            return sample.series(fitted.fitted(seen(series)).valuesOr(Double.NaN));
        }

        @Override
        public TimeSeries residuals(TimeSeries series) {
            return sample.series(fitted.residuals(seen(series)).valuesOr(Double.NaN));
        }

        @Override
        public Components components(TimeSeries series) {
            List<TimeSeries> parts = fitted.components(seen(series)).parts().stream()
                    .map(part -> Components.part(series, part.name(), part.valuesOr(Double.NaN)))
                    .toList();
            return new Components(specification.name(), series, parts);
        }

        @Override
        public FittedReseasoned update(TimeSeries observations) {
            sample.requireNext(observations);
            return new FittedReseasoned(
                    specification,
                    sample.extended(observations.size()),
                    fitted.update(specification.seen(observations)));
        }

        @Override
        public String toString() {
            return fitted.toString();
        }
    }
}
