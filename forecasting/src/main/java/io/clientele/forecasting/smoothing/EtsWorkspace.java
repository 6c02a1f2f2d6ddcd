package io.clientele.forecasting.smoothing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A series, scaled for estimation, and the memory of the searches over it, which all forms share. Not for several threads at once.
 */
final class EtsWorkspace {

    final EtsScale scale;
    final int seasonLength;
    private final double[] y;
    private final Map<Integer, BfgsDescent> descents = new HashMap<>();
    private @Nullable EtsPass seasonal;
    private @Nullable EtsPass plain;

    /**
     * @param seasonLength of the seasonal forms; 1 if there are none
     */
    EtsWorkspace(double[] series, int seasonLength) {
        this.scale = EtsScale.of(series);
        this.y = scale.apply(series);
        this.seasonLength = seasonLength;
    }

    /** How many periods. */
    int size() {
        return y.length;
    }

    /** The scaled series; not to be written. */
    double[] y() {
        return y;
    }

    /** Whether every period is observed. */
    boolean isWhole() {
        for (double value : y) {
            if (Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    int seasonLength(EtsForm form) {
        return form.hasSeason() ? seasonLength : 1;
    }

    /** The pass of the forms with as long a season. */
    EtsPass pass(EtsForm form) {
        if (form.hasSeason()) {
            if (seasonal == null) {
                seasonal = new EtsPass(y, seasonLength);
            }
            return seasonal;
        }
        if (plain == null) {
            plain = new EtsPass(y, 1);
        }
        return plain;
    }

    /** The search in so many dimensions. */
    BfgsDescent descent(int size) {
        return descents.computeIfAbsent(size, BfgsDescent::new);
    }
}
