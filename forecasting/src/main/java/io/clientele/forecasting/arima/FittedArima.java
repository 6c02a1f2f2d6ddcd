package io.clientele.forecasting.arima;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.forecasting.Components;
import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.GaussianPaths;
import io.clientele.forecasting.LogNormalPaths;
import io.clientele.forecasting.Sample;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.TimeSeries;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A seasonal ARIMA model, fitted: its orders, coefficients with standard errors, the effects of drivers, and the states it ended in.
 *
 * <p>The log-likelihood is the exact Gaussian one of the differenced values, constants included; the criteria count the coefficients, the
 * effects and the error variance, and the observations less those that the differences use up and the gaps. The error variance is the
 * sum of squares by the observations less coefficients and effects. A perfect fit, such as of a constant series, has no likelihood.
 *
 * <p>Forecasts are jointly normal, with the exact mean and variance of the model for the coefficients as they are; the uncertainty of the
 * coefficients comes in only if asked for. Fitted values begin after the periods that the differences use up.
 *
 * <p>Immutable; serialises, and travels as JSON.
 */
public final class FittedArima implements Fitted {

    private static final long serialVersionUID = 1L;

    private final transient Forecaster specification;
    private final transient Sample sample;
    private final transient Diagnostics diagnostics;
    private final transient int season;
    private final transient ArimaEstimate estimate;
    private final transient boolean logarithms;
    private final transient Options options;
    private final transient String note;
    private final transient RegressionPart regression;

    /** Where the next period begins: η and the values looked back on, and their variance in units of that of the errors. */
    private final transient double[] state;

    private final transient double[] stateVariance;

    FittedArima(
            Forecaster specification,
            Sample sample,
            Diagnostics diagnostics,
            int season,
            ArimaEstimate estimate,
            boolean logarithms,
            Options options,
            String note,
            double[] state,
            double[] stateVariance) {
        this.specification = specification;
        this.sample = sample;
        this.diagnostics = diagnostics;
        this.season = season;
        this.estimate = estimate;
        this.logarithms = logarithms;
        this.options = options;
        this.note = note;
        this.regression = new RegressionPart(options.drivers(), estimate.mean(), estimate.drift(), estimate.effects());
        this.state = state;
        this.stateVariance = stateVariance;
    }

    /**
     * Runs the filter to the end of the series.
     *
     * @param filled whether the estimate is one of a series with its gaps filled
     */
    static FittedArima of(
            Forecaster specification,
            TimeSeries series,
            int season,
            ArimaEstimate estimate,
            boolean logarithms,
            Options options,
            String note,
            boolean filled) {
        ArimaFilter filter = of(specification, series, season, estimate, logarithms, options, note)
                .filter(series, new double[series.size()]);
        ArimaEstimate found = filled ? estimate.ofFilter(filter.squares, filter.counted) : estimate;
        String said = filled
                ? "The series has " + Cells.count(series.gapCount(), "gap")
                        + ", too many for a likelihood: the coefficients are those of the series with gaps filled."
                : "";
        return of(specification, series, season, found, logarithms, options, (note + " " + said).strip())
                .at(Sample.of(series), filter);
    }

    private static FittedArima of(
            Forecaster specification,
            TimeSeries series,
            int season,
            ArimaEstimate estimate,
            boolean logarithms,
            Options options,
            String note) {
        Diagnostics diagnostics = Diagnostics.of(
                        series.size(), estimate.parameterCount(), Math.sqrt(estimate.variance()))
                .withEffectiveObservations(Math.max(1, Math.min(series.size(), estimate.effective())));
        if (!estimate.hasNoLikelihood()) {
            diagnostics = diagnostics.withLogLikelihood(estimate.logLikelihood());
        }
        return new FittedArima(
                specification,
                Sample.of(series),
                diagnostics,
                season,
                estimate,
                logarithms,
                options,
                note,
                new double[0],
                new double[0]);
    }

    /** The same, further on: with the states where a filter stands. */
    private FittedArima at(Sample now, ArimaFilter filter) {
        return new FittedArima(
                specification,
                now,
                diagnostics,
                season,
                estimate,
                logarithms,
                options,
                note,
                filter.a.clone(),
                filter.variance());
    }

    @Override
    public Forecaster specification() {
        return specification;
    }

    @Override
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /** The orders. */
    public ArimaOrder order() {
        return estimate.order();
    }

    /** The length of the season in periods; 1 if the model has none. */
    public int seasonLength() {
        return order().hasSeason() ? season : 1;
    }

    /** The variance of the one-step errors, in squared units of the series; of the logarithms if the model is one of those. */
    public double variance() {
        return estimate.variance();
    }

    /**
     * The coefficients: {@code ar1} …, {@code ma1} …, {@code sar1} …, {@code sma1} …, then the effects of the drivers under their names, in
     * units of the series by units of the driver, then {@code mean} and {@code drift}.
     */
    @Override
    public Map<String, Double> parameters() {
        return named(estimate.coefficients(), estimate.effects());
    }

