package io.clientele.forecasting.smoothing;

import io.clientele.forecasting.Components;
import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.GaussianPaths;
import io.clientele.forecasting.Sample;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.SeriesCalendar;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Exponential smoothing, fitted: its parameters, the states it began and ended in, and how well it did.
 *
 * <p>The log-likelihood leaves constants out: −n/2·log Σ e² for additive errors, and less Σ log f for multiplicative ones, whose e are
 * relative to the fitted values f. It compares with that of other forms on the same series. The error variance is Σ e² / (n − k) with the
 * k estimated parameters and initial states; the criteria count k + 1. A perfect fit, such as of a constant series, has no likelihood.
 *
 * <p>The intervals of forecasts are normal, with the exact mean and variance of the model where these are known in closed form, and
 * take the parameters for certain unless the specification has {@link Ets#withParameterUncertainty}. With multiplicative seasons the variance grows with the square of the level: where relative errors are
 * large it soon says that nothing is known, and the printed model warns of it. The mean of such a form is the expected value, which from the second
 * season on lies a little beside the path without errors.
 *
 * @param specification the method, with what was given
 * @param sample what is remembered of the series
 * @param diagnostics size of the errors, likelihood, criteria
 * @param alpha share of an error that the level follows
 * @param beta share of an error that the growth follows; 0 without a trend
 * @param gamma share of an error that its season follows; 0 without a season
 * @param phi how the growth fades; 1 if it does not
 * @param initial the states before the first period
 * @param last the states after the last period, from which it forecasts
 */
public record FittedEts(
        Ets specification,
        Sample sample,
        Diagnostics diagnostics,
        double alpha,
        double beta,
        double gamma,
        double phi,
        EtsState initial,
        EtsState last)
        implements Fitted {

    /** A fit that misses by less than this share of the largest value is perfect; the rest is rounding. */
    private static final double ROUNDING = 1e-13;

    /** The fewest degrees of freedom with which Student's t has a variance. */
    private static final double LEAST_DEGREES = 3;

    /** Relative errors from which normal intervals soon hold negative values. */
    private static final double LARGE_RELATIVE_ERROR = 0.3;

    /** Checks its parts. */
    public FittedEts {
        Require.nonNull("specification", specification);
        Require.nonNull("sample", sample);
        Require.nonNull("diagnostics", diagnostics);
        Require.within("alpha", alpha, 0, 1);
        Require.within("beta", beta, 0, 1);
        Require.within("gamma", gamma, 0, 1);
        Require.within("phi", phi, 0, 1);
        Require.nonNull("initial", initial);
        Require.nonNull("last", last);
        int seasons = initial.seasons().size();
        Require.that(
                specification.form().hasSeason() == seasons > 0
                        && last.seasons().size() == seasons,
                "initial has " + seasons + " seasons, last " + last.seasons().size() + ", and the form is "
                        + specification.form() + "; a seasonal form needs as many in both, others none.");
    }

    static FittedEts of(Ets specification, TimeSeries series, double[] y, EtsEstimate estimate, int estimated) {
        EtsForm form = estimate.form();
        EtsScale scale = EtsScale.of(y);
        EtsPass pass = new EtsEstimate(
                        form,
                        estimate.alpha(),
                        estimate.beta(),
                        estimate.gamma(),
                        estimate.phi(),
                        scale.apply(form, estimate.initial()))
                .over(scale.apply(y));
        int n = pass.observed;
        double squares = EtsLikelihood.sumOfSquares(pass, form.error());
        double logLikelihood = EtsLikelihood.logLikelihood(pass, form.error()) + n * Math.log(scale.factor());
        boolean perfect = squares <= n * ROUNDING * ROUNDING;
        if (!perfect && !Double.isFinite(logLikelihood)) {
            throw new EstimationException(
                    specification.name(),
                    "its errors leave the range of numbers. Use an additive form, or fewer orders of magnitude.",
                    Map.of("alpha", estimate.alpha()));
        }
        double unit = form.error() == ErrorType.ADDITIVE ? scale.factor() : 1;
        double deviation = perfect ? 0 : Math.sqrt(squares / (n - estimated)) / unit;
        Diagnostics diagnostics = Diagnostics.of(n, estimated + 1, deviation);
        if (!perfect) {
            diagnostics = diagnostics.withLogLikelihood(logLikelihood);
        }
        return new FittedEts(
                specification,
                Sample.of(series),
                diagnostics,
                estimate.alpha(),
                estimate.beta(),
                estimate.gamma(),
                estimate.phi(),
                estimate.initial(),
                scale.undo(form, EtsState.before(pass, pass.n, form)));
    }

    /** The form: its error, trend and season. */
    public EtsForm form() {
        return specification.form();
    }

    /** The standard deviation of the one-step errors, in the unit of the series; relative if the error is multiplicative. */
    public double sigma() {
        return diagnostics.residualStandardDeviation();
    }

    /** The smoothing parameters that the form has, then the initial level and growth; the seasons are in {@link #initial()}. */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        EtsForm form = form();
        parameters.put("alpha", alpha);
        if (form.hasTrend()) {
            parameters.put("beta", beta);
        }
        if (form.hasSeason()) {
            parameters.put("gamma", gamma);
        }
        if (form.trend().isDamped()) {
            parameters.put("phi", phi);
        }
        parameters.put("initial level", initial.level());
        if (form.hasTrend()) {
            parameters.put("initial growth", initial.growth());
        }
        return Collections.unmodifiableMap(parameters);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the horizon is below 1, or so long that the numbers of a growing model overflow
     */
    @Override
    public Forecast forecast(int horizon) {
        Sample.requireHorizon(horizon);
        return sample.forecast(specification.name(), paths(horizon));
    }

    /** What the next periods bring, as the specification wants it: with the parameters for certain, or as uncertain as they are. */
    GaussianPaths paths(int horizon) {
        if (!specification.hasParameterUncertainty()) {
            return new EtsForecast(estimate(), last, sigma() * sigma(), horizon).paths();
        }
        int n = diagnostics.observations();
        int k = diagnostics.parameterCount() - 1;
        double variance = sigma() * sigma() * (1 + k / (double) n);
        return new EtsForecast(estimate(), last, variance, horizon)
                .paths()
                .withDegreesOfFreedom(Math.max(LEAST_DEGREES, n - k));
    }

    /** {@inheritDoc} Gaps of the series have a fitted value too. */
    @Override
    public TimeSeries fitted(TimeSeries series) {
        return sample.series(pass(series).fit);
    }

    /** {@inheritDoc} In the unit of the series also where the model's errors are relative; gaps stay gaps. */
    @Override
    public TimeSeries residuals(TimeSeries series) {
        EtsPass pass = pass(series);
        double[] residuals = new double[pass.n];
        for (int t = 0; t < residuals.length; t++) {
            residuals[t] = pass.y[t] - pass.fit[t];
        }
        return sample.series(residuals);
    }

    /** {@inheritDoc} Level, growth and season are those that a period was forecast from. */
    @Override
    public Components components(TimeSeries series) {
        EtsPass pass = pass(series);
        List<TimeSeries> parts = new ArrayList<>();
        parts.add(Components.part(series, "level", Arrays.copyOf(pass.level, pass.n)));
        if (form().hasTrend()) {
            parts.add(Components.part(series, "growth", Arrays.copyOf(pass.growth, pass.n)));
        }
        if (form().hasSeason()) {
            parts.add(Components.part(series, "season", Arrays.copyOf(pass.season, pass.n)));
        }
        parts.add(residuals(series).named("remainder"));
        return new Components(specification.name(), series, parts);
    }

    /** {@inheritDoc} Over gaps the states move on as they are expected to. */
    @Override
    public FittedEts update(TimeSeries observations) {
        sample.requireNext(observations);
        EtsPass pass = new EtsEstimate(form(), alpha, beta, gamma, phi, last).over(observations.valuesOr(Double.NaN));
        return new FittedEts(
                specification,
                sample.extended(pass.n),
                diagnostics,
                alpha,
                beta,
                gamma,
                phi,
                initial,
                EtsState.before(pass, pass.n, form()));
    }

    /** {@inheritDoc} The search begins at the parameters of this model instead of a grid. */
    @Override
    public FittedEts refit(TimeSeries series) {
        return specification.fit(Require.nonNull("series", series), estimate());
    }

    /** The recursion over the series that it was fitted to. */
    EtsPass pass(TimeSeries series) {
        return estimate().over(sample.requireSame(series).valuesOr(Double.NaN));
    }

    /** Its parameters and initial states. */
    EtsEstimate estimate() {
        return new EtsEstimate(form(), alpha, beta, gamma, phi, initial);
    }

    /**
     * One line to recognise it, one table to judge it: parameters, states, size of the errors, and with a season what each of the
     * coming periods adds or multiplies.
     */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(specification.name() + ", " + form() + ", fitted to " + sample)
                .left("parameter")
                .right("value");
        parameters().forEach((name, value) -> table.row(name, Cells.significant(value, 5)));
        table.row("last level", Cells.significant(last.level(), 5));
        if (form().hasTrend()) {
            table.row("last growth", Cells.significant(last.growth(), 5));
        }
        boolean relative = form().error() == ErrorType.MULTIPLICATIVE;
        table.row(
                        relative ? "relative residual standard deviation" : "residual standard deviation",
                        Cells.significant(sigma(), 5))
                .row("log-likelihood", Cells.fixed(diagnostics.logLikelihood(), 2))
                .row("AICc", Cells.fixed(diagnostics.aicc(), 2));
        SeriesCalendar ahead = sample.ahead();
        for (int j = 0; j < last.seasons().size(); j++) {
            table.row(
                    "season of " + ahead.label(j),
                    Cells.significant(last.seasons().get(j), 5));
        }
        if (relative && sigma() > LARGE_RELATIVE_ERROR) {
            table.note("One-step errors of " + Cells.percent(sigma())
                    + " of the forecast: intervals widen fast and reach below zero.");
        }
        return table.toString();
    }
}
