package io.clientele.examples.quickstart.page;

import static io.clientele.examples.quickstart.page.Options.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Layers of equal height from a narrow top to a wide base, each with what it stands for beside it. */
public final class PyramidChart {

    private PyramidChart() {}

    /**
     * A pyramid whose layers grow by a step each, whatever they hold: the numbers stand in their labels.
     *
     * @param title what is shown
     * @param layers one label a layer, from the top
     */
    public static Chart of(String title, List<String> layers) {
        List<Object> data = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            data.add(map(
                    "name",
                    layers.get(i),
                    "value",
                    i + 1,
                    "itemStyle",
                    map("color", Options.PALETTE.get(i % Options.PALETTE.size()))));
        }
        Map<String, Object> option = Options.base();
        option.put("tooltip", map("show", false));
        option.put(
                "series",
                List.of(map(
                        "type",
                        "funnel",
                        "sort",
                        "ascending",
                        "left",
                        10,
                        "right",
                        "48%",
                        "top",
                        10,
                        "bottom",
                        10,
                        "min",
                        0,
                        "max",
                        layers.size(),
                        "minSize",
                        "0%",
                        "maxSize",
                        "100%",
                        "gap",
                        2,
                        "label",
                        map("position", "right", "color", Options.INK, "fontSize", 12, "lineHeight", 16),
                        "labelLine",
                        map("length", 12, "lineStyle", map("color", Options.GREY)),
                        "data",
                        data)));
        return new Chart(title, option, 340, false);
    }
}
