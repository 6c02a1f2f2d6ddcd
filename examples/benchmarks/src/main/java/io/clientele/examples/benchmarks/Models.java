package io.clientele.examples.benchmarks;

import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.arima.Arima;
import io.clientele.forecasting.baseline.Drift;
import io.clientele.forecasting.baseline.Mean;
import io.clientele.forecasting.baseline.MovingAverage;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.baseline.Naive2;
import io.clientele.forecasting.baseline.OptimisedMovingAverage;
import io.clientele.forecasting.baseline.SeasonalNaive;
import io.clientele.forecasting.baseline.WeightedMovingAverage;
import io.clientele.forecasting.ces.Ces;
import io.clientele.forecasting.decomposition.Mstl;
import io.clientele.forecasting.decomposition.Stl;
import io.clientele.forecasting.intermittent.Adida;
import io.clientele.forecasting.intermittent.Croston;
import io.clientele.forecasting.intermittent.DynamicDemand;
import io.clientele.forecasting.intermittent.Imapa;
import io.clientele.forecasting.intermittent.IntermittentDemand;
import io.clientele.forecasting.intermittent.Tsb;
import io.clientele.forecasting.selection.Automatic;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.forecasting.theta.Theta;
import io.clientele.forecasting.transformation.SeasonallyAdjusted;
import java.util.LinkedHashMap;
import java.util.Map;

/** The models that the runners know by name: lower-case words with hyphens. */
final class Models {

    private static final Map<String, Forecaster> ALL = new LinkedHashMap<>();

    static {
        add(Automatic.standard());
        add(Naive.standard());
        add(Naive2.standard());
        add(SeasonalNaive.standard());
        add(Drift.standard());
        add(Mean.standard());
        ALL.put("moving-average", MovingAverage.ofLast(3));
        ALL.put("weighted-moving-average", WeightedMovingAverage.inProportion(1, 2, 3));
        ALL.put("optimised-moving-average", OptimisedMovingAverage.ofLast(6).falling());
        add(Ets.simple());
        add(Ets.holt());
        add(Ets.damped());
        add(Ets.exponentialTrend());
        add(Ets.holtWintersAdditive());
        add(Ets.holtWintersAdditiveDamped());
        add(Ets.holtWintersMultiplicative());
        add(Ets.holtWintersMultiplicativeDamped());
        add(Ets.automatic());
        add(Theta.standard());
        add(Theta.optimised());
        add(Theta.dynamic());
        add(Theta.dynamicOptimised());
        add(Ces.automatic());
        add(SeasonallyAdjusted.by(Stl.standard()).with(Ets.automatic()));
        add(SeasonallyAdjusted.by(Mstl.standard()).with(Ets.automatic()));
        add(Arima.automatic());
        add(Croston.standard());
        add(Croston.sba());
        add(Croston.sbj());
        add(Tsb.standard());
        add(Adida.standard());
        add(Imapa.standard());
        add(DynamicDemand.automatic());
        add(IntermittentDemand.automatic());
    }

    private Models() {}

    private static void add(Forecaster model) {
        ALL.put(model.name(), model);
    }

    /** All names, parted by commas. */
    static String names() {
        return String.join(", ", ALL.keySet());
    }

    static boolean has(String name) {
        return ALL.containsKey(name);
    }

    static Forecaster named(String name) {
        Forecaster model = ALL.get(name);
        if (model == null) {
            throw new IllegalArgumentException("there is no model \"" + name + "\"; there are " + names() + ".");
        }
        return model;
    }
}
