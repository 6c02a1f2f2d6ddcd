package io.clientele.forecasting.smoothing;

/**
 * The recursions of the forms without a trend, forward and adjoint.
 *
 * <p>With the deseasonalised observation p (y, y − s or y / s) and its seasonal counterpart (y − ℓ or y / ℓ):
 *
 * <pre>
 * f = ℓ,  ℓ + s  or  ℓ·s
 * ℓ' = ℓ + alpha·(p − ℓ)
 * s' = s + gamma·(counterpart − s)
 * </pre>
 *
 * Each runs over the periods from one to before another, all of them observed; {@link EtsPass} bridges gaps.
 *
 * <p>The adjoint carries the derivative of an objective by the states from the last period to the first: what the objective gains by a
 * unit more of level after the period, of season after it, and of the fitted value itself.
 */
final class LevelRecursion {

    private LevelRecursion() {}

    static void plain(EtsPass pass, int from, int to, double alpha) {
        double[] y = pass.y;
        double[] level = pass.level;
        double[] fit = pass.fit;
        double l = level[from];
        for (int t = from; t < to; t++) {
            fit[t] = l;
            l += alpha * (y[t] - l);
            level[t + 1] = l;
        }
    }

    static void plainAdjoint(EtsPass pass, int from, int to, double alpha) {
        double[] y = pass.y;
        double[] fit = pass.fit;
        double[] byFit = pass.byFit;
        double byLevel = pass.byLevel;
        double byAlpha = pass.byAlpha;
        for (int t = to - 1; t >= from; t--) {
            byAlpha += byLevel * (y[t] - fit[t]);
            byLevel = byLevel * (1 - alpha) + byFit[t];
        }
        pass.byAlpha = byAlpha;
        pass.byLevel = byLevel;
    }

    static void additive(EtsPass pass, int from, int to, double alpha, double gamma) {
        double[] y = pass.y;
        double[] level = pass.level;
        double[] season = pass.season;
        double[] fit = pass.fit;
        int m = pass.m;
        double l = level[from];
        for (int t = from; t < to; t++) {
            double s = season[t];
            double f = l + s;
            double e = y[t] - f;
            fit[t] = f;
            l += alpha * e;
            level[t + 1] = l;
            season[t + m] = s + gamma * e;
        }
    }

    static void additiveAdjoint(EtsPass pass, int from, int to, double alpha, double gamma) {
        double[] y = pass.y;
        double[] fit = pass.fit;
        double[] byFit = pass.byFit;
        double[] bySeason = pass.bySeason;
        int m = pass.m;
        double byLevel = pass.byLevel;
        double byAlpha = pass.byAlpha;
        double byGamma = pass.byGamma;
        for (int t = to - 1; t >= from; t--) {
            double e = y[t] - fit[t];
            double byNext = bySeason[t + m];
            byAlpha += byLevel * e;
            byGamma += byNext * e;
            double byForecast = byFit[t] - alpha * byLevel - gamma * byNext;
            byLevel += byForecast;
            bySeason[t] = byNext + byForecast;
        }
        pass.byAlpha = byAlpha;
        pass.byGamma = byGamma;
        pass.byLevel = byLevel;
    }

    static void multiplicative(EtsPass pass, int from, int to, double alpha, double gamma) {
        double[] y = pass.y;
        double[] level = pass.level;
        double[] season = pass.season;
        double[] fit = pass.fit;
        int m = pass.m;
        double l = level[from];
        for (int t = from; t < to; t++) {
            double s = season[t];
            double q = l;
            fit[t] = q * s;
            l = q + alpha * (y[t] / s - q);
            level[t + 1] = l;
            season[t + m] = s + gamma * (y[t] / q - s);
        }
    }

    static void multiplicativeAdjoint(EtsPass pass, int from, int to, double alpha, double gamma) {
        double[] y = pass.y;
        double[] level = pass.level;
        double[] season = pass.season;
        double[] byFit = pass.byFit;
        double[] bySeason = pass.bySeason;
        int m = pass.m;
        double byLevel = pass.byLevel;
        double byAlpha = pass.byAlpha;
        double byGamma = pass.byGamma;
        for (int t = to - 1; t >= from; t--) {
            double s = season[t];
            double q = level[t];
            double p = y[t] / s;
            double d = y[t] / q;
            double byNext = bySeason[t + m];
            double byCorrection = alpha * byLevel;
            double bySeasonal = gamma * byNext;
            byAlpha += byLevel * (p - q);
            byGamma += byNext * (d - s);
            bySeason[t] = byNext - bySeasonal + byFit[t] * q - byCorrection * p / s;
            byLevel += byFit[t] * s - byCorrection - bySeasonal * d / q;
        }
        pass.byAlpha = byAlpha;
        pass.byGamma = byGamma;
        pass.byLevel = byLevel;
    }
}
