package io.clientele.forecasting.theta;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * Where the recursion stands after a number of periods, all in the unit of the seasonally adjusted series.
 *
 * <pre>
 * ŷ(n+1) = ℓ + w·( A·(1−alpha)^n + B·(1 − (1−alpha)^(n+1))/alpha )
 * </pre>
 *
 * @param periods n, how many periods were seen
 * @param level ℓ, the smoothed level
 * @param mean the mean of what was seen
 * @param intercept A, of the trend line; 0 for a line fitted once, whose constant part the level holds
 * @param slope B, of the trend line, a period
 */
public record ThetaState(int periods, double level, double mean, double intercept, double slope)
        implements Serializable {

    /** Checks ranges. */
    public ThetaState {
        Require.atLeast("periods", periods, 1);
        Require.finite("level", level);
        Require.finite("mean", mean);
        Require.finite("intercept", intercept);
        Require.finite("slope", slope);
    }

    /** Level, mean and line in another unit. */
    ThetaState times(double factor) {
        return new ThetaState(periods, level * factor, mean * factor, intercept * factor, slope * factor);
    }

    /** What the line adds to the next period, before its weight: A·(1−alpha)^n + B·(1 − (1−alpha)^(n+1))/alpha. */
    double line(double alpha) {
        double power = Math.pow(1 - alpha, periods);
        return intercept * power + slope * (1 - power * (1 - alpha)) / alpha;
    }
}
