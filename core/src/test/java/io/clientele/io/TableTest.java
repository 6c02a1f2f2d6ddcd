package io.clientele.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 31);

    private final Table orders = Table.of("orders")
            .column("customer", "Huber", "Moser", "")
            .column("amount", 12.5, 17, 1e6)
            .column("quantity", 1, 2, 3)
            .column("date", Arrays.asList(DAY, null, DAY.plusDays(1)));

    @Nested
    class OfCollections {

        @Test
        void knowsItsSize() {
            assertThat(orders.source()).isEqualTo("orders");
            assertThat(orders.rows()).isEqualTo(3);
            assertThat(orders.columns()).containsExactly("customer", "amount", "quantity", "date");
            assertThat(orders.has("amount")).isTrue();
            assertThat(orders.has("Amount")).isFalse();
        }

        @Test
        void keepsTheTypeOfItsCells() {
            assertThat(orders.columns().stream().map(orders::type))
                    .containsExactly(CellType.TEXT, CellType.NUMBER, CellType.INTEGER, CellType.DATE);
        }

        @Test
        void takesIntegersAndFractionsTogetherAsNumbers() {
            Table mixed = Table.of("mixed").column("x", List.of(1, 2.5, 3L));

            assertThat(mixed.type("x")).isEqualTo(CellType.NUMBER);
            assertThat(mixed.numbers("x")).containsExactly(1, 2.5, 3);
        }

        @Test
        void takesTheNamesOfEnumConstants() {
            assertThat(Table.of("week")
                            .column("day", List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY))
                            .texts("day"))
                    .containsExactly("MONDAY", "SUNDAY");
        }

        @Test
        void refusesCellsOfDifferentKinds() {
            assertThatThrownBy(() -> Table.of("mixed").column("x", List.of(1, "a")))
                    .hasMessage("column x has cells of types INTEGER and TEXT; they must all be of one type.");
        }

        @Test
        void refusesCellsOfNoUse() {
            assertThatThrownBy(() -> Table.of("odd").column("x", List.of(new Object())))
                    .hasMessage("column x has a cell of type Object; it must be a text, a number, a LocalDate,"
                            + " a LocalDateTime or an Instant.");
        }

        @Test
        void refusesNumbersThatAreNone() {
            assertThatThrownBy(() -> Table.of("odd").column("x", 1, Double.NaN))
                    .hasMessage("x[1] is NaN; it must be a finite number. Use a list with null for a blank cell.");
            assertThatThrownBy(() -> Table.of("odd").column("x", List.of(Double.POSITIVE_INFINITY)))
                    .hasMessage("x[0] is Infinity; it must be a finite number.");
            assertThatThrownBy(() -> Table.of("odd").column("x", Long.MIN_VALUE))
                    .hasMessage("x[0] is -9223372036854775808; it must be within the range of its type.");
        }

        @Test
        void refusesColumnsOfDifferentLengths() {
            assertThatThrownBy(() -> orders.column("x", 1.0))
                    .hasMessage("column x has 1 elements and column customer has 3; they must have the same number.");
        }

        @Test
        void refusesANameThatIsTaken() {
            assertThatThrownBy(() -> orders.column("amount", 1.0, 2.0, 3.0))
                    .hasMessage("orders has two columns named amount; each name must be there once. Rename one.");
        }

        @Test
        void refusesABlankName() {
            assertThatThrownBy(() -> orders.column(" ", 1.0, 2.0, 3.0))
                    .hasMessage("name is blank; it must be a text with at least one visible character.");
        }
    }

    @Nested
    class Cells {

        @Test
        void areReadAsWhatTheyAreAskedFor() {
            assertThat(orders.text("customer", 0)).isEqualTo("Huber");
            assertThat(orders.number("amount", 0)).isEqualTo(12.5);
            assertThat(orders.number("quantity", 2)).isEqualTo(3);
            assertThat(orders.integer("quantity", 2)).isEqualTo(3);
            assertThat(orders.integer("amount", 1)).isEqualTo(17);
            assertThat(orders.date("date", 0)).isEqualTo(DAY);
            assertThat(orders.dateTime("date", 0)).isEqualTo(DAY.atStartOfDay());
        }

        @Test
        void areShortAsText() {
            assertThat(orders.texts("amount")).containsExactly("12.5", "17", "1000000");
            assertThat(orders.texts("date")).containsExactly("2021-01-31", "", "2021-02-01");
        }

        @Test
        void areReadFromTextWhenAskedFor() {
            Table text = Csv.options().parse("""
                n,i,d,t,z
                1.5, 7 ,2021-01-31,2021-01-31T09:30,2021-01-31 09:30:15.25+01:00
                """);

            assertThat(text.number("n", 0)).isEqualTo(1.5);
            assertThat(text.integer("i", 0)).isEqualTo(7);
            assertThat(text.text("i", 0)).isEqualTo(" 7 ");
            assertThat(text.date("d", 0)).isEqualTo(DAY);
            assertThat(text.dateTime("t", 0)).isEqualTo(LocalDateTime.of(2021, 1, 31, 9, 30));
            assertThat(text.date("t", 0)).isEqualTo(DAY);
            assertThat(text.instant("z", 0)).isEqualTo(Instant.parse("2021-01-31T08:30:15.250Z"));
        }

        @Test
        void areReadInBulk() {
            Table text = Csv.options().parse("n,i,d\n1.5,7,2021-01-31\n-2,8,1969-12-31\n");

            assertThat(text.numbers("n")).containsExactly(1.5, -2);
            assertThat(text.integers("i")).containsExactly(7, 8);
            assertThat(text.epochDays("d")).containsExactly(DAY.toEpochDay(), -1);
            assertThat(text.dates("d")).containsExactly(DAY, LocalDate.of(1969, 12, 31));
            assertThat(text.dateTimes("d")).first().isEqualTo(DAY.atStartOfDay());
        }

        @Test
        void ofTheWrongKindAreNamed() {
            Table text = Csv.options().named("orders.csv").parse("customer,amount\nHuber,12\nMoser,abc\n");

            assertThatThrownBy(() -> text.number("amount", 1))
                    .isInstanceOf(TableFormatException.class)
                    .hasMessage("orders.csv, row 3, column amount: 'abc' is not a number;"
                            + " expected a number such as 1234.56.");
            assertThatThrownBy(() -> text.numbers("amount"))
                    .hasMessage("orders.csv, row 3, column amount: 'abc' is not a number;"
                            + " expected a number such as 1234.56.");
            assertThatThrownBy(() -> text.integer("amount", 1))
                    .hasMessage("orders.csv, row 3, column amount: 'abc' is not a whole number;"
                            + " expected a whole number such as 17.");
            assertThatThrownBy(() -> text.date("amount", 0))
                    .hasMessage("orders.csv, row 2, column amount: '12' is not a date;"
                            + " expected a date such as 2021-01-31.");
            assertThatThrownBy(() -> text.dateTime("amount", 0))
                    .hasMessage("orders.csv, row 2, column amount: '12' is not a date and time;"
                            + " expected a date and time such as 2021-01-31T09:30.");
            assertThatThrownBy(() -> text.instant("amount", 0))
                    .hasMessage("orders.csv, row 2, column amount: '12' is not a moment with its offset;"
                            + " expected a moment with its offset such as 2021-01-31T09:30:00Z.");
        }

        @Test
        void ofTheWrongTypeAreNamedToo() {
            assertThatThrownBy(() -> orders.date("amount", 0))
                    .hasMessage("orders, row 1, column amount: '12.5' is not a date;"
                            + " expected a date such as 2021-01-31.");
            assertThatThrownBy(() -> orders.integer("amount", 0))
                    .hasMessage("orders, row 1, column amount: '12.5' is not a whole number;"
                            + " expected a whole number such as 17.");
            assertThatThrownBy(() -> orders.number("date", 0)).isInstanceOf(TableFormatException.class);
        }

        @Test
        void thatAreLongAreCutInMessages() {
            Table text = Table.of("orders").column("amount", "x".repeat(100));

            assertThatThrownBy(() -> text.number("amount", 0))
                    .hasMessage("orders, row 1, column amount: '" + "x".repeat(60)
                            + "…' is not a number; expected a number such as 1234.56.");
        }

        @Test
        void beyondTheTableAreRefused() {
            assertThatThrownBy(() -> orders.text("customer", 3))
                    .hasMessage("row is 3; it must be from 0 to 2. orders has 3 rows.");
        }

        @Test
        void giveTheExceptionForWhatADomainRefuses() {
            TableFormatException refused = orders.malformed(1, "quantity", "a number above 2");

            assertThat(refused)
                    .hasMessage("orders, row 2, column quantity: '2' is not accepted; expected a number above 2.");
            assertThat(refused.source()).isEqualTo("orders");
            assertThat(refused.row()).isEqualTo(2);
            assertThat(refused.column()).isEqualTo("quantity");
            assertThat(refused.value()).isEqualTo("2");
            assertThat(refused.expected()).isEqualTo("a number above 2");
        }

        @Test
        void knowWhereTheyStand() {
            Table text = Csv.options().named("orders.csv").parse("a,b\n1,\"x\ny\"\n2,z\n");

            assertThat(text.where(0, "b")).isEqualTo("orders.csv, row 2, column b");
            assertThat(text.where(1, "b")).isEqualTo("orders.csv, row 4, column b");
        }
    }

    @Nested
    class BlankCells {

        @Test
        void areTheEmptyText() {
            assertThat(orders.isBlank("customer", 2)).isTrue();
            assertThat(orders.text("customer", 2)).isEmpty();
            assertThat(orders.isBlank("date", 1)).isTrue();
        }

        @Test
        void areNoDateAndNoNumber() {
            assertThatThrownBy(() -> orders.date("date", 1))
                    .hasMessage("orders, row 2, column date: the cell is blank; expected a date such as 2021-01-31.");
            assertThatThrownBy(() -> orders.number("customer", 2))
                    .hasMessage(
                            "orders, row 3, column customer: the cell is blank; expected a number such as 1234.56.");
        }

        @Test
        void canBeAskedFor() {
            assertThat(orders.findDate("date", 1)).isEmpty();
            assertThat(orders.findDateTime("date", 1)).isEmpty();
            assertThat(orders.findInstant("date", 1)).isEmpty();
            assertThat(orders.findDate("date", 0)).contains(DAY);
            assertThat(orders.findNumber("amount", 0)).hasValue(12.5);
            assertThat(orders.findInteger("quantity", 0)).hasValue(1);
            assertThat(orders.findNumber("customer", 2)).isEmpty();
            assertThat(orders.findInteger("customer", 2)).isEmpty();
        }

        @Test
        void canHaveAStandIn() {
            Table gaps = Table.of("gaps").column("x", Arrays.asList(1.5, null, 2.5));

            assertThat(gaps.numbersOr("x", 0)).containsExactly(1.5, 0, 2.5);
            assertThatThrownBy(() -> gaps.numbers("x"))
                    .hasMessage("gaps, row 2, column x: the cell is blank; expected a number such as 1234.56.");
        }
    }

    @Nested
    class AnUnknownColumn {

        @Test
        void isAnsweredWithThoseThereAre() {
            assertThatThrownBy(() -> orders.numbers("price"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("orders has no column price; it has customer, amount, quantity, date.");
        }

        @Test
        void isRefusedBeforehandWhereItIsRequired() {
            assertThat(orders.requireColumns("date", "customer")).isSameAs(orders);
            assertThatThrownBy(() -> orders.requireColumns("date", "datum"))
                    .hasMessage("orders has no column datum; it has customer, amount, quantity, date.");
        }

        @Test
        void isAnsweredWithTheNearest() {
            assertThatThrownBy(() -> orders.numbers("amout"))
                    .hasMessage("orders has no column amout; it has customer, amount, quantity, date."
                            + " Did you mean amount?");
            assertThatThrownBy(() -> orders.numbers("Customer")).hasMessageEndingWith(" Did you mean customer?");
        }

        @Test
        void ofAWideTableIsAnsweredWithTheFirst() {
            String[] names = IntStream.rangeClosed(1, 25).mapToObj(i -> "x" + i).toArray(String[]::new);
            Table wide = Csv.options().withoutHeader(names).delimiter(',').parse("");

            assertThatThrownBy(() -> wide.texts("price"))
                    .hasMessage("the text has no column price; it has x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11,"
                            + " x12, x13, x14, x15, x16, x17, x18, x19, x20 and 5 more.");
        }
    }

    @Nested
    class Views {

        @Test
        void selectColumnsInOrder() {
            assertThat(orders.select("date", "customer").columns()).containsExactly("date", "customer");
            assertThatThrownBy(() -> orders.select("datum")).hasMessageContaining("orders has no column datum");
        }

        @Test
        void renameAColumn() {
            Table renamed = orders.rename("amount", "revenue");

            assertThat(renamed.columns()).containsExactly("customer", "revenue", "quantity", "date");
            assertThat(renamed.numbers("revenue")).isEqualTo(orders.numbers("amount"));
            assertThatThrownBy(() -> orders.rename("amount", "date"))
                    .hasMessage("orders has two columns named date; each name must be there once. Rename one.");
        }

        @Test
        void keepTheFirstRows() {
            assertThat(orders.head(2).rows()).isEqualTo(2);
            assertThat(orders.head(2).texts("customer")).containsExactly("Huber", "Moser");
            assertThat(orders.head(10)).isEqualTo(orders);
            assertThat(orders.head(0).rows()).isZero();
            assertThatThrownBy(() -> orders.head(-1)).hasMessage("rows is -1; it must be at least 0.");
        }
    }

    @Nested
    class WithoutRows {

        private final Table empty = Csv.options().named("orders.csv").parse("customer,amount\n");

        @Test
        void isATable() {
            assertThat(empty.rows()).isZero();
            assertThat(empty.columns()).containsExactly("customer", "amount");
            assertThat(empty.numbers("amount")).isEmpty();
            assertThat(empty).hasToString("""
                orders.csv, 0 rows, 2 columns
                customer  amount
                --------  ------\
                """);
        }

        @Test
        void isRefusedWhereRowsAreRequired() {
            assertThatThrownBy(empty::requireRows)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("orders.csv has 0 rows; it must have at least 1."
                            + " Check that the source holds more than a header.");
            assertThat(orders.requireRows()).isSameAs(orders);
        }

        @Test
        void saysThatAllWereRejected() {
            Table none = Csv.options()
                    .named("orders.csv")
                    .number("amount")
                    .lenient()
                    .parse("customer,amount\nHuber,a\nMoser,b\n");

            assertThatThrownBy(none::requireRows)
                    .hasMessage("orders.csv has 0 rows; it must have at least 1. All 2 were rejected, the first:"
                            + " row 2, column amount: 'a' is not a number; expected a number such as 1234.56.");
        }
    }

    @Nested
    class Printed {

        @Test
        void showsItsFirstRows() {
            double[] numbers = new double[1234];
            Arrays.setAll(numbers, i -> i / 2.0);

            assertThat(Table.of("halves").column("x", numbers).toString())
                    .startsWith("""
                        halves, 1,234 rows, 1 column
                          x
                        ---
                        0.0
                        0.5
                        1.0
                        """)
                    .endsWith("\n9.5\n… 1,214 more");
        }

        @Test
        void linesNumbersUpAndGroupsThousands() {
            Table numbers = Table.of("numbers")
                    .column("whole", 7L, 23_570L)
                    .column("money", 1234.5, 80.25)
                    .column("round", 1500.0, 2.0)
                    .column("computed", 1431.738702751704, 0.00012)
                    .column("share", 0.123456789, 0.5)
                    .column("huge", 1e300, 1)
                    .column("blank", Arrays.asList(0.5, null));

            assertThat(numbers).hasToString("""
                numbers
                 whole     money  round  computed    share         huge  blank
                ------  --------  -----  --------  -------  -----------  -----
                     7  1,234.50  1,500  1,431.74  0.12346  1.0000e+300    0.5
                23,570     80.25      2   0.00012  0.50000            1      –\
                """);
        }

        @Test
        void showsBlanksAndCutsLongTexts() {
            assertThat(Table.of("notes").column("note", "", "one\ntwo", "x".repeat(40)))
                    .hasToString("""
                        notes
                        note
                        --------------------------------
                        –
                        one two
                        xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\
                        """);
        }

        @Test
        void namesColumnsThatHaveNoPlace() {
            Table wide = Csv.read(new StringReader("a,b,c,d,e,f,g,h,i,j,k,l,m,n\n1,2,3,4,5,6,7,8,9,10,11,12,13,14"));

            assertThat(wide.toString()).endsWith("columns not shown: m, n");
        }
    }

    @Nested
    class Zones {

        @Test
        void turnLocalTimesIntoMomentsAndBack() {
            Table events = Csv.options()
                    .zone(ZoneId.of("Europe/Vienna"))
                    .parse("local,moment\n2021-07-01T09:30,2021-07-01T22:30:00Z\n");

            assertThat(events.instant("local", 0)).isEqualTo(Instant.parse("2021-07-01T07:30:00Z"));
            assertThat(events.dateTime("moment", 0)).isEqualTo(LocalDateTime.of(2021, 7, 2, 0, 30));
            assertThat(events.date("moment", 0)).isEqualTo(LocalDate.of(2021, 7, 2));
        }

        @Test
        void areNotGuessed() {
            Table events = Csv.options().parse("local,moment\n2021-07-01T09:30,2021-07-01T22:30:00Z\n");

            assertThatThrownBy(() -> events.instant("local", 0)).isInstanceOf(TableFormatException.class);
            assertThatThrownBy(() -> events.date("moment", 0)).isInstanceOf(TableFormatException.class);
        }
    }

    @Test
    void isEqualToATableOfTheSameCells() {
        Table same = Table.of("orders")
                .column("customer", List.of("Huber", "Moser", ""))
                .column("amount", List.of(12.5, 17.0, 1e6))
                .column("quantity", List.of(1, 2, 3))
                .column("date", Arrays.asList(DAY, null, DAY.plusDays(1)));

        assertThat(same).isEqualTo(orders).hasSameHashCodeAs(orders);
        assertThat(orders.rename("date", "day")).isNotEqualTo(orders);
        assertThat(Table.of("x").column("a", 1)).isNotEqualTo(Table.of("x").column("a", 1.0));
    }

    @Test
    void isSelectedWithoutColumnsAsNothing() {
        assertThat(orders.select().rows()).isZero();
        assertThat(orders.select().columns()).isEmpty();
    }

    @Test
    void survivesSerialization() throws IOException, ClassNotFoundException {
        Table read = Csv.options()
                .named("orders.csv")
                .decimal(',')
                .dates("dd.MM.yyyy")
                .blanks("NA")
                .zone(ZoneId.of("Europe/Vienna"))
                .date("date")
                .number("amount")
                .instant("shipped")
                .lenient()
                .parse("""
                    customer;date;amount;shipped;note
                    Huber;31.01.2021;12,5;2021-02-01T09:30:00.5Z;1,5

                    Moser;31.02.2021;17;2021-02-01T09:30:00Z;2
                    Gruber;01.03.2021;NA;2021-02-01T09:30:00;3
                    """);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(read);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Table back = (Table) in.readObject();

            assertThat(back).isEqualTo(read).hasToString(read.toString());
            assertThat(back.number("note", 0)).isEqualTo(1.5);
            assertThat(back.rejects()).hasSize(1);
            assertThat(back.rowNumber(1)).isEqualTo(5);
        }
    }
}
