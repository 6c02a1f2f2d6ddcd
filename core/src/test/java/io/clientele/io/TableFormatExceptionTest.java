package io.clientele.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TableFormatExceptionTest {

    private final TableFormatException fault =
            new TableFormatException("orders.csv", 17, "amount", "abc", "a number such as 1234.56");

    @Test
    void saysWhereWhatAndWhatWasExpected() {
        assertThat(fault)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "orders.csv, row 17, column amount: 'abc' is not a number; expected a number such as 1234.56.");
    }

    @Test
    void saysWhatItKnows() {
        assertThat(new TableFormatException("orders.csv", 17, "state", "open", "one of paid, shipped"))
                .hasMessage("orders.csv, row 17, column state: 'open' is not accepted; expected one of paid, shipped.");
        assertThat(new TableFormatException("orders.csv", 17, "state", "", "one of paid, shipped"))
                .hasMessage("orders.csv, row 17, column state: the cell is blank; expected one of paid, shipped.");
        assertThat(new TableFormatException("orders.csv", 17, "", "x", "a header"))
                .hasMessage("orders.csv, row 17: 'x' is not accepted; expected a header.");
        assertThat(new TableFormatException("orders.csv", 0, "", "x", "a header"))
                .hasMessage("orders.csv: 'x' is not accepted; expected a header.");
    }

    @Test
    void cutsALongValueBetweenCharacters() {
        assertThat(new TableFormatException("x.csv", 1, "a", "y".repeat(59) + "😀😀", "a number such as 1"))
                .hasMessage("x.csv, row 1, column a: '" + "y".repeat(59)
                        + "…' is not a number; expected a number such as 1.");
        assertThat(new TableFormatException("x.csv", 1, "a", "one\r\ntwo", "a number such as 1"))
                .hasMessage("x.csv, row 1, column a: 'one two' is not a number; expected a number such as 1.");
    }

    @Test
    void survivesSerialization() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(fault);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            TableFormatException back = (TableFormatException) in.readObject();

            assertThat(back).hasMessage(fault.getMessage());
            assertThat(back.row()).isEqualTo(17);
            assertThat(back.value()).isEqualTo("abc");
        }
    }

    @Test
    void isNoRejectButSaysTheSame() {
        Reject reject = new Reject(17, "amount", "abc", "a number such as 1234.56");

        assertThat("orders.csv, " + reject).isEqualTo(fault.getMessage());
        assertThat(new Reject(17, "", "3 cells", "2 cells")).hasToString("row 17: 3 cells; expected 2 cells.");
        assertThatThrownBy(() -> new Reject(0, "amount", "abc", "a number"))
                .hasMessage("row is 0; it must be at least 1.");
    }

    @Test
    void leavesRejectsThatReadAndWriteAsJson() throws IOException {
        Reject reject = new Reject(17, "amount", "abc", "a number such as 1234.56");
        ObjectMapper two = new ObjectMapper();
        JsonMapper three = JsonMapper.builder().build();

        assertThat(two.readValue(two.writeValueAsString(reject), Reject.class)).isEqualTo(reject);
        assertThat(three.readValue(three.writeValueAsString(reject), Reject.class))
                .isEqualTo(reject);
        assertThat(Json.read(Json.write(reject), Reject.class)).isEqualTo(reject);
    }
}
