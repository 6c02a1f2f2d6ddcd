package io.clientele.satisfaction.quality;

import io.clientele.internal.check.Require;
import io.clientele.satisfaction.MeanScore;
import io.clientele.satisfaction.MeanScoreAccumulator;
import io.clientele.satisfaction.RatingScale;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sums up the ratings of respondents, in any order and in any number of parts, into a {@link GapReport}, without keeping the ratings.
 *
 * <p>Not thread-safe: one accumulator a thread, then {@link #merge}. The order of respondents and of parts changes no bit of the
 * report.
 */
public final class GapAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int EXPECTED = 0;
    private static final int PERCEIVED = 1;
    private static final int GAP = 2;

    private final String source;
    private final RatingScale scale;
    private final String[] items;
    private final GapAnalysis analysis;
    private final QualityDimension[] dimensions;
    private final int[][] itemsOf;
    /** By item: expected, perceived, gap. */
    private final MeanScoreAccumulator[][] byItem;
    /** By item: exceeded, equalled, missed, bound, expected only, perceived only, blank. */
    private final long[][] counts;
    /** By dimension: expected, perceived, gap. */
    private final MeanScoreAccumulator[][] byDimension;

    private final long[] without;
    private final MeanScoreAccumulator weighted = MeanScoreAccumulator.empty();
    private final MeanScoreAccumulator unweighted = MeanScoreAccumulator.empty();
    private final MeanScoreAccumulator performance = MeanScoreAccumulator.empty();
    private long respondents;
    private long incomplete;

    private GapAccumulator(String source, RatingScale scale, List<String> items, GapAnalysis analysis) {
        this.source = Require.text("source", source);
        this.scale = Require.nonNull("scale", scale);
        this.items = Require.nonEmpty("items", items).toArray(new String[0]);
        this.analysis = Require.nonNull("analysis", analysis);
        this.dimensions = analysis.dimensions().isEmpty()
                ? new QualityDimension[] {new QualityDimension("all items", 1, items)}
                : analysis.dimensions().toArray(new QualityDimension[0]);
        this.itemsOf = new int[dimensions.length][];
        for (int d = 0; d < dimensions.length; d++) {
            String dimension = dimensions[d].name();
            itemsOf[d] = dimensions[d].items().stream()
                    .mapToInt(item -> {
                        int i = items.indexOf(item);
                        Require.that(
                                i >= 0,
                                source + " has no item " + item + ", which dimension " + dimension + " names; it has "
                                        + items + ".");
                        return i;
                    })
                    .toArray();
        }
        this.byItem = empty(items.size());
        this.counts = new long[items.size()][7];
        this.byDimension = empty(dimensions.length);
        this.without = new long[dimensions.length];
    }

    /**
     * An accumulator that has summed up nothing.
     *
     * @param source what results call the survey
     * @param scale the rating scale of all items
     * @param items the items in the order in which ratings will come
     * @param analysis the dimensions and the level
     * @throws IllegalArgumentException if the analysis names an item that is not there
     */
    public static GapAccumulator of(String source, RatingScale scale, List<String> items, GapAnalysis analysis) {
        return new GapAccumulator(source, scale, items, analysis);
    }

    /**
     * Adds the ratings of one respondent.
     *
     * @param expected one rating an item, in the order of the items; NaN where it is missing
     * @param perceived the same
     * @throws IllegalArgumentException if there is not one of each an item, or a rating is not on the scale
     */
    public GapAccumulator add(double[] expected, double[] perceived) {
        requireRatings("expected", expected);
        requireRatings("perceived", perceived);
        return tally(expected, perceived);
    }

    private void requireRatings(String what, double[] ratings) {
        Require.sameLength(what, ratings.length, "items", items.length);
        for (int i = 0; i < ratings.length; i++) {
            if (!Double.isNaN(ratings[i])) {
                Require.within(what + " of " + items[i], ratings[i], scale.lowest(), scale.highest());
            }
        }
    }

    /** Adds checked ratings, NaN where missing. */
    GapAccumulator tally(double[] expected, double[] perceived) {
        respondents++;
        for (int i = 0; i < items.length; i++) {
            tally(i, expected[i], perceived[i]);
        }
        double points = 0;
        double weightedSum = 0;
        double plainSum = 0;
        double performanceSum = 0;
        boolean complete = true;
        for (int d = 0; d < dimensions.length; d++) {
            double expectedSum = 0;
            double perceivedSum = 0;
            int pairs = 0;
            for (int i : itemsOf[d]) {
                if (!Double.isNaN(expected[i]) && !Double.isNaN(perceived[i])) {
                    expectedSum += expected[i];
                    perceivedSum += perceived[i];
                    pairs++;
                }
            }
            if (pairs == 0) {
                without[d]++;
                complete = false;
                continue;
            }
            double gap = (perceivedSum - expectedSum) / pairs;
            plus(byDimension[d], expectedSum / pairs, perceivedSum / pairs, gap);
            points += dimensions[d].points();
            weightedSum += dimensions[d].points() * gap;
            plainSum += gap;
            performanceSum += dimensions[d].points() * perceivedSum / pairs;
        }
        if (complete) {
            weighted.add(weightedSum / points);
            unweighted.add(plainSum / dimensions.length);
            performance.add(performanceSum / points);
        } else {
            incomplete++;
        }
        return this;
    }

    private void tally(int item, double expected, double perceived) {
        boolean expects = !Double.isNaN(expected);
        boolean perceives = !Double.isNaN(perceived);
        if (!expects || !perceives) {
            counts[item][expects ? 4 : perceives ? 5 : 6]++;
            return;
        }
        plus(byItem[item], expected, perceived, perceived - expected);
        counts[item][perceived > expected ? 0 : perceived == expected ? 1 : 2]++;
        if (expected == scale.highest()) {
            counts[item][3]++;
        }
    }

    /**
     * Adds all that another accumulator of the same items and analysis has summed up; the other stays as it is.
     *
     * @throws IllegalArgumentException if items, scale or analysis differ
     */
    public GapAccumulator merge(GapAccumulator other) {
        Require.nonNull("other", other);
        Require.that(
                Arrays.equals(items, other.items) && scale.equals(other.scale) && analysis.equals(other.analysis),
                source + " and " + other.source
                        + " differ in items, scale or analysis; only gaps of the same items, scale and analysis add"
                        + " up.");
        respondents += other.respondents;
        incomplete += other.incomplete;
        weighted.merge(other.weighted);
        unweighted.merge(other.unweighted);
        performance.merge(other.performance);
        merge(byItem, other.byItem);
        merge(byDimension, other.byDimension);
        for (int i = 0; i < counts.length; i++) {
            for (int c = 0; c < counts[i].length; c++) {
                counts[i][c] += other.counts[i][c];
            }
        }
        for (int d = 0; d < without.length; d++) {
            without[d] += other.without[d];
        }
        return this;
    }

    /**
     * The report of all that was summed up so far.
     *
     * @throws IllegalArgumentException if no respondent rated both the expectation and the perception of any item
     */
    public GapReport finish() {
        double level = analysis.level();
        List<ItemGap> itemGaps = new ArrayList<>();
        long pairs = 0;
        for (int i = 0; i < items.length; i++) {
            long[] c = counts[i];
            MeanScoreAccumulator[] m = byItem[i];
            MeanScore gap = m[GAP].finish();
            itemGaps.add(new ItemGap(
                    items[i],
                    m[EXPECTED].finish(),
                    m[PERCEIVED].finish(),
                    gap,
                    c[0],
                    c[1],
                    c[2],
                    c[3],
                    c[4],
                    c[5],
                    c[6],
                    level));
            pairs += gap.n();
        }
        Require.that(
                pairs > 0,
                source
                        + " has no complete pair of ratings; a gap needs at least one respondent who rated both the"
                        + " expectation and the perception of an item.");
        List<DimensionGap> dimensionGaps = new ArrayList<>();
        for (int d = 0; d < dimensions.length; d++) {
            MeanScoreAccumulator[] m = byDimension[d];
            dimensionGaps.add(new DimensionGap(
                    dimensions[d], m[EXPECTED].finish(), m[PERCEIVED].finish(), m[GAP].finish(), without[d], level));
        }
        OverallGap overall =
                new OverallGap(weighted.finish(), unweighted.finish(), performance.finish(), incomplete, level);
        return new GapReport(source, scale, respondents, level, itemGaps, dimensionGaps, overall);
    }

    private static MeanScoreAccumulator[][] empty(int rows) {
        MeanScoreAccumulator[][] empty = new MeanScoreAccumulator[rows][3];
        for (MeanScoreAccumulator[] row : empty) {
            Arrays.setAll(row, i -> MeanScoreAccumulator.empty());
        }
        return empty;
    }

    private static void plus(MeanScoreAccumulator[] scores, double expected, double perceived, double gap) {
        scores[EXPECTED].add(expected);
        scores[PERCEIVED].add(perceived);
        scores[GAP].add(gap);
    }

    private static void merge(MeanScoreAccumulator[][] into, MeanScoreAccumulator[][] from) {
        for (int i = 0; i < into.length; i++) {
            for (int k = 0; k < into[i].length; k++) {
                into[i][k].merge(from[i][k]);
            }
        }
    }
}
