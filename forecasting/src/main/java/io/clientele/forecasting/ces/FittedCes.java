package io.clientele.forecasting.ces;

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
import java.util.OptionalDouble;

/**
 * Complex exponential smoothing, fitted: its form, parameters, the states it began and ended in, and how well it did.
 *
 * <p>The log-likelihood leaves constants out: −n/2·log Σ e², with n the observed periods. The error variance is Σ e² / (n − k) with the k
 * estimated parameters and initial states; the criteria count k + 1. A perfect fit, such as of a constant series, has no likelihood.
 *
 * <p>Forecasts are normal, with the weights ψ that one unit of error leaves in the periods after it, and take the parameters for certain.
 *
 * @param specification the method
 * @param sample what is remembered of the series
 * @param diagnostics size of the errors, likelihood, criteria
 * @param form the form, chosen or given
 * @param alpha the parameter of the level
 * @param beta the parameter of the season in the full form; its real part alone in the partial one; 0 otherwise
 * @param initial the states before the first period
 * @param last the states after the last period, from which it forecasts
 */
public record FittedCes(
        Ces specification,
        Sample sample,
        Diagnostics diagnostics,
        CesForm form,
        ComplexParameter alpha,
        ComplexParameter beta,
        CesState initial,
        CesState last)
        implements Fitted {

    /** Checks its parts. */
    public FittedCes {
        Require.nonNull("specification", specification);
        Require.nonNull("sample", sample);
        Require.nonNull("diagnostics", diagnostics);
        Require.nonNull("form", form);
        Require.nonNull("alpha", alpha);
        Require.nonNull("beta", beta);
        requireStates("initial", initial, form, seasonOf(sample));
        requireStates("last", last, form, seasonOf(sample));
    }

    private static int seasonOf(Sample sample) {
        return sample.calendar().seasonLength();
    }

    private static void requireStates(String name, CesState state, CesForm form, int m) {
        Require.nonNull(name, state);
        int levels = form.lag(m);
        int seasons = form.hasBoth() ? m : 0;
        Require.that(
                state.levels().size() == levels && state.seasons().size() == seasons,
                name + " has " + Cells.count(state.levels().size(), "level") + " and "
                        + Cells.count(state.seasons().size(), "season") + "; the " + form.word()
                        + " form with a season of " + m + " needs " + levels + " and " + seasons + ".");
    }

    static FittedCes of(Ces specification, TimeSeries series, CesSearch.Found found, double factor, int observed) {
        CesPass pass = found.pass();
        double[] point = found.point();
        double squares = pass.squares();
        int estimated = pass.form.estimated(pass.m);
        boolean perfect = squares <= observed * CesObjective.ROUNDING * CesObjective.ROUNDING;
        double deviation = perfect ? 0 : Math.sqrt(squares / (observed - estimated)) / factor;
        if (!Double.isFinite(squares)) {
            throw new EstimationException(
                    specification.name(),
                    "its errors leave the range of numbers. Use another method.",
                    Map.of("alpha real", point[0], "alpha imaginary", point[1]));
        }
        Diagnostics diagnostics = Diagnostics.of(observed, estimated + 1, deviation);
        if (!perfect) {
            diagnostics =
                    diagnostics.withLogLikelihood(-0.5 * observed * Math.log(squares) + observed * Math.log(factor));
        }
        return new FittedCes(
                specification,
                Sample.of(series),
                diagnostics,
                pass.form,
                new ComplexParameter(point[0], point[1]),
                new ComplexParameter(point.length > 2 ? point[2] : 0, point.length > 3 ? point[3] : 0),
                CesState.before(pass, 0, factor),
                CesState.before(pass, pass.n, factor));
    }

    /** By AICc; a perfect fit is better than any other, and the simpler of two perfect ones. */
    boolean isBetterThan(FittedCes other) {
        OptionalDouble mine = diagnostics.aicc();
        OptionalDouble theirs = other.diagnostics.aicc();
        if (other.diagnostics.logLikelihood().isEmpty()) {
            return false;
        }
        return diagnostics.logLikelihood().isEmpty()
                || mine.isPresent() && (theirs.isEmpty() || mine.getAsDouble() < theirs.getAsDouble());
    }

    /** Real and imaginary parts of the smoothing parameters, then the initial level unless there is one for each season. */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("alpha real", alpha.real());
        parameters.put("alpha imaginary", alpha.imaginary());
        if (form == CesForm.PARTIAL) {
            parameters.put("beta", beta.real());
        } else if (form == CesForm.FULL) {
            parameters.put("beta real", beta.real());
            parameters.put("beta imaginary", beta.imaginary());
        }
        if (form != CesForm.SIMPLE) {
            parameters.put("initial level", initial.levels().get(0));
        }
        return Collections.unmodifiableMap(parameters);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the horizon is below 1, or so long that the numbers of a growing level overflow
     */
    @Override
    public Forecast forecast(int horizon) {
        Sample.requireHorizon(horizon);
        double[] mean = fits(unobserved(horizon, last));
        double deviation = diagnostics.residualStandardDeviation();
        double[] psi = psi(horizon);
        for (int h = 0; h < horizon; h++) {
            Require.that(
                    Double.isFinite(mean[h]) && Double.isFinite(psi[h] * deviation * (psi[h] * deviation)),
                    "horizon is " + horizon + "; " + specification.name() + " leaves the range of numbers after "
                            + Cells.count(h, "step") + ". Ask for fewer.");
        }
        return sample.forecast(specification.name(), GaussianPaths.of(mean, psi, deviation * deviation));
    }

    /** The weights with which an error carries over: 1, then what it leaves in the states. */
    private double[] psi(int horizon) {
        double[] shock = new double[horizon];
        Arrays.fill(shock, Double.NaN);
        shock[0] = 1;
        CesPass pass = new CesPass(form, shock, seasonOf(sample));
        run(pass);
        double[] psi = fits(pass);
        psi[0] = 1;
        return psi;
    }

    private CesPass unobserved(int horizon, CesState from) {
        double[] gaps = new double[horizon];
        Arrays.fill(gaps, Double.NaN);
        CesPass pass = new CesPass(form, gaps, seasonOf(sample));
        from.into(pass);
        run(pass);
        return pass;
    }

    private void run(CesPass pass) {
        pass.forward(alpha.real(), alpha.imaginary(), beta.real(), beta.imaginary());
    }

    private static double[] fits(CesPass pass) {
        double[] fits = new double[pass.n];
        for (int t = 0; t < fits.length; t++) {
            fits[t] = pass.fitted(t);
        }
        return fits;
    }

    private CesPass pass(TimeSeries series, CesState from) {
        CesPass pass = new CesPass(form, series.valuesOr(Double.NaN), seasonOf(sample));
        from.into(pass);
        run(pass);
        return pass;
    }

    /** {@inheritDoc} A gap has one, too. */
    @Override
    public TimeSeries fitted(TimeSeries series) {
        return sample.series(fits(pass(sample.requireSame(series), initial)));
    }

    @Override
    public TimeSeries residuals(TimeSeries series) {
        double[] residuals = fits(pass(sample.requireSame(series), initial));
        double[] values = series.valuesOr(Double.NaN);
        for (int t = 0; t < residuals.length; t++) {
            residuals[t] = values[t] - residuals[t];
        }
        return sample.series(residuals);
    }

    /** {@inheritDoc} Level and season are those that a period was forecast from; the remainder is a gap where the series is. */
    @Override
    public Components components(TimeSeries series) {
        CesPass pass = pass(sample.requireSame(series), initial);
        List<TimeSeries> parts = new ArrayList<>();
        parts.add(Components.part(series, "level", Arrays.copyOf(pass.level, pass.n)));
        if (form.hasBoth()) {
            parts.add(Components.part(series, "season", Arrays.copyOf(pass.season, pass.n)));
        }
        parts.add(residuals(series).named("remainder"));
        return new Components(specification.name(), series, parts);
    }

    /** {@inheritDoc} Gaps are bridged. */
    @Override
    public FittedCes update(TimeSeries observations) {
        CesPass pass = pass(sample.requireNext(observations), last);
        return new FittedCes(
                specification,
                sample.extended(pass.n),
                diagnostics,
                form,
                alpha,
                beta,
                initial,
                CesState.before(pass, pass.n, 1));
    }

    @Override
    public FittedCes refit(TimeSeries series) {
        return specification.fit(series, this);
    }

    /** The parameters in the order of the formula. */
    double[] point() {
        return switch (form) {
            case NONE, SIMPLE -> new double[] {alpha.real(), alpha.imaginary()};
            case PARTIAL -> new double[] {alpha.real(), alpha.imaginary(), beta.real()};
            case FULL -> new double[] {alpha.real(), alpha.imaginary(), beta.real(), beta.imaginary()};
        };
    }

    /** One line to recognise it, one table to judge it, with a season what each of the coming periods adds. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(
                        specification.name() + (specification.form().isEmpty() ? ", " + form.word() + " form" : "")
                                + ", fitted to " + sample)
                .left("parameter")
                .right("value");
        parameters().forEach((name, value) -> table.row(name, Cells.significant(value, 5)));
        if (form != CesForm.SIMPLE) {
            table.row("last level", Cells.significant(last.levels().get(0), 5));
        }
        table.row("residual standard deviation", Cells.significant(diagnostics.residualStandardDeviation(), 5))
                .row("log-likelihood", Cells.fixed(diagnostics.logLikelihood(), 2))
                .row("AICc", Cells.fixed(diagnostics.aicc(), 2));
        SeriesCalendar ahead = sample.ahead();
        List<Double> seasons = form == CesForm.SIMPLE ? last.levels() : last.seasons();
        for (int j = 0; j < seasons.size(); j++) {
            table.row(
                    (form == CesForm.SIMPLE ? "level of " : "season of ") + ahead.label(j),
                    Cells.significant(seasons.get(j), 5));
        }
        return table.toString();
    }
}
