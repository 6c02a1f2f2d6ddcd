package io.clientele.customer;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.io.Table;
import io.clientele.stat.Abc;
import io.clientele.stat.AbcTies;
import io.clientele.stat.Concentration;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One number for each of many customers, with a name and a unit: spend in the last year, a score, a potential, a probability.
 *
 * <p>It is how knowledge about customers travels: what reads it need not know who made it. Customers stand in the order of their ids
 * and every value is a finite number; a customer about whom nothing is known is not in it. It is columnar and immutable.
 *
 * <pre>{@code
 * CustomerValues spend = CustomerValues.of("spend", "EUR", Map.of(CustomerId.of("A"), 120.0, CustomerId.of("B"), 80.0));
 * spend.get("A");             // OptionalDouble[120.0]
 * spend.top(1).customers();   // A
 * }</pre>
 */
@JsonAutoDetect(
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE,
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        creatorVisibility = JsonAutoDetect.Visibility.NONE)
public final class CustomerValues implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;

    private final String unit;

    private final Customers customers;

    private final double[] values;

    private CustomerValues(String name, String unit, Customers customers, double[] values) {
        this.name = Require.text("name", name);
        this.unit = Require.text("unit", unit);
        this.customers = Require.nonNull("customers", customers);
        this.values = Require.nonNull("values", values);
        Require.sameLength("customers", customers.size(), "values", values.length);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw Require.broken(
                        name + " of customer " + customers.id(i),
                        Require.show(values[i]),
                        "a finite number",
                        "Leave out a customer whose value is not known.");
            }
        }
    }

    /**
     * Values by customer.
     *
     * @param name what the number says, such as {@code "spend"}
     * @param unit its unit, such as {@code "EUR"}, {@code "days"} or {@code "points"}
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static CustomerValues of(String name, String unit, Map<CustomerId, ? extends Number> values) {
        Require.nonNull("values", values);
        Customers customers = Customers.of(values.keySet());
        double[] column = new double[customers.size()];
        values.forEach((customer, value) -> column[customers.position(customer).orElseThrow()] =
                Require.nonNull("value", value).doubleValue());
        return new CustomerValues(name, unit, customers, column);
    }

    /** Values laid out by the positions of {@code customers}. */
    public static CustomerValues of(String name, String unit, Customers customers, double... values) {
        return new CustomerValues(
                name, unit, customers, Require.nonNull("values", values).clone());
    }

    /**
     * Values in any order, one a customer.
     *
     * @throws IllegalArgumentException if a customer comes twice
     */
    public static CustomerValues of(String name, String unit, Collection<CustomerValue> values) {
        Require.nonNull("values", values).forEach(value -> Require.nonNull("value", value));
        Customers customers = values.stream().map(CustomerValue::customer).collect(Customers.collector());
        double[] column = new double[customers.size()];
        boolean[] seen = new boolean[customers.size()];
        for (CustomerValue value : values) {
            int position = customers.position(value.customer()).orElseThrow();
            Require.that(
                    !seen[position],
                    "customer " + value.customer() + " has more than one value of " + name
                            + "; each customer must have one. Add or average them first.");
            seen[position] = true;
            column[position] = value.value();
        }
        return new CustomerValues(name, unit, customers, column);
    }

    /**
     * Values from two columns of a table, one row a customer.
     *
     * @param name what the number says
     * @param unit its unit
     * @param table the table
     * @param customer the column of the ids
     * @param value the column of the numbers
     * @throws IllegalArgumentException if the table has no such column, naming those it has
     * @throws io.clientele.io.TableFormatException at the first cell that is blank or no number, or at a customer who came before
     */
    public static CustomerValues from(String name, String unit, Table table, String customer, String value) {
        Require.nonNull("table", table).requireColumns(customer, value);
        Map<CustomerId, Double> values = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (table.isBlank(customer, row)) {
                throw table.malformed(row, customer, "a customer's number or text");
            }
            if (values.put(CustomerId.of(table.text(customer, row)), table.number(value, row)) != null) {
                throw table.malformed(row, customer, "a customer who has no row before");
            }
        }
        return of(name, unit, values);
    }

    @JsonCreator
    static CustomerValues read(
            @JsonProperty("name") String name,
            @JsonProperty("unit") String unit,
            @JsonProperty("customers") List<CustomerId> customers,
            @JsonProperty("values") double[] values) {
        Require.nonNull("customers", customers);
        Require.nonNull("values", values);
        Require.sameLength("customers", customers.size(), "values", values.length);
        return of(
                name,
                unit,
                IntStream.range(0, values.length)
                        .mapToObj(i -> new CustomerValue(customers.get(i), values[i]))
                        .toList());
    }

    /** What the number says. */
    @JsonProperty("name")
    public String name() {
        return name;
    }

    /** The unit of the numbers. */
    @JsonProperty("unit")
    public String unit() {
        return unit;
    }

    /** Whom there is a number about. */
    @JsonProperty("customers")
    public Customers customers() {
        return customers;
    }

    /** The numbers by position of {@link #customers()}, as a copy. */
    @JsonProperty("values")
    public double[] values() {
        return values.clone();
    }

    /** How many customers there are. */
    public int size() {
        return values.length;
    }

    /** The number of a customer; empty if nothing is known about the customer. */
    public OptionalDouble get(CustomerId customer) {
        OptionalInt position = customers.position(customer);
        return position.isPresent() ? OptionalDouble.of(values[position.getAsInt()]) : OptionalDouble.empty();
    }

    /** The number of a customer by text, as {@link CustomerId#of(String)} reads it; empty if nothing is known about the customer. */
    public OptionalDouble get(String customer) {
        return get(CustomerId.of(customer));
    }

    /** The number of a customer by number; empty if nothing is known about the customer. */
    public OptionalDouble get(long customer) {
        return get(CustomerId.of(customer));
    }

    /** The number at a position of {@link #customers()}, 0 to {@code size() - 1}. */
    public double at(int position) {
        customers.check(position);
        return values[position];
    }

    /** The sum over all customers, the double nearest to the exact one; 0 over none. */
    public double sum() {
        ExactSum sum = new ExactSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value();
    }

    /** The mean over all customers; empty over none. */
    public OptionalDouble mean() {
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum() / values.length);
    }

    /** The least value; empty over no customers. */
    public OptionalDouble min() {
        return Arrays.stream(values).min();
    }

    /** The greatest value; empty over no customers. */
    public OptionalDouble max() {
        return Arrays.stream(values).max();
    }

    /** All customers, the greatest value first; equal values in the order of the ids. */
    public List<CustomerValue> ranking() {
        return Arrays.stream(positionsByRank())
                .mapToObj(i -> new CustomerValue(customers.id(i), values[i]))
                .toList();
    }

    /**
     * The customers with the {@code count} greatest values, or all if there are fewer. Of equal values at the cut, those with the lower
     * ids are taken: see {@link #where} for a cut that treats equals alike.
     *
     * @param count 0 or more
     */
    public CustomerValues top(int count) {
        Require.atLeast("count", count, 0);
        boolean[] taken = new boolean[values.length];
        int[] order = positionsByRank();
        for (int i = 0; i < Math.min(count, order.length); i++) {
            taken[order[i]] = true;
        }
        return select(taken);
    }

    /** The customers whose value passes the test. */
    public CustomerValues where(DoublePredicate test) {
        Require.nonNull("test", test);
        boolean[] taken = new boolean[values.length];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = test.test(values[i]);
        }
        return select(taken);
    }

    /** The values of those who are also in {@code members}; members without a value stay without. */
    public CustomerValues among(Customers members) {
        Require.nonNull("members", members);
        boolean[] taken = new boolean[values.length];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = members.contains(customers.id(i));
        }
        return select(taken);
    }

    /**
     * The same values, and {@code value} for those of {@code members} who have none: for example 0 as the spend of customers who did not
     * buy.
     */
    public CustomerValues withOthersAt(double value, Customers members) {
        Require.finite("value", value);
        Customers all = customers.union(Require.nonNull("members", members));
        double[] column = new double[all.size()];
        Arrays.fill(column, value);
        for (int i = 0; i < values.length; i++) {
            column[all.position(customers.id(i)).orElseThrow()] = values[i];
        }
        return new CustomerValues(name, unit, all, column);
    }

    /** The same numbers under another name. */
    public CustomerValues named(String newName) {
        return new CustomerValues(newName, unit, customers, values);
    }

    /** The same numbers, said to be in another unit; nothing is converted. */
    public CustomerValues in(String newUnit) {
        return new CustomerValues(name, newUnit, customers, values);
    }

    /** Every number times a factor, such as a margin; the unit stays. */
    public CustomerValues times(double factor) {
        Require.finite("factor", factor);
        return map(name, unit, value -> value * factor);
    }

    /**
     * A number computed from each number.
     *
     * @throws IllegalArgumentException if a result is NaN or infinite, naming the customer
     */
    public CustomerValues map(String newName, String newUnit, DoubleUnaryOperator function) {
        Require.nonNull("function", function);
        return new CustomerValues(
                newName, newUnit, customers, Arrays.stream(values).map(function).toArray());
    }

    /** Classes A, B and C at 80 % and 95 % of the total; customers with equal values are in one class. */
    public CustomerAbc abc() {
        return abc(Abc.standard().ties(AbcTies.TOGETHER));
    }

    /** Classes A, B and C by a rule of one's own; equal values count in the order of the ids. */
    public CustomerAbc abc(Abc rule) {
        return CustomerAbc.of(this, rule);
    }

    /**
     * How unevenly the total is spread over the customers: Gini, top shares, Lorenz curve.
     *
     * @throws IllegalArgumentException if there is no customer
     */
    public Concentration concentration() {
        Require.that(values.length > 0, name + " has 0 customers; a concentration needs at least 1.");
        return Concentration.of(values);
    }

    /** Both numbers of those who have both, with a count and list of those who have only one. */
    public CustomerPairs with(CustomerValues other) {
        return CustomerPairs.of(this, other);
    }

    private CustomerValues select(boolean[] taken) {
        return new CustomerValues(
                name,
                unit,
                customers.select(i -> taken[i]),
                IntStream.range(0, values.length)
                        .filter(i -> taken[i])
                        .mapToDouble(i -> values[i])
                        .toArray());
    }

    private int[] positionsByRank() {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> {
                    int byValue = Double.compare(values[b] + 0.0, values[a] + 0.0);
                    return byValue != 0 ? byValue : Integer.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustomerValues that
                && name.equals(that.name)
                && unit.equals(that.unit)
                && customers.equals(that.customers)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * name.hashCode() + unit.hashCode()) + customers.hashCode()) + Arrays.hashCode(values);
    }

    /** How many decimals the numbers are printed with: none if all are whole, else at least two, and three digits of the greatest. */
    int decimals() {
        boolean whole = Arrays.stream(values).allMatch(value -> value == Math.rint(value));
        return whole ? 0 : Math.max(2, Cells.decimals(3, values));
    }

    /** A table of the customers, the greatest value first. */
    @Override
    public String toString() {
        int decimals = decimals();
        int[] order = positionsByRank();
        return TextTable.titled(name + " in " + unit + ", " + Cells.count(size(), "customer") + ", sum "
                        + Cells.fixed(sum(), decimals))
                .right("rank")
                .left("customer")
                .right(name)
                .rows(
                        size(),
                        rank -> List.of(
                                Cells.count(rank + 1),
                                customers.id(order[rank]).toString(),
                                Cells.fixed(values[order[rank]], decimals)))
                .toString();
    }

    private Object writeReplace() {
        return new SerializedForm(name, unit, customers, values);
    }

    private record SerializedForm(String name, String unit, Customers customers, double[] values)
            implements Serializable {
        private Object readResolve() {
            return new CustomerValues(name, unit, customers, values);
        }
    }
}
