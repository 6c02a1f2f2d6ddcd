package io.clientele.examples.benchmarks;

import io.clientele.examples.benchmarks.SeriesCollection.Member;
import io.clientele.forecasting.accuracy.Accuracy;
import io.clientele.forecasting.accuracy.AccuracyAverager;
import io.clientele.forecasting.accuracy.AverageAccuracy;
import io.clientele.forecasting.accuracy.ErrorMeasure;
import io.clientele.forecasting.accuracy.ErrorScale;
import io.clientele.forecasting.accuracy.ErrorTally;
import io.clientele.forecasting.baseline.Naive2;
import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.stat.Interval;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scores forecasts as the M competitions do: each measure over the steps of a series, averaged over the series with one vote each. OWA is
 * half of sMAPE and half of MASE, each divided by that of Naive2 on the same series; RMSSE is that of M5, MSIS that of M4.
 */
final class AccuracyRunner {

    private static final Pattern LOWER = Pattern.compile("lower(\\d+(?:\\.\\d+)?)");
    private static final String ALL = "all";

    private AccuracyRunner() {}

    static void run(RunnerArguments arguments, PrintStream out) {
        List<Member> members = SeriesCollection.read(arguments.file("input")).members();
        Table forecasts = Csv.options()
                .text("id")
                .integer("step")
                .number("mean")
                .required("id", "step", "mean")
                .read(arguments.file("forecasts"));
        List<Double> levels = levels(forecasts);
        Map<String, List<Integer>> rows = rowsById(forecasts);
        Map<String, AccuracyAverager> scored = new LinkedHashMap<>();
        Map<String, AccuracyAverager> naive2 = new LinkedHashMap<>();
        int without = 0;
        for (Member member : members) {
            List<Integer> own = rows.remove(member.id());
            if (own == null || member.test().length == 0) {
                without++;
                continue;
            }
            Accuracy accuracy = score(member, forecasts, own, levels);
            Accuracy benchmark = benchmark(member);
            for (String group : List.of(member.period(), ALL)) {
                scored.computeIfAbsent(group, name -> AccuracyAverager.empty()).add(accuracy);
                naive2.computeIfAbsent(group, name -> AccuracyAverager.empty()).add(benchmark);
            }
        }
        if (!rows.isEmpty()) {
            throw new IllegalArgumentException(forecasts.source() + " has forecasts of "
                    + rows.keySet().iterator().next() + ", which " + arguments.text("input") + " does not have.");
        }
        if (without > 0) {
            System.err.println(without + " of " + members.size()
                    + " series have no forecast or no test values and are not scored");
        }
        print(scored, naive2, levels, out);
    }

    private static Accuracy score(Member member, Table forecasts, List<Integer> rows, List<Double> levels) {
        double[] test = member.test();
        if (rows.size() != test.length) {
            throw new IllegalArgumentException(forecasts.source() + " has " + rows.size() + " steps of " + member.id()
                    + "; it must have " + test.length + ", one for each test value.");
        }
        ErrorTally tally = ErrorTally.empty().scaledBy(ErrorScale.of(member.train(), member.frequency()));
        for (int step = 0; step < test.length; step++) {
            int row = rows.get(step);
            if (forecasts.integer("step", row) != step + 1) {
                throw forecasts.malformed(row, "step", "step " + (step + 1) + " of " + member.id());
            }
            Interval[] intervals = new Interval[levels.size()];
            for (int l = 0; l < intervals.length; l++) {
                String percent = percent(levels.get(l));
                intervals[l] = Interval.of(
                        forecasts.number("lower" + percent, row),
                        forecasts.number("upper" + percent, row),
                        levels.get(l));
            }
            tally.add(test[step], forecasts.number("mean", row), intervals);
        }
        return tally.finish();
    }

    private static Accuracy benchmark(Member member) {
        double[] mean = Naive2.standard()
                .fit(member.train().withSeasons(member.frequency()))
                .forecast(member.test().length)
                .mean();
        ErrorTally tally = ErrorTally.empty().scaledBy(ErrorScale.of(member.train(), member.frequency()));
        for (int step = 0; step < mean.length; step++) {
            tally.add(member.test()[step], mean[step]);
        }
        return tally.finish();
    }

    private static void print(
            Map<String, AccuracyAverager> scored,
            Map<String, AccuracyAverager> naive2,
            List<Double> levels,
            PrintStream out) {
        StringBuilder header = new StringBuilder("period,series,sMAPE,MASE,OWA,RMSSE");
        for (double level : levels) {
            header.append(",coverage").append(percent(level)).append(",MSIS").append(percent(level));
        }
        out.println(header);
        List<String> groups = new ArrayList<>(scored.keySet());
        groups.remove(ALL);
        groups.add(ALL);
        for (String group : groups) {
            AccuracyAverager averager = scored.get(group);
            AccuracyAverager benchmark = naive2.get(group);
            if (averager == null || benchmark == null) {
                continue;
            }
            AverageAccuracy averages = averager.finish();
            StringBuilder line = new StringBuilder(group).append(',').append(averages.series());
            append(line, averages.value(ErrorMeasure.SMAPE));
            append(line, averages.value(ErrorMeasure.MASE));
            append(line, averages.owa(benchmark.finish()));
            append(line, averages.value(ErrorMeasure.RMSSE));
            for (double level : levels) {
                append(line, averages.value(ErrorMeasure.coverage(level)));
                append(line, averages.value(ErrorMeasure.msis(level)));
            }
            out.println(line);
        }
        out.flush();
    }

    private static void append(StringBuilder line, OptionalDouble value) {
        line.append(',');
        value.ifPresent(line::append);
    }

    private static List<Double> levels(Table forecasts) {
        List<Double> levels = new ArrayList<>();
        for (String column : forecasts.columns()) {
            Matcher matcher = LOWER.matcher(column);
            if (matcher.matches() && forecasts.has("upper" + matcher.group(1))) {
                levels.add(Double.parseDouble(matcher.group(1)) / 100);
            }
        }
        return levels;
    }

    private static Map<String, List<Integer>> rowsById(Table forecasts) {
        Map<String, List<Integer>> rows = new HashMap<>();
        for (int row = 0; row < forecasts.rows(); row++) {
            rows.computeIfAbsent(forecasts.text("id", row), id -> new ArrayList<>())
                    .add(row);
        }
        return rows;
    }

    private static String percent(double level) {
        return ForecastRunner.percent(level);
    }
}
