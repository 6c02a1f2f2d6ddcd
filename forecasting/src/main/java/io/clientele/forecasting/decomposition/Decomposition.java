package io.clientele.forecasting.decomposition;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.TimeSeries;
import java.io.Serializable;

/**
 * A series taken apart into trend, season and remainder. Added up, or multiplied, as the form says, the three give the observed values
 * back wherever all three are known.
 *
 * @param form whether the parts are added or multiplied
 * @param seasonLength the length of the season in periods
 * @param observed the series
 * @param trend its trend; gaps at the ends where the method has none
 * @param seasonal the season of each period
 * @param remainder what is left; gaps where the trend has them
 */
public record Decomposition(
        SeasonalForm form,
        int seasonLength,
        TimeSeries observed,
        TimeSeries trend,
        TimeSeries seasonal,
        TimeSeries remainder)
        implements Serializable {

    private static final int DIGITS = 4;

    /** Refuses parts over other periods than the observed ones. */
    public Decomposition {
        Require.nonNull("form", form);
        Require.atLeast("seasonLength", seasonLength, 2);
        Require.nonNull("observed", observed);
        requireSamePeriods("trend", trend, observed);
        requireSamePeriods("seasonal", seasonal, observed);
        requireSamePeriods("remainder", remainder, observed);
    }

    private static void requireSamePeriods(String name, TimeSeries part, TimeSeries observed) {
        Require.nonNull(name, part);
        Require.sameLength(name, part.size(), "observed", observed.size());
        Require.that(
                part.calendar().equals(observed.calendar()),
                name + " is " + part.calendar() + " and observed is " + observed.calendar()
                        + "; they must have the same calendar.");
    }

    static TimeSeries like(TimeSeries series, double[] values) {
        return TimeSeries.withGapsAsNaN(series.calendar(), values)
                .named(series.name())
                .in(series.unit());
    }

    /** The observed values without the season: the difference, or the quotient, as the form says. */
    public TimeSeries seasonallyAdjusted() {
        double[] adjusted = observed.valuesOr(Double.NaN);
        for (int t = 0; t < adjusted.length; t++) {
            adjusted[t] =
                    form == SeasonalForm.ADDITIVE ? adjusted[t] - seasonal.value(t) : adjusted[t] / seasonal.value(t);
        }
        return like(observed, adjusted);
    }

    /** A table: period, observed, trend, season, remainder. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled((form == SeasonalForm.ADDITIVE ? "Additive" : "Multiplicative")
                        + " decomposition" + (observed.name().isBlank() ? "" : " of " + observed.name()) + ", "
                        + observed.label(0) + " to " + observed.label(observed.size() - 1) + ", season of "
                        + seasonLength + ", n = " + Cells.count(observed.size())
                        + (observed.unit().isBlank() ? "" : ", in " + observed.unit()))
                .left("period")
                .right("observed")
                .right("trend")
                .right("season")
                .right("remainder");
        int decimals = Cells.decimals(DIGITS, observed.valuesOr(0));
        int factorDecimals = form == SeasonalForm.ADDITIVE ? decimals : DIGITS;
        for (int t = 0; t < observed.size(); t++) {
            table.row(
                    observed.label(t),
                    Cells.fixed(observed.at(t), decimals),
                    Cells.fixed(trend.at(t), decimals),
                    Cells.fixed(seasonal.at(t), factorDecimals),
                    Cells.fixed(remainder.at(t), factorDecimals));
        }
        return table.toString();
    }
}
