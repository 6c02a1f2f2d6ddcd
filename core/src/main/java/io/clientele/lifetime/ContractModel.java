package io.clientele.lifetime;

import io.clientele.customer.CohortTable;
import java.io.Serializable;

/**
 * A contractual model as a description, nothing estimated yet: a customer is there until they leave at some renewal, one sees them
 * leave, and how easily they leave differs from customer to customer. {@link #fit} finds the parameters by maximum likelihood.
 */
public sealed interface ContractModel extends Serializable permits Sbg, Bdw {

    /** The name of the model: {@code sBG}. */
    String name();

    /**
     * The parameters that make the counts most likely.
     *
     * @throws IllegalArgumentException if no customer has had a renewal
     * @throws io.clientele.stat.EstimationException if the likelihood has no optimum because nobody left, or everybody at the first renewal
     */
    FittedContract fit(RetentionCounts counts);

    /** The same from cohorts in which being active at an age stands for having renewed. */
    default FittedContract fit(CohortTable table) {
        return fit(RetentionCounts.of(table));
    }
}
