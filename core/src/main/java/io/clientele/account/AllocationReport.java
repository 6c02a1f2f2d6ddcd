package io.clientele.account;

import io.clientele.customer.CustomerValue;
import io.clientele.customer.CustomerValues;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.stat.Concentration;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What each account gets of a resource, and how concentrated value really is beside what the rule assumes.
 *
 * @param allocation how it was divided
 * @param values the value of each account
 * @param units what each account gets, in whole units
 */
public record AllocationReport(Allocation allocation, CustomerValues values, CustomerValues units)
        implements Serializable {

    private static final double TOP = 0.20;

    /** Checks that every account has its units and that they add up. */
    public AllocationReport {
        Require.nonNull("allocation", allocation);
        Require.nonNull("values", values);
        Require.nonNull("units", units);
        Require.that(
                values.customers().equals(units.customers()),
                "values and units are about different customers; every account must have both.");
        for (int i = 0; i < units.size(); i++) {
            double given = units.at(i);
            Require.that(
                    given == Math.rint(given) && given >= allocation.floor(),
                    "units of customer " + units.customers().id(i) + " is " + Require.show(given)
                            + "; it must be a whole number of at least " + allocation.floor() + ".");
        }
        if (units.sum() != allocation.units()) {
            throw Require.broken(
                    "sum of units", Require.show(units.sum()), Long.toString(allocation.units()), "Nothing is lost.");
        }
    }

    /** The part of value that the top part of the accounts holds in truth; empty if no value is above zero. */
    public OptionalDouble topShareOfValue(double accounts) {
        return values.concentration().topShare(accounts);
    }

    /** The part of the resource that the accounts with most of it hold. */
    public OptionalDouble topShareOfUnits(double accounts) {
        return units.concentration().topShare(accounts);
    }

    /**
     * Units of each account for each thousandth of value it brings: equal for all where the division is in proportion.
     * Accounts with a value of zero or less are left out.
     */
    public CustomerValues unitsPerThousandth() {
        CustomerValues positive = values.where(value -> value > 0);
        double total = positive.sum();
        return units.with(positive)
                .combine("units per thousandth of value", "units", (given, value) -> given / (1000 * value / total));
    }

    /**
     * What each tier gets, and what one more unit would bring there: {@link AllocationByTier} has the formula.
     *
     * @param saturation at how many units an account returns 63 % of what it could, above 0
     */
    public AllocationByTier byTier(AccountPyramid pyramid, double saturation) {
        return AllocationByTier.of(this, Require.nonNull("pyramid", pyramid), saturation);
    }

    /** The top part that the concentration is shown for: that of the rule, or a fifth. */
    private double top() {
        return allocation.rule() instanceof AllocationRule.TopHeavy topHeavy ? topHeavy.accounts() : TOP;
    }

    /** A table of the accounts, the most units first, with the concentration. */
    @Override
    public String toString() {
        List<CustomerValue> ranking = units.ranking();
        Concentration concentration = values.concentration();
        TextTable table = TextTable.titled("Allocation of " + Cells.count(allocation.units()) + " "
                        + allocation.resource() + " among " + Cells.count(values.size(), "account") + ", "
                        + allocation.rule())
                .left("account")
                .right(values.name())
                .right(units.name())
                .right("share")
                .rows(
                        ranking.size(),
                        i -> List.of(
                                ranking.get(i).customer().toString(),
                                Cells.fixed(values.get(ranking.get(i).customer()), 2),
                                Cells.fixed(ranking.get(i).value(), 0),
                                allocation.units() == 0
                                        ? Cells.ABSENT
                                        : Cells.percent(ranking.get(i).value() / allocation.units())));
        String top = "the top " + Cells.percent(top()) + " of accounts ";
        String assumed = allocation.rule() instanceof AllocationRule.TopHeavy topHeavy
                ? "Assumed: " + top + "get " + Cells.percent(topHeavy.resource()) + "; in truth they"
                : "In truth " + top.strip();
        table.note(assumed + " bring " + Cells.percent(concentration.topShare(top())) + " of " + values.name()
                + " and get " + Cells.percent(topShareOfUnits(top())) + " of " + units.name() + ".");
        concentration
                .membersFor(0.8)
                .ifPresent(count -> table.note("80 % of " + values.name() + " comes from "
                        + Cells.count(count, "account") + ", " + Cells.percent((double) count / values.size()) + "."));
        return table.toString();
    }
}
