package io.clientele.examples.quickstart;

import io.clientele.examples.quickstart.page.Page;
import io.clientele.examples.quickstart.page.Paragraph;
import io.clientele.examples.quickstart.page.Section;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

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
        if (arguments.areOfFoodmart()) {
            publish(
                    "Clientele report: " + FoodmartSection.NAME,
                    "Warehouses of the larger sample database",
                    List.of(FoodmartSection.read()),
                    arguments.page(),
                    console);
            return;
        }
        Path page = arguments.page();
        OrderBook book = OrderBook.from(OrderSource.read(arguments), arguments.currency(), arguments.asOf());
        String title = "Clientele report: " + book.source();
        String subtitle = String.format(
                Locale.ROOT,
                "%,d orders (%,d of them cancelled) with %,d lines by %,d customers, %s to %s, amounts in %s%s",
                book.orders().size(),
                book.cancelled(),
                book.lines().size(),
                book.customers(),
                book.since(),
                book.asOf(),
                book.currency(),
                book.later() == 0 ? "" : String.format(Locale.ROOT, "; %,d later lines stand aside", book.later()));
        List<Section> sections = new ArrayList<>();
        sections.add(section("Demand", () -> DemandSection.of(book)));
        sections.add(section("Order cycle", () -> OrderCycleSection.of(book)));
        sections.add(section("Customers", () -> CustomerSection.of(book)));
        if (arguments.areOfTheSample() || arguments.file("kano").isPresent()) {
            sections.add(KanoSection.of(arguments));
        }
        publish(title, subtitle, sections, page, console);
    }

    private static void publish(String title, String subtitle, List<Section> sections, Path page, PrintStream console) {
        console.println(title);
        console.println(subtitle);
        sections.forEach(section -> console.print(section.asText()));
        Page.of(title, subtitle, sections).write(page);
        console.println("\nThe same with charts: " + page);
    }

    /** Data that are too little for one section are no reason to go without the others. */
    private static Section section(String title, Supplier<Section> content) {
        try {
            return content.get();
        } catch (IllegalArgumentException impossible) {
            return new Section(title, List.of(new Paragraph("These data don't allow it: " + impossible.getMessage())));
        }
    }
}
