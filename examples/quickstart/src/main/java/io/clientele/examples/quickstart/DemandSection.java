package io.clientele.examples.quickstart;

import io.clientele.examples.quickstart.OrderBook.Line;
import io.clientele.examples.quickstart.page.BarChart;
import io.clientele.examples.quickstart.page.Block;
import io.clientele.examples.quickstart.page.Chart;
import io.clientele.examples.quickstart.page.FanChart;
import io.clientele.examples.quickstart.page.OriginChart;
import io.clientele.examples.quickstart.page.Paragraph;
import io.clientele.examples.quickstart.page.Section;
import io.clientele.examples.quickstart.page.TextBlock;
import io.clientele.forecasting.Forecast;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.Forecasting;
import io.clientele.forecasting.accuracy.ErrorMeasure;
import io.clientele.forecasting.arima.Arima;
import io.clientele.forecasting.baseline.Drift;
import io.clientele.forecasting.baseline.Mean;
import io.clientele.forecasting.baseline.MovingAverage;
import io.clientele.forecasting.baseline.Naive;
import io.clientele.forecasting.baseline.SeasonalNaive;
import io.clientele.forecasting.ces.Ces;
import io.clientele.forecasting.selection.Automatic;
import io.clientele.forecasting.selection.Backtest;
import io.clientele.forecasting.selection.BacktestReport;
import io.clientele.forecasting.selection.Score;
import io.clientele.forecasting.smoothing.Ets;
import io.clientele.forecasting.theta.Theta;
import io.clientele.io.Table;
import io.clientele.series.SeriesAggregator;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Interval;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What will be ordered in the next twelve months, by product line, and how far each model could have been trusted so far. */
final class DemandSection {

    private static final int AHEAD = 12;
    private static final int TESTED_AHEAD = 3;
    private static final int ORIGINS = 6;

    /** Below this no model has anything to learn from. */
    private static final int FEWEST_MONTHS = 4;

    private static final String ALL = "all product lines";

    /** Makes the forecasts. */
    private static final Forecaster DEFAULT = Automatic.standard();

    /** What the default is compared with: its members alone, and the simple methods that it has to beat. */
    private static final List<Forecaster> OTHERS = List.of(
            Theta.dynamicOptimised(),
            Ets.automatic(),
            Ces.automatic(),
            Arima.automatic(),
            Ets.simple(),
            Ets.damped(),
            Ets.holtWintersAdditive(),
            MovingAverage.ofLast(3),
            SeasonalNaive.standard(),
            Mean.standard(),
            Naive.standard(),
            Drift.standard());

    private DemandSection() {}

