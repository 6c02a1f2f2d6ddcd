package io.clientele.customer;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which scores make which segment. Scores are read on a scale from 1 to 5, 5 best: where there are {@code L} classes, score {@code s}
 * (counted so that L is best) stands for
 *
 * <pre>
 * 1 + 4 (s − 1) / (L − 1), rounded
 * </pre>
 *
 * which is {@code s} itself for L = 5, and 1, 3, 5 for L = 3. A single class, L = 1, parts nobody and stands for 3, the middle; only a
 * single class of F whose customers bought once each stands for 1, the lowest, for one purchase is as few as there can be: by the
 * standard map they are new, promising, about to sleep or hibernating. Where this happens the printed scores and segments say so.
 *
 * <p>If regions overlap, the first in the list holds. Every combination of
 * scores must belong to some segment.
 *
 * @param name what the map is called
 * @param segments the regions, in the order in which they are looked up and printed
 */
public record RfmSegmentMap(String name, List<RfmSegment> segments) implements Serializable {

    private static final RfmSegmentMap RECENCY_FREQUENCY = new RfmSegmentMap(
            "recency × frequency",
            List.of(
                    RfmSegment.named("champions").recency(5, 5).frequency(4, 5),
                    RfmSegment.named("loyal").recency(3, 4).frequency(4, 5),
                    RfmSegment.named("potential loyalists").recency(4, 5).frequency(2, 3),
                    RfmSegment.named("new").recency(5, 5).frequency(1, 1),
                    RfmSegment.named("promising").recency(4, 4).frequency(1, 1),
                    RfmSegment.named("need attention").recency(3, 3).frequency(3, 3),
                    RfmSegment.named("about to sleep").recency(3, 3).frequency(1, 2),
                    RfmSegment.named("cannot lose them").recency(1, 2).frequency(5, 5),
                    RfmSegment.named("at risk").recency(1, 2).frequency(3, 4),
                    RfmSegment.named("hibernating").recency(1, 2).frequency(1, 2)));

    /** Checks that names differ and that every combination of scores has a segment. */
    public RfmSegmentMap {
        Require.text("name", name);
        segments = List.copyOf(Require.nonEmpty("segments", segments));
        Set<String> names = new HashSet<>();
        for (RfmSegment segment : segments) {
            Require.that(
                    names.add(segment.name()),
                    "There are two segments named " + segment.name() + "; names must differ.");
        }
        for (int r = 1; r <= 5; r++) {
            for (int f = 1; f <= 5; f++) {
                for (int m = 1; m <= 5; m++) {
                    if (find(segments, r, f, m) < 0) {
                        throw new IllegalArgumentException(
                                "R " + r + ", F " + f + ", M " + m + " belongs to no segment of " + name
                                        + "; every combination must. Add RfmSegment.named(\"others\") as the last"
                                        + " one.");
                    }
                }
            }
        }
    }

    /**
     * The standard map: ten segments by recency and frequency, whatever the amount, as they are in common use among practitioners.
     *
     * <pre>
     * champions            R 5, F 4–5        bought lately, buy often
     * loyal                R 3–4, F 4–5      buy often, not just now
     * potential loyalists  R 4–5, F 2–3      bought lately, more than once
     * new                  R 5, F 1          bought lately, hardly more than once
     * promising            R 4, F 1          bought fairly lately, hardly more than once
     * need attention       R 3, F 3          in the middle of both
     * about to sleep       R 3, F 1–2        neither lately nor often
     * cannot lose them     R 1–2, F 5        bought very often, but long ago
     * at risk              R 1–2, F 3–4      bought often, but long ago
     * hibernating          R 1–2, F 1–2      bought seldom and long ago
     * </pre>
     *
     * <p>The names tell recency and frequency, and nothing else: where all have been customers for years, "new" are those of long ago who
     * bought seldom and have just been back. {@link Purchases#tenure()} tells since when they buy.
     */
    public static RfmSegmentMap recencyFrequency() {
        return RECENCY_FREQUENCY;
    }

    /** The segment of a combination of scores from 1 to 5, 5 best. */
    public RfmSegment segment(int r, int f, int m) {
        return segments.get(
                segmentOf(Require.within("r", r, 1, 5), Require.within("f", f, 1, 5), Require.within("m", m, 1, 5)));
    }

    int segmentOf(int r, int f, int m) {
        return find(segments, r, f, m);
    }

    /** Whether recency decides anything. */
    boolean readsRecency() {
        return segments.stream().anyMatch(segment -> segment.leastR() > 1 || segment.mostR() < 5);
    }

    /** Whether frequency decides anything. */
    boolean readsFrequency() {
        return segments.stream().anyMatch(segment -> segment.leastF() > 1 || segment.mostF() < 5);
    }

    /** Whether the amount decides anything. */
    boolean readsMonetary() {
        return segments.stream().anyMatch(segment -> segment.leastM() > 1 || segment.mostM() < 5);
    }

    private static int find(List<RfmSegment> segments, int r, int f, int m) {
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).holds(r, f, m)) {
                return i;
            }
        }
        return -1;
    }

    /** A table of the regions. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("RFM segments by " + name + ", scores from 1 to 5, 5 best")
                .left("segment")
                .left("R")
                .left("F")
                .left("M");
        for (RfmSegment segment : segments) {
            table.row(
                    segment.name(),
                    RfmSegment.shown(segment.leastR(), segment.mostR()),
                    RfmSegment.shown(segment.leastF(), segment.mostF()),
                    RfmSegment.shown(segment.leastM(), segment.mostM()));
        }
        return table.toString();
    }
}
