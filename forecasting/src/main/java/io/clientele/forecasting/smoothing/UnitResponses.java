package io.clientele.forecasting.smoothing;

import java.util.Arrays;

/**
 * What a form with additive trend and season makes of a unit of each initial state when the series is zero, beside the errors from a
 * reference start: the level at the first observation, no growth, no season. Four recursions run side by side, because each waits on
 * itself and none on another.
 *
 * <p>The scalar products of anything with the columns of all seasons come from one adjoint recursion each, for Z'v is the derivative of
 * v·f by the initial states.
 */
final class UnitResponses {

    final int n;
    final int m;

    /** The errors from the reference start. */
    final double[] reference;

    /** The fitted values from a unit of level, of growth, and of the season used first. */
    final double[] level;

    final double[] growth;
    final double[] season;

    /** Products of the columns of level and growth with each other and with the reference, of a form without a season. */
    double levelLevel;

    double levelGrowth;
    double growthGrowth;
    double levelReference;
    double growthReference;

    private final double[] ofReference;
    private final double[] ofLevel;
    private final double[] ofGrowth;
    private final double[] ofSeason;

    /**
     * @param seasonLength 1 for a form without a season
     */
    UnitResponses(int n, int seasonLength) {
        this.n = n;
        this.m = seasonLength;
        boolean seasonal = seasonLength > 1;
        this.reference = new double[seasonal ? n : 0];
        this.level = new double[seasonal ? n : 0];
        this.growth = new double[seasonal ? n : 0];
        this.season = new double[seasonal ? n : 0];
        this.ofReference = new double[seasonal ? n + m : 0];
        this.ofLevel = new double[seasonal ? n + m : 0];
        this.ofGrowth = new double[seasonal ? n + m : 0];
        this.ofSeason = new double[seasonal ? n + m : 0];
    }

    /** The responses and their products, of a form without a season. */
    void run(double[] y, double alpha, double beta, double phi) {
        double rl = y[0];
        double rb = 0;
        double ll = 1;
        double lb = 0;
        double bl = 0;
        double bb = 1;
        double sumLL = 0;
        double sumLB = 0;
        double sumBB = 0;
        double sumLR = 0;
        double sumBR = 0;
        for (int t = 0; t < n; t++) {
            double rg = phi * rb;
            double rq = rl + rg;
            double r = y[t] - rq;
            rl = rq + alpha * r;
            rb = rg + beta * r;
            double lg = phi * lb;
            double l = ll + lg;
            ll = l - alpha * l;
            lb = lg - beta * l;
            double bg = phi * bb;
            double b = bl + bg;
            bl = b - alpha * b;
            bb = bg - beta * b;
            sumLL += l * l;
            sumLB += l * b;
            sumBB += b * b;
            sumLR += l * r;
            sumBR += b * r;
        }
        levelLevel = sumLL;
        levelGrowth = sumLB;
        growthGrowth = sumBB;
        levelReference = sumLR;
        growthReference = sumBR;
    }

    /** What a unit of the season used first makes of a series of zeros, by itself. */
    static void ofFirstSeason(
            double alpha, double beta, double gamma, double phi, int m, double[] response, double[] season) {
        Arrays.fill(season, 0, m, 0);
        season[0] = 1;
        double l = 0;
        double b = 0;
        for (int t = 0; t < response.length; t++) {
            double g = phi * b;
            double q = l + g;
            double f = q + season[t];
            season[t + m] = season[t] - gamma * f;
            l = q - alpha * f;
            b = g - beta * f;
            response[t] = f;
        }
    }

    /** The responses of a form with a season. */
    void run(double[] y, double alpha, double beta, double gamma, double phi) {
        Arrays.fill(ofReference, 0, m, 0);
        Arrays.fill(ofLevel, 0, m, 0);
        Arrays.fill(ofGrowth, 0, m, 0);
        Arrays.fill(ofSeason, 0, m, 0);
        ofSeason[0] = 1;
        respond(y, alpha, beta, gamma, phi, reference, level, growth, season, ofReference, ofLevel, ofGrowth, ofSeason);
    }

    private void respond(
            double[] y,
            double alpha,
            double beta,
            double gamma,
            double phi,
            double[] reference,
            double[] level,
            double[] growth,
            double[] season,
            double[] rs,
            double[] ls,
            double[] bs,
            double[] ss) {
        double rl = y[0];
        double rb = 0;
        double ll = 1;
        double lb = 0;
        double bl = 0;
        double bb = 1;
        double sl = 0;
        double sb = 0;
        for (int t = 0; t < n; t++) {
            double rg = phi * rb;
            double rq = rl + rg;
            double r = y[t] - rq - rs[t];
            rs[t + m] = rs[t] + gamma * r;
            rl = rq + alpha * r;
            rb = rg + beta * r;
            reference[t] = r;
            double lg = phi * lb;
            double lq = ll + lg;
            double l = lq + ls[t];
            ls[t + m] = ls[t] - gamma * l;
            ll = lq - alpha * l;
            lb = lg - beta * l;
            level[t] = l;
            double bg = phi * bb;
            double bq = bl + bg;
            double b = bq + bs[t];
            bs[t + m] = bs[t] - gamma * b;
            bl = bq - alpha * b;
            bb = bg - beta * b;
            growth[t] = b;
            double sg = phi * sb;
            double sq = sl + sg;
            double s = sq + ss[t];
            ss[t + m] = ss[t] - gamma * s;
            sl = sq - alpha * s;
            sb = sg - beta * s;
            season[t] = s;
        }
    }

    /**
     * The products of the columns of level, growth and all seasons with the reference and with the first three columns.
     *
     * @param right receives those with the reference: level, growth, seasons
     * @param byLevel receives those with the level; so too the others
     */
    void products(
            double alpha,
            double beta,
            double gamma,
            double phi,
            double[] right,
            double[] byLevel,
            double[] byGrowth,
            double[] bySeason) {
        Arrays.fill(ofReference, n, n + m, 0);
        Arrays.fill(ofLevel, n, n + m, 0);
        Arrays.fill(ofGrowth, n, n + m, 0);
        Arrays.fill(ofSeason, n, n + m, 0);
        adjoint(alpha, beta, gamma, phi, reference, ofReference, level, ofLevel, right, byLevel);
        adjoint(alpha, beta, gamma, phi, growth, ofGrowth, season, ofSeason, byGrowth, bySeason);
    }

    /** Two adjoint recursions side by side; each leaves the products of its values with all columns. */
    private void adjoint(
            double alpha,
            double beta,
            double gamma,
            double phi,
            double[] v,
            double[] vs,
            double[] w,
            double[] ws,
            double[] withV,
            double[] withW) {
        double vl = 0;
        double vb = 0;
        double wl = 0;
        double wb = 0;
        for (int t = n - 1; t >= 0; t--) {
            double vn = vs[t + m];
            double vf = v[t] - alpha * vl - beta * vb - gamma * vn;
            vs[t] = vn + vf;
            vl += vf;
            vb = phi * (vl + vb);
            double wn = ws[t + m];
            double wf = w[t] - alpha * wl - beta * wb - gamma * wn;
            ws[t] = wn + wf;
            wl += wf;
            wb = phi * (wl + wb);
        }
        withV[0] = vl;
        withV[1] = vb;
        System.arraycopy(vs, 0, withV, 2, m);
        withW[0] = wl;
        withW[1] = wb;
        System.arraycopy(ws, 0, withW, 2, m);
    }
}
