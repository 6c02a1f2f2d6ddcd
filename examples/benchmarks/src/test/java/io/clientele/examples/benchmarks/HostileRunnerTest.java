package io.clientele.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.examples.benchmarks.HostileRunner.Counts;
import io.clientele.examples.benchmarks.HostileRunner.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileRunnerTest {

    /** A share of the 100,000 that takes a second or so with the slowest model. */
    private static final int SERIES = 300;

    private static Stream<String> models() {
        return Stream.of(Models.names().split(", "));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelForecastsHostileSeriesOrSaysInWordsThatItDoesNot(String model) {
        Counts counts = HostileRunner.counts(model, 1, SERIES, 1);
        assertThat(counts.faults()).isEmpty();
        assertThat(counts.of(Outcome.FORECAST)).isPositive();
    }

    @Test
    void aSeriesDependsOnSeedAndNumberOnly() {
        assertThat(new HostileSeries(1).series(77)).isEqualTo(new HostileSeries(1).series(77));
        assertThat(new HostileSeries(2).series(77)).isNotEqualTo(new HostileSeries(1).series(77));
    }

    @Test
    void countsWhatBecomesOfThemOnAnyNumberOfThreads() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        String[] arguments = {"hostile", "--series", "200", "--models", "naive,drift", "--threads", "2"};
        Runner.run(arguments, out, out, ForecastRunner.standard());
        String[] lines = bytes.toString(StandardCharsets.UTF_8).split("\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0].trim().split("\\s{2,}"))
                .containsExactly("model", "forecast", "refused", "given up", "faults", "slowest ms");
        Counts counts = HostileRunner.counts("naive", 1, 200, 1);
        assertThat(lines[1].trim().split("\\s+"))
                .startsWith(
                        "naive",
                        Long.toString(counts.of(Outcome.FORECAST)),
                        Long.toString(counts.of(Outcome.REFUSED)),
                        Long.toString(counts.of(Outcome.GIVEN_UP)),
                        "0");
    }
}
