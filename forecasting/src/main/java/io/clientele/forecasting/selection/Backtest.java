package io.clientele.forecasting.selection;

import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.Sample;
import io.clientele.forecasting.accuracy.ErrorMeasure;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.series.TimeSeries;
import io.clientele.stat.ProgressListener;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks forecasters what they would have said in the past: each is fitted to the series up to an origin, forecasts the periods after it,
 * and is compared with what happened; then the origin moves on, over the last origins that leave a full horizon. Unless told otherwise
 * that is one step ahead from the last 12 origins, with intervals of 80 and 95 percent, ranked by the MASE.
 *
 * <pre>{@code
 * BacktestResult result = Backtest.of(sales)
 *         .models(Naive.standard(), SeasonalNaive.standard(), Drift.standard())
 *         .horizon(3).origins(12)
 *         .run();
 * Forecaster best = result.winner();
 * }</pre>
 *
 * <ul>
 *   <li><b>Origins</b>: the last k, one period apart unless told otherwise with {@link #every}. With n periods and horizon h the last
 *       training data have n − h periods. They grow from one to the next (expanding) or keep their length ({@link #rolling}).
 *   <li><b>Between origins</b> a model is fitted anew ({@link #refitting()}), estimated anew from where it was ({@link #warmStarting()}),
 *       or only takes in the new periods ({@link #updating()}).
 *   <li><b>No look-ahead</b>: a model sees the training data only, and errors are scaled by these.
 *   <li><b>Fair</b>: all listed models are measured on the same periods. A model that refuses or fails at any origin is listed with the
 *       reason and with the number of origins that it could do, and not ranked.
 *   <li><b>Overall weighted average</b>: against Naive2 at the same origins, which is computed along, whether it is a candidate or not.
 *   <li><b>Threads</b>: one, the caller's, unless told otherwise. The result is the same, to the bit, for any number.
 * </ul>
 *
 * Gaps in the actual values count as missing. A model that needs n observations takes part in at most {@code size − horizon − n + 1}
 * origins; with the 12 of a backtest one step ahead a monthly series needs 36 months for a model that needs two full seasons.
 *
 * <p>Tashman 2000, Out-of-sample tests of forecasting accuracy, International Journal of Forecasting 16.
 *
 * @param series the series
 * @param candidates the forecasters by name, names unique
 * @param horizon how many periods ahead, at least 1
 * @param origins how many origins, how far apart, with which training data
 * @param between what happens to a model from one origin to the next
 * @param levels the levels of the intervals that are judged
 * @param ranking the measure that ranks
 * @param threads how many threads to work on, at least 1
 */
public record Backtest(
        TimeSeries series,
        List<Candidate> candidates,
        int horizon,
        Origins origins,
        BetweenOrigins between,
        List<Double> levels,
        ErrorMeasure ranking,
        int threads)
        implements Serializable {

    private static final int USUAL_ORIGINS = 12;

    /** Copies and checks. */
    public Backtest {
        Require.nonNull("series", series);
        candidates = List.copyOf(candidates);
        Set<String> names = new HashSet<>();
        for (Candidate candidate : candidates) {
            Require.that(
                    names.add(candidate.name()),
                    "model " + candidate.name()
                            + " is given twice; name each one differently with model(name, forecaster).");
        }
        Require.atLeast("horizon", horizon, 1, "Ask for one step or more.");
        Require.nonNull("origins", origins);
        Require.nonNull("between", between);
        levels = levels.stream()
                .map(level -> Require.level("level", level))
                .distinct()
                .sorted()
                .toList();
        Require.nonNull("ranking", ranking);
        Require.atLeast("threads", threads, 1);
    }

    /** Begins with the series: one step ahead from the last 12 origins, intervals of 80 and 95 percent, ranked by the MASE. */
    public static Backtest of(TimeSeries series) {
        return new Backtest(
                series,
                List.of(),
                1,
                Origins.last(USUAL_ORIGINS),
                BetweenOrigins.REFITTING,
                List.of(0.80, 0.95),
                ErrorMeasure.MASE,
                1);
    }

    /** Adds forecasters under their own names. */
    public Backtest models(Forecaster... forecasters) {
        return models(Arrays.asList(forecasters));
    }

    /** Adds forecasters under their own names. */
    public Backtest models(List<? extends Forecaster> forecasters) {
        List<Candidate> all = new ArrayList<>(candidates);
        forecasters.forEach(forecaster -> all.add(new Candidate(forecaster.name(), forecaster)));
        return new Backtest(series, all, horizon, origins, between, levels, ranking, threads);
    }

    /** Adds a forecaster under a name of the caller's. */
    public Backtest model(String name, Forecaster forecaster) {
        List<Candidate> all = new ArrayList<>(candidates);
        all.add(new Candidate(name, forecaster));
        return new Backtest(series, all, horizon, origins, between, levels, ranking, threads);
    }

    /** How many periods ahead each origin looks. */
    public Backtest horizon(int periods) {
        return new Backtest(series, candidates, periods, origins, between, levels, ranking, threads);
    }

    /** From how many of the last origins. */
    public Backtest origins(int number) {
        return new Backtest(series, candidates, horizon, origins.number(number), between, levels, ranking, threads);
    }

    /** How many periods from one origin to the next; 1 unless told otherwise. */
    public Backtest every(int periods) {
        return with(origins.every(periods), between);
    }

    /** Trains at each origin on so many periods before it, a window that rolls along. */
    public Backtest rolling(int window) {
        return with(origins.rolling(window), between);
    }

    /** Trains at each origin on all that came before it, as it does unless told otherwise. */
    public Backtest expanding() {
        return with(origins.expanding(), between);
    }

    /** Fits every model anew at each origin, as it does unless told otherwise. */
    public Backtest refitting() {
        return with(origins, BetweenOrigins.REFITTING);
    }

    /** Estimates every model anew at each origin, beginning the search where it ended at the one before. */
    public Backtest warmStarting() {
        return with(origins, BetweenOrigins.WARM_STARTING);
    }

    /**
     * Fits every model at the first origin only; from then on it takes in the new periods and keeps its parameters. It is fast, and answers
     * how well a model does that is not looked after. With a rolling window only the first fit sees a window.
     */
    public Backtest updating() {
        return with(origins, BetweenOrigins.UPDATING);
    }

    private Backtest with(Origins from, BetweenOrigins inBetween) {
        return new Backtest(series, candidates, horizon, from, inBetween, levels, ranking, threads);
    }

    /** Which prediction intervals are judged: 0.95 for 95 percent. */
    public Backtest levels(double... shares) {
        List<Double> all = Arrays.stream(shares).boxed().toList();
        return new Backtest(series, candidates, horizon, origins, between, all, ranking, threads);
    }

    /** Which measure ranks. */
    public Backtest rankedBy(ErrorMeasure measure) {
        return new Backtest(series, candidates, horizon, origins, between, levels, measure, threads);
    }

    /** On how many threads to work, the caller's own if one. They end with the work. */
    public Backtest threads(int number) {
        return new Backtest(series, candidates, horizon, origins, between, levels, ranking, number);
    }

    /**
     * Does it.
     *
     * @throws IllegalArgumentException if there are no candidates, or the series is too short for the horizon and the origins
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public BacktestResult run() {
        return run(ProgressListener.none());
    }

    /**
     * Does it and reports how far it is; a unit of work is one model at one origin, or at all of them where it goes on from one to the
     * next.
     *
     * @throws IllegalArgumentException if there are no candidates, or the series is too short for the horizon and the origins
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public BacktestResult run(ProgressListener listener) {
        Require.nonNull("listener", listener);
        Require.that(!candidates.isEmpty(), "the backtest has no models; name one or more with models.");
        long least = origins.periodsNeeded(horizon);
        if (series.size() < least) {
            throw new IllegalArgumentException(tooShort(least));
        }
        return BacktestRun.of(this, listener);
    }

    private String tooShort(long least) {
        int number = origins.number();
        int room = series.size() - horizon - Math.max(1, origins.window());
        int possible = room < 0 ? 0 : room / origins.every() + 1;
        List<String> remedies = new ArrayList<>();
        if (possible >= 1) {
            remedies.add("at most " + Cells.count(possible, "origin"));
        }
        if (origins.window() > 1) {
            remedies.add("a shorter window");
        }
        if (horizon > 1) {
            remedies.add("a shorter horizon");
        }
        remedies.add("a longer history");
        String last = remedies.remove(remedies.size() - 1);
        return "series has " + Cells.count(series.size(), "period") + "; " + Cells.count(number, "origin")
                + origins.described() + " with a horizon of " + Cells.count(horizon)
                + (number == 1 ? " needs" : " need") + " at least " + Cells.count(least) + ". Use "
                + (remedies.isEmpty() ? "" : String.join(", ", remedies) + ", or ") + last + ".";
    }

    /** One line: what is forecast by which models, how far, from how many origins, and what is judged. */
    @Override
    public String toString() {
        return "backtest of " + Sample.of(series) + ", "
                + (candidates.isEmpty()
                        ? "no models yet"
                        : "models "
                                + candidates.stream().map(Candidate::toString).collect(Collectors.joining(", ")))
                + "; " + Cells.count(horizon, "step") + " ahead from " + origins
                + between.described()
                + levels.stream()
                        .map(level -> ", " + ErrorMeasure.coverage(level).label())
                        .collect(Collectors.joining())
                + ", ranked by " + ranking.label() + (threads == 1 ? "" : ", on " + Cells.count(threads, "thread"));
    }

    /** The number of the first period that is ahead of an origin; the first origin has number 0. */
    int end(int origin) {
        return origins.end(origin, series.size(), horizon);
    }

    /** What a model sees at an origin. */
    TimeSeries training(int origin) {
        return series.slice(origins.start(origin, series.size(), horizon), end(origin));
    }
}
