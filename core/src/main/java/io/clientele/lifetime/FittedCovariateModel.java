package io.clientele.lifetime;

import io.clientele.customer.CustomerValues;
import io.clientele.customer.RepeatSummary;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * A model with covariates after its fit: the process of a customer all of whose covariates are 0, and how much the covariates move it.
 * A positive effect on purchases means more of them: by a factor of e a unit of the covariate. A positive effect on leaving means
 * earlier leaving in Pareto/NBD; in BG/NBD and MBG/NBD it means that the chances to leave differ less.
 *
 * @param base the process where every covariate is 0
 * @param purchaseCovariates names of the covariates of purchases
 * @param leavingCovariates names of the covariates of leaving
 * @param effects an effect for each, those on purchases first
 * @param report estimates, log-likelihood and findings
 */
public record FittedCovariateModel(
        BuyingProcess base,
        List<String> purchaseCovariates,
        List<String> leavingCovariates,
        List<Double> effects,
        FitReport report)
        implements Serializable {

    /** Checks that there is an effect for each covariate. */
    public FittedCovariateModel {
        Require.nonNull("base", base);
        Require.nonNull("report", report);
        purchaseCovariates = List.copyOf(Require.nonNull("purchaseCovariates", purchaseCovariates));
        leavingCovariates = List.copyOf(Require.nonNull("leavingCovariates", leavingCovariates));
        effects = List.copyOf(Require.nonNull("effects", effects));
        Require.sameLength(
                "effects", effects.size(), "covariates", purchaseCovariates.size() + leavingCovariates.size());
    }

    /** ln of the likelihood at the estimates. */
    public double logLikelihood() {
        return report.logLikelihood();
    }

    /**
     * The process of a customer.
     *
     * @param covariates with the columns the model was fitted with, in their order
     * @param customer who
     */
    public BuyingProcess process(Covariates covariates, io.clientele.customer.CustomerId customer) {
        check(covariates);
        return process(covariates.of(customer));
    }

    private BuyingProcess process(double[] z) {
        double[] theta = base.parameters().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] gamma = effects.stream().mapToDouble(Double::doubleValue).toArray();
        return link().process(theta, gamma, z, purchaseCovariates.size(), base.unit());
    }

    private CovariateLink link() {
        return base instanceof ParetoNbdProcess
                ? CovariateLink.PARETO_NBD
                : base instanceof BgNbdProcess ? CovariateLink.BG_NBD : CovariateLink.MBG_NBD;
    }

    private void check(Covariates covariates) {
        Require.nonNull("covariates", covariates);
        List<String> purchases =
                covariates.purchases().stream().map(CustomerValues::name).toList();
        List<String> leaving =
                covariates.leaving().stream().map(CustomerValues::name).toList();
        Require.that(
                purchases.equals(purchaseCovariates) && leaving.equals(leavingCovariates),
                "covariates are " + purchases + " and " + leaving + "; they must be those of the fit, "
                        + purchaseCovariates + " and " + leavingCovariates + ", in this order.");
    }

    /** The probability that each customer still buys. */
    public CustomerValues probabilityAlive(RepeatSummary summary, Covariates covariates) {
        check(covariates);
        return column("P(alive)", "probability", summary, covariates, BuyingProcess::probabilityAlive);
    }

    /** Purchases to expect of each customer from the as-of date over a span. */
    public CustomerValues expected(RepeatSummary summary, Covariates covariates, Duration span) {
        check(covariates);
        return column(
                "expected purchases",
                "purchases",
                summary,
                covariates,
                (process, history) -> process.expectedPurchases(history, span));
    }

    private interface Question {
        double of(BuyingProcess process, BuyerHistory history);
    }

    private CustomerValues column(
            String name, String unit, RepeatSummary summary, Covariates covariates, Question question) {
        double[] values = new double[summary.size()];
        for (int c = 0; c < values.length; c++) {
            BuyerHistory history = BuyerHistory.ofDays(summary.repeats(c), summary.recencyDays(c), summary.ageDays(c));
            values[c] = question.of(process(covariates.of(summary.customers().id(c))), history);
        }
        return CustomerValues.of(name, unit, summary.customers(), values);
    }

    /** A table of the parameters and effects with their errors. */
    @Override
    public String toString() {
        return new FittedBuyingModel(base, report).toString();
    }
}
