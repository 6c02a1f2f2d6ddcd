package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.util.Map;

/**
 * Beta-discrete-Weibull with its parameters: sBG in which each customer's own chance to leave may rise or fall with the time they have
 * been there.
 *
 * <pre>
 * S(t) = B(α, β + t^c) / B(α, β)
 * </pre>
 *
 * <p>With c = 1 it is sBG; above 1 a customer becomes more likely to leave, below 1 less, apart from the differences between customers.
 * Source: Fader, Hardie, Liu, Davin and Steenburgh (2018, Journal of Interactive Marketing 43), who write γ and δ for α and β.
 *
 * @param alpha first shape of the chance to leave at the first renewal, whose mean is α/(α + β)
 * @param beta second shape
 * @param c how the chance to leave changes with time; 1 for no change
 */
public record BdwProcess(double alpha, double beta, double c) implements ContractProcess {

    static final String NAME = "BdW";

    /** Refuses parameters that are not above 0. */
    public BdwProcess {
        Require.positive("alpha", alpha);
        Require.positive("beta", beta);
        Require.positive("c", c);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return ContractLikelihood.BDW.map(alpha, beta, c);
    }

    @Override
    public double logSurvival(int renewals) {
        Require.atLeast("renewals", renewals, 0);
        return logSurvival((double) renewals);
    }

    private double logSurvival(double t) {
        return SurvivalSum.logSurvival(alpha, beta, StrictMath.pow(t, c));
    }

    @Override
    public ResidualTransactions newLifetime(double ratePerPeriod) {
        Require.rate("ratePerPeriod", ratePerPeriod);
        return lifetime(0, 1, ratePerPeriod);
    }

    @Override
    public ResidualTransactions residualLifetime(int nextRenewal, double ratePerPeriod) {
        Require.atLeast("nextRenewal", nextRenewal, 1);
        Require.rate("ratePerPeriod", ratePerPeriod);
        return lifetime(nextRenewal, retention(nextRenewal), ratePerPeriod);
    }

    private ResidualTransactions lifetime(int n, double chance, double rate) {
        if (rate == 0 && alpha * c <= 1) {
            return SurvivalSum.divergent("alpha times c", alpha * c);
        }
        return new ResidualTransactions.Finite(
                chance * SurvivalSum.of(this::logSurvival, n, StrictMath.log1p(rate), alpha * c));
    }

    @Override
    public double logLikelihood(RetentionCounts counts) {
        return new ContractLikelihood(Require.nonNull("counts", counts), true)
                .value(
                        new double[] {StrictMath.log(alpha), StrictMath.log(beta), StrictMath.log(c)},
                        new double[3],
                        new double[3][3]);
    }

    /** One line with the parameters. */
    @Override
    public String toString() {
        return NAME + ": alpha " + Cells.significant(alpha, 6) + ", beta " + Cells.significant(beta, 6) + ", c "
                + Cells.significant(c, 6);
    }
}
