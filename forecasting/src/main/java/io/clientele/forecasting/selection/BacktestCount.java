package io.clientele.forecasting.selection;

import io.clientele.forecasting.accuracy.Accuracy;
import io.clientele.forecasting.accuracy.ErrorMeasure;
import io.clientele.forecasting.accuracy.ErrorScale;
import io.clientele.forecasting.accuracy.ErrorTally;
import io.clientele.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;

/** Counts the cells of a backtest up, in a fixed order. */
final class BacktestCount {

    private final Backtest spec;

    /** The candidates, and behind them the benchmark. */
    private final List<Candidate> models;

    private final BacktestCell[] cells;

    /** The scale of the errors from each origin, by the training data there. */
    private final ErrorScale[] scales;

    private final double[] levels;
    private final int origins;
    private final int horizon;

    BacktestCount(Backtest spec, List<Candidate> models, BacktestCell[] cells, ErrorScale[] scales, double[] levels) {
        this.spec = spec;
        this.models = models;
        this.cells = cells;
        this.scales = scales;
        this.levels = levels;
        this.origins = spec.origins().number();
        this.horizon = spec.horizon();
    }

    BacktestReport report() {
        int benchmark = models.size() - 1;
        List<Score> scores = new ArrayList<>();
        List<RefusedModel> refused = new ArrayList<>();
        List<Integer> benchmarkRefusals = refusals(benchmark);
        List<Accuracy> benchmarkBySteps = benchmarkRefusals.isEmpty() ? bySteps(benchmark) : List.of();
        for (int m = 0; m < benchmark; m++) {
            List<Integer> refusals = refusals(m);
            if (!refusals.isEmpty()) {
                int first = refusals.get(0);
                refused.add(new RefusedModel(
                        models.get(m).name(),
                        refusals.size(),
                        label(first),
                        cell(m, first).refusal(),
                        origins - 1 - refusals.get(refusals.size() - 1)));
                continue;
            }
            List<Accuracy> bySteps = bySteps(m);
            for (int h = 0; h <= horizon; h++) {
                Accuracy accuracy = bySteps.get(h);
                bySteps.set(
                        h,
                        benchmarkRefusals.isEmpty()
                                ? accuracy.relativeTo(benchmarkBySteps.get(h))
                                : accuracy.without(
                                        ErrorMeasure.OWA,
                                        "naive2 was refused: "
                                                + cell(benchmark, benchmarkRefusals.get(0))
                                                        .refusal()));
            }
            scores.add(
                    new Score(models.get(m).name(), bySteps.get(horizon), bySteps.subList(0, horizon), forecasts(m)));
        }
        return new BacktestReport(
                spec.series().name(),
                spec.series().unit(),
                label(0),
                label(origins - 1),
                horizon,
                spec.origins(),
                spec.between(),
                spec.levels(),
                spec.ranking(),
                scores,
                refused);
    }

    private BacktestCell cell(int model, int origin) {
        return cells[model * origins + origin];
    }

    private String label(int origin) {
        return spec.series().label(spec.end(origin) - 1);
    }

    private List<Integer> refusals(int model) {
        List<Integer> refusals = new ArrayList<>();
        for (int o = 0; o < origins; o++) {
            if (!cell(model, o).refusal().isEmpty()) {
                refusals.add(o);
            }
        }
        return refusals;
    }

    /** The accuracy at each step, and at the end that of all steps. */
    private List<Accuracy> bySteps(int model) {
        TimeSeries series = spec.series();
        List<Accuracy> bySteps = new ArrayList<>();
        ErrorTally all = ErrorTally.empty();
        for (int h = 1; h <= horizon; h++) {
            ErrorTally tally = ErrorTally.empty();
            for (int o = 0; o < origins; o++) {
                int period = spec.end(o) + h - 1;
                if (series.isGap(period)) {
                    tally.missing();
                } else {
                    cell(model, o).count(tally, scales[o], series.value(period), h, levels);
                }
                if (spec.origins().every() > 1) {
                    tally.interrupt();
                }
            }
            all.merge(tally);
            bySteps.add(tally.finish());
        }
        bySteps.add(all.finish());
        return bySteps;
    }

    private List<OriginForecast> forecasts(int model) {
        TimeSeries series = spec.series();
        List<OriginForecast> forecasts = new ArrayList<>();
        for (int o = 0; o < origins; o++) {
            BacktestCell cell = cell(model, o);
            int measured = 0;
            double absolute = 0;
            double squared = 0;
            for (int h = 1; h <= horizon; h++) {
                int period = spec.end(o) + h - 1;
                if (!series.isGap(period)) {
                    double error = series.value(period) - cell.mean(h);
                    measured++;
                    absolute += Math.abs(error);
                    squared += error * error;
                }
            }
            int n = Math.max(1, measured);
            forecasts.add(new OriginForecast(
                    label(o), spec.training(o).size(), cell.mean(), measured, absolute / n, squared / n));
        }
        return forecasts;
    }
}
