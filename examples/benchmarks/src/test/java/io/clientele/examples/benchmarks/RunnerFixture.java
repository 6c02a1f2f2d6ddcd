package io.clientele.examples.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs a runner without the time that a measurement takes, and keeps what it prints. */
record RunnerFixture(Path folder) {

    static final String HEADER = "id,period,category,frequency,start,horizon,n,train,test";

    /** What a runner printed. */
    record Printed(List<String> out, List<String> err) {

        String outText() {
            return String.join("\n", out) + "\n";
        }
    }

    Path file(String name, String... lines) {
        try {
            return Files.write(folder.resolve(name), List.of(lines));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Printed run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream said = new PrintStream(err, true, StandardCharsets.UTF_8);
        Runner.run(args, printed, said, new ForecastRunner(Duration.ZERO, Duration.ZERO));
        return new Printed(lines(out), lines(err));
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
