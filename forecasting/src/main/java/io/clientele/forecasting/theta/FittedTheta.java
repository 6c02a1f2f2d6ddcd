package io.clientele.forecasting.theta;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.forecasting.Components;
import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.GaussianPaths;
import io.clientele.forecasting.Sample;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.forecasting.decomposition.SeasonalForm;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The theta method, fitted: alpha, how much of the line is believed, the season, and where level and line stand.
 *
 * <p>The error variance is the sum of the squared one-step errors of the adjusted series over their number less the estimated
 * parameters. The first three periods have no error; nor a fitted value. The method has no likelihood that would compare with that of
 * others.
 *
 * <p>The intervals are normal and take parameters and season for certain. An error in the adjusted series moves the level by alpha of
 * itself and, where the line is fitted anew, the line as well; the variance of each step is the sum of what all errors up to it do.
 */
public final class FittedTheta implements Fitted {

    private static final long serialVersionUID = 1L;

    private final transient Theta specification;
    private final transient Sample sample;
    private final transient Diagnostics diagnostics;
    private final transient double alpha;
    private final transient double weight;
    private final transient double initialLevel;
    private final transient ThetaState last;
    private final transient Season season;

    FittedTheta(
            Theta specification,
            Sample sample,
            Diagnostics diagnostics,
            double alpha,
            double weight,
            double initialLevel,
            ThetaState last,
            Season season) {
        this.specification = Require.nonNull("specification", specification);
        this.sample = Require.nonNull("sample", sample);
        this.diagnostics = Require.nonNull("diagnostics", diagnostics);
        this.alpha = Require.between("alpha", alpha, 0, 1);
        this.weight = Require.within("weight", weight, 0, 1);
        this.initialLevel = Require.finite("initialLevel", initialLevel);
        this.last = Require.nonNull("last", last);
        this.season = Require.nonNull("season", season);
    }

    @Override
    public Theta specification() {
        return specification;
    }

    @Override
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /** How much of an error the level takes in, from 0 to 1. */
    public double alpha() {
        return alpha;
    }

    /** How much of the line's slope is believed, 1 − 1/theta, from 0 to 1. */
    public double lineWeight() {
        return weight;
    }

    /** Theta, 1/(1 − weight), at least 1. */
    public double theta() {
        return 1 / (1 - weight);
    }

    /** Where level and line stand after the last period. */
    public ThetaState last() {
        return last;
    }

    /** How the season was taken off; empty if the series has none. */
    public Optional<SeasonalForm> seasonalForm() {
        return season.isPresent() ? Optional.of(season.form()) : Optional.empty();
    }

    /** The indices of the season, that of the first period of the sample first; none if the series has no season. A copy. */
    public double[] seasonalIndices() {
        return season.indices().clone();
    }

    /** Alpha, theta, and the level with which the recursion began, in the unit of the adjusted series. */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("alpha", alpha);
        parameters.put("theta", theta());
        parameters.put("initial level", initialLevel);
        parameters.put("last level", last.level());
        parameters.put("slope of the line", last.slope());
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Forecast forecast(int horizon) {
        Sample.requireHorizon(horizon);
        double[] mean = recursion().path(horizon);
        season.restore(mean, last.periods());
        double deviation = diagnostics.residualStandardDeviation();
        GaussianPaths paths = GaussianPaths.of(mean, recursion().weights(horizon), deviation * deviation);
        double[] multipliers = season.multipliers(last.periods(), horizon);
        if (specification.isDynamic()) {
            double[] variances = recursion().variances(horizon);
            for (int h = 0; h < horizon; h++) {
                double scale = multipliers[h] * deviation;
                variances[h] *= scale * scale;
            }
            paths = paths.withMarginalVariances(variances);
        } else if (season.isPresent()) {
            paths = paths.withMultipliers(multipliers);
        }
        return sample.forecast(specification.name(), paths);
    }

    private ThetaRecursion recursion() {
        return ThetaRecursion.from(last, alpha, weight, specification.isDynamic());
    }

    @Override
    public TimeSeries fitted(TimeSeries series) {
        return sample.series(pass(series).fitted);
    }

    @Override
    public TimeSeries residuals(TimeSeries series) {
        double[] residuals = pass(series).fitted;
        for (int t = 0; t < residuals.length; t++) {
            residuals[t] = series.value(t) - residuals[t];
        }
        return sample.series(residuals);
    }

    /**
     * {@inheritDoc} The level and the part of the line are those of the adjusted series that a period was forecast from; the season is a
     * factor, or an addend where it was subtracted.
     */
    @Override
    public Components components(TimeSeries series) {
        Pass pass = pass(series);
        List<TimeSeries> parts = new ArrayList<>();
        parts.add(Components.part(series, "level", pass.level));
        parts.add(Components.part(series, "line", pass.line));
        if (season.isPresent()) {
            double[] seasons = new double[series.size()];
            for (int t = 0; t < seasons.length; t++) {
                seasons[t] = season.at(t);
            }
            parts.add(Components.part(series, "season", seasons));
        }
        parts.add(residuals(series).named("remainder"));
        return new Components(specification.name(), series, parts);
    }

