package io.clientele.forecasting.transformation;

import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.Sample;
import io.clientele.forecasting.decomposition.Decomposition;
import io.clientele.forecasting.decomposition.SeasonalAdjustment;
import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Any model on the seasonally adjusted series, the season put back afterwards: for seasons that are long (52 weeks), or several (the day
 * and the week of hourly values), which most models by themselves cannot have.
 *
 * <pre>
 * y = A + S,   A forecast by the model as a series without season,   S(n+h) = S of the same place of the last cycle
 * </pre>
 *
 * <pre>{@code
 * Forecaster forecaster = SeasonallyAdjusted.by(Mstl.standard()).with(Ets.automatic());
 * }</pre>
 *
 * <p>Several seasons are repeated each by itself and added. Intervals are those of the model: the season is taken for known, and that it
 * changes is left to the remainder. Needs what the decomposition needs (two full seasons and one observation), and what the model needs
 * of the adjusted series. The decomposition bridges gaps; whether the model does is up to it.
 *
 * <p>Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, 3rd edition, section 5.7.
 *
 * @param adjustment how the season is found
 * @param model what forecasts the rest
 */
public record SeasonallyAdjusted(
        SeasonalAdjustment adjustment, @AnyModel Forecaster model) implements Forecaster {

    /** Refuses null. */
    public SeasonallyAdjusted {
        Require.nonNull("adjustment", adjustment);
        Require.nonNull("model", model);
    }

    /**
     * A way to adjust, for which a model is still to be named.
     *
     * @param adjustment how the season is found
     */
    public record Adjusting(SeasonalAdjustment adjustment) implements Serializable {

        /** Refuses null. */
        public Adjusting {
            Require.nonNull("adjustment", adjustment);
        }

        /** The model for the adjusted series; it sees one without season. */
        public SeasonallyAdjusted with(Forecaster model) {
            return new SeasonallyAdjusted(adjustment, model);
        }
    }

    /** Begins with how the season is found. */
    public static Adjusting by(SeasonalAdjustment adjustment) {
        return new Adjusting(adjustment);
    }

    /** {@code "stl-ets"}: the names of both, joined. */
    @Override
    public String name() {
        return Names.joined(adjustment.name(), model.name());
    }

    @Override
    public Optional<String> refusal(TimeSeries series) {
        Optional<String> refusal = adjustment.refusal(Require.nonNull("series", series));
        if (refusal.isPresent()) {
            return refusal;
        }
        TimeSeries adjusted;
        try {
            adjusted = adjusted(adjustment.of(series));
        } catch (EstimationException e) {
            return Optional.empty(); // fit says so
        }
        return model.refusal(adjusted);
    }

    /** What the model sees: the series less its seasons, and without a season. */
    static TimeSeries adjusted(Decomposition parts) {
        TimeSeries observed = parts.observed();
        double[] adjusted = observed.valuesOr(Double.NaN);
        for (Decomposition.SeasonalPart season : parts.seasons()) {
            for (int t = 0; t < adjusted.length; t++) {
                adjusted[t] -= season.values().value(t);
            }
        }
        return plain(observed, adjusted);
    }

    static TimeSeries plain(TimeSeries like, double[] values) {
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new EstimationException(
                        "seasonal adjustment",
                        "differences leave the range of a double. Rescale the series.",
                        Map.of());
            }
        }
        return TimeSeries.withGapsAsNaN(like.calendar().withSeasons(), values)
                .named(like.name())
                .in(like.unit());
    }

    /**
     * Takes the seasons out and fits the model to the rest.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if the series is unfit
     * @throws EstimationException if the numbers of the model fail
     */
    @Override
    public FittedSeasonallyAdjusted fit(TimeSeries series) {
        Require.nonNull("series", series);
        Decomposition parts = adjustment.of(series);
        Fitted fitted = model.fit(adjusted(parts));
        int n = series.size();
        List<SeasonCycle> cycles = new ArrayList<>();
        for (Decomposition.SeasonalPart season : parts.seasons()) {
            List<Double> cycle = new ArrayList<>();
            for (int t = n - season.length(); t < n; t++) {
                cycle.add(season.values().value(t));
            }
            cycles.add(new SeasonCycle(cycle));
        }
        return new FittedSeasonallyAdjusted(this, Sample.of(series), n, cycles, fitted);
    }

    /** Its {@link #name()}. */
    @Override
    public String toString() {
        return name();
    }
}
