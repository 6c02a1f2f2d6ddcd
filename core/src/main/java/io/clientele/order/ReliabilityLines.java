package io.clientele.order;

import io.clientele.internal.numerics.ExactSum;
import io.clientele.order.Reliability.Terms;
import io.clientele.stat.QuantileRule;
import io.clientele.stat.Rate;
import io.clientele.stat.RateCounter;
import java.util.Arrays;

/** What the lines of the orders judged say: how much came, how much came in time, and what is owed. */
final class ReliabilityLines {

    private static final String NOTHING_ORDERED = "nothing ordered";

    private final Terms terms;
    private final OrderEvents events;
    private final OrderLines lines;
    private final String population;
    private final String[] reasons;
    private final boolean[] onTime;

    private final RateCounter linesOnTime;
    private final RateCounter unitsOnTime;

    private long ordersOwed;
    private long linesOwed;
    private final ExactSum unitsOwed = new ExactSum();
    private final ExactSum valueOwed = new ExactSum();
    private final ExactSum unitTicks = new ExactSum();
    private final TimeAccumulator ages;

    ReliabilityLines(Terms terms, OrderEvents events, OrderLines lines, String population) {
        this.terms = terms;
        this.events = events;
        this.lines = lines;
        this.population = population;
        this.reasons = new String[events.orders()];
        Arrays.fill(reasons, "order left out");
        this.onTime = new boolean[events.orders()];
        String definition = "on time and " + terms.inFull() + terms.against();
        this.linesOnTime = Rate.counter(definition, "lines of " + population);
        this.unitsOnTime = Rate.counter(definition, "units of " + population);
        this.ages = new TimeAccumulator(
                events.resolution(), terms.unit, QuantileRule.LINEAR, Integer.MAX_VALUE - 8, terms.percentiles);
    }

    /** Notes of an order why it is in no rate, or whether it was on time. */
    void judged(int position, String reason, boolean wasOnTime) {
        reasons[position] = reason;
        onTime[position] = wasOnTime;
    }

    /** Counts what is owed of an order whose promise ran out so many ticks ago. */
    void owed(int position, long age) {
        int row = lines.ids().row(events.ids(), position);
        boolean any = false;
        for (int line = row < 0 ? 0 : lines.from(row); row >= 0 && line < lines.end(row); line++) {
            if (!lines.inFull(line)) {
                double units = lines.ordered(line) - lines.filled(line);
                any = true;
                linesOwed++;
                unitsOwed.add(units);
                valueOwed.add(units * lines.price(line));
                unitTicks.add(units * age);
                ages.record(age);
            }
        }
        ordersOwed += any ? 1 : 0;
    }

    BackOrders backOrders() {
        return new BackOrders(
                ordersOwed,
                linesOwed,
                unitsOwed.value(),
                valueOwed.value(),
                ages.finish(),
                unitTicks.value() / terms.unit.ticks(events.resolution()));
    }

    FillReport fill() {
        return FillKernel.report(lines, new String[0], population, this::reason);
    }

    private String reason(int row) {
        int position = events.ids().row(lines.ids(), row);
        return position < 0 ? "order unknown" : reasons[position];
    }

    /** Goes through the lines once; the two rates below have no value before. */
    void count() {
        for (int row = 0; row < lines.orders(); row++) {
            String reason = reason(row);
            boolean inTime = reason.isEmpty() && onTime[events.ids().row(lines.ids(), row)];
            for (int line = lines.from(row); line < lines.end(row); line++) {
                String out = reason.isEmpty() && lines.ordered(line) == 0 ? NOTHING_ORDERED : reason;
                if (out.isEmpty()) {
                    linesOnTime.add(inTime && lines.inFull(line, terms.shortTolerance));
                    unitsOnTime.add(inTime ? lines.filled(line) : 0, lines.ordered(line));
                } else {
                    linesOnTime.exclude(out);
                    unitsOnTime.exclude(out);
                }
            }
        }
    }

    Rate linesOnTime() {
        return linesOnTime.finish();
    }

    Rate unitsOnTime() {
        return unitsOnTime.finish();
    }
}
