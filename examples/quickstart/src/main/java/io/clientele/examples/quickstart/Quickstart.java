package io.clientele.examples.quickstart;

import io.clientele.examples.quickstart.page.Page;
import io.clientele.examples.quickstart.page.Section;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads order lines, prints what they say as tables, and writes the same with charts as one HTML page. Without arguments the lines are
 * those of an embedded sample database; {@code --help} tells how to read one's own.
 */
public final class Quickstart {

    private Quickstart() {}

    /** Runs the job; ends with status 2 and one clear sentence where arguments or data are wrong. */
    public static void main(String[] args) {
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            run(Arguments.of(args), console);
        } catch (IllegalArgumentException | java.io.UncheckedIOException mistake) {
            console.flush();
            System.err.println(mistake.getMessage());
            System.exit(2);
        }
    }

    static void run(Arguments arguments, PrintStream console) {
        if (arguments.asksForHelp()) {
            console.print(Arguments.USAGE);
            return;
        }
        OrderBook book = OrderBook.from(OrderSource.read(arguments), arguments.currency());
        String title = "Clientele report: " + book.source();
        String subtitle = String.format(
                Locale.ROOT,
                "%,d orders (%,d of them cancelled) with %,d lines by %,d customers, %s to %s, amounts in %s",
                book.orders().size(),
                book.cancelled(),
                book.lines().size(),
                book.customers(),
                book.since(),
                book.asOf(),
                book.currency());
        List<Section> sections = List.of(
                DemandSection.of(book),
                OrderCycleSection.of(book),
                CustomerSection.of(book),
                KanoSection.of(arguments));
        console.println(title);
        console.println(subtitle);
        sections.forEach(section -> console.print(section.asText()));
        Path page = Page.of(title, subtitle, sections).write(arguments.page());
        console.println("\nThe same with charts: " + page);
    }
}
