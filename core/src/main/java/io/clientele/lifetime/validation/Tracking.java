package io.clientele.lifetime.validation;

import io.clientele.customer.Purchases;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.lifetime.BuyingProcess;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Follows the repeat purchases of a base period by period, as they were and as a model expects them of customers who began when these
 * did: the plot that shows at a glance whether a model holds beyond the time it was fitted to.
 *
 * <pre>
 * expected up to day D = Σ E[X(D - first day)] over the customers who began before D
 * </pre>
 *
 * <p>Periods begin on the day of the first purchase of all. Months end as the calendar has it, the first and last may be cut short; so may
 * the last of the others. Customers who first bought after the calibration are left out and counted.
 *
 * <pre>{@code
 * TrackingTable weeks = Tracking.of(fitted.process(), purchases).calibratedTo("1997-09-30").weekly();
 * }</pre>
 *
 * <p>Source: Fader, Hardie and Lee (2005, Marketing Science 24, figures 2 and 3).
 *
 * @param process the model with its parameters
 * @param purchases all purchases, those of the holdout included
 * @param calibrationEnd the last day of the calibration; the as-of date unless told, so that there is no holdout
 */
public record Tracking(BuyingProcess process, Purchases purchases, LocalDate calibrationEnd) implements Serializable {

    private static final int DAYS_A_WEEK = 7;

    /** Checks that there is something to follow. */
    public Tracking {
        Require.nonNull("process", process);
        LocalDate asOf = Require.nonNull("purchases", purchases).asOf();
        Require.nonNull("calibrationEnd", calibrationEnd);
        Require.that(
                !calibrationEnd.isAfter(asOf),
                "calibrationEnd is " + calibrationEnd + "; it must not be after " + asOf
                        + ", the day up to which the purchases are known.");
        LocalDate end = calibrationEnd;
        purchases
                .first()
                .ifPresentOrElse(
                        first -> Require.that(
                                !first.isAfter(end),
                                "calibrationEnd is " + end + "; it must not be before the first purchase of all, on "
                                        + first + "."),
                        () -> Require.that(
                                false, "purchases has 0 customers up to " + asOf + "; tracking needs at least 1."));
    }

    /** Tracking of all customers up to the as-of date of the purchases. */
    public static Tracking of(BuyingProcess process, Purchases purchases) {
        return new Tracking(
                process, purchases, Require.nonNull("purchases", purchases).asOf());
    }

    /** The same for customers who began by a day such as {@code "1997-09-30"}, the end of the calibration. */
    public Tracking calibratedTo(String day) {
        return calibratedTo(Days.parse("calibrationEnd", day));
    }

    /** The same for customers who began by a day, the end of the calibration. */
    public Tracking calibratedTo(LocalDate day) {
        return new Tracking(process, purchases, day);
    }

    private LocalDate start() {
        return purchases.first().orElseThrow();
    }

    /** By weeks of seven days from the first purchase of all on. */
    public TrackingTable weekly() {
        return everyDays(DAYS_A_WEEK);
    }

    /** By periods of so many days from the first purchase of all on. */
    public TrackingTable everyDays(int days) {
        Require.atLeast("days", days, 1);
        LocalDate start = start();
        return table(
                days == DAYS_A_WEEK ? "week" : Cells.count(days, "day"),
                period -> start.plusDays((long) period * days - 1));
    }

    /** By calendar months; the first begins with the first purchase of all. */
    public TrackingTable monthly() {
        YearMonth first = YearMonth.from(start());
        return table("month", period -> first.plusMonths(period - 1L).atEndOfMonth());
    }

    private TrackingTable table(String unit, IntFunction<LocalDate> fullEnd) {
        LocalDate start = start();
        int days = (int) ChronoUnit.DAYS.between(start, purchases.asOf()) + 1;
        long[] began = new long[days];
        long[] repeats = new long[days];
        long later = 0;
        for (int c = 0; c < purchases.customers().size(); c++) {
            LocalDate first = purchases.purchase(c, 0).date();
            if (first.isAfter(calibrationEnd)) {
                later++;
                continue;
            }
            began[(int) ChronoUnit.DAYS.between(start, first)]++;
            LocalDate before = first;
            for (int k = 1; k < purchases.count(c); k++) {
                LocalDate day = purchases.purchase(c, k).date();
                if (!day.equals(before)) {
                    repeats[(int) ChronoUnit.DAYS.between(start, day)]++;
                    before = day;
                }
            }
        }
        double[] expectedOfOne = new double[days];
        Arrays.fill(expectedOfOne, -1);
        List<TrackingTable.Period> periods = new ArrayList<>();
        LocalDate from = start;
        double before = 0;
        long actualBefore = 0;
        int day = 0;
        LocalDate end = start;
        for (int period = 1; !from.isAfter(purchases.asOf()); period++) {
            LocalDate full = fullEnd.apply(period);
            end = full.isAfter(purchases.asOf()) ? purchases.asOf() : full;
            int last = (int) ChronoUnit.DAYS.between(start, end);
            long actual = actualBefore;
            for (; day <= last; day++) {
                actual += repeats[day];
            }
            double expected = 0;
            for (int f = 0; f < last; f++) {
                if (began[f] > 0) {
                    int age = last - f;
                    if (expectedOfOne[age] < 0) {
                        expectedOfOne[age] = process.expectedPurchasesOfNewCustomer(Duration.ofDays(age));
                    }
                    expected += began[f] * expectedOfOne[age];
                }
            }
            periods.add(new TrackingTable.Period(
                    period, from, end, end.isBefore(full), actual - actualBefore, actual, expected - before, expected));
            before = expected;
            actualBefore = actual;
            from = end.plusDays(1);
        }
        return new TrackingTable(
                process.name(), unit, calibrationEnd, Arrays.stream(began).sum(), later, periods);
    }

    /** One line with the model and the days. */
    @Override
    public String toString() {
        return "Tracking of repeat purchases from " + start() + " to " + purchases.asOf() + " by " + process.name()
                + ", calibrated to " + calibrationEnd;
    }
}
