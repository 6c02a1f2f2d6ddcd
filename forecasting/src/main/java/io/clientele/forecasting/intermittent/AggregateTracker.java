package io.clientele.forecasting.intermittent;

/**
 * Levels of demand summed over buckets of several periods, one level a bucket length; the forecast is the mean of the levels, each per
 * period. The lengths are those given, each with its own smoothing parameter.
 *
 * <p>Memory: the number and the sum of the demands seen, then for each length the level of a bucket, the number of full buckets, the
 * number of periods in the unfinished one and their sum. That number starts below 0 where the first periods are left over.
 */
final class AggregateTracker extends DemandTracker {

    private static final int DEMANDS = 0;
    private static final int SUM = 1;
    private static final int HEAD = 2;
    private static final int LEVEL = 0;
    private static final int BUCKETS = 1;
    private static final int FILLED = 2;
    private static final int PENDING = 3;
    private static final int BLOCK = 4;

    private final int[] lengths;
    private final double[] alphas;

    AggregateTracker(double[] memory, int[] lengths, double[] alphas) {
        super(memory);
        this.lengths = lengths;
        this.alphas = alphas;
    }

    /** The memory before the first of n periods, of which the last must end a bucket of every length. */
    static double[] before(int n, int[] lengths) {
        double[] memory = new double[HEAD + BLOCK * lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            memory[HEAD + BLOCK * i + FILLED] = -(n % lengths[i]);
        }
        return memory;
    }

    @Override
    void take(double demand) {
        if (demand > 0) {
            memory[DEMANDS]++;
            memory[SUM] += demand;
        }
        for (int i = 0; i < lengths.length; i++) {
            int block = HEAD + BLOCK * i;
            memory[block + FILLED]++;
            if (memory[block + FILLED] <= 0) {
                continue;
            }
            memory[block + PENDING] += demand;
            if (memory[block + FILLED] >= lengths[i]) {
                double sum = memory[block + PENDING];
                memory[block + LEVEL] =
                        memory[block + BUCKETS] == 0 ? sum : (1 - alphas[i]) * memory[block + LEVEL] + alphas[i] * sum;
                memory[block + BUCKETS]++;
                memory[block + FILLED] = 0;
                memory[block + PENDING] = 0;
            }
        }
    }

    @Override
    boolean isReady() {
        for (int i = 0; i < lengths.length; i++) {
            if (memory[HEAD + BLOCK * i + BUCKETS] > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    double mean() {
        double sum = 0;
        int levels = 0;
        for (int i = 0; i < lengths.length; i++) {
            int block = HEAD + BLOCK * i;
            if (memory[block + BUCKETS] > 0) {
                sum += memory[block + LEVEL] / lengths[i];
                levels++;
            }
        }
        return levels == 0 ? 0 : sum / levels;
    }

    @Override
    double probability() {
        return memory[DEMANDS] == 0 ? 0 : Math.min(1, mean() / (memory[SUM] / memory[DEMANDS]));
    }

    @Override
    double size() {
        if (memory[DEMANDS] == 0) {
            return 0;
        }
        return Math.max(mean(), memory[SUM] / memory[DEMANDS]);
    }

    @Override
    double probabilityVariance() {
        double p = probability();
        double periods = 0;
        for (int i = 0; i < lengths.length; i++) {
            periods += lengths[i] * effective(memory[HEAD + BLOCK * i + BUCKETS], alphas[i]) / lengths.length;
        }
        return p * (1 - p) / Math.max(2, periods);
    }

    @Override
    double sizesUsed() {
        return Math.max(1, memory[DEMANDS]);
    }

    @Override
    String[] partNames() {
        return new String[] {"level"};
    }

    @Override
    void parts(double[] into) {
        into[0] = isReady() ? mean() : Double.NaN;
    }
}
