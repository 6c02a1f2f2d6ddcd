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
        this.vertical.put(
                "nameTextStyle", map("color", Options.MUTED, "align", "left", "padding", List.of(0, 0, 0, -14)));
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
        return points(group, Options.PALETTE.get(groups.size() % Options.PALETTE.size()), points, labelled);
    }

    /**
     * Adds points of a colour of one's own choice, each with its name.
     *
     * @param group what they have in common; stands in the legend
     * @param colour of the group
     * @param points each drawn as given
     */
    public QuadrantChart points(String group, Colour colour, List<Point> points) {
        return points(group, colour.hex(), points, true);
    }

    private QuadrantChart points(String group, String colour, List<Point> points, boolean labelled) {
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
            point.lines().forEach(line -> series.add(line(colour, line)));
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

    private static Map<String, Object> line(String colour, List<List<Double>> places) {
        return map(
                "type",
                "line",
                "data",
                places,
                "symbol",
                "none",
                "silent",
                true,
                "tooltip",
                map("show", false),
                "lineStyle",
                map("color", colour, "width", 1, "opacity", 0.5));
    }

    /**
     * A named point, with thin lines around it that show how uncertain its place is.
     *
     * @param name what it stands for
     * @param x on the horizontal axis
     * @param y on the vertical axis
     * @param lines each through places of x and y
     * @param side where its name stands
     */
    public record Point(String name, double x, double y, List<List<List<Double>>> lines, Side side) {

        /** Copies the lines. */
        public Point {
            lines = List.copyOf(lines);
        }

        /** A point that is sure of its place. */
        public static Point of(String name, double x, double y) {
            return new Point(name, x, y, List.of(), Side.UPPER_RIGHT);
        }

        /** The same with its name on a side. */
        public Point named(Side other) {
            return new Point(name, x, y, lines, other);
        }

        /** The same with whiskers from end to end in both directions. */
        public Point between(double xLow, double xHigh, double yLow, double yHigh) {
            return new Point(
                    name,
                    x,
                    y,
                    List.of(List.of(List.of(xLow, y), List.of(xHigh, y)), List.of(List.of(x, yLow), List.of(x, yHigh))),
                    side);
        }

        /** The same within a closed line through places of x and y, the first of which is not repeated. */
        public Point within(List<List<Double>> outline) {
            List<List<Double>> closed = new ArrayList<>(outline);
            closed.add(outline.get(0));
            return new Point(name, x, y, List.of(closed), side);
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
