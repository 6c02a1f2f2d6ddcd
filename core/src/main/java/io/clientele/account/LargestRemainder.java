package io.clientele.account;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Whole units by exact shares: everyone gets the whole part, and what is left goes one by one to the largest remainders (Hamilton's
 * method). The sum is exact; of equal remainders the earlier position comes first.
 */
final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Splits {@code units} by weights.
     *
     * @param weights 0 or more, with a sum above 0
     */
    static long[] split(long units, double[] weights) {
        double greatest = 0;
        for (double weight : weights) {
            greatest = Math.max(greatest, weight);
        }
        double total = 0;
        for (double weight : weights) {
            total += weight / greatest;
        }
        long[] whole = new long[weights.length];
        double[] remainder = new double[weights.length];
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = weights[i] / greatest / total * units;
            whole[i] = Math.min(units - given, (long) Math.floor(exact));
            remainder[i] = exact - whole[i];
            given += whole[i];
        }
        int[] order = IntStream.range(0, weights.length)
                .boxed()
                .filter(i -> weights[i] > 0)
                .sorted(Comparator.comparingDouble((Integer i) -> -remainder[i]).thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int k = 0; given < units; k = (k + 1) % order.length, given++) {
            whole[order[k]]++;
        }
        return whole;
    }
}
