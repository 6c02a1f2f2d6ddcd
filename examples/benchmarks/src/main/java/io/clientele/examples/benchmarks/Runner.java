package io.clientele.examples.benchmarks;

import io.clientele.stat.EstimationException;
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

          run forecast --input FILE.csv[.gz] --model NAME [--threads N] [--levels 0.80,0.95] [SELECTION]
              fits one model to every series of the file and writes id,step,mean,lower80,upper80,lower95,upper95;
              the last line on standard error is "series per second: N" (series / CPU seconds, warm), the one before it
              has the CPU seconds and the naive forecast in the same run
          run accuracy --input FILE.csv[.gz] --forecasts FILE.csv[.gz] [--parts] [SELECTION]
              scores such forecasts: sMAPE, MASE, OWA against Naive2, RMSSE, coverage and MSIS by period; with --parts also
              of the series with even numbers, which are for tuning, and of those with odd ones, which are held out
          run speed --input FILE.csv[.gz] [--models NAME,NAME,…] [SELECTION]
              series per CPU second, warm, with intervals of 80 and 95 %; the ratio to the naive forecast in the same run; how
              much faster two threads are; each model in a JVM of its own
          run first-call [--model NAME]
              the first forecast in a fresh JVM: one monthly series, 18 steps, two levels of intervals
          run hostile [--series 100000] [--models NAME,NAME,…] [--seed 1] [--threads N]
              puts models to generated series that break models, and counts the forecasts, refusals, series given up, and
              faults; faults are listed on standard error
          run lifetime --input FILE.csv[.gz] --model nbd|bg-nbd|mbg-nbd|pareto-nbd|ggompertz-nbd|bg-bb [--holdout WEEKS]
                       [--score FILE]
              fits a model of customer lifetimes, in weeks, to a file with a customer a row and the columns x, t_x_days and
              T_days; writes quantity,value with parameters, log-likelihood and CPU seconds, and with --score the columns of
              each customer to a file; --holdout compares with the column x_holdout, if there is one. BG/BB takes each day
              for an opportunity, or reads the columns x, t_x, n and customers
          run lifetime --simulate CUSTOMERS [--seed 1] --model NAME [--score FILE]
              the same with simulated customers of two years: Pareto/NBD, whole days
          run lifetime-coverage [--models NAME,NAME,…] [--seeds 500] [--customers 4000] [--seed 1]
              simulates customers by models of customer lifetimes, fits the models to them, and counts how often the 95 %
              intervals of the parameters hold the truth
          run kano --input FILE.csv [--layout auto|wide|long|codes] [--labels SET] [--features NAMES] [--weights COLUMN]
                   [--charset UTF-8]
              analyses the answers to a Kano questionnaire and writes a row a feature: counts and categories by Berger's and
              Pouliot's table, Better and Worse, strengths, tests of the leader, the continuous and the analytical Kano and
              points of the curves; what was left out is listed on standard error. SET is auto, english-a (or A) to
              english-d, german, chinese, words, codes (1 is like) or codes-reversed (5 is like). Codes without a header
              line are two columns a feature, or two in all, feature after feature, and --features names or counts them
          run kano-acceptance [--setting all|single|intervals|segments] [--surveys N] [--features 10] [--seed 1] [--threads 2]
              simulates Kano surveys with a known truth and writes setting,n,quantity,value,demand,met: how often categories
              are right, beside Fong's test and the most frequent category, and how sure; coverage of intervals; latent classes
          run order-cycle --input FILE.csv[.gz]
              measures the stages of orders of an object-centric event log with the columns activity, time, order, items and
              package, and writes stage,n,negative,mean,sd,p50,p90,p95 in hours; the whole cycle is the stage total. It looks
              at orders whose every item was delivered, and counts the others on standard error
          run order-stream [--orders 2000000] [--rounds 5] [--seed 1] [--alone]
              simulates orders with five milestones each, arriving shuffled within an hour, and writes how many seconds their
              order cycle takes from columns in memory and how many megabytes beside them, ours and the textbook way (a hash
              map and sorted arrays) in the same run; with --alone ours only

        SELECTION: --only PERIOD, such as monthly; --part even or odd, by the last digit of the id; --sample K for every K-th.
        FILE has the columns id,period,category,frequency,start,horizon,n,train,test: one series a row, the values of train and
        test parted by blanks; a start of 1:1 means unknown. Several files are parted by commas. Large ones are streamed.
        Options for the JVM go into JAVA_OPTS, such as JAVA_OPTS=-Xmx64m.
        models:
        """;

    private Runner() {}

    /** Runs what the first argument names; ends with status 2 where the arguments are wrong. */
    public static void main(String[] args) {
        try (PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8)) {
            run(args, out, System.err, ForecastRunner.standard());
        } catch (IllegalArgumentException | UncheckedIOException | EstimationException mistake) {
            System.err.println(mistake.getMessage());
            System.exit(2);
        }
    }

    static void run(String[] args, PrintStream out, PrintStream err, ForecastRunner forecasts) {
        if (args.length == 0) {
            throw new IllegalArgumentException(usage());
        }
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        switch (args[0]) {
            case "forecast" ->
                forecasts.run(
                        RunnerArguments.of(rest, "input", "model", "threads", "levels", "only", "part", "sample"),
                        out,
                        err);
            case "accuracy" ->
                AccuracyRunner.run(
                        RunnerArguments.of(rest, "input", "forecasts", "parts", "only", "part", "sample"), out, err);
            case "speed" -> SpeedRunner.standard().run(rest, out, err);
            case "speed-of-one" -> SpeedRunner.standard().row(rest, out);
            case "first-call" -> FirstCallRunner.run(RunnerArguments.of(rest, "model"), out);
            case "lifetime" ->
                LifetimeRunner.standard()
                        .run(
                                RunnerArguments.of(rest, "input", "model", "holdout", "score", "simulate", "seed"),
                                out,
                                err);
            case "lifetime-coverage" ->
                LifetimeCoverageRunner.run(RunnerArguments.of(rest, "models", "seeds", "customers", "seed"), out);
            case "kano" ->
                KanoRunner.run(
                        RunnerArguments.of(rest, "input", "layout", "labels", "features", "weights", "charset", "name"),
                        out,
                        err);
            case "kano-acceptance" ->
                KanoAcceptanceRunner.run(
                        RunnerArguments.of(rest, "setting", "surveys", "features", "seed", "threads"), out, err);
            case "order-cycle" -> OrderCycleRunner.run(RunnerArguments.of(rest, "input"), out, err);
            case "order-stream" ->
                OrderStreamRunner.run(RunnerArguments.of(rest, "orders", "rounds", "seed", "alone"), out, err);
            case "hostile" ->
                HostileRunner.run(RunnerArguments.of(rest, "series", "seed", "models", "threads"), out, err);
            default -> throw new IllegalArgumentException("there is no runner \"" + args[0] + "\".\n\n" + usage());
        }
    }

    private static String usage() {
        return USAGE + "  " + Models.names() + "\n";
    }
}
