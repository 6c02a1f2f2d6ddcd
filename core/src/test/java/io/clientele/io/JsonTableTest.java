package io.clientele.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTableTest {

    private static final String ORDERS = """
        [
          {"customer": "Huber", "amount": 12.5, "quantity": 3, "date": "2021-01-31", "paid": true},
          {"customer": null, "amount": 17, "quantity": 4, "note": "late"}
        ]
        """;

    @TempDir
    private Path folder;

    @Nested
    class AnArrayOfObjects {

        private final Table orders = read(ORDERS);

        @Test
        void isATable() {
            assertThat(orders.rows()).isEqualTo(2);
            assertThat(orders.columns()).containsExactly("customer", "amount", "quantity", "date", "paid", "note");
        }

        @Test
        void hasTypedCells() {
            assertThat(orders.type("amount")).isEqualTo(CellType.NUMBER);
            assertThat(orders.numbers("amount")).containsExactly(12.5, 17);
            assertThat(orders.type("quantity")).isEqualTo(CellType.INTEGER);
            assertThat(orders.integers("quantity")).containsExactly(3, 4);
            assertThat(orders.date("date", 0)).isEqualTo(LocalDate.of(2021, 1, 31));
            assertThat(orders.text("paid", 0)).isEqualTo("true");
        }

        @Test
        void hasBlanksForNullAndForWhatIsNotThere() {
            assertThat(orders.isBlank("customer", 1)).isTrue();
            assertThat(orders.isBlank("date", 1)).isTrue();
            assertThat(orders.isBlank("note", 0)).isTrue();
            assertThat(orders.text("note", 1)).isEqualTo("late");
        }

        @Test
        void countsItsRowsFromOne() {
            assertThatThrownBy(() -> orders.date("date", 1))
                    .hasMessage("the text, row 2, column date: the cell is blank;"
                            + " expected a date such as 2021-01-31.");
        }

        @Test
        void isTextWhereNumbersAndWordsAreMixedOrADigitWouldBeLost() {
            Table mixed = read("[{\"a\": 1, \"b\": 12345678901234567890}, {\"a\": \"x\", \"b\": 1}]");

            assertThat(mixed.type("a")).isEqualTo(CellType.TEXT);
            assertThat(mixed.texts("b")).containsExactly("12345678901234567890", "1");
        }

        @Test
        void canBeEmpty() {
            assertThat(read("[]").rows()).isZero();
            assertThat(read("[{\"a\": null}]").isBlank("a", 0)).isTrue();
        }
    }

    @Nested
    class AFile {

        @Test
        void canBePacked() throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(ORDERS.getBytes(StandardCharsets.UTF_8));
            }
            Path file = Files.write(folder.resolve("orders.json.gz"), packed.toByteArray());

            assertThat(Json.table(file).source()).isEqualTo("orders.json.gz");
            assertThat(Json.table(file).texts("customer")).containsExactly("Huber", "");
        }

        @Test
        void thatIsNotThereIsNamed() {
            assertThatThrownBy(() -> Json.table(folder.resolve("orders.json")))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageStartingWith("orders.json cannot be opened: there is no such file (");
        }

        @Test
        void thatIsNotUtf8IsNamed() throws IOException {
            Path file = Files.write(folder.resolve("orders.json"), new byte[] {'[', '"', (byte) 0xE9, '"', ']'});

            assertThatThrownBy(() -> Json.table(file))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("orders.json: reading failed: byte E9 cannot be read as UTF-8.");
        }
    }

    @Nested
    class Refused {

        @Test
        void isWhatIsNoArrayOfFlatObjects() {
            assertThatThrownBy(() -> read("{\"a\": 1}"))
                    .hasMessage("the text: '{' is not accepted; expected an array of objects.");
            assertThatThrownBy(() -> read("")).hasMessage("the text is empty; expected an array of objects.");
            assertThatThrownBy(() -> read("[{\"a\": 1}, 2]"))
                    .hasMessage("the text, row 2: '2' is not accepted; expected an object.");
            assertThatThrownBy(() -> read("[{\"a\": 1}, {\"a\": [2]}]"))
                    .isInstanceOf(TableFormatException.class)
                    .hasMessage("the text, row 2, column a: '[' is not accepted;"
                            + " expected a text, a number, true, false or null.");
            assertThatThrownBy(() -> read("[{\" \": 1}]"))
                    .hasMessage("the text, row 1: a field has no name; expected a name for every field.");
            assertThatThrownBy(() -> read("[{}, {}]"))
                    .hasMessage("the text, row 1: no object has a field; expected objects with fields.");
            assertThatThrownBy(() -> read("[] []"))
                    .hasMessage("the text: '[' is not accepted; expected nothing after the array.");
        }

        @Test
        void isWhatIsNoJson() {
            assertThatThrownBy(() -> read("[{\"a\": 1},\n{\"a\" 2}]"))
                    .isInstanceOf(JsonFormatException.class)
                    .hasMessageStartingWith("the text, line 2, column 6: this is not JSON: Unexpected character ('2'");
            assertThatThrownBy(() -> read("[{\"a\": 1}"))
                    .isInstanceOf(JsonFormatException.class)
                    .hasMessageContaining("this is not JSON: Unexpected end-of-input");
            assertThatThrownBy(() -> read("[{\"a\": 1, \"a\": 2}]"))
                    .hasMessage("the text, line 1, column 14: the field 'a' is there twice; expected it once.");
        }
    }

    private static Table read(String text) {
        return Json.table(new StringReader(text));
    }
}
