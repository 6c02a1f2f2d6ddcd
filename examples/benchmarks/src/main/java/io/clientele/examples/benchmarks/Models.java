package io.clientele.examples.benchmarks;

import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.baseline.Drift;
import io.clientele.forecasting.baseline.Mean;
import io.clientele.forecasting.baseline.MovingAverage;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.baseline.Naive2;
import io.clientele.forecasting.baseline.SeasonalNaive;
import io.clientele.forecasting.smoothing.Ets;
import java.util.List;
import java.util.stream.Collectors;

/** The models that the runners know by name. */
final class Models {

    private static final List<Forecaster> ALL = List.of(
            Naive.standard(),
            Naive2.standard(),
            SeasonalNaive.standard(),
            Drift.standard(),
            Mean.standard(),
            MovingAverage.ofLast(3),
            Ets.simple(),
            Ets.holt(),
            Ets.damped(),
            Ets.holtWintersAdditive(),
            Ets.holtWintersMultiplicative());

    private Models() {}

    /** All names, parted by commas. */
    static String names() {
        return ALL.stream().map(Forecaster::name).collect(Collectors.joining(", "));
    }

    static Forecaster named(String name) {
        return ALL.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no model \"" + name + "\"; there are " + names() + "."));
    }
}
