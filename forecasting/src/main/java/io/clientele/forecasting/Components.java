package io.clientele.forecasting;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.series.TimeSeries;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A series as a model sees it: for each period what the model knew of it beforehand (its level, its growth, its season), and what came
 * as a surprise. The parts carry the model's own names: {@code level}, {@code growth}, {@code season} and {@code remainder} where it
 * has them, the remainder always in the unit of the series.
 *
 * @param model the name of the forecaster
 * @param observed the series that was taken apart
 * @param parts the parts over the same periods, each under its name; gaps where the model has no value
 */
public record Components(String model, TimeSeries observed, List<TimeSeries> parts) implements Serializable {

    private static final int DIGITS = 5;

    /** Copies and checks: every part has a name of its own and the periods of the series. */
    public Components {
        Require.text("model", model);
        Require.nonNull("observed", observed);
        parts = List.copyOf(Require.nonNull("parts", parts));
        Set<String> names = new HashSet<>();
        for (TimeSeries part : parts) {
            Require.text("name of a part", part.name());
            Require.that(names.add(part.name()), "part " + part.name() + " is given twice; name each one differently.");
            Require.that(
                    part.size() == observed.size() && part.calendar().equals(observed.calendar()),
                    "part " + part.name() + " has " + part.size() + " periods (" + part.calendar()
                            + ") and the series has " + observed.size() + " (" + observed.calendar()
                            + "); they must be the same.");
        }
    }

    /**
     * A part from its values.
     *
     * @param like the series whose periods and unit it has
     * @param name its name
     * @param values one number a period, NaN for a gap
     */
    public static TimeSeries part(TimeSeries like, String name, double[] values) {
        return TimeSeries.withGapsAsNaN(like.calendar(), values).named(name).in(like.unit());
    }

    /** The names of the parts, in the order of the model's formula. */
    public List<String> names() {
        return parts.stream().map(TimeSeries::name).toList();
    }

    /**
     * One part.
     *
     * @throws IllegalArgumentException if the model has no part of this name
     */
    public TimeSeries part(String name) {
        for (TimeSeries part : parts) {
            if (part.name().equals(name)) {
                return part;
            }
        }
        throw Require.broken("part", name, "one of " + names(), "");
    }

    /** A table: period, observed, and a column a part. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Components of " + Sample.of(observed) + ", by " + model)
                .left("period")
                .right("observed");
        names().forEach(table::right);
        for (int t = 0; t < observed.size(); t++) {
            List<String> cells = new ArrayList<>();
            cells.add(observed.label(t));
            cells.add(Cells.significant(observed.at(t), DIGITS));
            for (TimeSeries part : parts) {
                cells.add(Cells.significant(part.at(t), DIGITS));
            }
            table.row(cells);
        }
        return table.toString();
    }
}
