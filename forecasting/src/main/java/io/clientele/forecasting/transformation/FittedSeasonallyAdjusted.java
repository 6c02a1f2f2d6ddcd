package io.clientele.forecasting.transformation;

import io.clientele.forecasting.Components;
import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Sample;
import io.clientele.forecasting.ShiftedPaths;
import io.clientele.forecasting.decomposition.Decomposition;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A model fitted to a seasonally adjusted series, and the last cycle of each season. Parameters and diagnostics are those of the model;
 * its likelihood is that of the adjusted series.
 *
 * <p>Periods that an {@link #update} adds are adjusted by the repeated seasons, as forecasts are; {@link #refit} decomposes anew.
 *
 * @param specification adjustment and model
 * @param sample what is remembered of the series
 * @param decomposed how many of its periods were decomposed; those after them have repeated seasons
 * @param cycles the last cycle of each season, the shortest first
 * @param adjusted the model of the adjusted series
 */
public record FittedSeasonallyAdjusted(
        SeasonallyAdjusted specification,
        Sample sample,
        int decomposed,
        List<SeasonCycle> cycles,
        @AnyFittedModel Fitted adjusted)
        implements Fitted {

    /** Checks its parts. */
    public FittedSeasonallyAdjusted {
        Require.nonNull("specification", specification);
        Require.nonNull("sample", sample);
        Require.within("decomposed", decomposed, 1, sample.observations());
        cycles = List.copyOf(Require.nonEmpty("cycles", cycles));
        Require.nonNull("adjusted", adjusted);
    }

    @Override
    public Diagnostics diagnostics() {
        return adjusted.diagnostics();
    }

    @Override
    public Map<String, Double> parameters() {
        return adjusted.parameters();
    }

    @Override
    public Forecast forecast(int horizon) {
        Forecast without = adjusted.forecast(Sample.requireHorizon(horizon));
        double[] amounts = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            amounts[h] = repeated(sample.observations() + h);
            if (!Double.isFinite(without.mean(h + 1) + amounts[h])) {
                throw new EstimationException(
                        specification.name(), "forecasts leave the range of a double. Rescale the series.", Map.of());
            }
        }
        return sample.forecast(specification.name(), ShiftedPaths.of(without.distribution(), amounts));
    }

    /** The seasons of a period beyond the decomposed ones. */
    private double repeated(int period) {
        double sum = 0;
        for (SeasonCycle cycle : cycles) {
            sum += cycle.at(period - decomposed);
        }
        return sum;
    }

    /** Each season over all periods of the sample. */
    private List<double[]> seasons(TimeSeries series) {
        Decomposition parts =
                specification.adjustment().of(sample.requireSame(series).head(decomposed));
        int n = series.size();
        List<double[]> seasons = new ArrayList<>();
        for (int i = 0; i < cycles.size(); i++) {
            TimeSeries known = parts.seasons().get(i).values();
            double[] season = new double[n];
            for (int t = 0; t < n; t++) {
                season[t] = t < decomposed ? known.value(t) : cycles.get(i).at(t - decomposed);
            }
            seasons.add(season);
        }
        return seasons;
    }

    private static TimeSeries less(TimeSeries series, List<double[]> seasons) {
        double[] values = series.valuesOr(Double.NaN);
        for (double[] season : seasons) {
            for (int t = 0; t < values.length; t++) {
                values[t] -= season[t];
            }
        }
        return SeasonallyAdjusted.plain(series, values);
    }

    @Override
    public TimeSeries fitted(TimeSeries series) {
        List<double[]> seasons = seasons(series);
        double[] fitted = adjusted.fitted(less(series, seasons)).valuesOr(Double.NaN);
        for (double[] season : seasons) {
            for (int t = 0; t < fitted.length; t++) {
                fitted[t] += season[t];
            }
        }
        return sample.series(fitted);
    }

    @Override
    public TimeSeries residuals(TimeSeries series) {
        double[] residuals = fitted(series).valuesOr(Double.NaN);
        double[] values = series.valuesOr(Double.NaN);
        for (int t = 0; t < residuals.length; t++) {
            residuals[t] = values[t] - residuals[t];
        }
        return sample.series(residuals);
    }

    /** {@inheritDoc} The parts of the model, and before its remainder the season, or one part for each of several. */
    @Override
    public Components components(TimeSeries series) {
        List<double[]> seasons = seasons(series);
        Components inside = adjusted.components(less(series, seasons));
        List<TimeSeries> parts = new ArrayList<>();
        for (TimeSeries part : inside.parts()) {
            if (!part.name().equals("remainder")) {
                parts.add(Components.part(series, part.name(), part.valuesOr(Double.NaN)));
            }
        }
        boolean plain = seasons.size() == 1 && !inside.names().contains("season");
        for (int i = 0; i < seasons.size(); i++) {
            String name =
                    plain ? "season" : "season of " + cycles.get(i).amounts().size();
            parts.add(Components.part(series, name, seasons.get(i)));
        }
        parts.add(Components.part(series, "remainder", residuals(series).valuesOr(Double.NaN)));
        return new Components(specification.name(), series, parts);
    }

    @Override
    public FittedSeasonallyAdjusted update(TimeSeries observations) {
        sample.requireNext(observations);
        double[] values = observations.valuesOr(Double.NaN);
        for (int t = 0; t < values.length; t++) {
            values[t] -= repeated(sample.observations() + t);
        }
        Fitted moved = adjusted.update(SeasonallyAdjusted.plain(observations, values));
        return new FittedSeasonallyAdjusted(specification, sample.extended(values.length), decomposed, cycles, moved);
    }

    /** One line to recognise it, then the model of the adjusted series. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(specification.name() + " fitted to " + sample)
                .left("season of")
                .right("least")
                .right("greatest");
        for (SeasonCycle cycle : cycles) {
            double least = cycle.amounts().stream().mapToDouble(v -> v).min().orElseThrow();
            double greatest = cycle.amounts().stream().mapToDouble(v -> v).max().orElseThrow();
            table.row(
                    Cells.count(cycle.amounts().size(), "period"),
                    Cells.significant(least, 5),
                    Cells.significant(greatest, 5));
        }
        return table + "\n" + adjusted;
    }
}
