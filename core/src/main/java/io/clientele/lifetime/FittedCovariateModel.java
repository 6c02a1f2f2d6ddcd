package io.clientele.lifetime;

import io.clientele.customer.CustomerValues;
import io.clientele.customer.RepeatSummary;
import io.clientele.internal.check.Require;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        implements FittedModel {

    /** So many customers with the same covariates are worth a table. */
    private static final int MANY = 16;

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
        return column(
                "P(alive)",
                "probability",
                summary,
                covariates,
                BuyingProcess::probabilityAlive,
                BuyingProcess::probabilityAlive);
    }

    /** Purchases to expect of each customer from the as-of date over a span. */
    public CustomerValues expected(RepeatSummary summary, Covariates covariates, Duration span) {
        return column(
                "expected purchases",
                "purchases",
                summary,
                covariates,
                (process, history) -> process.expectedPurchases(history, span),
                (process, counts) -> process.expectedPurchases(counts, span));
    }

    private interface Question {
        double of(BuyingProcess process, BuyerHistory history);
    }

    private interface QuestionOfMany {
        double[] of(BuyingProcess process, RepeatCounts counts);
    }

    /** Customers who share their covariates are answered for together, if there are enough of them. */
    private CustomerValues column(
            String name,
            String unit,
            RepeatSummary summary,
            Covariates covariates,
            Question question,
            QuestionOfMany ofMany) {
        check(covariates);
        double[] values = new double[Require.nonNull("summary", summary).size()];
        Map<List<Double>, List<Integer>> patterns = new LinkedHashMap<>();
        for (int c = 0; c < values.length; c++) {
            List<Double> z = Arrays.stream(covariates.of(summary.customers().id(c)))
                    .boxed()
                    .toList();
            patterns.computeIfAbsent(z, any -> new ArrayList<>()).add(c);
        }
        patterns.forEach((z, members) -> {
            BuyingProcess process =
                    process(z.stream().mapToDouble(Double::doubleValue).toArray());
            if (members.size() < MANY) {
                members.forEach(c -> values[c] = question.of(process, history(summary, c)));
                return;
            }
            RepeatCountsAccumulator accumulator = RepeatCountsAccumulator.empty();
            members.forEach(c -> accumulator.add(history(summary, c)));
            RepeatCounts counts = accumulator.finish();
            double[] rows = ofMany.of(process, counts);
            members.forEach(
                    c -> values[c] = rows[counts.row(history(summary, c)).orElseThrow()]);
        });
        return CustomerValues.of(name, unit, summary.customers(), values);
    }

    private static BuyerHistory history(RepeatSummary summary, int customer) {
        return BuyerHistory.ofDays(summary.repeats(customer), summary.recencyDays(customer), summary.ageDays(customer));
    }

    /** A table of the parameters and effects with their errors. */
    @Override
    public String toString() {
        return new FittedBuyingModel(base, report).toString();
    }
}
