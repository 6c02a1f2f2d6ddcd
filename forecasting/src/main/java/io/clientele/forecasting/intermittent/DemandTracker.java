package io.clientele.forecasting.intermittent;

/**
 * A point method at work: it takes in one period after the other and can say after each what it expects of the next. Its whole memory is
 * an array of numbers, so that a fitted model can keep it and go on from there.
 */
abstract class DemandTracker {

    /** The memory; its meaning is the method's. */
    final double[] memory;

    DemandTracker(double[] memory) {
        this.memory = memory;
    }

    /** Takes in a period's demand: 0 or more, finite. */
    abstract void take(double demand);

    /** Whether there is a forecast yet. */
    abstract boolean isReady();

    /** The probability of demand in the next period. */
    abstract double probability();

    /** The mean size of a demand, 0 before the first. */
    abstract double size();

    /** The point forecast of the next period. */
    double mean() {
        return probability() * size();
    }

    /** The variance with which the probability is known. */
    abstract double probabilityVariance();

    /** On how many sizes the mean size effectively rests. */
    abstract double sizesUsed();

    /** How many names {@link #parts} fills. */
    abstract String[] partNames();

    /** What the forecast is made of, in the order of the names. */
    abstract void parts(double[] into);

    /** How many observations a level rests on that has smoothed n of them: no more than n, and no more than its memory holds. */
    static double effective(double n, double alpha) {
        return alpha > 0 ? Math.min(n, (2 - alpha) / alpha) : n;
    }
}
