package io.clientele.forecasting.intermittent;

/** How the demand of a period is distributed about its mean. */
public enum DemandForm {

    /** Counts that vary as Poisson ones: the variance is the mean. Whole numbers only. */
    POISSON("poisson"),

    /** Counts that vary more: negative binomial, the variance a multiple of the mean. Whole numbers only. */
    NEGATIVE_BINOMIAL("negative-binomial"),

    /**
     * Demand or none, and if there is some a size: whole sizes are 1 and a Poisson or negative binomial count beyond it, others are
     * gamma-distributed.
     */
    HURDLE("hurdle");

    private final String label;

    DemandForm(String label) {
        this.label = label;
    }

    /** Lower-case, with hyphens. */
    String label() {
        return label;
    }
}
