package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * BG/BB with its parameters: at each opportunity a living customer buys with a probability p of their own and, before each, leaves for
 * good with a probability θ of their own.
 *
 * <pre>
 * p ~ beta(α, β),  θ ~ beta(γ, δ)
 * </pre>
 *
 * <p>Time is counted in opportunities. Source: Fader, Hardie and Shang (2010, Marketing Science 29).
 *
 * @param alpha first shape of p
 * @param beta second shape of p
 * @param gamma first shape of θ
 * @param delta second shape of θ
 */
public record BgBbProcess(double alpha, double beta, double gamma, double delta) implements Serializable {

    static final String NAME = "BG/BB";

    /** Refuses parameters that are not above 0. */
    public BgBbProcess {
        Require.positive("alpha", alpha);
        Require.positive("beta", beta);
        Require.positive("gamma", gamma);
        Require.positive("delta", delta);
    }

    private double[] theta() {
        return new double[] {alpha, beta, gamma, delta};
    }

    /** ln of the probability of one customer's history, the order of the opportunities taken being given. */
    public double logLikelihood(OpportunityCounts.Row history) {
        Term term = new Term(4);
        BgBbKernel.history(
                theta(), Require.nonNull("history", history).taken(), history.last(), history.opportunities(), term);
        return term.value;
    }

    /** The probability that a customer was there at the last opportunity. */
    public double probabilityAlive(OpportunityCounts.Row history) {
        double all = logLikelihood(history);
        return Math.min(1, StrictMath.exp(BgBbKernel.alive(theta(), history.taken(), history.opportunities()) - all));
    }

    /** The probability that a customer will be there at the next opportunity. Fader, Hardie and Shang call this P(alive). */
    public double probabilityAliveNext(OpportunityCounts.Row history) {
        int n = Require.nonNull("history", history).opportunities();
        return probabilityAlive(history) * (delta + n) / (gamma + delta + n);
    }

    /** How many of the next opportunities a customer is expected to take. */
    public double expectedTaken(OpportunityCounts.Row history, int opportunities) {
        Require.atLeast("opportunities", opportunities, 0);
        double alive = probabilityAlive(history);
        int n = history.opportunities();
        double sum = 0;
        double there = 1;
        for (int j = 0; j < opportunities; j++) {
            there *= (delta + n + j) / (gamma + delta + n + j);
            sum += there;
        }
        return alive * chance(history) * sum;
    }

    private double chance(OpportunityCounts.Row history) {
        return (alpha + history.taken()) / (alpha + beta + history.opportunities());
    }

    /** How many of the first opportunities a new customer is expected to take. */
    public double expectedTakenByNewCustomer(int opportunities) {
        return expectedTaken(new OpportunityCounts.Row(0, 0, 0, 1), opportunities);
    }

    /**
     * DERT: the discounted number of opportunities a customer will still take, for all time to come; the next one is discounted by one
     * period.
     *
     * @param ratePerPeriod d, the discount rate from one opportunity to the next, 0 or more
     */
    public ResidualTransactions residualTransactions(OpportunityCounts.Row history, double ratePerPeriod) {
        Require.rate("ratePerPeriod", ratePerPeriod);
        double now = probabilityAliveNext(history) * chance(history);
        int next = history.opportunities() + 1;
        if (ratePerPeriod > 0) {
            double sum = SurvivalSum.of(
                    t -> SurvivalSum.logSurvival(gamma, delta, t), next, StrictMath.log1p(ratePerPeriod), gamma);
            return new ResidualTransactions.Finite(now * sum / (1 + ratePerPeriod));
        }
        return gamma > 1
                ? new ResidualTransactions.Finite(now * (gamma + delta + next - 1) / (gamma - 1))
                : SurvivalSum.divergent("gamma", gamma);
    }

    /** One line with the parameters. */
    @Override
    public String toString() {
        return NAME + ": alpha " + Cells.significant(alpha, 6) + ", beta " + Cells.significant(beta, 6) + ", gamma "
                + Cells.significant(gamma, 6) + ", delta " + Cells.significant(delta, 6);
    }
}
