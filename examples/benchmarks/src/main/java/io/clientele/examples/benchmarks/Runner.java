package io.clientele.examples.benchmarks;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Starts a runner by its name: numbers as CSV on standard output, everything else on standard error. */
public final class Runner {

    private static final String USAGE = """
        usage: run RUNNER ARGS…

          run forecast --input FILE.csv[.gz] --model NAME [--threads N] [--levels 0.80,0.95]
              fits one model to every series of the file and writes id,step,mean,lower80,upper80,lower95,upper95;
              the last line on standard error is "series per second: N" (series / CPU seconds, warm)
          run accuracy --input FILE.csv[.gz] --forecasts FILE.csv[.gz]
              scores such forecasts: sMAPE, MASE, OWA against Naive2, RMSSE, coverage and MSIS by period

        FILE has the columns id,period,category,frequency,start,horizon,n,train,test: one series a row, the values of train and
        test parted by blanks; a start of 1:1 means unknown.
        models:
        """ + "  " + Models.names() + "\n";

    private Runner() {}

    /** Runs what the first argument names; ends with status 2 where the arguments are wrong. */
    public static void main(String[] args) {
        try (PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8)) {
            run(args, out, System.err, ForecastRunner.standard());
        } catch (IllegalArgumentException | UncheckedIOException mistake) {
            System.err.println(mistake.getMessage());
            System.exit(2);
        }
    }

    static void run(String[] args, PrintStream out, PrintStream err, ForecastRunner forecasts) {
        if (args.length == 0) {
            throw new IllegalArgumentException(USAGE);
        }
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        switch (args[0]) {
            case "forecast" -> forecasts.run(RunnerArguments.of(rest, "input", "model", "threads", "levels"), out, err);
            case "accuracy" -> AccuracyRunner.run(RunnerArguments.of(rest, "input", "forecasts"), out, err);
            default -> throw new IllegalArgumentException("there is no runner \"" + args[0] + "\".\n\n" + USAGE);
        }
    }
}
