package io.clientele.forecasting.selection;

import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;

/**
 * What models would have forecast in the past: each is fitted once, to the first part of the series, and then led through the rest by
 * {@link Fitted#update}, forecasting on the way.
 *
 * <p>So no forecast knows what came after it, parameters included, at the cost of one further fit.
 */
final class RollingOrigins {

    /** The share of a series that the models are fitted to … */
    private static final double SEEN = 0.6;

    /** … at least so many periods … */
    private static final int LEAST_SEEN = 8;

    /** … and all but so many seasons, for old errors say little and cost as much as new ones. */
    private static final int SEASONS_AHEAD = 4;

    /** Periods that stand for a season where there is none. */
    private static final int WITHOUT_SEASON = 12;

    /** How many times the models forecast at most. */
    private static final int MOST_ORIGINS = 30;

    /** The longest horizon, in periods. */
    private static final int FARTHEST = 48;

    /** Which of the forecasters could be followed; positions in the list given. */
    final List<Integer> followed = new ArrayList<>();

    /** The origins: how many observations each forecast knew. */
    final int[] origins;

    final int horizon;

    /** By model followed, origin, step: the point forecasts. */
    final List<double[][]> forecasts = new ArrayList<>();

    private final double[] actual;

    private RollingOrigins(double[] actual, int first, int stride, int horizon) {
        this.actual = actual;
        this.horizon = horizon;
        this.origins = new int[(actual.length - 1 - first) / stride + 1];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = first + i * stride;
        }
    }

    /** How far ahead models are asked in the past: a season and a half, or eight periods. */
    private static int horizon(int season) {
        return Math.min(FARTHEST, Math.max(8, season + season / 2));
    }

    /** How many observations the models are fitted to; as many as there are if that leaves none to forecast. */
    static int seen(int n, int season) {
        int recent = n - SEASONS_AHEAD * Math.max(WITHOUT_SEASON, season);
        return Math.min(n, Math.max(recent, Math.max(LEAST_SEEN, (int) Math.round(SEEN * n))));
    }

    /**
     * Leads forecasters through the last part of a series. Those that refuse its first part, or fail on the way, are not followed.
     *
     * @param series a series without gaps
     */
    static RollingOrigins of(List<Forecaster> forecasters, TimeSeries series) {
        int n = series.size();
        int first = seen(n, series.seasonLength());
        int stride = Math.max(1, (n - first + MOST_ORIGINS - 1) / MOST_ORIGINS);
        RollingOrigins rolling = new RollingOrigins(series.values(), first, stride, horizon(series.seasonLength()));
        if (first >= n) {
            return rolling;
        }
        TimeSeries head = series.head(first);
        for (int i = 0; i < forecasters.size(); i++) {
            rolling.follow(forecasters.get(i), i, series, head);
        }
        return rolling;
    }

    private void follow(Forecaster forecaster, int place, TimeSeries series, TimeSeries head) {
        if (forecaster.refusal(head).isPresent()) {
            return;
        }
        double[][] means = new double[origins.length][];
        try {
            Fitted model = forecaster.fit(head);
            for (int o = 0; o < origins.length; o++) {
                if (o > 0) {
                    model = model.update(series.slice(origins[o - 1], origins[o]));
                }
                Forecast forecast = model.forecast(Math.min(horizon, series.size() - origins[o]));
                means[o] = forecast.mean();
            }
        } catch (RuntimeException e) {
            // What can't be led through the past has no past errors; the fit to the whole series decides whether it
            // takes part.
            return;
        }
        followed.add(place);
        forecasts.add(means);
    }

    /** The mean absolute error of each model followed, over all origins and steps. */
    double[] meanAbsoluteErrors() {
        double[] errors = new double[forecasts.size()];
        for (int i = 0; i < errors.length; i++) {
            double sum = 0;
            long count = 0;
            for (int o = 0; o < origins.length; o++) {
                double[] means = forecasts.get(i)[o];
                for (int h = 0; h < means.length; h++) {
                    sum += Math.abs(actual[origins[o] + h] - means[h]);
                    count++;
                }
            }
            errors[i] = count == 0 ? 0 : sum / count;
        }
        return errors;
    }

    /**
     * How much larger the errors of the mean of all models were than believed: the root of their mean square, each in units of what is
     * believed of its step. 1 if there are no errors, or nothing is believed.
     *
     * @param believed the standard deviation of each step, as many as {@link #horizon}
     */
    double excess(double[] believed) {
        double sum = 0;
        long count = 0;
        for (int o = 0; o < origins.length && !forecasts.isEmpty(); o++) {
            int steps = Math.min(horizon, actual.length - origins[o]);
            for (int h = 0; h < steps; h++) {
                if (believed[h] > 0) {
                    double mean = 0;
                    for (double[][] of : forecasts) {
                        mean += of[o][h] / forecasts.size();
                    }
                    double error = (actual[origins[o] + h] - mean) / believed[h];
                    sum += error * error;
                    count++;
                }
            }
        }
        return count == 0 ? 1 : Math.sqrt(sum / count);
    }
}
