package io.clientele.account;

import io.clientele.customer.CustomerValues;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What each tier gets of a resource, and its marginal return: what one more unit would bring there.
 *
 * <pre>
 * an account with value v and x units returns       v · (1 − e^(−x / s))
 * so that its next unit brings                      v · e^(−x / s) · (1 − e^(−1 / s))
 * marginal return of a tier                         the greatest of its accounts: a further unit goes to the best of them
 * </pre>
 *
 * <p>Where the marginal returns of tiers lie far apart, units are better moved to the tier where they are high; only
 * {@link AllocationRule.MarginalReturn} makes them nearly equal. The curve is an assumption like any other: try several saturations.
 *
 * @param resource what was divided, such as {@code "visits"}
 * @param measure the value it was divided by, such as {@code "spend"}
 * @param saturation s: at how many units an account returns 63 % of what it could, above 0
 * @param tiers the tiers from the top, empty ones included
 * @param withoutTier how many accounts got units and are in no tier
 */
public record AllocationByTier(String resource, String measure, double saturation, List<Tier> tiers, int withoutTier)
        implements Serializable {

    /** Checks that the tiers are the four from the top, and copies. */
    public AllocationByTier {
        Require.text("resource", resource);
        Require.text("measure", measure);
        Require.positive("saturation", saturation);
        tiers = List.copyOf(Require.nonNull("tiers", tiers));
        Require.sameLength("tiers", tiers.size(), "pyramid", AccountTier.values().length);
        for (int i = 0; i < tiers.size(); i++) {
            AccountTier wanted = AccountTier.values()[i];
            if (tiers.get(i).tier() != wanted) {
                throw Require.broken(
                        "tiers[" + i + "]", tiers.get(i).tier().label(), wanted.label(), "Tiers stand from the top.");
            }
        }
        Require.atLeast("withoutTier", withoutTier, 0);
    }

    /**
     * One tier.
     *
     * @param tier which
     * @param accounts how many accounts of it were given units, or could have been
     * @param value what they bring together
     * @param units what they get together
     * @param marginalReturn what one more unit would bring, in the unit of the value; 0 without an account of a value above 0
     */
    public record Tier(AccountTier tier, int accounts, double value, double units, double marginalReturn)
            implements Serializable {

        /** Checks the ranges. */
        public Tier {
            Require.nonNull("tier", tier);
            Require.atLeast("accounts", accounts, 0);
            Require.finite("value of " + tier.label(), value);
            Require.nonNegative("units of " + tier.label(), units);
            Require.nonNegative("marginal return of " + tier.label(), marginalReturn);
        }

        /** Units for each account; empty without accounts. */
        public OptionalDouble unitsEach() {
            return accounts == 0 ? OptionalDouble.empty() : OptionalDouble.of(units / accounts);
        }

        /** One line: {@code major: 12 accounts, 480 units, the next one brings 3.10}. */
        @Override
        public String toString() {
            return tier.label() + ": " + Cells.count(accounts, "account") + ", " + Cells.fixed(units, 0)
                    + " units, the next one brings " + Cells.fixed(marginalReturn, 2);
        }
    }

    static AllocationByTier of(AllocationReport report, AccountPyramid pyramid, double saturation) {
        AllocationRule.MarginalReturn curve = new AllocationRule.MarginalReturn(saturation);
        List<Tier> tiers =
                pyramid.tiers().stream().map(tier -> tier(report, tier, curve)).toList();
        int inTiers = tiers.stream().mapToInt(Tier::accounts).sum();
        return new AllocationByTier(
                report.allocation().resource(),
                report.values().name(),
                saturation,
                tiers,
                report.values().size() - inTiers);
    }

    private static Tier tier(AllocationReport report, AccountPyramid.Tier tier, AllocationRule.MarginalReturn curve) {
        CustomerValues values = report.values().among(tier.members());
        CustomerValues units = report.units().among(tier.members());
        double next = 0;
        for (int i = 0; i < values.size(); i++) {
            next = Math.max(next, values.at(i) > 0 ? curve.gain(values.at(i), (long) units.at(i)) : 0);
        }
        return new Tier(tier.tier(), values.size(), values.sum(), units.sum(), next);
    }

    /** One of the tiers. */
    public Tier tier(AccountTier tier) {
        return tiers.get(Require.nonNull("tier", tier).ordinal());
    }

    /** A table of the tiers. */
    @Override
    public String toString() {
        double value = tiers.stream().mapToDouble(Tier::value).sum();
        double units = tiers.stream().mapToDouble(Tier::units).sum();
        TextTable table = TextTable.titled("Allocation of " + resource + " by tier, saturation "
                        + Require.show(saturation) + " " + resource)
                .left("tier")
                .right("accounts")
                .right(measure)
                .right("share")
                .right(resource)
                .right("share")
                .right("each")
                .right("next one brings");
        for (Tier tier : tiers) {
            table.row(
                    tier.tier().label(),
                    Cells.count(tier.accounts()),
                    Cells.fixed(tier.value(), 2),
                    share(tier.value(), value),
                    Cells.fixed(tier.units(), 0),
                    share(tier.units(), units),
                    Cells.fixed(tier.unitsEach(), 1),
                    Cells.fixed(tier.marginalReturn(), 2));
        }
        if (withoutTier > 0) {
            table.note("In no tier: " + Cells.count(withoutTier, "account") + ".");
        }
        return table.toString();
    }

    private static String share(double part, double total) {
        return total > 0 ? Cells.percent(part / total) : Cells.ABSENT;
    }
}
