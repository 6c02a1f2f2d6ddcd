package io.clientele.order;

import io.clientele.internal.numerics.ExactSum;
import io.clientele.order.FillReport.SegmentFill;
import io.clientele.stat.Rate;
import io.clientele.stat.RateCounter;
import java.util.ArrayList;
import java.util.List;

/** Counts fill rates over lines, for groups of lines at once. */
final class FillKernel {

    /** What {@link Choice} answers for an order that belongs to the population. */
    static final String TAKEN = "";

    private static final String NOTHING_ORDERED = "nothing ordered";

    private FillKernel() {}

    /** Why an order does not belong to the population; {@link #TAKEN} if it does. */
    interface Choice {
        String reason(int row);
    }

    static FillReport report(OrderLines lines, String[] attributes, String population, Choice choice) {
        Group all = new Group(population);
        List<List<Group>> segments = new ArrayList<>();
        int[] columns = new int[attributes.length];
        for (int a = 0; a < attributes.length && lines.size() > 0; a++) {
            columns[a] = lines.attributeColumn(attributes[a]);
            List<Group> groups = new ArrayList<>();
            for (int v = 0; v <= lines.attributeColumns().values(columns[a]).length; v++) {
                groups.add(new Group(population));
            }
            segments.add(groups);
        }
        for (int row = 0; row < lines.orders(); row++) {
            String reason = choice.reason(row);
            count(lines, row, reason, all);
            for (int a = 0; a < segments.size(); a++) {
                countBySegment(lines, row, reason, segments.get(a), columns[a]);
            }
        }
        List<SegmentFill> bySegment = new ArrayList<>();
        for (int a = 0; a < segments.size(); a++) {
            String[] values = lines.attributeColumns().values(columns[a]);
            for (int v = 0; v <= values.length; v++) {
                Group group = segments.get(a).get(v);
                if (group.met) {
                    String segment = v < values.length ? values[v] : SegmentCycle.UNSTATED;
                    bySegment.add(group.segment(attributes[a], segment));
                }
            }
        }
        return all.report(bySegment);
    }

    private static void count(OrderLines lines, int row, String reason, Group group) {
        for (int line = lines.from(row); line < lines.end(row); line++) {
            group.line(lines, line, reason);
        }
        group.endOrder(reason);
    }

    private static void countBySegment(OrderLines lines, int row, String reason, List<Group> groups, int column) {
        for (int line = lines.from(row); line < lines.end(row); line++) {
            group(groups, lines.attributeColumns().code(column, line)).line(lines, line, reason);
        }
        for (int line = lines.from(row); line < lines.end(row); line++) {
            group(groups, lines.attributeColumns().code(column, line)).endOrder(reason);
        }
    }

    private static Group group(List<Group> groups, int code) {
        return groups.get(code == Attributes.UNSTATED ? groups.size() - 1 : code);
    }

    /** The counters of one group of lines, and what is known so far of the order at hand. */
    private static final class Group {

        private final RateCounter orderFill;
        private final RateCounter lineFill;
        private final RateCounter unitFill;
        private final RateCounter valueFill;
        private final ExactSum unitsShort = new ExactSum();
        private final ExactSum valueShort = new ExactSum();
        private long ordersShort;
        private long linesShort;
        private boolean met;

        private boolean orderMet;
        private boolean orderOrdered;
        private boolean orderWhole = true;

        Group(String population) {
            orderFill = Rate.counter("order fill rate", population);
            lineFill = Rate.counter("line fill rate", "lines of " + population);
            unitFill = Rate.counter("unit fill rate", "units of " + population);
            valueFill = Rate.counter("value fill rate", "value of " + population);
        }

        void line(OrderLines lines, int line, String reason) {
            met = true;
            orderMet = true;
            double ordered = lines.ordered(line);
            String out = reason.isEmpty() && ordered == 0 ? NOTHING_ORDERED : reason;
            if (!out.isEmpty()) {
                lineFill.exclude(out);
                unitFill.exclude(out);
                valueFill.exclude(out);
                return;
            }
            double filled = lines.filled(line);
            double price = lines.price(line);
            boolean whole = lines.inFull(line);
            orderOrdered = true;
            orderWhole &= whole;
            lineFill.add(whole);
            unitFill.add(filled, ordered);
            valueFill.add(filled * price, ordered * price);
            if (!whole) {
                linesShort++;
                unitsShort.add(ordered - filled);
                valueShort.add((ordered - filled) * price);
            }
        }

        void endOrder(String reason) {
            if (orderMet) {
                if (!reason.isEmpty()) {
                    orderFill.exclude(reason);
                } else if (!orderOrdered) {
                    orderFill.exclude(NOTHING_ORDERED);
                } else {
                    orderFill.add(orderWhole);
                    ordersShort += orderWhole ? 0 : 1;
                }
            }
            orderMet = false;
            orderOrdered = false;
            orderWhole = true;
        }

        FillReport report(List<SegmentFill> segments) {
            return new FillReport(
                    orderFill.finish(), lineFill.finish(), unitFill.finish(), valueFill.finish(), shortage(), segments);
        }

        SegmentFill segment(String attribute, String segment) {
            return new SegmentFill(
                    attribute,
                    segment,
                    orderFill.finish(),
                    lineFill.finish(),
                    unitFill.finish(),
                    valueFill.finish(),
                    shortage());
        }

        private Shortage shortage() {
            return new Shortage(ordersShort, linesShort, unitsShort.value(), valueShort.value());
        }
    }
}
