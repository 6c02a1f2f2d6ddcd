package io.clientele.forecasting.smoothing;

/**
 * Whether a method with trend and season forgets. Its one-step errors are a filter of the series whose memory fades exactly if all
 * roots of the polynomial
 *
 * <pre>
 * P(z) = z^(m+1) + (alpha + beta − phi)·z^m + (alpha + beta − alpha·phi)·(z^(m−1) + … + z²)
 *                + (alpha + beta − alpha·phi + gamma − 1)·z + phi·(1 − alpha − gamma)
 * </pre>
 *
 * lie within the unit circle (Hyndman, Akram and Archibald 2008, The admissible parameter space for exponential smoothing models). The
 * usual limits on the parameters do not imply it when both trend and season are there; without one of them they do.
 *
 * <p>The Schur–Cohn recursion answers without roots: it takes the degree down one by one, each time by the ratio of the last to the first
 * coefficient, and the roots lie within exactly if all ratios do. Roots on the circle survive every step, so where a pair of them
 * reaches it, what is left at degree two is that pair.
 */
final class DiscountPolynomial {

    /** Roots may stand this far out, which is rounding. */
    private static final double ROUNDING = 1e-10;

    /** Margin at which an edge is found. */
    private static final double PRECISION = 1e-13;

    /** From a last edge that is outside the next, a step back. */
    private static final double A_LITTLE_LESS = 0.98;

    private static final int STEPS = 100;

    private final int m;
    private final double[] coefficients;
    private final double[] next;

    /** The degree at which the recursion left off: 0 if all roots lie within. */
    private int left;

    /** How far within the circle the last pair of roots stands by the ratio at degree two, or the last root by that at degree one. */
    private double margin;

    /** Cosine of the angle of the pair at degree two. */
    private double cosine;

    /** The last edge, and how fast the margin falls with beta there. */
    private double edge = Double.NaN;

    private double edgeSlope = 1;

    /** Slopes of the highest beta at the last edge. */
    double byAlpha;

    double byGamma;
    double byPhi;

    DiscountPolynomial(int m) {
        this.m = m;
        this.coefficients = new double[m + 2];
        this.next = new double[m + 2];
    }

    /** Whether all roots lie within the unit circle. */
    static boolean forgets(double alpha, double beta, double gamma, double phi, int m) {
        DiscountPolynomial polynomial = new DiscountPolynomial(m);
        polynomial.reduce(alpha, beta, gamma, phi, 1 + ROUNDING);
        return polynomial.left == 0;
    }

    private void reduce(double alpha, double beta, double gamma, double phi, double radius) {
        double[] a = coefficients;
        double[] b = next;
        double middle = alpha + beta - alpha * phi;
        a[0] = phi * (1 - alpha - gamma);
        for (int i = 1; i < m; i++) {
            a[i] = middle;
        }
        a[m] = alpha + beta - phi;
        a[1] += m == 1 ? middle + gamma - 1 : gamma - 1;
        a[m + 1] = 1;
        double power = 1;
        for (int i = 0; i <= m + 1; i++) {
            a[i] *= power;
            power *= radius;
        }
        margin = 1;
        for (int k = m + 1; k > 0; k--) {
            double ratio = a[0] / a[k];
            if (k == 2) {
                cosine = -a[1] / (2 * a[2]);
            }
            if (k <= 2) {
                margin = Math.min(margin, 1 - Math.abs(ratio));
            }
            if (!(Math.abs(ratio) < 1)) {
                left = k;
                return;
            }
            for (int i = 0; i < k; i++) {
                b[i] = a[i + 1] - ratio * a[k - 1 - i];
            }
            double[] swap = a;
            a = b;
            b = swap;
        }
        left = 0;
    }

    /**
     * The highest beta up to a limit with which the method still forgets: the zero of the margin of the last pair of roots, found by the
     * secant rule, and by halving as long as other roots are outside too. A search asks for one edge near the other, so the last one and
     * the slope of the margin there are where the next is looked for first.
     */
    double highestBeta(double alpha, double gamma, double phi, double limit) {
        reduce(alpha, limit, gamma, phi, 1);
        if (left == 0) {
            return limit;
        }
        double inside = 0;
        double outside = limit;
        double next = edge;
        double before = Double.NaN;
        double marginBefore = Double.NaN;
        for (int step = 0; step < STEPS && outside - inside > 1e-15; step++) {
            double beta = next > inside && next < outside && step % 8 != 7 ? next : 0.5 * (inside + outside);
            if (beta <= inside || beta >= outside) {
                break;
            }
            reduce(alpha, beta, gamma, phi, 1);
            if (left == 0) {
                inside = beta;
            } else {
                outside = beta;
            }
            if (margin > 0 && margin < PRECISION && left == 0) {
                break;
            }
            if (left <= 2) {
                double slope = (margin - marginBefore) / (before - beta);
                edgeSlope = slope > 0 && slope < Double.POSITIVE_INFINITY ? slope : edgeSlope;
                next = beta + (margin - 0.5 * PRECISION) / edgeSlope;
                before = beta;
                marginBefore = margin;
            } else {
                next = step == 0 ? beta * A_LITTLE_LESS : Double.NaN;
            }
        }
        edge = inside;
        return inside;
    }

    /**
     * The slopes of the highest beta by alpha, gamma and phi at an edge just found. There P(z) = 0 at a point z of the unit circle; along
     * the edge beta and the angle θ of z move so that it stays there:
     *
     * <pre>
     * P_beta·dbeta + P_alpha·dalpha + i·z·P'(z)·dθ = 0
     * </pre>
     *
     * and likewise for gamma and phi; both parts of the equation give dbeta.
     */
    void differentiate(double alpha, double beta, double gamma, double phi) {
        reduce(alpha, beta, gamma, phi, 1);
        double angle = Math.acos(Math.max(-1, Math.min(1, cosine)));
        double[] wave = new double[2 * (m + 2)];
        for (int i = 0; i < m + 2; i++) {
            wave[2 * i] = Math.cos(i * angle);
            wave[2 * i + 1] = Math.sin(i * angle);
        }
        double betaRe = 0;
        double betaIm = 0;
        double turnRe = 0;
        double turnIm = 0;
        for (int i = 1; i <= m + 1; i++) {
            double c = wave[2 * i];
            double s = wave[2 * i + 1];
            if (i <= m) {
                betaRe += c;
                betaIm += s;
            }
            double a = i == m + 1
                    ? 1
                    : (i == m ? alpha + beta - phi : alpha + beta - alpha * phi) + (i == 1 ? gamma - 1 : 0);
            turnRe -= i * a * s;
            turnIm += i * a * c;
        }
        double c1 = wave[2];
        double s1 = wave[3];
        double cm = wave[2 * m];
        double sm = wave[2 * m + 1];
        double middleRe = betaRe - cm;
        double middleIm = betaIm - sm;
        double det = betaRe * turnIm - betaIm * turnRe;
        byAlpha = slope(cm + (1 - phi) * middleRe - phi, sm + (1 - phi) * middleIm, turnRe, turnIm, det);
        byGamma = slope(c1 - phi, s1, turnRe, turnIm, det);
        byPhi = slope(-cm - alpha * middleRe + 1 - alpha - gamma, -sm - alpha * middleIm, turnRe, turnIm, det);
    }

    /** dbeta of the two real equations, by Cramer's rule; 0 at a real root, where they are one and the angle does not move. */
    private static double slope(double re, double im, double turnRe, double turnIm, double det) {
        double value = (im * turnRe - re * turnIm) / det;
        return Double.isFinite(value) ? value : 0;
    }
}
