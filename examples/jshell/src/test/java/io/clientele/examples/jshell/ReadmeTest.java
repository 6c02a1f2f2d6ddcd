package io.clientele.examples.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README shows is what happens. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern TYPE = Pattern.compile("\\b([A-Z][A-Za-z0-9]+)\\b");

    private final String readme = read(ROOT.resolve("README.md"));

    @Test
    void itsExamplePrintsWhatStandsBelowIt() {
        assertThat(printedBy(block("java")).strip()).isEqualTo(block("text").strip());
    }

    @Test
    void itsQuickStartHoldsTwoMavenCommands() {
        String section = readme.substring(readme.indexOf("## Quick start"), readme.indexOf("## In twenty lines"));
        assertThat(section.split("```")).hasSize(3);
        assertThat(section.split("```")[1].strip().lines()).hasSize(2).allMatch(line -> line.startsWith("mvn "));
    }

    @Test
    void everyTypeInItsTableExists() throws IOException {
        List<String> types;
        try (Stream<Path> files =
                Stream.of("core", "forecasting", "satisfaction").flatMap(ReadmeTest::sources)) {
            types = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
        }
        String table = readme.substring(readme.indexOf("## I want to"), readme.indexOf("## As a dependency"));
        List<String> named = table.lines()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .map(line -> line.substring(line.indexOf('`')))
                .flatMap(code -> TYPE.matcher(code).results().map(match -> match.group(1)))
                .filter(name -> !name.equals(name.toUpperCase(java.util.Locale.ROOT)))
                .distinct()
                .toList();
        assertThat(named)
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(types).contains(name));
    }

    private static Stream<Path> sources(String module) {
        try {
            return Files.walk(ROOT.resolve(module).resolve("src/main/java"))
                    .filter(file -> file.toString().endsWith(".java"));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private String block(String language) {
        Matcher matcher =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
        assertThat(matcher.find()).as("a block of %s", language).isTrue();
        return matcher.group(1);
    }

    /** The local execution engine prints to this JVM's console, which is redirected for as long as the example runs. */
    private static String printedBy(String example) {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Session.withTheImports().run(example);
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
