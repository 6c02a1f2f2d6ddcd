package io.clientele.customer;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Customers by segments of attributes; nobody is in two places.
 *
 * @param segments in the order they were asked, empty ones included
 * @param rest who is in no segment
 * @param undecided who might be in one, were a missing attribute known
 */
public record AttributeSegments(List<Segment> segments, Customers rest, Customers undecided) implements Serializable {

    /** Checks that nobody is in two places, and copies. */
    public AttributeSegments {
        segments = List.copyOf(Require.nonEmpty("segments", segments));
        Require.nonNull("rest", rest);
        Require.nonNull("undecided", undecided);
        Customers seen = rest;
        requireApart(seen, undecided, "undecided");
        seen = seen.union(undecided);
        for (Segment segment : segments) {
            requireApart(seen, segment.members(), segment.name());
            seen = seen.union(segment.members());
        }
    }

    /**
     * One segment.
     *
     * @param definition its name and conditions
     * @param members who is in it
     */
    public record Segment(AttributeSegmentation.Definition definition, Customers members) implements Serializable {

        /** Checks that nothing is missing. */
        public Segment {
            Require.nonNull("definition", definition);
            Require.nonNull("members", members);
        }

        /** What it is called. */
        public String name() {
            return definition.name();
        }

        /** One line: {@code large: 12 customers, spend from 1000}. */
        @Override
        public String toString() {
            return name() + ": " + Cells.count(members.size(), "customer") + ", " + definition.words();
        }
    }

    /**
     * The members of a segment.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public Customers members(String segment) {
        Require.nonNull("segment", segment);
        return segments.stream()
                .filter(one -> one.name().equals(segment))
                .map(Segment::members)
                .findFirst()
                .orElseThrow(() -> Require.broken(
                        "segment",
                        segment,
                        "one of "
                                + String.join(
                                        ", ",
                                        segments.stream().map(Segment::name).toList()),
                        ""));
    }

    /** The name of a customer's segment; empty for the rest, the undecided and the unknown. */
    public Optional<String> segmentOf(CustomerId customer) {
        return segments.stream()
                .filter(segment -> segment.members().contains(customer))
                .map(Segment::name)
                .findFirst();
    }

    /** How many customers there are in all. */
    public int customers() {
        return rest.size()
                + undecided.size()
                + segments.stream()
                        .mapToInt(segment -> segment.members().size())
                        .sum();
    }

    private static void requireApart(Customers seen, Customers more, String name) {
        Customers twice = seen.intersection(more);
        if (twice.size() > 0) {
            throw new IllegalArgumentException("customer " + twice.id(0) + " of " + name
                    + " is in another segment too; segments must not overlap.");
        }
    }

    /** A table of the segments. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Segments by attributes, " + Cells.count(customers(), "customer"))
                .left("segment")
                .right("customers")
                .right("share")
                .left("where");
        for (Segment segment : segments) {
            row(table, segment.name(), segment.members(), segment.definition().words());
        }
        row(table, "rest", rest, "none of these");
        row(table, "undecided", undecided, "an attribute is not known");
        return table.toString();
    }

    private void row(TextTable table, String name, Customers members, String where) {
        String share = customers() == 0 ? Cells.ABSENT : Cells.percent((double) members.size() / customers());
        table.row(name, Cells.count(members.size()), share, where);
    }
}
