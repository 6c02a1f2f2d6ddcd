package io.clientele.lifetime;

import io.clientele.customer.Purchases;
import io.clientele.customer.RepeatSummary;
import java.io.Serializable;

/**
 * A buy-till-you-die model as a description, nothing estimated yet: customers buy at random at a rate of their own until, unseen,
 * they stop; rates and stopping differ from customer to customer by a stated distribution, whose parameters {@link #fit} finds by
 * maximum likelihood.
 *
 * <pre>{@code
 * FittedBuyingModel fitted = BgNbd.standard().fit(purchases);
 * }</pre>
 */
public interface BuyingModel extends Serializable {

    /** The name of the model: {@code BG/NBD}. */
    String name();

    /** The unit of the parameters; weeks unless told. */
    LifetimeUnit unit();

    /**
     * The parameters that make the histories most likely.
     *
     * @throws IllegalArgumentException if there is no customer
     * @throws io.clientele.stat.EstimationException if no optimum was found, saying which parameter ran off and what that means
     */
    FittedBuyingModel fit(RepeatCounts counts);

    /** The same from the summary of a customer base. */
    default FittedBuyingModel fit(RepeatSummary summary) {
        return fit(RepeatCounts.of(summary));
    }

    /** The same from the purchases of a customer base, up to its as-of date. */
    default FittedBuyingModel fit(Purchases purchases) {
        return fit(RepeatCounts.of(purchases));
    }
}
