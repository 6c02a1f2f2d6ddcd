package io.clientele.examples.quickstart;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Where the order lines come from: the embedded database, another one, or a file. All end as the same table. */
final class OrderSource {

    /** What a source must have; {@code required_date}, {@code shipped_date} and {@code status} may be missing. */
    static final List<String> REQUIRED =
            List.of("order", "customer", "order_date", "product_line", "quantity", "price");

    private static final String STEELWHEELS_URL = "jdbc:hsqldb:res:steelwheels";
    private static final String STEELWHEELS_USER = "STEELWHEELS";
    private static final String STEELWHEELS_QUERY = """
        SELECT o."ORDERNUMBER" AS "order", c."CUSTOMERNAME" AS "customer", o."ORDERDATE" AS "order_date",
               o."REQUIREDDATE" AS "required_date", o."SHIPPEDDATE" AS "shipped_date", o."STATUS" AS "status",
               p."PRODUCTLINE" AS "product_line", d."QUANTITYORDERED" AS "quantity", d."PRICEEACH" AS "price"
          FROM "steelwheels"."orders" o
          JOIN "steelwheels"."orderdetails" d ON d."ORDERNUMBER" = o."ORDERNUMBER"
          JOIN "steelwheels"."products" p ON p."PRODUCTCODE" = d."PRODUCTCODE"
          JOIN "steelwheels"."customers" c ON c."CUSTOMERNUMBER" = o."CUSTOMERNUMBER"
         ORDER BY o."ORDERNUMBER", d."ORDERLINENUMBER"
        """;

    private OrderSource() {}

    /** Reads what the arguments name, and checks that the columns are there. */
    static Table read(Arguments arguments) {
        Table lines = arguments
                .file("orders")
                .map(Csv::read)
                .orElseGet(() -> arguments
                        .text("jdbc")
                        .map(url -> query(
                                url,
                                arguments.text("user").orElse(""),
                                arguments.text("password").orElse(""),
                                arguments.text("query").orElseThrow(),
                                "query"))
                        .orElseGet(() -> query(
                                STEELWHEELS_URL,
                                STEELWHEELS_USER,
                                STEELWHEELS_USER,
                                STEELWHEELS_QUERY,
                                "steelwheels")));
        List<String> missing =
                REQUIRED.stream().filter(column -> !lines.has(column)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(lines.source() + " has no column " + String.join(", ", missing)
                    + "; it has " + String.join(", ", lines.columns())
                    + ". Rename the columns, or give them these names in the query.");
        }
        return lines.requireRows();
    }

    private static Table query(String url, String user, String password, String sql, String name) {
        try (Connection connection = user.isEmpty()
                        ? DriverManager.getConnection(url)
                        : DriverManager.getConnection(url, user, password);
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return Table.from(name, rows);
        } catch (SQLException failed) {
            throw new IllegalArgumentException(
                    "the database " + url + " did not answer the query: " + failed.getMessage()
                            + " Check the URL, the driver on the class path, and the query.",
                    failed);
        }
    }
}
