package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.List;

/**
 * How well a model was fitted, and what to know before using it.
 *
 * @param parameters the estimates in the model's order
 * @param customers customers it was fitted to
 * @param logLikelihood ln of the likelihood at the estimates, nothing left out, times being in the model's unit
 * @param logPrior ln of the prior density at the estimates up to a constant; 0 without a prior
 * @param gradientNorm largest derivative of the objective by the logarithm of a parameter
 * @param condition largest by least eigenvalue of the Hessian by logarithms; 0 where it is not positive definite
 * @param evaluations how often the likelihood was computed
 * @param findings what to know, in words: parameters that ran off and what that means, limits of the model
 */
public record FitReport(
        List<ParameterEstimate> parameters,
        long customers,
        double logLikelihood,
        double logPrior,
        double gradientNorm,
        double condition,
        int evaluations,
        List<String> findings)
        implements Serializable {

    /** Checks the parts. */
    public FitReport {
        parameters = List.copyOf(Require.nonNull("parameters", parameters));
        findings = List.copyOf(Require.nonNull("findings", findings));
        Require.atLeast("customers", customers, 1L);
        Require.finite("logLikelihood", logLikelihood);
        Require.finite("logPrior", logPrior);
        Require.nonNegative("gradientNorm", gradientNorm);
        Require.nonNegative("condition", condition);
        Require.atLeast("evaluations", evaluations, 0);
    }

    /** Akaike's criterion, 2 k - 2 ln L: the smaller, the better. */
    public double aic() {
        return 2 * parameters.size() - 2 * logLikelihood;
    }

    /** Schwarz's criterion, k ln n - 2 ln L with the number of customers as n: the smaller, the better. */
    public double bic() {
        return parameters.size() * StrictMath.log(customers) - 2 * logLikelihood;
    }
}
