package io.clientele.examples.quickstart.page;

import java.util.Map;

/**
 * A chart as the page draws it.
 *
 * @param title what it shows, with its unit
 * @param option the ECharts option, made of maps, lists, texts, numbers and truth values
 * @param height in CSS pixels
 * @param wide whether it takes the whole width of the page instead of half of it
 */
public record Chart(String title, Map<String, Object> option, int height, boolean wide) implements Block {

    /** The same chart over the whole width of the page. */
    public Chart acrossThePage() {
        return new Chart(title, option, height, true);
    }

    /** The same chart with another height in CSS pixels. */
    public Chart high(int pixels) {
        return new Chart(title, option, pixels, wide);
    }
}
