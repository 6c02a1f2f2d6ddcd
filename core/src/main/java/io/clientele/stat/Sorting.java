package io.clientele.stat;

/** Orders of arrays, as indices. */
final class Sorting {

    private Sorting() {}

    /** The indices of an array in ascending order of its values; equal values keep their given order. */
    static int[] ascending(double[] values) {
        int[] order = new int[values.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        int[] buffer = new int[order.length];
        for (int width = 1; width < order.length; width *= 2) {
            for (int from = 0; from < order.length; from += 2 * width) {
                int middle = Math.min(from + width, order.length);
                int to = Math.min(from + 2 * width, order.length);
                int left = from;
                int right = middle;
                for (int k = from; k < to; k++) {
                    boolean takeLeft = left < middle && (right >= to || values[order[left]] <= values[order[right]]);
                    buffer[k] = order[takeLeft ? left++ : right++];
                }
            }
            int[] swap = order;
            order = buffer;
            buffer = swap;
        }
        return order;
    }

    /** The indices in descending order of the values; equal values keep their given order. */
    static int[] descending(double[] values) {
        double[] negated = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            negated[i] = -values[i];
        }
        return ascending(negated);
    }
}
