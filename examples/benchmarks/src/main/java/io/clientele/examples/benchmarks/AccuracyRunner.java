package io.clientele.examples.benchmarks;

import io.clientele.examples.benchmarks.ForecastTable.Level;
import io.clientele.examples.benchmarks.SeriesCollection.Member;
import io.clientele.examples.benchmarks.SeriesSelection.Part;
import io.clientele.forecasting.accuracy.Accuracy;
import io.clientele.forecasting.accuracy.AccuracyAverager;
import io.clientele.forecasting.accuracy.AverageAccuracy;
import io.clientele.forecasting.accuracy.ErrorMeasure;
import io.clientele.forecasting.accuracy.ErrorScale;
import io.clientele.forecasting.accuracy.ErrorTally;
import io.clientele.forecasting.baseline.Naive2;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Interval;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Scores forecasts as the M competitions do: each measure over the steps of a series, averaged over the series with one vote each. OWA is
 * half of sMAPE and half of MASE, each divided by that of Naive2 on the same series; RMSSE is that of M5, MSIS that of M4.
 */
final class AccuracyRunner {

    private static final String ALL = "all";

    private final ForecastTable forecasts;
    private final boolean inParts;
    private final Map<Part, Map<String, Scores>> groups = new EnumMap<>(Part.class);

    private AccuracyRunner(ForecastTable forecasts, boolean inParts) {
        this.forecasts = forecasts;
        this.inParts = inParts;
    }

    static void run(RunnerArguments arguments, PrintStream out, PrintStream err) {
        ForecastTable forecasts = ForecastTable.read(arguments.file("forecasts"));
        AccuracyRunner runner = new AccuracyRunner(forecasts, arguments.has("parts"));
        long members = SeriesCollection.read(arguments.files("input"), SeriesSelection.of(arguments), runner::score);
        forecasts.requireAllUsed(arguments.files("input").get(0), arguments.selects());
        runner.print(out);
        Scores all = runner.group(Part.ALL, ALL);
        long unscaled = all.series() - all.model.finish().votes(ErrorMeasure.MASE);
        note(err, members - all.series(), members, "have no forecast or no test values and are not scored");
        note(
                err,
                unscaled,
                all.series(),
                "have no MASE and MSIS: constant from season to season, or not longer than one");
    }

    private void score(List<Member> members) {
        for (Member member : members) {
            if (forecasts.has(member) && member.test().length > 0) {
                Accuracy accuracy = accuracy(member, forecasts);
                Accuracy benchmark = benchmark(member);
                for (Part part : inParts ? List.of(Part.ALL, member.part()) : List.of(Part.ALL)) {
                    group(part, member.period()).add(accuracy, benchmark);
                    group(part, ALL).add(accuracy, benchmark);
                }
            }
        }
    }

    private Scores group(Part part, String period) {
        return groups.computeIfAbsent(part, key -> new LinkedHashMap<>()).computeIfAbsent(period, key -> new Scores());
    }

    private static void note(PrintStream err, long count, long of, String what) {
        if (count > 0) {
            err.println(count + " of " + of + " series " + what);
        }
    }

    private static Accuracy accuracy(Member member, ForecastTable forecasts) {
        int[] rows = forecasts.rows(member);
        return accuracy(
                member,
                Arrays.stream(rows).mapToDouble(forecasts::mean).toArray(),
                step -> forecasts.intervals(rows[step]));
    }

    /** Naive2; the last value known where the series has gaps, or is too short for the errors that intervals are made of. */
    private static Accuracy benchmark(Member member) {
        TimeSeries train = member.train().withSeasons(member.frequency());
        double[] mean;
        if (Naive2.standard().refusal(train).isEmpty()) {
            mean = Naive2.standard().fit(train).forecast(member.test().length).mean();
        } else {
            mean = new double[member.test().length];
            TimeSeries known = train.trimmed();
            Arrays.fill(mean, known.value(known.size() - 1));
        }
        return accuracy(member, mean, step -> new Interval[0]);
    }

    private static Accuracy accuracy(Member member, double[] mean, Function<Integer, Interval[]> intervals) {
        ErrorTally tally = ErrorTally.empty().scaledBy(ErrorScale.of(member.train(), member.frequency()));
        for (int step = 0; step < mean.length; step++) {
            double actual = member.test()[step];
            if (Double.isNaN(actual)) {
                tally.missing();
            } else {
                tally.add(actual, mean[step], intervals.apply(step));
            }
        }
        return tally.finish();
    }

    /** A row a period, in the order of the file, and one for all; with parts this three times, named in a column of its own. */
    private void print(PrintStream out) {
        StringBuilder header = new StringBuilder(inParts ? "period,part,series" : "period,series");
        header.append(",sMAPE,MASE,OWA,RMSSE");
        for (Level level : forecasts.levels()) {
            header.append(",coverage").append(level.percent()).append(",MSIS").append(level.percent());
        }
        out.println(header);
        group(Part.ALL, ALL);
        groups.forEach((part, periods) -> {
            periods.forEach((period, scores) -> {
                if (!period.equals(ALL)) {
                    out.println(line(part, period, scores));
                }
            });
            out.println(line(part, ALL, group(part, ALL)));
        });
        out.flush();
    }

    private StringBuilder line(Part part, String period, Scores scores) {
        AverageAccuracy averages = scores.model.finish();
        StringBuilder line = new StringBuilder(period);
        if (inParts) {
            line.append(',').append(part.label());
        }
        line.append(',').append(averages.series());
        append(line, averages.value(ErrorMeasure.SMAPE));
        append(line, averages.value(ErrorMeasure.MASE));
        append(line, averages.owa(scores.naive2.finish()));
        append(line, averages.value(ErrorMeasure.RMSSE));
        for (Level level : forecasts.levels()) {
            append(line, averages.value(ErrorMeasure.coverage(level.share())));
            append(line, averages.value(ErrorMeasure.msis(level.share())));
        }
        return line;
    }

    private static void append(StringBuilder line, OptionalDouble value) {
        line.append(',');
        value.ifPresent(line::append);
    }

    /** The accuracy of the model and of the benchmark on the same series. */
    private static final class Scores {

        private final AccuracyAverager model = AccuracyAverager.empty();
        private final AccuracyAverager naive2 = AccuracyAverager.empty();

        void add(Accuracy accuracy, Accuracy benchmark) {
            model.add(accuracy);
            naive2.add(benchmark);
        }

        long series() {
            return model.finish().series();
        }
    }
}
