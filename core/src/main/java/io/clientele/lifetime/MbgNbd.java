package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import java.util.List;

/**
 * MBG/NBD: customers may leave after each purchase, the first one included; see {@link MbgNbdProcess}. The one to use where many buy once
 * and are not heard of again.
 *
 * <p>The fit is by maximum likelihood; with priors by the maximum of the posterior density.
 *
 * @param unit the unit of the parameters and of the log-likelihood; weeks unless told
 * @param priors opinions about parameters; none unless told
 */
public record MbgNbd(LifetimeUnit unit, List<LogPrior> priors) implements BuyingModel {

    /** Checks that priors are on parameters of this model. */
    public MbgNbd {
        Require.nonNull("unit", unit);
        priors = ModelParameters.BETA_GEOMETRIC.checked(MbgNbdProcess.NAME, priors);
    }

    /** In weeks, without priors. */
    public static MbgNbd standard() {
        return new MbgNbd(LifetimeUnit.WEEKS, List.of());
    }

    /** The same in another unit of time. */
    public MbgNbd in(LifetimeUnit time) {
        return new MbgNbd(time, priors);
    }

    /** The same with an opinion about a parameter, in place of an earlier one about it. */
    public MbgNbd with(LogPrior prior) {
        return new MbgNbd(unit, ModelParameters.BETA_GEOMETRIC.with(priors, prior));
    }

    /** The same with parameters that depend on covariates of the customer. */
    public CovariateModel given(Covariates covariates) {
        return new CovariateModel(CovariateLink.MBG_NBD, MbgNbdProcess.NAME, unit, priors, covariates);
    }

    @Override
    public String name() {
        return MbgNbdProcess.NAME;
    }

    @Override
    public FittedBuyingModel fit(RepeatCounts counts) {
        Estimation.Result found = Estimation.of(
                        MbgNbdProcess.NAME,
                        ModelParameters.BETA_GEOMETRIC,
                        logs -> BetaGeometricKernel.modified(NbdKernel.exp(logs)),
                        priors,
                        Require.nonNull("counts", counts),
                        unit)
                .run();
        double[] theta = found.theta();
        return new FittedBuyingModel(new MbgNbdProcess(theta[0], theta[1], theta[2], theta[3], unit), found.report());
    }
}
