package io.clientele.satisfaction.kano.wave;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.kano.CategoryCounts;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.stat.Interval;
import io.clientele.stat.Quantiles;
import io.clientele.stat.SeededRandom;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where a feature's movement in the Better–Worse plane lies when both surveys are drawn again from their own answers.
 *
 * @param draws how often they were drawn
 * @param defined in how many draws Better and Worse were defined in both
 * @param better the interval of the change of Better, within −1 to 1
 * @param dissatisfied the interval of the change of the amount of Worse, within −1 to 1
 * @param length the interval of the length of the movement, √(change of Better² + change of |Worse|²); even where nothing moves it is above 0
 */
public record MovementRange(int draws, int defined, Interval better, Interval dissatisfied, Interval length)
        implements Serializable {

    private static final int ASKED = 4;

    /** Checks the parts. */
    public MovementRange {
        Require.atLeast("draws", draws, 1);
        Require.within("defined", defined, 1, draws);
        Require.nonNull("better", better);
        Require.nonNull("dissatisfied", dissatisfied);
        Require.nonNull("length", length);
    }

    static Optional<MovementRange> of(CategoryCounts first, CategoryCounts later, int draws, double level, long seed) {
        double[] before = cumulative(first);
        double[] after = cumulative(later);
        double[] better = new double[draws];
        double[] worse = new double[draws];
        double[] length = new double[draws];
        int defined = 0;
        int[] counts = new int[before.length];
        for (int draw = 0; draw < draws; draw++) {
            SeededRandom random = SeededRandom.stream(seed, draw);
            redraw(before, first.n(), random, counts);
            int asked = asked(counts);
            double b = counts[1] + counts[2];
            double w = counts[0] + counts[1];
            redraw(after, later.n(), random, counts);
            int askedAgain = asked(counts);
            if (asked > 0 && askedAgain > 0) {
                better[defined] = (double) (counts[1] + counts[2]) / askedAgain - b / asked;
                worse[defined] = (double) (counts[0] + counts[1]) / askedAgain - w / asked;
                length[defined] = Math.hypot(better[defined], worse[defined]);
                defined++;
            }
        }
        return defined == 0
                ? Optional.empty()
                : Optional.of(new MovementRange(
                        draws,
                        defined,
                        interval(better, defined, level),
                        interval(worse, defined, level),
                        interval(length, defined, level)));
    }

    /** The shares of the categories, each with those before it. */
    private static double[] cumulative(CategoryCounts counts) {
        KanoCategory[] categories = KanoCategory.values();
        double[] cumulative = new double[categories.length];
        double sum = 0;
        for (int k = 0; k < categories.length; k++) {
            sum += counts.of(categories[k]);
            cumulative[k] = sum;
        }
        for (int k = 0; k < categories.length; k++) {
            cumulative[k] /= sum;
        }
        return cumulative;
    }

    private static void redraw(double[] cumulative, double n, SeededRandom random, int[] counts) {
        Arrays.fill(counts, 0);
        long pairs = Math.max(1, Math.round(n));
        for (long i = 0; i < pairs; i++) {
            double uniform = random.nextUniform();
            int k = 0;
            while (k < cumulative.length - 1 && uniform >= cumulative[k]) {
                k++;
            }
            counts[k]++;
        }
    }

    private static int asked(int[] counts) {
        int asked = 0;
        for (int k = 0; k < ASKED; k++) {
            asked += counts[k];
        }
        return asked;
    }

    private static Interval interval(double[] values, int defined, double level) {
        Quantiles quantiles = Quantiles.of(Arrays.copyOf(values, defined));
        return new Interval(quantiles.at((1 - level) / 2), quantiles.at((1 + level) / 2), level);
    }

    /** For example {@code Better +0.02 to +0.31, |Worse| −0.10 to 0.12, length 0.08 to 0.33}. */
    @Override
    public String toString() {
        return "Better " + ends(better) + ", |Worse| " + ends(dissatisfied) + ", length " + ends(length);
    }

    private static String ends(Interval interval) {
        return Cells.fixed(interval.lower(), 2) + " to " + Cells.fixed(interval.upper(), 2);
    }
}
