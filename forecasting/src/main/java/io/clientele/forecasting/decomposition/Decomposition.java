package io.clientele.forecasting.decomposition;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.TimeSeries;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A series taken apart into trend, season and remainder. Added up, or multiplied, as the form says, the parts give the observed values
 * back wherever all of them are known.
 *
 * @param form whether the parts are added or multiplied
 * @param observed the series
 * @param trend its trend; gaps at the ends where the method has none
 * @param seasons one part for each season that was taken out, the shortest first; at least one
 * @param remainder what is left; gaps where the trend or the series has them
 */
public record Decomposition(
        SeasonalForm form, TimeSeries observed, TimeSeries trend, List<SeasonalPart> seasons, TimeSeries remainder)
        implements Serializable {

    private static final int DIGITS = 4;

    /**
     * One of the seasons of a series.
     *
     * @param length in periods, at least 2
     * @param values what it adds to each period, or multiplies it by
     */
    public record SeasonalPart(int length, TimeSeries values) implements Serializable {

        /** Refuses lengths below 2. */
        public SeasonalPart {
            Require.atLeast("length", length, 2);
            Require.nonNull("values", values);
        }
    }

    /** Refuses parts over other periods than the observed ones. */
    public Decomposition {
        Require.nonNull("form", form);
        Require.nonNull("observed", observed);
        requireSamePeriods("trend", trend, observed);
        seasons = List.copyOf(Require.nonEmpty("seasons", seasons));
        for (SeasonalPart season : seasons) {
            requireSamePeriods("season of " + season.length(), season.values(), observed);
        }
        requireSamePeriods("remainder", remainder, observed);
    }

    /** The season of each period: all seasons together. */
    public TimeSeries seasonal() {
        double[] together = seasons.get(0).values().values();
        for (SeasonalPart season : seasons.subList(1, seasons.size())) {
            for (int t = 0; t < together.length; t++) {
                double value = season.values().value(t);
                together[t] = form == SeasonalForm.ADDITIVE ? together[t] + value : together[t] * value;
            }
        }
        return like(observed, together);
    }

    /** The lengths of the seasons in periods, the shortest first. */
    public List<Integer> seasonLengths() {
        return seasons.stream().map(SeasonalPart::length).toList();
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

    /** The observed values without the seasons: the difference, or the quotient, as the form says. */
    public TimeSeries seasonallyAdjusted() {
        double[] adjusted = observed.valuesOr(Double.NaN);
        TimeSeries seasonal = seasonal();
        for (int t = 0; t < adjusted.length; t++) {
            adjusted[t] =
                    form == SeasonalForm.ADDITIVE ? adjusted[t] - seasonal.value(t) : adjusted[t] / seasonal.value(t);
        }
        return like(observed, adjusted);
    }

    /** A table: period, observed, trend, season or seasons, remainder. */
    @Override
    public String toString() {
        String lengths = seasonLengths().stream().map(String::valueOf).collect(Collectors.joining(" and "));
        boolean single = seasons.size() == 1;
        TextTable table = TextTable.titled((form == SeasonalForm.ADDITIVE ? "Additive" : "Multiplicative")
                        + " decomposition" + (observed.name().isBlank() ? "" : " of " + observed.name()) + ", "
                        + observed.label(0) + " to " + observed.label(observed.size() - 1)
                        + (single ? ", season of " : ", seasons of ") + lengths + ", n = "
                        + Cells.count(observed.size())
                        + (observed.unit().isBlank() ? "" : ", in " + observed.unit()))
                .left("period")
                .right("observed")
                .right("trend");
        seasons.forEach(season -> table.right(single ? "season" : "season of " + season.length()));
        table.right("remainder");
        int decimals = Cells.decimals(DIGITS, observed.valuesOr(0));
        int factorDecimals = form == SeasonalForm.ADDITIVE ? decimals : DIGITS;
        for (int t = 0; t < observed.size(); t++) {
            List<String> cells = new ArrayList<>();
            cells.add(observed.label(t));
            cells.add(Cells.fixed(observed.at(t), decimals));
            cells.add(Cells.fixed(trend.at(t), decimals));
            for (SeasonalPart season : seasons) {
                cells.add(Cells.fixed(season.values().at(t), factorDecimals));
            }
            cells.add(Cells.fixed(remainder.at(t), factorDecimals));
            table.row(cells);
        }
        return table.toString();
    }
}
