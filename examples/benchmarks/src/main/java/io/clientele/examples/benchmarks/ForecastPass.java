package io.clientele.examples.benchmarks;

import io.clientele.examples.benchmarks.Crew.Time;
import io.clientele.examples.benchmarks.SeriesCollection.Member;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.stat.EstimationException;
import io.clientele.stat.Interval;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Series, each fitted and forecast by one model with its intervals. Doing it again does the same, so that it can be timed as often as one
 * likes.
 */
final class ForecastPass {

    private final Forecaster model;
    private final double[] levels;
    private final List<Member> members;
    private final Outcome[] outcomes;

    ForecastPass(Forecaster model, double[] levels, List<Member> members) {
        this.model = model;
        this.levels = levels;
        this.members = members;
        this.outcomes = new Outcome[members.size()];
    }

    /** Forecasts all series. */
    Time run(Crew crew) {
        return crew.work(outcomes.length, Double.POSITIVE_INFINITY, this::forecast);
    }

    /** Forecasts them again and again, in passes that may be broken off, for so long. */
    void warmUp(Crew crew, double seconds) {
        double left = seconds;
        while (left > 0) {
            left -= crew.work(outcomes.length, left, this::forecast).wallSeconds();
        }
    }

    /** Forecasts all of them so often that it takes so long, and once at least; what each pass took. */
    List<Time> passesFor(Crew crew, double seconds) {
        List<Time> passes = new ArrayList<>();
        double left = seconds;
        do {
            Time pass = run(crew);
            passes.add(pass);
            left -= pass.wallSeconds();
        } while (left > 0);
        return passes;
    }

    private void forecast(int i) {
        Member member = members.get(i);
        Optional<String> refusal = model.refusal(member.train());
        if (refusal.isPresent()) {
            outcomes[i] = new Refused(refusal.get());
            return;
        }
        try {
            outcomes[i] = Numbers.of(model.fit(member.train()).forecast(member.horizon()), levels);
        } catch (EstimationException failed) {
            outcomes[i] = new Refused(failed.reason());
        } catch (RuntimeException failed) {
            // One series must not take the others down; it is listed with its cause.
            outcomes[i] = new Refused("it failed with " + failed);
        }
    }

    int series() {
        return outcomes.length;
    }

    /** How many series were forecast. */
    int forecasts() {
        int forecasts = 0;
        for (Outcome outcome : outcomes) {
            forecasts += outcome instanceof Numbers ? 1 : 0;
        }
        return forecasts;
    }

    /** Adds the series that were not forecast, each with its reason, under the kind of the reason: the same words about other numbers. */
    void addRefused(Map<String, List<String>> refused) {
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] instanceof Refused because) {
                refused.computeIfAbsent(because.reason().replaceAll("\\d+", "n"), kind -> new ArrayList<>())
                        .add(members.get(i).id() + ": " + because.reason());
            }
        }
    }

    /** One row a series and step. */
    void print(PrintStream out) {
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] instanceof Numbers numbers) {
                numbers.print(quoted(members.get(i).id()), out);
            }
        }
    }

    private static String quoted(String id) {
        return id.matches("[^,\"\\s]+") ? id : '"' + id.replace("\"", "\"\"") + '"';
    }

    private sealed interface Outcome permits Numbers, Refused {}

    private record Refused(String reason) implements Outcome {}

    /** The numbers of one forecast, ready to be printed: making them is part of what is timed, printing is not. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Numbers(double[] mean, List<List<Interval>> intervals) implements Outcome {

        static Numbers of(Forecast forecast, double[] levels) {
            List<List<Interval>> intervals = new ArrayList<>(levels.length);
            for (double level : levels) {
                intervals.add(forecast.intervals(level));
            }
            return new Numbers(forecast.mean(), intervals);
        }

        void print(String id, PrintStream out) {
            StringBuilder line = new StringBuilder();
            for (int step = 0; step < mean.length; step++) {
                line.setLength(0);
                line.append(id).append(',').append(step + 1).append(',').append(mean[step]);
                for (List<Interval> ofLevel : intervals) {
                    Interval interval = ofLevel.get(step);
                    line.append(',').append(interval.lower()).append(',').append(interval.upper());
                }
                out.println(line);
            }
        }
    }
}
