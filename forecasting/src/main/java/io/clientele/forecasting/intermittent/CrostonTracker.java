package io.clientele.forecasting.intermittent;

/** Croston's two levels, of sizes and of intervals, which move only when there is demand. */
final class CrostonTracker extends DemandTracker {

    private static final int SIZE = 0;
    private static final int INTERVAL = 1;
    private static final int WAITED = 2;
    private static final int DEMANDS = 3;
    static final int LENGTH = 4;

    private final double sizeAlpha;
    private final double intervalAlpha;
    private final double factor;

    CrostonTracker(double[] memory, double sizeAlpha, double intervalAlpha, double factor) {
        super(memory);
        this.sizeAlpha = sizeAlpha;
        this.intervalAlpha = intervalAlpha;
        this.factor = factor;
    }

    @Override
    void take(double demand) {
        memory[WAITED]++;
        if (demand > 0) {
            if (memory[DEMANDS] == 0) {
                memory[SIZE] = demand;
                memory[INTERVAL] = memory[WAITED];
            } else {
                memory[SIZE] = (1 - sizeAlpha) * memory[SIZE] + sizeAlpha * demand;
                memory[INTERVAL] = (1 - intervalAlpha) * memory[INTERVAL] + intervalAlpha * memory[WAITED];
            }
            memory[DEMANDS]++;
            memory[WAITED] = 0;
        }
    }

    @Override
    boolean isReady() {
        return memory[DEMANDS] > 0;
    }

    @Override
    double probability() {
        return isReady() ? Math.min(1, factor / memory[INTERVAL]) : 0;
    }

    @Override
    double size() {
        return memory[SIZE];
    }

    /** From the variance (1 − p)/p² of a geometric interval. */
    @Override
    double probabilityVariance() {
        double p = probability();
        return p * p * (1 - p) / Math.max(1, effective(memory[DEMANDS], intervalAlpha));
    }

    @Override
    double sizesUsed() {
        return effective(memory[DEMANDS], sizeAlpha);
    }

    @Override
    String[] partNames() {
        return new String[] {"size", "interval"};
    }

    @Override
    void parts(double[] into) {
        into[0] = isReady() ? memory[SIZE] : Double.NaN;
        into[1] = isReady() ? memory[INTERVAL] : Double.NaN;
    }
}
