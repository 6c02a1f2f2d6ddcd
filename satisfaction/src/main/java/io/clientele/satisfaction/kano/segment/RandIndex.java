package io.clientele.satisfaction.kano.segment;

import io.clientele.internal.check.Require;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far two ways of dividing the same respondents into groups agree. */
public final class RandIndex {

    private RandIndex() {}

    /**
     * The adjusted Rand index (Hubert and Arabie 1985): 1 if the groups are the same, whatever their numbers; about 0 if they agree no
     * more than by chance.
     *
     * <pre>
     * ARI = (Σ C(n_ij, 2) − E) / ((Σ C(a_i, 2) + Σ C(b_j, 2)) / 2 − E)          E = Σ C(a_i, 2) · Σ C(b_j, 2) / C(n, 2)
     * </pre>
     *
     * <p>If both ways put all into one group, or each into a group of his own, they agree: 1.
     *
     * @param first the group of each respondent
     * @param second the group of each respondent, in the same order
     */
    public static double adjusted(List<Integer> first, List<Integer> second) {
        Require.nonEmpty("first", first);
        Require.nonNull("second", second);
        Require.sameLength("first", first.size(), "second", second.size());
        Map<Integer, Long> a = new HashMap<>();
        Map<Integer, Long> b = new HashMap<>();
        Map<List<Integer>, Long> both = new HashMap<>();
        for (int i = 0; i < first.size(); i++) {
            a.merge(first.get(i), 1L, Long::sum);
            b.merge(second.get(i), 1L, Long::sum);
            both.merge(List.of(first.get(i), second.get(i)), 1L, Long::sum);
        }
        double together = pairs(both);
        double inFirst = pairs(a);
        double inSecond = pairs(b);
        double n = first.size();
        double expected = n < 2 ? 0 : inFirst * inSecond / (n * (n - 1) / 2);
        double most = (inFirst + inSecond) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(Map<?, Long> groups) {
        double pairs = 0;
        for (long size : groups.values()) {
            pairs += size * (size - 1) / 2.0;
        }
        return pairs;
    }
}
