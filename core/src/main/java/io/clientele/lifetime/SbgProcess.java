package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.util.Map;

/**
 * Shifted beta-geometric with its parameters: at each renewal a customer leaves with a probability θ of their own, which is beta
 * distributed.
 *
 * <pre>
 * S(t) = B(α, β + t) / B(α, β),   S(t)/S(t-1) = (β + t - 1)/(α + β + t - 1)
 * </pre>
 *
 * <p>Source: Fader and Hardie (2007, Journal of Interactive Marketing 21).
 *
 * @param alpha first shape of θ; the mean of θ is α/(α + β)
 * @param beta second shape of θ
 */
public record SbgProcess(double alpha, double beta) implements ContractProcess {

    static final String NAME = "sBG";

    /** Refuses parameters that are not above 0. */
    public SbgProcess {
        Require.positive("alpha", alpha);
        Require.positive("beta", beta);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return ContractLikelihood.SBG.map(alpha, beta);
    }

    @Override
    public double logSurvival(int renewals) {
        Require.atLeast("renewals", renewals, 0);
        return logSurvival((double) renewals);
    }

    private double logSurvival(double t) {
        return SurvivalSum.logSurvival(alpha, beta, t);
    }

    @Override
    public double retention(int renewal) {
        Require.atLeast("renewal", renewal, 1);
        return (beta + renewal - 1) / (alpha + beta + renewal - 1);
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

    /** What follows from renewal n on, given the chance to take it. */
    private ResidualTransactions lifetime(int n, double chance, double rate) {
        if (rate > 0) {
            return new ResidualTransactions.Finite(
                    chance * SurvivalSum.of(this::logSurvival, n, StrictMath.log1p(rate), alpha));
        }
        // 2F1(1, b; a + b; 1) = (a + b - 1)/(a - 1).
        return alpha > 1
                ? new ResidualTransactions.Finite(chance * (alpha + beta + n - 1) / (alpha - 1))
                : SurvivalSum.divergent("alpha", alpha);
    }

    @Override
    public double logLikelihood(RetentionCounts counts) {
        return new ContractLikelihood(Require.nonNull("counts", counts), false)
                .value(new double[] {StrictMath.log(alpha), StrictMath.log(beta)}, new double[2], new double[2][2]);
    }

    /** One line with the parameters. */
    @Override
    public String toString() {
        return NAME + ": alpha " + Cells.significant(alpha, 6) + ", beta " + Cells.significant(beta, 6);
    }
}
