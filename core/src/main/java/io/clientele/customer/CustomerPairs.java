package io.clientele.customer;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Two numbers about the same customers, joined by id: whoever has only one of them is left out of the pairs and listed.
 *
 * @param left the first number, of those who have both
 * @param right the second number, of those who have both
 * @param onlyLeft those who have only the first
 * @param onlyRight those who have only the second
 */
public record CustomerPairs(CustomerValues left, CustomerValues right, Customers onlyLeft, Customers onlyRight)
        implements Serializable {

    /** Checks that both numbers are about the same customers. */
    public CustomerPairs {
        Require.nonNull("left", left);
        Require.nonNull("right", right);
        Require.nonNull("onlyLeft", onlyLeft);
        Require.nonNull("onlyRight", onlyRight);
        Require.that(
                left.customers().equals(right.customers()),
                "left and right are about different customers; join them with left.with(right).");
    }

    /** Joins two numbers by customer. */
    public static CustomerPairs of(CustomerValues left, CustomerValues right) {
        Require.nonNull("left", left);
        Require.nonNull("right", right);
        if (left.customers().equals(right.customers())) {
            return new CustomerPairs(left, right, Customers.none(), Customers.none());
        }
        return new CustomerPairs(
                left.among(right.customers()),
                right.among(left.customers()),
                left.customers().except(right.customers()),
                right.customers().except(left.customers()));
    }

    /** Who has both numbers. */
    public Customers customers() {
        return left.customers();
    }

    /** How many customers have both numbers. */
    public int size() {
        return left.size();
    }

    /**
     * A number computed from both numbers of each customer.
     *
     * @throws IllegalArgumentException if a result is NaN or infinite, naming the customer
     */
    public CustomerValues combine(String name, String unit, DoubleBinaryOperator function) {
        Require.nonNull("function", function);
        double[] column = new double[size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = function.applyAsDouble(left.at(i), right.at(i));
        }
        return CustomerValues.of(name, unit, customers(), column);
    }

    /**
     * The sum of both numbers, in their unit.
     *
     * @throws IllegalArgumentException if the units differ
     */
    public CustomerValues plus() {
        return combine(left.name() + " + " + right.name(), sameUnit(), Double::sum);
    }

    /**
     * The first number less the second, in their unit.
     *
     * @throws IllegalArgumentException if the units differ
     */
    public CustomerValues minus() {
        return combine(left.name() + " - " + right.name(), sameUnit(), (a, b) -> a - b);
    }

    private String sameUnit() {
        Require.that(
                left.unit().equals(right.unit()),
                left.name() + " is in " + left.unit() + " and " + right.name() + " is in " + right.unit()
                        + "; only numbers of one unit add up. Convert one of them.");
        return left.unit();
    }

    /** A table of both numbers by customer id, and who is missing. */
    @Override
    public String toString() {
        int leftDecimals = left.decimals();
        int rightDecimals = right.decimals();
        TextTable table = TextTable.titled(left.name() + " (" + left.unit() + ") and " + right.name() + " ("
                        + right.unit() + "), " + Cells.count(size(), "customer"))
                .left("customer")
                .right(left.name())
                .right(right.name())
                .rows(
                        size(),
                        i -> List.of(
                                customers().id(i).toString(),
                                Cells.fixed(left.at(i), leftDecimals),
                                Cells.fixed(right.at(i), rightDecimals)));
        if (onlyLeft.size() > 0) {
            table.note("Only " + left.name() + ": " + onlyLeft);
        }
        if (onlyRight.size() > 0) {
            table.note("Only " + right.name() + ": " + onlyRight);
        }
        return table.toString();
    }
}
