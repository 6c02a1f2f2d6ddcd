package io.clientele.order;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.stat.Interval;
import io.clientele.stat.Rate;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * How much of what was ordered came: four rates of one population, and what was short. Each is a ratio of sums, never a mean of
 * ratios.
 *
 * <pre>
 * order = orders whose lines are all complete / orders         line  = complete lines / lines
 * unit  = Σ min(shipped, ordered) / Σ ordered                  value = Σ min(shipped, ordered)·price / Σ ordered·price
 * </pre>
 *
 * @param orderFill the share of orders that came whole
 * @param lineFill the share of lines that came whole
 * @param unitFill the share of units that came
 * @param valueFill the share of value that came; without a value where prices are not known
 * @param shortage what did not come
 * @param segments the same by segment: attribute by attribute, and within one by value
 */
public record FillReport(
        Rate orderFill, Rate lineFill, Rate unitFill, Rate valueFill, Shortage shortage, List<SegmentFill> segments)
        implements Serializable {

    /**
     * The fill rates of the lines that share a value of an attribute. An order with lines in several segments counts in each with its
     * lines there.
     *
     * @param attribute the attribute, such as {@code warehouse}
     * @param segment its value; {@link SegmentCycle#UNSTATED} for the lines that do not say
     * @param orderFill the share of orders whose lines here came whole
     * @param lineFill the share of lines that came whole
     * @param unitFill the share of units that came
     * @param valueFill the share of value that came
     * @param shortage what did not come
     */
    public record SegmentFill(
            String attribute,
            String segment,
            Rate orderFill,
            Rate lineFill,
            Rate unitFill,
            Rate valueFill,
            Shortage shortage)
            implements Serializable {

        /** Refuses blanks and nulls. */
        public SegmentFill {
            Require.text("attribute", attribute);
            Require.text("segment", segment);
            Require.nonNull("orderFill", orderFill);
            Require.nonNull("lineFill", lineFill);
            Require.nonNull("unitFill", unitFill);
            Require.nonNull("valueFill", valueFill);
            Require.nonNull("shortage", shortage);
        }

        /** The segment, its line fill rate and what was short in one line. */
        @Override
        public String toString() {
            return attribute + " " + segment + ": " + lineFill + "; short: " + shortage;
        }
    }

    /** Refuses nulls and copies the list. */
    public FillReport {
        Require.nonNull("orderFill", orderFill);
        Require.nonNull("lineFill", lineFill);
        Require.nonNull("unitFill", unitFill);
        Require.nonNull("valueFill", valueFill);
        Require.nonNull("shortage", shortage);
        segments = List.copyOf(Require.nonNull("segments", segments));
    }

    /** The share of lines that met too little stock: what is missing of the line fill rate. */
    public Rate stockOutFrequency() {
        return lineFill.complement("stock-out frequency");
    }

    /** The segments of one attribute, by value; none if the report was not made by this attribute. */
    public List<SegmentFill> segments(String attribute) {
        return segments.stream().filter(s -> s.attribute().equals(attribute)).toList();
    }

    /** A table of the four rates with their intervals, and one of the segments. */
    @Override
    public String toString() {
        TextTable table = columns(TextTable.titled("Fill rates of " + orderFill.population()));
        addTo(table);
        table.note("Short: " + shortage + ".");
        if (!lineFill.exclusions().isEmpty()) {
            table.note("Lines left out: " + Tallies.show(lineFill.exclusions()) + ".");
        }
        return segments.isEmpty() ? table.toString() : table + "\n\n" + segmentTable();
    }

    private String segmentTable() {
        TextTable table = TextTable.titled("Fill rates by segment")
                .left("attribute")
                .left("segment")
                .right("lines")
                .right("order fill")
                .right("line fill")
                .right("unit fill")
                .right("value fill")
                .right("units short");
        for (SegmentFill segment : segments) {
            table.row(
                    segment.attribute(),
                    segment.segment(),
                    Cells.count((long) segment.lineFill().denominator()),
                    Cells.percent(segment.orderFill().value()),
                    Cells.percent(segment.lineFill().value()),
                    Cells.percent(segment.unitFill().value()),
                    Cells.percent(segment.valueFill().value()),
                    Tallies.amount(segment.shortage().units()));
        }
        return table.toString();
    }

    /** Gives a table the columns of a rate. */
    static TextTable columns(TextTable table) {
        return table.left("rate").right("value").right("of").left("").left("95 % interval");
    }

    /** Adds a rate to such a table. */
    static void row(TextTable table, String name, String noun, Rate rate) {
        Optional<Interval> interval = rate.interval(0.95);
        table.row(
                name,
                Cells.percent(rate.value()),
                Tallies.amount(rate.denominator()),
                noun,
                interval.map(i -> Cells.percent(i.lower()) + " to " + Cells.percent(i.upper()))
                        .orElse(Cells.ABSENT));
    }

    /** Adds the four rates to such a table; without prices there is no value fill. */
    void addTo(TextTable table) {
        row(table, "order fill", "orders", orderFill);
        row(table, "line fill", "lines", lineFill);
        row(table, "unit fill", "units", unitFill);
        if (valueFill.denominator() > 0) {
            row(table, "value fill", "value", valueFill);
        }
    }
}
