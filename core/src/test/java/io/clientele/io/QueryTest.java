package io.clientele.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryTest {

    private Connection connection;
    private Statement statement;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:hsqldb:mem:query", "SA", "");
        statement = connection.createStatement();
        statement.execute("""
            create table orders (
                id integer, customer varchar(20), amount decimal(10, 2), weight double, code numeric(30), count numeric(6),
                paid boolean, day date, time timestamp, moment timestamp with time zone)\
            """);
        statement.execute("""
            insert into orders values
                (1, 'Huber', 1234.50, 0.1, 123456789012345678901234567890, 7, true,
                 date '2021-01-31', timestamp '2021-03-28 02:30:00.123456', timestamp '2021-01-31 09:30:00+1:00'),
                (2, null, null, null, null, null, null, null, null, null)\
            """);
    }

    @AfterEach
    void close() throws SQLException {
        statement.execute("drop schema public cascade");
        connection.close();
    }

    @Test
    void keepsTheTypesOfTheColumns() throws SQLException {
        Table orders = read("select * from orders order by id");

        assertThat(orders.columns())
                .containsExactly(
                        "ID", "CUSTOMER", "AMOUNT", "WEIGHT", "CODE", "COUNT", "PAID", "DAY", "TIME", "MOMENT");
        assertThat(orders.columns().stream().map(orders::type))
                .containsExactly(
                        CellType.INTEGER,
                        CellType.TEXT,
                        CellType.NUMBER,
                        CellType.NUMBER,
                        CellType.TEXT,
                        CellType.INTEGER,
                        CellType.TEXT,
                        CellType.DATE,
                        CellType.DATE_TIME,
                        CellType.INSTANT);
    }

    @Test
    void keepsTheValues() throws SQLException {
        Table orders = read("select * from orders order by id");

        assertThat(orders.integer("ID", 0)).isEqualTo(1);
        assertThat(orders.text("CUSTOMER", 0)).isEqualTo("Huber");
        assertThat(orders.number("AMOUNT", 0)).isEqualTo(1234.5);
        assertThat(orders.number("WEIGHT", 0)).isEqualTo(0.1);
        assertThat(orders.text("CODE", 0)).isEqualTo("123456789012345678901234567890");
        assertThat(orders.integer("COUNT", 0)).isEqualTo(7);
        assertThat(orders.text("PAID", 0)).isEqualTo("true");
        assertThat(orders.date("DAY", 0)).isEqualTo(LocalDate.of(2021, 1, 31));
        assertThat(orders.dateTime("TIME", 0)).isEqualTo(LocalDateTime.of(2021, 3, 28, 2, 30, 0, 123_456_000));
        assertThat(orders.date("TIME", 0)).isEqualTo(LocalDate.of(2021, 3, 28));
        assertThat(orders.instant("MOMENT", 0)).isEqualTo(Instant.parse("2021-01-31T08:30:00Z"));
    }

    @Test
    void makesNullABlank() throws SQLException {
        Table orders = read("select * from orders order by id");

        assertThat(orders.columns().subList(1, 10)).allMatch(column -> orders.isBlank(column, 1));
        assertThatThrownBy(() -> orders.numbers("AMOUNT"))
                .hasMessage("orders, row 2, column AMOUNT: the cell is blank; expected a number such as 1234.56.");
    }

    @Test
    void takesTheNamesFromTheLabels() throws SQLException {
        Table sums = read("select count(*) as \"orders\", sum(amount) as \"revenue\" from orders");

        assertThat(sums.integer("orders", 0)).isEqualTo(2);
        assertThat(sums.number("revenue", 0)).isEqualTo(1234.5);
    }

    @Test
    void readsAResultWithoutRows() throws SQLException {
        assertThat(read("select * from orders where id > 2").rows()).isZero();
    }

    @Test
    void refusesColumnsOfTheSameLabel() {
        assertThatThrownBy(() -> read("select id, id from orders"))
                .hasMessage("orders has two columns named ID; each name must be there once. Rename one.");
    }

    @Test
    void saysWhereTheDatabaseFailed() throws SQLException {
        ResultSet rows = statement.executeQuery("select * from orders");
        rows.close();

        assertThatThrownBy(() -> Table.from("orders", rows))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("orders: the database failed: ")
                .satisfies(fault -> assertThat(fault.getCause()).hasCauseInstanceOf(SQLException.class));
    }

    @Test
    void refusesANumberThatIsNone() throws SQLException {
        statement.execute("set database sql double nan false");

        assertThatThrownBy(() -> read("select 0e0 / 0e0 as \"x\" from orders"))
                .isInstanceOf(TableFormatException.class)
                .hasMessage("orders, row 1, column x: 'NaN' is not a number; expected a number such as 1234.56.");
    }

    private Table read(String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return Table.from("orders", rows);
        }
    }
}
