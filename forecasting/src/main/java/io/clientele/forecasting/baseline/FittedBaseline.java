package io.clientele.forecasting.baseline;

import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Sample;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.TimeSeries;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A fitted simple method.
 *
 * @param specification the method
 * @param sample what is remembered of the series
 * @param diagnostics how large its errors are
 * @param state the numbers that its forecasts are made from: the last value, the last season, the mean, … as the method says
 */
public record FittedBaseline(Baseline specification, Sample sample, Diagnostics diagnostics, List<Double> state)
        implements Fitted {

    /** Copies and checks. */
    public FittedBaseline {
        Require.nonNull("specification", specification);
        Require.nonNull("sample", sample);
        Require.nonNull("diagnostics", diagnostics);
        state = List.copyOf(Require.nonEmpty("state", state));
        for (double value : state) {
            Require.finite("state", value);
        }
    }

    @Override
    public Map<String, Double> parameters() {
        return Collections.unmodifiableMap(specification.parameters(unboxed()));
    }

    @Override
    public Forecast forecast(int horizon) {
        Sample.requireHorizon(horizon);
        double deviation = diagnostics.residualStandardDeviation();
        return sample.forecast(specification.name(), specification.ahead(unboxed(), deviation * deviation, horizon));
    }

    @Override
    public TimeSeries fitted(TimeSeries series) {
        return sample.series(oneStep(series));
    }

    @Override
    public TimeSeries residuals(TimeSeries series) {
        double[] residuals = oneStep(series);
        for (int t = 0; t < residuals.length; t++) {
            residuals[t] = series.value(t) - residuals[t];
        }
        return sample.series(residuals);
    }

    private double[] oneStep(TimeSeries series) {
        return specification.oneStep(sample.requireSame(series).values(), unboxed());
    }

    private double[] unboxed() {
        return state.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static List<Double> boxed(double[] state) {
        return Arrays.stream(state).boxed().toList();
    }

    /** One line to recognise it, one table to judge it. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled(specification.name() + " fitted to " + sample)
                .left("parameter")
                .right("value");
        parameters().forEach((name, value) -> table.row(name, Cells.significant(value, 5)));
        table.row("residual standard deviation", Cells.significant(diagnostics.residualStandardDeviation(), 5));
        return table.toString();
    }
}
