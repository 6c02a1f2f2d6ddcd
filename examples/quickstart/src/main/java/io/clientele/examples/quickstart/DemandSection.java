package io.clientele.examples.quickstart;

import io.clientele.examples.quickstart.OrderBook.Line;
import io.clientele.examples.quickstart.page.Block;
import io.clientele.examples.quickstart.page.FanChart;
import io.clientele.examples.quickstart.page.Paragraph;
import io.clientele.examples.quickstart.page.Section;
import io.clientele.examples.quickstart.page.TextBlock;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.Forecasting;
import io.clientele.forecasting.accuracy.ErrorMeasure;
import io.clientele.forecasting.baseline.Drift;
import io.clientele.forecasting.baseline.Mean;
import io.clientele.forecasting.baseline.MovingAverage;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.baseline.SeasonalNaive;
import io.clientele.forecasting.baseline.WeightedMovingAverage;
import io.clientele.forecasting.selection.Backtest;
import io.clientele.forecasting.selection.BacktestReport;
import io.clientele.forecasting.selection.BacktestResult;
import io.clientele.forecasting.selection.Score;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.io.Table;
import io.clientele.series.SeriesAggregator;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Distribution;
import io.clientele.stat.Interval;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What will be ordered in the next twelve months, by product line, and how far each model could have been trusted so far. */
final class DemandSection {

    private static final int AHEAD = 12;
    private static final int TESTED_AHEAD = 3;
    private static final int ORIGINS = 6;

    /** Below this no model has anything to learn from. */
    private static final int FEWEST_MONTHS = 4;

    private static final String ALL = "all product lines";

    private static final List<Forecaster> MODELS = List.of(
            Naive.standard(),
            SeasonalNaive.standard(),
            Drift.standard(),
            Mean.standard(),
            MovingAverage.ofLast(3),
            WeightedMovingAverage.inProportion(1, 2, 3),
            Ets.simple(),
            Ets.holt(),
            Ets.damped(),
            Ets.holtWintersAdditive(),
            Ets.holtWintersMultiplicative());

    private DemandSection() {}

