package io.clientele.account;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * How one tier of a pyramid is covered, for a {@link CoveragePlan}.
 *
 * <pre>{@code
 * Coverage named = Coverage.oneToFew(AccountTier.NAMED).accountsPerPerson(15).contactsPerYear(12).hoursPerContact(4);
 * }</pre>
 *
 * @param tier which
 * @param model how personally
 * @param accountsPerPerson how many accounts a person may have: 1 for one to one; 0 at a call centre, where nobody has accounts
 * @param contactsPerYear how often each account is contacted in a year, 0 or more
 * @param hoursPerContact how long a contact takes with all that belongs to it, 0 or more
 */
public record Coverage(
        AccountTier tier, CoverageModel model, int accountsPerPerson, double contactsPerYear, double hoursPerContact)
        implements Serializable {

    /** Checks the ranges. */
    public Coverage {
        check(tier, model, accountsPerPerson);
        Require.nonNegative("contactsPerYear of " + tier.label(), contactsPerYear);
        Require.nonNegative("hoursPerContact of " + tier.label(), hoursPerContact);
    }

    /** One person, or a team, for each account of a tier. */
    public static WithoutContacts oneToOne(AccountTier tier) {
        return new WithoutContacts(tier, CoverageModel.ONE_TO_ONE, 1);
    }

    /** A person has a few accounts of a tier. */
    public static WithoutAccounts oneToFew(AccountTier tier) {
        return new WithoutAccounts(tier, CoverageModel.ONE_TO_FEW);
    }

    /** A person has many accounts of a tier. */
    public static WithoutAccounts oneToMany(AccountTier tier) {
        return new WithoutAccounts(tier, CoverageModel.ONE_TO_MANY);
    }

    /** Whoever is free answers the accounts of a tier. */
    public static WithoutContacts callCentre(AccountTier tier) {
        return new WithoutContacts(tier, CoverageModel.CALL_CENTRE, 0);
    }

    /**
     * A coverage that waits for how many accounts a person has.
     *
     * @param tier which
     * @param model how personally
     */
    public record WithoutAccounts(AccountTier tier, CoverageModel model) implements Serializable {

        /** Checks that nothing is missing. */
        public WithoutAccounts {
            Require.nonNull("tier", tier);
            Require.nonNull("model", model);
        }

        /** How many accounts a person may have, 2 or more. */
        public WithoutContacts accountsPerPerson(int accounts) {
            return new WithoutContacts(tier, model, accounts);
        }

        /** One line: {@code named 1:few, still without accounts a person, contacts and hours}. */
        @Override
        public String toString() {
            return tier.label() + " " + model.label() + ", still without accounts a person, contacts and hours";
        }
    }

    /**
     * A coverage that waits for how often an account is contacted.
     *
     * @param tier which
     * @param model how personally
     * @param accountsPerPerson how many accounts a person may have
     */
    public record WithoutContacts(AccountTier tier, CoverageModel model, int accountsPerPerson)
            implements Serializable {

        /** Checks the ranges. */
        public WithoutContacts {
            check(tier, model, accountsPerPerson);
        }

        /** How often each account is contacted in a year, 0 or more. */
        public WithoutHours contactsPerYear(double contacts) {
            return new WithoutHours(this, contacts);
        }

        /** One line: {@code named 1:few, still without contacts and hours}. */
        @Override
        public String toString() {
            return tier.label() + " " + model.label() + ", still without contacts and hours";
        }
    }

    /**
     * A coverage that waits for how long a contact takes.
     *
     * @param by all but the contacts
     * @param contactsPerYear how often each account is contacted in a year
     */
    public record WithoutHours(WithoutContacts by, double contactsPerYear) implements Serializable {

        /** Checks the range. */
        public WithoutHours {
            Require.nonNull("by", by);
            Require.nonNegative("contactsPerYear of " + by.tier().label(), contactsPerYear);
        }

        /** How long a contact takes with all that belongs to it, 0 or more. */
        public Coverage hoursPerContact(double hours) {
            return new Coverage(by.tier(), by.model(), by.accountsPerPerson(), contactsPerYear, hours);
        }

        /** One line: {@code named 1:few, 12 contacts a year, still without hours}. */
        @Override
        public String toString() {
            return by.tier().label() + " " + by.model().label() + ", " + Cells.number(contactsPerYear)
                    + " contacts a year, still without hours";
        }
    }

    private static void check(AccountTier tier, CoverageModel model, int accountsPerPerson) {
        Require.nonNull("tier", tier);
        Require.nonNull("model", model);
        String name = "accountsPerPerson of " + tier.label();
        switch (model) {
            case ONE_TO_ONE -> Require.within(name, accountsPerPerson, 1, 1);
            case CALL_CENTRE -> Require.within(name, accountsPerPerson, 0, 0);
            default -> Require.atLeast(name, accountsPerPerson, 2, "For 1 use one to one.");
        }
    }

    /** One line: {@code named 1:few, 15 accounts a person, 12 contacts a year of 4 hours}. */
    @Override
    public String toString() {
        return tier.label() + " " + model.label()
                + (accountsPerPerson == 0 ? "" : ", " + Cells.count(accountsPerPerson, "account") + " a person")
                + ", " + Cells.number(contactsPerYear) + " contacts a year of " + Cells.number(hoursPerContact)
                + " hours";
    }
}
