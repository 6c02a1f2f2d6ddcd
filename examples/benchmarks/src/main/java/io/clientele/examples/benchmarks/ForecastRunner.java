package io.clientele.examples.benchmarks;

import io.clientele.examples.benchmarks.Crew.Time;
import io.clientele.examples.benchmarks.SeriesCollection.Member;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.baseline.Naive;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fits one model to every series of a collection and writes its forecasts. What is timed is fitting, forecasting and making the intervals;
 * reading and writing are not. The naive forecast of the same series is timed beside it, as a measure of the machine.
 *
 * @param warmUp how long the code runs before it is timed
 * @param timed how long it is timed at least, if the collection is one piece; always one pass over all series
 */
record ForecastRunner(Duration warmUp, Duration timed) {

    /** Two seconds of warming up, one or more of timing. */
    static ForecastRunner standard() {
        return new ForecastRunner(Duration.ofSeconds(2), Duration.ofSeconds(1));
    }

    void run(RunnerArguments arguments, PrintStream out, PrintStream err) {
        Forecaster model = Models.named(arguments.text("model"));
        double[] levels = arguments.shares("levels", 0.80, 0.95);
        try (Crew crew = new Crew(arguments.whole("threads", 1))) {
            Session session = new Session(model, levels, crew, out);
            SeriesCollection.read(arguments.files("input"), SeriesSelection.of(arguments), session::piece);
            session.finish(err);
        }
    }

    private static String percent(double level) {
        double percent = Math.rint(1e6 * level) / 1e4;
        return percent == Math.rint(percent) ? Integer.toString((int) percent) : Double.toString(percent);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /** One run over a collection, piece by piece. */
    private final class Session {

        private final Forecaster model;
        private final double[] levels;
        private final Crew crew;
        private final PrintStream out;
        private final Map<String, List<String>> refused = new TreeMap<>();
        private @Nullable ForecastPass first;
        private List<Member> sample = List.of();
        private int pieces;
        private long series;
        private long forecasts;
        private Time time = Time.NONE;

        Session(Forecaster model, double[] levels, Crew crew, PrintStream out) {
            this.model = model;
            this.levels = levels;
            this.crew = crew;
            this.out = out;
        }

        void piece(List<Member> members) {
            ForecastPass pass = new ForecastPass(model, levels, members);
            if (first == null) {
                header();
                pass.warmUp(crew, seconds(warmUp));
                first = pass;
                sample = members;
            }
            time = time.plus(pass.run(crew));
            pass.print(out);
            pass.addRefused(refused);
            pieces++;
            series += pass.series();
            forecasts += pass.forecasts();
        }

        private void header() {
            StringBuilder line = new StringBuilder("id,step,mean");
            for (double level : levels) {
                String percent = percent(level);
                line.append(",lower").append(percent).append(",upper").append(percent);
            }
            out.println(line);
        }

        void finish(PrintStream err) {
            out.flush();
            if (pieces == 1 && first != null) {
                double left = seconds(timed) - time.wallSeconds();
                if (left > 0) {
                    time = first.passesFor(crew, left).stream().reduce(time, Time::plus);
                }
            }
            double share = (double) forecasts / series;
            double speed = share * time.perCpuSecond();
            double naive = naive();
            refused.forEach((kind, examples) -> err.println(
                    "refused: " + examples.size() + " of " + series + " series, for example " + examples.get(0)));
            err.println(String.format(
                    Locale.ROOT,
                    "CPU seconds: %.3f for %d series, naive in the same run: %.1f series per second, ratio %.4f",
                    forecasts / Math.max(1e-9, speed),
                    forecasts,
                    naive,
                    speed / naive));
            err.println(String.format(Locale.ROOT, "series per second: %.1f", speed));
        }

        /** Series per CPU second of the naive forecast, on the first piece, in its best pass. */
        private double naive() {
            ForecastPass pass = new ForecastPass(Naive.standard(), levels, sample);
            pass.warmUp(crew, seconds(warmUp) / 2);
            double best = pass.passesFor(crew, seconds(timed) / 4).stream()
                    .mapToDouble(Time::perCpuSecond)
                    .max()
                    .orElse(0);
            return Math.max(1, pass.forecasts()) / (double) pass.series() * best;
        }
    }
}
