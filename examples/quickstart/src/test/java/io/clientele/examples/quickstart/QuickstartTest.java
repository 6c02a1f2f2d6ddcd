package io.clientele.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.io.TableFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    @TempDir
    Path folder;

    @Test
    void readsTheEmbeddedDatabaseAndWritesAPageThatNeedsNoNetwork() throws IOException {
        Path page = folder.resolve("report.html");
        String console = run("--page", page.toString());
        assertThat(console)
                .contains(
                        "330 orders (6 of them cancelled) with 2,921 lines by 102 customers, 2003-01-06 to 2005-05-31")
                .contains("== Demand ==", "== Order cycle ==", "== Customers ==", "== Kano (simulated sample) ==")
                .contains("Forecast of all product lines by automatic, 2005-06 to 2006-05")
                .contains("Mean of dynamic-optimised-theta, ets, ces and arima")
                .contains("holt-winters-additive with a season of 12 needs at least 24")
                .contains("p: how likely so large a difference to seasonal-naive is by chance")
                .contains("placed > shipped  314    10")
                .contains("10 × shipped 2006-08-23")
                .contains("98.4 %  318")
                .contains("Units a month by product line, forecast and 80 % interval")
                .contains("From orders to stock", "Stock for fill rate 95.0 %", "What the service of each tier costs")
                .contains("BG/NBD fitted to 102 customers", "BG/NBD is the likeliest")
                .contains("The 10 customers that are worth most in the next 3 years, USD")
                .contains("Account pyramid by value of the next 3 years in USD, 102 accounts")
                .contains("simulated sample, seed 7")
                .contains("7 of 8 features decided at P ≥ 0.95", "Stock level shown is undecided: must-be")
                .contains("Satisfaction with the product, simulated sample", "6 of 8 features to work on")
                .contains("The same with charts: " + page);
        String html = Files.readString(page, StandardCharsets.UTF_8);
        String body = html.substring(0, html.indexOf("<script>"));
        String charts = html.substring(html.lastIndexOf("<script>"));
        assertThat(body)
                .contains("<h2>Demand</h2>", "viewport")
                .contains("Leaderboard: error one to 3 months ahead", "What automatic would have said")
                .contains("Of the days promised", "What service costs a year")
                .contains("Repeat orders a month", "P(alive) in percent", "Account pyramid by what")
                .contains("Better and worse, with 95 % ellipses", "Continuous analysis, with 95 % intervals")
                .contains("Share of each category in the answers", "Satisfaction by performance, mixed curves")
                .contains("Place on the roadmap, probability in percent")
                .doesNotContainPattern("(src|href)=\"https?://")
                .doesNotContain("@BODY@", "@TITLE@");
        assertThat(charts).contains("echarts.init", "\"series\"").doesNotContain("NaN", "@DATA@");
        assertThat(html).hasSizeGreaterThan(900_000);
        assertThat(body.split("data-chart=", -1)).hasSizeGreaterThan(12);
    }

    @Test
    void isTheSameEachTime() {
        assertThat(run("--page", folder.resolve("a.html").toString()).replace("a.html", ""))
                .isEqualTo(run("--page", folder.resolve("b.html").toString()).replace("b.html", ""));
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("--help"))
                .contains(
                        "--orders FILE.csv", "--jdbc URL --query SQL", "order_date", "--decimal", "--dates", "--as-of");
    }

    @Nested
    class WithTheLargerDatabase {

        @Test
        void saysHowToGetItWhereItIsNotThere() {
            assumeTrue(QuickstartTest.class.getResource("/foodmart.script") == null, "the foodmart database is there");
            assertThatThrownBy(() -> run("--source", "foodmart"))
                    .hasMessage("--source foodmart needs the database foodmart-data-hsqldb on the class path; run Maven"
                            + " with -Pquickstart,foodmart.");
        }

        @Test
        void showsFillRatesAndSupplyTimes() {
            assumeTrue(
                    QuickstartTest.class.getResource("/foodmart.script") != null,
                    "the foodmart database is not on the class path; run with -Pfoodmart");
            assertThat(run(
                            "--source",
                            "foodmart",
                            "--page",
                            folder.resolve("f.html").toString()))
                    .contains("Clientele report: foodmart", "line fill", "Supply time");
        }

        @Test
        void refusesOtherNames() {
            assertThatThrownBy(() -> run("--source", "northwind"))
                    .hasMessage(
                            "--source is \"northwind\"; it must be foodmart. Leave it out for the smaller database.");
        }
    }

    @Nested
    class WithTheUsersOwnFile {

        @Test
        void readsWhatTheUsageDocuments() throws IOException {
            Path orders = write(header(), lines());
            assertThat(run("--orders", orders.toString(), "--currency", "EUR", "--page", pageName()))
                    .contains("Clientele report: orders.csv", "amounts in EUR", "RFM segments", "placed > shipped");
        }

        @Test
        void doesWithoutDatesOfShipmentAndPromise() throws IOException {
            List<String> lines = lines().stream()
                    .map(line -> String.join(",", List.of(line.split(",")).subList(0, 6)))
                    .toList();
            Path orders = write("order,customer,order_date,product_line,quantity,price", lines);
            assertThat(run("--orders", orders.toString(), "--page", pageName())).contains("has no ship date");
        }

        @Test
        void namesTheColumnsThatAreMissingAndThoseThatAreThere() throws IOException {
            Path orders = write("order,client,order_date,product_line,quantity,price", List.of("1,a,2024-01-01,x,1,2"));
            assertThatThrownBy(() -> run("--orders", orders.toString()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("orders.csv has no column customer; it has order, client, order_date, product_line,"
                            + " quantity, price. Rename the columns in the file's first line.");
        }

        @Test
        void namesRowColumnAndValueOfAMalformedCell() throws IOException {
            List<String> lines = lines();
            lines.set(3, lines.get(3).replaceFirst("^([^,]*,[^,]*),[^,]*", "$1,31/01/2024"));
            Path orders = write(header(), lines);
            assertThatThrownBy(() -> run("--orders", orders.toString()))
                    .isInstanceOf(TableFormatException.class)
                    .hasMessageContaining("orders.csv, row 5, column order_date")
                    .hasMessageContaining("31/01/2024");
        }

        @Test
        void readsDecimalCommasOtherDatesAndOtherSpellingsOfColumns() throws IOException {
            List<String> lines = lines().stream()
                    .map(line -> line.replace(',', ';')
                            .replace('.', ',')
                            .replaceAll("(\\d{4})-(\\d\\d)-(\\d\\d)", "$3.$2.$1"))
                    .toList();
            Path orders = write(
                    "Order;Customer;Order Date;PRODUCT_LINE;quantity;price;required-date;shipped_date;status", lines);
            assertThat(run(
                            "--orders",
                            orders.toString(),
                            "--decimal",
                            ",",
                            "--dates",
                            "dd.MM.yyyy",
                            "--page",
                            pageName()))
                    .contains("72 orders (1 of them cancelled)", "2021-01-10 to 2023-12-24", "placed > shipped");
        }

        @Test
        void tellsWhatThreeMonthsDoNotAllowAndDoesTheRest() throws IOException {
            Path orders = write(header(), lines().subList(0, 6));
            assertThat(run("--orders", orders.toString(), "--page", pageName()))
                    .contains("These data don't allow it", "placed > shipped", "RFM segments")
                    .contains("What customers will still buy cannot be told:");
        }

        @Test
        void carriesNoSimulatedSurvey() throws IOException {
            assertThat(run("--orders", write(header(), lines()).toString(), "--page", pageName()))
                    .doesNotContain("simulated");
        }

        @Test
        void analysesTheUsersOwnKanoSurvey() throws IOException {
            Path answers = kano("5,1,1,5,1,1,", "2,5,1,5,5,5,", "2,5,2,5,1,1,", "1,5,2,4,,,3");
            String page = pageName();
            assertThat(run(
                            "--orders", write(header(), lines()).toString(),
                            "--kano", answers.toString(),
                            "--page", page))
                    .contains("== Kano ==", "Kano report of kano.csv: 4 respondents, 4 features")
                    .contains("Tracking is undecided", "4 features to work on", "Satisfaction with the product")
                    .doesNotContain("simulated");
            String html = Files.readString(Path.of(page));
            assertThat(html.substring(0, html.indexOf("<script>"))).contains("Better and worse, with 95 % ellipses");
            assertThat(html.substring(html.lastIndexOf("<script>")))
                    .contains("Tracking")
                    .doesNotContain("NaN");
        }

        @Test
        void tellsOfASurveyThatContradictsItselfThroughout() throws IOException {
            assertThat(run(
                            "--orders",
                            write(header(), lines()).toString(),
                            "--kano",
                            kano("1,1,1,1,5,5,", "1,1,5,5,5,5,").toString(),
                            "--page",
                            pageName()))
                    .contains("every pair is reverse or questionable", "0 of 4 features to work on")
                    .doesNotContain("Satisfaction with the product");
        }

        private Path kano(String... rows) throws IOException {
            List<String> all = new ArrayList<>(List.of("customer,Tracking_functional,Tracking_dysfunctional,"
                    + "Chat_functional,Chat_dysfunctional,Gift wrap_functional,Gift wrap_dysfunctional,"
                    + "Fax_functional,Fax_dysfunctional"));
            for (int i = 0; i < rows.length; i++) {
                all.add("C-" + i + "," + rows[i] + ",");
            }
            return Files.write(folder.resolve("kano.csv"), all);
        }

        @Test
        void looksBackFromAGivenDay() throws IOException {
            assertThat(run(
                            "--orders", write(header(), lines()).toString(),
                            "--as-of", "2023-06-30",
                            "--page", pageName()))
                    .contains("to 2023-06-30", "12 later lines stand aside");
        }

        @Test
        void refusesAFileWithoutRows() throws IOException {
            Path orders = write(header(), List.of());
            assertThatThrownBy(() -> run("--orders", orders.toString()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("orders.csv");
        }

        @Test
        void saysWhichFileIsNotThere() {
            assertThatThrownBy(() -> run("--orders", "nowhere.csv"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("nowhere.csv");
        }
    }

    @Test
    void readsAnotherDatabase() {
        String query = "SELECT \"ORDERNUMBER\" AS \"order\", \"CUSTOMERNUMBER\" AS \"customer\", \"ORDERDATE\" AS"
                + " \"order_date\", 'all' AS \"product_line\", 1 AS \"quantity\", 10 AS \"price\" FROM"
                + " \"steelwheels\".\"orders\"";
        assertThat(run(
                        "--jdbc", "jdbc:hsqldb:res:steelwheels",
                        "--query", query,
                        "--user", "STEELWHEELS",
                        "--password", "STEELWHEELS",
                        "--page", pageName()))
                .contains("330 orders");
    }

    @Nested
    class RefusesArguments {

        @Test
        void itDoesNotKnow() {
            assertThatThrownBy(() -> Arguments.of("--order", "x"))
                    .hasMessageStartingWith("argument \"--order\" is not known.");
        }

        @Test
        void withoutAValue() {
            assertThatThrownBy(() -> Arguments.of("--orders"))
                    .hasMessageStartingWith("--orders has no value; write it behind the name.");
        }

        @Test
        void thatExcludeEachOther() {
            assertThatThrownBy(() -> Arguments.of("--orders", "a", "--jdbc", "b", "--query", "c"))
                    .hasMessageStartingWith("--orders and --jdbc exclude each other; choose one source.");
        }

        @Test
        void thatNameAPageInAFolderThatIsNotThere() {
            assertThatThrownBy(() -> run(
                            "--page",
                            folder.resolve("nowhere").resolve("page.html").toString()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("there is no folder " + folder.resolve("nowhere"));
        }

        @Test
        void thatAreNoDate() {
            assertThatThrownBy(() -> Arguments.of("--as-of", "June").asOf())
                    .hasMessage("--as-of is June; it must be a date such as 2005-05-31.");
        }

        @Test
        void ofWhichOneIsMissing() {
            assertThatThrownBy(() -> Arguments.of("--jdbc", "b"))
                    .hasMessageStartingWith("--jdbc and --query belong together; give both.");
        }
    }

    private String pageName() {
        return folder.resolve("page.html").toString();
    }

    private static String header() {
        return "order,customer,order_date,product_line,quantity,price,required_date,shipped_date,status";
    }

    /** Three years of orders, two a month, some of them open. */
    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 72; i++) {
            LocalDate placed = LocalDate.of(2021, 1, 10).plusMonths(i / 2).plusDays(i % 2 * 14);
            lines.add(String.format(
                    Locale.ROOT,
                    "%d,customer %d,%s,%s,%d,%.2f,%s,%s,%s",
                    1000 + i,
                    i % 11,
                    placed,
                    i % 3 == 0 ? "pumps" : "valves",
                    5 + i % 7,
                    19.5 + i % 5,
                    placed.plusDays(7),
                    i > 69 ? "" : placed.plusDays(2 + i % 6),
                    i == 40 ? "cancelled" : "done"));
        }
        return lines;
    }

    private Path write(String header, List<String> lines) throws IOException {
        List<String> all = new ArrayList<>(List.of(header));
        all.addAll(lines);
        return Files.write(folder.resolve("orders.csv"), all);
    }

    private static String run(String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream console = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            Quickstart.run(Arguments.of(args), console);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
