package io.clientele.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Nested
    class Cells {

        @Test
        void areCutAtDelimitersAndLineEnds() {
            Table table = Csv.read(new StringReader("a,b\n1,2\r\n3,4\r5,6"));

            assertThat(table.columns()).containsExactly("a", "b");
            assertThat(table.texts("a")).containsExactly("1", "3", "5");
            assertThat(table.texts("b")).containsExactly("2", "4", "6");
        }

        @Test
        void inQuotesHoldAnything() {
            Table table = Csv.read(new StringReader("a,b\n\"1, \"\"2\"\"\r\n3\",\"\"\n\"x\"  ,y"));

            assertThat(table.texts("a")).containsExactly("1, \"2\"\r\n3", "x");
            assertThat(table.texts("b")).containsExactly("", "y");
        }

        @Test
        void mayHoldAQuoteThatDoesNotBeginThem() {
            assertThat(Csv.read(new StringReader("pipe,length\n5\" steel, \"2\"\n"))
                            .texts("pipe"))
                    .containsExactly("5\" steel");
        }

        @Test
        void keepTheirWhiteSpaceAsText() {
            assertThat(Csv.read(new StringReader(" a ,b\n x ,1\n")).texts("a")).containsExactly(" x ");
        }

        @Test
        void longerThanTheBufferAreReadWhole() {
            String plain = "p".repeat(100_000);
            String quoted = "q\"\n".repeat(50_000);
            Table table =
                    Csv.read(new StringReader("a,b\n" + plain + ",\"" + quoted.replace("\"", "\"\"") + "\"\n1,2\n"));

            assertThat(table.text("a", 0)).isEqualTo(plain);
            assertThat(table.text("b", 0)).isEqualTo(quoted);
            assertThat(table.rowNumber(1)).isEqualTo(50_003);
        }

        @Test
        void canHaveOtherQuotesOrNone() {
            assertThat(Csv.options().quote('\'').parse("a,b\n'1,2',3\n").text("a", 0))
                    .isEqualTo("1,2");
            assertThat(Csv.options().withoutQuotes().parse("a,b\n\"1,2\n").text("a", 0))
                    .isEqualTo("\"1");
        }

        @Test
        void areBlankByWordsThatAreSaid() {
            Table table = Csv.options().blanks("NA", "-").number("x").parse("x\n1\nNA\n - \n");

            assertThat(table.numbersOr("x", 0)).containsExactly(1, 0, 0);
            assertThatThrownBy(() -> Csv.options().named("x.csv").number("x").parse("x\n1\nNA\n"))
                    .hasMessage("x.csv, row 3, column x: 'NA' is not a number; expected a number such as 1234.56.");
        }
    }

    @Nested
    class Lines {

        @Test
        void thatAreEmptyAreSkippedButCounted() {
            Table table = Csv.read(new StringReader("\na,b\n\n1,2\n\r\n\n3,4\n\n"));

            assertThat(table.rows()).isEqualTo(2);
            assertThat(table.rowNumber(0)).isEqualTo(4);
            assertThat(table.rowNumber(1)).isEqualTo(7);
        }

        @Test
        void thatAreCommentsAreSkippedButCounted() {
            Table table = Csv.options().comments('#').parse("# origin\na,b\n1,2\n# \"half\n3,4");

            assertThat(table.texts("a")).containsExactly("1", "3");
            assertThat(table.rowNumber(1)).isEqualTo(5);
        }

        @Test
        void thatAreCommentsMayHoldAnything() {
            Table table = Csv.options().comments('%').delimiter(',').parse("""
                % a, "half
                a,b

                 x,"%1
                % 2"
                %, "
                % , "x" y
                y,3%
                """);

            assertThat(table.texts("a")).containsExactly(" x", "y");
            assertThat(table.texts("b")).containsExactly("%1\n% 2", "3%");
            assertThat(table.rowNumber(0)).isEqualTo(4);
            assertThat(table.rowNumber(1)).isEqualTo(8);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r\n", "\r"})
        void areCountedThroughLongQuotedCells(String end) {
            String note = ("line" + end).repeat(20_000);
            Table table = Csv.options()
                    .delimiter(',')
                    .comments('#')
                    .parse("a,b" + end + "1,\"" + note + "\"" + end + "#" + end + "2,3" + end);

            assertThat(table.text("b", 0)).isEqualTo(note);
            assertThat(table.rowNumber(0)).isEqualTo(2);
            assertThat(table.rowNumber(1)).isEqualTo(20_004);
        }

        @Test
        void thatHoldTheHeaderNeedNoEndAndNoQuotes() {
            assertThat(Csv.options().delimiter(',').parse(" a ,\" b \", c ").columns())
                    .containsExactly("a", " b ", "c");
        }

        @Test
        void withoutHeaderAreAllData() {
            Table table = Csv.options().withoutHeader("x", "y").parse("1,2\n3,4\n");

            assertThat(table.columns()).containsExactly("x", "y");
            assertThat(table.integers("x")).containsExactly(1, 3);
            assertThat(table.rowNumber(0)).isEqualTo(1);
            assertThat(Csv.options().withoutHeader("x").parse("").rows()).isZero();
        }
    }

    @Nested
    class Numbers {

        @Test
        void canHaveADecimalCommaAndGroups() {
            Table table = Csv.options()
                    .decimal(',')
                    .grouping('.')
                    .number("betrag")
                    .parse("kunde;betrag\nHuber;1.234.567,5\nMoser;-12,25\nGruber;1234\n");

            assertThat(table.numbers("betrag")).containsExactly(1234567.5, -12.25, 1234);
        }

        @Test
        void inWrongGroupsAreNone() {
            assertThatThrownBy(() -> Csv.options()
                            .named("x.csv")
                            .grouping(',')
                            .number("x")
                            .parse("x;y\n1,2345;1\n"))
                    .hasMessage("x.csv, row 2, column x: '1,2345' is not a number; expected a number such as 1234.56."
                            + " If all are written so, read them with decimal(',').");
        }

        @Test
        void inTheWrongNotationAreNone() {
            assertThatThrownBy(() -> Csv.options()
                            .named("x.csv")
                            .decimal(',')
                            .number("x")
                            .parse("x;y\n1.5;1\n"))
                    .hasMessage("x.csv, row 2, column x: '1.5' is not a number; expected a number such as 1234,56."
                            + " If all are written so, read them with decimal('.').");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            82,60         | decimal(',')
            -1234,5       | decimal(',')
            1.234,56      | decimal(',').grouping('.')
            1.234.567,00  | decimal(',').grouping('.')
            1,234.56      | grouping(',')
            """)
        void inAnotherNotationComeWithAHint(String cell, String options) {
            Table orders = Csv.options().named("x.csv").parse("x;y\n" + cell + ";1\n");

            assertThatThrownBy(() -> orders.numbers("x"))
                    .hasMessage("x.csv, row 2, column x: '" + cell + "' is not a number; expected a number such as"
                            + " 1234.56. If all are written so, read them with " + options + ".");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1,234", "1.234.567,8,9", "82,60 EUR", "12,5.5", "abc"})
        void thatCouldBeTwoOrAreNoneComeWithoutAHint(String cell) {
            Table orders = Csv.options().named("x.csv").parse("x;y\n" + cell + ";1\n");

            assertThatThrownBy(() -> orders.numbers("x"))
                    .hasMessage("x.csv, row 2, column x: '" + cell + "' is not a number; expected a number such as"
                            + " 1234.56.");
        }

        @Test
        void thatAreRejectedComeWithAHintToo() {
            Table orders = Csv.options().number("x").lenient().parse("x;y\n82,60;1\n");

            assertThat(orders.rejects().get(0))
                    .hasToString("row 2, column x: '82,60' is not a number; expected a number such as 1234.56."
                            + " If all are written so, read them with decimal(',').");
        }

        @Test
        void areWholeWhereThatIsDeclared() {
            Table table = Csv.options().integer("x").parse("x\n7\n8.0\n-9\n");

            assertThat(table.type("x")).isEqualTo(CellType.INTEGER);
            assertThat(table.integers("x")).containsExactly(7, 8, -9);
            assertThatThrownBy(() -> Csv.options().named("x.csv").integer("x").parse("x\n7.5\n"))
                    .hasMessage(
                            "x.csv, row 2, column x: '7.5' is not a whole number; expected a whole number such as 17.");
        }

        @Test
        void needASignOfTheirOwnForEachPurpose() {
            assertThatThrownBy(() -> Csv.options().decimal(',').grouping(','))
                    .hasMessage("the decimal sign and the grouping sign are both ','; they must differ.");
        }
    }

    @Nested
    class Dates {

        @Test
        void canHavePatterns() {
            Table table = Csv.options()
                    .dates("d.M.yyyy", "d MMM yyyy")
                    .dateTimes("dd.MM.yyyy HH:mm")
                    .date("day")
                    .dateTime("time")
                    .parse("day,time\n1.2.2021,01.02.2021 09:30\n3 mar 2021,05.06.2021 00:00\n");

            assertThat(table.dates("day")).containsExactly(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 3, 3));
            assertThat(table.dateTimes("time")).first().isEqualTo(LocalDateTime.of(2021, 2, 1, 9, 30));
        }

        @Test
        void thatDoNotExistAreNone() {
            assertThatThrownBy(() -> Csv.options().named("x.csv").date("d").parse("d\n2021-02-29\n"))
                    .hasMessage("x.csv, row 2, column d: '2021-02-29' is not a date;"
                            + " expected a date such as 2021-01-31.");
            assertThatThrownBy(() -> Csv.options()
                            .named("x.csv")
                            .dates("dd.MM.yyyy")
                            .date("d")
                            .parse("d\n29.02.2021\n"))
                    .hasMessage("x.csv, row 2, column d: '29.02.2021' is not a date;"
                            + " expected a date such as 31.01.2021.");
        }

        @Test
        void inIsoAreNotReadWherePatternsAreGiven() {
            assertThatThrownBy(() -> Csv.options().dates("dd.MM.yyyy").date("d").parse("d\n2021-02-28\n"))
                    .isInstanceOf(TableFormatException.class);
        }

        @Test
        void withAnOffsetAreMoments() {
            Table table =
                    Csv.options().instant("t").parse("t\n2021-01-31T09:30:00.123456789+02:00\n2021-01-31 09:30Z\n");

            assertThat(table.instants("t"))
                    .containsExactly(
                            Instant.parse("2021-01-31T07:30:00.123456789Z"), Instant.parse("2021-01-31T09:30:00Z"));
            assertThat(table.texts("t")).containsExactly("2021-01-31T07:30:00.123456789Z", "2021-01-31T09:30:00Z");
        }

        @Test
        void withoutAnOffsetAreMomentsInTheZone() {
            Table table =
                    Csv.options().zone(ZoneId.of("Asia/Tokyo")).instant("t").parse("t\n2021-01-31T09:30\n");

            assertThat(table.instant("t", 0)).isEqualTo(Instant.parse("2021-01-31T00:30:00Z"));
        }

        @Test
        void refuseAPatternThatIsNone() {
            assertThatThrownBy(() -> Csv.options().dates("dd.QX.bb"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "pattern is 'dd.QX.bb'; it must be a pattern of java.time such as dd.MM.yyyy. ");
        }
    }

    @Nested
    class Columns {

        @Test
        void thatAreNotNamedAreReadOver() {
            Table table = Csv.options().only("c", "a").number("a").parse("a,b,c\n1,x,2\n3,y,4\n");

            assertThat(table.columns()).containsExactly("c", "a");
            assertThat(table.numbers("a")).containsExactly(1, 3);
        }

        @Test
        void thatAreDeclaredButMissingAreAnError() {
            assertThatThrownBy(() ->
                            Csv.options().named("orders.csv").number("amout").parse("customer,amount\n"))
                    .hasMessage("orders.csv has no column amout; it has customer, amount. Did you mean amount?");
            assertThatThrownBy(() -> Csv.options().named("orders.csv").only("x").parse("customer,amount\n"))
                    .hasMessage("orders.csv has no column x; it has customer, amount.");
            assertThatThrownBy(() ->
                            Csv.options().named("orders.csv").required("x").parse("customer,amount\n"))
                    .hasMessage("orders.csv has no column x; it has customer, amount.");
        }

        @Test
        void thatAreDeclaredTwiceAreAnError() {
            assertThatThrownBy(() -> Csv.options().number("amount").date("amount"))
                    .hasMessage("column amount is declared as NUMBER and as DATE; it must be one of them.");
        }

        @Test
        void thatAreRequiredMayNotBeBlank() {
            assertThatThrownBy(() -> Csv.options()
                            .named("orders.csv")
                            .number("amount")
                            .required("amount", "customer")
                            .parse("customer,amount\nHuber,\n"))
                    .hasMessage("orders.csv, row 2, column amount: the cell is blank;"
                            + " expected a number such as 1234.56.");
        }

        @Test
        void withManyDifferentTextsAndWithFewAreReadAlike() {
            StringBuilder text = new StringBuilder("few,many\n");
            for (int i = 0; i < 20_000; i++) {
                text.append("group ")
                        .append(i % 7)
                        .append(",customer ")
                        .append(i)
                        .append('\n');
            }
            Table table = Csv.options().parse(text.toString());

            assertThat(table.rows()).isEqualTo(20_000);
            assertThat(table.text("few", 19_999)).isEqualTo("group 0");
            assertThat(table.text("few", 5)).isSameAs(table.text("few", 12));
            assertThat(table.texts("many"))
                    .isEqualTo(IntStream.range(0, 20_000)
                            .mapToObj(i -> "customer " + i)
                            .toList());
        }
    }

    @Nested
    class TheDelimiter {

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t", "|"})
        void isFoundOut(String delimiter) {
            Table table = Csv.options()
                    .parse(String.join(delimiter, "a", "b", "c") + "\n" + String.join(delimiter, "1", "2", "3"));

            assertThat(table.columns()).containsExactly("a", "b", "c");
        }

        @Test
        void isTheOneThatCutsEvenly() {
            assertThat(Csv.options()
                            .parse("name, first;note\nHuber, A;x, y, z\nMoser;1\n")
                            .columns())
                    .containsExactly("name, first", "note");
        }

        @Test
        void isNotLookedForInQuotes() {
            assertThat(Csv.options().parse("\"a;b\",c\n\"1;2\",3\n").columns()).containsExactly("a;b", "c");
        }

        @Test
        void isNotTheDecimalComma() {
            Table table = Csv.options().decimal(',').withoutHeader("x", "y").parse("1;3,5\n2;4,5\n");

            assertThat(table.numbers("y")).containsExactly(3.5, 4.5);
        }

        @Test
        void mustBeSaidWhereTwoCutAlike() {
            assertThatThrownBy(() ->
                            Csv.options().named("x.csv").withoutHeader("x", "y").parse("1;3,5\n2;4,5\n"))
                    .hasMessage("x.csv, row 1: ',' and ';' both part the rows into 2 cells;"
                            + " which one is the delimiter must be said. Use delimiter(',').");
        }

        @Test
        void canBeAnyCharacter() {
            assertThat(Csv.options().delimiter('~').parse("a~b\n1~2\n").integers("b"))
                    .containsExactly(2);
        }

        @Test
        void isNoneInATableOfOneColumn() {
            assertThat(Csv.options().parse("comment\ngood\n\"not, so good\"\n").texts("comment"))
                    .containsExactly("good", "not, so good");
        }

        @Test
        void isFoundInTheBeginningOfALongText() {
            String row = "1;2,5;3\n";

            assertThat(Csv.options().parse("a;b;c\n" + row.repeat(20_000)).rows())
                    .isEqualTo(20_000);
        }

        @Test
        void mustDifferFromTheQuote() {
            assertThatThrownBy(() -> Csv.options().delimiter('"'))
                    .hasMessage("delimiter, quote and comment sign must be different characters.");
            assertThatThrownBy(() -> Csv.options().delimiter('\n'))
                    .hasMessage("a line end cannot be a delimiter, a quote or a comment sign.");
        }
    }

    @Nested
    class Bytes {

        private static final String TEXT = "name,ort\nJosé,Köln 東京 😀\n";

        @Test
        void areUtf8() {
            assertThat(read(TEXT.getBytes(StandardCharsets.UTF_8)).text("ort", 0))
                    .isEqualTo("Köln 東京 😀");
        }

        @Test
        void canBeginWithAMark() {
            for (Charset charset :
                    new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
                Table table = read(("\uFEFF" + TEXT).getBytes(charset));

                assertThat(table.columns()).containsExactly("name", "ort");
                assertThat(table.text("ort", 0)).isEqualTo("Köln 東京 😀");
            }
        }

        @Test
        void canBeInAnotherCharset() {
            byte[] latin = "name,ort\nJosé,Köln\n".getBytes(StandardCharsets.ISO_8859_1);
            Table table = Csv.options().charset(StandardCharsets.ISO_8859_1).read(new ByteArrayInputStream(latin));

            assertThat(table.text("ort", 0)).isEqualTo("Köln");
        }

        @Test
        void thatAreNoTextAreAnErrorThatNamesTheRow() {
            byte[] latin = "name,ort\nHuber,Wien\nJosé,Köln\n".getBytes(StandardCharsets.ISO_8859_1);

            assertThatThrownBy(() -> Csv.options().named("orte.csv").read(new ByteArrayInputStream(latin)))
                    .isInstanceOf(TableFormatException.class)
                    .hasMessage("orte.csv, row 3: byte E9 cannot be read as UTF-8. Name the charset that the file was"
                            + " written in, for example charset(StandardCharsets.ISO_8859_1).");
        }

        @Test
        void thatEndWithinACharacterAreAnError() {
            byte[] cut = Arrays.copyOf("a\nKö".getBytes(StandardCharsets.UTF_8), 4);

            assertThatThrownBy(() -> Csv.options().named("x.csv").read(new ByteArrayInputStream(cut)))
                    .hasMessageStartingWith("x.csv, row 2: byte C3 cannot be read as UTF-8.");
        }

        @Test
        void canBePacked() throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8));
            }

            assertThat(read(packed.toByteArray()).text("name", 0)).isEqualTo("José");
        }

        @Test
        void thatArePackedAndCutOffAreAnError() throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(TEXT.getBytes(StandardCharsets.UTF_8));
            }
            byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 12);

            assertThatThrownBy(() -> Csv.options().named("orte.csv.gz").read(new ByteArrayInputStream(cut)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("orte.csv.gz: reading failed: Unexpected end of ZLIB input stream.");
        }

        private static Table read(byte[] bytes) {
            return Csv.read(new ByteArrayInputStream(bytes));
        }
    }

    @Nested
    class AFile {

        @TempDir
        private Path folder;

        @Test
        void givesTheTableItsName() throws IOException {
            Path file = Files.writeString(folder.resolve("orders.csv"), "a,b\n1,2\n");

            assertThat(Csv.read(file).source()).isEqualTo("orders.csv");
            assertThat(Csv.read(file.toString())).isEqualTo(Csv.read(file));
            assertThat(Csv.options().named("the orders").read(file).source()).isEqualTo("the orders");
        }

        @Test
        void isNoText() {
            assertThatThrownBy(() -> Csv.read("a,b\n1,2\n"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("path is 'a,b 1,2 '; it must be the path of a file. Use parse to read a text.");
            assertThat(Csv.parse("a,b\n1,2\n").number("b", 0)).isEqualTo(2);
        }

        @Test
        void isReadPieceByPiece() throws IOException {
            Path file = Files.writeString(folder.resolve("rows.csv"), "a,b\n1,x\n\n2,y\n3,\"z\nz\"\n4,u\n5,v\n");
            List<Table> pieces = new ArrayList<>();
            Csv.options().integer("a").readInPieces(file, 2, pieces::add);

            assertThat(pieces).extracting(Table::rows).containsExactly(2, 2, 1);
            assertThat(pieces.get(1).texts("b")).containsExactly("z\nz", "u");
            assertThat(pieces.get(1).where(1, "a")).isEqualTo(Csv.read(file).where(3, "a"));
            assertThat(pieces.get(2).integer("a", 0)).isEqualTo(5);
        }

        @Test
        void inPiecesOfMoreThanItHasIsOneTable() throws IOException {
            Path file = Files.writeString(folder.resolve("rows.csv"), "a\n1\nx\n3\n");
            List<Table> pieces = new ArrayList<>();
            CsvOptions options = Csv.options().integer("a").lenient();
            options.readInPieces(file, 1000, pieces::add);

            assertThat(pieces).containsExactly(options.read(file));
            assertThat(pieces.get(0).rejects()).hasSize(1);
            options.readInPieces(Files.writeString(folder.resolve("none.csv"), "a\n"), 1, pieces::add);
            assertThat(pieces).hasSize(1);
        }

        @Test
        void inPiecesEndsAtTheFirstFault() throws IOException {
            Path file = Files.writeString(folder.resolve("rows.csv"), "a\n1\nx\n3\n");
            List<Table> pieces = new ArrayList<>();

            assertThatThrownBy(() -> Csv.options().integer("a").readInPieces(file, 1, pieces::add))
                    .isInstanceOf(TableFormatException.class)
                    .hasMessageStartingWith("rows.csv, row 3, column a: 'x'");
            assertThat(pieces).hasSize(1);
            assertThatThrownBy(() -> Csv.options().readInPieces(file, 0, pieces::add))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rows is 0; it must be at least 1.");
        }

        @Test
        void thatIsNotThereIsNamed() {
            Path file = folder.resolve("orders.csv");

            assertThatThrownBy(() -> Csv.read(file))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("orders.csv cannot be opened: there is no such file (" + file.toAbsolutePath() + ").")
                    .hasCauseInstanceOf(NoSuchFileException.class);
        }

        @Test
        void thatIsAFolderIsNamed() {
            assertThatThrownBy(() -> Csv.read(folder))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage(folder.getFileName() + " cannot be opened: it is a directory ("
                            + folder.toAbsolutePath() + ").");
        }
    }
}
