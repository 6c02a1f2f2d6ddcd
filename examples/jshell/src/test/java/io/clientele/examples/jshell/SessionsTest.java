package io.clientele.examples.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the start script and every session as JShell would. */
class SessionsTest {

    static List<String> sessions() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sessions"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void thereAreFour() throws IOException {
        assertThat(sessions())
                .containsExactly(
                        "analyse-a-kano-file.jsh",
                        "decide-on-stock.jsh",
                        "forecast-a-series.jsh",
                        "score-customers.jsh");
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void runsFromTheFirstLineToTheLast(String session) {
        List<String> answers = Session.withTheImports().runFile(Path.of("sessions", session));
        assertThat(answers).as("answers of %s", session).isNotEmpty().doesNotContain("null");
    }

    /** From order events to what each tier of customers costs: between the first comment and the second. */
    @Test
    void decidesOnStockInTwelveLines() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("sessions", "decide-on-stock.jsh"));
        assertThat(lines.subList(1, lines.size()).stream()
                        .takeWhile(line -> !line.startsWith("//"))
                        .filter(line -> !line.isBlank()))
                .hasSizeLessThanOrEqualTo(12);
    }
}