    /** {@inheritDoc} A line that was fitted once stays; one that is fitted anew takes the new periods in, too. */
    @Override
    public FittedTheta update(TimeSeries observations) {
        double[] y = SeriesNeeds.requireWithoutGaps(specification.name(), sample.requireNext(observations))
                .values();
        season.remove(y, last.periods());
        ThetaRecursion recursion = recursion();
        for (double value : y) {
            recursion.move(value);
        }
        return new FittedTheta(
                specification,
                sample.extended(y.length),
                diagnostics,
                alpha,
                weight,
                initialLevel,
                recursion.state(),
                season);
    }

    /** One run over the sample. */
    private Pass pass(TimeSeries series) {
        double[] y = sample.requireSame(series).values();
        season.remove(y, 0);
        int first = ThetaFit.first(diagnostics.observations());
        boolean dynamic = specification.isDynamic();
        Line line = dynamic
                ? Line.moving(Arrays.copyOf(y, first), new double[first], new double[first])
                : new Line(0, 0, last.slope());
        ThetaState state = ThetaState.of(first, initialLevel, line, alpha);
        ThetaRecursion recursion = ThetaRecursion.from(state, alpha, weight, dynamic);
        Pass pass = new Pass(y.length);
        for (int t = first; t < y.length; t++) {
            pass.level[t] = recursion.level();
            pass.line[t] = recursion.trend();
            pass.fitted[t] = recursion.next();
            recursion.move(y[t]);
        }
        season.restore(pass.fitted, 0);
        return pass;
    }

    /** What a run over the sample leaves; NaN where there is nothing. */
    private static final class Pass {
        final double[] level;
        final double[] line;
        final double[] fitted;

        Pass(int n) {
            level = new double[n];
            line = new double[n];
            fitted = new double[n];
            Arrays.fill(level, Double.NaN);
            Arrays.fill(line, Double.NaN);
            Arrays.fill(fitted, Double.NaN);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FittedTheta that
                && specification.equals(that.specification)
                && sample.equals(that.sample)
                && diagnostics.equals(that.diagnostics)
                && Double.compare(alpha, that.alpha) == 0
                && Double.compare(weight, that.weight) == 0
                && Double.compare(initialLevel, that.initialLevel) == 0
                && last.equals(that.last)
                && season.form() == that.season.form()
                && Arrays.equals(season.indices(), that.season.indices());
    }

    @Override
    public int hashCode() {
        return Objects.hash(specification, sample, alpha, weight, last);
    }

    /** One line to recognise it, one table to judge it: parameters, where it stands, the size of the errors, the season. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(specification.name() + " fitted to " + sample)
                .left("parameter")
                .right("value");
        parameters().forEach((name, value) -> table.row(name, Cells.significant(value, 5)));
        table.row("growth a period, far ahead", Cells.significant(weight * last.slope(), 5));
        table.row("residual standard deviation", Cells.significant(diagnostics.residualStandardDeviation(), 5));
        for (int i = 0; i < season.indices().length; i++) {
            table.row(
                    (season.form() == SeasonalForm.ADDITIVE ? "season added in " : "season factor of ")
                            + sample.ahead().label(i),
                    Cells.significant(season.at(last.periods() + (long) i), 5));
        }
        if (!season.isPresent() && sample.calendar().seasonLength() > 1) {
            table.note("No season was taken off: none was found, or none was wanted.");
        }
        return table.toString();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FittedTheta fromJson(SerializedForm form) {
        return form.fitted();
    }

    private Object writeReplace() {
        return serializedForm();
    }

    @JsonValue
    private SerializedForm serializedForm() {
        return new SerializedForm(
                specification,
                sample,
                diagnostics,
                alpha,
                weight,
                initialLevel,
                last,
                season.form(),
                Arrays.stream(season.indices()).boxed().toList());
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("FittedTheta travels as its serialized form.");
    }

    /** What travels, as JSON and as bytes; reading it back runs the checks again. */
    record SerializedForm(
            Theta specification,
            Sample sample,
            Diagnostics diagnostics,
            double alpha,
            double weight,
            double initialLevel,
            ThetaState last,
            SeasonalForm form,
            List<Double> indices)
            implements Serializable {

        private Object readResolve() {
            return fitted();
        }

        FittedTheta fitted() {
            Require.nonNull("form", form);
            Require.nonNull("indices", indices);
            double[] numbers = indices.stream().mapToDouble(Double::doubleValue).toArray();
            return new FittedTheta(
                    specification, sample, diagnostics, alpha, weight, initialLevel, last, new Season(form, numbers));
        }
    }
}
