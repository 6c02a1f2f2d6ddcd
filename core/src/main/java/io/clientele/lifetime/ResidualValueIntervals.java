package io.clientele.lifetime;

import io.clientele.customer.CustomerId;
import io.clientele.customer.CustomerValue;
import io.clientele.customer.CustomerValues;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.stat.Interval;
import io.clientele.value.LifetimeValue;
import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What each customer of a base may bring, and all of them together.
 *
 * @param simulation how the futures were drawn
 * @param currency the currency of the values
 * @param rows one a customer, in the order of the ids
 * @param total the interval of the sum over all customers
 */
public record ResidualValueIntervals(
        ResidualValueSimulation simulation, String currency, List<Row> rows, Interval total) implements Serializable {

    /** Checks the parts. */
    public ResidualValueIntervals {
        Require.nonNull("simulation", simulation);
        Require.text("currency", currency);
        rows = List.copyOf(Require.nonEmpty("rows", rows));
        Require.nonNull("total", total);
    }

    /**
     * What one customer may bring.
     *
     * @param customer who
     * @param expected the mean by formula, not by the draws
     * @param interval what the customer brings lies in here with the level of the interval
     * @param chanceOfNothing the part of the futures in which the customer brings nothing at all
     */
    public record Row(CustomerId customer, LifetimeValue expected, Interval interval, double chanceOfNothing)
            implements Serializable {

        /** Checks the parts. */
        public Row {
            Require.nonNull("customer", customer);
            Require.nonNull("expected", expected);
            Require.nonNull("interval", interval);
            Require.probability("chanceOfNothing", chanceOfNothing);
        }

        /** One line: {@code 17: 159.82, [0, 512.3] at 90 %}. */
        @Override
        public String toString() {
            return customer + ": " + expected + ", " + interval;
        }
    }

    /** All customers, the most valuable first by the mean; equal ones in the order of the ids, those whose mean diverges last. */
    public List<Row> ranking() {
        return CustomerResidualValues.ranking(rows, Row::expected);
    }

    /** The {@code count} most valuable customers, or all if there are fewer. */
    public List<Row> top(int count) {
        return ranking().stream().limit(Require.atLeast("count", count, 0)).toList();
    }

    /** The lower ends as a column. */
    public CustomerValues lower() {
        return column("residual value at least", row -> row.interval().lower());
    }

    /** The upper ends as a column. */
    public CustomerValues upper() {
        return column("residual value at most", row -> row.interval().upper());
    }

    private CustomerValues column(String name, ToDoubleFunction<Row> value) {
        return CustomerValues.of(
                name,
                currency,
                rows.stream()
                        .map(row -> new CustomerValue(row.customer(), value.applyAsDouble(row)))
                        .toList());
    }

    /** A table of the customers, the most valuable first. */
    @Override
    public String toString() {
        List<Row> ranking = ranking();
        return TextTable.titled(simulation + ", " + currency + ", " + Cells.count(rows.size(), "customer"))
                .subtitle("all together " + Cells.fixed(total.lower(), 2) + " to " + Cells.fixed(total.upper(), 2)
                        + " at " + Cells.percent(total.level()))
                .left("customer")
                .right("expected")
                .right("from")
                .right("to")
                .right("chance of nothing")
                .atMost(10)
                .rows(rows.size(), c -> {
                    Row row = ranking.get(c);
                    return List.of(
                            row.customer().toString(),
                            Cells.fixed(row.expected().value(), 2),
                            Cells.fixed(row.interval().lower(), 2),
                            Cells.fixed(row.interval().upper(), 2),
                            Cells.percent(row.chanceOfNothing()));
                })
                .toString();
    }
}
