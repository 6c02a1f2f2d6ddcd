package io.clientele.forecasting;

import io.clientele.internal.check.Require;
import java.util.Arrays;

/** Levels of prediction intervals: checked, ascending, each once. */
final class Levels {

    private Levels() {}

    static double[] checked(double[] shares) {
        Require.nonNull("levels", shares);
        double[] sorted = shares.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            Require.level("level", sorted[i]);
            if (i > 0 && sorted[i] == sorted[i - 1]) {
                throw new IllegalArgumentException(
                        "level " + Require.show(sorted[i]) + " is given twice; name each level once.");
            }
        }
        return sorted;
    }

    /** {@code 95 %} for 0.95, {@code 99.5 %} for 0.995. */
    static String percent(double level) {
        return Require.show(Math.rint(level * 1e8) / 1e6) + " %";
    }
}
