package io.clientele.forecasting.accuracy;

import java.util.OptionalDouble;

/** The overall weighted average of the M4 competition. */
final class WeightedAverage {

    private WeightedAverage() {}

    /** Half the relative sMAPE plus half the relative MASE; empty if a part is missing or the benchmark's is 0. */
    static OptionalDouble owa(
            OptionalDouble smape, OptionalDouble mase, OptionalDouble benchmarkSmape, OptionalDouble benchmarkMase) {
        if (smape.isEmpty() || mase.isEmpty() || benchmarkSmape.isEmpty() || benchmarkMase.isEmpty()) {
            return OptionalDouble.empty();
        }
        double smapeBase = benchmarkSmape.getAsDouble();
        double maseBase = benchmarkMase.getAsDouble();
        if (smapeBase == 0 || maseBase == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((smape.getAsDouble() / smapeBase + mase.getAsDouble() / maseBase) / 2);
    }
}
