package io.clientele.order.control;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.order.DurationUnit;
import io.clientele.order.Milestone;
import io.clientele.order.OrderCycleReport;
import io.clientele.order.SegmentCycle;
import io.clientele.order.Stage;
import io.clientele.order.StageTimes;
import io.clientele.order.TimeBasis;
import io.clientele.order.TimeSummary;
import io.clientele.series.Cadence;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The mean of a stage from period to period, with limits outside which a mean is no chance, and with its trend.
 *
 * <pre>
 * centre = Σ n·mean / Σ n over the periods        limits of a period = centre ± 3 σ
 * </pre>
 *
 * <p>where σ is s/√n with s pooled within periods, or the mean step between neighbouring periods divided by 1.128
 * ({@link SpreadRule}); in the second case the centre is the plain mean of the periods' means. Periods are those in which orders passed
 * the first milestone. One without a measured order has no mean and is left out, counted. The most recent periods hold orders that are
 * still open, so that their means are of the quicker ones: the chart shows how many, and a population that ends earlier leaves them out.
 *
 * @param stage the stage
 * @param cadence the length of a period
 * @param rule by what the limits are set
 * @param unit the unit of the times
 * @param counted which time it counts: {@code elapsed time}, or {@code open time of office}
 * @param centre the centre line
 * @param points the periods with orders measured, by time
 * @param negative how many of the times are below 0
 * @param without how many periods have orders and none of them measured
 * @param trends the trend; none for fewer than two periods
 */