    static Section of(OrderBook book) {
        Map<String, TimeSeries> demand = demand(book);
        int months = Objects.requireNonNull(demand.get(ALL)).size();
        int origins = Math.min(ORIGINS, months - TESTED_AHEAD - FEWEST_MONTHS + 1);
        if (origins < 1) {
            throw new IllegalArgumentException("there are " + months + " whole months, and a forecast that was tested "
                    + TESTED_AHEAD + " months ahead needs " + (TESTED_AHEAD + FEWEST_MONTHS) + ".");
        }
        Map<String, BacktestResult> tests = new LinkedHashMap<>();
        demand.forEach((name, series) -> tests.put(
                name,
                Backtest.of(series)
                        .models(MODELS)
                        .horizon(TESTED_AHEAD)
                        .origins(origins)
                        .run()));
        Map<String, Forecast> forecasts = new LinkedHashMap<>();
        demand.forEach((name, series) -> Objects.requireNonNull(tests.get(name))
                .best()
                .ifPresent(best -> forecasts.put(
                        name,
                        Forecasting.of(series)
                                .with(best)
                                .horizon(AHEAD)
                                .levels(0.80, 0.95)
                                .forecast())));
        BacktestReport all = Objects.requireNonNull(tests.get(ALL)).report();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                "Units ordered a month. Each model is asked what it would have said one to " + TESTED_AHEAD
                        + " months ahead at each of the last " + origins
                        + " origins; the one with the smallest scaled error (MASE) then makes the forecast. Every"
                        + " product line has a model of its own, so the lines need not add up to the total."
                        + note(book)));
        Forecast total = forecasts.get(ALL);
        if (total == null) {
            blocks.add(new TextBlock(all.toString()));
            return new Section("Demand", blocks);
        }
        blocks.add(FanChart.of(capitalised(ALL), Objects.requireNonNull(demand.get(ALL)), total)
                .acrossThePage()
                .high(320));
        blocks.add(new TextBlock(total.toString()));
        blocks.add(new Paragraph(
                "Intervals are the model's own, from a normal distribution; a lower end below zero means none at all."
                        + held(all)));
        blocks.add(new TextBlock(all.toString()));
        blocks.add(new TextBlock(withoutLinesOf(all.toString(), all.byStep(ErrorMeasure.MASE))));
        blocks.add(new TextBlock(outlook(forecasts).toString()));
        blocks.add(new TextBlock(months(forecasts).toString()));
        blocks.add(new TextBlock(errors(tests).toString()));
        demand.forEach((name, series) -> {
            Forecast forecast = forecasts.get(name);
            if (!name.equals(ALL) && forecast != null) {
                blocks.add(FanChart.of(name + ": " + forecast.model(), series, forecast));
            }
        });
        return new Section("Demand", blocks);
    }

    /** How many actuals the best model's intervals held in the test, and what follows if these were few. */
    private static String held(BacktestReport report) {
        Score best = report.scores().get(0);
        double coverage = best.overall().value(ErrorMeasure.coverage(0.80)).orElse(0.80);
        long n = best.overall().observations();
        return String.format(
                Locale.ROOT,
                " In the test the 80 %% intervals of %s held %d of %d actuals%s.",
                best.model(),
                Math.round(coverage * n),
                n,
                coverage < 0.7 ? ", so take them for too narrow" : "");
    }

    /** A second table need not repeat the notes of the first. */
    private static String withoutLinesOf(String said, String text) {
        Set<String> lines = said.lines().collect(Collectors.toSet());
        return text.lines().filter(line -> !lines.contains(line)).collect(Collectors.joining("\n"));
    }

    /** One series a product line and their sum; a last month that is not over yet is left out. */
    private static Map<String, TimeSeries> demand(OrderBook book) {
        LocalDate end = endOfLastWholeMonth(book);
        List<Line> lines =
                book.lines().stream().filter(line -> !line.date().isAfter(end)).toList();
        SeriesAggregator monthly = SeriesAggregator.monthly().sum().in("units").between(book.since(), end);
        Map<String, TimeSeries> demand = new LinkedHashMap<>();
        demand.put(
                ALL,
                lines.stream()
                        .collect(monthly.collector(Line::date, Line::quantity))
                        .named(ALL));
        demand.putAll(lines.stream().collect(monthly.groupingBy(Line::productLine, Line::date, Line::quantity)));
        return demand;
    }

    private static LocalDate endOfLastWholeMonth(OrderBook book) {
        LocalDate asOf = book.asOf();
        LocalDate monthEnd = YearMonth.from(asOf).atEndOfMonth();
        return asOf.equals(monthEnd)
                ? asOf
                : YearMonth.from(asOf).minusMonths(1).atEndOfMonth();
    }

    private static String note(OrderBook book) {
        LocalDate end = endOfLastWholeMonth(book);
        long later =
                book.lines().stream().filter(line -> line.date().isAfter(end)).count();
        return later == 0 ? "" : " The month of the last order is not over and stands aside (" + later + " lines).";
    }

    /** A row a product line: who forecasts, how well, and what to expect; the year's interval knows that errors go together. */
    private static Table outlook(Map<String, Forecast> forecasts) {
        List<String> names = new ArrayList<>();
        List<String> models = new ArrayList<>();
        List<Double> next = new ArrayList<>();
        List<Double> year = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        forecasts.forEach((name, forecast) -> {
            Distribution sum = forecast.total(1, AHEAD);
            Interval interval = sum.interval(0.80);
            names.add(name);
            models.add(forecast.model());
            next.add(Math.rint(forecast.mean(1)));
            year.add(Math.rint(sum.mean()));
            low.add(Math.rint(interval.lower()));
            high.add(Math.rint(interval.upper()));
        });
        return Table.of("Expected units by product line, 80 % interval of the next twelve months")
                .column("product line", names)
                .column("model", models)
                .column("next month", next)
                .column("next 12 months", year)
                .column("from", low)
                .column("to", high);
    }

    /** A row a month, a column a product line: the forecast and its interval of 80 percent. */
    private static Table months(Map<String, Forecast> forecasts) {
        Forecast first = forecasts.values().iterator().next();
        Table table = Table.of("Units a month by product line, forecast and 80 % interval, from 0 up")
                .column(
                        "month",
                        IntStream.rangeClosed(1, AHEAD).mapToObj(first::label).toList());
        for (Map.Entry<String, Forecast> forecast : forecasts.entrySet()) {
            if (!forecast.getKey().equals(ALL)) {
                table = table.column(
                        forecast.getKey(),
                        IntStream.rangeClosed(1, AHEAD)
                                .mapToObj(step -> month(forecast.getValue(), step))
                                .toList());
            }
        }
        return table;
    }

    private static String month(Forecast forecast, int step) {
        Interval interval = forecast.interval(step, 0.80);
        return String.format(
                Locale.ROOT,
                "%,.0f [%,.0f to %,.0f]",
                forecast.mean(step),
                Math.max(0, interval.lower()),
                Math.max(0, interval.upper()));
    }

    /** A row a model that was ranked anywhere, a column a product line. */
    private static Table errors(Map<String, BacktestResult> tests) {
        List<String> ranked = MODELS.stream()
                .map(Forecaster::name)
                .filter(name -> tests.values().stream()
                        .anyMatch(test -> error(test, name).isPresent()))
                .toList();
        Table table = Table.of("MASE one to " + TESTED_AHEAD + " months ahead by product line")
                .column("model", ranked);
        for (Map.Entry<String, BacktestResult> test : tests.entrySet()) {
            table = table.column(
                    test.getKey(),
                    ranked.stream()
                            .map(name -> error(test.getValue(), name))
                            .map(error ->
                                    error.isPresent() ? String.format(Locale.ROOT, "%.2f", error.getAsDouble()) : "")
                            .toList());
        }
        return table;
    }

    private static OptionalDouble error(BacktestResult test, String model) {
        return test.report().scores().stream()
                .filter(score -> score.model().equals(model))
                .findFirst()
                .map(score -> score.overall().value(ErrorMeasure.MASE))
                .orElse(OptionalDouble.empty());
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
