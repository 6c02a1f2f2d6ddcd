package io.clientele.forecasting.arima;

import io.clientele.forecasting.Drivers;
import io.clientele.internal.numerics.LeastSquares;
import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Refuses drivers whose effects can't be told apart, by name. */
final class DriverCheck {

    /** What is left of a driver after differencing, relative to its largest value, that counts as rounding. */
    private static final double NOTHING = 1e-12;

    private DriverCheck() {}

    static void requireIndependent(
            @Nullable Drivers drivers, ArimaData data, ArimaOrder order, boolean mean, boolean drift) {
        if (drivers == null) {
            return;
        }
        double[][] all = data.columns(order.d(), order.seasonalD(), mean, drift);
        double[][] regressors = Arrays.copyOfRange(all, 1 + data.gaps.length, all.length);
        int own = drivers.count();
        int constants = regressors.length - own;
        double[][] design = new double[regressors.length][];
        for (int j = 0; j < regressors.length; j++) {
            // the mean and the drift first, so that a driver is named that repeats them
            double[] column = regressors[(j + own) % regressors.length].clone();
            double largest = 0;
            for (double value : column) {
                largest = Math.max(largest, Math.abs(value));
            }
            if (j >= constants && largest <= NOTHING) {
                String name = drivers.names().get(j - constants);
                throw new IllegalArgumentException("driver " + name + " "
                        + (order.differences() == 0 ? "is zero" : "does not change") + " over the series"
                        + (order.differences() == 0 ? "" : ", or only as the differences of " + order + " leave out")
                        + "; its effect cannot be told from the level. Leave it out.");
            }
            for (int t = 0; t < column.length; t++) {
                column[t] /= largest > 0 ? largest : 1;
            }
            design[j] = column;
        }
        if (design[0].length < design.length) {
            return; // too short to tell; the likelihood will
        }
        OptionalInt dependent =
                LeastSquares.fit(design, new double[design[0].length]).dependentColumn();
        if (dependent.isPresent() && dependent.getAsInt() >= constants) {
            int j = dependent.getAsInt() - constants;
            String others = j == 0 || isConstant(drivers, j, data)
                    ? mean || drift ? (drift ? "the mean or the drift" : "the mean") : "nothing"
                    : String.join(", ", drivers.names().subList(0, j)) + (constants > 0 ? " and the constant" : "");
            throw new IllegalArgumentException("driver " + drivers.names().get(j) + " follows from " + others
                    + "; their effects cannot be told apart. Leave one of them out.");
        }
    }

    private static boolean isConstant(Drivers drivers, int j, ArimaData data) {
        return Differencing.isConstant(data.drivers[j]);
    }
}
