package io.clientele.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import io.clientele.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class ShareOfWalletTest {

    private static final double ROUNDING = 1e-12;

    private final CustomerValues own =
            CustomerValues.of("spend", "EUR", Customers.of("A", "B", "C", "D"), 80, 10, 0, 5);

    private final CustomerValues wallet =
            CustomerValues.of("wallet", "EUR", Customers.of("A", "B", "C", "E"), 100, 400, 0, 70);

    private final ShareOfWallet shares = ShareOfWallet.of(own, wallet);

    @Test
    void namesBothWaysToAverage() {
        assertThat(shares.aggregate().orElseThrow()).isCloseTo(90 / 500.0, within(ROUNDING));
        assertThat(shares.meanOfShares().orElseThrow()).isCloseTo((0.8 + 0.025) / 2, within(ROUNDING));
        assertThat(shares.each().get("B")).hasValue(0.025);
        assertThat(shares.elsewhere().get("B")).hasValue(390);
    }

    @Test
    void saysWhatCouldBeWonOfAWallet() {
        assertThat(shares.potential(0.5).get("B")).hasValue(190);
        assertThat(shares.potential(0.5).get("A")).hasValue(-30);
        assertThat(shares.potential(1).values())
                .containsExactly(shares.elsewhere().values());
        assertThat(shares.potential(0.5).get("C")).isEmpty();
        assertThatThrownBy(() -> shares.potential(50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attainable is 50; it must be from 0 to 1. Write 0.5 for 50 percent.");
    }

    @Test
    void listsThoseWithoutAShare() {
        assertThat(shares.withoutWallet()).isEqualTo(Customers.of("C", "D"));
        assertThat(shares.withoutSpend()).isEqualTo(Customers.of("E"));
        ShareOfWallet none = ShareOfWallet.of(own.top(0), wallet);
        assertThat(none.aggregate()).isEmpty();
        assertThat(none.meanOfShares()).isEmpty();
    }

    @Test
    void refusesMoreSpendThanWallet() {
        assertThatThrownBy(() -> ShareOfWallet.of(own.times(2), wallet))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spend of customer A is 160; it must be at most 100, the wallet. Mend the wallet or the"
                        + " spend.");
        assertThatThrownBy(() -> ShareOfWallet.of(own.map("spend", "EUR", amount -> amount + 1), wallet))
                .hasMessage("spend of customer C is 1; it must be 0, the wallet. Mend the wallet or the spend.");
        assertThatThrownBy(() -> ShareOfWallet.of(own, wallet.in("USD")))
                .hasMessage("spend is in EUR and wallet in USD; a share needs one unit. Convert one of them.");
        assertThatThrownBy(() -> ShareOfWallet.of(own.times(-1), wallet))
                .hasMessage("spend of customer A is -80; it must be a finite number of 0 or more.");
    }

    @Test
    void prints() {
        assertThat(shares).hasToString("""
            Share of wallet of 2 customers in EUR, aggregate 18.0 %, mean of shares 41.3 %
            customer  spend  wallet   share  elsewhere
            --------  -----  ------  ------  ---------
            B         10.00  400.00   2.5 %     390.00
            A         80.00  100.00  80.0 %      20.00
            Without a wallet: 2 customers: C, D
            Without own spend: 1 customer: E\
            """);
    }

    @Test
    void travels() {
        RoundTrip.survives(shares);
    }
}