    static Section of(OrderBook book) {
        Map<String, TimeSeries> demand = demand(book);
        int months = Objects.requireNonNull(demand.get(ALL)).size();
        int origins = Math.min(ORIGINS, months - TESTED_AHEAD - FEWEST_MONTHS + 1);
        if (origins < 1) {
            throw new IllegalArgumentException("there are " + months + " whole months, and a forecast that was tested "
                    + TESTED_AHEAD + " months ahead needs " + (TESTED_AHEAD + FEWEST_MONTHS) + ".");
        }
        Map<String, BacktestReport> tests = new LinkedHashMap<>();
        Map<String, Forecast> forecasts = new LinkedHashMap<>();
        demand.forEach((name, series) -> {
            tests.put(name, tested(series, origins));
            if (DEFAULT.refusal(series).isEmpty()) {
                forecasts.put(
                        name,
                        Forecasting.of(series)
                                .with(DEFAULT)
                                .horizon(AHEAD)
                                .levels(0.80, 0.95)
                                .forecast());
            }
        });
        BacktestReport all = Objects.requireNonNull(tests.get(ALL));
        Forecast total = forecasts.get(ALL);
        if (total == null) {
            return new Section("Demand", List.of(new TextBlock(all.toString())));
        }
        TimeSeries history = Objects.requireNonNull(demand.get(ALL));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph("Units ordered a month, " + months + " months so far, and the next " + AHEAD
                + " by the default automatic forecaster: the mean of several models that suit the series. Every product"
                + " line is forecast by itself, so the lines need not add up to the total."
                + note(book)));
        blocks.add(FanChart.of(capitalised(ALL), history, total).acrossThePage().high(320));
        blocks.add(new TextBlock(total.toString()));
        blocks.add(new Paragraph("How far can it be trusted? Each model is asked what it would have said one to "
                + TESTED_AHEAD + " months ahead at each of the last " + origins
                + " origins, knowing nothing of what came after. The scaled error (MASE) is 1 where a model misses by"
                + " as much as last year's value did before." + standing(all)));
        blocks.add(new TextBlock(all.toString()));
        addCharts(blocks, history, all);
        blocks.add(new TextBlock(outlook(forecasts, tests).toString()));
        blocks.add(new TextBlock(months(forecasts).toString()));
        blocks.add(new TextBlock(errors(tests).toString()));
        demand.forEach((name, series) -> {
            Forecast forecast = forecasts.get(name);
            if (!name.equals(ALL) && forecast != null) {
                blocks.add(FanChart.of(name, series, forecast));
            }
        });
        return new Section("Demand", blocks);
    }

    private static BacktestReport tested(TimeSeries series, int origins) {
        return Backtest.of(series)
                .models(DEFAULT)
                .models(OTHERS)
                .horizon(TESTED_AHEAD)
                .origins(origins)
                .threads(Runtime.getRuntime().availableProcessors())
                .run()
                .report();
    }

    /** The leaderboard as bars, and what the default would have said beside what came. */
    private static void addCharts(List<Block> blocks, TimeSeries history, BacktestReport report) {
        List<Score> ranked = report.scores().stream()
                .filter(score -> score.overall().value(ErrorMeasure.MASE).isPresent())
                .toList();
        if (ranked.isEmpty()) {
            return;
        }
        Chart leaderboard = BarChart.leaderboard(
                "Leaderboard: error one to " + TESTED_AHEAD + " months ahead, " + ALL,
                "MASE",
                ranked.stream().map(Score::model).toList(),
                ranked.stream()
                        .map(score -> score.overall().value(ErrorMeasure.MASE).orElseThrow())
                        .toList(),
                DEFAULT.name());
        blocks.add(leaderboard);
        report.scores().stream()
                .filter(score -> score.model().equals(DEFAULT.name()))
                .findFirst()
                .ifPresent(score -> blocks.add(
                        OriginChart.of("What " + DEFAULT.name() + " would have said, from each origin", history, score)
                                .high(leaderboard.height())));
    }

    /** Where the default stands, how many actuals its intervals held, and what follows if these were few. */
    private static String standing(BacktestReport report) {
        List<String> ranked = report.scores().stream().map(Score::model).toList();
        int place = ranked.indexOf(DEFAULT.name());
        if (place < 0) {
            return "";
        }
        Score own = report.scores().get(place);
        double coverage = own.overall().value(ErrorMeasure.coverage(0.80)).orElse(0.80);
        long n = own.overall().observations();
        return String.format(
                Locale.ROOT,
                " The default is number %d of %d here; its 80 %% intervals held %d of %d actuals%s. A few origins of"
                        + " one series prove little: p says which gaps to the first could be chance.",
                place + 1,
                ranked.size(),
                Math.round(coverage * n),
                n,
                coverage < 0.7 ? ", so take them for too narrow" : "");
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

    /** The units of one product line a month, up to the last whole one. */
    static TimeSeries monthly(OrderBook book, String productLine) {
        return Objects.requireNonNull(demand(book).get(productLine), productLine);
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

    /** A row a product line: what to expect, and how well it went before; the year's interval knows that errors go together. */
    private static Table outlook(Map<String, Forecast> forecasts, Map<String, BacktestReport> tests) {
        List<String> names = new ArrayList<>();
        List<Double> next = new ArrayList<>();
        List<Double> year = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        List<String> ranks = new ArrayList<>();
        forecasts.forEach((name, forecast) -> {
            Interval interval = forecast.total(1, AHEAD).interval(0.80);
            BacktestReport test = Objects.requireNonNull(tests.get(name));
            List<String> ranked = test.scores().stream().map(Score::model).toList();
            int place = ranked.indexOf(DEFAULT.name());
            names.add(name);
            next.add(Math.rint(forecast.mean(1)));
            year.add(Math.rint(Arrays.stream(forecast.mean()).sum()));
            low.add(Math.rint(interval.lower()));
            high.add(Math.rint(interval.upper()));
            errors.add(shown(error(test, DEFAULT.name())));
            ranks.add(place < 0 ? "" : (place + 1) + " of " + ranked.size());
        });
        return Table.of("Expected units by product line, 80 % interval of the next twelve months, and the backtest")
                .column("product line", names)
                .column("next month", next)
                .column("next 12 months", year)
                .column("from", low)
                .column("to", high)
                .column("MASE", errors)
                .column("rank", ranks);
    }

    private static String shown(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "";
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
    private static Table errors(Map<String, BacktestReport> tests) {
        List<String> ranked = Stream.concat(Stream.of(DEFAULT), OTHERS.stream())
                .map(Forecaster::name)
                .filter(name -> tests.values().stream()
                        .anyMatch(test -> error(test, name).isPresent()))
                .toList();
        Table table = Table.of("MASE one to " + TESTED_AHEAD + " months ahead by product line")
                .column("model", ranked);
        for (Map.Entry<String, BacktestReport> test : tests.entrySet()) {
            table = table.column(
                    test.getKey(),
                    ranked.stream()
                            .map(name -> shown(error(test.getValue(), name)))
                            .toList());
        }
        return table;
    }

    private static OptionalDouble error(BacktestReport report, String model) {
        return report.scores().stream()
                .filter(score -> score.model().equals(model))
                .findFirst()
                .map(score -> score.overall().value(ErrorMeasure.MASE))
                .orElse(OptionalDouble.empty());
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
