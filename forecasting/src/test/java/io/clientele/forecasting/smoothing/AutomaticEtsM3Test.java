package io.clientele.forecasting.smoothing;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.M3;
import io.clientele.forecasting.accuracy.Accuracy;
import io.clientele.forecasting.accuracy.AccuracyAverager;
import io.clientele.forecasting.accuracy.AverageAccuracy;
import io.clientele.forecasting.accuracy.ErrorMeasure;
import io.clientele.forecasting.baseline.Naive2;
import org.junit.jupiter.api.Test;

/**
 * The automatic choice on every fourth series of M3, from N0001 on: odd numbers, which had no part in choosing its constants. The figures
 * of all series are in src/docs/automatic-exponential-smoothing.md.
 */
class AutomaticEtsM3Test {

    private static AverageAccuracy score(Forecaster forecaster) {
        AccuracyAverager averager = AccuracyAverager.empty();
        for (M3.Series series : M3.series()) {
            if (Integer.parseInt(series.id().substring(1)) % 4 == 1) {
                averager.add(Accuracy.of(
                        forecaster.fit(series.training()).forecast(series.test().size()),
                        series.test(),
                        series.training()));
            }
        }
        return averager.finish();
    }

    @Test
    void isMoreAccurateThanItsPeersOnSeriesHeldOutAndItsIntervalsCoverMore() {
        AverageAccuracy score = score(Ets.automatic());
        assertThat(score.series()).isEqualTo(751);
        assertThat(score.owa(score(Naive2.standard())).orElseThrow()).isLessThan(0.82);
        assertThat(score.value(ErrorMeasure.coverage(0.95)).orElseThrow()).isBetween(0.91, 0.95);
        assertThat(score.value(ErrorMeasure.msis(0.95)).orElseThrow()).isLessThan(11.5);
    }
}
