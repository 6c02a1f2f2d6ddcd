package io.clientele.examples.quickstart.page;

import static io.clientele.examples.quickstart.page.Options.list;
import static io.clientele.examples.quickstart.page.Options.map;

import io.clientele.forecasting.selection.OriginForecast;
import io.clientele.forecasting.selection.Score;
import io.clientele.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a model would have said at each origin of a backtest, beside what came. */
public final class OriginChart {

    /** So many periods before the first origin are shown. */
    private static final int BEFORE = 12;

    private OriginChart() {}

    /**
     * The actual values as a line, and from each origin a dashed one over the steps ahead.
     *
     * @param title what is shown
     * @param history the series that was backtested
     * @param score of the model
     */
    public static Chart of(String title, TimeSeries history, Score score) {
        int first = index(history, score.forecasts().get(0).origin());
        int from = Math.max(0, first - BEFORE);
        int shown = history.size() - from;
        List<String> periods = new ArrayList<>();
        List<@Nullable Object> actual = new ArrayList<>();
        for (int t = from; t < history.size(); t++) {
            periods.add(history.label(t));
            actual.add(history.isGap(t) ? null : (Object) Math.rint(history.value(t)));
        }
        List<Object> lines = new ArrayList<>();
        lines.add(line("actual", actual, Options.BLUE, 2, "solid"));
        for (OriginForecast forecast : score.forecasts()) {
            List<@Nullable Object> values = new ArrayList<>(list(new @Nullable Object[shown]));
            int origin = index(history, forecast.origin());
            values.set(origin - from, actual.get(origin - from));
            for (int h = 1; h <= forecast.mean().size(); h++) {
                values.set(origin - from + h, Math.rint(forecast.mean().get(h - 1)));
            }
            lines.add(line("forecast", values, Options.ORANGE, 1.5, "dashed"));
        }
        Map<String, Object> option = Options.base();
        option.put("legend", Options.legend(List.of("actual", "forecast")));
        option.put("tooltip", map("show", false));
        option.put("xAxis", Options.categoryAxis(periods));
        Map<String, Object> axis = Options.upright(history.unit());
        axis.put("min", 0);
        option.put("yAxis", axis);
        option.put("series", lines);
        return new Chart(title, option, 300, false);
    }

    private static int index(TimeSeries history, String label) {
        for (int t = 0; t < history.size(); t++) {
            if (history.label(t).equals(label)) {
                return t;
            }
        }
        throw new IllegalArgumentException(label + " is no period of " + history.name() + ".");
    }

    private static Map<String, Object> line(
            String name, List<@Nullable Object> data, String colour, double width, String style) {
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
                "lineStyle",
                map("width", width, "type", style, "color", colour),
                "itemStyle",
                map("color", colour));
    }
}
