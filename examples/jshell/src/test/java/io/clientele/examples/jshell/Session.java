package io.clientele.examples.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/** JShell as the command opens it, fed with a script snippet by snippet; a snippet that is rejected or throws fails the test. */
final class Session {

    /** What {@code --startup DEFAULT} imports; nothing more, or a session would pass here and fail at the prompt. */
    private static final String DEFAULT_IMPORTS = """
        import java.io.*;
        import java.math.*;
        import java.net.*;
        import java.nio.file.*;
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.function.*;
        import java.util.prefs.*;
        import java.util.regex.*;
        import java.util.stream.*;
        """;

    private final JShell shell;

    private Session(JShell shell) {
        this.shell = shell;
    }

    /** A session after its start script. */
    static Session withTheImports() {
        JShell shell = JShell.builder().executionEngine("local").build();
        shell.addToClasspath(System.getProperty("java.class.path"));
        Session session = new Session(shell);
        session.run(DEFAULT_IMPORTS);
        session.runFile(Path.of("src", "main", "resources", "start.jsh"));
        return session;
    }

    /** Runs a script file; the values of its snippets that have one. */
    List<String> runFile(Path file) {
        try {
            return run(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Runs a script; the values of its snippets that have one. */
    List<String> run(String script) {
        List<String> answers = new ArrayList<>();
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        String rest = script;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo info = analysis.analyzeCompletion(rest);
            if (info.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
                break;
            }
            assertThat(info.completeness().isComplete())
                    .as("complete snippet at: %s", rest.lines().findFirst().orElse(""))
                    .isTrue();
            for (SnippetEvent event : shell.eval(info.source())) {
                assertThat(event.exception()).as("%s", info.source()).isNull();
                assertThat(event.status())
                        .as("%s%n%s", info.source(), problems(event))
                        .isEqualTo(Snippet.Status.VALID);
                if (event.value() != null && !event.value().isEmpty()) {
                    answers.add(event.value());
                }
            }
            rest = info.remaining();
        }
        return answers;
    }

    private List<String> problems(SnippetEvent event) {
        return shell.diagnostics(event.snippet())
                .map(problem -> problem.getMessage(Locale.ROOT))
                .toList();
    }
}
