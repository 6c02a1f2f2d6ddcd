package io.clientele.forecasting.smoothing;

/**
 * The memory of one pass over a series, forward and backward, so that a search allocates nothing.
 *
 * <p>Time runs from 0. {@code level[t]}, {@code growth[t]} and {@code season[t]} are the states that period t is forecast from; the
 * period's own observation moves them to {@code level[t + 1]}, {@code growth[t + 1]} and {@code season[t + m]}. So the first entry
 * of the level and the growth, and the first m of the season, are the initial states, the last ones the final states, and no ring
 * buffer is needed.
 *
 * <p>In a period that was not observed the states move on as they are expected to, without a correction; it has a fitted value and no
 * error. The recursions run over the stretches between such gaps.
 */
final class EtsPass {

    final int n;
    final int m;
    final double[] y;

    /** How many periods are observed. */
    final int observed;

    /** Where stretches of observed periods begin and, before which period, they end: two numbers a stretch. */
    final int[] stretches;

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
     * @param y the series, NaN in its gaps; kept, not copied
     * @param seasonLength periods of a season; 1 for a form without one
     */
    EtsPass(double[] y, int seasonLength) {
        this.y = y;
        this.n = y.length;
        this.m = seasonLength;
        this.stretches = stretches(y);
        int count = 0;
        for (int i = 0; i < stretches.length; i += 2) {
            count += stretches[i + 1] - stretches[i];
        }
        this.observed = count;
        this.level = new double[n + 1];
        this.growth = new double[n + 1];
        this.season = new double[n + m];
        this.fit = new double[n];
        this.byFit = new double[n];
        this.bySeason = new double[n + m];
    }

    private static int[] stretches(double[] y) {
        int changes = 0;
        boolean before = false;
        for (double value : y) {
            boolean seen = !Double.isNaN(value);
            changes += seen == before ? 0 : 1;
            before = seen;
        }
        int[] stretches = new int[changes + changes % 2];
        int i = 0;
        for (int t = 0; t < y.length; t++) {
            if (!Double.isNaN(y[t]) == (i % 2 == 0)) {
                stretches[i++] = t;
            }
        }
        if (i < stretches.length) {
            stretches[i] = y.length;
        }
        return stretches;
    }

    /** Whether any period was not observed. */
    boolean hasGaps() {
        return observed < n;
    }

    /** Runs the recursion of a form from the initial states that stand in the arrays. */
    void forward(EtsForm form, double alpha, double beta, double gamma, double phi) {
        int t = 0;
        for (int i = 0; i < stretches.length; i += 2) {
            for (; t < stretches[i]; t++) {
                coast(form, t, phi);
            }
            forward(form, t, stretches[i + 1], alpha, beta, gamma, phi);
            t = stretches[i + 1];
        }
        for (; t < n; t++) {
            coast(form, t, phi);
        }
    }

    /** Moves on over a period that was not observed. */
    private void coast(EtsForm form, int t, double phi) {
        double l = level[t];
        double g = form.hasTrend() ? expectedGrowth(form, t, phi) : 0;
        double q = form.trend().isMultiplicative() ? l * g : l + g;
        level[t + 1] = q;
        growth[t + 1] = g;
        fit[t] = q;
        if (form.hasSeason()) {
            double s = season[t];
            season[t + m] = s;
            fit[t] = form.season() == SeasonType.ADDITIVE ? q + s : q * s;
        }
    }

    private double expectedGrowth(EtsForm form, int t, double phi) {
        return form.trend().isMultiplicative() ? GrowthRecursion.power(growth[t], phi) : phi * growth[t];
    }

    /** The adjoint of moving on without an observation. */
    private void coastBack(EtsForm form, int t, double phi) {
        bySeason[t] = bySeason[t + m];
        if (!form.hasTrend()) {
            return;
        }
        if (form.trend().isMultiplicative()) {
            double g = expectedGrowth(form, t, phi);
            double byG = byGrowth + byLevel * level[t];
            byLevel *= g;
            byPhi += byG * g * Math.log(growth[t]);
            byGrowth = byG * phi * g / growth[t];
        } else {
            double byDamped = byLevel + byGrowth;
            byPhi += byDamped * growth[t];
            byGrowth = phi * byDamped;
        }
    }

    private void forward(EtsForm form, int from, int to, double alpha, double beta, double gamma, double phi) {
        switch (form.trend()) {
            case NONE -> {
                switch (form.season()) {
                    case NONE -> LevelRecursion.plain(this, from, to, alpha);
                    case ADDITIVE -> LevelRecursion.additive(this, from, to, alpha, gamma);
                    case MULTIPLICATIVE -> LevelRecursion.multiplicative(this, from, to, alpha, gamma);
                }
            }
            case ADDITIVE, ADDITIVE_DAMPED -> {
                switch (form.season()) {
                    case NONE -> TrendRecursion.plain(this, from, to, alpha, beta, phi);
                    case ADDITIVE -> TrendRecursion.additive(this, from, to, alpha, beta, gamma, phi);
                    case MULTIPLICATIVE -> TrendRecursion.multiplicative(this, from, to, alpha, beta, gamma, phi);
                }
            }
            case MULTIPLICATIVE, MULTIPLICATIVE_DAMPED -> {
                switch (form.season()) {
                    case NONE -> GrowthRecursion.plain(this, from, to, alpha, beta, phi);
                    case ADDITIVE -> GrowthRecursion.additive(this, from, to, alpha, beta, gamma, phi);
                    case MULTIPLICATIVE -> GrowthRecursion.multiplicative(this, from, to, alpha, beta, gamma, phi);
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
        int t = n;
        for (int i = stretches.length - 2; i >= 0; i -= 2) {
            while (t > stretches[i + 1]) {
                coastBack(form, --t, phi);
            }
            backward(form, stretches[i], t, alpha, beta, gamma, phi);
            t = stretches[i];
        }
        while (t > 0) {
            coastBack(form, --t, phi);
        }
    }

    private void backward(EtsForm form, int from, int to, double alpha, double beta, double gamma, double phi) {
        switch (form.trend()) {
            case NONE -> {
                switch (form.season()) {
                    case NONE -> LevelRecursion.plainAdjoint(this, from, to, alpha);
                    case ADDITIVE -> LevelRecursion.additiveAdjoint(this, from, to, alpha, gamma);
                    case MULTIPLICATIVE -> LevelRecursion.multiplicativeAdjoint(this, from, to, alpha, gamma);
                }
            }
            case ADDITIVE, ADDITIVE_DAMPED -> {
                switch (form.season()) {
                    case NONE -> TrendRecursion.plainAdjoint(this, from, to, alpha, beta, phi);
                    case ADDITIVE -> TrendRecursion.additiveAdjoint(this, from, to, alpha, beta, gamma, phi);
                    case MULTIPLICATIVE ->
                        TrendRecursion.multiplicativeAdjoint(this, from, to, alpha, beta, gamma, phi);
                }
            }
            case MULTIPLICATIVE, MULTIPLICATIVE_DAMPED -> {
                switch (form.season()) {
                    case NONE -> GrowthRecursion.plainAdjoint(this, from, to, alpha, beta, phi);
                    case ADDITIVE -> GrowthRecursion.additiveAdjoint(this, from, to, alpha, beta, gamma, phi);
                    case MULTIPLICATIVE ->
                        GrowthRecursion.multiplicativeAdjoint(this, from, to, alpha, beta, gamma, phi);
                }
            }
        }
    }
}
