package io.clientele.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class CoveragePlanTest {

    private final AccountPyramid pyramid = PyramidCuts.current(Cuts.at(10, 100, 1_000))
            .on(CustomerValues.of(
                    "spend", "EUR", Customers.of(1, 2, 3, 4, 5, 6, 7, 8), 5_000, 2_000, 500, 400, 300, 20, 5, 1));

    private final CoveragePlan plan = CoveragePlan.hoursPerPerson(1_000)
            .costPerPerson(60_000)
            .cover(Coverage.oneToOne(AccountTier.MAJOR).contactsPerYear(40).hoursPerContact(8))
            .cover(Coverage.oneToFew(AccountTier.NAMED)
                    .accountsPerPerson(10)
                    .contactsPerYear(100)
                    .hoursPerContact(5))
            .cover(Coverage.callCentre(AccountTier.MASS_MARKET)
                    .contactsPerYear(2)
                    .hoursPerContact(0.25));

    @Test
    void needsPeopleByTimeOrByCount() {
        CoveragePlan.Need need = plan.need(pyramid);
        // Major: 640 hours, but one person an account; named: 1,500 hours; mass market: one hour.
        assertThat(need.tiers()).extracting(CoveragePlan.TierNeed::people).containsExactly(2, 2, 1);
        assertThat(need.people()).isEqualTo(5);
        assertThat(need.cost()).isEqualTo(300_000);
        assertThat(need.load().orElseThrow()).isCloseTo(2_141 / 5_000.0, within(1e-12));
        assertThat(need.uncovered()).isEqualTo(1);
    }

    @Test
    void sharesNobodyAmongAccountsOneToOne() {
        CoveragePlan teams = CoveragePlan.hoursPerPerson(1_000)
                .cover(Coverage.oneToOne(AccountTier.MAJOR).contactsPerYear(130).hoursPerContact(10))
                .cover(Coverage.oneToFew(AccountTier.NAMED)
                        .accountsPerPerson(10)
                        .contactsPerYear(130)
                        .hoursPerContact(10));
        // Two major accounts of 1,300 hours have a team of two each; three named ones share four people.
        assertThat(teams.need(pyramid).tiers())
                .extracting(CoveragePlan.TierNeed::people)
                .containsExactly(4, 4);
        assertThat(teams.need(pyramid)).hasToString("""
            Coverage by tier, 8 people of 1,000 hours a year
            tier   model  accounts  contacts  hours  people    load  brings, EUR
            -----  -----  --------  --------  -----  ------  ------  -----------
            major  1:1           2       260  2,600       4  65.0 %     7,000.00
            named  1:few         3       390  3,900       4  97.5 %     1,200.00
            One account of major takes more than the 1,000 hours of a person: a team of 2 each.
            Not covered: 3 accounts.\
            """);
        CoveragePlan quiet = CoveragePlan.hoursPerPerson(1_000)
                .cover(Coverage.oneToOne(AccountTier.MAJOR).contactsPerYear(0).hoursPerContact(0));
        assertThat(quiet.need(pyramid).people()).isEqualTo(2);
    }

    @Test
    void givesNobodyMoreAccountsThanAgreed() {
        // Three named accounts of one hour a year each, but two a person.
        CoveragePlan pairs = CoveragePlan.hoursPerPerson(1_000)
                .cover(Coverage.oneToFew(AccountTier.NAMED)
                        .accountsPerPerson(2)
                        .contactsPerYear(1)
                        .hoursPerContact(1));
        assertThat(pairs.need(pyramid).people()).isEqualTo(2);
    }

    @Test
    void takesNobodyMoreForARoundingError() {
        // 0.1 hours three times is 0.30000000000000004 hours to a computer.
        CoveragePlan exact = CoveragePlan.hoursPerPerson(0.3)
                .cover(Coverage.callCentre(AccountTier.NON_NAMED)
                        .contactsPerYear(3)
                        .hoursPerContact(0.1));
        assertThat(exact.need(pyramid).people()).isEqualTo(1);
        assertThat(CoveragePlan.hoursPerPerson(0.29)
                        .cover(Coverage.callCentre(AccountTier.NON_NAMED)
                                .contactsPerYear(3)
                                .hoursPerContact(0.1))
                        .need(pyramid)
                        .people())
                .isEqualTo(2);
    }

    @Test
    void refusesModelsThatDoNotFit() {
        assertThatThrownBy(() -> new Coverage(AccountTier.NON_NAMED, CoverageModel.ONE_TO_ONE, 3, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accountsPerPerson of non-named is 3; it must be from 1 to 1.");
        assertThatThrownBy(() -> plan.cover(Coverage.oneToMany(AccountTier.NON_NAMED)
                        .accountsPerPerson(1)
                        .contactsPerYear(1)
                        .hoursPerContact(1)))
                .hasMessage("accountsPerPerson of non-named is 1; it must be at least 2. For 1 use one to one.");
        assertThatThrownBy(() -> plan.cover(Coverage.callCentre(AccountTier.MAJOR)
                        .contactsPerYear(1)
                        .hoursPerContact(1)))
                .hasMessage("major is covered twice; each tier must be covered once.");
        assertThatThrownBy(() -> CoveragePlan.hoursPerPerson(0))
                .hasMessage("hoursPerPerson is 0; it must be a finite number above 0.");
    }

    @Test
    void saysInWordsWhatIsStillToBeGiven() {
        Coverage.WithoutAccounts named = Coverage.oneToFew(AccountTier.NAMED);
        assertThat(named).hasToString("named 1:few, still without accounts a person, contacts and hours");
        assertThat(named.accountsPerPerson(15)).hasToString("named 1:few, still without contacts and hours");
        assertThat(named.accountsPerPerson(15).contactsPerYear(12))
                .hasToString("named 1:few, 12 contacts a year, still without hours");
        assertThat(named.accountsPerPerson(15).contactsPerYear(12).hoursPerContact(4))
                .hasToString("named 1:few, 15 accounts a person, 12 contacts a year of 4 hours");
        assertThatThrownBy(() -> named.accountsPerPerson(15).contactsPerYear(-1))
                .hasMessage("contactsPerYear of named is -1; it must be a finite number of 0 or more.");
    }

    @Test
    void prints() {
        assertThat(plan.need(pyramid)).hasToString("""
            Coverage by tier, 5 people of 1,000 hours a year, cost 300,000.00
            tier         model        accounts  contacts  hours  people    load  brings, EUR
            -----------  -----------  --------  --------  -----  ------  ------  -----------
            major        1:1                 2        80    640       2  32.0 %     7,000.00
            named        1:few               3       300  1,500       2  75.0 %     1,200.00
            mass market  call centre         2         4      1       1   0.1 %         6.00
            Not covered: 1 account.\
            """);
    }

    @Test
    void travels() {
        RoundTrip.survives(plan);
        RoundTrip.survives(plan.need(pyramid));
    }
}
