package io.clientele.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecasting;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.series.TimeSeries;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void theExampleOfThePackageRuns() {
        TimeSeries sales = TimeSeries.monthly("2025-01", 10, 12, 13, 16, 19, 23, 26, 30, 28, 18, 16, 14);
        TimeSeries training = sales.head(9);
        Forecast forecast =
                Forecasting.of(training).with(Naive.standard()).horizon(3).forecast();
        Accuracy accuracy = Accuracy.of(forecast, sales.skip(9), training);
        double mae = accuracy.value(ErrorMeasure.MAE).orElseThrow(); // 12.0
        boolean unknown = accuracy.value(ErrorMeasure.OWA).isEmpty(); // true: no benchmark was given

        assertThat(mae).isEqualTo(12.0);
        assertThat(unknown).isTrue();
    }

    @Test
    void theExampleOfTheTallyRuns() {
        TimeSeries training = TimeSeries.indexed(1, 2, 4);
        ErrorTally tally = ErrorTally.empty().scaledBy(ErrorScale.of(training));
        tally.add(100, 90).add(110, 120);
        double mae = tally.finish().value(ErrorMeasure.MAE).orElseThrow(); // 10.0

        assertThat(mae).isEqualTo(10.0);
    }
}
