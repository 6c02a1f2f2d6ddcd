package io.clientele.examples.quickstart.page;

import static io.clientele.examples.quickstart.page.Options.map;

import io.clientele.order.Waterfall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Stage after stage of a process, each bar beginning where the one before ends, and the whole below. */
public final class WaterfallChart {

    private static final String WHOLE = "total";

    private WaterfallChart() {}

    /** The mean cycle from its begin to its end. */
    public static Chart of(String title, Waterfall waterfall) {
        List<String> names = new ArrayList<>();
        List<Object> before = new ArrayList<>();
        List<Object> lengths = new ArrayList<>();
        double end = 0;
        for (Waterfall.Step step : waterfall.steps()) {
            names.add(step.stage());
            before.add(rounded(Math.min(step.begin(), step.end())));
            lengths.add(bar(step.length(), Options.BLUE));
            end = step.end();
        }
        names.add(WHOLE);
        before.add(0);
        lengths.add(bar(end, Options.ORANGE));
        Map<String, Object> option = Options.base();
        Map<String, Object> categories = Options.categoryAxis(names);
        categories.put("inverse", true);
        categories.put("axisLabel", map("color", Options.INK, "width", 150, "overflow", "break"));
        Map<String, Object> axis = Options.valueAxis(waterfall.unit().name().toLowerCase(Locale.ROOT));
        axis.put("nameGap", 26);
        option.put("tooltip", map("show", false));
        option.put("grid", map("left", 8, "right", 56, "top", 10, "bottom", 40, "containLabel", true));
        option.put("xAxis", axis);
        option.put("yAxis", categories);
        option.put(
                "series",
                List.of(
                        map(
                                "type",
                                "bar",
                                "stack",
                                "cycle",
                                "silent",
                                true,
                                "data",
                                before,
                                "itemStyle",
                                map("color", "transparent")),
                        map("type", "bar", "stack", "cycle", "data", lengths, "barMaxWidth", 26)));
        return new Chart(title, option, Math.max(260, 80 + 36 * names.size()), false);
    }

    private static Map<String, Object> bar(double length, String colour) {
        return map(
                "value",
                rounded(Math.abs(length)),
                "itemStyle",
                map("color", length < 0 ? Options.RED : colour),
                "label",
                map(
                        "show",
                        true,
                        "position",
                        "right",
                        "color",
                        Options.INK,
                        "formatter",
                        String.format(Locale.ROOT, "%.2f", length)));
    }

    private static double rounded(double value) {
        return Math.rint(1000 * value) / 1000;
    }
}
