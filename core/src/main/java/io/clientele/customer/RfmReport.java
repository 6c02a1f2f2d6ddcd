package io.clientele.customer;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Customers by RFM segment: how many, how they buy, what they bring, and who they are.
 *
 * @param map which scores made which segment
 * @param asOf the day of the scores
 * @param currency the currency of the amounts
 * @param levels how many classes there were of each score
 * @param segments the segments in the order of the map, empty ones included
 * @param withoutPurchase who is known but never bought, and is in no segment
 */
public record RfmReport(
        RfmSegmentMap map,
        LocalDate asOf,
        String currency,
        RfmLevels levels,
        List<Segment> segments,
        Customers withoutPurchase)
        implements Serializable {

    /** Checks that the segments are those of the map, and copies. */
    public RfmReport {
        Require.nonNull("map", map);
        Require.nonNull("asOf", asOf);
        Require.text("currency", currency);
        Require.nonNull("levels", levels);
        segments = List.copyOf(Require.nonNull("segments", segments));
        Require.sameLength("segments", segments.size(), "map", map.segments().size());
        for (int i = 0; i < segments.size(); i++) {
            String wanted = map.segments().get(i).name();
            if (!segments.get(i).name().equals(wanted)) {
                throw Require.broken(
                        "segments[" + i + "]",
                        segments.get(i).name(),
                        wanted,
                        "Segments stand in the order of the map.");
            }
        }
        Require.nonNull("withoutPurchase", withoutPurchase);
    }

    /**
     * One segment.
     *
     * @param name what it is called
     * @param members who is in it
     * @param recencyDays sum of the members' days since their last purchase
     * @param purchases sum of their purchases
     * @param spend sum of what they spent
     */
    public record Segment(String name, Customers members, long recencyDays, long purchases, double spend)
            implements Serializable {

        /** Checks the ranges. */
        public Segment {
            Require.text("name", name);
            Require.nonNull("members", members);
            Require.atLeast("recencyDays", recencyDays, 0);
            Require.atLeast("purchases", purchases, 0);
            Require.finite("spend", spend);
        }

        /** How many customers are in it. */
        public int size() {
            return members.size();
        }

        /** Mean days since the last purchase; empty without members. */
        public OptionalDouble meanRecencyDays() {
            return perMember(recencyDays);
        }

        /** Mean number of purchases; empty without members. */
        public OptionalDouble meanFrequency() {
            return perMember(purchases);
        }

        /** Mean spend; empty without members. */
        public OptionalDouble meanSpend() {
            return perMember(spend);
        }

        private OptionalDouble perMember(double sum) {
            return size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / size());
        }

        /** One line: {@code champions: 12 customers, 34 purchases, spend 1,234.00}. */
        @Override
        public String toString() {
            return name + ": " + Cells.count(size(), "customer") + ", " + Cells.count(purchases, "purchase")
                    + ", spend " + Cells.fixed(spend, 2);
        }
    }

    static RfmReport of(RfmScores scores, RfmSegmentMap map) {
        int[] segment = scores.positionsIn(map);
        List<Segment> segments = new ArrayList<>();
        for (int s = 0; s < map.segments().size(); s++) {
            int wanted = s;
            long recencyDays = 0;
            long purchases = 0;
            ExactSum spend = new ExactSum();
            for (int i = 0; i < segment.length; i++) {
                if (segment[i] == s) {
                    recencyDays += scores.recencyDays(i);
                    purchases += scores.frequency(i);
                    spend.add(scores.spend(i));
                }
            }
            segments.add(new Segment(
                    map.segments().get(s).name(),
                    scores.customers().select(i -> segment[i] == wanted),
                    recencyDays,
                    purchases,
                    spend.value()));
        }
        return new RfmReport(
                map, scores.asOf(), scores.currency(), scores.levels(), segments, scores.withoutPurchase());
    }

    /** How many customers are in segments. */
    public int customers() {
        return segments.stream().mapToInt(Segment::size).sum();
    }

    /** What all customers spent. */
    public double spend() {
        ExactSum sum = new ExactSum();
        segments.forEach(segment -> sum.add(segment.spend()));
        return sum.value();
    }

    /** The members of a segment. */
    public Customers members(String segment) {
        return segment(segment).members();
    }

    /**
     * A segment by name.
     *
     * @throws IllegalArgumentException if there is none of this name, listing the names
     */
    public Segment segment(String name) {
        Require.nonNull("name", name);
        return segments.stream()
                .filter(segment -> segment.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Require.broken(
                        "segment",
                        name,
                        "one of "
                                + String.join(
                                        ", ",
                                        segments.stream().map(Segment::name).toList()),
                        ""));
    }

    /** The name of a customer's segment; empty if the customer never bought. */
    public Optional<String> segmentOf(CustomerId customer) {
        return segments.stream()
                .filter(segment -> segment.members().contains(customer))
                .map(Segment::name)
                .findFirst();
    }

    /** A table of the segments. */
    @Override
    public String toString() {
        int customers = customers();
        double total = spend();
        TextTable table = TextTable.titled("RFM segments by " + map.name() + " on " + asOf + ", "
                        + Cells.count(customers, "customer") + ", "
                        + Cells.fixed(total, 2) + " " + currency)
                .left("segment")
                .right("customers")
                .right("share")
                .right("days since last")
                .right("purchases each")
                .right("spend each")
                .right("spend")
                .right("share");
        for (Segment segment : segments) {
            table.row(
                    segment.name(),
                    Cells.count(segment.size()),
                    share(segment.size(), customers),
                    Cells.fixed(segment.meanRecencyDays(), 1),
                    Cells.fixed(segment.meanFrequency(), 1),
                    Cells.fixed(segment.meanSpend(), 2),
                    Cells.fixed(segment.spend(), 2),
                    share(segment.spend(), total));
        }
        boolean allOnce = segments.stream().mapToLong(Segment::purchases).sum() == customers;
        if (map.equals(RfmSegmentMap.recencyFrequency()) && segment("new").size() > 0) {
            table.note("New are those who bought lately and seldom; since when they are customers is not asked.");
        }
        levels.notes(map, allOnce).forEach(table::note);
        if (withoutPurchase.size() > 0) {
            table.note("Without a purchase, in no segment: " + withoutPurchase);
        }
        return table.toString();
    }

    private static String share(double part, double total) {
        return total > 0 ? Cells.percent(part / total) : Cells.ABSENT;
    }
}
