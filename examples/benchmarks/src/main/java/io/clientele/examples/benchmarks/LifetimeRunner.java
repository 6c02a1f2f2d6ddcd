package io.clientele.examples.benchmarks;

import io.clientele.io.Csv;
import io.clientele.lifetime.FitReport;
import io.clientele.lifetime.LifetimeUnit;
import io.clientele.lifetime.ParameterEstimate;
import io.clientele.lifetime.RepeatCounts;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Fits a buy-till-you-die model to a file with a customer a row and the columns x, t_x_days and T_days, in weeks, or to simulated
 * customers. Fitting seconds are CPU seconds from arrays to parameters, counting of equal histories included: the first fit, and the
 * median of those that follow once the JVM is warm; a plain baseline, row by row with a numeric gradient, stands beside.
 */
final class LifetimeRunner {

    /** How long fits are repeated, and how long the baseline may take. */
    private final double warmSeconds;

    private final double baselineSeconds;

    private LifetimeRunner(double warmSeconds, double baselineSeconds) {
        this.warmSeconds = warmSeconds;
        this.baselineSeconds = baselineSeconds;
    }

    /** As it is run from the command line. */
    static LifetimeRunner standard() {
        return new LifetimeRunner(2, 30);
    }

    /** With no more than three fits and one gradient of the baseline. */
    static LifetimeRunner hasty() {
        return new LifetimeRunner(0, 0);
    }

    static String names() {
        return String.join(", ", LifetimeFit.models().keySet());
    }

    void run(RunnerArguments arguments, PrintStream out, PrintStream err) {
        LifetimeFit.Model model = LifetimeFit.models().get(arguments.text("model"));
        if (model == null) {
            throw new IllegalArgumentException(
                    "--model is " + arguments.text("model") + "; it must be one of " + names() + ".");
        }
        if (arguments.has("input") == arguments.has("simulate")) {
            throw new IllegalArgumentException("one of --input FILE and --simulate CUSTOMERS is needed, not both.");
        }
        LifetimeRows rows = arguments.has("simulate")
                ? LifetimeRows.simulated(arguments.whole("simulate", 1), arguments.whole("seed", 1))
                : LifetimeRows.of(Csv.read(arguments.file("input")));
        int weeks = arguments.whole("holdout", 52);
        long begin = LifetimeBaseline.cpu();
        LifetimeFit fitted = model.fit(rows);
        double first = LifetimeBaseline.seconds(begin);
        double warm = warm(model, rows);
        LifetimeBaseline baseline = LifetimeBaseline.of(model, rows, baselineSeconds);

        out.println("quantity,value");
        line(out, "customers", rows.total());
        if (rows.days()) {
            line(
                    out,
                    "different_histories",
                    RepeatCounts.of(LifetimeUnit.DAYS, rows.x(), rows.last(), rows.end())
                            .size());
        }
        FitReport report = fitted.report();
        for (ParameterEstimate parameter : report.parameters()) {
            line(out, parameter.name(), parameter.value());
            parameter.standardError().ifPresent(error -> line(out, "standard_error_" + parameter.name(), error));
        }
        out.printf(Locale.ROOT, "log_likelihood,%.12f%n", report.logLikelihood());
        line(out, "gradient_norm", report.gradientNorm());
        line(out, "condition", report.condition());
        out.printf(Locale.ROOT, "fitting_seconds,%.6f%n", warm);
        out.printf(Locale.ROOT, "fitting_seconds_first,%.6f%n", first);
        out.printf(Locale.ROOT, "baseline_log_likelihood,%.9f%n", baseline.logLikelihood());
        line(out, "baseline_gradients", baseline.gradients());
        out.printf(Locale.ROOT, "baseline_seconds,%.6f%n", baseline.seconds());
        if (arguments.has("holdout") || arguments.has("score")) {
            fitted.score(rows, weeks);
            begin = LifetimeBaseline.cpu();
            LifetimeFit.Scores scores = fitted.score(rows, weeks);
            out.printf(Locale.ROOT, "scoring_seconds,%.6f%n", LifetimeBaseline.seconds(begin));
            if (arguments.has("holdout")) {
                holdout(out, rows, scores);
                if (rows.holdout().length == 0) {
                    err.println("The customers have no column x_holdout to set beside holdout_expected.");
                }
            }
            if (arguments.has("score")) {
                write(arguments.file("score"), rows, scores);
            }
        }
        report.findings().forEach(err::println);
        out.flush();
    }

    private double warm(LifetimeFit.Model model, LifetimeRows rows) {
        double[] times = new double[1000];
        int n = 0;
        long start = LifetimeBaseline.cpu();
        while (n < times.length && (n < 3 || LifetimeBaseline.seconds(start) < warmSeconds)) {
            long begin = LifetimeBaseline.cpu();
            model.fit(rows);
            times[n++] = LifetimeBaseline.seconds(begin);
        }
        // The second half ran warm.
        double[] late = Arrays.copyOfRange(times, n / 2, n);
        Arrays.sort(late);
        return late[late.length / 2];
    }

    private static void holdout(PrintStream out, LifetimeRows rows, LifetimeFit.Scores scores) {
        double expected = 0;
        for (int i = 0; i < rows.size(); i++) {
            expected += rows.customers()[i] * scores.expected()[i];
        }
        line(out, "holdout_expected", expected);
        if (rows.holdout().length == 0) {
            return;
        }
        double actual = 0;
        double absolute = 0;
        double square = 0;
        for (int i = 0; i < rows.size(); i++) {
            double off = scores.expected()[i] - rows.holdout()[i];
            actual += rows.customers()[i] * rows.holdout()[i];
            absolute += rows.customers()[i] * Math.abs(off);
            square += rows.customers()[i] * off * off;
        }
        line(out, "holdout_actual", actual);
        line(out, "holdout_mae", absolute / rows.total());
        line(out, "holdout_rmse", Math.sqrt(square / rows.total()));
    }

    private static void write(Path file, LifetimeRows rows, LifetimeFit.Scores scores) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write(rows.idName() + ",p_alive,expected_purchases,dert\n");
            for (int i = 0; i < rows.size(); i++) {
                writer.write(rows.id()[i] + "," + scores.alive()[i] + "," + scores.expected()[i] + ","
                        + scores.dert()[i] + "\n");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be written", failed);
        }
    }

    private static void line(PrintStream out, String quantity, double value) {
        out.println(quantity + ","
                + (value == Math.rint(value) && Math.abs(value) < 1e15
                        ? Long.toString((long) value)
                        : Double.toString(value)));
    }
}
