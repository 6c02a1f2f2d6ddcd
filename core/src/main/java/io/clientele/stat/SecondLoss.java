package io.clientele.stat;

import io.clientele.internal.numerics.StandardNormal;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * The second-order loss functions {@code E[((X - x)+)²]/2} and {@code E[((x - X)+)²]/2} of any distribution. On the side of the mean
 * where they are small they are built of positive parts, so that the tails keep their digits: a sum over the values of a discrete
 * distribution, the integral of the first-order loss of a continuous one by the double exponential rule (Takahasi and Mori 1974). On the
 * other side they follow from {@code upper + lower = (variance + (mean - x)²)/2}.
 */
final class SecondLoss {

    private static final double STEP = 1.0 / 32;
    private static final double NEAR = -4.5;
    private static final double FAR = 6;

    /** Terms between two looks at what is left of a sum. */
    private static final int STRIDE = 32;

    private static final double NEGLIGIBLE = 1e-17;

    private SecondLoss() {}

    static double upper(Distribution d, double x) {
        if (Arguments.number(x) >= d.highest()) {
            return 0;
        }
        if (x == Double.NEGATIVE_INFINITY || Double.isInfinite(d.variance())) {
            return Double.POSITIVE_INFINITY;
        }
        if (d instanceof Mixture mixture) {
            return mixed(mixture, part -> upper(part, x));
        }
        if (d instanceof Shifted shifted) {
            return upper(shifted.base(), x - shifted.by());
        }
        if (d instanceof Normal normal && normal.standardDeviation() > 0) {
            return normal.variance() * StandardNormal.secondLoss((x - normal.mean()) / normal.standardDeviation());
        }
        if (d instanceof Floored floored && x >= floored.floor()) {
            return upper(floored.base(), x);
        }
        if (x < d.mean()) {
            return Math.max(0, both(d, x) - lower(d, x));
        }
        if (d instanceof Empirical empirical) {
            return listed(empirical, x, 1);
        }
        return d.isDiscrete() ? summedUp(d, x) : integratedUp(d, x);
    }

    static double lower(Distribution d, double x) {
        if (Arguments.number(x) <= d.lowest()) {
            return 0;
        }
        if (x == Double.POSITIVE_INFINITY || Double.isInfinite(d.variance())) {
            return Double.POSITIVE_INFINITY;
        }
        if (d instanceof Mixture mixture) {
            return mixed(mixture, part -> lower(part, x));
        }
        if (d instanceof Shifted shifted) {
            return lower(shifted.base(), x - shifted.by());
        }
        if (d instanceof Normal normal && normal.standardDeviation() > 0) {
            return normal.variance() * StandardNormal.secondLoss((normal.mean() - x) / normal.standardDeviation());
        }
        if (x > d.mean() || d instanceof Floored) {
            return Math.max(0, both(d, x) - upper(d, x));
        }
        if (d instanceof Empirical empirical) {
            return listed(empirical, x, -1);
        }
        return d.isDiscrete() ? summedDown(d, x) : integratedDown(d, x);
    }

    private static double both(Distribution d, double x) {
        double distance = d.mean() - x;
        return (d.variance() + distance * distance) / 2;
    }

    private static double mixed(Mixture mixture, ToDoubleFunction<Distribution> loss) {
        double sum = 0;
        for (int i = 0; i < mixture.components().size(); i++) {
            sum += mixture.weights().get(i)
                    * loss.applyAsDouble(mixture.components().get(i));
        }
        return sum;
    }

    private static double listed(Empirical empirical, double x, int side) {
        double[] values = empirical.values();
        double[] weights = empirical.weights();
        double total = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double beyond = Math.max(0, side * (values[i] - x));
            total += weights[i];
            sum += weights[i] * beyond * beyond;
        }
        return sum / total / 2;
    }

    private static double summedUp(Distribution d, double x) {
        double sum = 0;
        double k = Math.floor(x) + 1;
        while (k <= d.highest()) {
            for (int i = 0; i < STRIDE; i++, k++) {
                sum += (k - x) * (k - x) * d.density(k) / 2;
            }
            double left = d.loss(k);
            if (left == 0 || (k - x) * left < NEGLIGIBLE * sum) {
                break;
            }
        }
        return sum;
    }

    private static double summedDown(Distribution d, double x) {
        double sum = 0;
        double k = Math.ceil(x) - 1;
        while (k >= d.lowest()) {
            for (int i = 0; i < STRIDE; i++, k--) {
                sum += (x - k) * (x - k) * d.density(k) / 2;
            }
            double left = d.complementaryLoss(k);
            if (left == 0 || (x - k) * left < NEGLIGIBLE * sum) {
                break;
            }
        }
        return sum;
    }

    private static double integratedUp(Distribution d, double x) {
        double survival = d.survival(x);
        double scale = survival > 0 ? d.loss(x) / survival : 0;
        return scale > 0 ? toInfinity(u -> d.loss(x + u), scale) : 0;
    }

    private static double integratedDown(Distribution d, double x) {
        if (Double.isInfinite(d.lowest())) {
            double below = d.cdf(x);
            double scale = below > 0 ? d.complementaryLoss(x) / below : 0;
            return scale > 0 ? toInfinity(u -> d.complementaryLoss(x - u), scale) : 0;
        }
        double reach = x - d.lowest();
        double sum = 0;
        for (double t = NEAR; t <= -NEAR; t += STEP) {
            double e = StrictMath.exp(-Math.PI * StrictMath.sinh(t));
            double u = 1 / (1 + e);
            double weight = u * (e * u) * Math.PI * StrictMath.cosh(t);
            sum += weight > 0 ? weight * d.complementaryLoss(d.lowest() + reach * u) : 0;
        }
        return sum * STEP * reach;
    }

    /** ∫ f(u) du from 0 to infinity. */
    private static double toInfinity(DoubleUnaryOperator f, double scale) {
        double sum = 0;
        for (double t = NEAR; t <= FAR; t += STEP) {
            double u = scale * StrictMath.exp(Math.PI / 2 * StrictMath.sinh(t));
            double value = Double.isFinite(u) ? f.applyAsDouble(u) : 0;
            sum += value > 0 ? value * u * (Math.PI / 2) * StrictMath.cosh(t) : 0;
        }
        return sum * STEP;
    }
}
