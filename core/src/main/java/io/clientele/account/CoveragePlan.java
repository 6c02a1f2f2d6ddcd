package io.clientele.account;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How each tier of a pyramid is covered, and how many people that takes.
 *
 * <pre>
 * hours            = accounts · contacts a year · hours a contact (preparation and travel included)
 * people by time   = hours / hours a person has for contacts in a year
 * people by count  = accounts / accounts a person may have; none at a call centre
 * people           = the greater of both, rounded up to whole people for each tier
 * </pre>
 *
 * <p>One to one nobody shares an account's people: there it is rounded up for each account, one person at least, and a team where the hours
 * of one account are more than a person has.
 *
 * <pre>{@code
 * CoveragePlan plan = CoveragePlan.hoursPerPerson(1_200)
 *         .cover(Coverage.oneToOne(AccountTier.MAJOR).contactsPerYear(40).hoursPerContact(8))
 *         .cover(Coverage.oneToFew(AccountTier.NAMED).accountsPerPerson(15).contactsPerYear(12).hoursPerContact(4))
 *         .cover(Coverage.callCentre(AccountTier.MASS_MARKET).contactsPerYear(2).hoursPerContact(0.2));
 * CoveragePlan.Need need = plan.need(pyramid);
 * }</pre>
 *
 * <p>A call centre so planned answers its yearly hours, not its peaks: for queues use a staffing model. A tier not named is not covered, and
 * the need says so.
 *
 * @param hoursPerPerson hours a person has for contacts in a year, above 0
 * @param costPerPerson what a person costs a year, 0 or more; 0, which is not printed, unless given
 * @param coverages one for a tier at most
 */
