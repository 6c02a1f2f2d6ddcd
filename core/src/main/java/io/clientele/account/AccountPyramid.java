package io.clientele.account;

import com.google.common.collect.ListMultimap;
import io.clientele.customer.CustomerId;
import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Accounts in four tiers: few at the top who bring much, many at the bottom.
 *
 * @param measure what the tiers are cut by, such as {@code "spend"}
 * @param unit its unit
 * @param tiers the tiers from the top, empty ones included
 * @param currentCuts from which value on the tiers begin, ascending; none if all accounts are equal
 * @param potentialCuts the same of potential; none if it was not used, or if all are equal
 * @param withoutTier accounts of which one of two numbers is missing
 */
public record AccountPyramid(
        String measure,
        String unit,
        List<Tier> tiers,
        List<Double> currentCuts,
        List<Double> potentialCuts,
        Customers withoutTier)
        implements Serializable {

    /** Checks that the tiers are the four from the top and nobody is in two. */
    public AccountPyramid {
        Require.text("measure", measure);
        Require.text("unit", unit);
        tiers = List.copyOf(Require.nonNull("tiers", tiers));
        Require.sameLength("tiers", tiers.size(), "pyramid", AccountTier.values().length);
        Customers seen = Customers.none();
        for (int i = 0; i < tiers.size(); i++) {
            AccountTier wanted = AccountTier.values()[i];
            if (tiers.get(i).tier() != wanted) {
                throw Require.broken(
                        "tiers[" + i + "]", tiers.get(i).tier().label(), wanted.label(), "Tiers stand from the top.");
            }
            Customers twice = seen.intersection(tiers.get(i).members());
            if (twice.size() > 0) {
                throw new IllegalArgumentException(
                        "customer " + twice.id(0) + " is in two tiers; each account must be in one.");
            }
            seen = seen.union(tiers.get(i).members());
        }
        currentCuts = List.copyOf(Require.nonNull("currentCuts", currentCuts));
        potentialCuts = List.copyOf(Require.nonNull("potentialCuts", potentialCuts));
        Require.nonNull("withoutTier", withoutTier);
    }

    /**
     * One tier.
     *
     * @param tier which
     * @param members who is in it
     * @param total what they bring together, in the unit of the pyramid
     */
    public record Tier(AccountTier tier, Customers members, double total) implements Serializable {

        /** Checks that nothing is missing. */
        public Tier {
            Require.nonNull("tier", tier);
            Require.nonNull("members", members);
            Require.finite("total of " + tier.label(), total);
        }

        /** How many accounts are in it. */
        public int size() {
            return members.size();
        }

        /** One line: {@code major: 12 accounts, 1,234.00}. */
        @Override
        public String toString() {
            return tier.label() + ": " + Cells.count(size(), "account") + ", " + Cells.fixed(total, 2);
        }
    }

    static AccountPyramid of(
            CustomerValues values,
            ListMultimap<AccountTier, CustomerId> members,
            List<Double> currentCuts,
            List<Double> potentialCuts,
            Customers withoutTier) {
        List<Tier> tiers = new ArrayList<>();
        for (AccountTier tier : AccountTier.values()) {
            Customers customers = Customers.of(members.get(tier));
            tiers.add(new Tier(tier, customers, values.among(customers).sum()));
        }
        return new AccountPyramid(values.name(), values.unit(), tiers, currentCuts, potentialCuts, withoutTier);
    }

    /** One of the tiers. */
    public Tier tier(AccountTier tier) {
        return tiers.get(Require.nonNull("tier", tier).ordinal());
    }

    /** The accounts of a tier. */
    public Customers members(AccountTier tier) {
        return tier(tier).members();
    }

    /** The tier of an account; empty if it has none. */
    public Optional<AccountTier> tierOf(CustomerId customer) {
        return tiers.stream()
                .filter(tier -> tier.members().contains(customer))
                .map(Tier::tier)
                .findFirst();
    }

    /** How many accounts are in tiers. */
    public int size() {
        return tiers.stream().mapToInt(Tier::size).sum();
    }

    /** What all bring together. */
    public double total() {
        return tiers.stream().mapToDouble(Tier::total).sum();
    }

    /** A table of the tiers. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Account pyramid by " + measure + " in " + unit + ", "
                        + Cells.count(size(), "account") + ", " + Cells.fixed(total(), 2))
                .left("tier")
                .right("from")
                .right("accounts")
                .right("share")
                .right(measure)
                .right("share");
        for (Tier tier : tiers) {
            int cut = currentCuts.size() - 1 - tier.tier().ordinal();
            table.row(
                    tier.tier().label(),
                    cut < 0 ? "" : Cells.fixed(currentCuts.get(cut), 2),
                    Cells.count(tier.size()),
                    share(tier.size(), size()),
                    Cells.fixed(tier.total(), 2),
                    share(tier.total(), total()));
        }
        if (!potentialCuts.isEmpty()) {
            table.note("Potential counts too, cut at "
                    + String.join(
                            ", ",
                            potentialCuts.stream()
                                    .map(cut -> Cells.fixed(cut, 2))
                                    .toList()) + ".");
        }
        if (tiers.stream().anyMatch(tier -> tier.total() < 0)) {
            table.note("What is below 0 lowers the total, so shares of it are below 0 % or together above 100 %.");
        }
        if (new HashSet<>(currentCuts).size() < currentCuts.size()) {
            table.note("Cuts coincide: the tier between them has nobody.");
        }
        if (currentCuts.isEmpty()) {
            table.note("All accounts are equal by " + measure + ", so it makes nobody stand out.");
        }
        if (withoutTier.size() > 0) {
            table.note("In no tier, as a number is missing: " + withoutTier);
        }
        return table.toString();
    }

    private static String share(double part, double total) {
        return total > 0 ? Cells.percent(part / total) : Cells.ABSENT;
    }
}
