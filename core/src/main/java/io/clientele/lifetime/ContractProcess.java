package io.clientele.lifetime;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.Map;

/**
 * A contractual model with its parameters: the chance that a customer is still there after so many renewals. Customers differ in how
 * easily they leave, so those who stay long are ever more the loyal ones, and the retention rate of a cohort rises.
 *
 * <p>Time is counted in renewals; a discount is one a renewal period.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "model")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SbgProcess.class, name = "sbg"),
    @JsonSubTypes.Type(value = BdwProcess.class, name = "bdw")
})
public sealed interface ContractProcess extends Serializable permits SbgProcess, BdwProcess {

    /** The name of the model: {@code sBG}. */
    String name();

    /** The parameters by name, in the model's order. */
    Map<String, Double> parameters();

    /** ln of {@link #survival}. */
    double logSurvival(int renewals);

    /** S(t): the chance that a new customer is there after t renewals; 1 at 0. */
    default double survival(int renewals) {
        return StrictMath.exp(logSurvival(renewals));
    }

    /** S(t)/S(t-1): the chance that a customer who is there takes the t-th renewal, t from 1 on. */
    default double retention(int renewal) {
        Require.atLeast("renewal", renewal, 1);
        return StrictMath.exp(logSurvival(renewal) - logSurvival(renewal - 1));
    }

    /** The chance that a customer who has taken {@code renewals} takes {@code further} more. */
    default double survival(int renewals, int further) {
        Require.atLeast("further", further, 0);
        return StrictMath.exp(
                logSurvival(Math.addExact(Require.atLeast("renewals", renewals, 0), further)) - logSurvival(renewals));
    }

    /**
     * DEL: the discounted number of payments to expect of a new customer, the first one, at once, included.
     *
     * <pre>
     * DEL = Σ S(t) / (1 + d)^t over t = 0, 1, 2, …
     * </pre>
     *
     * @param ratePerPeriod d, the discount rate from one renewal to the next, 0 or more
     */
    ResidualTransactions newLifetime(double ratePerPeriod);

    /**
     * DERL: the discounted number of payments to expect of a customer just before a renewal that is due, that one included and not
     * discounted.
     *
     * <pre>
     * DERL = Σ S(t) / S(n-1) / (1 + d)^(t-n) over t = n, n + 1, …
     * </pre>
     *
     * <p>Source: Fader and Hardie (2010, Marketing Science 29), equation 6.
     *
     * @param nextRenewal n: which renewal is due, 1 for the first
     * @param ratePerPeriod d, the discount rate from one renewal to the next, 0 or more
     */
    ResidualTransactions residualLifetime(int nextRenewal, double ratePerPeriod);

    /** ln of the likelihood of counts, the arrangement of customers not counted. */
    double logLikelihood(RetentionCounts counts);
}
