package io.clientele.stat;

/** How a quantile is read from a sample; the types are those of Hyndman and Fan (1996), Sample quantiles in statistical packages. */
public enum QuantileRule {

    /**
     * Type 7: with the sample in ascending order and {@code h = (n - 1) p}, the value at position h counted from 0, interpolated
     * linearly between its neighbours. The usual choice to describe data, and the default of R, NumPy and spreadsheets.
     */
    LINEAR {
        @Override
        double read(double[] ascending, double p) {
            double h = (ascending.length - 1) * p;
            int k = (int) Math.floor(h);
            if (k >= ascending.length - 1) {
                return ascending[ascending.length - 1];
            }
            double part = h - k;
            // Without the difference of neighbours, which may overflow, and exact where both are equal.
            return ascending[k] == ascending[k + 1]
                    ? ascending[k]
                    : (1 - part) * ascending[k] + part * ascending[k + 1];
        }
    },

    /**
     * Type 1, the inverse of the empirical distribution function: the least observation that at least the part p of the sample does
     * not exceed. It is an observed value that reaches the probability, so it is the rule for promises and stock levels.
     */
    NEAREST_RANK {
        @Override
        double read(double[] ascending, double p) {
            return ascending[rank(ascending.length, p) - 1];
        }
    };

    abstract double read(double[] ascending, double p);

    /** The least k from 1 to n with {@code k / n >= p}; rounding of {@code n p} does not matter. */
    static int rank(int n, double p) {
        int k = (int) Math.min(n, Math.max(1, Math.ceil(n * p)));
        while (k > 1 && (k - 1) / (double) n >= p) {
            k--;
        }
        while (k < n && k / (double) n < p) {
            k++;
        }
        return k;
    }
}
