package io.clientele.forecasting.theta;

/**
 * One run of the theta recursion over a series for a given alpha, with everything the search wants to know.
 *
 * <p>The level is smoothed without regard to the trend line, so the one-step errors are linear in what remains to be estimated, the
 * level x that smoothing begins with and the weight w of the line:
 *
 * <pre>
 * e(t) = r(t) − x·z(t) − w·d(t)
 * r(t) = y(t) − ℓ(t−1)         with ℓ begun at the last value before the first error
 * z(t) = (1−alpha)^(t−first)   what a unit more of starting level leaves
 * d(t) = A(t−1)·(1−alpha)^t + B(t−1)·(1 − (1−alpha)^(t+1))/alpha
 * </pre>
 *
 * with t counted from 0. The sums of products of r, z and d, and half their derivatives by alpha, come from the same loop.
 */
final class LevelPass {

    /** Sums of products over all errors. */
    double rr;

    double rz;
    double zz;
    double rd;
    double zd;
    double dd;

    /** Half the derivatives of those sums by alpha. */
    double drr;

    double drz;
    double dzz;
    double drd;
    double dzd;
    double ddd;

    /** Without a line: d = 0. */
    void level(double[] y, int first, double alpha) {
        double keep = 1 - alpha;
        double level = first == 0 ? y[0] : y[first - 1];
        double byAlpha = 0;
        double z = 1;
        double dz = 0;
        double sumRr = 0;
        double sumRz = 0;
        double sumZz = 0;
        double slopeRr = 0;
        double slopeRz = 0;
        double slopeZz = 0;
        for (int t = first; t < y.length; t++) {
            double r = y[t] - level;
            sumRr += r * r;
            sumRz += r * z;
            sumZz += z * z;
            slopeRr -= r * byAlpha;
            slopeRz += r * dz - byAlpha * z;
            slopeZz += z * dz;
            byAlpha = keep * byAlpha + r;
            level = keep * level + alpha * y[t];
            dz = keep * dz - z;
            z *= keep;
        }
        rr = sumRr;
        rz = sumRz;
        zz = sumZz;
        drr = slopeRr;
        drz = 0.5 * slopeRz;
        dzz = slopeZz;
        rd = 0;
        zd = 0;
        dd = 0;
        drd = 0;
        dzd = 0;
        ddd = 0;
    }

    /**
     * With a line.
     *
     * @param intercepts A(t−1) at position t
     * @param slopes B(t−1) at position t
     */
    void line(double[] y, double[] intercepts, double[] slopes, int first, double alpha) {
        double keep = 1 - alpha;
        double level = y[first - 1];
        double byAlpha = 0;
        double z = 1;
        double dz = 0;
        double power = Math.pow(keep, first);
        double dPower = -first * (power / keep);
        double sum = (1 - power * keep) / alpha;
        double dSum = ((first + 1) * power - sum) / alpha;
        double sumRr = 0;
        double sumRz = 0;
        double sumZz = 0;
        double sumRd = 0;
        double sumZd = 0;
        double sumDd = 0;
        double slopeRr = 0;
        double slopeRz = 0;
        double slopeZz = 0;
        double slopeRd = 0;
        double slopeZd = 0;
        double slopeDd = 0;
        for (int t = first; t < y.length; t++) {
            double r = y[t] - level;
            double d = intercepts[t] * power + slopes[t] * sum;
            double byD = intercepts[t] * dPower + slopes[t] * dSum;
            sumRr += r * r;
            sumRz += r * z;
            sumZz += z * z;
            sumRd += r * d;
            sumZd += z * d;
            sumDd += d * d;
            slopeRr -= r * byAlpha;
            slopeRz += r * dz - byAlpha * z;
            slopeZz += z * dz;
            slopeRd += r * byD - byAlpha * d;
            slopeZd += z * byD + dz * d;
            slopeDd += d * byD;
            byAlpha = keep * byAlpha + r;
            level = keep * level + alpha * y[t];
            dz = keep * dz - z;
            z *= keep;
            dPower = keep * dPower - power;
            power *= keep;
            dSum = keep * dSum - sum;
            sum = 1 + keep * sum;
        }
        rr = sumRr;
        rz = sumRz;
        zz = sumZz;
        rd = sumRd;
        zd = sumZd;
        dd = sumDd;
        drr = slopeRr;
        drz = 0.5 * slopeRz;
        dzz = slopeZz;
        drd = 0.5 * slopeRd;
        dzd = 0.5 * slopeZd;
        ddd = slopeDd;
    }
}
