package io.clientele.lifetime;

/**
 * Shifted beta-geometric, sBG: customers leave at a renewal with probabilities of their own that do not change; see
 * {@link SbgProcess}. The fit is by maximum likelihood.
 */
public record Sbg() implements ContractModel {

    /** The model; it has no options. */
    public static Sbg standard() {
        return new Sbg();
    }

    @Override
    public String name() {
        return SbgProcess.NAME;
    }

    @Override
    public FittedContract fit(RetentionCounts counts) {
        return ContractEstimation.fit(name(), counts, false);
    }
}
