package io.clientele.lifetime;

import java.util.Arrays;

/**
 * The integral from 0 to infinity of
 *
 * <pre>
 * (1 + v/A)^-p exp(-q W(v) + e b v)
 * </pre>
 *
 * of {@link GompertzKernel} with its first and second derivatives by r, which p moves with, by A, b, s, which q moves with, and β, which κ
 * depends on.
 *
 * <p>The trapezoid rule in z with v = v0 exp(z - exp(-z)) converges exponentially, v0 being where the integrand has fallen to about a
 * third. Where κ is small and the hazard therefore rises late and steeply, the nodes are the denser. The derivatives are means over the
 * same nodes.
 */
final class GompertzSum {

    private static final double STEP = 0.15;
    private static final double BEGIN = -3.8;
    private static final double NEGLIGIBLE = 1e-18;

    /** The logarithm and, of it, the derivatives by r, A, b, s and β. */
    double log;

    final double[] gradient = new double[5];
    final double[] hessian = new double[15];

    private double[] node = new double[256];
    private double[] value = new double[256];
    private int size;
    private double total;

    private double p;
    private double large;
    private double q;
    private double s;
    private double b;
    private double kappa;
    private int e;

    /** The integral alone. */
    double value(double p, double large, double q, double s, double b, double kappa, int e) {
        this.p = p;
        this.large = large;
        this.q = q;
        this.s = s;
        this.b = b;
        this.kappa = kappa;
        this.e = e;
        size = 0;
        total = 0;
        if (!(kappa > 0) || !Double.isFinite(p + large + q + b + kappa)) {
            // Out of the range of doubles, where a search may look.
            total = Double.NaN;
        } else {
            trapezoid();
        }
        return total;
    }

    private void trapezoid() {
        double v0 = scale();
        double h = step(v0);
        for (int k = (int) Math.floor(BEGIN / h); ; k++) {
            double z = k * h;
            double tail = Math.exp(-z);
            double v = v0 * Math.exp(z - tail);
            double f = add(v, h * v * (1 + tail));
            if (z > 0 && f <= NEGLIGIBLE * total) {
                return;
            }
        }
    }

    private double add(double v, double weight) {
        double f = weight * Math.exp(-p * Math.log1p(v / large) - q * GompertzKernel.hazard(b, kappa, v) + e * b * v);
        if (size == node.length) {
            node = Arrays.copyOf(node, 2 * size);
            value = Arrays.copyOf(value, 2 * size);
        }
        node[size] = v;
        value[size++] = f;
        total += f;
        return f;
    }

    /** Where neither factor has fallen to less than a third, and at least one about so far. */
    private double scale() {
        double buying = large * Math.expm1(Math.min(600, 1 / p));
        double leaving =
                1 / s < 30 ? Math.log1p(Math.expm1(1 / s) / kappa) / b : Math.max(0, 1 / s - Math.log(kappa)) / b;
        return leaving > 0 ? Math.min(buying, leaving) : buying;
    }

    /** Where the hazard rises late, its steep part stands at (ln((1-κ)/κ) ± iπ)/b: the nearer to the nodes, the finer they are. */
    private double step(double v0) {
        if (kappa >= 0.5) {
            return STEP;
        }
        double rise = Math.log((1 - kappa) / kappa);
        double angle = Math.atan2(Math.PI, rise);
        // z with exp(z - exp(-z)) = |rise ± iπ|/(b v0), by Newton.
        double far = Math.log(Math.hypot(rise, Math.PI) / (b * v0));
        double z = Math.max(far, -Math.log1p(Math.max(0, -far)));
        for (int i = 0; i < 4; i++) {
            double tail = Math.exp(-z);
            z -= (z - tail - far) / (1 + tail);
        }
        return STEP * Math.min(1, angle / (Math.PI / 2) / (1 + Math.exp(-z)) * 1.2);
    }

    /**
     * With derivatives.
     *
     * @param kB derivative of κ by b
     * @param kBeta by β, and so on for the second ones
     */
    void compute(
            double p,
            double large,
            double q,
            double s,
            double b,
            double kappa,
            int e,
            double kB,
            double kBeta,
            double kBB,
            double kBBeta,
            double kBetaBeta) {
        log = Math.log(value(p, large, q, s, b, kappa, e));
        Arrays.fill(gradient, 0);
        Arrays.fill(hessian, 0);
        for (int k = 0; k < size; k++) {
            double v = node[k];
            double f = value[k];
            double grown = -Math.expm1(-b * v);
            double rest = Math.exp(-b * v);
            double denominator = rest + kappa * grown;
            double span = large + v;
            double ratio = v / large / span;
            double byKappa = grown / denominator;
            double byB = kappa * v / denominator;
            double byBB = byB * (v - byB);
            double byKappaB = v * rest / (denominator * denominator);
            double wB = byB + byKappa * kB;
            double wBeta = byKappa * kBeta;
            double square = byKappa * byKappa;
            double dR = -Math.log1p(v / large);
            double dA = p * ratio;
            double dB = e * v - q * wB;
            double dS = -GompertzKernel.hazard(b, kappa, v);
            double dBeta = -q * wBeta;
            gradient[0] += f * dR;
            gradient[1] += f * dA;
            gradient[2] += f * dB;
            gradient[3] += f * dS;
            gradient[4] += f * dBeta;
            hessian[0] += f * dR * dR;
            hessian[1] += f * (dR * dA + ratio);
            hessian[2] += f * dR * dB;
            hessian[3] += f * dR * dS;
            hessian[4] += f * dR * dBeta;
            hessian[5] += f * (dA * dA - p * ratio * (1 / large + 1 / span));
            hessian[6] += f * dA * dB;
            hessian[7] += f * dA * dS;
            hessian[8] += f * dA * dBeta;
            hessian[9] += f * (dB * dB - q * (byBB + 2 * byKappaB * kB - square * kB * kB + byKappa * kBB));
            hessian[10] += f * (dB * dS - wB);
            hessian[11] += f * (dB * dBeta - q * (byKappaB * kBeta - square * kB * kBeta + byKappa * kBBeta));
            hessian[12] += f * dS * dS;
            hessian[13] += f * (dS * dBeta - wBeta);
            hessian[14] += f * (dBeta * dBeta - q * (byKappa * kBetaBeta - square * kBeta * kBeta));
        }
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= total;
        }
        int k = 0;
        for (int i = 0; i < gradient.length; i++) {
            for (int j = i; j < gradient.length; j++) {
                hessian[k] = hessian[k] / total - gradient[i] * gradient[j];
                k++;
            }
        }
    }
}
