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

    /** The segments of one attribute, by value; none if the report was not made by this attribute. */
    public List<SegmentFill> segments(String attribute) {
        return segments.stream().filter(s -> s.attribute().equals(attribute)).toList();
    }

    /** A table of the four rates with their intervals, and one of the segments. */
    @Override
    public String toString() {
        TextTable table = rates("Fill rates of " + lineFill.population(), orderFill, lineFill, unitFill, valueFill);
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
                    Cells.significant(segment.shortage().units(), 6));
        }
        return table.toString();
    }

    /** Rates one below the other, with what they are a share of and their intervals. */
    static TextTable rates(String title, Rate... rates) {
        TextTable table = TextTable.titled(title)
                .left("rate")
                .right("value")
                .right("of")
                .left("population")
                .left("95 % interval");
        for (Rate rate : rates) {
            Optional<Interval> interval = rate.interval(0.95);
            table.row(
                    rate.definition(),
                    Cells.percent(rate.value()),
                    rate.denominator() == Math.rint(rate.denominator())
                            ? Cells.count((long) rate.denominator())
                            : Cells.fixed(rate.denominator(), 2),
                    rate.population(),
                    interval.map(i -> Cells.percent(i.lower()) + " to " + Cells.percent(i.upper()))
                            .orElse(Cells.ABSENT));
        }
        return table;
    }
}
