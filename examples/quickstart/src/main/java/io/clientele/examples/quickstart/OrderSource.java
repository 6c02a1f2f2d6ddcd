package io.clientele.examples.quickstart;

import io.clientele.io.Csv;
import io.clientele.io.CsvOptions;
import io.clientele.io.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Where the order lines come from: the embedded database, another one, or a file. All end as the same table. */
final class OrderSource {

    /** What a source must have; {@code required_date}, {@code shipped_date} and {@code status} may be missing. */
    static final List<String> REQUIRED =
            List.of("order", "customer", "order_date", "product_line", "quantity", "price");

    private static final List<String> KNOWN = List.of(
            "order",
            "customer",
            "order_date",
            "product_line",
            "quantity",
            "price",
            "required_date",
            "shipped_date",
            "status");

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
        Table lines = withKnownNames(source(arguments));
        List<String> missing =
                REQUIRED.stream().filter(column -> !lines.has(column)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(lines.source() + " has no column " + String.join(", ", missing)
                    + "; it has " + String.join(", ", lines.columns()) + ". "
                    + (arguments.file("orders").isPresent()
                            ? "Rename the columns in the file's first line."
                            : "Give the columns these names in the query."));
        }
        return lines.requireRows();
    }

    private static Table source(Arguments arguments) {
        if (arguments.areOfTheSample()) {
            return query(STEELWHEELS_URL, STEELWHEELS_USER, STEELWHEELS_USER, STEELWHEELS_QUERY, "steelwheels");
        }
        return arguments
                .file("orders")
                .map(file -> options(arguments).read(file))
                .orElseGet(() -> query(
                        arguments.text("jdbc").orElseThrow(),
                        arguments.text("user").orElse(""),
                        arguments.text("password").orElse(""),
                        arguments.text("query").orElseThrow(),
                        "query"));
    }

    private static CsvOptions options(Arguments arguments) {
        CsvOptions options = Csv.options();
        if (arguments.text("decimal").isPresent()) {
            options = options.decimal(arguments.text("decimal").orElseThrow().charAt(0));
        }
        if (arguments.text("dates").isPresent()) {
            options = options.dates(arguments.text("dates").orElseThrow());
        }
        return options;
    }

    /** Order Date, ORDER_DATE and order-date are order_date. */
    private static Table withKnownNames(Table table) {
        Table renamed = table;
        for (String column : table.columns()) {
            String name = column.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
            if (!name.equals(column) && KNOWN.contains(name) && !table.has(name)) {
                renamed = renamed.rename(column, name);
            }
        }
        return renamed;
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
                    "the database " + url + " did not answer the query: \"" + failed.getMessage()
                            + "\". Check the URL, the driver on the class path, and the query.",
                    failed);
        }
    }
}
