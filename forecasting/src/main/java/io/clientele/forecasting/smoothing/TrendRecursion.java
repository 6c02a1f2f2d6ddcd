package io.clientele.forecasting.smoothing;

/**
 * The recursions of the forms with an additive trend, damped by phi (phi = 1: not damped), forward and adjoint.
 *
 * <p>With q = ℓ + phi·b, the deseasonalised observation p (y, y − s or y / s) and its seasonal counterpart (y − q or y / q):
 *
 * <pre>
 * f = q,  q + s  or  q·s
 * ℓ' = q + alpha·(p − q)
 * b' = phi·b + beta·(p − q)
 * s' = s + gamma·(counterpart − s)
 * </pre>
 */
final class TrendRecursion {

    private TrendRecursion() {}

    static void plain(EtsPass pass, int from, int to, double alpha, double beta, double phi) {
        double[] y = pass.y;
        double[] level = pass.level;
        double[] growth = pass.growth;
        double[] fit = pass.fit;
        double l = level[from];
        double b = growth[from];
        for (int t = from; t < to; t++) {
            double g = phi * b;
            double f = l + g;
            double e = y[t] - f;
            fit[t] = f;
            l = f + alpha * e;
            b = g + beta * e;
            level[t + 1] = l;
            growth[t + 1] = b;
        }
    }

    static void plainAdjoint(EtsPass pass, int from, int to, double alpha, double beta, double phi) {
        double[] y = pass.y;
        double[] growth = pass.growth;
        double[] fit = pass.fit;
        double[] byFit = pass.byFit;
        double byLevel = pass.byLevel;
        double byGrowth = pass.byGrowth;
        double byAlpha = pass.byAlpha;
        double byBeta = pass.byBeta;
        double byPhi = pass.byPhi;
        for (int t = to - 1; t >= from; t--) {
            double e = y[t] - fit[t];
            byAlpha += byLevel * e;
            byBeta += byGrowth * e;
            byLevel += byFit[t] - alpha * byLevel - beta * byGrowth;
            double byDamped = byLevel + byGrowth;
            byPhi += byDamped * growth[t];
            byGrowth = phi * byDamped;
        }
        pass.byAlpha = byAlpha;
        pass.byBeta = byBeta;
        pass.byPhi = byPhi;
        pass.byLevel = byLevel;
        pass.byGrowth = byGrowth;
    }

    static void additive(EtsPass pass, int from, int to, double alpha, double beta, double gamma, double phi) {
        double[] y = pass.y;
        double[] level = pass.level;
        double[] growth = pass.growth;
        double[] season = pass.season;
        double[] fit = pass.fit;
        int m = pass.m;
        double l = level[from];
        double b = growth[from];
        for (int t = from; t < to; t++) {
            double g = phi * b;
            double q = l + g;
            double s = season[t];
            double f = q + s;
            double e = y[t] - f;
            fit[t] = f;
            l = q + alpha * e;
            b = g + beta * e;
            level[t + 1] = l;
            growth[t + 1] = b;
            season[t + m] = s + gamma * e;
        }
    }

    static void additiveAdjoint(EtsPass pass, int from, int to, double alpha, double beta, double gamma, double phi) {
        double[] y = pass.y;
        double[] growth = pass.growth;
        double[] fit = pass.fit;
        double[] byFit = pass.byFit;
        double[] bySeason = pass.bySeason;
        int m = pass.m;
        double byLevel = pass.byLevel;
        double byGrowth = pass.byGrowth;
        double byAlpha = pass.byAlpha;
        double byBeta = pass.byBeta;
        double byGamma = pass.byGamma;
        double byPhi = pass.byPhi;
        for (int t = to - 1; t >= from; t--) {
            double e = y[t] - fit[t];
            double byNext = bySeason[t + m];
            byAlpha += byLevel * e;
            byBeta += byGrowth * e;
            byGamma += byNext * e;
            double byForecast = byFit[t] - alpha * byLevel - beta * byGrowth - gamma * byNext;
            bySeason[t] = byNext + byForecast;
            byLevel += byForecast;
            double byDamped = byLevel + byGrowth;
            byPhi += byDamped * growth[t];
            byGrowth = phi * byDamped;
        }
        pass.byAlpha = byAlpha;
        pass.byBeta = byBeta;
        pass.byGamma = byGamma;
        pass.byPhi = byPhi;
        pass.byLevel = byLevel;
        pass.byGrowth = byGrowth;
    }

    static void multiplicative(EtsPass pass, int from, int to, double alpha, double beta, double gamma, double phi) {
        double[] y = pass.y;
        double[] level = pass.level;
        double[] growth = pass.growth;
        double[] season = pass.season;
        double[] fit = pass.fit;
        int m = pass.m;
        double l = level[from];
        double b = growth[from];
        for (int t = from; t < to; t++) {
            double g = phi * b;
            double q = l + g;
            double s = season[t];
            double w = y[t] / s - q;
            fit[t] = q * s;
            l = q + alpha * w;
            b = g + beta * w;
            level[t + 1] = l;
            growth[t + 1] = b;
            season[t + m] = s + gamma * (y[t] / q - s);
        }
    }

    static void multiplicativeAdjoint(
            EtsPass pass, int from, int to, double alpha, double beta, double gamma, double phi) {
        double[] y = pass.y;
        double[] level = pass.level;
        double[] growth = pass.growth;
        double[] season = pass.season;
        double[] byFit = pass.byFit;
        double[] bySeason = pass.bySeason;
        int m = pass.m;
        double byLevel = pass.byLevel;
        double byGrowth = pass.byGrowth;
        double byAlpha = pass.byAlpha;
        double byBeta = pass.byBeta;
        double byGamma = pass.byGamma;
        double byPhi = pass.byPhi;
        for (int t = to - 1; t >= from; t--) {
            double s = season[t];
            double q = level[t] + phi * growth[t];
            double p = y[t] / s;
            double d = y[t] / q;
            double byNext = bySeason[t + m];
            double byCorrection = alpha * byLevel + beta * byGrowth;
            double bySeasonal = gamma * byNext;
            byAlpha += byLevel * (p - q);
            byBeta += byGrowth * (p - q);
            byGamma += byNext * (d - s);
            bySeason[t] = byNext - bySeasonal + byFit[t] * q - byCorrection * p / s;
            byLevel += byFit[t] * s - byCorrection - bySeasonal * d / q;
            double byDamped = byLevel + byGrowth;
            byPhi += byDamped * growth[t];
            byGrowth = phi * byDamped;
        }
        pass.byAlpha = byAlpha;
        pass.byBeta = byBeta;
        pass.byGamma = byGamma;
        pass.byPhi = byPhi;
        pass.byLevel = byLevel;
        pass.byGrowth = byGrowth;
    }
}
