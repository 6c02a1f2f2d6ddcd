package io.clientele.examples.benchmarks;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.lifetime.BgNbd;
import io.clientele.lifetime.BuyingModel;
import io.clientele.lifetime.Discount;
import io.clientele.lifetime.FittedBuyingModel;
import io.clientele.lifetime.LifetimeUnit;
import io.clientele.lifetime.MbgNbd;
import io.clientele.lifetime.Nbd;
import io.clientele.lifetime.ParameterEstimate;
import io.clientele.lifetime.ParetoNbd;
import io.clientele.lifetime.RepeatCounts;
import io.clientele.lifetime.RepeatCountsAccumulator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Fits a buy-till-you-die model to a file with a customer a row and the columns x, t_x_days and T_days, in weeks. Fitting seconds are
 * CPU seconds from arrays to parameters, counting of equal histories included: the first fit, and the median of those that follow
 * once the JVM is warm; a plain baseline, row by row with a numeric gradient, stands beside.
 */
final class LifetimeRunner {

    private static final Map<String, BuyingModel> MODELS = new TreeMap<>(Map.of(
            "nbd", Nbd.standard(),
            "bg-nbd", BgNbd.standard(),
            "mbg-nbd", MbgNbd.standard(),
            "pareto-nbd", ParetoNbd.standard()));

    private static final double WARM_SECONDS = 2;
    private static final Discount DISCOUNT = Discount.perYear(0.15);

    private LifetimeRunner() {}

    static String names() {
        return String.join(" ", MODELS.keySet());
    }

    static void run(RunnerArguments arguments, PrintStream out, PrintStream err) {
        BuyingModel model = MODELS.get(arguments.text("model"));
        if (model == null) {
            throw new IllegalArgumentException(
                    "--model is " + arguments.text("model") + "; it must be one of " + names() + ".");
        }
        Table table = Csv.read(arguments.file("input"));
        int n = table.rows();
        int[] x = new int[n];
        double[] last = new double[n];
        double[] end = new double[n];
        for (int row = 0; row < n; row++) {
            x[row] = (int) table.number("x", row);
            last[row] = table.number("t_x_days", row);
            end[row] = table.number("T_days", row);
        }
        long begin = cpu();
        FittedBuyingModel fitted = model.fit(RepeatCounts.of(LifetimeUnit.DAYS, x, last, end));
        double first = seconds(begin);
        double warm = warm(model, x, last, end);
        begin = cpu();
        OptionalDouble baseline = LifetimeBaseline.logLikelihood(arguments.text("model"), x, last, end, fitted);
        double baselineSeconds = seconds(begin);

        out.println("quantity,value");
        line(out, "customers", n);
        for (ParameterEstimate parameter : fitted.report().parameters()) {
            line(out, parameter.name(), parameter.value());
            parameter.standardError().ifPresent(error -> line(out, "standard_error_" + parameter.name(), error));
        }
        out.printf(Locale.ROOT, "log_likelihood,%.12f%n", fitted.logLikelihood());
        line(out, "gradient_norm", fitted.report().gradientNorm());
        line(out, "condition", fitted.report().condition());
        out.printf(Locale.ROOT, "fitting_seconds,%.6f%n", warm);
        out.printf(Locale.ROOT, "fitting_seconds_first,%.6f%n", first);
        baseline.ifPresent(value -> {
            out.printf(Locale.ROOT, "baseline_log_likelihood,%.9f%n", value);
            out.printf(Locale.ROOT, "baseline_seconds,%.6f%n", baselineSeconds);
        });
        if (arguments.has("holdout")) {
            holdout(out, fitted, table, Duration.ofDays(7L * arguments.whole("holdout", 1)));
        }
        fitted.findings().forEach(err::println);
        if (arguments.has("score")) {
            score(arguments.file("score"), fitted, table, Duration.ofDays(7L * arguments.whole("holdout", 52)), out);
        }
        out.flush();
    }

    private static double warm(BuyingModel model, int[] x, double[] last, double[] end) {
        double[] times = new double[1000];
        int n = 0;
        long start = cpu();
        while (n < times.length && (n < 3 || seconds(start) < WARM_SECONDS)) {
            long begin = cpu();
            model.fit(RepeatCounts.of(LifetimeUnit.DAYS, x, last, end));
            times[n++] = seconds(begin);
        }
        // The second half ran warm.
        double[] late = java.util.Arrays.copyOfRange(times, n / 2, n);
        java.util.Arrays.sort(late);
        return late[late.length / 2];
    }

    private static void holdout(PrintStream out, FittedBuyingModel fitted, Table table, Duration span) {
        double expected = 0;
        double actual = 0;
        double absolute = 0;
        double square = 0;
        Columns columns = Columns.of(fitted, table, span);
        for (int row = 0; row < table.rows(); row++) {
            double e = columns.expected[columns.row[row]];
            double a = table.number("x_holdout", row);
            expected += e;
            actual += a;
            absolute += Math.abs(e - a);
            square += (e - a) * (e - a);
        }
        line(out, "holdout_expected", expected);
        line(out, "holdout_actual", actual);
        line(out, "holdout_mae", absolute / table.rows());
        line(out, "holdout_rmse", Math.sqrt(square / table.rows()));
    }

    private static void score(Path file, FittedBuyingModel fitted, Table table, Duration span, PrintStream out) {
        long begin = cpu();
        Columns columns = Columns.of(fitted, table, span);
        line(out, "scoring_seconds", seconds(begin));
        String id = table.columns().get(0);
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write(id + ",p_alive,expected_purchases,dert\n");
            double[] dert = new double[columns.counts.size()];
            for (int i = 0; i < dert.length; i++) {
                dert[i] = fitted.process()
                        .residualTransactions(columns.counts.history(i), DISCOUNT)
                        .orElseThrow();
            }
            for (int row = 0; row < table.rows(); row++) {
                int i = columns.row[row];
                writer.write(table.text(id, row) + "," + columns.alive[i] + "," + columns.expected[i] + "," + dert[i]
                        + "\n");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be written", failed);
        }
    }

    /** What a model says of each history, and which history each row of the file has. */
    private record Columns(RepeatCounts counts, int[] row, double[] alive, double[] expected) {

        static Columns of(FittedBuyingModel fitted, Table table, Duration span) {
            RepeatCountsAccumulator accumulator = RepeatCountsAccumulator.empty();
            int n = table.rows();
            for (int row = 0; row < n; row++) {
                accumulator.add(
                        (int) table.number("x", row), table.number("t_x_days", row), table.number("T_days", row));
            }
            RepeatCounts counts = accumulator.finish();
            int[] rows = new int[n];
            for (int row = 0; row < n; row++) {
                rows[row] = counts.row(io.clientele.lifetime.BuyerHistory.ofDays(
                                (int) table.number("x", row),
                                table.number("t_x_days", row),
                                table.number("T_days", row)))
                        .orElseThrow();
            }
            return new Columns(
                    counts,
                    rows,
                    fitted.process().probabilityAlive(counts),
                    fitted.process().expectedPurchases(counts, span));
        }
    }

    private static void line(PrintStream out, String quantity, double value) {
        out.println(quantity + ","
                + (value == Math.rint(value) && Math.abs(value) < 1e15
                        ? Long.toString((long) value)
                        : Double.toString(value)));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long begin) {
        return (cpu() - begin) / 1e9;
    }
}