    /** The standard errors of {@link #parameters()}, under the same names; 0 for what was given. */
    public Map<String, Double> standardErrors() {
        double[] coefficients = estimate.coefficientVariances().clone();
        double[] effects = estimate.effectVariances().clone();
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = Math.sqrt(coefficients[i]);
        }
        for (int i = 0; i < effects.length; i++) {
            effects[i] = Math.sqrt(effects[i]);
        }
        return named(coefficients, effects);
    }

    private Map<String, Double> named(double[] coefficients, double[] effects) {
        Map<String, Double> map = new LinkedHashMap<>();
        ArimaOrder order = order();
        int[] counts = {order.p(), order.q(), order.seasonalP(), order.seasonalQ()};
        String[] names = {"ar", "ma", "sar", "sma"};
        int from = 0;
        for (int block = 0; block < 4; block++) {
            for (int i = 0; i < counts[block]; i++) {
                map.put(names[block] + (i + 1), coefficients[from++]);
            }
        }
        regression.name(effects, map);
        return Collections.unmodifiableMap(map);
    }

    /** Whether the model is one of the logarithms of the series, so that its errors are relative. */
    public boolean takesLogarithms() {
        return logarithms;
    }

    /** The values as the model sees them, NaN for gaps. */
    private double[] seen(TimeSeries series) {
        double[] values = series.valuesOr(Double.NaN);
        if (!logarithms) {
            return values;
        }
        for (int t = 0; t < values.length; t++) {
            if (values[t] <= 0) {
                throw new IllegalArgumentException("series has " + Require.show(values[t]) + " at " + series.label(t)
                        + "; the model is of logarithms and takes positive values. Fit it anew.");
            }
        }
        return LogarithmChoice.logarithms(values);
    }

    private ArimaEquation equation() {
        return new ArimaEquation(order(), season, estimate.coefficients());
    }

    /**
     * Runs the filter over the series that was fitted; {@code forecasts} takes the one-step forecasts of what the regression leaves, NaN
     * where there are none.
     */
    private ArimaFilter filter(TimeSeries series, double[] forecasts) {
        return ArimaFilter.through(rest(series, 0), equation(), estimate.variance(), forecasts);
    }

    /** What the regression leaves of a series that begins with a period of this number, counted from 0. */
    private double[] rest(TimeSeries series, int from) {
        double[] rest = seen(series);
        double[] known = regression.over(series.calendar(), from, rest.length);
        for (int t = 0; t < rest.length; t++) {
            rest[t] -= known[t];
        }
        return rest;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the horizon is below 1, or a driver ends before the horizon does
     */
    @Override
    public Forecast forecast(int horizon) {
        Sample.requireHorizon(horizon);
        double[] mean = regression.ahead(sample.ahead(), sample.observations(), horizon);
        ArimaEquation equation = equation();
        ArimaFilter filter = new ArimaFilter(equation.ar, equation.ma, equation.delta);
        filter.startFrom(state, new double[0]);
        for (int h = 0; h < horizon; h++) {
            filter.predict();
            mean[h] += filter.forecast;
            filter.coast();
            if (!Double.isFinite(mean[h])) {
                throw Require.broken(
                        "horizon",
                        Integer.toString(horizon),
                        "at most " + h + " for this fit, whose numbers overflow at step " + (h + 1),
                        "Ask for fewer steps, or take fewer differences.");
            }
        }
        double[] psi = equation.psi(horizon);
        double variance = estimate.variance() * uncertainty();
        GaussianPaths paths = GaussianPaths.of(mean, psi, variance);
        if (stateVariance.length > 0 && variance > 0) {
            double[] variances = StateVariance.ofForecasts(equation, stateVariance, horizon);
            double sum = 0;
            for (int h = 0; h < horizon; h++) {
                sum += psi[h] * psi[h];
                variances[h] = variance * (sum + variances[h]);
            }
            paths = paths.withMarginalVariances(variances);
        }
        if (logarithms) {
            return sample.forecast(specification.name(), new LogNormalPaths(paths));
        }
        return sample.forecast(
                specification.name(),
                options.parameterUncertainty() && variance > 0
                        ? paths.withDegreesOfFreedom(degreesOfFreedom())
                        : paths);
    }

    /** Below two and a half degrees of freedom t distributions have variances that mean nothing. */
    private double degreesOfFreedom() {
        return Math.max(2.5, estimate.effective() - estimate.parameterCount() + 1.0);
    }

    /** How much wider than σ² the variance of an error to come is; logarithms, which stay normal, take the t distribution's here. */
    private double uncertainty() {
        if (!options.parameterUncertainty()) {
            return 1;
        }
        double degrees = degreesOfFreedom();
        double student = logarithms ? degrees / (degrees - 2) : 1;
        return student * (1 + (estimate.parameterCount() - 1.0) / Math.max(1, estimate.effective()));
    }

    private double[] forecasts(TimeSeries series) {
        double[] forecasts = new double[sample.requireSame(series).size()];
        filter(series, forecasts);
        return forecasts;
    }

    @Override
    public TimeSeries fitted(TimeSeries series) {
        double[] forecasts = forecasts(series);
        double[] known = regression.over(series.calendar(), 0, series.size());
        for (int t = 0; t < forecasts.length; t++) {
            double value = forecasts[t] + known[t];
            forecasts[t] = series.isGap(t) ? Double.NaN : logarithms ? StrictMath.exp(value) : value;
        }
        return sample.series(forecasts);
    }

    @Override
    public TimeSeries residuals(TimeSeries series) {
        double[] residuals = fitted(series).valuesOr(Double.NaN);
        for (int t = 0; t < residuals.length; t++) {
            residuals[t] = Double.isNaN(residuals[t]) ? Double.NaN : series.value(t) - residuals[t];
        }
        return sample.series(residuals);
    }

    /**
     * {@inheritDoc} Here they are {@code regression}, what drivers, mean and drift make of a period (if there are any); {@code arima}, what
     * the past lets expect beyond that; and {@code remainder}. A model of logarithms has no regression part.
     */
    @Override
    public Components components(TimeSeries series) {
        List<TimeSeries> parts = new ArrayList<>();
        if (logarithms) {
            parts.add(fitted(series).named("arima"));
            parts.add(residuals(series).named("remainder"));
            return new Components(specification.name(), series, parts);
        }
        double[] forecasts = forecasts(series);
        if (!regression.isEmpty()) {
            parts.add(Components.part(series, "regression", regression.over(series.calendar(), 0, series.size())));
        }
        for (int t = 0; t < forecasts.length; t++) {
            forecasts[t] = series.isGap(t) ? Double.NaN : forecasts[t];
        }
        parts.add(Components.part(series, "arima", forecasts));
        parts.add(residuals(series).named("remainder"));
        return new Components(specification.name(), series, parts);
    }

    /** {@inheritDoc} Gaps are bridged. */
    @Override
    public FittedArima update(TimeSeries observations) {
        sample.requireNext(observations);
        ArimaEquation equation = equation();
        ArimaFilter filter = new ArimaFilter(equation.ar, equation.ma, equation.delta);
        filter.startFrom(state, stateVariance);
        int n = observations.size();
        filter.run(rest(observations, sample.observations()), 0, new double[n]);
        return at(sample.extended(n), filter);
    }

    @Override
    public Fitted refit(TimeSeries series) {
        return specification instanceof Arima arima
                ? arima.refit(series, estimate.coefficients())
                : specification.fit(series);
    }

    /** {@code ARIMA(0,1,1)(0,1,1)[12] with drift}. */
    public String described() {
        return (logarithms ? "logarithms, " : "") + "ARIMA" + order() + (order().hasSeason() ? "[" + season + "]" : "")
                + (estimate.drift() ? " with drift" : estimate.mean() ? " with mean" : "");
    }

    /** One line to recognise it, one table to judge it: coefficients and effects with standard errors, the errors, the criteria. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(specification.name() + ", " + described() + ", fitted to " + sample)
                .left("parameter")
                .right("value")
                .right("standard error");
        Map<String, Double> errors = standardErrors();
        parameters().forEach((name, value) -> {
            double error = errors.getOrDefault(name, 0.0);
            table.row(name, Cells.significant(value, 5), error > 0 ? Cells.significant(error, 3) : Cells.ABSENT);
        });
        table.row(
                        logarithms ? "relative residual standard deviation" : "residual standard deviation",
                        Cells.significant(diagnostics.residualStandardDeviation(), 5),
                        Cells.ABSENT)
                .row("log-likelihood", Cells.fixed(diagnostics.logLikelihood(), 2), Cells.ABSENT)
                .row("AICc", Cells.fixed(diagnostics.aicc(), 2), Cells.ABSENT);
        if (!note.isEmpty()) {
            table.note(note);
        }
        return table.toString();
    }

    @JsonCreator
    static FittedArima fromJson(StoredArima stored) {
        return stored.fitted();
    }

    @JsonValue
    private StoredArima stored() {
        return new StoredArima(
                specification instanceof Arima arima ? arima : null,
                specification instanceof AutomaticArima automatic ? automatic : null,
                sample,
                diagnostics,
                season,
                estimate,
                logarithms,
                note.isEmpty() ? null : note,
                state,
                stateVariance.length == 0 ? null : stateVariance);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FittedArima that
                && specification.equals(that.specification)
                && sample.equals(that.sample)
                && diagnostics.equals(that.diagnostics)
                && season == that.season
                && estimate.equals(that.estimate)
                && logarithms == that.logarithms
                && note.equals(that.note)
                && Arrays.equals(state, that.state)
                && Arrays.equals(stateVariance, that.stateVariance);
    }

    @Override
    public int hashCode() {
        return Objects.hash(specification, sample, estimate, Arrays.hashCode(state));
    }

    private Object writeReplace() {
        return stored();
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("A FittedArima travels as its serialized form.");
    }
}
