package io.clientele.order.flexibility;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.order.OrderCycleReport;
import io.clientele.order.SegmentCycle;
import io.clientele.order.StageTimes;
import io.clientele.series.Cadence;
import io.clientele.stat.Distribution;
import io.clientele.stat.Interval;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What happens to the order cycle when more orders come: the elasticity of the mean cycle of a period to the orders begun in it, by least
 * squares over the periods.
 *
 * <pre>
 * ln mean cycle = a + elasticity · ln orders
 * </pre>
 *
 * <p>0 says that the load makes no difference; 0.5 that twice as many orders make the cycle 41 % longer. It says what went along with
 * what, not what causes what. Periods without a measured order, or with a mean of 0 or less, have no logarithm and are left out, counted;
 * the most recent ones, whose slow orders are still open, should be left out by the population.
 *
 * @param cadence the length of a period
 * @param periods how many periods were used
 * @param leftOut how many were left out
 * @param elasticity the slope
 * @param standardError its standard error; 0 for a perfect fit
 * @param meanOrders orders a period, on average
 * @param peakOrders the orders of the busiest period
 * @param peakPeriod the busiest period, the first of several
 */
public record LoadResponse(
        Cadence cadence,
        int periods,
        int leftOut,
        double elasticity,
        double standardError,
        double meanOrders,
        long peakOrders,
        String peakPeriod)
        implements Serializable {

    /** Checks ranges. */
    public LoadResponse {
        Require.nonNull("cadence", cadence);
        Require.atLeast("periods", periods, 3);
        Require.atLeast("leftOut", leftOut, 0);
        Require.finite("elasticity", elasticity);
        Require.nonNegative("standardError", standardError);
        Require.positive("meanOrders", meanOrders);
        Require.atLeast("peakOrders", peakOrders, 1L);
        Require.text("peakPeriod", peakPeriod);
    }

    /**
     * The response of the whole cycle.
     *
     * @param report a report made {@link io.clientele.order.OrderCycle#per per} this cadence
     * @throws IllegalArgumentException if fewer than three periods can be used, or all have the same number of orders
     */
    public static LoadResponse of(OrderCycleReport report, Cadence cadence) {
        Require.nonNull("report", report);
        List<SegmentCycle> all = report
                .segments(SegmentCycle.period(report.process().first(), cadence))
                .stream()
                .filter(segment -> !segment.segment().equals(SegmentCycle.UNSTATED))
                .toList();
        List<SegmentCycle> used = all.stream()
                .filter(segment -> segment.total().times().mean().orElse(0) > 0)
                .toList();
        Require.that(
                used.size() >= 3,
                "the report has " + used.size() + " periods of " + cadence
                        + " with a mean above 0; there must be at least " + "3. Say per(Cadence." + cadence
                        + "), or take shorter periods.");
        int n = used.size();
        double[] x = new double[n];
        double[] y = new double[n];
        double orders = 0;
        SegmentCycle peak = used.get(0);
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < n; i++) {
            StageTimes period = used.get(i).total();
            x[i] = Math.log(period.orders());
            y[i] = Math.log(period.times().mean().orElseThrow());
            meanX += x[i] / n;
            meanY += y[i] / n;
            orders += period.orders();
            peak = period.orders() > peak.orders() ? used.get(i) : peak;
        }
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < n; i++) {
            sxx += (x[i] - meanX) * (x[i] - meanX);
            sxy += (x[i] - meanX) * (y[i] - meanY);
        }
        long least = used.stream().mapToLong(SegmentCycle::orders).min().orElseThrow();
        Require.that(
                least < peak.orders(),
                "all periods have " + least
                        + " orders; an elasticity needs periods of different load. Take other periods.");
        double slope = sxy / sxx;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double residual = y[i] - meanY - slope * (x[i] - meanX);
            squares += residual * residual;
        }
        return new LoadResponse(
                cadence,
                n,
                all.size() - n,
                slope,
                Math.sqrt(squares / (n - 2) / sxx),
                orders / n,
                peak.orders(),
                peak.segment());
    }

    /** How many times the average load the busiest period carried. */
    public double peakRatio() {
        return peakOrders / meanOrders;
    }

    /**
     * By what factor the mean cycle changes when the load does.
     *
     * @param loadFactor above 0: 2 for twice as many orders
     */
    public double cycleFactor(double loadFactor) {
        return Math.pow(Require.positive("loadFactor", loadFactor), elasticity);
    }

    /**
     * The interval of the elasticity, by Student's t with n − 2 degrees of freedom.
     *
     * @param level confidence level, above 0 and below 1
     * @return the interval; empty for a perfect fit
     */
    public Optional<Interval> interval(double level) {
        Require.level("level", level);
        if (standardError == 0) {
            return Optional.empty();
        }
        double t = -Distribution.studentT(0, 1, periods - 2).quantile((1 - level) / 2);
        return Optional.of(new Interval(elasticity - t * standardError, elasticity + t * standardError, level));
    }

    /** One line. */
    @Override
    public String toString() {
        return "Load response over " + Cells.count(periods, "period") + ": elasticity "
                + Cells.significant(elasticity, 3)
                + interval(0.95).map(ends -> " " + ends).orElse("") + ", twice the load makes the cycle "
                + Cells.significant(cycleFactor(2), 3) + " times as long; busiest " + peakPeriod + " with "
                + Cells.count(peakOrders, "order") + ", " + Cells.significant(peakRatio(), 3) + " times the average"
                + (leftOut == 0 ? "" : "; left out: " + Cells.count(leftOut, "period"));
    }
}
