package io.clientele.forecasting.selection;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.clientele.forecasting.Components;
import io.clientele.forecasting.Diagnostics;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.PredictiveDistribution;
import io.clientele.forecasting.Sample;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The default forecaster, fitted: the members that took part, and what keeps their forecasts in bounds.
 *
 * <p>Printed, it says who takes part, who does not and why. The notes of a forecast say the same in sentences.
 *
 * @param specification what was fitted
 * @param combination the members, together
 * @param reach how far forecasts may go from what was seen
 * @param widening what the intervals are stretched by beyond the usual, because past errors were larger; at least 1
 */
@JsonTypeName("automatic")
public record FittedAutomatic(Automatic specification, FittedCombination combination, Reach reach, double widening)
        implements Fitted {

    /** A probability that counts as none. */
    private static final double NEVER = 1e-9;

    /** Checks its parts. */
    public FittedAutomatic {
        Require.nonNull("specification", specification);
        Require.nonNull("combination", combination);
        Require.nonNull("reach", reach);
        Require.within("widening", widening, 1, Double.MAX_VALUE);
    }

    @Override
    public Diagnostics diagnostics() {
        return combination.diagnostics();
    }

    /** Who takes part, with which share. */
    public List<CombinedMember> members() {
        return combination.members();
    }

    /** Who does not, and why. */
    public List<LeftOut> leftOut() {
        return combination.leftOut();
    }

    /** The share of each member, by its name. */
    @Override
    public Map<String, Double> parameters() {
        return combination.parameters();
    }

    @Override
    public Forecast forecast(int horizon) {
        Sample.requireHorizon(horizon);
        Pool pool = combination.pool(horizon);
        PredictiveDistribution distribution =
                pool.isNormal() ? Calibration.of(pool, reach, widening) : pool.distribution();
        Forecast forecast = combination.sample().forecast(specification.name(), distribution);
        double floor = specification.floorOf(reach.least());
        if (floor > Double.NEGATIVE_INFINITY && (pool.isNormal() || fallsBelow(floor, distribution))) {
            forecast = forecast.floor(floor);
        }
        return forecast.withNotes(notes(floor > Double.NEGATIVE_INFINITY, floor));
    }

    /** Whether a distribution has to be kept above a floor; that of counts, for one, never falls below 0. */
    private static boolean fallsBelow(double floor, PredictiveDistribution distribution) {
        for (int h = 1; h <= distribution.horizon(); h++) {
            if (distribution.at(h).quantile(NEVER) < floor) {
                return true;
            }
        }
        return false;
    }

    private String[] notes(boolean floored, double floor) {
        List<String> notes = new ArrayList<>();
        notes.add(who());
        guess().ifPresent(notes::add);
        combination.leftOut().forEach(out -> notes.add(out.toString()));
        if (floored) {
            notes.add("Never below " + Cells.number(floor)
                    + (specification.isFloorStated() ? ", as stated." : ": no value of the series is negative."));
        }
        return notes.toArray(String[]::new);
    }

    /** What a reader has to know if the width of the intervals is a guess. */
    private Optional<String> guess() {
        return members().get(0).model() instanceof LastValue.FittedLastValue last ? last.guess() : Optional.empty();
    }

    /** {@code Mean of dynamic-optimised-theta, ets and arima.} */
    private String who() {
        List<String> names = members().stream().map(CombinedMember::name).toList();
        if (names.size() == 1) {
            return "By " + names.get(0) + " alone.";
        }
        String first = String.join(", ", names.subList(0, names.size() - 1));
        return "Mean of " + first + " and " + names.get(names.size() - 1) + ".";
    }

    @Override
    public TimeSeries fitted(TimeSeries series) {
        return combination.fitted(series);
    }

    @Override
    public TimeSeries residuals(TimeSeries series) {
        return combination.residuals(series);
    }

    /** {@inheritDoc} Here they are the one-step forecasts of the members, each under its name, and what the combination missed. */
    @Override
    public Components components(TimeSeries series) {
        return new Components(
                specification.name(), series, combination.components(series).parts());
    }

    /**
     * {@inheritDoc} Every member is updated; shares stay, and the limits take the new values in. Members that can't bridge a gap take it for
     * having turned out as they forecast.
     */
    @Override
    public FittedAutomatic update(TimeSeries observations) {
        FittedCombination moved = combination.bridging(observations);
        return new FittedAutomatic(specification, moved, reach.with(Portrait.of(observations)), widening);
    }

    /** One line to recognise it, one table to judge it: who takes part, with which errors; who does not, and why. */
    @Override
    public String toString() {
        TextTable table = combination.table(specification.name());
        guess().ifPresent(table::note);
        double floor = specification.floorOf(reach.least());
        if (floor > Double.NEGATIVE_INFINITY) {
            table.note("Forecasts never go below " + Cells.number(floor) + ".");
        }
        return table.toString();
    }
}
