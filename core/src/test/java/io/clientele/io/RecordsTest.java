package io.clientele.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.internal.check.Require;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RecordsTest {

    private enum Channel {
        WEB_SHOP,
        STORE
    }

    private record Order(String customer, LocalDate orderDate, double amount, int quantity) {}

    private record Everything(
            Long id,
            Double amount,
            Integer quantity,
            boolean paid,
            Channel channel,
            LocalDateTime time,
            Instant moment,
            OptionalDouble discount,
            OptionalLong reference,
            OptionalInt grade,
            Optional<LocalDate> shipped,
            Optional<Channel> former) {}

    private record Positive(double amount) {
        private Positive {
            Require.positive("amount", amount);
        }
    }

    private record Unknown(BigInteger amount) {}

    private final CsvOptions orders = Csv.options().named("orders.csv").delimiter(',');

    @Test
    void areReadFromTheColumnsOfTheirNames() {
        Table table = orders.parse("Customer,order_date,AMOUNT,quantity,note\nHuber,2021-01-31,12.5,3,x\n");

        assertThat(table.records(Order.class)).containsExactly(new Order("Huber", LocalDate.of(2021, 1, 31), 12.5, 3));
    }

    @Test
    void canHoldWhatACellCan() {
        String header = "id,amount,quantity,paid,channel,time,moment,discount,reference,grade,shipped,former\n";
        Table table = orders.parse(header
                + "1,2.5,3,TRUE,web shop,2021-01-31T09:30,2021-01-31T09:30Z,0.1,99,4,2021-02-01,Store\n"
                + "2,2.5,3,false,STORE,2021-01-31,2021-01-31T09:30Z,,,,,\n");
        LocalDateTime time = LocalDateTime.of(2021, 1, 31, 9, 30);
        Instant moment = Instant.parse("2021-01-31T09:30:00Z");

        assertThat(table.records(Everything.class))
                .containsExactly(
                        new Everything(
                                1L,
                                2.5,
                                3,
                                true,
                                Channel.WEB_SHOP,
                                time,
                                moment,
                                OptionalDouble.of(0.1),
                                OptionalLong.of(99),
                                OptionalInt.of(4),
                                Optional.of(LocalDate.of(2021, 2, 1)),
                                Optional.of(Channel.STORE)),
                        new Everything(
                                2L,
                                2.5,
                                3,
                                false,
                                Channel.STORE,
                                time.toLocalDate().atStartOfDay(),
                                moment,
                                OptionalDouble.empty(),
                                OptionalLong.empty(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void nameTheCellThatDoesNotFit() {
        Table table = orders.parse("customer,order_date,amount,quantity\nHuber,2021-01-31,12.5,3000000000\n");

        assertThatThrownBy(() -> table.records(Order.class))
                .isInstanceOf(TableFormatException.class)
                .hasMessage("orders.csv, row 2, column quantity: '3000000000' is not accepted;"
                        + " expected a whole number from -2147483648 to 2147483647.");
    }

    @Test
    void nameTheConstantsOfAnEnumAndTheWordsForTruth() {
        record Sale(Channel channel) {}
        record Paid(boolean paid) {}

        assertThatThrownBy(() -> orders.parse("channel,x\nphone,1\n").records(Sale.class))
                .hasMessage("orders.csv, row 2, column channel: 'phone' is not accepted;"
                        + " expected one of WEB_SHOP, STORE.");
        assertThatThrownBy(() -> orders.parse("paid,x\nyes,1\n").records(Paid.class))
                .hasMessage("orders.csv, row 2, column paid: 'yes' is not accepted; expected true or false.");
    }

    @Test
    void nameTheColumnThatIsNotThere() {
        assertThatThrownBy(() -> orders.parse("customer,amount,quantity\n").records(Order.class))
                .hasMessage("orders.csv has no column orderDate; it has customer, amount, quantity.");
    }

    @Test
    void nameColumnsThatAreTooMany() {
        assertThatThrownBy(() -> orders.parse("customer,order_date,Order Date,amount,quantity\n")
                        .records(Order.class))
                .hasMessage("orders.csv has columns order_date and Order Date for orderDate of Order;"
                        + " it must have one. Rename or select.");
    }

    @Test
    void nameTheRowThatTheRecordRefuses() {
        assertThatThrownBy(() -> orders.parse("amount\n1\n-2\n").records(Positive.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("orders.csv, row 3: no Positive can be made of this row:"
                        + " amount is -2; it must be a finite number above 0.");
    }

    @Test
    void refuseComponentsOfOtherTypes() {
        assertThatThrownBy(() -> orders.parse("amount\n1\n").records(Unknown.class))
                .hasMessage("component amount of Unknown is of type BigInteger; it must be a String, a number,"
                        + " a boolean, an enum, a LocalDate, a LocalDateTime, an Instant, or an Optional of one.");
    }
}
