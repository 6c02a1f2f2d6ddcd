package io.clientele.examples.quickstart.page;

import static io.clientele.examples.quickstart.page.Options.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Points in four fields parted by a vertical and a horizontal line. */
public final class QuadrantChart {

    private final String title;
    private final Map<String, Object> horizontal;
    private final Map<String, Object> vertical;
    private final List<Object> series = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private double verticalCut;
    private double horizontalCut;
    private String[] corners = {"", "", "", ""};

    private QuadrantChart(String title, String horizontal, String vertical) {
        this.title = title;
        this.horizontal = Options.valueAxis(horizontal);
        this.vertical = Options.upright(vertical);
    }

    /** An empty chart between two named axes. */
    public static QuadrantChart of(String title, String horizontal, String vertical) {
        return new QuadrantChart(title, horizontal, vertical);
    }

    /** Where the fields part. */
    public QuadrantChart cutAt(double x, double y) {
        this.verticalCut = x;
        this.horizontalCut = y;
        return this;
    }

    /** The names of the four fields. */
    public QuadrantChart fields(String topLeft, String topRight, String bottomLeft, String bottomRight) {
        this.corners = new String[] {topLeft, topRight, bottomLeft, bottomRight};
        return this;
    }

    /** Fixes both axes, for shares. */
    public QuadrantChart between(double least, double most) {
        for (Map<String, Object> axis : List.of(horizontal, vertical)) {
            axis.put("min", least);
            axis.put("max", most);
        }
        return this;
    }

    /** Makes both axes logarithmic, for amounts over several powers of ten. */
    public QuadrantChart logarithmic() {
        for (Map<String, Object> axis : List.of(horizontal, vertical)) {
            axis.put("type", "log");
        }
        return this;
    }

    /**
     * Adds points of one colour.
     *
     * @param group what they have in common; stands in the legend
     * @param points each drawn as given
     * @param labelled whether each carries its name
     */
    public QuadrantChart points(String group, List<Point> points, boolean labelled) {
        String colour = Options.PALETTE.get(groups.size() % Options.PALETTE.size());
        groups.add(group);
        List<Object> data = new ArrayList<>();
        for (Point point : points) {
            data.add(map(
                    "name", point.name(),
                    "value", List.of(point.x(), point.y()),
                    "label",
                            map(
                                    "position",
                                    point.side().position(),
                                    "offset",
                                    point.side().offset())));
            if (point.hasSpread()) {
                series.add(whisker(colour, point.xLow(), point.y(), point.xHigh(), point.y()));
                series.add(whisker(colour, point.x(), point.yLow(), point.x(), point.yHigh()));
            }
        }
        Map<String, Object> scatter = map(
                "name",
                group,
                "type",
                "scatter",
                "data",
                data,
                "symbolSize",
                labelled ? 11 : 8,
                "itemStyle",
                map("color", colour, "opacity", labelled ? 1 : 0.65));
        if (labelled) {
            scatter.put(
                    "label",
                    map(
                            "show",
                            true,
                            "formatter",
                            "{b}",
                            "color",
                            Options.INK,
                            "fontSize",
                            12,
                            "textBorderColor",
                            "#fff",
                            "textBorderWidth",
                            3));
        }
        series.add(scatter);
        return this;
    }

    /** The chart. */
    public Chart chart() {
        Map<String, Object> option = Options.base();
        option.put("tooltip", map("trigger", "item", "confine", true, "formatter", "{b}<br>{c}"));
        option.put("legend", Options.legend(groups));
        option.put("grid", map("left", 12, "right", 20, "top", 62, "bottom", 46, "containLabel", true));
        option.put("xAxis", horizontal);
        option.put("yAxis", vertical);
        List<Object> all = new ArrayList<>(series);
        all.add(map(
                "type",
                "line",
                "data",
                List.of(),
                "silent",
                true,
                "markLine",
                map(
                        "symbol",
                        "none",
                        "silent",
                        true,
                        "animation",
                        false,
                        "label",
                        map("show", false),
                        "lineStyle",
                        map("color", Options.GREY, "type", "solid"),
                        "data",
                        List.of(map("xAxis", verticalCut), map("yAxis", horizontalCut)))));
        option.put("series", all);
        List<Object> names = new ArrayList<>();
        String[] across = {"left", "right", "left", "right"};
        for (int i = 0; i < 4; i++) {
            names.add(map(
                    "type",
                    "text",
                    across[i],
                    "left".equals(across[i]) ? 64 : 28,
                    i < 2 ? "top" : "bottom",
                    i < 2 ? 70 : 74,
                    "silent",
                    true,
                    "style",
                    map("text", corners[i], "fill", Options.GREY, "font", "italic 12px sans-serif")));
        }
        option.put("graphic", names);
        return new Chart(title, option, 440, false);
    }

    private static Map<String, Object> whisker(String colour, double x1, double y1, double x2, double y2) {
        return map(
                "type",
                "line",
                "data",
                List.of(List.of(x1, y1), List.of(x2, y2)),
                "symbol",
                "none",
                "silent",
                true,
                "tooltip",
                map("show", false),
                "lineStyle",
                map("color", colour, "width", 1, "opacity", 0.45));
    }

    /**
     * A named point, with a spread in both directions where it has one.
     *
     * @param name what it stands for
     * @param x on the horizontal axis
     * @param y on the vertical axis
     * @param xLow the lower end of the horizontal spread
     * @param xHigh the upper end of the horizontal spread
     * @param yLow the lower end of the vertical spread
     * @param yHigh the upper end of the vertical spread
     * @param side where its name stands
     */
    public record Point(
            String name, double x, double y, double xLow, double xHigh, double yLow, double yHigh, Side side) {

        /** A point without spread. */
        public static Point of(String name, double x, double y) {
            return new Point(name, x, y, x, x, y, y, Side.UPPER_RIGHT);
        }

        boolean hasSpread() {
            return xLow < xHigh || yLow < yHigh;
        }
    }

    /** Where the name of a point stands: beside it, and above or below the whiskers. */
    public enum Side {
        /** Left of it, above the whisker. */
        UPPER_LEFT("left", -9),
        /** Right of it, above the whisker. */
        UPPER_RIGHT("right", -9),
        /** Left of it, below the whisker. */
        LOWER_LEFT("left", 9),
        /** Right of it, below the whisker. */
        LOWER_RIGHT("right", 9);

        private final String position;
        private final int lift;

        Side(String position, int lift) {
            this.position = position;
            this.lift = lift;
        }

        String position() {
            return position;
        }

        List<Integer> offset() {
            return List.of(0, lift);
        }
    }
}
