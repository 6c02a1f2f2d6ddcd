package io.clientele.customer;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * A named region of scores from 1 to 5, 5 best: all customers whose three scores lie in the three ranges, ends included.
 *
 * <pre>{@code
 * RfmSegment vip = RfmSegment.named("very important").recency(4, 5).frequency(4, 5).monetary(5, 5);
 * }</pre>
 *
 * @param name what the segment is called
 * @param leastR lowest R
 * @param mostR highest R
 * @param leastF lowest F
 * @param mostF highest F
 * @param leastM lowest M
 * @param mostM highest M
 */
public record RfmSegment(String name, int leastR, int mostR, int leastF, int mostF, int leastM, int mostM)
        implements Serializable {

    /** Checks that each range is one of scores from 1 to 5. */
    public RfmSegment {
        Require.text("name", name);
        range("R", name, leastR, mostR);
        range("F", name, leastF, mostF);
        range("M", name, leastM, mostM);
    }

    private static void range(String score, String name, int least, int most) {
        Require.that(
                least >= 1 && most <= 5 && least <= most,
                score + " of segment " + name + " is from " + least + " to " + most
                        + "; it must be a range within 1 to 5.");
    }

    /** A segment of all scores, to be narrowed. */
    public static RfmSegment named(String name) {
        return new RfmSegment(name, 1, 5, 1, 5, 1, 5);
    }

    /** The same with R from a score to a score. */
    public RfmSegment recency(int least, int most) {
        return new RfmSegment(name, least, most, leastF, mostF, leastM, mostM);
    }

    /** The same with F from a score to a score. */
    public RfmSegment frequency(int least, int most) {
        return new RfmSegment(name, leastR, mostR, least, most, leastM, mostM);
    }

    /** The same with M from a score to a score. */
    public RfmSegment monetary(int least, int most) {
        return new RfmSegment(name, leastR, mostR, leastF, mostF, least, most);
    }

    boolean holds(int r, int f, int m) {
        return r >= leastR && r <= mostR && f >= leastF && f <= mostF && m >= leastM && m <= mostM;
    }

    /** One line: {@code champions: R 5, F 4–5, M 1–5}. */
    @Override
    public String toString() {
        return name + ": R " + shown(leastR, mostR) + ", F " + shown(leastF, mostF) + ", M " + shown(leastM, mostM);
    }

    /** {@code 5}, or {@code 4–5}. */
    static String shown(int least, int most) {
        return least == most ? Integer.toString(least) : least + "–" + most;
    }
}
