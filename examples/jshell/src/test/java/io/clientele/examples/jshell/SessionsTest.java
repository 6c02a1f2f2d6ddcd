package io.clientele.examples.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the start script and every session as JShell would, snippet by snippet; none may be rejected or throw. */
class SessionsTest {

    static Stream<String> sessions() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sessions"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void thereAreThree() throws IOException {
        assertThat(sessions())
                .containsExactly("analyse-a-kano-file.jsh", "forecast-a-series.jsh", "score-customers.jsh");
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void runsFromTheFirstLineToTheLast(String session) throws IOException {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            run(shell, "import java.util.*;\nimport java.nio.file.*;\nimport java.time.*;\nimport java.util.stream.*;");
            run(shell, Files.readString(Path.of("start.jsh"), StandardCharsets.UTF_8));
            List<String> answers = run(shell, Files.readString(Path.of("sessions", session), StandardCharsets.UTF_8));
            assertThat(answers).as("answers of %s", session).isNotEmpty().doesNotContain("null");
        }
    }

    /** The values of the snippets that have one. */
    private static List<String> run(JShell shell, String script) {
        List<String> answers = new ArrayList<>();
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        String rest = script;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo info = analysis.analyzeCompletion(rest);
            assertThat(info.completeness().isComplete())
                    .as("complete snippet at: %s", rest.lines().findFirst().orElse(""))
                    .isTrue();
            for (SnippetEvent event : shell.eval(info.source())) {
                assertThat(event.exception()).as("%s", info.source()).isNull();
                assertThat(event.status())
                        .as(
                                "%s%n%s",
                                info.source(),
                                shell.diagnostics(event.snippet())
                                        .map(problem -> problem.getMessage(Locale.ROOT))
                                        .toList())
                        .isEqualTo(Snippet.Status.VALID);
                if (event.value() != null && !event.value().isEmpty()) {
                    answers.add(event.value());
                }
            }
            rest = info.remaining();
        }
        return answers;
    }
}
