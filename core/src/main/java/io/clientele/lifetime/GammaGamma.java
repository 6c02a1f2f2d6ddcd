package io.clientele.lifetime;

import io.clientele.customer.Purchases;
import io.clientele.customer.RepeatSummary;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.EstimationException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Gamma-Gamma: how much a customer spends at a purchase; see {@link GammaGammaProcess}. The fit is by maximum likelihood over the customers
 * with repeats whose mean amount is above 0; all others are counted in the result.
 *
 * <pre>{@code
 * FittedSpend spend = GammaGamma.standard().fit(purchases);
 * double amount = spend.process().expectedSpend(2, 22.35).orElseThrow();
 * }</pre>
 */
public record GammaGamma() implements Serializable {

    /** From this correlation on the model's independence is in doubt. */
    private static final double NOTABLE = 0.3;

    private static final double FAR = 1e3;

    /** The model; it has no options. */
    public static GammaGamma standard() {
        return new GammaGamma();
    }

    /** The parameters that make the mean amounts of a base's repeat purchases most likely. */
    public FittedSpend fit(Purchases purchases) {
        return fit(Require.nonNull("purchases", purchases).repeats());
    }

    /** The parameters that make the mean amounts of a base's repeat purchases most likely. */
    public FittedSpend fit(RepeatSummary summary) {
        int n = Require.nonNull("summary", summary).size();
        int[] repeats = new int[n];
        double[] meanValue = new double[n];
        for (int c = 0; c < n; c++) {
            repeats[c] = summary.repeats(c);
            meanValue[c] = summary.meanValue(c).orElse(0);
        }
        return fit(repeats, meanValue);
    }

    /**
     * The same from arrays, one element a customer.
     *
     * @param repeats x: repeat purchases
     * @param meanValue z: their mean amount; ignored where there is no repeat
     * @throws IllegalArgumentException if a number is not finite or a count negative
     * @throws EstimationException if fewer than two customers can be used or all amounts are equal, so that there is no optimum
     */
    public FittedSpend fit(int[] repeats, double[] meanValue) {
        Require.nonNull("repeats", repeats);
        Require.finite("meanValue", meanValue, "Leave customers of unknown amounts out.");
        Require.sameLength("meanValue", meanValue.length, "repeats", repeats.length);
        long without = 0;
        long worthless = 0;
        for (int i = 0; i < repeats.length; i++) {
            Require.atLeast("repeats[" + i + "]", repeats[i], 0);
            if (repeats[i] == 0) {
                without++;
            } else if (meanValue[i] <= 0) {
                worthless++;
            }
        }
        int[] order = IntStream.range(0, repeats.length)
                .filter(i -> repeats[i] > 0 && meanValue[i] > 0)
                .boxed()
                .sorted((i, j) -> repeats[i] != repeats[j]
                        ? Integer.compare(repeats[i], repeats[j])
                        : Double.compare(meanValue[i], meanValue[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        int n = order.length;
        if (n < 2) {
            throw new EstimationException(
                    GammaGammaProcess.NAME,
                    Cells.count(n, "customer") + " of " + Cells.count(repeats.length)
                            + " with a repeat and a mean amount"
                            + " above 0; at least 2 are needed. Use a longer period.",
                    Map.of());
        }
        int[] x = new int[n];
        double[] z = new double[n];
        double scale = 0;
        for (int k = 0; k < n; k++) {
            x[k] = repeats[order[k]];
            scale += meanValue[order[k]] / n;
        }
        boolean alike = true;
        for (int k = 0; k < n; k++) {
            z[k] = meanValue[order[k]] / scale;
            alike &= meanValue[order[k]] == meanValue[order[0]];
        }
        if (alike) {
            throw new EstimationException(
                    GammaGammaProcess.NAME,
                    "all " + Cells.count(n, "customer") + " have the mean amount " + Require.show(meanValue[order[0]])
                            + ", so there is nothing to fit. Use that amount.",
                    Map.of());
        }
        return fit(x, z, scale, without, worthless);
    }

    private static FittedSpend fit(int[] x, double[] z, double scale, long without, long worthless) {
        ParameterSearch search =
                new ParameterSearch(GammaGammaProcess.NAME, List.of("p", "q", "gamma"), new SpendLikelihood(x, z));
        ParameterSearch.Found found =
                search.from(new double[] {3, 3, 1}, new double[] {10, 2, 0.2}, new double[] {0.5, 10, 10});
        double[] theta = found.theta();
        theta[2] *= scale;
        GammaGammaProcess process = new GammaGammaProcess(theta[0], theta[1], theta[2]);
        double logLikelihood = found.optimum().value() - x.length * StrictMath.log(scale);
        double correlation = correlation(x, z);
        List<String> findings = findings(found, process);
        if (Math.abs(correlation) >= NOTABLE) {
            findings.add("Mean amount and number of purchases have the correlation " + Cells.fixed(correlation, 2)
                    + "; the model takes them to be independent.");
        }
        return new FittedSpend(
                process,
                search.report(found, theta, x.length, logLikelihood, findings),
                without,
                worthless,
                correlation);
    }

    private static List<String> findings(ParameterSearch.Found found, GammaGammaProcess process) {
        List<String> findings = new ArrayList<>();
        if (!found.sharp()) {
            String all = "p, q and gamma (" + Cells.significant(process.p(), 3) + ", "
                    + Cells.significant(process.q(), 3) + " and " + Cells.significant(process.gamma(), 3) + ") ";
            if (process.q() > FAR) {
                findings.add(
                        all + "have no interior optimum: customers do not differ in their mean amount as far as the"
                                + " data show.");
            } else if (process.p() > FAR) {
                findings.add(all + "have no interior optimum: a customer's amounts do not scatter as far as the data"
                        + " show.");
            } else {
                findings.add(all + "are not all identified: other values fit as well. Use more customers, or customers"
                        + " with different numbers of purchases.");
            }
        }
        if (process.q() <= 1) {
            findings.add("q is " + Cells.significant(process.q(), 4) + ", so customers without a repeat have no mean"
                    + " amount: the tail is too long. Look for outliers.");
        }
        return findings;
    }

    /** Pearson's, of x and z; 0 where x does not vary. */
    private static double correlation(int[] x, double[] z) {
        int n = x.length;
        double meanX = 0;
        double meanZ = 0;
        for (int i = 0; i < n; i++) {
            meanX += x[i] / (double) n;
            meanZ += z[i] / n;
        }
        double xx = 0;
        double zz = 0;
        double xz = 0;
        for (int i = 0; i < n; i++) {
            double dx = x[i] - meanX;
            double dz = z[i] - meanZ;
            xx += dx * dx;
            zz += dz * dz;
            xz += dx * dz;
        }
        return xx > 0 && zz > 0 ? Math.max(-1, Math.min(1, xz / Math.sqrt(xx * zz))) : 0;
    }
}
