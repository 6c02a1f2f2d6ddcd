package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.EstimationException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * BG/BB: customers who take or miss one opportunity a period until, unseen, they leave; see {@link BgBbProcess}. The fit is by maximum
 * likelihood.
 */
public record BgBb() implements Serializable {

    /** The model; it has no options. */
    public static BgBb standard() {
        return new BgBb();
    }

    /**
     * The parameters that make the counts most likely.
     *
     * @throws EstimationException if nobody took an opportunity, or everybody all of them, so that there is no optimum
     */
    public FittedBgBb fit(OpportunityCounts counts) {
        long customers = Require.nonNull("counts", counts).customers();
        Require.that(customers > 0, "counts is empty; BG/BB needs customers.");
        boolean none = counts.rows().stream().allMatch(row -> row.taken() == 0);
        boolean every = counts.rows().stream().allMatch(row -> row.taken() == row.opportunities());
        if (none || every) {
            throw new EstimationException(
                    BgBbProcess.NAME,
                    none
                            ? "none of the " + Cells.count(customers, "customer") + " took an opportunity. Use a longer"
                                    + " history."
                            : "all " + Cells.count(customers, "customer") + " took every opportunity. Use a longer"
                                    + " history.",
                    Map.of());
        }
        ParameterSearch search =
                new ParameterSearch(BgBbProcess.NAME, BgBbKernel.PARAMETERS.names(), new BgBbKernel(counts));
        ParameterSearch.Found found =
                search.from(new double[] {1, 1, 0.7, 3}, new double[] {3, 3, 1, 10}, new double[] {0.3, 1, 0.2, 0.5});
        double[] theta = found.theta();
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < theta.length; i += 2) {
            if (!found.identified()[i] || !found.identified()[i + 1]) {
                List<String> names = BgBbKernel.PARAMETERS.names();
                findings.add(names.get(i) + " and " + names.get(i + 1) + " (" + Cells.significant(theta[i], 3) + " and "
                        + Cells.significant(theta[i + 1], 3) + ") are not identified or ran off: the counts tell little"
                        + " more than the mean chance to " + (i == 0 ? "take an opportunity, " : "leave, ")
                        + Cells.significant(theta[i] / (theta[i] + theta[i + 1]), 4) + ".");
            }
        }
        return new FittedBgBb(
                new BgBbProcess(theta[0], theta[1], theta[2], theta[3]),
                search.report(found, theta, customers, found.optimum().value(), findings));
    }
}
