package io.clientele.examples.quickstart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the command line asks for: {@code --name value} pairs, each at most once. */
final class Arguments {

    static final String USAGE = """
        Clientele quick start: order lines in, decisions out.

          (nothing)                    the embedded steelwheels database, orders of 2003 to 2005
          --source foodmart            a larger embedded database: fill rates and supply times (Maven with -Pfoodmart)
          --orders FILE.csv[.gz]       your own order lines
          --jdbc URL --query SQL       your own database; --user NAME and --password WORD where it asks for them
          --decimal ,                  the decimal sign of the file, where it is not a point
          --dates dd.MM.yyyy           how the file writes its dates, where not as 2005-05-31
          --as-of DATE                 the day to look back from; the day of the last order if not said
          --kano FILE.csv              your own Kano answers (X_functional, X_dysfunctional columns)
          --currency CODE              of the prices; USD if not said
          --page FILE.html             where the page goes; clientele-report.html if not said
          --help                       this text

        Columns of the order lines, in any order and case, one row a line of an order:
          order          its number                     customer       who ordered
          order_date     2005-05-31                     product_line   what the demand is forecast for
          quantity       units                          price          a unit
          required_date  (may be missing) promised      shipped_date   (may be missing or empty) shipped
          status         (may be missing) an order with status Cancelled is counted and left out
        """;

    private static final Set<String> NAMES = Set.of(
            "source",
            "orders",
            "jdbc",
            "query",
            "user",
            "password",
            "decimal",
            "dates",
            "kano",
            "as-of",
            "currency",
            "page");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final boolean help;

    private Arguments(String[] args) {
        boolean asked = false;
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (arg.equals("--help")) {
                asked = true;
                continue;
            }
            String name = arg.startsWith("--") ? arg.substring(2) : "";
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("argument \"" + arg + "\" is not known.\n\n" + USAGE);
            }
            if (i + 1 == args.length || args[i + 1].startsWith("--") && !name.equals("query")) {
                throw new IllegalArgumentException(arg + " has no value; write it behind the name.\n\n" + USAGE);
            }
            if (values.put(name, args[++i]) != null) {
                throw new IllegalArgumentException(arg + " stands twice; once is enough.\n\n" + USAGE);
            }
        }
        this.help = asked;
        if (values.containsKey("orders") && values.containsKey("jdbc")) {
            throw new IllegalArgumentException(
                    "--orders and --jdbc exclude each other; choose one source.\n\n" + USAGE);
        }
        if (!text("source").orElse(FoodmartSection.NAME).equals(FoodmartSection.NAME)) {
            throw new IllegalArgumentException("--source is \"" + values.get("source") + "\"; it must be "
                    + FoodmartSection.NAME + ". Leave it out for the smaller database.");
        }
        if (values.containsKey("source") && !areOfTheSample()) {
            throw new IllegalArgumentException(
                    "--source and --orders or --jdbc exclude each other; choose one source.\n\n" + USAGE);
        }
        if (text("decimal").map(String::length).orElse(1) != 1) {
            throw new IllegalArgumentException(
                    "--decimal is \"" + values.get("decimal") + "\"; it must be one sign, such as a comma.");
        }
        if (values.containsKey("jdbc") != values.containsKey("query")) {
            throw new IllegalArgumentException("--jdbc and --query belong together; give both.\n\n" + USAGE);
        }
    }

    static Arguments of(String... args) {
        return new Arguments(args);
    }

    boolean asksForHelp() {
        return help;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<Path> file(String name) {
        return text(name).map(Path::of);
    }

    String currency() {
        return text("currency").orElse("USD");
    }

    /** Whether the larger embedded database is asked for. */
    boolean areOfFoodmart() {
        return values.containsKey("source");
    }

    /** Whether the orders are the embedded sample's. */
    boolean areOfTheSample() {
        return !values.containsKey("orders") && !values.containsKey("jdbc");
    }

    Optional<LocalDate> asOf() {
        return text("as-of").map(day -> {
            try {
                return LocalDate.parse(day);
            } catch (DateTimeParseException notADate) {
                throw new IllegalArgumentException(
                        "--as-of is " + day + "; it must be a date such as 2005-05-31.", notADate);
            }
        });
    }

    /** Where the page goes; told at once if it can't. */
    Path page() {
        Path page = file("page").orElse(Path.of("clientele-report.html"));
        Path folder = page.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "--page is " + page + "; there is no folder " + folder + " to write it to.");
        }
        if (Files.isDirectory(page) || Files.exists(page) && !Files.isWritable(page)) {
            throw new IllegalArgumentException("--page is " + page + "; it can't be written. Name another file.");
        }
        return page;
    }
}
