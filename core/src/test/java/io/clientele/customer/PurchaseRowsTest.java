package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.io.TableFormatException;
import io.clientele.testing.RoundTrip;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseRowsTest {

    private static final Table EMPTY = Table.of("orders.csv")
            .column("customer", new String[0])
            .column("date", new String[0])
            .column("amount", new String[0]);

    private static Table table(String secondCustomer, String secondDate, String secondAmount) {
        return Table.of("orders.csv")
                .column("customer", "A", secondCustomer)
                .column("date", "2026-01-05", secondDate)
                .column("amount", "30.00", secondAmount);
    }

    private static PurchaseRows rows(Table table) {
        return Purchases.from(table).columns("customer", "date", "amount");
    }

    @Test
    void becomePurchases() {
        Purchases buyers = rows(table("A", "2026-01-05", "-12.50")).asOf("2026-06-30");
        assertThat(buyers.total().get(CustomerId.of("A"))).hasValue(17.5);
        assertThat(buyers.currency()).isEqualTo("currency units");
        Purchases apart = rows(table("A", "2026-01-05", "-12.50"))
                .in("EUR")
                .sameDay(SameDay.SEPARATE_PURCHASES)
                .refunds(Refunds.SEPARATE)
                .asOf("2026-06-30");
        assertThat(apart.total().get(CustomerId.of("A"))).hasValue(30);
        assertThat(apart.currency()).isEqualTo("EUR");
    }

    @Test
    void takeAMomentForADayOnlyInAZone() {
        Table moments = Table.of("orders.csv")
                .column("customer", "A", "B")
                .column("date", "2026-01-05T23:30:00Z", "2026-01-05T10:00:00+01:00")
                .column("amount", "30.00", "5");
        assertThatThrownBy(() -> rows(moments).asOf("2026-06-30"))
                .isInstanceOf(TableFormatException.class)
                .hasMessage(
                        "orders.csv, row 1, column date: '2026-01-05T23:30:00Z' is not a date; expected a date such as"
                                + " 2026-01-05; a moment, whose day depends on the place, needs inZone(\"Europe/Berlin\")"
                                + " or another zone.");
        PurchaseRows inBerlin = rows(moments).inZone("Europe/Berlin");
        Purchases buyers = inBerlin.asOf("2026-06-30");
        assertThat(buyers.first(CustomerId.of("A"))).hasValue(LocalDate.of(2026, 1, 6));
        assertThat(buyers.first(CustomerId.of("B"))).hasValue(LocalDate.of(2026, 1, 5));
        assertThat(inBerlin.toString()).contains("days of Europe/Berlin");
        assertThatThrownBy(() -> rows(moments).inZone("Berlin"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("zone is Berlin; it must be a zone such as Europe/Berlin or UTC.");
    }

    @Test
    void readNothingFromAnEmptyTable() {
        assertThat(rows(EMPTY).asOf("2026-06-30").size()).isZero();
    }

    @Test
    void takeTheCurrencyFromItsColumn() {
        Table table = table("B", "2026-01-06", "5").column("currency", "USD", "USD");
        assertThat(rows(table).currencyColumn("currency").asOf("2026-06-30").currency())
                .isEqualTo("USD");
        assertThat(rows(table)
                        .in("USD")
                        .currencyColumn("currency")
                        .asOf("2026-06-30")
                        .currency())
                .isEqualTo("USD");
    }

    @Test
    void refuseMixedCurrencies() {
        Table table = table("B", "2026-01-06", "5").column("currency", "USD", "EUR");
        assertThatThrownBy(() -> rows(table).currencyColumn("currency").asOf("2026-06-30"))
                .isInstanceOf(TableFormatException.class)
                .hasMessage("orders.csv, row 2, column currency: 'EUR' is not accepted; "
                        + "expected USD, the currency of row 1.");
        assertThatThrownBy(
                        () -> rows(table).in("EUR").currencyColumn("currency").asOf("2026-06-30"))
                .hasMessage("orders.csv, row 1, column currency: 'USD' is not accepted; "
                        + "expected EUR, the currency of these purchases.");
    }

    @Test
    void lookAtAColumnCalledCurrencyEvenIfNobodyNamesIt() {
        Table mixed = table("B", "2026-01-06", "5").column("Currency", "EUR", "USD");
        String remedy = " Read the rows of each currency by themselves; if the amounts are all in one, leave the column"
                + " out: Purchases.from(table.select(\"customer\", \"date\", \"amount\")).";
        assertThatThrownBy(() -> rows(mixed).in("EUR").asOf("2026-06-30"))
                .isInstanceOf(TableFormatException.class)
                .hasMessage("orders.csv, row 2, column Currency: 'USD' is not accepted; "
                        + "expected EUR, the currency of these purchases." + remedy);
        assertThatThrownBy(() -> rows(mixed).asOf("2026-06-30"))
                .hasMessage("orders.csv, row 2, column Currency: 'USD' is not accepted; "
                        + "expected EUR, the currency of row 1." + remedy);
        assertThat(rows(mixed.select("customer", "date", "amount"))
                        .in("EUR")
                        .asOf("2026-06-30")
                        .total()
                        .sum())
                .isEqualTo(35);
    }

    @Test
    void takeTheOneCurrencyOfAColumnCalledSo() {
        Table one = table("B", "2026-01-06", "5").column("CURRENCY", "", "USD");
        assertThat(rows(one).asOf("2026-06-30").currency()).isEqualTo("USD");
        assertThat(rows(one).in("USD").asOf("2026-06-30").currency()).isEqualTo("USD");
        assertThatThrownBy(() -> rows(one).in("EUR").asOf("2026-06-30"))
                .hasMessageStartingWith("orders.csv, row 2, column CURRENCY: 'USD' is not accepted; expected EUR, ");
        assertThatThrownBy(() -> rows(one).currencyColumn("CURRENCY").asOf("2026-06-30"))
                .hasMessage("orders.csv, row 1, column CURRENCY: the cell is blank; expected the name of a currency.");
        Table blank = table("B", "2026-01-06", "5").column("currency", "", "");
        assertThat(rows(blank).asOf("2026-06-30").currency()).isEqualTo("currency units");
        Table odd = Table.of("points")
                .column("currency", "A")
                .column("date", "2026-01-05")
                .column("amount", "3");
        assertThat(Purchases.from(odd)
                        .columns("currency", "date", "amount")
                        .asOf("2026-06-30")
                        .currency())
                .isEqualTo("currency units");
    }

    @Test
    void sayInWordsWhatTheyAre() {
        Table table = table("B", "2026-01-06", "5").column("money", "USD", "USD");
        assertThat(Purchases.from(table))
                .hasToString("rows of orders.csv, whose columns are still to be named: customer, date, amount, money");
        assertThat(rows(table))
                .hasToString("purchase rows of orders.csv by customer, date, amount; same day: one purchase, refunds:"
                        + " net");
        assertThat(rows(table)
                        .in("USD")
                        .currencyColumn("money")
                        .sameDay(SameDay.SEPARATE_PURCHASES)
                        .refunds(Refunds.SEPARATE))
                .hasToString("purchase rows of orders.csv by customer, date, amount, in USD, currency from money; same"
                        + " day: separate purchases, refunds: separate");
    }

    @Test
    void refuseACellThatIsNoDate() {
        assertThatThrownBy(() -> rows(table("B", "soon", "5")).asOf("2026-06-30"))
                .isInstanceOf(TableFormatException.class)
                .hasMessageStartingWith(
                        "orders.csv, row 2, column date: 'soon' is not a date; expected a date such as");
    }

    @Test
    void refuseACellThatIsNoNumber() {
        assertThatThrownBy(() -> rows(table("B", "2026-01-06", "much")).asOf("2026-06-30"))
                .isInstanceOf(TableFormatException.class)
                .hasMessageStartingWith(
                        "orders.csv, row 2, column amount: 'much' is not a number; expected a number such as");
    }

    @Test
    void refuseABlankCustomer() {
        assertThatThrownBy(() -> rows(table("", "2026-01-06", "5")).asOf("2026-06-30"))
                .hasMessage("orders.csv, row 2, column customer: the cell is blank; "
                        + "expected a customer's number or text.");
    }

    @Test
    void refuseAColumnThatIsNotThereEvenWithoutARow() {
        for (Table table : List.of(table("B", "2026-01-06", "5"), EMPTY)) {
            assertThatThrownBy(() -> Purchases.from(table).columns("buyer", "date", "amount"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("orders.csv has no column buyer; it has customer, date, amount.");
            assertThatThrownBy(() -> rows(table).currencyColumn("amounts"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("orders.csv has no column amounts; it has customer, date, amount.");
            assertThatThrownBy(() -> CustomerValues.from("spend", "EUR", table, "customer", "spend"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("orders.csv has no column spend; it has customer, date, amount.");
        }
    }

    @Test
    void countWhatLenientReadingSetAside() {
        Table table = Csv.options().lenient().number("amount").parse("""
            customer,date,amount
            A,2026-01-05,30
            B,2026-01-06,much
            C,2026-01-07,5
            """);
        assertThat(rows(table).asOf("2026-06-30").intake().rowsRejected()).isEqualTo(1);
        PurchasesAccumulator twice = rows(table).accumulate().merge(rows(table).accumulate());
        Purchases buyers = RoundTrip.serialised(twice).finish("2026-06-30");
        assertThat(buyers.intake().rowsRejected()).isEqualTo(2);
        assertThat(buyers.toString()).endsWith("Left out: 2 malformed rows.");
    }

    @Test
    void refuseADayThatIsNone() {
        assertThatThrownBy(() -> rows(table("B", "2026-01-06", "5")).asOf("30.06.2026"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("asOf is 30.06.2026; it must be a day such as 2026-06-30.");
    }

    @Test
    void mergeSeveralTables() {
        PurchasesAccumulator both = rows(table("B", "2026-01-06", "5"))
                .accumulate()
                .merge(rows(table("A", "2026-01-07", "6")).accumulate());
        assertThat(both.finish("2026-06-30").total().get(CustomerId.of("A"))).hasValue(66);
    }

    @Test
    void travel() {
        PurchaseRows rows = rows(table("B", "2026-01-06", "5"));
        assertThat(RoundTrip.serialised(rows).asOf("2026-06-30")).isEqualTo(rows.asOf("2026-06-30"));
    }
}
