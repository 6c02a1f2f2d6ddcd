package io.clientele.examples.quickstart;

import io.clientele.examples.quickstart.OrderBook.Line;
import io.clientele.examples.quickstart.page.Block;
import io.clientele.examples.quickstart.page.FanChart;
import io.clientele.examples.quickstart.page.Paragraph;
import io.clientele.examples.quickstart.page.Section;
import io.clientele.examples.quickstart.page.TextBlock;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecasting;
import io.clientele.forecasting.accuracy.ErrorMeasure;
import io.clientele.forecasting.baseline.Drift;
import io.clientele.forecasting.baseline.Mean;
import io.clientele.forecasting.baseline.MovingAverage;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.baseline.SeasonalNaive;
import io.clientele.forecasting.baseline.WeightedMovingAverage;
import io.clientele.forecasting.selection.Backtest;
import io.clientele.forecasting.selection.BacktestResult;
import io.clientele.forecasting.selection.Candidate;
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
import java.util.stream.IntStream;

/** What will be ordered in the next twelve months, by product line, and how far each model could have been trusted so far. */
final class DemandSection {

    private static final int AHEAD = 12;
    private static final int TESTED_AHEAD = 3;
    private static final int ORIGINS = 6;
    private static final String ALL = "all product lines";

    private static final List<Candidate> MODELS = List.of(
            new Candidate("naive", Naive.standard()),
            new Candidate("seasonal naive", SeasonalNaive.standard()),
            new Candidate("drift", Drift.standard()),
            new Candidate("mean", Mean.standard()),
            new Candidate("moving average of 3", MovingAverage.ofLast(3)),
            new Candidate("weighted moving average 1:2:3", WeightedMovingAverage.inProportion(1, 2, 3)),
            new Candidate("simple smoothing", Ets.simple()),
            new Candidate("Holt", Ets.holt()),
            new Candidate("damped trend", Ets.damped()),
            new Candidate("Holt–Winters additive", Ets.holtWintersAdditive()),
            new Candidate("Holt–Winters multiplicative", Ets.holtWintersMultiplicative()));

    private DemandSection() {}

    static Section of(OrderBook book) {
        Map<String, TimeSeries> demand = demand(book);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                "Units ordered a month. Each model is asked what it would have said one to three months ahead at each"
                        + " of the last " + ORIGINS
                        + " origins; the one with the smallest scaled error (MASE) then makes the forecast. Intervals"
                        + " are the model's own: normal, so that the lower end of a small forecast can fall below"
                        + " zero."
                        + note(book)));
        Map<String, BacktestResult> tests = new LinkedHashMap<>();
        demand.forEach((name, series) -> tests.put(name, test(series)));
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
        BacktestResult all = tests.get(ALL);
        Forecast total = forecasts.get(ALL);
        if (all == null || total == null) {
            throw new IllegalArgumentException(book.source() + " covers too few months for any model; bring at least "
                    + (TESTED_AHEAD + ORIGINS + 2) + " whole months.");
        }
        blocks.add(FanChart.of(capitalised(ALL), Objects.requireNonNull(demand.get(ALL)), total)
                .acrossThePage()
                .high(320));
        blocks.add(new TextBlock(total.toString()));
        blocks.add(new TextBlock(all.toString()));
        blocks.add(new TextBlock(all.report().byStep(ErrorMeasure.MASE)));
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

    private static BacktestResult test(TimeSeries series) {
        Backtest backtest = Backtest.of(series).horizon(TESTED_AHEAD).origins(ORIGINS);
        for (Candidate candidate : MODELS) {
            backtest = backtest.model(candidate.name(), candidate.forecaster());
        }
        return backtest.run();
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
        Table table = Table.of("Units a month by product line, forecast and 80 % interval")
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
                Locale.ROOT, "%,.0f [%,.0f to %,.0f]", forecast.mean(step), interval.lower(), interval.upper());
    }

    /** A row a model that was ranked anywhere, a column a product line. */
    private static Table errors(Map<String, BacktestResult> tests) {
        List<String> ranked = MODELS.stream()
                .map(Candidate::name)
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
