package io.clientele.examples.quickstart.page;

import static io.clientele.examples.quickstart.page.Options.list;
import static io.clientele.examples.quickstart.page.Options.map;

import io.clientele.forecasting.Forecast;
import io.clientele.series.TimeSeries;
import io.clientele.stat.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A series, its forecast, and the intervals as a fan around it. */
public final class FanChart {

    private FanChart() {}

    /**
     * The history as a line, the forecast as a dashed one that starts at the last actual, and one band a level.
     *
     * @param title what the series is
     * @param history what was observed
     * @param forecast of the periods after it, with one or two levels
     */
    public static Chart of(String title, TimeSeries history, Forecast forecast) {
        int past = history.size();
        int horizon = forecast.horizon();
        List<String> periods = new ArrayList<>();
        List<@Nullable Object> actual = new ArrayList<>();
        for (int i = 0; i < past; i++) {
            periods.add(history.label(i));
            actual.add(history.at(i).isPresent() ? rounded(history.value(i)) : null);
        }
        List<@Nullable Object> mean = nothing(past);
        join(mean, history);
        for (int step = 1; step <= horizon; step++) {
            periods.add(forecast.calendar().label(step - 1));
            mean.add(rounded(forecast.mean(step)));
        }
        List<Object> series = new ArrayList<>();
        List<String> legend = new ArrayList<>(List.of("actual", "forecast"));
        List<Double> levels = Arrays.stream(forecast.levels())
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int band = 0; band < levels.size(); band++) {
            String name = Math.round(100 * levels.get(band)) + " %";
            legend.add(name);
            addBand(series, name, levels.get(band), history, forecast, band == 0 ? 0.16 : 0.28);
        }
        series.add(line("actual", actual, Options.BLUE, "solid"));
        series.add(line("forecast", mean, Options.ORANGE, "dashed"));
        Map<String, Object> option = Options.base();
        option.put("legend", Options.legend(legend));
        option.put("xAxis", Options.categoryAxis(periods));
        Map<String, Object> axis = Options.upright(history.unit());
        axis.put("min", 0);
        option.put("yAxis", axis);
        option.put("series", series);
        return new Chart(title, option, 260, false);
    }

    /** A band is two stacked lines without ink: the lower end, and the width filled down to it. */
    private static void addBand(
            List<Object> series, String name, double level, TimeSeries history, Forecast forecast, double opacity) {
        List<@Nullable Object> lower = nothing(history.size());
        List<@Nullable Object> width = nothing(history.size());
        join(lower, history);
        if (history.at(history.size() - 1).isPresent()) {
            width.set(history.size() - 1, 0);
        }
        for (int step = 1; step <= forecast.horizon(); step++) {
            Interval interval = forecast.interval(step, level);
            lower.add(rounded(interval.lower()));
            width.add(rounded(interval.width()));
        }
        series.add(map(
                "name",
                name + " from",
                "type",
                "line",
                "stack",
                name,
                "stackStrategy",
                "all",
                "data",
                lower,
                "symbol",
                "none",
                "silent",
                true,
                "lineStyle",
                map("opacity", 0),
                "tooltip",
                map("show", false)));
        series.add(map(
                "name",
                name,
                "type",
                "line",
                "stack",
                name,
                "stackStrategy",
                "all",
                "data",
                width,
                "symbol",
                "none",
                "silent",
                true,
                "lineStyle",
                map("opacity", 0),
                "itemStyle",
                map("color", Options.ORANGE, "opacity", opacity + 0.2),
                "areaStyle",
                map("color", Options.ORANGE, "opacity", opacity),
                "tooltip",
                map("show", false)));
    }

    private static Map<String, Object> line(String name, List<@Nullable Object> data, String colour, String style) {
        return map(
                "name",
                name,
                "type",
                "line",
                "data",
                data,
                "symbol",
                "circle",
                "symbolSize",
                4,
                "showSymbol",
                false,
                "lineStyle",
                map("width", 2, "type", style, "color", colour),
                "itemStyle",
                map("color", colour));
    }

    /** Without the last actual at its head a gap would show between what was and what comes. */
    private static void join(List<@Nullable Object> values, TimeSeries history) {
        int last = history.size() - 1;
        if (history.at(last).isPresent()) {
            values.set(last, rounded(history.value(last)));
        }
    }

    private static List<@Nullable Object> nothing(int count) {
        return new ArrayList<>(list(new @Nullable Object[count]));
    }

    private static double rounded(double value) {
        return Math.rint(value * 100) / 100;
    }
}
