package io.clientele.forecasting.selection;

import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.accuracy.ErrorScale;
import io.clientele.forecasting.baseline.Naive2;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import io.clientele.stat.ProgressListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a backtest: one cell for each model at each origin, on any thread, in any order where models are fitted anew at each origin and
 * model by model where they go on from one to the next; then, in a fixed order, the cells are counted up.
 */
final class BacktestRun {

    private final Backtest spec;

    /** The candidates, and behind them the benchmark. */
    private final List<Candidate> models;

    private final double[] levels;

    /** Origin by origin within a model. */
    private final BacktestCell[] cells;

    private BacktestRun(Backtest spec) {
        this.spec = spec;
        this.models = new ArrayList<>(spec.candidates());
        models.add(new Candidate("benchmark", Naive2.standard()));
        this.levels = spec.levels().stream().mapToDouble(Double::doubleValue).toArray();
        this.cells = new BacktestCell[models.size() * spec.origins().number()];
    }

    static BacktestResult of(Backtest spec, ProgressListener listener) {
        BacktestRun run = new BacktestRun(spec);
        int origins = spec.origins().number();
        if (spec.between() == BetweenOrigins.REFITTING) {
            Workers.run(run.cells.length, spec.threads(), listener, i -> run.refit(i / origins, i % origins));
        } else {
            Workers.run(run.models.size(), spec.threads(), listener, run::goOn);
        }
        ErrorScale[] scales = new ErrorScale[origins];
        for (int o = 0; o < origins; o++) {
            scales[o] = ErrorScale.of(spec.training(o));
        }
        return new BacktestResult(
                spec.candidates(), new BacktestCount(spec, run.models, run.cells, scales, run.levels).report());
    }

    private void refit(int model, int origin) {
        step(model, origin, null);
    }

    /** One model from origin to origin. The benchmark is fitted anew everywhere, so that it is the same in every backtest. */
    private void goOn(int model) {
        boolean benchmark = model == models.size() - 1;
        Fitted known = null;
        for (int o = 0; o < spec.origins().number(); o++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException(
                        "the work was interrupted at origin " + (o + 1) + " of model " + (model + 1));
            }
            Fitted now = step(model, o, benchmark ? null : known);
            known = now;
        }
    }

    /** Fills a cell; the fitted model, or nothing if it refused or failed. */
    private @Nullable Fitted step(int model, int origin, @Nullable Fitted known) {
        int cell = model * spec.origins().number() + origin;
        TimeSeries training = spec.training(origin);
        try {
            Forecaster forecaster = models.get(model).forecaster();
            Optional<String> refusal = forecaster.refusal(training);
            if (refusal.isPresent()) {
                cells[cell] = BacktestCell.refused(refusal.get());
                return null;
            }
            Fitted fitted;
            if (known == null) {
                fitted = forecaster.fit(training);
            } else if (spec.between() == BetweenOrigins.UPDATING) {
                fitted = known.update(spec.series().slice(spec.end(origin - 1), spec.end(origin)));
            } else {
                fitted = known.refit(training);
            }
            cells[cell] = BacktestCell.of(fitted.forecast(spec.horizon()), levels, spec.series(), spec.end(origin));
            return fitted;
        } catch (CancellationException e) {
            throw e;
        } catch (EstimationException e) {
            cells[cell] = BacktestCell.refused(e.reason());
        } catch (RuntimeException e) {
            // A model that fails for whatever cause is listed with it, and must not take the others down.
            cells[cell] = BacktestCell.refused("it failed with " + e);
        }
        return null;
    }
}
