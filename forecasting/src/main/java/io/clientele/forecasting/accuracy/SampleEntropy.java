package io.clientele.forecasting.accuracy;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How rarely two stretches of a series that are alike for two periods stay alike for a third: 0 for a series that repeats itself, the
 * higher the less the past says. Alike means within a fifth of the standard deviation in each period.
 */
final class SampleEntropy {

    private static final int LENGTH = 2;
    private static final double TOLERANCE = 0.2;

    /** The work grows with the square of the length, so only so many of the last values are looked at. */
    static final int MOST = 2_000;

    private SampleEntropy() {}

    /** Empty if no two stretches are alike. */
    static OptionalDouble of(double[] all, double deviation) {
        double[] values = all.length > MOST ? Arrays.copyOfRange(all, all.length - MOST, all.length) : all;
        double tolerance = TOLERANCE * deviation;
        long alike = 0;
        long still = 0;
        for (int i = 0; i + LENGTH < values.length; i++) {
            for (int j = i + 1; j + LENGTH < values.length; j++) {
                if (Math.abs(values[i] - values[j]) <= tolerance
                        && Math.abs(values[i + 1] - values[j + 1]) <= tolerance) {
                    alike++;
                    still += Math.abs(values[i + LENGTH] - values[j + LENGTH]) <= tolerance ? 1 : 0;
                }
            }
        }
        return still == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.log((double) alike / still));
    }
}
