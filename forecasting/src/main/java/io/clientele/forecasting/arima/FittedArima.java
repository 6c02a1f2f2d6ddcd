package io.clientele.forecasting.arima;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.forecasting.Components;
import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Drivers;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.GaussianPaths;
import io.clientele.forecasting.LogNormalPaths;
import io.clientele.forecasting.Sample;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.SeriesCalendar;
import io.clientele.series.TimeSeries;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
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
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
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

    /** Where the next period begins: η and the values looked back on, and their variance in units of that of the errors. */
    private final transient double[] state;

    private final transient double[] stateVariance;

    private FittedArima(
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
                .at(filter);
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

    /** The same with the states where a filter stands. */
    private FittedArima at(ArimaFilter filter) {
        return new FittedArima(
                specification,
                sample,
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
        int j = 0;
        Drivers drivers = options.drivers();
        if (drivers != null) {
            for (String name : drivers.names()) {
                map.put(map.containsKey(name) ? "driver " + name : name, effects[j++]);
            }
        }
        if (estimate.mean()) {
            map.put("mean", effects[j++]);
        }
        if (estimate.drift()) {
            map.put("drift", effects[j]);
        }
        return Collections.unmodifiableMap(map);
    }

    /** Whether the model is one of the logarithms of the series, so that its errors are relative. */
    public boolean takesLogarithms() {
        return logarithms;
    }

    static boolean isPositive(double[] values) {
        for (double value : values) {
            if (value <= 0) {
                return false;
            }
        }
        return true;
    }

    /** The logarithms of positive values; gaps, which are NaN, stay gaps. */
    static double[] logarithms(double[] values) {
        double[] result = new double[values.length];
        for (int t = 0; t < result.length; t++) {
            result[t] = StrictMath.log(values[t]);
        }
        return result;
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
        return logarithms(values);
    }

    private ArimaEquation equation() {
        return new ArimaEquation(order(), season, estimate.coefficients());
    }

    /** What drivers, mean and drift make of some periods: the first is number {@code from} of the series, counted from 0. */
    private double[] regression(SeriesCalendar calendar, int from, int count, boolean forecast) {
        double[] sum = new double[count];
        double[] effects = estimate.effects();
        int j = 0;
        Drivers drivers = options.drivers();
        if (drivers != null) {
            double[][] rows = forecast ? drivers.ahead(calendar, count) : drivers.rows(calendar, count);
            for (double[] row : rows) {
                for (int t = 0; t < count; t++) {
                    sum[t] += effects[j] * row[t];
                }
                j++;
            }
        }
        if (estimate.mean()) {
            for (int t = 0; t < count; t++) {
                sum[t] += effects[j];
            }
            j++;
        }
        if (estimate.drift()) {
            for (int t = 0; t < count; t++) {
                sum[t] += effects[j] * (from + t + 1);
            }
        }
        return sum;
    }

    /**
     * Runs the filter over the series that was fitted; {@code forecasts} takes the one-step forecasts of what the regression leaves, NaN
     * where there are none.
     */
    private ArimaFilter filter(TimeSeries series, double[] forecasts) {
        ArimaEquation equation = equation();
        ArimaFilter filter = new ArimaFilter(equation.ar, equation.ma, equation.delta);
        int n = series.size();
        double[] regression = regression(series.calendar(), 0, n, false);
        double[] rest = seen(series);
        int from = 0;
        while (Double.isNaN(rest[from])) {
            from++;
        }
        double last = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < n; t++) {
            rest[t] -= regression[t];
            if (!Double.isNaN(rest[t])) {
                least = Math.min(least, rest[t]);
                most = Math.max(most, rest[t]);
            }
            forecasts[t] = Double.NaN;
        }
        filter.startStationary(equation.stationaryPrior());
        int start = Math.min(n, from + filter.lost);
        double spread = most - least;
        double relative = estimate.variance() > 0 ? spread * spread / estimate.variance() : 0;
        for (int t = from; t < start; t++) {
            boolean gap = Double.isNaN(rest[t]);
            last = gap ? last : rest[t];
            // nothing is known of a value that is missing here; a variance of a million spreads is as good as an
            // infinite one
            filter.remember(start - t, last, gap ? 1e6 * Math.max(1, relative) : 0);
        }
        run(filter, rest, start, n, forecasts);
        return filter;
    }

    private static void run(ArimaFilter filter, double[] rest, int from, int to, double[] forecasts) {
        for (int t = from; t < to; t++) {
            filter.predict();
            forecasts[t] = filter.forecastVariance < ArimaFilter.DIFFUSE ? filter.forecast : Double.NaN;
            if (Double.isNaN(rest[t])) {
                filter.skip();
            } else {
                filter.observe(rest[t]);
            }
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the horizon is below 1, or a driver ends before the horizon does
     */
    @Override
    public Forecast forecast(int horizon) {
        Sample.requireHorizon(horizon);
        double[] mean = regression(sample.ahead(), sample.observations(), horizon, true);
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
        double degrees = degreesOfFreedom();
        return sample.forecast(
                specification.name(),
                options.parameterUncertainty() && variance > 0 ? paths.withDegreesOfFreedom(degrees) : paths);
    }

    /** Below two and a half degrees of freedom t distributions have variances that mean nothing. */
    private double degreesOfFreedom() {
        return Math.max(2.5, estimate.effective() - estimate.parameterCount() + 1.0);
    }

    private double uncertainty() {
        return options.parameterUncertainty()
                ? 1 + (estimate.parameterCount() - 1.0) / Math.max(1, estimate.effective())
                : 1;
    }

    private double[] forecasts(TimeSeries series) {
        double[] forecasts = new double[sample.requireSame(series).size()];
        filter(series, forecasts);
        return forecasts;
    }

    @Override
    public TimeSeries fitted(TimeSeries series) {
        double[] forecasts = forecasts(series);
        double[] regression = regression(series.calendar(), 0, series.size(), false);
        for (int t = 0; t < forecasts.length; t++) {
            double value = forecasts[t] + regression[t];
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
        if (estimate.effects().length > 0) {
            parts.add(Components.part(series, "regression", regression(series.calendar(), 0, series.size(), false)));
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
        double[] rest = seen(observations);
        double[] regression = regression(observations.calendar(), sample.observations(), n, false);
        for (int t = 0; t < n; t++) {
            rest[t] -= regression[t];
        }
        run(filter, rest, 0, n, new double[n]);
        return new FittedArima(
                specification,
                sample.extended(n),
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
    static FittedArima fromJson(
            @JsonProperty("arima") @Nullable Arima arima,
            @JsonProperty("automatic") @Nullable AutomaticArima automatic,
            @JsonProperty("sample") Sample sample,
            @JsonProperty("diagnostics") Diagnostics diagnostics,
            @JsonProperty("season") int season,
            @JsonProperty("estimate") ArimaEstimate estimate,
            @JsonProperty("logarithms") boolean logarithms,
            @JsonProperty("note") @Nullable String note,
            @JsonProperty("state") double[] state,
            @JsonProperty("stateVariance") double @Nullable [] stateVariance) {
        Options options = arima != null
                ? arima.options()
                : Require.nonNull("automatic", automatic).options();
        return new SerializedForm(
                        arima != null ? arima : Require.nonNull("automatic", automatic),
                        sample,
                        diagnostics,
                        season,
                        estimate,
                        logarithms,
                        options,
                        note == null ? "" : note,
                        state,
                        stateVariance == null ? new double[0] : stateVariance)
                .fitted();
    }

    @JsonProperty("arima")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable Arima jsonArima() {
        return specification instanceof Arima arima ? arima : null;
    }

    @JsonProperty("automatic")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable AutomaticArima jsonAutomatic() {
        return specification instanceof AutomaticArima automatic ? automatic : null;
    }

    @JsonProperty("sample")
    private Sample jsonSample() {
        return sample;
    }

    @JsonProperty("diagnostics")
    private Diagnostics jsonDiagnostics() {
        return diagnostics;
    }

    @JsonProperty("season")
    private int jsonSeason() {
        return season;
    }

    @JsonProperty("estimate")
    private ArimaEstimate jsonEstimate() {
        return estimate;
    }

    @JsonProperty("logarithms")
    private boolean jsonLogarithms() {
        return logarithms;
    }

    @JsonProperty("note")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private @Nullable String jsonNote() {
        return note.isEmpty() ? null : note;
    }

    @JsonProperty("state")
    private double[] jsonState() {
        return state.clone();
    }

    @JsonProperty("stateVariance")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private double @Nullable [] jsonStateVariance() {
        return stateVariance.length == 0 ? null : stateVariance.clone();
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
        return new SerializedForm(
                specification, sample, diagnostics, season, estimate, logarithms, options, note, state, stateVariance);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("A FittedArima travels as its serialized form.");
    }

    /** What travels. */
    @SuppressWarnings("ArrayRecordComponent")
    private record SerializedForm(
            Forecaster specification,
            Sample sample,
            Diagnostics diagnostics,
            int season,
            ArimaEstimate estimate,
            boolean logarithms,
            Options options,
            String note,
            double[] state,
            double[] stateVariance)
            implements Serializable {

        private Object readResolve() {
            return fitted();
        }

        private FittedArima fitted() {
            int parts = Require.nonNull("state", state).length;
            int rows = (int) Math.round(Math.sqrt(Require.nonNull("stateVariance", stateVariance).length));
            Require.that(
                    rows <= parts && rows * rows == stateVariance.length,
                    "stateVariance has " + stateVariance.length + " numbers and the state " + parts
                            + " parts; it must be a square of as many rows at most.");
            return new FittedArima(
                    Require.nonNull("specification", specification),
                    Require.nonNull("sample", sample),
                    Require.nonNull("diagnostics", diagnostics),
                    Require.atLeast("season", season, 1),
                    Require.nonNull("estimate", estimate),
                    logarithms,
                    Require.nonNull("options", options),
                    Require.nonNull("note", note),
                    Require.finite("state", state, "").clone(),
                    Require.finite("stateVariance", stateVariance, "").clone());
        }
    }
}
