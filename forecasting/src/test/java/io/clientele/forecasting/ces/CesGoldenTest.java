package io.clientele.forecasting.ces;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.forecasting.GoldenCsv;
import io.clientele.series.TimeSeries;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CesGoldenTest {

    /** What a search may stay below the peer's. */
    private static final double SEARCH = 1e-4;

    private static CesForm form(String letter) {
        return switch (letter) {
            case "N" -> CesForm.NONE;
            case "S" -> CesForm.SIMPLE;
            case "P" -> CesForm.PARTIAL;
            default -> CesForm.FULL;
        };
    }

    /** The peer casts initial states back; ours are least squares, with potentials that stand still. */
    @TestFactory
    Stream<DynamicTest> isAtLeastAsLikelyAsThePeer() {
        Map<String, TimeSeries> series = GoldenCsv.series();
        return GoldenCsv.rows(getClass(), "ces.csv").stream()
                .filter(row -> row.get("step").equals("1"))
                .map(row -> DynamicTest.dynamicTest(row.get("series") + " " + row.get("model"), () -> {
                    FittedCes fitted = Ces.of(form(row.get("model"))).fit(series.get(row.get("series")));
                    assertThat(fitted.diagnostics().logLikelihood().orElseThrow())
                            .isGreaterThan(GoldenCsv.number(row, "loglik") - SEARCH);
                }));
    }
}
