package io.clientele.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.customer.CustomerId;
import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountPyramidTest {

    private final CustomerValues spend =
            CustomerValues.of("spend", "EUR", Customers.of("A", "B", "C", "D", "E", "F"), 500, 300, 100, 50, 30, 20);

    private final CustomerValues potential =
            CustomerValues.of("potential", "EUR", Customers.of("A", "B", "C", "D", "E", "G"), 10, 10, 10, 10, 5_000, 9);

    private final PyramidCuts shares = PyramidCuts.current(Cuts.shares(0.50, 0.80, 0.95));

    private final PyramidCuts both = shares.potential(Cuts.at(100, 1_000, 4_000));

    @Test
    void cutsByShareQuantileOrFixedThresholds() {
        AccountPyramid pyramid = shares.on(spend);
        assertThat(pyramid.currentCuts()).containsExactly(50.0, 300.0, 500.0);
        assertThat(pyramid.members(AccountTier.MAJOR)).isEqualTo(Customers.of("A"));
        assertThat(pyramid.members(AccountTier.NAMED)).isEqualTo(Customers.of("B"));
        assertThat(pyramid.members(AccountTier.NON_NAMED)).isEqualTo(Customers.of("C", "D"));
        assertThat(pyramid.members(AccountTier.MASS_MARKET)).isEqualTo(Customers.of("E", "F"));
        assertThat(pyramid.total()).isEqualTo(1_000);
        assertThat(PyramidCuts.current(Cuts.at(25, 50, 400)).on(spend).members(AccountTier.NAMED))
                .isEqualTo(Customers.of("B", "C", "D"));
        assertThat(PyramidCuts.current(Cuts.quantiles(0.25, 0.5, 0.75))
                        .on(spend)
                        .members(AccountTier.MAJOR))
                .isEqualTo(Customers.of("A", "B"));
    }

    @Test
    void takesTheBetterOrTheWorseOfBothTiers() {
        AccountPyramid better = both.on(spend, potential);
        assertThat(better.members(AccountTier.MAJOR)).isEqualTo(Customers.of("A", "E"));
        assertThat(better.tierOf(CustomerId.of("F"))).isEmpty();
        assertThat(better.withoutTier()).isEqualTo(Customers.of("F", "G"));
        AccountPyramid worse = both.rule(TierRule.WORSE_OF_BOTH).on(spend, potential);
        assertThat(worse.members(AccountTier.MASS_MARKET)).isEqualTo(Customers.of("A", "B", "C", "D", "E"));
    }

    @Test
    void refusesAnAccountInTwoTiers() {
        AccountPyramid pyramid = shares.on(spend);
        List<AccountPyramid.Tier> tiers = new ArrayList<>(pyramid.tiers());
        tiers.set(3, new AccountPyramid.Tier(AccountTier.MASS_MARKET, Customers.of("A"), 500));
        assertThatThrownBy(() ->
                        new AccountPyramid("spend", "EUR", tiers, pyramid.currentCuts(), List.of(), Customers.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("customer A is in two tiers; each account must be in one.");
        Collections.swap(tiers, 0, 1);
        assertThatThrownBy(() ->
                        new AccountPyramid("spend", "EUR", tiers, pyramid.currentCuts(), List.of(), Customers.none()))
                .hasMessage("tiers[0] is named; it must be major. Tiers stand from the top.");
    }

    @Test
    void makesNobodyStandOutAmongEquals() {
        AccountPyramid equal = shares.on(spend.map("spend", "EUR", value -> 7));
        assertThat(equal.members(AccountTier.MASS_MARKET).size()).isEqualTo(6);
        assertThat(equal.toString()).endsWith("All accounts are equal by spend, so it makes nobody stand out.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void partsNoEqualsAndKeepsTheOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Customers many = Customers.of(random.longs(100, 0, 1_000).toArray());
        double[] values = random.ints(many.size(), 0, 9).asDoubleStream().toArray();
        CustomerValues worth = CustomerValues.of("worth", "EUR", many, values);
        AccountPyramid pyramid = shares.on(worth);
        assertThat(pyramid.size()).isEqualTo(many.size());
        for (CustomerId one : many) {
            for (CustomerId other : many) {
                if (worth.get(one).orElseThrow() >= worth.get(other).orElseThrow()) {
                    assertThat(pyramid.tierOf(one).orElseThrow())
                            .isLessThanOrEqualTo(pyramid.tierOf(other).orElseThrow());
                }
            }
        }
    }

    @Test
    void measuresObjectivesByVolumeOrShare() {
        CustomerValues wallet =
                CustomerValues.of("wallet", "EUR", Customers.of("A", "B", "C", "E", "F"), 1_000, 400, 100, 300, 200);
        TierObjectives objectives =
                TierObjectives.none().share(AccountTier.MAJOR, 0.60).volume(AccountTier.NON_NAMED, 200);
        TierObjectives.Report report = objectives.against(shares.on(spend), spend, wallet);
        assertThat(report.standings().get(0).actual()).isEqualTo(0.5);
        assertThat(report.standings().get(0).missingSales()).isEqualTo(100);
        // A volume counts the sales to D too, whose wallet nobody knows.
        assertThat(report.standings().get(1).sales()).isEqualTo(150);
        assertThat(report.standings().get(1).attainment()).hasValue(0.75);
        assertThat(report.standings().get(1).unknown()).isZero();
        assertThat(report).hasToString("""
            Objectives by tier, EUR
            tier       objective           target  actual  attained  missing sales  unknown
            ---------  ------------------  ------  ------  --------  -------------  -------
            major      share of purchases  60.0 %  50.0 %    83.3 %         100.00        0
            non-named  volume              200.00  150.00    75.0 %          50.00        0\
            """);
        assertThat(objectives).hasToString("major: share 60.0 %; non-named: volume 200.00");
        assertThatThrownBy(() -> objectives.volume(AccountTier.MAJOR, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("major has two objectives; each tier must have one at most.");
        assertThatThrownBy(() -> objectives.against(shares.on(spend), spend, wallet.where(value -> value < 1_000)))
                .hasMessage("major has no account with a known wallet; its objective cannot be measured.");
        RoundTrip.survives(objectives);
        RoundTrip.survives(report);
    }

    @Test
    void measuresVolumesWithoutAnyWallet() {
        AccountPyramid pyramid = shares.on(spend);
        TierObjectives volume = TierObjectives.none().volume(AccountTier.MASS_MARKET, 40);
        TierObjectives.Report report = volume.against(pyramid, spend.among(Customers.of("A", "E")));
        assertThat(report.standings())
                .containsExactly(
                        new TierObjectives.Standing(new TierObjectives.Volume(AccountTier.MASS_MARKET, 40), 30, 0, 1));
        assertThatThrownBy(() -> volume.share(AccountTier.MAJOR, 0.6).against(pyramid, spend))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("objective of major is a share of purchases; without wallets only volumes can be measured."
                        + " Give the wallets too.");
    }

    @Test
    void refusesCutsThatMakeNoFourTiers() {
        assertThatThrownBy(() -> PyramidCuts.current(Cuts.median()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("current is cut at the median; a pyramid of four tiers needs 3 cut points.");
        assertThatThrownBy(() -> shares.on(spend.top(0)))
                .hasMessage("spend has 0 customers; a pyramid needs at least 1.");
        assertThatThrownBy(() -> shares.on(spend.top(1), potential.among(Customers.of("G"))))
                .hasMessage(
                        "spend and potential have 0 customers in common; a pyramid needs at least 1. Check that both"
                                + " use the same ids.");
        assertThatThrownBy(
                        () -> PortfolioGrid.twoByTwo().current(Cuts.at(1, 2, 3)).potential(Cuts.at(1, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PortfolioGrid(Cuts.at(1, 2, 3), Cuts.at(1, 2, 3)))
                .hasMessage("current is cut at 1 and 2 and 3 and potential at 1 and 2 and 3; both must have 1 cut point"
                        + " for two by two, or 2 for three by three.");
    }

    @Test
    void saysWhatLossesAndCoincidingCutsDoToTheTable() {
        assertThat(PyramidCuts.current(Cuts.shares(0.5, 0.8, 0.95))
                        .on(CustomerValues.of("profit", "EUR", Customers.of(1, 2), -1, 2)))
                .hasToString("""
                    Account pyramid by profit in EUR, 2 accounts, 1.00
                    tier         from  accounts   share  profit     share
                    -----------  ----  --------  ------  ------  --------
                    major        2.00         1  50.0 %    2.00   200.0 %
                    named        2.00         0   0.0 %    0.00     0.0 %
                    non-named    2.00         0   0.0 %    0.00     0.0 %
                    mass market               1  50.0 %   -1.00  -100.0 %
                    What is below 0 lowers the total, so shares of it are below 0 % or together above 100 %.
                    Cuts coincide: the tier between them has nobody.\
                    """);
    }

    @Test
    void prints() {
        assertThat(shares.on(spend)).hasToString("""
            Account pyramid by spend in EUR, 6 accounts, 1,000.00
            tier           from  accounts   share   spend   share
            -----------  ------  --------  ------  ------  ------
            major        500.00         1  16.7 %  500.00  50.0 %
            named        300.00         1  16.7 %  300.00  30.0 %
            non-named     50.00         2  33.3 %  150.00  15.0 %
            mass market                 2  33.3 %   50.00   5.0 %\
            """);
        assertThat(both)
                .hasToString("pyramid cut at shares of the total of 0.5 and 0.8 and 0.95, potential at 100 and 1000 and"
                        + " 4000");
    }

    @Test
    void travels() {
        RoundTrip.survives(both);
        RoundTrip.survives(both.on(spend, potential));
    }
}
