package io.clientele.inventory.lotsizing;

import io.clientele.internal.check.Require;
import io.clientele.stat.Distribution;
import io.clientele.stat.Empirical;

/** Demand in whole units: the check, and the probabilities as an array. */
final class WholeDemand {

    /** What is left out at the far end of an unbounded demand; the last probability takes it. */
    private static final double TAIL = 1e-17;

    private static final int LARGEST = 1_000_000;

    private WholeDemand() {}

    /** Refuses a distribution that is not one on whole numbers of 0 or more. */
    static void check(String name, Distribution demand) {
        boolean whole = demand.isDiscrete() && demand.lowest() >= 0 && isWhole(demand.lowest());
        if (whole && demand instanceof Empirical empirical) {
            for (double value : empirical.values()) {
                whole &= isWhole(value);
            }
        } else if (whole) {
            whole = isWhole(demand.quantile(0.5));
        }
        if (!whole) {
            throw Require.broken(
                    name,
                    demand.toString(),
                    "a distribution on whole numbers of 0 or more",
                    "Count in units, or use a model for continuous demand.");
        }
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value);
    }

    /** The probabilities of 0, 1, 2, … of a demand on whole numbers. */
    static double[] probabilities(String name, Distribution demand) {
        double last = end(name, demand);
        double[] probabilities = new double[(int) last + 1];
        for (int k = 0; k < probabilities.length; k++) {
            probabilities[k] = demand.density(k);
        }
        return probabilities;
    }

    /**
     * The probabilities of 0, 1, 2, … where a continuous demand is rounded to the nearest whole unit; what lies below 0 counts as no
     * demand.
     */
    static double[] rounded(String name, Distribution demand) {
        if (demand.isDiscrete()) {
            check(name, demand);
            return probabilities(name, demand);
        }
        double last = end(name, demand);
        double[] probabilities = new double[(int) last + 1];
        for (int k = 0; k < probabilities.length; k++) {
            double upper = k + 0.5;
            probabilities[k] = k == 0
                    ? demand.cdf(upper)
                    : upper > demand.mean()
                            ? demand.survival(k - 0.5) - demand.survival(upper)
                            : demand.cdf(upper) - demand.cdf(k - 0.5);
        }
        return probabilities;
    }

    private static double end(String name, Distribution demand) {
        double last = demand.highest();
        if (Double.isInfinite(last)) {
            last = Math.max(0, Math.ceil(demand.quantile(1 - 1e-12)));
            double step = 1 + Math.ceil(demand.standardDeviation() / 4);
            while (last <= LARGEST && demand.survival(last) > TAIL) {
                last += step;
            }
        }
        Require.that(
                last <= LARGEST,
                name + " is " + demand + " and reaches to more than 1,000,000 units; an exact answer would take too"
                        + " long. Count in larger units.");
        return Math.max(0, Math.ceil(last));
    }

    /** The probabilities of the sum of two independent demands. */
    static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            double weight = a[i];
            for (int j = 0; weight > 0 && j < b.length; j++) {
                sum[i + j] += weight * b[j];
            }
        }
        return sum;
    }

    static double mean(double[] probabilities) {
        double mean = 0;
        for (int k = probabilities.length - 1; k > 0; k--) {
            mean += k * probabilities[k];
        }
        return mean;
    }
}
