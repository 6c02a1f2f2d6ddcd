package io.clientele.account;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.customer.CustomerPairs;
import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.value.ShareOfWallet;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What is to be reached in each tier: a volume, or a share of what its accounts purchase.
 *
 * <pre>{@code
 * TierObjectives.Report report = TierObjectives.none()
 *         .share(AccountTier.MAJOR, 0.60)
 *         .volume(AccountTier.MASS_MARKET, 500_000)
 *         .against(pyramid, spend, wallet);
 * }</pre>
 *
 * <p>Where customers grow by themselves a volume is met without merit; a share of purchases is the harder aim, and asks for wallets that are
 * known. The share of a tier is the aggregate one, Σ own / Σ wallet, of its accounts with a known wallet; a volume counts the sales to all
 * its accounts and needs no wallet.
 *
 * @param objectives one for a tier at most
 */
public record TierObjectives(List<Objective> objectives) implements Serializable {

    /** Checks that no tier has two objectives, and copies. */
    public TierObjectives {
        objectives = List.copyOf(Require.nonNull("objectives", objectives));
        Set<AccountTier> tiers = EnumSet.noneOf(AccountTier.class);
        for (Objective objective : objectives) {
            Require.that(
                    tiers.add(objective.tier()),
                    objective.tier().label() + " has two objectives; each tier must have one at most.");
        }
    }

    /** What is to be reached in one tier. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "objective")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Volume.class, name = "volume"),
        @JsonSubTypes.Type(value = Share.class, name = "share")
    })
    public sealed interface Objective extends Serializable {

        /** In which tier. */
        AccountTier tier();

