package io.clientele.lifetime;

import java.io.Serializable;
import java.util.List;

/** What every model of this package is after its fit: a process with parameters, and the report of how they were found. */
public interface FittedModel extends Serializable {

    /** Estimates, log-likelihood and findings. */
    FitReport report();

    /** ln of the likelihood at the estimates. */
    default double logLikelihood() {
        return report().logLikelihood();
    }

    /** What to know before using it, in words. */
    default List<String> findings() {
        return report().findings();
    }
}
