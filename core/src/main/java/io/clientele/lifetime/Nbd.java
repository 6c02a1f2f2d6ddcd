package io.clientele.lifetime;

import io.clientele.internal.check.Require;
import java.util.List;

/**
 * NBD: customers buy at rates of their own for ever. The yardstick for models in which they leave; see {@link NbdProcess}.
 *
 * <p>The fit is by maximum likelihood; with priors by the maximum of the posterior density.
 *
 * @param unit the unit of the parameters and of the log-likelihood; weeks unless told
 * @param priors opinions about parameters; none unless told
 */
public record Nbd(LifetimeUnit unit, List<LogPrior> priors) implements BuyingModel {

    /** Checks that priors are on parameters of this model. */
    public Nbd {
        Require.nonNull("unit", unit);
        priors = ModelParameters.NBD.checked(NbdProcess.NAME, priors);
    }

    /** In weeks, without priors. */
    public static Nbd standard() {
        return new Nbd(LifetimeUnit.WEEKS, List.of());
    }

    /** The same in another unit of time. */
    public Nbd in(LifetimeUnit time) {
        return new Nbd(time, priors);
    }

    /** The same with an opinion about a parameter, in place of an earlier one about it. */
    public Nbd with(LogPrior prior) {
        return new Nbd(unit, ModelParameters.NBD.with(priors, prior));
    }

    @Override
    public String name() {
        return NbdProcess.NAME;
    }

    @Override
    public FittedBuyingModel fit(RepeatCounts counts) {
        Estimation.Result found = Estimation.of(
                        NbdProcess.NAME,
                        ModelParameters.NBD,
                        NbdKernel::at,
                        priors,
                        Require.nonNull("counts", counts),
                        unit)
                .run();
        double[] theta = found.theta();
        return new FittedBuyingModel(new NbdProcess(theta[0], theta[1], unit), found.report());
    }
}