public record ControlChart(
        Stage stage,
        Cadence cadence,
        SpreadRule rule,
        DurationUnit unit,
        String counted,
        double centre,
        List<ControlPoint> points,
        long negative,
        long without,
        List<Trend> trends)
        implements Serializable {

    /** Mean step between two neighbours, in standard deviations. */
    private static final double STEP = 1.128379167095513;

    /** So many periods with open orders are named one by one. */
    private static final int NAMED = 4;

    /** Checks and copies what it is made of. */
    public ControlChart {
        Require.nonNull("stage", stage);
        Require.nonNull("cadence", cadence);
        Require.nonNull("rule", rule);
        Require.nonNull("unit", unit);
        Require.text("counted", counted);
        Require.finite("centre", centre);
        points = List.copyOf(Require.nonEmpty("points", points));
        Require.atLeast("negative", negative, 0L);
        Require.atLeast("without", without, 0L);
        trends = List.copyOf(Require.nonNull("trends", trends));
        Require.that(trends.size() <= 1, "trends has " + trends.size() + " elements; there is at most 1.");
    }

    /** The chart of the whole cycle with limits from the spread within periods. */
    public static ControlChart of(OrderCycleReport report, Cadence cadence) {
        Require.nonNull("report", report);
        return of(report, cadence, report.total().stage().name(), SpreadRule.WITHIN_PERIODS);
    }

    /**
     * The chart of a stage.
     *
     * @param report a report made {@link io.clientele.order.OrderCycle#per per} this cadence
     * @param stage the name of a stage of the report
     * @throws IllegalArgumentException if the report has no such periods or stage, if no order was measured, or if the rule has nothing to
     *     go by: no period with two orders, or fewer than two periods
     */
    public static ControlChart of(OrderCycleReport report, Cadence cadence, String stage, SpreadRule rule) {
        Require.nonNull("report", report);
        Require.nonNull("rule", rule);
        Stage wanted = report.stage(stage).stage();
        Milestone first = report.process().first();
        List<SegmentCycle> segments = report.segments(SegmentCycle.period(first, cadence)).stream()
                .filter(segment -> !segment.segment().equals(SegmentCycle.UNSTATED))
                .toList();
        Require.that(
                !segments.isEmpty(),
                "the report has no periods of " + SegmentCycle.period(first, cadence) + "; it must have been made per "
                        + cadence + ". Say per(Cadence." + cadence + ").");
        List<String> labels = new ArrayList<>();
        List<StageTimes> times = new ArrayList<>();
        for (SegmentCycle segment : segments) {
            StageTimes mine = segment.total().stage().equals(wanted)
                    ? segment.total()
                    : segment.stages().stream()
                            .filter(other -> other.stage().equals(wanted))
                            .findFirst()
                            .orElseThrow();
            if (mine.measured() > 0) {
                labels.add(segment.segment());
                times.add(mine);
            }
        }
        Require.that(
                !times.isEmpty(),
                "stage " + wanted + " was measured for 0 orders; it must be measured for at least 1. Check its "
                        + "milestones.");
        double[] means = times.stream()
                .mapToDouble(period -> period.times().mean().orElseThrow())
                .toArray();
        double[] sigma = new double[means.length];
        double centre = rule == SpreadRule.WITHIN_PERIODS ? within(times, sigma) : between(wanted, means, sigma);
        List<ControlPoint> points = new ArrayList<>();
        for (int i = 0; i < means.length; i++) {
            points.add(new ControlPoint(
                    labels.get(i),
                    times.get(i).measured(),
                    times.get(i).open(),
                    means[i],
                    centre - 3 * sigma[i],
                    centre + 3 * sigma[i],
                    signals(means, sigma, centre, i)));
        }
        long[] positions = labels.stream()
                .mapToLong(label -> position(cadence, cadence.parse(label)))
                .toArray();
        return new ControlChart(
                wanted,
                cadence,
                rule,
                report.total().times().unit(),
                report.basis().toString(),
                centre,
                points,
                times.stream().mapToLong(StageTimes::negative).sum(),
                segments.size() - points.size(),
                means.length < 2 ? List.of() : List.of(Trend.of(positions, means)));
    }

    private static double within(List<StageTimes> times, double[] sigma) {
        double orders = 0;
        double sum = 0;
        double squares = 0;
        double freedom = 0;
        for (StageTimes period : times) {
            TimeSummary summary = period.times();
            double n = summary.count();
            orders += n;
            sum += summary.total();
            if (n > 1) {
                double sd = summary.standardDeviation().orElseThrow();
                squares += (n - 1) * sd * sd;
                freedom += n - 1;
            }
        }
        Require.that(
                freedom > 0,
                "no period has two orders; limits from the spread within periods need one that has. Take longer"
                        + " periods, or SpreadRule.BETWEEN_PERIODS.");
        double sd = Math.sqrt(squares / freedom);
        for (int i = 0; i < sigma.length; i++) {
            sigma[i] = sd / Math.sqrt(times.get(i).measured());
        }
        return sum / orders;
    }

    private static double between(Stage stage, double[] means, double[] sigma) {
        Require.that(
                means.length > 1,
                "stage " + stage + " was measured in 1 period; limits from the steps between periods need at least 2. "
                        + "Take shorter periods, or SpreadRule.WITHIN_PERIODS.");
        double sum = means[0];
        double steps = 0;
        for (int i = 1; i < means.length; i++) {
            sum += means[i];
            steps += Math.abs(means[i] - means[i - 1]);
        }
        Arrays.fill(sigma, steps / (means.length - 1) / STEP);
        return sum / means.length;
    }

    private static List<Signal> signals(double[] means, double[] sigma, double centre, int i) {
        List<Signal> signals = new ArrayList<>();
        if (Math.abs(means[i] - centre) > 3 * sigma[i]) {
            signals.add(Signal.BEYOND_LIMITS);
        }
        double side = Math.signum(means[i] - centre);
        int same = 0;
        while (same <= i && side != 0 && Math.signum(means[i - same] - centre) == side) {
            same++;
        }
        if (same >= 9) {
            signals.add(Signal.NINE_ON_ONE_SIDE);
        }
        int direction = 0;
        if (i > 0) {
            double way = Math.signum(means[i] - means[i - 1]);
            while (direction < i && way != 0 && Math.signum(means[i - direction] - means[i - direction - 1]) == way) {
                direction++;
            }
        }
        if (direction >= 5) {
            signals.add(Signal.SIX_IN_ONE_DIRECTION);
        }
        int far = 0;
        for (int k = Math.max(0, i - 2); k <= i; k++) {
            far += side * (means[k] - centre) > 2 * sigma[k] ? 1 : 0;
        }
        if (far >= 2 && side * (means[i] - centre) > 2 * sigma[i]) {
            signals.add(Signal.TWO_OF_THREE_FAR_OUT);
        }
        return signals;
    }

    /** The number of a period, so that neighbours differ by one. */
    private static long position(Cadence cadence, LocalDateTime start) {
        return switch (cadence) {
            case YEARLY -> start.getYear();
            case QUARTERLY -> 4L * start.getYear() + (start.getMonthValue() - 1) / 3;
            case MONTHLY -> 12L * start.getYear() + start.getMonthValue();
            case WEEKLY -> Math.floorDiv(start.toLocalDate().toEpochDay() + 3, 7L);
            case DAILY -> start.toLocalDate().toEpochDay();
            case HOURLY -> ChronoUnit.HOURS.between(LocalDateTime.of(1970, 1, 1, 0, 0), start);
            case INDEX -> throw new IllegalArgumentException("cadence is INDEX; its periods have no dates.");
        };
    }

    /** The trend; empty for fewer than two periods. */
    public Optional<Trend> trend() {
        return trends.stream().findFirst();
    }

    /** Whether the limit of a period lies where no time can be. */
    private boolean isUnreachable(ControlPoint point) {
        return negative == 0 && point.lower() < 0;
    }

    /** The periods that are not just chance. */
    public List<ControlPoint> signalled() {
        return points.stream().filter(point -> !point.signals().isEmpty()).toList();
    }

    /**
     * A table with a period a row. Where no time is below 0, a lower limit below 0 is none and prints as a dash: no mean can cross it.
     */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Control chart of " + stage + ", " + Cells.count(points.size(), "period")
                        + ", in " + unit.symbol() + ", limits by the spread " + rule.wording())
                .left("period")
                .right("orders")
                .right("open")
                .right("mean")
                .right("lower")
                .right("upper")
                .left("signal");
        if (!counted.equals(TimeBasis.ELAPSED.toString())) {
            table.subtitle("Counted: " + counted);
        }
        for (ControlPoint point : points) {
            table.row(
                    point.period(),
                    Cells.count(point.orders()),
                    Cells.count(point.open()),
                    Cells.fixed(point.mean(), 2),
                    isUnreachable(point) ? Cells.ABSENT : Cells.fixed(point.lower(), 2),
                    Cells.fixed(point.upper(), 2),
                    point.signals().stream().map(Signal::wording).collect(Collectors.joining(", ")));
        }
        table.note("Centre: " + Cells.fixed(centre, 2) + ".");
        if (points.stream().anyMatch(this::isUnreachable)) {
            table.note("No lower limit where it would be below 0: no time is.");
        }
        List<ControlPoint> unfinished =
                points.stream().filter(point -> point.open() > 0).toList();
        if (!unfinished.isEmpty()) {
            table.note("Open, in no mean: "
                    + Cells.count(
                            unfinished.stream().mapToLong(ControlPoint::open).sum(), "order") + " begun in "
                    + (unfinished.size() > NAMED
                            ? Cells.count(unfinished.size(), "period") + ", the last "
                            : unfinished.subList(0, unfinished.size() - 1).stream()
                                    .map(point -> point.period() + ", ")
                                    .collect(Collectors.joining()))
                    + unfinished.get(unfinished.size() - 1).period()
                    + "; these means are of the quicker orders, and in centre and trend.");
        }
        trend().ifPresent(trend -> table.note("Trend: " + trend + "."));
        if (without > 0) {
            table.note("Without a measured order: " + Cells.count(without, "period") + ".");
        }
        return table.toString();
    }
}
