package io.clientele.examples.benchmarks;

import io.clientele.examples.benchmarks.Crew.Time;
import io.clientele.examples.benchmarks.SeriesCollection.Member;
import io.clientele.forecasting.baseline.Naive;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints how many series a CPU second each model fits and forecasts with two levels of intervals, warm, beside the naive forecast in the
 * same run, and how much faster two threads are than one. Each model has a JVM of its own, so that none is slowed by what another has
 * taught the compiler.
 *
 * @param warmUp how long a model runs before it is timed
 * @param round how long a round of timing is at least; the best pass of all rounds counts
 */
record SpeedRunner(Duration warmUp, Duration round) {

    /** The models of the table of speed, in its order. */
    private static final String USUAL = "ses,theta,dynamic-optimised-theta,holt-winters-additive,"
            + "holt-winters-multiplicative,ets,arima,automatic";

    private static final double[] LEVELS = {0.80, 0.95};
    private static final int ROUNDS = 3;
    private static final String ROW = "%-30s %12s %12s %12s%n";

    /** Three seconds of warming up, rounds of one. */
    static SpeedRunner standard() {
        return new SpeedRunner(Duration.ofSeconds(3), Duration.ofSeconds(1));
    }

    /** One row a model, each measured in a JVM of its own that is started like this one. */
    void run(String[] args, PrintStream out, PrintStream err) {
        RunnerArguments arguments = arguments(args);
        List<String> models = List.of(arguments.text("models", known(USUAL)).split(","));
        models.forEach(Models::named);
        out.printf(Locale.ROOT, ROW, "model", "series/CPU s", "to naive", "two threads");
        for (String model : models) {
            out.flush();
            child(args, model, out, err);
        }
        out.flush();
    }

    /** What is measured in the JVM of one model. */
    void row(String[] args, PrintStream out) {
        RunnerArguments arguments = arguments(args);
        String name = arguments.text("models");
        List<Member> members = new ArrayList<>();
        SeriesCollection.read(arguments.files("input"), SeriesSelection.of(arguments), members::addAll);
        ForecastPass model = new ForecastPass(Models.named(name), LEVELS, members);
        ForecastPass naive = new ForecastPass(Naive.standard(), LEVELS, members);
        double seconds = round.toNanos() / 1e9;
        double warm = warmUp.toNanos() / 1e9;
        double speed = 0;
        double baseline = 0;
        double alone = 0;
        double together = 0;
        try (Crew one = new Crew(1);
                Crew two = new Crew(2)) {
            model.warmUp(one, warm);
            model.warmUp(two, warm / 4);
            naive.warmUp(one, warm / 4);
            for (int i = 0; i < ROUNDS; i++) {
                for (Time pass : model.passesFor(one, seconds)) {
                    speed = Math.max(speed, pass.perCpuSecond());
                    alone = Math.max(alone, pass.perWallSecond());
                }
                for (Time pass : model.passesFor(two, seconds)) {
                    together = Math.max(together, pass.perWallSecond());
                }
                for (Time pass : naive.passesFor(one, seconds / 4)) {
                    baseline = Math.max(baseline, pass.perCpuSecond());
                }
            }
        }
        double share = (double) model.forecasts() / model.series();
        out.printf(
                Locale.ROOT,
                ROW,
                name,
                String.format(Locale.ROOT, "%.0f", share * speed),
                String.format(Locale.ROOT, "%.4f", share * speed / baseline),
                String.format(Locale.ROOT, "%.2f", together / alone));
        out.flush();
    }

    private static RunnerArguments arguments(String[] args) {
        return RunnerArguments.of(args, "input", "models", "only", "part", "sample");
    }

    private static String known(String names) {
        return String.join(
                ",", Arrays.stream(names.split(",")).filter(Models::has).toList());
    }

    private static void child(String[] args, String model, PrintStream out, PrintStream err) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Runner.class.getName(), "speed-of-one"));
        command.addAll(List.of("--models", model));
        for (int i = 0; i + 1 < args.length; i += 2) {
            if (!args[i].equals("--models")) {
                command.addAll(List.of(args[i], args[i + 1]));
            }
        }
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (InputStreamReader rows = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
                for (int c = rows.read(); c >= 0; c = rows.read()) {
                    out.print((char) c);
                }
            }
            if (process.waitFor() != 0) {
                err.println(model + " ended with status " + process.exitValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("a JVM for " + model + " cannot be started", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
