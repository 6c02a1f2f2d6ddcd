package io.clientele.customer;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How many classes there are of each score: what was asked for, or fewer where there are fewer customers or, under
 * {@link RfmTies#QUANTILE}, where breaks coincide. In nested scores F and M are cut anew within each class, so theirs are the number asked
 * for.
 *
 * @param r classes of recency, 1 or more
 * @param f classes of frequency, 1 or more
 * @param m classes of the amount, 1 or more
 */
public record RfmLevels(int r, int f, int m) implements Serializable {

    /** Checks that there is at least one class of each. */
    public RfmLevels {
        Require.atLeast("r", r, 1);
        Require.atLeast("f", f, 1);
        Require.atLeast("m", m, 1);
    }

    /** A score of frequency on the scale from 1 to 5: a single class is the lowest where all bought once. */
    int fifthOfFrequency(int score, RfmDirection direction, boolean allOnce) {
        return f == 1 && allOnce ? 1 : fifth(score, f, direction);
    }

    /** What a map that reads these scores makes of single classes, in words. */
    List<String> notes(RfmSegmentMap map, boolean allOnce) {
        List<String> notes = new ArrayList<>();
        if (r == 1 && map.readsRecency()) {
            notes.add("R has one class; in segments it counts as the middle, 3 of 5.");
        }
        if (f == 1 && map.readsFrequency()) {
            notes.add(
                    allOnce
                            ? "F has one class, one purchase each; in segments it counts as the lowest, 1 of 5."
                            : "F has one class; in segments it counts as the middle, 3 of 5.");
        }
        if (m == 1 && map.readsMonetary()) {
            notes.add("M has one class; in segments it counts as the middle, 3 of 5.");
        }
        return notes;
    }

    /** A score on the scale from 1 to 5, 5 best, rounded half up: see {@link RfmSegmentMap}. */
    int fifth(int score, int levels, RfmDirection direction) {
        int s = direction == RfmDirection.ONE_IS_BEST ? levels + 1 - score : score;
        return (int) Math.floor(stretched(s, levels, 5) + 0.5);
    }

    /** A score of one number of classes on a scale of another: the first is 1 on both, the last is the last, a single class the middle. */
    static double stretched(int score, int levels, int scale) {
        return levels == 1 ? (1 + scale) / 2.0 : 1 + (scale - 1) * (score - 1) / (double) (levels - 1);
    }

    /** The greatest number of classes of the three. */
    int most() {
        return Math.max(r, Math.max(f, m));
    }

    /** One line: {@code 5 classes of R, 3 of F, 5 of M}. */
    @Override
    public String toString() {
        return r + (r == 1 ? " class" : " classes") + " of R, " + f + " of F, " + m + " of M";
    }
}
