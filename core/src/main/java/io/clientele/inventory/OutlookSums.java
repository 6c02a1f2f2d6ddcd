package io.clientele.inventory;

import io.clientele.internal.check.Require;
import io.clientele.series.DemandOutlook;
import io.clientele.stat.Distribution;
import io.clientele.stat.Empirical;
import io.clientele.stat.Mixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Totals of an outlook over a lead time: its own where it ends with a step, moments on a straight line between steps elsewhere. */
final class OutlookSums {

    private static final Distribution NOTHING = Distribution.normal(0, 0);

    private OutlookSums() {}

    static LeadTimeDemand during(DemandOutlook outlook, LeadTime leadTime) {
        PeriodLength step = PeriodLength.of(outlook.calendar().cadence());
        LeadTime time = leadTime.in(step);
        double rate = Math.max(0, outlook.total(1, outlook.horizon()).mean()) / outlook.horizon();
        Distribution length = time.length();
        if (!time.isByMoments()) {
            Empirical lengths =
                    time.isCertain() ? Empirical.of(time.mean()) : length instanceof Empirical sample ? sample : null;
            if (lengths != null && Arrays.stream(lengths.values()).allMatch(WholePieces::isWhole)) {
                return new LeadTimeDemand(
                        totals(outlook, leadTime, lengths), DemandShape.EXACT, rate, step, outlook.unit());
            }
        }
        double mean = total(outlook, leadTime, time.mean(), false);
        double last = Math.max(1, Math.ceil(time.mean()));
        double slope = outlook.at((int) last).mean();
        double variance = total(outlook, leadTime, time.mean(), true) + slope * slope * length.variance();
        Distribution first = outlook.at(1);
        DemandShape shape = LeadTimeSums.rule(mean, variance, WholePieces.are(first), 1 / first.survival(0));
        return new LeadTimeDemand(LeadTimeSums.fitted(shape, mean, variance), shape, rate, step, outlook.unit());
    }

    private static Distribution totals(DemandOutlook outlook, LeadTime leadTime, Empirical lengths) {
        reach(outlook, leadTime, lengths.highest());
        List<Distribution> parts = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (double value : lengths.values()) {
            parts.add(value == 0 ? NOTHING : outlook.total(1, (int) value));
            weights.add(lengths.density(value));
        }
        return parts.size() == 1 ? parts.get(0) : new Mixture(parts, weights);
    }

    private static void reach(DemandOutlook outlook, LeadTime leadTime, double steps) {
        Require.that(
                steps <= outlook.horizon(),
                leadTime + " reaches into step " + Require.show(Math.ceil(steps)) + " and the outlook has "
                        + outlook.horizon() + "; it must cover the lead time. Forecast further ahead.");
    }

    /** Mean or variance of the total up to a fraction of a step. */
    private static double total(DemandOutlook outlook, LeadTime leadTime, double steps, boolean squared) {
        reach(outlook, leadTime, steps);
        int whole = (int) Math.floor(steps);
        double share = steps - whole;
        double before = whole == 0 ? 0 : moment(outlook.total(1, whole), squared);
        return share == 0 ? before : before + share * (moment(outlook.total(1, whole + 1), squared) - before);
    }

    private static double moment(Distribution total, boolean squared) {
        return squared ? total.variance() : total.mean();
    }
}
