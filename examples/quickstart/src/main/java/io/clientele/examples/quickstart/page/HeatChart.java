package io.clientele.examples.quickstart.page;

import static io.clientele.examples.quickstart.page.Options.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** A number over two scales as colours from pale to dark, such as a probability over recency and frequency. */
public final class HeatChart {

    private HeatChart() {}

    /**
     * Cells of a grid, each coloured by a share from 0 to 1.
     *
     * @param title what is shown
     * @param across the name of the horizontal scale
     * @param columns its steps, from the left
     * @param upwards the name of the vertical scale
     * @param rows its steps, from the bottom
     * @param share by the number of the cell, {@code row * columns + column}
     */
    public static Chart ofShares(
            String title,
            String across,
            List<String> columns,
            String upwards,
            List<String> rows,
            IntToDoubleFunction share) {
        double[] shares = IntStream.range(0, rows.size() * columns.size())
                .mapToDouble(share)
                .toArray();
        double least = Arrays.stream(shares).min().orElse(0);
        double most = Arrays.stream(shares).max().orElse(1);
        List<Object> cells = new ArrayList<>();
        for (int cell = 0; cell < shares.length; cell++) {
            boolean dark = shares[cell] > (least + most) / 2;
            cells.add(map(
                    "value",
                    List.of(cell % columns.size(), cell / columns.size(), Math.rint(1000 * shares[cell]) / 1000),
                    "label",
                    map(
                            "formatter",
                            String.format(Locale.ROOT, "%.0f", 100 * shares[cell]),
                            "color",
                            dark ? "#fff" : Options.INK)));
        }
        Map<String, Object> option = Options.base();
        option.put("grid", map("left", 12, "right", 16, "top", 40, "bottom", 44, "containLabel", true));
        option.put("tooltip", map("show", false));
        option.put("xAxis", named(Options.categoryAxis(columns), across, "middle", 28));
        Map<String, Object> vertical = named(Options.categoryAxis(rows), upwards, "end", 12);
        vertical.put("nameTextStyle", map("color", Options.MUTED, "align", "left", "padding", List.of(0, 0, 0, -14)));
        option.put("yAxis", vertical);
        option.put(
                "visualMap",
                map(
                        "show",
                        false,
                        "min",
                        least,
                        "max",
                        Math.max(most, least + 0.01),
                        "dimension",
                        2,
                        "inRange",
                        map("color", List.of("#f4f7fb", "#a9c4e4", Options.BLUE, "#0c315c"))));
        option.put(
                "series",
                List.of(map(
                        "type",
                        "heatmap",
                        "data",
                        cells,
                        "label",
                        map("show", true, "fontSize", 11),
                        "itemStyle",
                        map("borderColor", "#fff", "borderWidth", 1))));
        return new Chart(title, option, 340, false);
    }

    private static Map<String, Object> named(Map<String, Object> axis, String name, String place, int gap) {
        axis.put("name", name);
        axis.put("nameLocation", place);
        axis.put("nameGap", gap);
        axis.put("nameTextStyle", map("color", Options.MUTED));
        return axis;
    }
}
