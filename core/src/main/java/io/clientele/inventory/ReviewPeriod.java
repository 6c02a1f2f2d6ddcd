package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * The fixed time between two looks at the stock, after each of which an order may go out.
 *
 * @param length above 0, in {@code unit}
 * @param unit the unit it is counted in
 */
public record ReviewPeriod(double length, PeriodLength unit) implements Serializable {

    /** Refuses lengths that are not above 0. */
    public ReviewPeriod {
        Require.nonNull("unit", unit);
        Require.positive("review period in " + unit.noun() + "s", length);
    }

    /** Every so many days. */
    public static ReviewPeriod days(double number) {
        return new ReviewPeriod(number, PeriodLength.DAY);
    }

    /** Every so many weeks. */
    public static ReviewPeriod weeks(double number) {
        return new ReviewPeriod(number, PeriodLength.WEEK);
    }

    /** Every so many months. */
    public static ReviewPeriod months(double number) {
        return new ReviewPeriod(number, PeriodLength.MONTH);
    }

    /** Every so many numbered steps, for demand without dates. */
    public static ReviewPeriod steps(double number) {
        return new ReviewPeriod(number, PeriodLength.STEP);
    }

    /** The length in another unit. */
    public double in(PeriodLength other) {
        return length * unit.in(other);
    }

    /** For example {@code every 7 days}. */
    @Override
    public String toString() {
        return "every " + (length == 1 ? "" : Cells.number(length) + " ") + unit.noun() + (length == 1 ? "" : "s");
    }
}
