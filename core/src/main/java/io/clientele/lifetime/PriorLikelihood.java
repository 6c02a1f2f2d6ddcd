package io.clientele.lifetime;

import java.util.List;

/** A log-likelihood with the logarithm of a prior density added, up to its constant. */
final class PriorLikelihood implements LogLikelihood {

    private final LogLikelihood likelihood;
    private final int[] index;
    private final double[] center;
    private final double[] precision;

    PriorLikelihood(LogLikelihood likelihood, ModelParameters parameters, List<LogPrior> priors) {
        this.likelihood = likelihood;
        int k = priors.size();
        index = new int[k];
        center = new double[k];
        precision = new double[k];
        for (int i = 0; i < k; i++) {
            LogPrior prior = priors.get(i);
            index[i] = parameters.names().indexOf(prior.parameter());
            center[i] = StrictMath.log(prior.median());
            precision[i] = 1 / (prior.spread() * prior.spread());
        }
    }

    @Override
    public int size() {
        return likelihood.size();
    }

    @Override
    public double value(double[] point, double[] gradient, double[][] hessian) {
        double value = likelihood.value(point, gradient, hessian);
        for (int i = 0; i < index.length; i++) {
            int p = index[i];
            gradient[p] -= precision[i] * (point[p] - center[i]);
            hessian[p][p] -= precision[i];
        }
        return value + logPrior(point);
    }

    double logPrior(double[] point) {
        double sum = 0;
        for (int i = 0; i < index.length; i++) {
            double off = point[index[i]] - center[i];
            sum -= 0.5 * precision[i] * off * off;
        }
        return sum;
    }
}
