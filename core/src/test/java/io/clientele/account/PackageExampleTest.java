package io.clientele.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import org.junit.jupiter.api.Test;

/** The example that opens the package, as it stands there. */
class PackageExampleTest {

    @Test
    void doesWhatItSays() {
        Customers all = Customers.of("A", "B", "C", "D");
        CustomerValues spend = CustomerValues.of("spend", "EUR", all, 900, 700, 80, 40);
        CustomerValues potential = CustomerValues.of("potential", "EUR", all, 2_000, 100, 1_500, 50);

        Portfolio portfolio = PortfolioGrid.twoByTwo()
                .current(Cuts.shares(0.80))
                .potential(Cuts.at(1_000))
                .on(spend, potential);
        Customers toDevelop = portfolio.members(AccountType.GROWTH);
        double ofKeyAccounts = spend.among(portfolio.members(AccountType.KEY)).sum();

        AccountPyramid pyramid =
                PyramidCuts.current(Cuts.shares(0.50, 0.80, 0.95)).on(spend);
        int people = CoveragePlan.hoursPerPerson(1_200)
                .cover(Coverage.oneToOne(AccountTier.MAJOR).contactsPerYear(40).hoursPerContact(8))
                .need(pyramid)
                .people();
        CustomerValues visits = Allocation.of(100, "visits")
                .floor(1)
                .topHeavy(0.25, 0.80)
                .among(spend)
                .units();

        Opportunity line =
                Opportunity.of("filling line", 400_000, "EUR").passed(Gate.REAL, "budget released on 12 May");
        double expected = line.expectedValue(GateRates.unknown());

        assertThat(pyramid.members(AccountTier.MAJOR)).isEqualTo(Customers.of("A"));
        assertThat(people).isEqualTo(1);
        assertThat(visits.sum()).isEqualTo(100);
        assertThat(visits.get("A")).hasValue(78);
        assertThat(expected).isEqualTo(50_000);
        assertThat(toDevelop).isEqualTo(Customers.of("C"));
        assertThat(ofKeyAccounts).isEqualTo(900);
    }
}
