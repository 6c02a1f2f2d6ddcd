package io.clientele.forecasting.smoothing;

/**
 * The memory of one pass over a series, forward and backward, so that a search allocates nothing.
 *
 * <p>Time runs from 0. {@code level[t]}, {@code growth[t]} and {@code season[t]} are the states that period t is forecast from; the
 * period's own observation moves them to {@code level[t + 1]}, {@code growth[t + 1]} and {@code season[t + m]}. So the first entry
 * of the level and the growth, and the first m of the season, are the initial states, the last ones the final states, and no ring
 * buffer is needed.
 */
final class EtsPass {

    final int n;
    final int m;
    final double[] y;
    final double[] level;
    final double[] growth;
    final double[] season;
    final double[] fit;

    /** Derivative of the objective by the fitted value; input of the backward pass. */
    final double[] byFit;

    /** Derivative of the objective by each season; after a backward pass its first m entries are those by the initial seasons. */
    final double[] bySeason;

    double byAlpha;
    double byBeta;
    double byGamma;
    double byPhi;
    double byLevel;
    double byGrowth;

    /**
     * @param y the series; kept, not copied
     * @param seasonLength periods of a season; 1 for a form without one
     */
    EtsPass(double[] y, int seasonLength) {
        this.y = y;
        this.n = y.length;
        this.m = seasonLength;
        this.level = new double[n + 1];
        this.growth = new double[n + 1];
        this.season = new double[n + m];
        this.fit = new double[n];
        this.byFit = new double[n];
        this.bySeason = new double[n + m];
    }

    /** Runs the recursion of a form from the initial states that stand in the arrays. */
    void forward(EtsForm form, double alpha, double beta, double gamma, double phi) {
        switch (form.trend()) {
            case NONE -> {
                switch (form.season()) {
                    case NONE -> LevelRecursion.plain(this, alpha);
                    case ADDITIVE -> LevelRecursion.additive(this, alpha, gamma);
                    case MULTIPLICATIVE -> LevelRecursion.multiplicative(this, alpha, gamma);
                }
            }
            case ADDITIVE, ADDITIVE_DAMPED -> {
                switch (form.season()) {
                    case NONE -> TrendRecursion.plain(this, alpha, beta, phi);
                    case ADDITIVE -> TrendRecursion.additive(this, alpha, beta, gamma, phi);
                    case MULTIPLICATIVE -> TrendRecursion.multiplicative(this, alpha, beta, gamma, phi);
                }
            }
            case MULTIPLICATIVE, MULTIPLICATIVE_DAMPED -> {
                switch (form.season()) {
                    case NONE -> GrowthRecursion.plain(this, alpha, beta, phi);
                    case ADDITIVE -> GrowthRecursion.additive(this, alpha, beta, gamma, phi);
                    case MULTIPLICATIVE -> GrowthRecursion.multiplicative(this, alpha, beta, gamma, phi);
                }
            }
        }
    }

    /** Runs the adjoint recursion of a form back over the states of the last forward pass. */
    void backward(EtsForm form, double alpha, double beta, double gamma, double phi) {
        byAlpha = 0;
        byBeta = 0;
        byGamma = 0;
        byPhi = 0;
        byLevel = 0;
        byGrowth = 0;
        for (int i = n; i < n + m; i++) {
            bySeason[i] = 0;
        }
        switch (form.trend()) {
            case NONE -> {
                switch (form.season()) {
                    case NONE -> LevelRecursion.plainAdjoint(this, alpha);
                    case ADDITIVE -> LevelRecursion.additiveAdjoint(this, alpha, gamma);
                    case MULTIPLICATIVE -> LevelRecursion.multiplicativeAdjoint(this, alpha, gamma);
                }
            }
            case ADDITIVE, ADDITIVE_DAMPED -> {
                switch (form.season()) {
                    case NONE -> TrendRecursion.plainAdjoint(this, alpha, beta, phi);
                    case ADDITIVE -> TrendRecursion.additiveAdjoint(this, alpha, beta, gamma, phi);
                    case MULTIPLICATIVE -> TrendRecursion.multiplicativeAdjoint(this, alpha, beta, gamma, phi);
                }
            }
            case MULTIPLICATIVE, MULTIPLICATIVE_DAMPED -> {
                switch (form.season()) {
                    case NONE -> GrowthRecursion.plainAdjoint(this, alpha, beta, phi);
                    case ADDITIVE -> GrowthRecursion.additiveAdjoint(this, alpha, beta, gamma, phi);
                    case MULTIPLICATIVE -> GrowthRecursion.multiplicativeAdjoint(this, alpha, beta, gamma, phi);
                }
            }
        }
    }
}
