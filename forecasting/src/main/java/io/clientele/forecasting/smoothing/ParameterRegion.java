package io.clientele.forecasting.smoothing;

import org.jspecify.annotations.Nullable;

/**
 * A smooth map from all of space onto the usual region of the smoothing parameters, edges included:
 *
 * <pre>
 * alpha = lo + (hi − lo)·sin²(u1)          lo = 0.0001, hi = 0.9999
 * beta  = lo + (alpha − lo)·sin²(u2)       so beta is at most alpha
 * gamma = lo + (1 − alpha − lo)·sin²(u3)   so gamma is at most 1 − alpha
 * phi   = 0.80 + 0.18·sin²(u4)
 * </pre>
 *
 * An optimum on the edge, which is common, is an ordinary minimum in u, where a logistic map would run to infinity. Parameters that
 * are given take no part and narrow the others.
 *
 * <p>Season and trend together can leave the region in which old observations lose their weight, although each parameter is within its
 * usual limits. {@link #stable} adds that limit as an upper end for beta.
 */
final class ParameterRegion {

    static final double LOWEST = 1e-4;
    static final double HIGHEST = 0.9999;
    static final double LEAST_DAMPING = 0.80;
    static final double MOST_DAMPING = 0.98;

    /** How near to the edge of a range, as a share of it, a search may start. */
    private static final double EDGE = 1e-3;

    private final EtsForm form;
    private final double alphaGiven;
    private final double betaGiven;
    private final double gammaGiven;
    private final double phiGiven;
    private final boolean stable;
    private final int seasonLength;
    private final int size;
    private final DiscountPolynomial polynomial;
    private final double[] slopes = new double[4];

    /** The parameters at the last point mapped. */
    double alpha;

    double beta;
    double gamma;
    double phi;

    private double alphaWidth;
    private double betaShare;
    private double gammaShare;
    private double betaWidth;
    private double gammaWidth;
    private double betaTop;
    private double phiWidth;

    /** NaN stands for a parameter to be estimated. */
    ParameterRegion(
            EtsForm form,
            int seasonLength,
            double alphaGiven,
            double betaGiven,
            double gammaGiven,
            double phiGiven,
            boolean stable) {
        this.form = form;
        this.seasonLength = seasonLength;
        this.alphaGiven = alphaGiven;
        this.betaGiven = form.hasTrend() ? betaGiven : 0;
        this.gammaGiven = form.hasSeason() ? gammaGiven : 0;
        this.phiGiven = form.trend().isDamped() ? phiGiven : 1;
        this.stable = stable && form.hasTrend() && form.hasSeason();
        int free = 0;
        for (double given : new double[] {this.alphaGiven, this.betaGiven, this.gammaGiven, this.phiGiven}) {
            free += Double.isNaN(given) ? 1 : 0;
        }
        this.size = free;
        this.polynomial = new DiscountPolynomial(seasonLength);
    }

    /** The same region without the points from which old observations never lose their weight. */
    ParameterRegion stable() {
        return new ParameterRegion(form, seasonLength, alphaGiven, betaGiven, gammaGiven, phiGiven, true);
    }

    /** How many parameters are free. */
    int size() {
        return size;
    }

    boolean alphaIsFree() {
        return Double.isNaN(alphaGiven);
    }

    boolean betaIsFree() {
        return Double.isNaN(betaGiven);
    }

    boolean gammaIsFree() {
        return Double.isNaN(gammaGiven);
    }

    boolean phiIsFree() {
        return Double.isNaN(phiGiven);
    }

    /** Writes the point for shares of each parameter's range, in the order alpha, gamma, phi, beta, given parameters left out. */
    void start(double alphaShare, double betaShare, double gammaShare, double phiShare, double[] u) {
        int i = 0;
        if (alphaIsFree()) {
            u[i++] = Math.asin(Math.sqrt(alphaShare));
        }
        if (gammaIsFree()) {
            u[i++] = Math.asin(Math.sqrt(gammaShare));
        }
        if (phiIsFree()) {
            u[i++] = Math.asin(Math.sqrt(phiShare));
        }
        if (betaIsFree()) {
            u[i] = Math.asin(Math.sqrt(betaShare));
        }
    }

