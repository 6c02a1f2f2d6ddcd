package io.clientele.forecasting.intermittent;

/** The levels of Teunter, Syntetos and Babai: of sizes, which moves with demand, and of the probability, which moves every period. */
final class TsbTracker extends DemandTracker {

    private static final int SIZE = 0;
    private static final int PROBABILITY = 1;
    private static final int PERIODS = 2;
    private static final int DEMANDS = 3;
    static final int LENGTH = 4;

    private final double sizeAlpha;
    private final double probabilityAlpha;

    TsbTracker(double[] memory, double sizeAlpha, double probabilityAlpha) {
        super(memory);
        this.sizeAlpha = sizeAlpha;
        this.probabilityAlpha = probabilityAlpha;
    }

    /** Levels to start from, as if they were known: the first period then moves them like every other. */
    static double[] startingFrom(double size, double probability) {
        double[] memory = new double[LENGTH];
        memory[SIZE] = size;
        memory[PROBABILITY] = probability;
        return memory;
    }

    @Override
    void take(double demand) {
        double occurred = demand > 0 ? 1 : 0;
        boolean given = memory[SIZE] > 0;
        memory[PROBABILITY] = memory[PERIODS] == 0 && !given
                ? occurred
                : (1 - probabilityAlpha) * memory[PROBABILITY] + probabilityAlpha * occurred;
        memory[PERIODS]++;
        if (demand > 0) {
            memory[SIZE] = given ? (1 - sizeAlpha) * memory[SIZE] + sizeAlpha * demand : demand;
            memory[DEMANDS]++;
        }
    }

    @Override
    boolean isReady() {
        return memory[PERIODS] > 0 || memory[SIZE] > 0;
    }

    @Override
    double probability() {
        return Math.min(1, memory[PROBABILITY]);
    }

    @Override
    double size() {
        return memory[SIZE];
    }

    @Override
    double probabilityVariance() {
        double p = probability();
        return p * (1 - p) / Math.max(2, effective(memory[PERIODS], probabilityAlpha));
    }

    @Override
    double sizesUsed() {
        return Math.max(1, effective(memory[DEMANDS], sizeAlpha));
    }

    @Override
    String[] partNames() {
        return new String[] {"size", "probability"};
    }

    @Override
    void parts(double[] into) {
        into[0] = memory[SIZE] > 0 ? memory[SIZE] : Double.NaN;
        into[1] = isReady() ? memory[PROBABILITY] : Double.NaN;
    }
}
