package io.clientele.lifetime;

import io.clientele.internal.numerics.LogSpace;

/**
 * Pareto/NBD, parameters r, α, s, β. With m = r + x, n = m + s and the lifetime's density integrated by parts,
 *
 * <pre>
 * constant  Γ(m) / Γ(r)
 * left      s α^r β^s ∫ (α + y)^-m     (β + y)^-(s+1) dy  from t_x to infinity
 * stayed    m α^r β^s ∫ (α + y)^-(m+1) (β + y)^-s     dy  from T to infinity
 * </pre>
 *
 * whose sum is the textbook likelihood, which has the difference of two such integrals instead. Either integral is
 *
 * <pre>
 * q^-n (p/q)^(1-B) R(A, B, 1 - p/q) / n = (α + y)^-m (β + y)^-s (p/q)^(0 or 1) R / n
 * </pre>
 *
 * where q is the larger of α + y and β + y at the lower end, p the smaller, A and B their exponents (of q and of p), and R stands at
 * {@link GaussSeries}.
 *
 * <p>Sources: Schmittlein, Morrison and Colombo (1987, Management Science 33); the form with positive terms is worked out in the
 * module's documentation.
 */
final class ParetoKernel implements HistoryKernel {

    private final double[] theta;
    private final GaussSeries series = new GaussSeries();

    ParetoKernel(double... theta) {
        this.theta = theta;
    }

    static ParetoKernel at(double[] logarithms) {
        return new ParetoKernel(NbdKernel.exp(logarithms));
    }

    @Override
    public void constant(int x, Term out) {
        out.clear();
        NbdKernel.addPurchases(out, x, theta[0]);
        out.byLogarithms(theta);
    }

    @Override
    public void stayed(int x, double end, Term out) {
        integral(x, end, 1, out);
        double m = theta[0] + x;
        out.value += StrictMath.log(m);
        out.gradient[0] += 1 / m;
        out.second(0, 0, -1 / (m * m));
        out.byLogarithms(theta);
    }

    @Override
    public void left(int x, double last, Term out) {
        integral(x, last, 0, out);
        double s = theta[2];
        out.value += StrictMath.log(s);
        out.gradient[2] += 1 / s;
        out.second(2, 2, -1 / (s * s));
        out.byLogarithms(theta);
    }

    /** ln of α^r β^s ∫ (α + y)^-(m + more) (β + y)^-(s + 1 - more) dy from {@code time}, with derivatives by the parameters. */
    private void integral(int x, double time, int more, Term out) {
        out.clear();
        double m = theta[0] + x;
        double s = theta[2];
        NbdKernel.addExposure(out, 0, x, time, theta[0], theta[1]);
        NbdKernel.addExposure(out, 2, 0, time, s, theta[3]);
        // What is left is (p/q)^ratio R / n. Indices are of the parameters that belong to the larger base q with
        // exponent A, and to
        // the smaller one p with B.
        boolean purchasesLarger = theta[1] >= theta[3];
        int ratio = purchasesLarger ? more : 1 - more;
        int qShape = purchasesLarger ? 0 : 2;
        int pShape = 2 - qShape;
        int qScale = qShape + 1;
        int pScale = pShape + 1;
        double large = theta[qScale] + time;
        double small = theta[pScale] + time;
        double n = m + s;
        series.compute(
                purchasesLarger ? m + more : s + 1 - more,
                purchasesLarger ? s + 1 - more : m + more,
                (theta[qScale] - theta[pScale]) / large,
                small / large);
        double zByQ = small / (large * large);
        double zByP = -1 / large;
        out.value += ratio * StrictMath.log(small / large) - StrictMath.log(n) + series.log;
        out.gradient[qShape] += series.byA - 1 / n;
        out.gradient[pShape] += series.byB - 1 / n;
        out.gradient[qScale] += series.byZ * zByQ - ratio / large;
        out.gradient[pScale] += series.byZ * zByP + ratio / small;
        double ofN = 1 / (n * n);
        out.second(qShape, qShape, ofN + series.byAA);
        out.second(pShape, pShape, ofN + series.byBB);
        out.second(qShape, pShape, ofN + series.byAB);
        out.second(qShape, qScale, series.byAZ * zByQ);
        out.second(qShape, pScale, series.byAZ * zByP);
        out.second(pShape, qScale, series.byBZ * zByQ);
        out.second(pShape, pScale, series.byBZ * zByP);
        out.second(qScale, qScale, ratio / (large * large) + series.byZZ * zByQ * zByQ - 2 * series.byZ * zByQ / large);
        out.second(qScale, pScale, series.byZZ * zByQ * zByP + series.byZ / (large * large));
        out.second(pScale, pScale, series.byZZ * zByP * zByP - ratio / (small * small));
    }

    /**
     * s ∫ (α + y)^-m (β + y)^-(s+1) dy from {@code time}, as the part, between 0 and 1, that it is of (α + time)^-m (β + time)^-s: the
     * chance of leaving before the next purchase would come.
     */
    double leavesFirst(int x, double time) {
        double m = theta[0] + x;
        double s = theta[2];
        boolean purchasesLarger = theta[1] >= theta[3];
        double large = (purchasesLarger ? theta[1] : theta[3]) + time;
        double small = (purchasesLarger ? theta[3] : theta[1]) + time;
        series.compute(
                purchasesLarger ? m : s + 1,
                purchasesLarger ? s + 1 : m,
                Math.abs(theta[1] - theta[3]) / large,
                small / large);
        return Math.min(1, s / (m + s) * series.value() * (purchasesLarger ? 1 : small / large));
    }

    /**
     * ln P(alive), which is that of 1/(1 + (chance to leave first at t_x) · (density at t_x : at T) - (that chance at T)).
     *
     * @param ratio ln of how much smaller the density of x purchases and a lifetime beyond is at T than at t_x
     */
    static double logAlive(double ratio, double leavesAtLast, double leavesAtEnd) {
        double left = ratio + StrictMath.log(leavesAtLast);
        double stayed = StrictMath.log1p(-leavesAtEnd);
        return Math.min(0, left < 1 ? -StrictMath.log1p(Math.exp(left) - leavesAtEnd) : -LogSpace.logAdd(left, stayed));
    }
}
