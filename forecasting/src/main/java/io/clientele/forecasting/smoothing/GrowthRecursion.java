package io.clientele.forecasting.smoothing;

/**
 * The recursions of the forms with a multiplicative trend, damped by the power phi (phi = 1: not damped), forward and adjoint.
 *
 * <p>With g = b^phi, q = ℓ·g, the deseasonalised observation p (y, y − s or y / s) and its seasonal counterpart (y − q or y / q):
 *
 * <pre>
 * f = q,  q + s  or  q·s
 * ℓ' = q + alpha·(p − q)
 * b' = g + beta·(p − q) / ℓ
 * s' = s + gamma·(counterpart − s)
 * </pre>
 */
final class GrowthRecursion {

    private GrowthRecursion() {}

    static void plain(EtsPass pass, int from, int to, double alpha, double beta, double phi) {
        double[] y = pass.y;
        double[] level = pass.level;
        double[] growth = pass.growth;
        double[] fit = pass.fit;
        double l = level[from];
        double b = growth[from];
        for (int t = from; t < to; t++) {
            double g = power(b, phi);
            double q = l * g;
            double w = y[t] - q;
            fit[t] = q;
            b = g + beta * w / l;
            l = q + alpha * w;
            level[t + 1] = l;
            growth[t + 1] = b;
        }
    }

    static void plainAdjoint(EtsPass pass, int from, int to, double alpha, double beta, double phi) {
        double[] y = pass.y;
        double[] level = pass.level;
        double[] growth = pass.growth;
        double[] byFit = pass.byFit;
        double byLevel = pass.byLevel;
        double byGrowth = pass.byGrowth;
        double byAlpha = pass.byAlpha;
        double byBeta = pass.byBeta;
        double byPhi = pass.byPhi;
        for (int t = to - 1; t >= from; t--) {
            double l = level[t];
            double b = growth[t];
            double g = power(b, phi);
            double q = l * g;
            double w = y[t] - q;
            byAlpha += byLevel * w;
            byBeta += byGrowth * w / l;
            double byQ = byLevel + byFit[t] - alpha * byLevel - beta * byGrowth / l;
            double byG = byGrowth + byQ * l;
            byLevel = byQ * g - byGrowth * beta * w / (l * l);
            byPhi += byG * g * Math.log(b);
            byGrowth = byG * phi * g / b;
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
            double g = power(b, phi);
            double q = l * g;
            double s = season[t];
            double f = q + s;
            double e = y[t] - f;
            fit[t] = f;
            b = g + beta * e / l;
            l = q + alpha * e;
            level[t + 1] = l;
            growth[t + 1] = b;
            season[t + m] = s + gamma * e;
        }
    }

    static void additiveAdjoint(EtsPass pass, int from, int to, double alpha, double beta, double gamma, double phi) {
        double[] y = pass.y;
        double[] level = pass.level;
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
            double l = level[t];
            double b = growth[t];
            double g = power(b, phi);
            double e = y[t] - fit[t];
            double byNext = bySeason[t + m];
            byAlpha += byLevel * e;
            byBeta += byGrowth * e / l;
            byGamma += byNext * e;
            double byForecast = byFit[t] - alpha * byLevel - beta * byGrowth / l - gamma * byNext;
            bySeason[t] = byNext + byForecast;
            double byQ = byLevel + byForecast;
            double byG = byGrowth + byQ * l;
            byLevel = byQ * g - byGrowth * beta * e / (l * l);
            byPhi += byG * g * Math.log(b);
            byGrowth = byG * phi * g / b;
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
            double g = power(b, phi);
            double q = l * g;
            double s = season[t];
            double w = y[t] / s - q;
            fit[t] = q * s;
            b = g + beta * w / l;
            l = q + alpha * w;
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
            double l = level[t];
            double b = growth[t];
            double g = power(b, phi);
            double q = l * g;
            double s = season[t];
            double p = y[t] / s;
            double d = y[t] / q;
            double byNext = bySeason[t + m];
            double byCorrection = alpha * byLevel + beta * byGrowth / l;
            double bySeasonal = gamma * byNext;
            byAlpha += byLevel * (p - q);
            byBeta += byGrowth * (p - q) / l;
            byGamma += byNext * (d - s);
            bySeason[t] = byNext - bySeasonal + byFit[t] * q - byCorrection * p / s;
            double byQ = byLevel + byFit[t] * s - byCorrection - bySeasonal * d / q;
            double byG = byGrowth + byQ * l;
            byLevel = byQ * g - byGrowth * beta * (p - q) / (l * l);
            byPhi += byG * g * Math.log(b);
            byGrowth = byG * phi * g / b;
        }
        pass.byAlpha = byAlpha;
        pass.byBeta = byBeta;
        pass.byGamma = byGamma;
        pass.byPhi = byPhi;
        pass.byLevel = byLevel;
        pass.byGrowth = byGrowth;
    }

    /** b^phi; the power is dear, so the undamped trend goes without it. */
    static double power(double b, double phi) {
        return phi == 1 ? b : Math.pow(b, phi);
    }
}
