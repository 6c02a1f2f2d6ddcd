package io.clientele.forecasting.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.forecasting.Forecast;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import io.clientele.testing.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EtsSearchTest {

    /** What the reference searches stopped short of a top. */
    private static final double STOPPED_SHORT = 1e-4;

    /**
     * Series of the M3 competition whose likelihood has several hills. The last column is the highest log-likelihood that 20 to 30 random
     * starts of a general search found, over parameters and initial states at once, with a likelihood written from the book's state
     * equations and tops with a fading memory only.
     */
    @ParameterizedTest
    @CsvSource({
        "N0010, 1, MMdN, -94.86300",
        "N0014, 1, AAN, -109.03391",
        "N0014, 1, AAdN, -108.83148",
        "N0066, 1, AAdN, -98.31689",
        "N0086, 1, AMdN, -103.71052",
        "N0110, 1, MMdN, -83.84634",
        "N0126, 1, AMdN, -96.21897",
        "N0138, 1, AAdN, -101.93673",
        "N0154, 1, MAN, -290.86026",
        "N0250, 1, MAN, -96.72506",
        "N0254, 1, AAdN, -95.12573",
        "N0254, 1, MAdN, -95.27822",
        "N0274, 1, MMN, -98.91540",
        "N0282, 1, AMdN, -90.93579",
        "N0338, 1, MMdN, -396.58192",
        "N0350, 1, AMN, -131.49993",
        "N0482, 1, AMdN, -106.55829",
        "N0554, 1, MAdN, -128.99486",
        "N0897, 4, AAA, -530.47478",
        "N0897, 4, AAdA, -529.64582"
    })
    void noOtherHillIsHigher(String id, int seasonLength, String code, double logLikelihood) throws IOException {
        Ets ets = Ets.of(code);
        FittedEts fitted = (seasonLength > 1 ? ets.season(seasonLength) : ets).fit(TimeSeries.indexed(training(id)));
        assertThat(fitted.diagnostics().logLikelihood().orElseThrow()).isGreaterThan(logLikelihood - STOPPED_SHORT);
    }

    private static double[] training(String id) throws IOException {
        Path file = SharedData.data("m3/m3.csv.gz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String train = lines.lines()
                    .filter(line -> line.startsWith(id + ","))
                    .findFirst()
                    .orElseThrow()
                    .split(",", -1)[7];
            return Arrays.stream(train.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }

    @Test
    void seriesOfAHundredOrdersOfMagnitudeAreForecastOrRefused() {
        double[] series = new double[30];
        for (int t = 0; t < series.length; t++) {
            series[t] = Math.pow(10, t * 100.0 / series.length);
        }
        for (EtsForm form : StateEquations.allForms()) {
            Ets ets = form.hasSeason() ? Ets.of(form).season(2) : Ets.of(form);
            for (double scale : new double[] {1e-12, 1}) {
                try {
                    assertThat(ets.fit(TimeSeries.indexed(series).map(y -> y * scale))
                                    .sigma())
                            .as("%s", form)
                            .isFinite();
                } catch (EstimationException refused) {
                    assertThat(refused).hasMessageContaining("additive");
                }
            }
        }
    }

    @Test
    void aSteepExponentialIsContinued() {
        double[] series = new double[40];
        for (int t = 0; t < series.length; t++) {
            series[t] = Math.pow(10, 2 * t) * (t % 3 == 0 ? 1.01 : 1);
        }
        Forecast forecast =
                Ets.exponentialTrend().fit(TimeSeries.indexed(series)).forecast(1);
        assertThat(forecast.mean(1)).isCloseTo(1e80, withinPercentage(1));
    }

    /** Least-squares states below a spike are negative, so every point of the grid is outside the domain with them. */
    @Test
    void aSinglePeakLeavesNoFormWithoutAStart() {
        double[] series = new double[30];
        Arrays.fill(series, 1);
        series[15] = 1e6;
        for (EtsForm form : StateEquations.allForms()) {
            Ets ets = form.hasSeason() ? Ets.of(form).season(2) : Ets.of(form);
            assertThat(ets.fit(TimeSeries.indexed(series)).sigma())
                    .as("%s", form)
                    .isPositive();
        }
    }

    @Test
    void statesThatLeadNowhereAreNamed() {
        TimeSeries series = TimeSeries.yearly("2020", 1, 50, 3, 1, 100);
        assertThatThrownBy(() -> Ets.of("MAN")
                        .startingFrom(EtsState.level(3).growth(-2))
                        .alpha(0.5)
                        .beta(0.1)
                        .fit(series))
                .isInstanceOf(EstimationException.class)
                .hasMessage("ETS(M,A,N) could not be estimated: no parameters keep every fitted value positive. Use an"
                        + " additive form, or leave more parameters and states free. Last iterate: {alpha=0.5,"
                        + " beta=0.1}.");
        assertThatThrownBy(() -> Ets.simple()
                        .startingFrom(EtsState.level(1e300))
                        .alpha(0.2)
                        .fit(series))
                .isInstanceOf(EstimationException.class)
                .hasMessage(
                        "ETS(A,N,N) could not be estimated: its errors leave the range of numbers. Start from states"
                                + " of the size of the series. Last iterate: {alpha=0.2}.");
    }
}
