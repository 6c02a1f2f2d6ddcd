package io.clientele.forecasting.accuracy;

import io.clientele.internal.numerics.ExactSum;
import java.io.Serializable;

/** What is counted of neighbouring periods: for Theil's U, and for the first autocorrelation of the errors. */
final class NeighbourTally implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ExactSum relativeErrors = new ExactSum();
    private final ExactSum relativeChanges = new ExactSum();
    private final ExactSum products = new ExactSum();
    private final ExactSum members = new ExactSum();
    private long pairs;
    private long zeroBases;
    private boolean chained;
    private double lastActual;
    private double lastError;

    void add(double actual, double error) {
        if (chained) {
            pairs++;
            products.add(lastError * error);
            members.add(lastError);
            members.add(error);
            if (lastActual == 0) {
                zeroBases++;
            } else {
                double miss = error / lastActual;
                double change = (actual - lastActual) / lastActual;
                relativeErrors.add(miss * miss);
                relativeChanges.add(change * change);
            }
        }
        chained = true;
        lastActual = actual;
        lastError = error;
    }

    void interrupt() {
        chained = false;
    }

    void merge(NeighbourTally other) {
        relativeErrors.add(other.relativeErrors);
        relativeChanges.add(other.relativeChanges);
        products.add(other.products);
        members.add(other.members);
        pairs += other.pairs;
        zeroBases += other.zeroBases;
        interrupt();
    }

    void report(AccuracyDraft draft, Moments errors) {
        if (pairs == 0) {
            draft.undefined(ErrorMeasure.THEILS_U, "no two periods are neighbours");
            draft.undefined(ErrorMeasure.ACF1, "no two periods are neighbours");
            return;
        }
        double changes = relativeChanges.value();
        draft.valueUnless(
                zeroBases > 0 || changes == 0,
                zeroBases > 0
                        ? AccuracyDraft.ofThem(zeroBases, pairs, "change", "starts from 0", "start from 0")
                        : "the actuals do not change",
                ErrorMeasure.THEILS_U,
                Math.sqrt(relativeErrors.value() / changes));
        double spread = errors.centredSquares();
        double mean = errors.sum() / errors.count();
        double covariance = products.value() - mean * members.value() + pairs * mean * mean;
        draft.valueUnless(spread == 0, "all errors are equal", ErrorMeasure.ACF1, covariance / spread);
    }
}
