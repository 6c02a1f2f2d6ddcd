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

        assertThat(toDevelop).isEqualTo(Customers.of("C"));
        assertThat(ofKeyAccounts).isEqualTo(900);
    }
}
