package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import java.util.List;

/**
 * BG/NBD: customers may leave after each repeat purchase; see {@link BgNbdProcess}. The quickest model, and the one to begin with.
 *
 * <p>The fit is by maximum likelihood; with priors by the maximum of the posterior density.
 *
 * @param unit the unit of the parameters and of the log-likelihood; weeks unless told
 * @param priors opinions about parameters; none unless told
 */
public record BgNbd(LifetimeUnit unit, List<LogPrior> priors) implements BuyingModel {

    /** Checks that priors are on parameters of this model. */
    public BgNbd {
        Require.nonNull("unit", unit);
        priors = ModelParameters.BETA_GEOMETRIC.checked(BgNbdProcess.NAME, priors);
    }

    /** In weeks, without priors. */
    public static BgNbd standard() {
        return new BgNbd(LifetimeUnit.WEEKS, List.of());
    }

    /** The same in another unit of time. */
    public BgNbd in(LifetimeUnit time) {
        return new BgNbd(time, priors);
    }

    /** The same with an opinion about a parameter, in place of an earlier one about it. */
    public BgNbd with(LogPrior prior) {
        return new BgNbd(unit, ModelParameters.BETA_GEOMETRIC.with(priors, prior));
    }

    /** The same with parameters that depend on covariates of the customer. */
    public CovariateModel given(Covariates covariates) {
        return new CovariateModel(CovariateLink.BG_NBD, BgNbdProcess.NAME, unit, priors, covariates);
    }

    @Override
    public String name() {
        return BgNbdProcess.NAME;
    }

    @Override
    public FittedBuyingModel fit(RepeatCounts counts) {
        Estimation.Result found = Estimation.of(
                        BgNbdProcess.NAME,
                        ModelParameters.BETA_GEOMETRIC,
                        logs -> BetaGeometricKernel.plain(NbdKernel.exp(logs)),
                        priors,
                        Require.nonNull("counts", counts),
                        unit)
                .run();
        double[] theta = found.theta();
        return new FittedBuyingModel(new BgNbdProcess(theta[0], theta[1], theta[2], theta[3], unit), found.report());
    }
}
