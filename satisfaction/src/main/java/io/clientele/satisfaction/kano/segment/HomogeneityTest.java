package io.clientele.satisfaction.kano.segment;

import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.GammaFunctions;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.kano.CategoryCounts;
import io.clientele.satisfaction.kano.KanoCategory;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether segments fall into the categories in the same proportions, for one feature: Pearson's chi-squared test of the table of
 * categories by segments, and Cramér's V for how far they differ.
 *
 * <pre>
 * χ² = Σ (observed − expected)² / expected        expected = row total · column total / n
 * degrees = (categories − 1)(segments − 1)        V = √(χ² / (n · min(categories − 1, segments − 1)))
 * </pre>
 *
 * <p>Categories and segments without a pair are left away. Of weighted surveys the counts are taken as the numbers of pairs that
 * they are worth (Kish 1965). The test is for large counts; where many expected counts are below 5 its p-value is a rough guide.
 *
 * @param feature what was asked about
 * @param chiSquared χ², 0 or more
 * @param degrees degrees of freedom; 0 where fewer than two categories or segments have a pair
 * @param n the number of pairs
 * @param smallestSide the smaller of categories and segments, both as far as they have a pair
 * @param smallExpected the share of cells with an expected count below 5
 */
public record HomogeneityTest(
        String feature, double chiSquared, int degrees, double n, int smallestSide, double smallExpected)
        implements Serializable {

    private static final double SMALL = 5;

    /** Checks the parts. */
    public HomogeneityTest {
        Require.text("feature", feature);
        Require.nonNegative("chiSquared", chiSquared);
        Require.atLeast("degrees", degrees, 0);
        Require.nonNegative("n", n);
        Require.atLeast("smallestSide", smallestSide, 0);
        Require.probability("smallExpected", smallExpected);
    }

    /**
     * The test of one feature.
     *
     * @param counts the counts of each segment
     */
    public static HomogeneityTest of(String feature, List<CategoryCounts> counts) {
        List<CategoryCounts> segments =
                counts.stream().filter(segment -> !segment.isEmpty()).toList();
        CategoryCounts total =
                segments.stream().reduce(CategoryCounts::plus).orElseGet(() -> CategoryCounts.of(0, 0, 0, 0, 0, 0));
        int categories = 0;
        int small = 0;
        double chiSquared = 0;
        for (KanoCategory category : KanoCategory.values()) {
            if (total.of(category) == 0) {
                continue;
            }
            categories++;
            for (CategoryCounts segment : segments) {
                double expected = total.of(category) * segment.n() / total.n();
                double off = segment.of(category) - expected;
                chiSquared += off * off / expected;
                small += expected < SMALL ? 1 : 0;
            }
        }
        int cells = categories * segments.size();
        int degrees = cells == 0 ? 0 : (categories - 1) * (segments.size() - 1);
        return new HomogeneityTest(
                feature,
                degrees == 0 ? 0 : chiSquared,
                degrees,
                total.n(),
                Math.min(categories, segments.size()),
                cells == 0 ? 0 : (double) small / cells);
    }

    /** The probability of a χ² as large or larger if the segments do not differ; empty without a degree of freedom. */
    public OptionalDouble pValue() {
        return degrees == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(GammaFunctions.upper(degrees / 2.0, chiSquared / 2));
    }

    /** Cramér's V, from 0 for none to 1 for the largest difference; empty without a degree of freedom. */
    public OptionalDouble cramersV() {
        return degrees == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(1, Math.sqrt(chiSquared / (n * (smallestSide - 1)))));
    }

    /** For example {@code F2: chi-squared 45.49 on 15 degrees of freedom, p = 0.000064, Cramér's V 0.204}. */
    @Override
    public String toString() {
        return degrees == 0
                ? feature + ": nothing to compare"
                : feature + ": chi-squared " + Cells.fixed(chiSquared, 2) + " on " + degrees
                        + (degrees == 1 ? " degree" : " degrees") + " of freedom, p = "
                        + Cells.significant(pValue(), 2) + ", Cramér's V " + Cells.fixed(cramersV(), 3);
    }
}
