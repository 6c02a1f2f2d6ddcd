package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import java.util.List;

/**
 * GGompertz/NBD: customers may leave at any time, and are the likelier to leave the longer they have been there; see
 * {@link GGompertzNbdProcess}. It tells whether leaving gets more likely with age; where it does not, the fit says that it is Pareto/NBD.
 *
 * <p>The fit is by maximum likelihood; with priors by the maximum of the posterior density.
 *
 * @param unit the unit of the parameters and of the log-likelihood; weeks unless told
 * @param priors opinions about parameters; none unless told
 */
public record GGompertzNbd(LifetimeUnit unit, List<LogPrior> priors) implements BuyingModel {

    /** Checks that priors are on parameters of this model. */
    public GGompertzNbd {
        Require.nonNull("unit", unit);
        priors = ModelParameters.GOMPERTZ.checked(GGompertzNbdProcess.NAME, priors);
    }

    /** In weeks, without priors. */
    public static GGompertzNbd standard() {
        return new GGompertzNbd(LifetimeUnit.WEEKS, List.of());
    }

    /** The same in another unit of time. */
    public GGompertzNbd in(LifetimeUnit time) {
        return new GGompertzNbd(time, priors);
    }

    /** The same with an opinion about a parameter, in place of an earlier one about it. */
    public GGompertzNbd with(LogPrior prior) {
        return new GGompertzNbd(unit, ModelParameters.GOMPERTZ.with(priors, prior));
    }

    @Override
    public String name() {
        return GGompertzNbdProcess.NAME;
    }

    @Override
    public FittedBuyingModel fit(RepeatCounts counts) {
        Estimation.Result found = Estimation.of(
                        GGompertzNbdProcess.NAME,
                        ModelParameters.GOMPERTZ,
                        GompertzKernel::at,
                        priors,
                        Require.nonNull("counts", counts),
                        unit)
                .run();
        double[] theta = found.theta();
        return new FittedBuyingModel(
                new GGompertzNbdProcess(theta[0], theta[1], theta[2], theta[3], theta[4], unit), found.report());
    }
}
