package io.clientele.lifetime.validation;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Repeat purchases of a base period by period, as they were and as a model expects them.
 *
 * @param model name of the model
 * @param unit what a period is: {@code week}
 * @param calibrationEnd the last day of what the model was fitted to
 * @param customers customers who are followed
 * @param laterCustomers customers who first bought after the calibration, left out
 * @param periods in order, at least one
 */
public record TrackingTable(
        String model, String unit, LocalDate calibrationEnd, long customers, long laterCustomers, List<Period> periods)
        implements Serializable {

    /** Checks the parts. */
    public TrackingTable {
        Require.text("model", model);
        Require.text("unit", unit);
        Require.nonNull("calibrationEnd", calibrationEnd);
        Require.atLeast("customers", customers, 1L);
        Require.atLeast("laterCustomers", laterCustomers, 0L);
        periods = List.copyOf(Require.nonEmpty("periods", periods));
    }

    /**
     * One period.
     *
     * @param number from 1
     * @param from the first day
     * @param until the last day
     * @param cutShort whether the as-of date ends it before its time
     * @param actual repeat purchases in it
     * @param actualSoFar repeat purchases up to its end
     * @param expected repeat purchases that the model expects in it
     * @param expectedSoFar repeat purchases that the model expects up to its end
     */
    public record Period(
            int number,
            LocalDate from,
            LocalDate until,
            boolean cutShort,
            long actual,
            long actualSoFar,
            double expected,
            double expectedSoFar)
            implements Serializable {

        /** Checks the ranges. */
        public Period {
            Require.atLeast("number", number, 1);
            Require.nonNull("from", from);
            Require.nonNull("until", until);
            Require.atLeast("actual", actual, 0L);
            Require.atLeast("actualSoFar", actualSoFar, actual);
            Require.finite("expected", expected);
            Require.nonNegative("expectedSoFar", expectedSoFar);
        }
    }

    /** By what part the model misses all repeats up to the end, -0.05 for 5 percent too few; empty if there are none. */
    public OptionalDouble errorAtTheEnd() {
        Period last = periods.get(periods.size() - 1);
        return last.actualSoFar() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(last.expectedSoFar() / last.actualSoFar() - 1);
    }

    /**
     * The mean of |expected - actual| over the periods that begin after the calibration, as a part of their mean actual: how far off a
     * usual period is. Empty if there is no such period or no purchase in them.
     */
    public OptionalDouble holdoutError() {
        double missed = 0;
        long actual = 0;
        for (Period period : periods) {
            if (period.from().isAfter(calibrationEnd)) {
                missed += Math.abs(period.expected() - period.actual());
                actual += period.actual();
            }
        }
        return actual == 0 ? OptionalDouble.empty() : OptionalDouble.of(missed / actual);
    }

    /** A table of the periods. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Repeat purchases by " + unit + " and as " + model + " expects them, "
                        + Cells.count(customers, "customer") + ", calibrated to " + calibrationEnd)
                .subtitle("at the end the model is off by " + Cells.percent(errorAtTheEnd())
                        + ", in a usual period after the calibration by " + Cells.percent(holdoutError()))
                .right("period")
                .left("from")
                .left("until")
                .right("actual")
                .right("expected")
                .right("actual so far")
                .right("expected so far");
        for (Period period : periods) {
            table.row(
                    Cells.count(period.number()),
                    period.from().toString(),
                    period.until().toString(),
                    Cells.count(period.actual()),
                    Cells.fixed(period.expected(), 1),
                    Cells.count(period.actualSoFar()),
                    Cells.fixed(period.expectedSoFar(), 1));
        }
        if (laterCustomers > 0) {
            table.note(Cells.count(laterCustomers, "customer") + " who first bought after the calibration left out.");
        }
        if (periods.get(periods.size() - 1).cutShort()) {
            table.note("The last period is cut short by the as-of date.");
        }
        return table.toString();
    }
}
