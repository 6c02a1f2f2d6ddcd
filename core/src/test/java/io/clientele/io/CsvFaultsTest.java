package io.clientele.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CsvFaultsTest {

    private final CsvOptions orders = Csv.options().named("orders.csv").delimiter(',');

    @Nested
    class StrictReading {

        @Test
        void refusesTheFirstFaultyCell() {
            assertThatThrownBy(() -> orders.number("amount")
                            .date("date")
                            .parse("customer,date,amount\nHuber,2021-01-31,12\nMoser,2021-02-30,abc\n"))
                    .isInstanceOf(TableFormatException.class)
                    .hasMessage("orders.csv, row 3, column date: '2021-02-30' is not a date;"
                            + " expected a date such as 2021-01-31.");
        }

        @Test
        void namesTheFirstLineOfARecordThatSpansLines() {
            assertThatThrownBy(() -> orders.number("amount").parse("note,amount\n\"a\nb\",1\n\"c\nd\",x\n"))
                    .hasMessage("orders.csv, row 4, column amount: 'x' is not a number;"
                            + " expected a number such as 1234.56.");
        }

        @Test
        void refusesRowsThatAreTooShortOrTooLong() {
            assertThatThrownBy(() -> orders.parse("customer,amount\nHuber,1\nMoser\n"))
                    .hasMessage("orders.csv, row 3: the row has 1 cell; expected 2 cells (customer, amount).");
            assertThatThrownBy(() -> orders.number("amount").parse("customer,amount\nHuber,A,1\n"))
                    .hasMessage("orders.csv, row 2: the row has 3 cells; expected 2 cells (customer, amount).");
        }

        @Test
        void refusesAnEmptyText() {
            assertThatThrownBy(() -> orders.parse(""))
                    .isInstanceOf(TableFormatException.class)
                    .hasMessage("orders.csv is empty; expected a header line with the names of the columns.");
            assertThatThrownBy(() -> orders.parse("\n\n")).hasMessageStartingWith("orders.csv is empty;");
        }

        @Test
        void refusesAHeaderWithoutANameOrWithOneTwice() {
            assertThatThrownBy(() -> orders.parse("a,,c\n"))
                    .hasMessage("orders.csv, row 1: column 2 has no name; every column must have a name of its own."
                            + " Change the header, or take it out and name the columns with withoutHeader.");
            assertThatThrownBy(() -> orders.parse("a,b, a\n"))
                    .hasMessage("orders.csv, row 1: columns 1 and 3 are both named a;"
                            + " every column must have a name of its own."
                            + " Change the header, or take it out and name the columns with withoutHeader.");
        }

        @Test
        void refusesNamesThatAreNoneOrThereTwice() {
            assertThatThrownBy(() -> orders.withoutHeader("a", "a"))
                    .hasMessage("the list of names has two columns named a; each name must be there once. Rename one.");
            assertThatThrownBy(() -> orders.withoutHeader("a", " "))
                    .hasMessage("the name of column 2 of the list of names is blank;"
                            + " it must be a text with at least one visible character.");
            assertThatThrownBy(orders::withoutHeader)
                    .hasMessage("names is empty; it must be a collection with at least one element.");
        }

        @Test
        void refusesAQuoteThatIsNeverClosed() {
            assertThatThrownBy(() -> orders.parse("customer,note\nHuber,\"fine\nMoser,good\n"))
                    .isInstanceOf(TableFormatException.class)
                    .hasMessage("orders.csv, row 2: the quote that opens cell 2 is never closed;"
                            + " expected a closing \". Write a quote within a quoted cell twice.");
            assertThatThrownBy(() -> orders.parse("customer,note\n\"Hu\nber\",\"fine\nMoser,good\n"))
                    .hasMessage("orders.csv, row 2: the quote that opens cell 2 on line 3 is never closed;"
                            + " expected a closing \". Write a quote within a quoted cell twice.");
        }

        @Test
        void refusesACellThatSwallowsTheRestOfALargeFile() {
            assertThatThrownBy(() -> orders.parse("customer,note\nHuber,\"" + "fine\n".repeat(2_100_000)))
                    .isInstanceOf(TableFormatException.class)
                    .hasMessage("orders.csv, row 2: cell 2 has more than 10,000,000 characters;"
                            + " expected a shorter one. Look for a quote that is never closed.");
        }

        @Test
        void refusesTextAfterAClosingQuote() {
            assertThatThrownBy(() -> orders.parse("customer,note\nHuber,\"fine\" indeed\n"))
                    .hasMessage("orders.csv, row 2: cell 2, 'fine', is followed by 'i' after its closing quote;"
                            + " expected the delimiter ',' or the end of the line."
                            + " Write a quote within a quoted cell twice.");
        }

        @Test
        void saysWhereReadingFailed() {
            Reader broken = new Reader() {
                private int calls;

                @Override
                public int read(char[] buffer, int offset, int length) throws IOException {
                    if (calls++ > 0) {
                        throw new IOException("the disk is gone");
                    }
                    "a,b\n1,2\n".getChars(0, 8, buffer, offset);
                    return 8;
                }

                @Override
                public void close() {}
            };

            assertThatThrownBy(() -> orders.read(broken))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("orders.csv: reading failed: the disk is gone.");
        }
    }

    @Nested
    class LenientReading {

        private final Table read = orders.number("amount")
                .date("date")
                .required("customer")
                .lenient()
                .parse("""
                    customer,date,amount
                    Huber,2021-01-31,12
                    Moser,2021-02-30,abc
                    Gruber,2021-03-01
                    ,2021-03-01,5
                    "Bauer"s,2021-03-01,5
                    Maier,2021-03-01,x
                    Fuchs,,7
                    """);

        @Test
        void keepsTheRowsWithoutAFault() {
            assertThat(read.texts("customer")).containsExactly("Huber", "Fuchs");
            assertThat(read.numbers("amount")).containsExactly(12, 7);
            assertThat(read.isBlank("date", 1)).isTrue();
            assertThat(read.rowNumber(1)).isEqualTo(8);
        }

        @Test
        void listsTheOthers() {
            assertThat(read.rejects())
                    .containsExactly(
                            new Reject(3, "date", "2021-02-30", "a date such as 2021-01-31"),
                            new Reject(4, "", "2 cells", "3 cells (customer, date, amount)"),
                            new Reject(5, "customer", "", "a text"),
                            new Reject(6, "", "'Bauer' followed by 's'", "a delimiter after the closing quote"),
                            new Reject(7, "amount", "x", "a number such as 1234.56"));
        }

        @Test
        void printsThem() {
            assertThat(read).hasToString("""
                orders.csv, 5 rows rejected
                customer  date        amount
                --------  ----------  ------
                Huber     2021-01-31      12
                Fuchs     –                7
                rejected row 3, column date: '2021-02-30' is not a date; expected a date such as 2021-01-31.
                rejected row 4: 2 cells; expected 3 cells (customer, date, amount).
                rejected row 5, column customer: the cell is blank; expected a text.
                rejected row 6: 'Bauer' followed by 's'; expected a delimiter after the closing quote.
                rejected row 7, column amount: 'x' is not a number; expected a number such as 1234.56.\
                """);
        }

        @Test
        void keepsThemThroughViews() {
            assertThat(read.select("customer").rejects()).hasSize(5);
            assertThat(read.head(1).rename("customer", "name").rejects()).hasSize(5);
        }

        @Test
        void printsTheFirstOfMany() {
            Table many = orders.number("x").lenient().parse("x\n" + "a\n".repeat(2000));

            assertThat(many.rejects()).hasSize(2000);
            assertThat(many.toString())
                    .startsWith("orders.csv, 0 rows, 1 column, 2,000 rows rejected\n")
                    .endsWith("\n… 1,995 more rejected");
        }

        @Test
        void leavesNoTraceOfARejectedRow() {
            for (CellType type : CellType.values()) {
                CsvOptions typed = orders.number("check").lenient();
                String good = "2021-01-31T09:30:00";
                String text = switch (type) {
                    case TEXT -> "some text";
                    case NUMBER -> "1.5";
                    case INTEGER -> "17";
                    case DATE -> "2021-01-31";
                    case DATE_TIME -> good + ".125";
                    case INSTANT -> good + ".125Z";
                };
                typed = switch (type) {
                    case TEXT -> typed.text("x");
                    case NUMBER -> typed.number("x");
                    case INTEGER -> typed.integer("x");
                    case DATE -> typed.date("x");
                    case DATE_TIME -> typed.dateTime("x");
                    case INSTANT -> typed.instant("x");
                };
                Table table = typed.parse("x,check\n" + text + ",bad\n,1\n" + text + ",2\n" + text + ",bad\n");

                assertThat(table.texts("x")).containsExactly("", text);
                assertThat(table.numbers("check")).containsExactly(1, 2);
                assertThat(table.rejects()).extracting(Reject::row).isEqualTo(List.of(2L, 5L));
            }
        }

        @Test
        void losesNoMoreThanTheLineToTextAfterAClosingQuote() {
            Table table = orders.lenient().parse("a,b,c\n\"a \"b\",\"c\",1\n\"2\",3,4\n5,6,\"7\"8");

            assertThat(table.texts("a")).containsExactly("2");
            assertThat(table.rejects()).extracting(Reject::row).containsExactly(2L, 4L);
        }

        @Test
        void stopsAtBytesThatAreNoText() {
            byte[] latin = "a,b\nJosé,1\n".getBytes(StandardCharsets.ISO_8859_1);

            assertThatThrownBy(() -> orders.lenient().read(new ByteArrayInputStream(latin)))
                    .isInstanceOf(TableFormatException.class)
                    .hasMessageStartingWith("orders.csv, row 2: byte E9 cannot be read as UTF-8.");
        }

        @Test
        void stopsAtAQuoteThatIsNeverClosed() {
            assertThatThrownBy(() -> orders.lenient().parse("customer,note\nHuber,\"fine\nMoser,good\n"))
                    .isInstanceOf(TableFormatException.class)
                    .hasMessageContaining("never closed");
        }
    }
}
