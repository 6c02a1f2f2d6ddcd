package io.clientele.lifetime;

/**
 * GGompertz/NBD, parameters r, α, b, s, β. With m = r + x and G(y) = exp(b y) - 1, the lifetime's density integrated by parts,
 *
 * <pre>
 * constant  Γ(m) / Γ(r)
 * left      s α^r β^s ∫ (α + y)^-m     b e^(b y) (β + G(y))^-(s+1) dy  from t_x to infinity
 * stayed    m α^r β^s ∫ (α + y)^-(m+1)           (β + G(y))^-s     dy  from T to infinity
 * </pre>
 *
 * Measured from the lower end u of either integral, with A = α + u and κ = e^(b u) / (β + G(u)), what is left to integrate is
 *
 * <pre>
 * (1 + v/A)^-p exp(-q W(v) + e b v),  W(v) = ln(1 + κ (e^(b v) - 1))
 * </pre>
 *
 * where exp(-s W(v)) is the chance to stay v longer; see {@link GompertzSum}.
 *
 * <p>Source: Bemmaor and Glady (2012, Management Science 58); the form with positive terms is worked out in the module's documentation.
 */
final class GompertzKernel implements HistoryKernel {

    /** From this exponent on, exp - 1 is exp. */
    static final double LARGE = 40;

    private final double[] theta;
    private final GompertzSum sum = new GompertzSum();

    GompertzKernel(double... theta) {
        this.theta = theta;
    }

    static GompertzKernel at(double[] logarithms) {
        return new GompertzKernel(NbdKernel.exp(logarithms));
    }

    /** κ of a customer of this age: the hazard of leaving is s b κ there. */
    static double kappa(double b, double beta, double age) {
        return 1 / (beta * Math.exp(-b * age) - Math.expm1(-b * age));
    }

    /** W(v). */
    static double hazard(double b, double kappa, double v) {
        double bv = b * v;
        return bv < LARGE ? Math.log1p(kappa * Math.expm1(bv)) : bv + Math.log(kappa - (kappa - 1) * Math.exp(-bv));
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
        double scale = theta[1] + end;
        out.value += StrictMath.log(m) - StrictMath.log(scale);
        out.gradient[0] += 1 / m;
        out.gradient[1] -= 1 / scale;
        out.second(0, 0, -1 / (m * m));
        out.second(1, 1, 1 / (scale * scale));
        out.byLogarithms(theta);
    }

    @Override
    public void left(int x, double last, Term out) {
        integral(x, last, 0, out);
        double b = theta[2];
        double s = theta[3];
        // ln(s b κ)
        double kappa = kappa(b, theta[4], last);
        double inverse = Math.exp(-b * last) * kappa;
        double kappaByB = last * kappa * (1 - kappa);
        out.value += StrictMath.log(s) + StrictMath.log(b) + StrictMath.log(kappa);
        out.gradient[2] += 1 / b + last * (1 - kappa);
        out.gradient[3] += 1 / s;
        out.gradient[4] -= inverse;
        out.second(2, 2, -1 / (b * b) - last * kappaByB);
        out.second(2, 4, last * kappa * inverse);
        out.second(3, 3, -1 / (s * s));
        out.second(4, 4, inverse * inverse);
        out.byLogarithms(theta);
    }

    /** ln of the integral from {@code time}, but for the factors s b κ or m/A, with derivatives by the parameters. */
    private void integral(int x, double time, int more, Term out) {
        out.clear();
        double b = theta[2];
        double beta = theta[4];
        NbdKernel.addExposure(out, 0, x, time, theta[0], theta[1]);
        addStaying(out, time);
        double kappa = kappa(b, beta, time);
        double inverse = Math.exp(-b * time) * kappa;
        double p = theta[0] + x + more;
        double q = theta[3] + 1 - more;
        sum.compute(
                p,
                theta[1] + time,
                q,
                theta[3],
                b,
                kappa,
                1 - more,
                time * kappa * (1 - kappa),
                -kappa * inverse,
                time * time * kappa * (1 - kappa) * (1 - 2 * kappa),
                -time * (1 - 2 * kappa) * kappa * inverse,
                2 * kappa * inverse * inverse);
        out.value += sum.log;
        for (int i = 0; i < out.gradient.length; i++) {
            out.gradient[i] += sum.gradient[i];
        }
        for (int i = 0; i < out.hessian.length; i++) {
            out.hessian[i] += sum.hessian[i];
        }
    }

    /** ln of β^s (β + G(time))^-s, with derivatives. */
    private void addStaying(Term out, double time) {
        double b = theta[2];
        double s = theta[3];
        double beta = theta[4];
        double kappa = kappa(b, beta, time);
        double inverse = Math.exp(-b * time) * kappa;
        double share = -Math.expm1(-b * time) * kappa;
        double log = logRise(b, beta, time, kappa);
        out.value -= s * log;
        out.gradient[2] -= s * time * kappa;
        out.gradient[3] -= log;
        out.gradient[4] += s * share / beta;
        out.second(2, 2, -s * time * time * kappa * (1 - kappa));
        out.second(2, 3, -time * kappa);
        out.second(2, 4, s * time * kappa * inverse);
        out.second(3, 4, share / beta);
        out.second(4, 4, -s * share / beta * (inverse + 1 / beta));
    }

    /** ln(1 + G(time)/β). */
    static double logRise(double b, double beta, double time, double kappa) {
        double bt = b * time;
        return bt < LARGE ? StrictMath.log1p(Math.expm1(bt) / beta) : bt - StrictMath.log(beta) - StrictMath.log(kappa);
    }

    /**
     * s ∫ (α + y)^-m b e^(b y) (β + G(y))^-(s+1) dy from {@code time}, as the part, between 0 and 1, that it is of (α + time)^-m
     * (β + G(time))^-s: the chance of leaving before the next purchase would come.
     */
    double leavesFirst(int x, double time) {
        double b = theta[2];
        double s = theta[3];
        double kappa = kappa(b, theta[4], time);
        double integral = sum.value(theta[0] + x, theta[1] + time, s + 1, s, b, kappa, 1);
        return Math.min(1, s * b * kappa * integral);
    }
}
