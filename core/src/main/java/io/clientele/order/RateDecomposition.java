package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.stat.Rate;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Why a rate of orders is what it is and not 100 %: every order that missed stands with all that was wrong with it, so that nothing is
 * counted twice and the parts add up.
 *
 * <pre>
 * 1 − rate = Σ orders of a combination of faults / population = Σ orders missed in a segment / population
 * </pre>
 *
 * <p>A fault that stands alone is worth its orders if it is mended; where two stand together, mending one of them gains nothing.
 *
 * @param rate the rate that is explained; its denominator counts orders
 * @param misses the orders that missed, by the faults they have together, the most frequent first
 * @param segments the same orders by segment, attribute by attribute; none if the report has no segments
 */
public record RateDecomposition(Rate rate, List<Miss> misses, List<SegmentMiss> segments) implements Serializable {

    /**
     * Orders that missed for the same reasons.
     *
     * @param faults what was wrong with each of them, at least one
     * @param orders how many they are
     */
    public record Miss(List<String> faults, long orders) implements Serializable {

        /** Refuses no fault and no order. */
        public Miss {
            faults = List.copyOf(Require.nonEmpty("faults", faults));
            Require.atLeast("orders", orders, 1L);
        }

        /** For example {@code 12 orders late and short}. */
        @Override
        public String toString() {
            return Cells.count(orders, "order") + " " + String.join(" and ", faults);
        }
    }

    /**
     * One fault and what it costs.
     *
     * @param fault what was wrong
     * @param orders orders that have it, alone or with others; the counts of several faults may overlap
     * @param alone orders that have no other: what mending it alone would gain
     */
    public record Cause(String fault, long orders, long alone) implements Serializable {

        /** Refuses counts that cannot be. */
        public Cause {
            Require.text("fault", fault);
            Require.atLeast("alone", alone, 0L);
            Require.atLeast("orders", orders, alone);
        }
    }

    /**
     * What a segment has of the orders that missed.
     *
     * @param attribute the attribute, such as {@code region}
     * @param segment its value
     * @param rate the rate of the segment
     */
    public record SegmentMiss(String attribute, String segment, Rate rate) implements Serializable {

        /** Refuses blanks and nulls. */
        public SegmentMiss {
            Require.text("attribute", attribute);
            Require.text("segment", segment);
            Require.nonNull("rate", rate);
        }

        /** How many orders of the segment missed. */
        public long missed() {
            return Math.round(rate.denominator() - rate.numerator());
        }
    }

    /** Refuses misses that do not add up to what the rate misses. */
    public RateDecomposition {
        Require.nonNull("rate", rate);
        misses = List.copyOf(Require.nonNull("misses", misses));
        segments = List.copyOf(Require.nonNull("segments", segments));
        long explained = misses.stream().mapToLong(Miss::orders).sum();
        Require.that(
                explained == rate.denominator() - rate.numerator(),
                "misses hold " + explained + " orders and the rate misses "
                        + Require.show(rate.denominator() - rate.numerator()) + "; both must be the same.");
    }

    /** How many orders missed. */
    public long missed() {
        return misses.stream().mapToLong(Miss::orders).sum();
    }

    /** The share of the whole population that a number of its orders makes; 0 of an empty one. */
    public double share(long orders) {
        return rate.denominator() == 0 ? 0 : orders / rate.denominator();
    }

    /** Each fault, with all orders that have it and those that have it alone; the one with the most orders first. */
    public List<Cause> causes() {
        Set<String> faults = new LinkedHashSet<>();
        misses.forEach(miss -> faults.addAll(miss.faults()));
        List<Cause> causes = new ArrayList<>();
        for (String fault : faults) {
            long orders = 0;
            long alone = 0;
            for (Miss miss : misses) {
                if (miss.faults().contains(fault)) {
                    orders += miss.orders();
                    alone += miss.faults().size() == 1 ? miss.orders() : 0;
                }
            }
            causes.add(new Cause(fault, orders, alone));
        }
        causes.sort(Comparator.comparingLong(Cause::orders).reversed().thenComparing(Cause::fault));
        return List.copyOf(causes);
    }

    /** What the rate would be if a fault had not occurred and all else had stayed. */
    public double ifMended(Cause cause) {
        Require.nonNull("cause", cause);
        return rate.denominator() == 0 ? 0 : (rate.numerator() + cause.alone()) / rate.denominator();
    }

    /** Tables of the faults, of their combinations, and of the segments. */
    @Override
    public String toString() {
        TextTable faults = TextTable.titled("Why is " + rate.definition() + " " + Cells.percent(rate.value()) + "? "
                        + Tallies.amount(rate.numerator()) + " of " + Tallies.amount(rate.denominator()) + " "
                        + rate.population() + ", " + Cells.count(missed()) + " missed")
                .left("fault")
                .right("orders")
                .right("of all")
                .right("alone")
                .right("rate if mended");
        for (Cause cause : causes()) {
            faults.row(
                    cause.fault(),
                    Cells.count(cause.orders()),
                    Cells.percent(share(cause.orders())),
                    Cells.count(cause.alone()),
                    Cells.percent(ifMended(cause)));
        }
        StringBuilder text = new StringBuilder(faults.toString());
        if (misses.stream().anyMatch(miss -> miss.faults().size() > 1)) {
            TextTable together = TextTable.titled("What went wrong together; the shares add up to what is missing")
                    .left("faults")
                    .right("orders")
                    .right("of all");
            for (Miss miss : misses) {
                together.row(
                        String.join(" and ", miss.faults()),
                        Cells.count(miss.orders()),
                        Cells.percent(share(miss.orders())));
            }
            text.append("\n\n").append(together);
        }
        if (!segments.isEmpty()) {
            TextTable where = TextTable.titled("Where; the shares of an attribute add up to what is missing")
                    .left("attribute")
                    .left("segment")
                    .right("orders")
                    .right("missed")
                    .right("of all")
                    .right("rate");
            for (SegmentMiss segment : segments) {
                where.row(
                        segment.attribute(),
                        segment.segment(),
                        Tallies.amount(segment.rate().denominator()),
                        Cells.count(segment.missed()),
                        Cells.percent(share(segment.missed())),
                        Cells.percent(segment.rate().value()));
            }
            text.append("\n\n").append(where);
        }
        return text.toString();
    }
}