public record CoveragePlan(double hoursPerPerson, double costPerPerson, List<Coverage> coverages)
        implements Serializable {

    private static final double ROUNDING = 1e-12;

    /** Checks that no tier is covered twice, and copies. */
    public CoveragePlan {
        Require.positive("hoursPerPerson", hoursPerPerson);
        Require.nonNegative("costPerPerson", costPerPerson);
        coverages = List.copyOf(Require.nonNull("coverages", coverages));
        Set<AccountTier> tiers = EnumSet.noneOf(AccountTier.class);
        for (Coverage coverage : coverages) {
            Require.that(
                    tiers.add(coverage.tier()),
                    coverage.tier().label() + " is covered twice; each tier must be covered once.");
        }
    }

    /** How many hours a person has for contacts in a year; no tier is covered yet. */
    public static CoveragePlan hoursPerPerson(double hours) {
        return new CoveragePlan(hours, 0, List.of());
    }

    /** The same with a person costing so much a year. */
    public CoveragePlan costPerPerson(double amount) {
        return new CoveragePlan(hoursPerPerson, amount, coverages);
    }

    /** Also covers a tier. */
    public CoveragePlan cover(Coverage coverage) {
        Require.nonNull("coverage", coverage);
        List<Coverage> more = new ArrayList<>(coverages);
        more.add(coverage);
        return new CoveragePlan(hoursPerPerson, costPerPerson, more);
    }

    /** How many people the tiers of a pyramid take. */
    public Need need(AccountPyramid pyramid) {
        Require.nonNull("pyramid", pyramid);
        List<TierNeed> needs = new ArrayList<>();
        int uncovered = pyramid.size();
        for (Coverage coverage : coverages) {
            AccountPyramid.Tier tier = pyramid.tier(coverage.tier());
            uncovered -= tier.size();
            double hours = tier.size() * coverage.contactsPerYear() * coverage.hoursPerContact();
            double people = people(coverage, tier.size());
            Require.that(
                    people <= Integer.MAX_VALUE,
                    coverage.tier().label() + " would take " + Require.show(people)
                            + " people. Use fewer or shorter contacts.");
            needs.add(new TierNeed(coverage, tier.size(), hours, (int) people, tier.total()));
        }
        return new Need(hoursPerPerson, costPerPerson, pyramid.unit(), needs, uncovered);
    }

    private double people(Coverage coverage, int accounts) {
        double each = coverage.contactsPerYear() * coverage.hoursPerContact() / hoursPerPerson;
        if (coverage.model() == CoverageModel.ONE_TO_ONE) {
            return accounts * Math.max(1, whole(each));
        }
        double byCount = coverage.accountsPerPerson() == 0 ? 0 : (double) accounts / coverage.accountsPerPerson();
        return whole(Math.max(accounts * each, byCount));
    }

    /** Rounds up, but not what only rounding has left above a whole number. */
    private static double whole(double people) {
        return Math.ceil(people * (1 - ROUNDING));
    }

    /**
     * What one tier takes.
     *
     * @param coverage how it is covered
     * @param accounts how many accounts it has
     * @param hours hours of contacts a year
     * @param people whole people
     * @param total what its accounts bring, in the unit of the pyramid
     */
    public record TierNeed(Coverage coverage, int accounts, double hours, int people, double total)
            implements Serializable {

        /** Checks the ranges. */
        public TierNeed {
            Require.nonNull("coverage", coverage);
            Require.atLeast("accounts", accounts, 0);
            Require.nonNegative("hours", hours);
            Require.atLeast("people", people, 0);
            Require.finite("total", total);
        }

        /** One line: {@code named 1:few: 3 people for 40 accounts}. */
        @Override
        public String toString() {
            return coverage.tier().label() + " " + coverage.model().label() + ": " + Cells.count(people)
                    + (people == 1 ? " person for " : " people for ") + Cells.count(accounts, "account");
        }
    }

    /**
     * What all tiers take.
     *
     * @param hoursPerPerson hours a person has
     * @param costPerPerson what a person costs a year
     * @param unit the unit of what accounts bring
     * @param tiers in the order of the plan
     * @param uncovered how many accounts are in tiers without a coverage
     */
    public record Need(double hoursPerPerson, double costPerPerson, String unit, List<TierNeed> tiers, int uncovered)
            implements Serializable {

        /** Checks and copies. */
        public Need {
            Require.positive("hoursPerPerson", hoursPerPerson);
            Require.nonNegative("costPerPerson", costPerPerson);
            Require.text("unit", unit);
            tiers = List.copyOf(Require.nonNull("tiers", tiers));
            Require.atLeast("uncovered", uncovered, 0);
        }

        /** How many people in all. */
        public int people() {
            return tiers.stream().mapToInt(TierNeed::people).sum();
        }

        /** What they cost a year. */
        public double cost() {
            return people() * costPerPerson;
        }

        /** How much of the people's time contacts take, from 0 to 1; empty without people. */
        public OptionalDouble load() {
            double hours = tiers.stream().mapToDouble(TierNeed::hours).sum();
            return people() == 0 ? OptionalDouble.empty() : OptionalDouble.of(hours / (people() * hoursPerPerson));
        }

        /** A table of the tiers. */
        @Override
        public String toString() {
            TextTable table = TextTable.titled("Coverage by tier, " + Cells.count(people())
                            + (people() == 1 ? " person of " : " people of ") + Cells.number(hoursPerPerson)
                            + " hours a year" + (costPerPerson == 0 ? "" : ", cost " + Cells.fixed(cost(), 2)))
                    .left("tier")
                    .left("model")
                    .right("accounts")
                    .right("contacts")
                    .right("hours")
                    .right("people")
                    .right("load")
                    .right("brings, " + unit);
            List<String> teams = new ArrayList<>();
            for (TierNeed tier : tiers) {
                if (tier.coverage().model() == CoverageModel.ONE_TO_ONE && tier.people() > tier.accounts()) {
                    teams.add("One account of " + tier.coverage().tier().label() + " takes more than the "
                            + Cells.number(hoursPerPerson) + " hours of a person: a team of "
                            + Cells.count(tier.people() / tier.accounts()) + " each.");
                }
                Coverage coverage = tier.coverage();
                table.row(
                        coverage.tier().label(),
                        coverage.model().label(),
                        Cells.count(tier.accounts()),
                        Cells.number(tier.accounts() * coverage.contactsPerYear()),
                        Cells.number(tier.hours()),
                        Cells.count(tier.people()),
                        tier.people() == 0
                                ? Cells.ABSENT
                                : Cells.percent(tier.hours() / (tier.people() * hoursPerPerson)),
                        Cells.fixed(tier.total(), 2));
            }
            teams.forEach(table::note);
            if (uncovered > 0) {
                table.note("Not covered: " + Cells.count(uncovered, "account") + ".");
            }
            return table.toString();
        }
    }

    /** One line: {@code coverage by people of 1,200 hours a year, 3 tiers}. */
    @Override
    public String toString() {
        return "coverage by people of " + Cells.number(hoursPerPerson) + " hours a year, "
                + Cells.count(coverages.size(), "tier");
    }
}
