package io.clientele.lifetime;

/**
 * How covariates z with effects γ move the parameters of a model:
 *
 * <pre>
 * all         ln α = ln α0 - γ'z       a positive effect: more purchases
 * Pareto/NBD  ln β = ln β0 - γ'z       a positive effect: earlier leaving
 * (M)BG/NBD   ln a = ln a0 + γ'z, ln b = ln b0 + γ'z
 * </pre>
 *
 * In the last line the mean chance of leaving, a/(a + b), stays as it is and only its spread changes: the custom of the literature.
 */
enum CovariateLink {
    BG_NBD(ModelParameters.BETA_GEOMETRIC, logs -> BetaGeometricKernel.plain(NbdKernel.exp(logs)), 1, 1) {
        @Override
        BuyingProcess process(double[] t, LifetimeUnit unit) {
            return new BgNbdProcess(t[0], t[1], t[2], t[3], unit);
        }
    },
    MBG_NBD(ModelParameters.BETA_GEOMETRIC, logs -> BetaGeometricKernel.modified(NbdKernel.exp(logs)), 1, 1) {
        @Override
        BuyingProcess process(double[] t, LifetimeUnit unit) {
            return new MbgNbdProcess(t[0], t[1], t[2], t[3], unit);
        }
    },
    PARETO_NBD(ModelParameters.PARETO, ParetoKernel::at, 0, -1) {
        @Override
        BuyingProcess process(double[] t, LifetimeUnit unit) {
            return new ParetoNbdProcess(t[0], t[1], t[2], t[3], unit);
        }
    };

    private final ModelParameters parameters;
    private final transient HistoryKernel.Source source;
    private final int onThird;
    private final int onFourth;

    CovariateLink(ModelParameters parameters, HistoryKernel.Source source, int onThird, int onFourth) {
        this.parameters = parameters;
        this.source = source;
        this.onThird = onThird;
        this.onFourth = onFourth;
    }

    abstract BuyingProcess process(double[] theta, LifetimeUnit unit);

    ModelParameters parameters() {
        return parameters;
    }

    HistoryKernel.Source source() {
        return source;
    }

    /** The design of customers with values z, those for purchases first: rows are ln r, ln α and the other two. */
    double[][] design(double[] z, int ofPurchases) {
        double[][] design = new double[4][4 + z.length];
        for (int i = 0; i < 4; i++) {
            design[i][i] = 1;
        }
        for (int k = 0; k < z.length; k++) {
            if (k < ofPurchases) {
                design[1][4 + k] = -z[k];
            } else {
                design[2][4 + k] = onThird * z[k];
                design[3][4 + k] = onFourth * z[k];
            }
        }
        return design;
    }

    /** The process of customers with values z, effects γ, and base parameters θ. */
    BuyingProcess process(double[] theta, double[] gamma, double[] z, int ofPurchases, LifetimeUnit unit) {
        double[][] design = design(z, ofPurchases);
        double[] moved = theta.clone();
        for (int i = 0; i < 4; i++) {
            double shift = 0;
            for (int k = 0; k < gamma.length; k++) {
                shift += design[i][4 + k] * gamma[k];
            }
            moved[i] *= StrictMath.exp(shift);
        }
        return process(moved, unit);
    }
}
