package io.clientele.lifetime;

import static io.clientele.internal.numerics.GammaFunctions.logGammaRatio;

/**
 * BG/NBD and MBG/NBD, parameters r, α, a, b. After each of k occasions, k = x in BG/NBD and x + 1 in MBG/NBD, the customer may leave:
 *
 * <pre>
 * constant  Γ(r + x) / Γ(r) B(a, b + k) / B(a, b)
 * stayed    α^r (α + T)^-(r + x)
 * left      a / (b + k - 1) α^r (α + t_x)^-(r + x), impossible if k = 0
 * </pre>
 *
 * <p>Sources: Fader, Hardie and Lee (2005, Marketing Science 24, equation 6); Batislam, Denizel and Filiztekin (2007) and Hoppe and
 * Wagner (2007) for the modified one.
 */
final class BetaGeometricKernel implements HistoryKernel {

    private final double[] theta;
    private final int occasionsAtStart;

    private BetaGeometricKernel(double[] theta, int occasionsAtStart) {
        this.theta = theta;
        this.occasionsAtStart = occasionsAtStart;
    }

    /** BG/NBD: nobody leaves before the first repeat. */
    static BetaGeometricKernel plain(double... theta) {
        return new BetaGeometricKernel(theta, 0);
    }

    /** MBG/NBD: one may leave after the very first purchase. */
    static BetaGeometricKernel modified(double... theta) {
        return new BetaGeometricKernel(theta, 1);
    }

    /** Either, by how many occasions to leave there are before the first repeat. */
    static BetaGeometricKernel of(int occasionsAtStart, double... theta) {
        return new BetaGeometricKernel(theta, occasionsAtStart);
    }

    @Override
    public void constant(int x, Term out) {
        out.clear();
        NbdKernel.addPurchases(out, x, theta[0]);
        int k = x + occasionsAtStart;
        if (k > 0) {
            double a = theta[2];
            double b = theta[3];
            double sum = a + b;
            out.value += logGammaRatio(b, k) - logGammaRatio(sum, k);
            double ofSum = -NbdKernel.digammaRise(sum, k);
            out.gradient[2] += ofSum;
            out.gradient[3] += NbdKernel.digammaRise(b, k) + ofSum;
            double secondOfSum = -NbdKernel.trigammaRise(sum, k);
            out.second(2, 2, secondOfSum);
            out.second(2, 3, secondOfSum);
            out.second(3, 3, NbdKernel.trigammaRise(b, k) + secondOfSum);
        }
        out.byLogarithms(theta);
    }

    @Override
    public void stayed(int x, double end, Term out) {
        out.clear();
        NbdKernel.addExposure(out, 0, x, end, theta[0], theta[1]);
        out.byLogarithms(theta);
    }

    @Override
    public void left(int x, double last, Term out) {
        int k = x + occasionsAtStart;
        if (k == 0) {
            out.impossible();
            return;
        }
        out.clear();
        NbdKernel.addExposure(out, 0, x, last, theta[0], theta[1]);
        double a = theta[2];
        double rest = theta[3] + (k - 1);
        out.value += StrictMath.log(a) - StrictMath.log(rest);
        out.gradient[2] += 1 / a;
        out.gradient[3] -= 1 / rest;
        out.second(2, 2, -1 / (a * a));
        out.second(3, 3, 1 / (rest * rest));
        out.byLogarithms(theta);
    }
}
