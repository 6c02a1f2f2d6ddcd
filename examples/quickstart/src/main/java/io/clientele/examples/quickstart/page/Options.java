package io.clientele.examples.quickstart.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shorthand for the nested maps and lists of a chart option, and the look that all charts share. */
final class Options {

    static final String INK = "#1f2a37";
    static final String MUTED = "#6b7280";
    static final String GRID = "#e5e7eb";
    static final String BLUE = "#1d5fa8";
    static final String ORANGE = "#d9622b";
    static final String GREEN = "#2f855a";
    static final String RED = "#b83232";
    static final String GREY = "#9aa5b1";
    static final List<String> PALETTE = List.of(BLUE, ORANGE, GREEN, "#7a4fb5", "#b7791f", "#0f8a94", RED, "#5a6b7b");

    private Options() {}

    /** A map from alternating names and values, in order. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** A list that may hold nulls, which ECharts reads as "no point here". */
    static List<@Nullable Object> list(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    static Map<String, Object> valueAxis(String name) {
        return map(
                "type",
                "value",
                "name",
                name,
                "nameLocation",
                "middle",
                "nameGap",
                34,
                "nameTextStyle",
                map("color", MUTED),
                "axisLabel",
                map("color", MUTED, "hideOverlap", true),
                "splitLine",
                map("lineStyle", map("color", GRID)));
    }

    /** A value axis whose name stands above it: for the left side of a narrow chart. */
    static Map<String, Object> upright(String name) {
        Map<String, Object> axis = valueAxis(name);
        axis.put("nameLocation", "end");
        axis.put("nameGap", 12);
        axis.put("nameTextStyle", map("color", MUTED, "align", "left", "padding", List.of(0, 0, 0, -30)));
        return axis;
    }

    static Map<String, Object> categoryAxis(List<String> categories) {
        return map(
                "type", "category",
                "data", categories,
                "axisLine", map("lineStyle", map("color", GREY)),
                "axisTick", map("show", false),
                "axisLabel", map("color", MUTED, "hideOverlap", true));
    }

    static Map<String, Object> base() {
        return map(
                "color", PALETTE,
                "animation", false,
                "textStyle", map("fontFamily", "sans-serif", "color", INK),
                "grid", map("left", 12, "right", 24, "top", 44, "bottom", 34, "containLabel", true),
                "tooltip", map("trigger", "axis", "confine", true));
    }

    static Map<String, Object> legend(List<String> entries) {
        return map(
                "data", entries,
                "top", 0,
                "left", "center",
                "itemGap", 14,
                "itemWidth", 16,
                "itemHeight", 9,
                "textStyle", map("color", MUTED, "fontSize", 12));
    }
}
