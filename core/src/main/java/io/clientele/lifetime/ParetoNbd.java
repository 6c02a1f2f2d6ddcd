package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import java.util.List;

/**
 * Pareto/NBD: customers may leave at any time; see {@link ParetoNbdProcess}. The classic.
 *
 * <p>The fit is by maximum likelihood; with priors by the maximum of the posterior density.
 *
 * @param unit the unit of the parameters and of the log-likelihood; weeks unless told
 * @param priors opinions about parameters; none unless told
 */
public record ParetoNbd(LifetimeUnit unit, List<LogPrior> priors) implements BuyingModel {

    /** Checks that priors are on parameters of this model. */
    public ParetoNbd {
        Require.nonNull("unit", unit);
        priors = ModelParameters.PARETO.checked(ParetoNbdProcess.NAME, priors);
    }

    /** In weeks, without priors. */
    public static ParetoNbd standard() {
        return new ParetoNbd(LifetimeUnit.WEEKS, List.of());
    }

    /** The same in another unit of time. */
    public ParetoNbd in(LifetimeUnit time) {
        return new ParetoNbd(time, priors);
    }

    /** The same with an opinion about a parameter, in place of an earlier one about it. */
    public ParetoNbd with(LogPrior prior) {
        return new ParetoNbd(unit, ModelParameters.PARETO.with(priors, prior));
    }

    /** The same with parameters that depend on covariates of the customer. */
    public CovariateModel given(Covariates covariates) {
        return new CovariateModel(CovariateLink.PARETO_NBD, ParetoNbdProcess.NAME, unit, priors, covariates);
    }

    @Override
    public String name() {
        return ParetoNbdProcess.NAME;
    }

    @Override
    public FittedBuyingModel fit(RepeatCounts counts) {
        Estimation.Result found = Estimation.of(
                        ParetoNbdProcess.NAME,
                        ModelParameters.PARETO,
                        ParetoKernel::at,
                        priors,
                        Require.nonNull("counts", counts),
                        unit)
                .run();
        double[] theta = found.theta();
        return new FittedBuyingModel(
                new ParetoNbdProcess(theta[0], theta[1], theta[2], theta[3], unit), found.report());
    }
}
