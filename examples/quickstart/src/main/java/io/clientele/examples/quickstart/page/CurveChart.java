package io.clientele.examples.quickstart.page;

import static io.clientele.examples.quickstart.page.Options.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Curves over a share from 0 to 1, each with its name at its end. */
public final class CurveChart {

    private static final int STEPS = 40;

    private final String title;
    private final Map<String, Object> horizontal;
    private final Map<String, Object> vertical;
    private final List<Object> series = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();

    private CurveChart(String title, String horizontal, String vertical) {
        this.title = title;
        this.horizontal = Options.valueAxis(horizontal);
        this.vertical = Options.upright(vertical);
    }

    /** An empty chart between two named axes. */
    public static CurveChart of(String title, String horizontal, String vertical) {
        return new CurveChart(title, horizontal, vertical);
    }

    /** Fixes the vertical axis. */
    public CurveChart between(double least, double most) {
        vertical.put("min", least);
        vertical.put("max", most);
        return this;
    }

    /**
     * Adds a curve.
     *
     * @param name stands at its end
     * @param group what it has in common with others; stands in the legend
     * @param colour of its group
     * @param curve its height at each share
     */
    public CurveChart curve(String name, String group, Colour colour, DoubleUnaryOperator curve) {
        if (!groups.contains(group)) {
            groups.add(group);
        }
        List<Object> data = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double share = (double) i / STEPS;
            data.add(List.of(Math.rint(100_000 * share) / 1000, Math.rint(1000 * curve.applyAsDouble(share)) / 1000));
        }
        series.add(map(
                "name",
                group,
                "type",
                "line",
                "data",
                data,
                "symbol",
                "none",
                "lineStyle",
                map("width", 2, "color", colour.hex()),
                "itemStyle",
                map("color", colour.hex()),
                "endLabel",
                map("show", true, "formatter", name, "color", Options.INK, "fontSize", 11),
                "labelLayout",
                map("moveOverlap", "shiftY")));
        return this;
    }

    /** The chart. */
    public Chart chart() {
        Map<String, Object> option = Options.base();
        option.put("tooltip", map("show", false));
        option.put("legend", Options.legend(groups));
        option.put("grid", map("left", 12, "right", 128, "top", 56, "bottom", 46, "containLabel", true));
        horizontal.put("max", 100);
        option.put("xAxis", horizontal);
        option.put("yAxis", vertical);
        option.put("series", series);
        return new Chart(title, option, 380, false);
    }
}
