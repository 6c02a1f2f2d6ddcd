package io.clientele.forecasting;

import io.clientele.internal.check.Require;
import java.util.Arrays;
import java.util.stream.Collectors;

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

    /** {@code intervals of 80 %, 95 %}, or {@code no intervals}. */
    static String described(double[] levels) {
        return levels.length == 0
                ? "no intervals"
                : Arrays.stream(levels)
                        .mapToObj(Levels::percent)
                        .collect(Collectors.joining(", ", levels.length == 1 ? "interval of " : "intervals of ", ""));
    }

    /** {@code 95 %} for 0.95, {@code 99.5 %} for 0.995. */
    static String percent(double level) {
        return Require.show(Math.rint(level * 1e8) / 1e6) + " %";
    }
}
