package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.stat.EstimationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Maximum likelihood for contractual models, and in words why there may be no optimum. */
final class ContractEstimation {

    private static final double FAR = 1e3;

    private ContractEstimation() {}

    static FittedContract fit(String model, RetentionCounts counts, boolean weibull) {
        Require.nonNull("counts", counts);
        int longest = counts.longest();
        Require.that(
                longest > 0,
                "counts has " + Cells.count(counts.customers(), "customer") + " and no renewal; " + model
                        + " needs at least 1. Wait until the first renewal is past.");
        long lost = counts.totalLost();
        long atRisk = counts.atRisk(1);
        if (lost == 0) {
            throw new EstimationException(
                    model,
                    "none of the " + Cells.count(atRisk, "customer") + " left in " + Cells.count(longest, "renewal")
                            + ", so the counts are most likely with a chance to leave of 0. Use a longer history.",
                    Map.of());
        }
        if (counts.lostAt(1) == atRisk) {
            throw new EstimationException(
                    model,
                    "all " + Cells.count(atRisk, "customer") + " left at the first renewal, so the counts are most"
                            + " likely with a chance to leave of 1. Use cohorts of which some stayed.",
                    Map.of());
        }
        ParameterSearch search = new ParameterSearch(
                model,
                (weibull ? ContractLikelihood.BDW : ContractLikelihood.SBG).names(),
                new ContractLikelihood(counts, weibull));
        long renewals = 0;
        for (int t = 1; t <= longest; t++) {
            renewals += counts.atRisk(t);
        }
        double rate = lost / (double) renewals;
        ParameterSearch.Found found = weibull
                ? search.from(new double[] {1, 1 / rate - 1 + 0.01, 1}, new double[] {0.5, 1, 1.3})
                : search.from(new double[] {1, 1 / rate - 1 + 0.01}, new double[] {5, 5 / rate});
        double[] theta = found.theta();
        ContractProcess process =
                weibull ? new BdwProcess(theta[0], theta[1], theta[2]) : new SbgProcess(theta[0], theta[1]);
        return new FittedContract(
                process,
                search.report(found, theta, counts.customers(), found.optimum().value(), findings(found, counts)),
                counts);
    }

    private static List<String> findings(ParameterSearch.Found found, RetentionCounts counts) {
        int longest = counts.longest();
        long without = counts.customers() - counts.atRisk(1);
        List<String> findings = new ArrayList<>();
        double[] theta = found.theta();
        boolean weibull = theta.length > 2;
        if (weibull && counts.lostAt(1) == 0 && !found.sharp()) {
            findings.add("alpha, beta and c (" + Cells.significant(theta[0], 3) + ", " + Cells.significant(theta[1], 3)
                    + " and " + Cells.significant(theta[2], 3)
                    + ") ran off, there is no interior optimum: nobody left at"
                    + " the first renewal, and the counts are the likelier, the nearer the chance to leave there is to"
                    + " 0. Use sBG, or more customers.");
        } else if (!found.identified()[0] || !found.identified()[1]) {
            String mean = Cells.significant(theta[0] / (theta[0] + theta[1]), 4);
            String both = "alpha and beta (" + Cells.significant(theta[0], 3) + " and " + Cells.significant(theta[1], 3)
                    + ") ";
            if (longest == 1) {
                findings.add(both + "are not identified: one renewal tells only their mean, alpha/(alpha + beta) = "
                        + mean + ". Use a history of two renewals or more.");
            } else if (theta[0] > FAR || theta[1] > FAR) {
                findings.add(both + "ran off together, there is no interior optimum: all customers leave with the same"
                        + " chance, " + mean + " at the first renewal; the counts show no difference.");
            } else if (theta[0] < 1 / FAR || theta[1] < 1 / FAR) {
                findings.add(both + "ran to 0, there is no interior optimum: a part of the customers, " + mean
                        + ", leaves at once and the rest never.");
            } else {
                findings.add(both + "are not identified: other values fit as well. Use more customers or a longer"
                        + " history.");
            }
        }
        if (weibull && counts.lostAt(1) > 0 && !found.identified()[2]) {
            findings.add("c (" + Cells.significant(theta[2], 3) + ") is not identified: the counts do not say whether"
                    + " a customer's chance to leave changes with time. Use sBG, or a longer history.");
        }
        if (without > 0) {
            findings.add(
                    Cells.count(without, "customer") + " had no renewal yet and say nothing about the parameters.");
        }
        return findings;
    }
}
