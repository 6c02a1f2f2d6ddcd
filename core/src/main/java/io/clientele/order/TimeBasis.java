package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;

/**
 * Which time a report of the order cycle counts: all that elapses, or the open time of a calendar; with or without the time for which
 * customers let their orders wait.
 *
 * @param calendar the calendar whose open time counts; empty if all time counts
 * @param dwells what was taken out; none for gross times
 * @param gross the same stages and, last, the whole cycle with nothing taken out; none for gross times
 */
public record TimeBasis(String calendar, List<DwellTimes> dwells, List<StageTimes> gross) implements Serializable {

    /** All time that elapses, gross. */
    public static final TimeBasis ELAPSED = new TimeBasis("", List.of(), List.of());

    /** Copies what it is made of. */
    public TimeBasis {
        Require.nonNull("calendar", calendar);
        dwells = List.copyOf(Require.nonNull("dwells", dwells));
        gross = List.copyOf(Require.nonNull("gross", gross));
        Require.that(
                dwells.isEmpty() == gross.isEmpty(),
                "dwells has " + dwells.size() + " and gross " + gross.size()
                        + " elements; gross times stand beside net ones, and only there.");
    }

    /** Whether dwells were taken out. */
    public boolean net() {
        return !dwells.isEmpty();
    }

    /** The line under a title that says which time counts; none for elapsed time, which goes without saying. */
    static void subtitle(TextTable table, String counted) {
        if (!counted.equals(ELAPSED.toString())) {
            table.subtitle("Counted: " + counted);
        }
    }

    /** For example {@code open time of office, net of hold (held > resumed)}, or {@code elapsed time}. */
    @Override
    public String toString() {
        return words(calendar, dwells.stream().map(DwellTimes::dwell).toList());
    }

    static String words(String calendar, List<String> dwells) {
        return (calendar.isEmpty() ? "elapsed time" : "open time of " + calendar)
                + (dwells.isEmpty() ? "" : ", net of " + String.join(" and ", dwells));
    }
}
