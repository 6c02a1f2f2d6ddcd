package io.clientele.forecasting.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.forecasting.baseline.SeasonalNaive;
import io.clientele.series.TimeSeries;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PackageExampleTest {

    @Test
    void theExampleOfThePackageRuns() {
        List<TimeSeries> products = List.of(
                TimeSeries.quarterly("2025-Q1", 10, 31, 43, 16, 11, 33).named("tea"),
                TimeSeries.quarterly("2025-Q1", 7, 7, 8).named("coffee"));
        Map<String, Double> next = new TreeMap<>();
        BatchSummary summary = Batch.of(SeasonalNaive.standard())
                .horizon(2)
                .threads(2)
                .run(
                        products,
                        outcome ->
                                outcome.result().ifPresent(forecast -> next.put(forecast.series(), forecast.mean(1))));
        double tea = next.get("tea");
        long refused = summary.refused();
        String why = summary.toString();

        assertThat(tea).isEqualTo(43);
        assertThat(refused).isEqualTo(1);
        assertThat(why).isEqualTo("""
            Batch of 2 series by seasonal-naive
            outcome   series   share
            --------  ------  ------
            forecast       1  50.0 %
            refused        1  50.0 %
            failed         0   0.0 %
            1 refused, first coffee: series has 3 observations; seasonal-naive needs at least 5: a season of 4 and one value to compare with it. Use naive, or a longer history.\
            """);
    }

    @Test
    void theExampleOfTheBatchRuns() {
        List<TimeSeries> series =
                List.of(TimeSeries.quarterly("2025-Q1", 10, 31, 43, 16, 11, 33).named("tea"));
        StringWriter text = new StringWriter();
        PrintWriter file = new PrintWriter(text);
        BatchSummary summary = Batch.of(SeasonalNaive.standard())
                .horizon(12)
                .threads(2)
                .run(series, outcome -> {
                    outcome.result().ifPresent(forecast -> file.println(forecast.series() + "," + forecast.mean(1)));
                });
        assertThat(text.toString()).startsWith("tea,43.0");
        assertThat(summary.forecasted()).isEqualTo(1);
    }
}
