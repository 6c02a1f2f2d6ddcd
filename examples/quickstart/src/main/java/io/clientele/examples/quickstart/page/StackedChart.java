package io.clientele.examples.quickstart.page;

import static io.clientele.examples.quickstart.page.Options.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Horizontal bars of the same length, each divided into shares. */
public final class StackedChart {

    /** A narrower part has no room for its number. */
    private static final double LEAST_NUMBERED = 0.08;

    private final String title;
    private final List<String> names;
    private final List<Object> series = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();

    private StackedChart(String title, List<String> names) {
        this.title = title;
        this.names = List.copyOf(names);
    }

    /** A chart without parts. */
    public static StackedChart of(String title, List<String> names) {
        return new StackedChart(title, names);
    }

    /**
     * Adds a part to the right of those there are.
     *
     * @param part its name, for the legend
     * @param colour of it
     * @param shares one a bar, from 0 to 1
     */
    public StackedChart part(String part, Colour colour, List<Double> shares) {
        List<Object> data = new ArrayList<>();
        for (double share : shares) {
            data.add(map(
                    "value",
                    Math.rint(1000 * share) / 10,
                    "label",
                    map(
                            "show",
                            share >= LEAST_NUMBERED,
                            "formatter",
                            String.format(Locale.ROOT, "%.0f", 100 * share))));
        }
        parts.add(part);
        series.add(map(
                "name",
                part,
                "type",
                "bar",
                "stack",
                "shares",
                "data",
                data,
                "barMaxWidth",
                22,
                "itemStyle",
                map("color", colour.hex()),
                "label",
                map("color", "#fff", "fontSize", 11)));
        return this;
    }

    /** The chart. */
    public Chart chart() {
        Map<String, Object> option = Options.base();
        option.put("legend", Options.legend(parts));
        option.put("grid", map("left", 8, "right", 20, "top", 56, "bottom", 40, "containLabel", true));
        Map<String, Object> axis = Options.valueAxis("%");
        axis.put("max", 100);
        axis.put("nameGap", 26);
        option.put("xAxis", axis);
        Map<String, Object> categories = Options.categoryAxis(names);
        categories.put("inverse", true);
        categories.put("axisLabel", map("color", Options.INK, "width", 150, "overflow", "break"));
        option.put("yAxis", categories);
        option.put("series", series);
        return new Chart(title, option, Math.max(220, 110 + 34 * names.size()), false);
    }
}
