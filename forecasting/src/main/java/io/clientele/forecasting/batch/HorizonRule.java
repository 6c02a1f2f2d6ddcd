package io.clientele.forecasting.batch;

import io.clientele.series.TimeSeries;
import java.io.Serializable;

/**
 * Says how many periods ahead each series of a batch is forecast.
 *
 * <pre>{@code
 * Batch.of(Automatic.standard()).horizon(series -> series.seasonLength() == 12 ? 18 : 8)
 * }</pre>
 *
 * It depends on the series alone and on nothing that changes. A batch with a rule is equal to another with an equal rule; lambdas equal
 * themselves only.
 */
@FunctionalInterface
public interface HorizonRule extends Serializable {

    /** How many periods ahead, at least 1. */
    int periods(TimeSeries series);
}
