package io.clientele.forecasting.decomposition;

/**
 * The sum of the two middle numbers, as the program that came with STL finds it, and R with it.
 *
 * <p>That program asks a partial quicksort (Chambers 1971, Algorithm 410, Communications of the ACM 14) for the upper middle rank first and
 * then for the lower one, though it has to be asked in ascending order. Where a partition parts the two, the sort goes on in the shorter
 * side only, and the number at the other rank is some neighbour of the middle in sorted order. It makes little difference to what robustness
 * weights are for, and in the fourth digit of a robust decomposition it is seen; so that ours is that of R, the search here goes the
 * same way. With an odd count both ranks are one, and it is the median.
 */
final class MiddleSizes {

    /** Stretches of so many numbers are sorted by insertion. */
    private static final int SHORT = 11;

    private MiddleSizes() {}

    /** The sum of the two middle ones of the first n numbers, whose order it changes. */
    static double sum(double[] a, int n) {
        int[] ranks = {n / 2, n - 1 - n / 2};
        int first = 0;
        int last = 1;
        int from = 0;
        int to = n - 1;
        while (from < to) {
            if (to - from < SHORT && from > 0) {
                insert(a, from, to);
                break;
            }
            long cut = partition(a, from, to);
            int below = (int) (cut >> 32);
            int above = (int) cut;
            if (below - from <= to - above) {
                int wanted = last;
                while (wanted >= first && ranks[wanted] > below) {
                    wanted--;
                }
                if (wanted >= first) {
                    last = wanted;
                    to = below;
                } else {
                    from = above;
                }
            } else {
                int wanted = first;
                while (wanted <= last && ranks[wanted] < above) {
                    wanted++;
                }
                if (wanted <= last) {
                    first = wanted;
                    from = above;
                } else {
                    to = below;
                }
            }
        }
        return a[ranks[0]] + a[ranks[1]];
    }

    /** Parts by the middle one of first, central and last number; the end of the lower part and the beginning of the upper one. */
    private static long partition(double[] a, int from, int to) {
        int centre = (from + to) / 2;
        if (a[from] > a[centre]) {
            exchange(a, from, centre);
        }
        if (a[to] < a[centre]) {
            exchange(a, to, centre);
            if (a[from] > a[centre]) {
                exchange(a, from, centre);
            }
        }
        double pivot = a[centre];
        int low = from;
        int high = to;
        while (true) {
            do {
                high--;
            } while (a[high] > pivot);
            do {
                low++;
            } while (a[low] < pivot);
            if (low > high) {
                return (long) high << 32 | low;
            }
            exchange(a, low, high);
        }
    }

    private static void insert(double[] a, int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            double value = a[i];
            int k = i - 1;
            for (; k >= from && a[k] > value; k--) {
                a[k + 1] = a[k];
            }
            a[k + 1] = value;
        }
    }

    private static void exchange(double[] a, int i, int j) {
        double value = a[i];
        a[i] = a[j];
        a[j] = value;
    }
}
