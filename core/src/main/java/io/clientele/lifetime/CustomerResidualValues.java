package io.clientele.lifetime;

import io.clientele.customer.CustomerValue;
import io.clientele.customer.CustomerValues;
import io.clientele.customer.RepeatSummary;
import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.value.LifetimeValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What each customer of a base is still worth.
 *
 * @param rule the models, the margin and the discount
 * @param currency the currency of the amounts
 * @param customers one result a customer, in the order of the ids
 * @param withoutAmount customers with repeats whose mean amount is 0 or below; each is given the mean amount of the base
 */
public record CustomerResidualValues(
        ResidualValue rule, String currency, List<CustomerResidualValue> customers, int withoutAmount)
        implements Serializable {

    private static final int SHOWN = 10;

    /** Checks and copies. */
    public CustomerResidualValues {
        Require.nonNull("rule", rule);
        Require.text("currency", currency);
        customers = List.copyOf(Require.nonNull("customers", customers));
        Require.within("withoutAmount", withoutAmount, 0, customers.size());
    }

    static CustomerResidualValues of(ResidualValue rule, RepeatSummary summary) {
        RepeatCounts counts = RepeatCounts.of(summary);
        int[] rows = counts.rowsOf(summary);
        List<ResidualTransactions> transactions = transactions(rule, counts);
        List<CustomerResidualValue> customers = new ArrayList<>(rows.length);
        int without = 0;
        for (int c = 0; c < rows.length; c++) {
            double z = summary.meanValue(c).orElse(0);
            if (summary.repeats(c) > 0 && z <= 0) {
                without++;
            }
            ResidualTransactions future = transactions.get(rows[c]);
            ExpectedSpend amount = rule.amount(summary.repeats(c), z);
            customers.add(
                    new CustomerResidualValue(summary.customers().id(c), future, amount, rule.value(future, amount)));
        }
        return new CustomerResidualValues(rule, summary.currency(), customers, without);
    }

    /** Of each row; all at once, unless it is the reason that is asked for why there is no number. */
    private static List<ResidualTransactions> transactions(ResidualValue rule, RepeatCounts counts) {
        BuyingProcess process = rule.purchases();
        List<ResidualTransactions> transactions = new ArrayList<>(counts.size());
        boolean finite = process.residualTransactions(BuyerHistory.newCustomer(), rule.discount())
                instanceof ResidualTransactions.Finite;
        double[] column = finite ? process.residualTransactions(counts, rule.discount()) : new double[0];
        for (int row = 0; row < counts.size(); row++) {
            transactions.add(
                    finite
                            ? new ResidualTransactions.Finite(column[row])
                            : process.residualTransactions(counts.history(row), rule.discount()));
        }
        return transactions;
    }

    /**
     * The values as a column, for tiers and scores.
     *
     * @throws IllegalStateException with the reason if a value diverges
     */
    public CustomerValues values() {
        return CustomerValues.of(
                "residual value",
                currency,
                customers.stream()
                        .map(one ->
                                new CustomerValue(one.customer(), one.value().orElseThrow()))
                        .toList());
    }

    /** The customers together; divergent, with the reason, if one of them is. */
    public LifetimeValue total() {
        ExactSum sum = new ExactSum();
        for (CustomerResidualValue one : customers) {
            if (one.value() instanceof LifetimeValue.Finite finite) {
                sum.add(finite.amount());
            } else {
                return one.value();
            }
        }
        return new LifetimeValue.Finite(sum.value());
    }

    /** All customers, the most valuable first; equal values in the order of the ids, those whose value diverges last. */
    public List<CustomerResidualValue> ranking() {
        return ranking(customers, CustomerResidualValue::value);
    }

    /** The {@code count} most valuable customers, or all if there are fewer. */
    public List<CustomerResidualValue> top(int count) {
        return ranking().stream().limit(Require.atLeast("count", count, 0)).toList();
    }

    static <T> List<T> ranking(List<T> customers, Function<T, LifetimeValue> value) {
        return customers.stream()
                .sorted(Comparator.comparingDouble(
                        one -> -value.apply(one).value().orElse(Double.NEGATIVE_INFINITY)))
                .toList();
    }

    /** A table of the customers, the most valuable first. */
    @Override
    public String toString() {
        List<CustomerResidualValue> ranking = ranking();
        TextTable table = TextTable.titled(rule + ", " + currency + ", " + Cells.count(customers.size(), "customer")
                        + ", total " + total())
                .left("customer")
                .right("discounted purchases")
                .right("amount")
                .right("value")
                .atMost(SHOWN)
                .rows(customers.size(), c -> {
                    CustomerResidualValue one = ranking.get(c);
                    return List.of(
                            one.customer().toString(),
                            Cells.fixed(one.transactions().value(), 3),
                            Cells.fixed(one.amount().value(), 2),
                            Cells.fixed(one.value().value(), 2));
                });
        if (withoutAmount > 0) {
            table.note(Cells.count(withoutAmount, "customer")
                    + " with repeats of a mean amount of 0 or below got the mean" + " amount of the base.");
        }
        return table.toString();
    }
}
