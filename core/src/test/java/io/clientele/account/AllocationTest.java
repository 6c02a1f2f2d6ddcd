package io.clientele.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import io.clientele.testing.RoundTrip;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllocationTest {

    private final CustomerValues spend =
            CustomerValues.of("spend", "EUR", Customers.of("A", "B", "C", "D", "E"), 60, 20, 10, 10, -5);

    private static double[] units(AllocationReport report) {
        return report.units().values();
    }

    @Test
    void followsValue() {
        assertThat(units(Allocation.of(10, "visits").among(spend))).containsExactly(6, 2, 1, 1, 0);
        // 7 units: 4.2, 1.4, 0.7, 0.7; the largest remainders are those of C and D.
        assertThat(units(Allocation.of(7, "visits").among(spend))).containsExactly(4, 1, 1, 1, 0);
        // After one each, 5 units: 3, 1, 0.5, 0.5; of equal remainders the lower id comes first.
        assertThat(units(Allocation.of(10, "visits").floor(1).among(spend))).containsExactly(4, 2, 2, 1, 1);
    }

    @Test
    void givesMostToFew() {
        AllocationReport report =
                Allocation.of(100, "visits").topHeavy(0.20, 0.80).among(spend);
        assertThat(units(report)).containsExactly(80, 10, 5, 5, 0);
        assertThat(report.topShareOfValue(0.20)).hasValue(0.6);
        assertThat(report.topShareOfUnits(0.20)).hasValue(0.8);
    }

    @Test
    void partsNoEqualsAtTheTop() {
        CustomerValues two =
                CustomerValues.of("spend", "EUR", Customers.of("A", "B", "C", "D", "E"), 40, 40, 10, 10, 0);
        Allocation eighty = Allocation.of(100, "visits").topHeavy(0.20, 0.80);
        assertThat(units(eighty.among(two))).containsExactly(40, 40, 10, 10, 0);
        // All equal: everybody is at the top.
        assertThat(units(eighty.among(two.map("spend", "EUR", value -> 7)))).containsExactly(20, 20, 20, 20, 20);
    }

    @Test
    void givesNothingButTheFloorToWhoBringsNothing() {
        CustomerValues one = CustomerValues.of("spend", "EUR", Customers.of("A", "B", "C", "D", "E"), 40, 0, 0, 0, -9);
        for (double top : new double[] {0.20, 0.40}) {
            Allocation allocation = Allocation.of(10, "visits").floor(1).topHeavy(top, 0.80);
            assertThat(units(allocation.among(one))).containsExactly(6, 1, 1, 1, 1);
        }
    }

    @Test
    void sharesAlikeWhereReturnsAreTooSmallToTell() {
        CustomerValues equal = spend.map("spend", "EUR", value -> 60);
        assertThat(units(Allocation.of(5_000, "visits").marginalReturn(0.01).among(equal)))
                .containsExactly(1_000, 1_000, 1_000, 1_000, 1_000);
    }

    @Test
    void showsTheMarginalReturnOfEachTier() {
        AccountPyramid pyramid =
                PyramidCuts.current(Cuts.at(5, 15, 50)).on(spend.among(Customers.of("A", "B", "C", "E")));
        AllocationByTier tiers =
                Allocation.of(100, "visits").topHeavy(0.20, 0.80).among(spend).byTier(pyramid, 20);
        double decay = -Math.expm1(-1 / 20.0);
        assertThat(tiers.tier(AccountTier.MAJOR).marginalReturn()).isCloseTo(60 * Math.exp(-4) * decay, within(1e-12));
        assertThat(tiers.tier(AccountTier.NAMED).marginalReturn())
                .isCloseTo(20 * Math.exp(-0.5) * decay, within(1e-12));
        assertThat(tiers.tier(AccountTier.MASS_MARKET).marginalReturn()).isZero();
        assertThat(tiers.tier(AccountTier.MAJOR).unitsEach()).hasValue(80);
        assertThat(tiers).hasToString("""
            Allocation of visits by tier, saturation 20 visits
            tier         accounts  spend   share  visits   share  each  next one brings
            -----------  --------  -----  ------  ------  ------  ----  ---------------
            major               1  60.00  70.6 %      80  84.2 %  80.0             0.05
            named               1  20.00  23.5 %      10  10.5 %  10.0             0.59
            non-named           1  10.00  11.8 %       5   5.3 %   5.0             0.38
            mass market         1  -5.00  -5.9 %       0   0.0 %   0.0             0.00
            In no tier: 1 account.\
            """);
        AllocationByTier best =
                Allocation.of(100, "visits").marginalReturn(20).among(spend).byTier(pyramid, 20);
        assertThat(best.tier(AccountTier.MAJOR).marginalReturn()
                        / best.tier(AccountTier.NAMED).marginalReturn())
                .isCloseTo(1, within(0.06));
        RoundTrip.survives(tiers);
        assertThatThrownBy(() -> Allocation.of(1, "visits").among(spend).byTier(pyramid, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("saturation is 0; it must be a finite number above 0.");
    }

    @Test
    void givesEachUnitWhereItBringsMost() {
        AllocationRule.MarginalReturn rule = new AllocationRule.MarginalReturn(3);
        double[] best = units(Allocation.of(8, "visits").marginalReturn(3).among(spend));
        assertThat(Arrays.stream(best).sum()).isEqualTo(8);
        double reached = total(rule, best);
        for (int from = 0; from < 4; from++) {
            for (int to = 0; to < 4; to++) {
                double[] moved = best.clone();
                if (from != to && moved[from] > 0) {
                    moved[from]--;
                    moved[to]++;
                    assertThat(total(rule, moved)).isLessThanOrEqualTo(reached + 1e-12);
                }
            }
        }
        assertThat(best[4]).isZero();
    }

    private double total(AllocationRule.MarginalReturn rule, double[] units) {
        double sum = 0;
        for (int i = 0; i < units.length; i++) {
            for (int k = 0; k < units[i]; k++) {
                sum += rule.gain(spend.at(i), k);
            }
        }
        return sum;
    }

    @Test
    void dividesEvenlyWithoutValue() {
        CustomerValues nothing = spend.map("spend", "EUR", value -> 0);
        assertThat(units(Allocation.of(7, "visits").among(nothing))).containsExactly(2, 2, 1, 1, 1);
        assertThat(units(Allocation.of(7, "visits").marginalReturn(2).among(nothing)))
                .containsExactly(2, 2, 1, 1, 1);
        assertThat(Allocation.of(7, "visits").among(nothing).topShareOfValue(0.2))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void addsUpExactlyAndKeepsTheFloor(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Customers many = Customers.of(random.longs(60, 0, 10_000).toArray());
        double[] values = random.doubles(many.size(), -10, 100).toArray();
        CustomerValues worth = CustomerValues.of("worth", "EUR", many, values);
        Allocation base = Allocation.of(random.nextLong(200, 5_000), "hours").floor(random.nextLong(0, 3));
        for (Allocation allocation :
                new Allocation[] {base.proportional(), base.topHeavy(0.3, 0.9), base.marginalReturn(40)}) {
            AllocationReport report = allocation.among(worth);
            assertThat(report.units().sum()).isEqualTo(allocation.units());
            assertThat(report.units().min().orElseThrow()).isGreaterThanOrEqualTo(allocation.floor());
        }
        // Hamilton's method stays within one unit of the exact share.
        double[] weights =
                Arrays.stream(values).map(value -> Math.max(0, value)).toArray();
        long[] whole = LargestRemainder.split(1_000, weights);
        double total = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            assertThat((double) whole[i]).isCloseTo(1_000 * weights[i] / total, within(1.0));
        }
    }

    @Test
    void takesWeightsOfAnySize() {
        assertThat(LargestRemainder.split(3, new double[] {1e308, 1e308, 1e308}))
                .containsExactly(1, 1, 1);
        assertThat(LargestRemainder.split(10, new double[] {1e-320, 0})).containsExactly(10, 0);
    }

    @Test
    void refusesAFloorThatIsTooHigh() {
        assertThatThrownBy(() -> Allocation.of(9, "visits").floor(2).among(spend))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("floor is 2 for 5 accounts and units is 9; there must be enough for the floor. Lower it or"
                        + " leave out accounts.");
        assertThatThrownBy(() -> Allocation.of(9, "visits").topHeavy(20, 0.8))
                .hasMessage("accounts is 20; it must be above 0 and below 1. Write 0.2 for 20 percent.");
        assertThatThrownBy(() -> Allocation.of(-1, "visits")).hasMessage("units is -1; it must be at least 0.");
        assertThatThrownBy(() -> Allocation.of(9, "visits").among(spend.top(0)))
                .hasMessage("spend has 0 customers; an allocation needs at least 1.");
        Allocation ten = Allocation.of(10, "visits");
        CustomerValues halves = spend.map("visits", "units", value -> 2.5);
        assertThatThrownBy(() -> new AllocationReport(ten, spend, halves))
                .hasMessage("units of customer A is 2.5; it must be a whole number of at least 0.");
        CustomerValues threes = spend.map("visits", "units", value -> 3);
        assertThatThrownBy(() -> new AllocationReport(ten, spend, threes))
                .hasMessage("sum of units is 15; it must be 10. Nothing is lost.");
    }

    @Test
    void printsTheTrueConcentrationBesideTheAssumedOne() {
        assertThat(Allocation.of(100, "visits").topHeavy(0.20, 0.80).among(spend))
                .hasToString("""
                    Allocation of 100 visits among 5 accounts, 80.0 % to the top 20.0 %
                    account  spend  visits   share
                    -------  -----  ------  ------
                    A        60.00      80  80.0 %
                    B        20.00      10  10.0 %
                    C        10.00       5   5.0 %
                    D        10.00       5   5.0 %
                    E        -5.00       0   0.0 %
                    Assumed: the top 20.0 % of accounts get 80.0 %; in truth they bring 60.0 % of spend and get 80.0 % of visits.
                    80 % of spend comes from 2 accounts, 40.0 %.\
                    """);
        assertThat(Allocation.of(10, "visits").among(spend).toString())
                .contains("In truth the top 20.0 % of accounts bring 60.0 % of spend and get 60.0 % of visits.");
        assertThat(Allocation.of(10, "visits").floor(1).marginalReturn(5))
                .hasToString("10 visits, at least 1 each, each unit to the greatest return, saturation 5");
    }

    @Test
    void travels() {
        for (Allocation allocation : new Allocation[] {
            Allocation.of(10, "visits"),
            Allocation.of(10, "visits").topHeavy(0.2, 0.8),
            Allocation.of(10, "visits").marginalReturn(2)
        }) {
            RoundTrip.survives(allocation);
            RoundTrip.survives(allocation.among(spend));
        }
        assertThat(Allocation.of(10, "visits").among(spend).unitsPerThousandth().get("A"))
                .hasValue(0.01);
    }
}
