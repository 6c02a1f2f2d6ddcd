package io.clientele.examples.quickstart.page;

import static io.clientele.examples.quickstart.page.Options.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines over one scale, the first of them drawn as what was seen and the others as what was expected. */
public final class LineChart {

    private final String title;
    private final List<String> scale;
    private final String unit;
    private final Map<String, List<Double>> lines = new LinkedHashMap<>();
    private @Nullable String mark;
    private String marked = "";

    private LineChart(String title, List<String> scale, String unit) {
        this.title = title;
        this.scale = List.copyOf(scale);
        this.unit = unit;
    }

    /** An empty chart over the steps of a scale, such as weeks. */
    public static LineChart of(String title, List<String> scale, String unit) {
        return new LineChart(title, scale, unit);
    }

    /** Adds a line with one value a step. */
    public LineChart line(String name, List<Double> values) {
        lines.put(name, List.copyOf(values));
        return this;
    }

    /** Marks a step by an upright line with a word beside it. */
    public LineChart markedAt(String step, String word) {
        this.mark = step;
        this.marked = word;
        return this;
    }

    /** The chart. */
    public Chart chart() {
        Map<String, Object> option = Options.base();
        option.put("legend", Options.legend(List.copyOf(lines.keySet())));
        option.put("xAxis", Options.categoryAxis(scale));
        Map<String, Object> axis = Options.upright(unit);
        axis.put("min", 0);
        option.put("yAxis", axis);
        List<Object> series = new ArrayList<>();
        lines.forEach((name, values) -> series.add(line(name, values, series.size())));
        option.put("series", series);
        return new Chart(title, option, 300, false);
    }

    private Map<String, Object> line(String name, List<Double> values, int number) {
        String colour = Options.PALETTE.get(number % Options.PALETTE.size());
        Map<String, Object> line = map(
                "name",
                name,
                "type",
                "line",
                "data",
                values,
                "symbol",
                "none",
                "lineStyle",
                map("width", 2, "type", number == 0 ? "solid" : "dashed", "color", colour),
                "itemStyle",
                map("color", colour));
        if (number == 0 && mark != null) {
            line.put(
                    "markLine",
                    map(
                            "symbol",
                            "none",
                            "silent",
                            true,
                            "label",
                            map("formatter", marked, "color", Options.MUTED, "position", "end"),
                            "lineStyle",
                            map("color", Options.GREY, "type", "solid"),
                            "data",
                            List.of(map("xAxis", mark))));
        }
        return line;
    }
}
