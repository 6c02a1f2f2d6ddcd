package io.clientele.forecasting.selection;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.accuracy.Accuracy;
import io.clientele.forecasting.accuracy.ErrorMeasure;
import io.clientele.forecasting.accuracy.ErrorScale;
import io.clientele.forecasting.accuracy.ErrorTally;
import io.clientele.forecasting.baseline.Naive2;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import io.clientele.stat.Interval;
import io.clientele.stat.ProgressListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Runs a backtest: one cell for each model at each origin, in any order and on any thread; then, in a fixed order, the cells are counted
 * up.
 */
final class BacktestRun {

    private final Backtest spec;

    /** The candidates, and behind them the benchmark. */
    private final List<Candidate> models;

    private final double[] levels;

    /** The scale of the errors from each origin, by the training data there. */
    private final ErrorScale[] scales;

    private BacktestRun(Backtest spec) {
        this.spec = spec;
        this.models = new ArrayList<>(spec.candidates());
        models.add(new Candidate("benchmark", Naive2.standard()));
        this.levels = spec.levels().stream().mapToDouble(Double::doubleValue).toArray();
        this.scales = new ErrorScale[spec.origins()];
        for (int o = 0; o < scales.length; o++) {
            scales[o] = ErrorScale.of(spec.series().head(spec.trainingSize(o)));
        }
    }

    static BacktestResult of(Backtest spec, ProgressListener listener) {
        BacktestRun run = new BacktestRun(spec);
        Cell[] cells = new Cell[run.models.size() * spec.origins()];
        Workers.run(cells.length, spec.threads(), listener, i -> cells[i] = run.cell(i));
        return new BacktestResult(spec.candidates(), run.report(cells));
    }

    /** Cells stand origin by origin within a model. */
    private Cell cell(int number) {
        Candidate candidate = models.get(number / spec.origins());
        TimeSeries training = spec.series().head(spec.trainingSize(number % spec.origins()));
        try {
            Optional<String> refusal = candidate.forecaster().refusal(training);
            if (refusal.isPresent()) {
                return Cell.refused(refusal.get());
            }
            return said(candidate.forecaster().fit(training).forecast(spec.horizon()));
        } catch (CancellationException e) {
            throw e;
        } catch (EstimationException e) {
            return Cell.refused(e.reason());
        } catch (RuntimeException e) {
            // A model that fails for whatever cause is listed with it, and must not take the others down.
            return Cell.refused("it failed with " + e);
        }
    }

    private Cell said(Forecast forecast) {
        double[] mean = forecast.mean();
        Interval[][] intervals = new Interval[mean.length][levels.length];
        for (int i = 0; i < levels.length; i++) {
            List<Interval> ofLevel = forecast.intervals(levels[i]);
            for (int h = 1; h <= mean.length; h++) {
                intervals[h - 1][i] = ofLevel.get(h - 1);
            }
        }
        return new Cell("", mean, intervals);
    }

    private BacktestReport report(Cell[] cells) {
        int benchmark = models.size() - 1;
        List<Score> scores = new ArrayList<>();
        List<RefusedModel> refused = new ArrayList<>();
        List<Integer> benchmarkRefusals = refusals(cells, benchmark);
        List<Accuracy> benchmarkBySteps = benchmarkRefusals.isEmpty() ? bySteps(cells, benchmark) : List.of();
        for (int m = 0; m < benchmark; m++) {
            List<Integer> refusals = refusals(cells, m);
            if (!refusals.isEmpty()) {
                int first = refusals.get(0);
                refused.add(new RefusedModel(
                        models.get(m).name(),
                        refusals.size(),
                        label(first),
                        cells[m * spec.origins() + first].refusal(),
                        spec.origins() - 1 - refusals.get(refusals.size() - 1)));
                continue;
            }
            List<Accuracy> bySteps = bySteps(cells, m);
            for (int h = 0; h <= spec.horizon(); h++) {
                Accuracy accuracy = bySteps.get(h);
                bySteps.set(
                        h,
                        benchmarkRefusals.isEmpty()
                                ? accuracy.relativeTo(benchmarkBySteps.get(h))
                                : accuracy.without(
                                        ErrorMeasure.OWA,
                                        "naive2 was refused: "
                                                + cells[benchmark * spec.origins() + benchmarkRefusals.get(0)]
                                                        .refusal()));
            }
            List<OriginForecast> forecasts = new ArrayList<>();
            for (int o = 0; o < spec.origins(); o++) {
                double[] mean = cells[m * spec.origins() + o].mean();
                forecasts.add(new OriginForecast(
                        label(o),
                        spec.trainingSize(o),
                        Arrays.stream(mean).boxed().toList()));
            }
            scores.add(new Score(
                    models.get(m).name(), bySteps.get(spec.horizon()), bySteps.subList(0, spec.horizon()), forecasts));
        }
        return new BacktestReport(
                spec.series().name(),
                spec.series().unit(),
                label(0),
                label(spec.origins() - 1),
                spec.horizon(),
                spec.origins(),
                spec.levels(),
                spec.ranking(),
                scores,
                refused);
    }

    private String label(int origin) {
        return spec.series().label(spec.trainingSize(origin) - 1);
    }

    private List<Integer> refusals(Cell[] cells, int model) {
        List<Integer> refusals = new ArrayList<>();
        for (int o = 0; o < spec.origins(); o++) {
            if (!cells[model * spec.origins() + o].refusal().isEmpty()) {
                refusals.add(o);
            }
        }
        return refusals;
    }

    /** The accuracy at each step, and at the end that of all steps. */
    private List<Accuracy> bySteps(Cell[] cells, int model) {
        List<Accuracy> bySteps = new ArrayList<>();
        ErrorTally all = ErrorTally.empty();
        for (int h = 1; h <= spec.horizon(); h++) {
            ErrorTally tally = ErrorTally.empty();
            for (int o = 0; o < spec.origins(); o++) {
                int period = spec.trainingSize(o) + h - 1;
                Cell cell = cells[model * spec.origins() + o];
                if (spec.series().isGap(period)) {
                    tally.missing();
                } else {
                    tally.scaledBy(scales[o])
                            .add(spec.series().value(period), cell.mean()[h - 1], cell.intervals()[h - 1]);
                }
            }
            all.merge(tally);
            bySteps.add(tally.finish());
        }
        bySteps.add(all.finish());
        return bySteps;
    }

    /** What one model said at one origin, or why it did not. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Cell(String refusal, double[] mean, Interval[][] intervals) {

        static Cell refused(String reason) {
            return new Cell(reason, new double[0], new Interval[0][]);
        }
    }
}