    /** Writes the point at the parameters of an estimate, or as near as the region comes; shares stand in for what its form has not. */
    void startNear(EtsEstimate known, double betaShare, double gammaShare, double phiShare, double[] u) {
        EtsForm of = known.form();
        double gammaRoom = Math.max(LOWEST, 1 - known.alpha());
        start(
                inner(known.alpha()),
                of.hasTrend() ? inner(known.beta() / known.alpha()) : betaShare,
                of.hasSeason() ? inner(known.gamma() / gammaRoom) : gammaShare,
                of.trend().isDamped()
                        ? inner((known.phi() - LEAST_DAMPING) / (MOST_DAMPING - LEAST_DAMPING))
                        : phiShare,
                u);
    }

    /** A share a little within its range: on the edge the map is flat, and a search would not leave it. */
    private static double inner(double share) {
        return Math.max(EDGE, Math.min(1 - EDGE, share));
    }

    /** Maps a point. */
    void at(double[] u) {
        int i = 0;
        double alphaLow = Math.max(LOWEST, betaIsFree() ? 0 : betaGiven);
        double alphaTop = Math.max(alphaLow, Math.min(HIGHEST, gammaIsFree() ? 1 : 1 - gammaGiven));
        if (alphaIsFree()) {
            alphaWidth = alphaTop - alphaLow;
            alpha = alphaLow + alphaWidth * squaredSine(u[i++]);
        } else {
            alpha = alphaGiven;
        }
        if (gammaIsFree()) {
            double top = Math.max(0, Math.min(HIGHEST, 1 - alpha));
            double low = Math.min(LOWEST, top);
            gammaWidth = top - low;
            gammaShare = squaredSine(u[i++]);
            gamma = low + gammaWidth * gammaShare;
        } else {
            gamma = gammaGiven;
        }
        if (phiIsFree()) {
            phiWidth = MOST_DAMPING - LEAST_DAMPING;
            phi = LEAST_DAMPING + phiWidth * squaredSine(u[i++]);
        } else {
            phi = phiGiven;
        }
        if (betaIsFree()) {
            betaTop = betaTop(alpha, gamma, phi);
            double low = Math.min(LOWEST, betaTop);
            betaWidth = betaTop - low;
            betaShare = squaredSine(u[i]);
            beta = low + betaWidth * betaShare;
        } else {
            beta = betaGiven;
        }
    }

    /** Adds a price and its slopes to the derivatives by the parameters in a pass; returns the price. */
    double price(@Nullable ParameterPenalty penalty, EtsPass pass) {
        if (penalty == null) {
            return 0;
        }
        double price = penalty.at(alpha, beta, gamma, phi, slopes);
        pass.byAlpha += slopes[0];
        pass.byBeta += slopes[1];
        pass.byGamma += slopes[2];
        pass.byPhi += slopes[3];
        return price;
    }

    /** The derivatives by u at the point last mapped, from those by the parameters. */
    void chain(double[] u, double byAlpha, double byBeta, double byGamma, double byPhi, double[] byU) {
        int i = 0;
        double alphaTotal = byAlpha;
        double gammaTotal = byGamma;
        double phiTotal = byPhi;
        if (betaIsFree()) {
            if (stable && betaTop < alpha) {
                polynomial.differentiate(alpha, betaTop, gamma, phi);
                phiTotal += byBeta * betaShare * polynomial.byPhi;
                gammaTotal += byBeta * betaShare * polynomial.byGamma;
                alphaTotal += byBeta * betaShare * polynomial.byAlpha;
            } else {
                alphaTotal += byBeta * betaShare;
            }
        }
        if (gammaIsFree()) {
            alphaTotal -= gammaTotal * gammaShare;
        }
        if (alphaIsFree()) {
            byU[i] = alphaTotal * alphaWidth * Math.sin(2 * u[i]);
            i++;
        }
        if (gammaIsFree()) {
            byU[i] = gammaTotal * gammaWidth * Math.sin(2 * u[i]);
            i++;
        }
        if (phiIsFree()) {
            byU[i] = phiTotal * phiWidth * Math.sin(2 * u[i]);
            i++;
        }
        if (betaIsFree()) {
            byU[i] = byBeta * betaWidth * Math.sin(2 * u[i]);
        }
    }

    private double betaTop(double a, double g, double f) {
        double usual = Math.min(HIGHEST, a);
        return stable ? polynomial.highestBeta(a, g, f, usual) : usual;
    }

    private static double squaredSine(double u) {
        double sine = Math.sin(u);
        return sine * sine;
    }
}