        /** What is to be reached. */
        double target();
    }

    /**
     * Own sales to the tier.
     *
     * @param tier which
     * @param target in the unit of spend, above 0
     */
    public record Volume(AccountTier tier, double target) implements Objective {

        /** Checks the range. */
        public Volume {
            Require.nonNull("tier", tier);
            Require.positive("volume of " + tier.label(), target);
        }

        @Override
        public String toString() {
            return tier.label() + ": volume " + Cells.fixed(target, 2);
        }
    }

    /**
     * Own sales as a share of what the tier's accounts purchase.
     *
     * @param tier which
     * @param target above 0 and at most 1
     */
    public record Share(AccountTier tier, double target) implements Objective {

        /** Checks the range. */
        public Share {
            Require.nonNull("tier", tier);
            Require.positive("share of " + tier.label(), Require.probability("share of " + tier.label(), target));
        }

        @Override
        public String toString() {
            return tier.label() + ": share " + Cells.percent(target);
        }
    }

    /** No objective yet. */
    public static TierObjectives none() {
        return new TierObjectives(List.of());
    }

    /** Also a volume for a tier. */
    public TierObjectives volume(AccountTier tier, double amount) {
        return with(new Volume(tier, amount));
    }

    /** Also a share of the tier's purchases: 0.6 for sixty percent. */
    public TierObjectives share(AccountTier tier, double part) {
        return with(new Share(tier, part));
    }

    private TierObjectives with(Objective objective) {
        List<Objective> more = new ArrayList<>(objectives);
        more.add(objective);
        return new TierObjectives(more);
    }

    /**
     * Where the tiers stand, if all objectives are volumes.
     *
     * @param sales own sales to each account
     * @throws IllegalArgumentException if an objective is a share
     */
    public Report against(AccountPyramid pyramid, CustomerValues sales) {
        Require.nonNull("sales", sales);
        for (Objective objective : objectives) {
            Require.that(
                    objective instanceof Volume,
                    "objective of " + objective.tier().label()
                            + " is a share of purchases; without wallets only volumes"
                            + " can be measured. Give the wallets too.");
        }
        return against(pyramid, sales, CustomerValues.of("wallet", sales.unit(), Customers.none()));
    }

    /**
     * Where the tiers stand.
     *
     * @param sales own sales to each account
     * @param wallet what each account purchases in all, of the same time and unit, of those of whom it is known
     * @throws IllegalArgumentException as {@link ShareOfWallet#of} has it, or if a tier whose objective is a share has no account with a
     *     known wallet
     */
    public Report against(AccountPyramid pyramid, CustomerValues sales, CustomerValues wallet) {
        Require.nonNull("pyramid", pyramid);
        CustomerPairs known = ShareOfWallet.of(sales, wallet).known();
        List<Standing> standings = new ArrayList<>();
        for (Objective objective : objectives) {
            Customers members = pyramid.members(objective.tier());
            standings.add(
                    objective instanceof Volume
                            ? standing(objective, members, sales.among(members), 0)
                            : ofShare(objective, members, known));
        }
        return new Report(sales.unit(), standings);
    }

    private static Standing ofShare(Objective objective, Customers members, CustomerPairs known) {
        double purchases = known.right().among(members).sum();
        Require.that(
                purchases > 0,
                objective.tier().label() + " has no account with a known wallet; its objective cannot be measured.");
        return standing(objective, members, known.left().among(members), purchases);
    }

    private static Standing standing(Objective objective, Customers members, CustomerValues sales, double purchases) {
        int unknown = members.except(sales.customers()).size();
        return new Standing(objective, sales.sum(), purchases, unknown);
    }

    /**
     * Where one tier stands.
     *
     * @param objective what is to be reached
     * @param sales own sales: for a volume, to all accounts of the tier; for a share, to those with a known wallet
     * @param purchases for a share, what those accounts purchase in all; 0 for a volume
     * @param unknown how many accounts of the tier are left out, as their sales, or for a share their wallet, are not known
     */
    public record Standing(Objective objective, double sales, double purchases, int unknown) implements Serializable {

        /** Checks the ranges. */
        public Standing {
            Require.nonNull("objective", objective);
            Require.finite("sales", sales);
            if (objective instanceof Share) {
                Require.positive("purchases", purchases);
            } else {
                Require.within("purchases", purchases, 0, 0);
            }
            Require.atLeast("unknown", unknown, 0);
        }

        /** What is reached, in the terms of the objective. */
        public double actual() {
            return objective instanceof Volume ? sales : sales / purchases;
        }

        /** What sales are missing to the target, at the purchases there are; below 0 beyond it. */
        public double missingSales() {
            return objective instanceof Volume ? objective.target() - sales : objective.target() * purchases - sales;
        }

        /** Actual by target: 1 where it is met. */
        public OptionalDouble attainment() {
            double attainment = actual() / objective.target();
            return Double.isFinite(attainment) ? OptionalDouble.of(attainment) : OptionalDouble.empty();
        }

        /** One line: {@code major: share 60.0 %, reached 45.0 %}. */
        @Override
        public String toString() {
            return objective + ", reached " + shown(objective, actual());
        }
    }

    /**
     * All tiers with an objective.
     *
     * @param unit the unit of sales
     * @param standings in the order of the objectives
     */
    public record Report(String unit, List<Standing> standings) implements Serializable {

        /** Checks and copies. */
        public Report {
            Require.text("unit", unit);
            standings = List.copyOf(Require.nonNull("standings", standings));
        }

        /** A table of the tiers. */
        @Override
        public String toString() {
            TextTable table = TextTable.titled("Objectives by tier, " + unit)
                    .left("tier")
                    .left("objective")
                    .right("target")
                    .right("actual")
                    .right("attained")
                    .right("missing sales")
                    .right("unknown");
            for (Standing standing : standings) {
                Objective objective = standing.objective();
                table.row(
                        objective.tier().label(),
                        objective instanceof Volume ? "volume" : "share of purchases",
                        shown(objective, objective.target()),
                        shown(objective, standing.actual()),
                        Cells.percent(standing.attainment()),
                        Cells.fixed(standing.missingSales(), 2),
                        Cells.count(standing.unknown()));
            }
            return table.toString();
        }
    }

    private static String shown(Objective objective, double number) {
        return objective instanceof Volume ? Cells.fixed(number, 2) : Cells.percent(number);
    }

    /** One line: {@code major: share 60.0 %; mass market: volume 500,000.00}. */
    @Override
    public String toString() {
        return objectives.isEmpty()
                ? "no objectives"
                : String.join("; ", objectives.stream().map(Object::toString).toList());
    }
}
