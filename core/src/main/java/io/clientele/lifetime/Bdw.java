package io.clientele.lifetime;

/**
 * Beta-discrete-Weibull, BdW: customers leave at a renewal with probabilities of their own that rise or fall with the time they have been there; see
 * {@link BdwProcess}. The fit is by maximum likelihood.
 */
public record Bdw() implements ContractModel {

    /** The model; it has no options. */
    public static Bdw standard() {
        return new Bdw();
    }

    @Override
    public String name() {
        return BdwProcess.NAME;
    }

    @Override
    public FittedContract fit(RetentionCounts counts) {
        return ContractEstimation.fit(name(), counts, true);
    }
}
