package io.clientele.stat;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Orders of arrays, as indices. */
final class Sorting {

    private Sorting() {}

    /** The indices of an array in ascending order of its values; equal values keep their given order, and the two zeros are equal. */
    static int[] ascending(double[] values) {
        return by(Comparator.comparingDouble(i -> values[i] + 0.0), values.length);
    }

    /** The indices in descending order of the values; equal values keep their given order, and the two zeros are equal. */
    static int[] descending(double[] values) {
        return by(Comparator.comparingDouble(i -> 0.0 - values[i]), values.length);
    }

    private static int[] by(Comparator<Integer> order, int n) {
        return IntStream.range(0, n)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
