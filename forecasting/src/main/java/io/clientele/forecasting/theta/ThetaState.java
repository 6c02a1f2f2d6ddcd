package io.clientele.forecasting.theta;

import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * Where the recursion stands after a number of periods, all in the unit of the seasonally adjusted series.
 *
 * <pre>
 * ŷ(n+1) = ℓ + w·( A·fading + B·reach )
 * fading = (1−alpha)^n,   reach = 1 + (1−alpha) + … + (1−alpha)^n
 * </pre>
 *
 * @param periods n, how many periods were seen
 * @param level ℓ, the smoothed level
 * @param mean the mean of what was seen
 * @param intercept A, of the trend line; 0 for a line fitted once, whose constant part the level holds
 * @param slope B, of the trend line, a period
 * @param fading what is left in the level of where it began, from 0 to 1
 * @param reach how many periods of the line's growth the level lags behind it, at least 1
 */
public record ThetaState(
        int periods, double level, double mean, double intercept, double slope, double fading, double reach)
        implements Serializable {

    /** Checks ranges. */
    public ThetaState {
        Require.atLeast("periods", periods, 1);
        Require.finite("level", level);
        Require.finite("mean", mean);
        Require.finite("intercept", intercept);
        Require.finite("slope", slope);
        Require.within("fading", fading, 0, 1);
        Require.finite("reach", reach);
    }

    static ThetaState of(int periods, double level, Line line, double alpha) {
        double fading = Math.pow(1 - alpha, periods);
        double reach = (1 - fading * (1 - alpha)) / alpha;
        return new ThetaState(periods, level, line.mean(), line.intercept(), line.slope(), fading, reach);
    }

    /** Level, mean and line in another unit. */
    ThetaState times(double factor) {
        return new ThetaState(
                periods, level * factor, mean * factor, intercept * factor, slope * factor, fading, reach);
    }
}
