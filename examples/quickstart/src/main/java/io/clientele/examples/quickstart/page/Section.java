package io.clientele.examples.quickstart.page;

import java.util.List;

/**
 * A chapter of the report, printed on the console and written on the page.
 *
 * @param title its heading
 * @param blocks what it says, in order
 */
public record Section(String title, List<Block> blocks) {

    /** Copies the blocks. */
    public Section {
        blocks = List.copyOf(blocks);
    }

    /** What the console shows: the heading, paragraphs and tables; charts only stand on the page. */
    public String asText() {
        StringBuilder text = new StringBuilder("\n== ").append(title).append(" ==\n");
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph) {
                text.append('\n').append(wrapped(paragraph.text())).append('\n');
            } else if (block instanceof TextBlock table) {
                text.append('\n').append(table.text()).append('\n');
            }
        }
        return text.toString();
    }

    private static String wrapped(String paragraph) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : paragraph.split(" ")) {
            if (column > 0 && column + 1 + word.length() > 110) {
                lines.append('\n');
                column = 0;
            } else if (column > 0) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += word.length();
        }
        return lines.toString();
    }
}
