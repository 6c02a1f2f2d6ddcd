package io.clientele.satisfaction.kano.segment;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * How well a number of classes describes the answers.
 *
 * @param classes the number of classes, the inattentive ones aside
 * @param logLikelihood the best log-likelihood reached
 * @param parameters how many numbers were chosen for it
 * @param bic −2 ln L + p · ln n
 * @param icl BIC + 2 · entropy of the memberships
 * @param starts how often the search was begun
 * @param agreeing how many of the longest searches ended at the best likelihood, to within 0.01
 */
public record ClassTrial(
        int classes, double logLikelihood, int parameters, double bic, double icl, int starts, int agreeing)
        implements Serializable {

    /** Checks the parts. */
    public ClassTrial {
        Require.atLeast("classes", classes, 1);
        Require.finite("logLikelihood", logLikelihood);
        Require.atLeast("parameters", parameters, 0);
        Require.finite("bic", bic);
        Require.finite("icl", icl);
        Require.atLeast("starts", starts, 1);
        Require.within("agreeing", agreeing, 1, starts);
    }

    /** The number by which trials are compared. */
    public double by(ClassCriterion criterion) {
        return Require.nonNull("criterion", criterion) == ClassCriterion.BIC ? bic : icl;
    }
}
