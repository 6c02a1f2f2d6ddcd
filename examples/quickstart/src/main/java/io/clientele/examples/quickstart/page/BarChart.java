package io.clientele.examples.quickstart.page;

import static io.clientele.examples.quickstart.page.Options.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bars for counts and shares, and the Pareto chart: bars that fall, with their cumulative share. */
public final class BarChart {

    private BarChart() {}

    /**
     * Horizontal bars, the first on top, each with its value at its end.
     *
     * @param values one a name: numbers, or maps as ECharts takes them
     */
    public static Chart horizontal(String title, String unit, List<String> names, List<?> values) {
        Map<String, Object> option = Options.base();
        Map<String, Object> categories = Options.categoryAxis(names);
        categories.put("inverse", true);
        categories.put("axisLabel", map("color", Options.INK, "width", 150, "overflow", "break"));
        option.put("grid", map("left", 8, "right", 56, "top", 10, "bottom", 40, "containLabel", true));
        Map<String, Object> axis = Options.valueAxis(unit);
        axis.put("nameGap", 26);
        option.put("xAxis", axis);
        option.put("yAxis", categories);
        option.put(
                "series",
                List.of(map(
                        "type",
                        "bar",
                        "data",
                        values,
                        "barMaxWidth",
                        22,
                        "itemStyle",
                        map("color", Options.BLUE),
                        "label",
                        map("show", true, "position", "right", "color", Options.INK))));
        return new Chart(title, option, Math.max(180, 70 + 30 * names.size()), false);
    }

    /**
     * Horizontal bars, the first on top, with one of them in another colour: a leaderboard.
     *
     * @param highlighted the name of the bar that is set apart
     */
    public static Chart leaderboard(
            String title, String unit, List<String> names, List<Double> values, String highlighted) {
        List<Object> bars = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean special = names.get(i).equals(highlighted);
            bars.add(map(
                    "value",
                    values.get(i),
                    "itemStyle",
                    map("color", special ? Options.ORANGE : Options.BLUE),
                    "label",
                    map("formatter", String.format(Locale.ROOT, "%.2f", values.get(i)))));
        }
        return horizontal(title, unit, names, bars);
    }

    /** Upright bars over a scale, such as the days an order took, each with its value to one decimal. */
    public static Chart upright(String title, String scale, String unit, List<String> names, List<Double> values) {
        Map<String, Object> option = Options.base();
        Map<String, Object> categories = Options.categoryAxis(names);
        categories.put("axisLabel", map("color", Options.MUTED, "interval", 0, "fontSize", 11));
        categories.put("name", scale);
        categories.put("nameLocation", "middle");
        categories.put("nameGap", 28);
        categories.put("nameTextStyle", map("color", Options.MUTED));
        option.put("grid", map("left", 12, "right", 16, "top", 40, "bottom", 44, "containLabel", true));
        option.put("xAxis", categories);
        option.put("yAxis", Options.upright(unit));
        List<Object> bars = new ArrayList<>();
        for (double value : values) {
            bars.add(map("value", value, "label", map("formatter", String.format(Locale.ROOT, "%.1f", value))));
        }
        option.put(
                "series",
                List.of(map(
                        "type",
                        "bar",
                        "data",
                        bars,
                        "barMaxWidth",
                        34,
                        "itemStyle",
                        map("color", Options.BLUE),
                        "label",
                        map("show", true, "position", "top", "color", Options.INK, "fontSize", 11))));
        return new Chart(title, option, 260, false);
    }

    /**
     * Bars that fall and the cumulative share above them.
     *
     * @param title what is ranked
     * @param unit of the values
     * @param names of the ranked, the greatest first
     * @param values theirs
     */
    public static Chart pareto(String title, String unit, List<String> names, double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        List<Object> bars = new ArrayList<>();
        List<Object> shares = new ArrayList<>();
        double sum = 0;
        for (double value : values) {
            sum += value;
            bars.add(Math.rint(value * 100) / 100);
            shares.add(total == 0 ? 0 : Math.rint(1000 * sum / total) / 10);
        }
        Map<String, Object> option = Options.base();
        option.put("grid", map("left", 12, "right", 12, "top", 56, "bottom", 30, "containLabel", true));
        option.put("legend", Options.legend(List.of(unit, "cumulative share")));
        Map<String, Object> categories = Options.categoryAxis(names);
        categories.put("axisLabel", map("show", false));
        categories.put("name", "customers, the greatest first");
        categories.put("nameLocation", "middle");
        categories.put("nameGap", 12);
        categories.put("nameTextStyle", map("color", Options.MUTED));
        option.put("xAxis", categories);
        Map<String, Object> share = Options.upright("%");
        share.put("max", 100);
        share.put("nameTextStyle", map("color", Options.MUTED, "align", "right"));
        share.put("splitLine", map("show", false));
        option.put("yAxis", List.of(Options.upright(unit), share));
        option.put(
                "series",
                List.of(
                        map("name", unit, "type", "bar", "data", bars, "itemStyle", map("color", Options.BLUE)),
                        map(
                                "name",
                                "cumulative share",
                                "type",
                                "line",
                                "yAxisIndex",
                                1,
                                "data",
                                shares,
                                "symbol",
                                "none",
                                "lineStyle",
                                map("color", Options.ORANGE, "width", 2),
                                "itemStyle",
                                map("color", Options.ORANGE))));
        return new Chart(title, option, 300, false);
    }
}
