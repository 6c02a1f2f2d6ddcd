package io.clientele.examples.quickstart.page;

import io.clientele.io.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report as one HTML file that holds its script, its style and its data. */
public final class Page {

    /** Where the jar of Apache ECharts keeps its script. */
    private static final String SCRIPT = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

    /** A line without two blanks in a row is no row of a table; a short one may stay where it is. */
    private static final int LONGEST_ROW_OF_WORDS = 90;

    private final String title;
    private final String subtitle;
    private final List<Section> sections;

    private Page(String title, String subtitle, List<Section> sections) {
        this.title = title;
        this.subtitle = subtitle;
        this.sections = List.copyOf(sections);
    }

    /** A page of sections under a heading. */
    public static Page of(String title, String subtitle, List<Section> sections) {
        return new Page(title, subtitle, sections);
    }

    /** Writes the page and returns where it lies. */
    public Path write(Path file) {
        try {
            Files.writeString(file, html(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write the page to " + file + ": " + failed.getMessage(), failed);
        }
        return file;
    }

    /** The whole page as text. */
    public String html() {
        StringBuilder body = new StringBuilder();
        List<String> charts = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            body.append("<section id=\"s")
                    .append(i)
                    .append("\">\n<h2>")
                    .append(escaped(section.title()))
                    .append("</h2>\n");
            boolean inGrid = false;
            for (Block block : section.blocks()) {
                boolean chart = block instanceof Chart;
                if (chart != inGrid) {
                    body.append(chart ? "<div class=\"charts\">\n" : "</div>\n");
                    inGrid = chart;
                }
                append(body, block, charts);
            }
            body.append(inGrid ? "</div>\n" : "").append("</section>\n");
        }
        return classPath("page.html")
                .replace("@TITLE@", escaped(title))
                .replace("@SUBTITLE@", escaped(subtitle))
                .replace("@CONTENTS@", contents())
                .replace("@BODY@", body)
                .replace("@DATA@", insideScript("[" + String.join(",\n", charts) + "]"))
                .replace("@ECHARTS@", insideScript(classPath(SCRIPT)));
    }

    private static void append(StringBuilder body, Block block, List<String> charts) {
        if (block instanceof Chart chart) {
            body.append("<figure class=\"")
                    .append(chart.wide() ? "wide" : "half")
                    .append("\"><figcaption>")
                    .append(escaped(chart.title()))
                    .append("</figcaption><div class=\"chart\" data-chart=\"")
                    .append(charts.size())
                    .append("\" style=\"height:")
                    .append(chart.height())
                    .append("px\"></div></figure>\n");
            charts.add(Json.write(chart.option()));
        } else if (block instanceof TextBlock table) {
            appendTable(body, table);
        } else if (block instanceof Paragraph paragraph) {
            body.append("<p>").append(escaped(paragraph.text())).append("</p>\n");
        }
    }

    /** Rows of a table keep their line; a note below it is a sentence and may be folded. */
    private static void appendTable(StringBuilder body, TextBlock table) {
        StringBuilder notes = new StringBuilder();
        body.append("<pre>");
        String newline = "";
        boolean below = false;
        for (String line : table.text().split("\n", -1)) {
            below |= line.matches("[- ]*-[- ]*");
            boolean sentence = below && line.length() > LONGEST_ROW_OF_WORDS && !line.contains("  ");
            if (sentence) {
                notes.append("<p class=\"note\">").append(escaped(line)).append("</p>\n");
            } else {
                body.append(newline).append(escaped(line));
                newline = "\n";
            }
        }
        body.append("</pre>\n").append(notes);
    }

    private String contents() {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < sections.size(); i++) {
            links.append("<a href=\"#s")
                    .append(i)
                    .append("\">")
                    .append(escaped(sections.get(i).title()))
                    .append("</a>\n");
        }
        return links.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A script ends where its end tag stands, even inside a text. */
    private static String insideScript(String script) {
        return script.replace("</script", "<\\/script");
    }

    private static String classPath(String name) {
        return read(Page.class.getResourceAsStream(name), name);
    }

    private static String read(@Nullable InputStream stream, String name) {
        if (stream == null) {
            throw new IllegalStateException(name + " is not on the class path; add the jar that holds it.");
        }
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + name, failed);
        }
    }
}
