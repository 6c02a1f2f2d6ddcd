package io.clientele.inventory;

import io.clientele.stat.Binomial;
import io.clientele.stat.CompoundPoisson;
import io.clientele.stat.Distribution;
import io.clientele.stat.Empirical;
import io.clientele.stat.Floored;
import io.clientele.stat.Mixture;
import io.clientele.stat.NegativeBinomial;
import io.clientele.stat.Poisson;
import io.clientele.stat.Shifted;

/** Demand that comes in whole pieces: which distributions do, and their probabilities as an array from 0 pieces on. */
final class WholePieces {

    /** More values than these are no longer told apart one by one. */
    static final int MOST_VALUES = 2_000_000;

    /** Probability that the end of a table may leave out of an unbounded distribution. */
    private static final double LEFT_OUT = 1e-18;

    private WholePieces() {}

    /** Whether only whole numbers can occur. */
    static boolean are(Distribution demand) {
        if (demand.lowest() == demand.highest()) {
            return isWhole(demand.lowest());
        }
        if (demand instanceof Empirical sample) {
            for (double value : sample.values()) {
                if (!isWhole(value)) {
                    return false;
                }
            }
            return true;
        }
        if (demand instanceof Shifted shifted) {
            return isWhole(shifted.by()) && are(shifted.base());
        }
        if (demand instanceof Floored floored) {
            return isWhole(floored.floor()) && are(floored.base());
        }
        if (demand instanceof Mixture mixture) {
            return mixture.components().stream().allMatch(WholePieces::are);
        }
        return demand instanceof Poisson
                || demand instanceof NegativeBinomial
                || demand instanceof Binomial
                || demand instanceof CompoundPoisson;
    }

    static boolean isWhole(double value) {
        return value == Math.rint(value);
    }

    /** P(X = 0), P(X = 1), … of a distribution on whole numbers of 0 or more, as far as there is probability. */
    static double[] probabilities(Distribution demand) {
        double last = demand.highest();
        if (Double.isInfinite(last)) {
            last = Math.ceil(demand.mean()) + 1;
            while (demand.survival(last) > LEFT_OUT && last < MOST_VALUES) {
                last *= 2;
            }
            double low = 0;
            while (last - low > 1) {
                double middle = Math.floor((low + last) / 2);
                if (demand.survival(middle) > LEFT_OUT) {
                    low = middle;
                } else {
                    last = middle;
                }
            }
        }
        if (last >= MOST_VALUES) {
            throw new IllegalArgumentException("demand reaches " + Math.round(last) + " pieces; at most " + MOST_VALUES
                    + " can be told apart. Count in larger units, or take a continuous distribution.");
        }
        double[] probabilities = new double[(int) last + 1];
        for (int k = 0; k < probabilities.length; k++) {
            probabilities[k] = demand.density(k);
        }
        return probabilities;
    }
}
