package io.clientele.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.customer.CustomerId;
import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioTest {

    /** Sums of sums round once a cell. */
    private static final double ROUNDING = 1e-9;

    private final CustomerValues spend =
            CustomerValues.of("spend", "EUR", Customers.of("A", "B", "C", "D", "E"), 900, 700, 80, 40, 10);

    private final CustomerValues potential =
            CustomerValues.of("potential", "EUR", Customers.of("A", "B", "C", "D", "X"), 2_000, 100, 1_500, 50, 7);

    private final Portfolio portfolio = PortfolioGrid.twoByTwo()
            .current(Cuts.at(100))
            .potential(Cuts.at(1_000))
            .on(spend, potential);

    private static CustomerValues random(String name, SplittableRandom random, long from, long to) {
        Customers customers = Customers.of(LongStream.range(from, to).toArray());
        double[] values = new double[customers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(-2, 20);
        }
        return CustomerValues.of(name, "EUR", customers, values);
    }

    @Test
    void placesEachCustomerByBothNumbers() {
        assertThat(portfolio.members(AccountType.KEY)).isEqualTo(Customers.of("A"));
        assertThat(portfolio.members(AccountType.SUSTAIN)).isEqualTo(Customers.of("B"));
        assertThat(portfolio.members(AccountType.GROWTH)).isEqualTo(Customers.of("C"));
        assertThat(portfolio.members(AccountType.ROUTINE)).isEqualTo(Customers.of("D"));
        assertThat(portfolio.typeOf(CustomerId.of("C"))).hasValue(AccountType.GROWTH);
        assertThat(portfolio.cell(Level.LOW, Level.HIGH).potentialTotal()).isEqualTo(1_500);
    }

    @Test
    void listsWhoHasOnlyOneNumber() {
        assertThat(portfolio.onlyCurrent()).isEqualTo(Customers.of("E"));
        assertThat(portfolio.onlyPotential()).isEqualTo(Customers.of("X"));
        assertThat(portfolio.typeOf(CustomerId.of("E"))).isEmpty();
        assertThat(portfolio.cellOf(CustomerId.of("X"))).isEmpty();
    }

    @Test
    void putsAValueAtACutAboveIt() {
        Portfolio atTheCut = PortfolioGrid.twoByTwo()
                .current(Cuts.at(700))
                .potential(Cuts.at(100))
                .on(spend, potential);
        assertThat(atTheCut.typeOf(CustomerId.of("B"))).hasValue(AccountType.KEY);
    }

    @Test
    void hasThreeLevelsIfAsked() {
        Portfolio three = PortfolioGrid.threeByThree()
                .current(Cuts.at(50, 800))
                .potential(Cuts.shares(0.5, 0.9))
                .on(spend, potential);
        assertThat(three.cells()).hasSize(9);
        assertThat(three.potential().cuts()).containsExactly(1_500.0, 2_000.0);
        assertThat(three.cell(Level.MEDIUM, Level.MEDIUM).members()).isEqualTo(Customers.of("C"));
        assertThat(three.cell(Level.MEDIUM, Level.MEDIUM).type()).isEmpty();
        assertThat(three.typeOf(CustomerId.of("C"))).isEmpty();
        assertThat(three.members(AccountType.KEY)).isEqualTo(Customers.of("A"));
        assertThat(three.toString()).startsWith("Portfolio of 4 customers, 3 × 3\n");
    }

    @ParameterizedTest
    @EnumSource(AccountType.class)
    void namesTheFourCorners(AccountType type) {
        assertThat(AccountType.of(type.current(), type.potential())).hasValue(type);
        assertThat(AccountType.of(Level.MEDIUM, type.potential())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void losesNobodyAndNothing(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CustomerValues current = random("current", random, 0, 80);
        CustomerValues future = random("future", random, 20, 100);
        for (PortfolioGrid grid : new PortfolioGrid[] {
            PortfolioGrid.twoByTwo(),
            PortfolioGrid.threeByThree(),
            PortfolioGrid.twoByTwo().current(Cuts.shares(0.8)).potential(Cuts.at(5))
        }) {
            Portfolio drawn = grid.on(current, future);
            assertThat(drawn.customers()).isEqualTo(60);
            assertThat(drawn.onlyCurrent().size()).isEqualTo(20);
            assertThat(drawn.onlyPotential().size()).isEqualTo(20);
            Customers everybody = Customers.none();
            double total = 0;
            for (Portfolio.Cell cell : drawn.cells()) {
                everybody = everybody.union(cell.members());
                total += cell.currentTotal();
                assertThat(current.among(cell.members()).sum()).isEqualTo(cell.currentTotal());
                assertThat(future.among(cell.members()).sum()).isEqualTo(cell.potentialTotal());
            }
            assertThat(everybody).isEqualTo(current.with(future).customers());
            assertThat(total).isCloseTo(current.with(future).left().sum(), within(ROUNDING));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void doesNotDependOnTheUnit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CustomerValues current = random("current", random, 0, 50);
        CustomerValues future = random("future", random, 0, 50);
        PortfolioGrid grid = PortfolioGrid.twoByTwo().current(Cuts.shares(0.7));
        Portfolio once = grid.on(current, future);
        Portfolio cents = grid.on(current.times(128), future.times(128));
        for (AccountType type : AccountType.values()) {
            assertThat(cents.members(type)).isEqualTo(once.members(type));
        }
    }

    @Test
    void prints() {
        assertThat(portfolio).hasToString("""
            Portfolio of 4 customers, 2 × 2
            spend: high from 100.00 EUR, as given
            potential: high from 1,000.00 EUR, as given
            spend  potential  type     customers   share   spend   share  potential   share
            -----  ---------  -------  ---------  ------  ------  ------  ---------  ------
            high   high       key              1  25.0 %  900.00  52.3 %   2,000.00  54.8 %
            high   low        sustain          1  25.0 %  700.00  40.7 %     100.00   2.7 %
            low    high       growth           1  25.0 %   80.00   4.7 %   1,500.00  41.1 %
            low    low        routine          1  25.0 %   40.00   2.3 %      50.00   1.4 %
            Only spend, in no cell: 1 customer: E
            Only potential, in no cell: 1 customer: X\
            """);
    }

    @Nested
    class WhereAllAreEqualOnAnAxis {

        private final Customers three = Customers.of("A", "B", "C");
        private final CustomerValues different = CustomerValues.of("spend", "EUR", three, 9, 90, 900);
        private final CustomerValues same = CustomerValues.of("frequency", "purchases", three, 1, 1, 1);

        @Test
        void nobodyIsHighOnIt() {
            Portfolio two = PortfolioGrid.twoByTwo().on(different, same);
            assertThat(two.members(AccountType.SUSTAIN)).isEqualTo(Customers.of("C"));
            assertThat(two.members(AccountType.ROUTINE)).isEqualTo(Customers.of("A", "B"));
            assertThat(two.current().high()).hasValue(900);
            assertThat(two.potential().high()).isEmpty();
            assertThat(two.potential().cuts()).isEmpty();
            assertThat(two.potential().quantiles()).containsExactly(1.0);
            assertThat(two.toString())
                    .startsWith("Portfolio of 3 customers, 2 × 2\n"
                            + "spend: median 90.00, high from 900.00 EUR\n"
                            + "frequency: median 1.00, the same for all, so that the axis parts nobody and nobody is"
                            + " high\n");
            RoundTrip.survives(two);
        }

        @Test
        void nobodyIsMediumOnItEither() {
            Portfolio nine = PortfolioGrid.threeByThree().on(different, same);
            for (Level level : Level.values()) {
                assertThat(nine.cell(level, Level.LOW).size()).isEqualTo(1);
            }
            assertThat(nine.toString())
                    .startsWith("Portfolio of 3 customers, 3 × 3\n"
                            + "spend: 33.33 % quantile 63.00 and 66.67 % quantile 360.00, medium from 90.00 and high"
                            + " from 900.00 EUR\n"
                            + "frequency: 33.33 % quantile 1.00 and 66.67 % quantile 1.00, the same for all, so that"
                            + " the axis parts nobody and nobody is high\n");
            RoundTrip.survives(nine);
        }

        @Test
        void sharesPartNobodyAndGivenCutsStay() {
            Portfolio mixed = PortfolioGrid.twoByTwo()
                    .current(Cuts.shares(0.8))
                    .potential(Cuts.at(1))
                    .on(same, same.named("potential"));
            assertThat(mixed.members(AccountType.GROWTH)).isEqualTo(three);
            assertThat(mixed.toString())
                    .contains("\nfrequency: 80 % of the total, the same for all, so that the axis parts nobody and"
                            + " nobody is high\npotential: high from 1.00 purchases, as given\n");
        }
    }

    @Test
    void printsWhatWasAskedAndWhatCameOfIt() {
        CustomerValues few =
                CustomerValues.of("chance", "points", Customers.of(1, 2, 3, 4), 0.002, 0.004, 0.004, 0.004);
        assertThat(PortfolioGrid.threeByThree().on(few, few.named("odds")).toString())
                .contains("\nchance: 33.33 % quantile 0.00400 and 66.67 % quantile 0.00400, nobody medium, high from"
                        + " 0.00400 points\n");
        assertThat(PortfolioGrid.twoByTwo()
                        .current(Cuts.shares(0.55))
                        .on(spend, potential)
                        .toString())
                .contains("\nspend: 55 % of the total, high from 700.00 EUR\n"
                        + "potential: median 800.00, high from 1,500.00 EUR\n")
                .endsWith("Only spend, in no cell: 1 customer: E\nOnly potential, in no cell: 1 customer: X");
        assertThat(PortfolioGrid.twoByTwo().on(spend, spend.named("again")).toString())
                .doesNotContain("in no cell");
    }

    @Test
    void saysInWordsWhatItIs() {
        assertThat(PortfolioGrid.twoByTwo().potential(Cuts.at(1_000)))
                .hasToString("portfolio of 2 × 2, current value cut at the median, potential at 1000");
        assertThat(portfolio.current()).hasToString("spend, high from 100.00 EUR");
        assertThat(portfolio.cell(Level.HIGH, Level.LOW))
                .hasToString("high current value and low potential: 1 customer");
    }

    @Test
    void travels() {
        RoundTrip.survives(portfolio);
        RoundTrip.survives(portfolio.grid());
        RoundTrip.survives(portfolio.cells().get(0));
        RoundTrip.survives(PortfolioGrid.threeByThree().on(spend, potential));
    }

    @Nested
    class Refuses {

        @Test
        void customersOfDifferentWorlds() {
            CustomerValues strangers = potential.among(Customers.of("X"));
            assertThatThrownBy(() -> PortfolioGrid.twoByTwo().on(spend, strangers))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("spend and potential have 0 customers in common; a portfolio needs at least 1. "
                            + "Check that both use the same ids.");
        }

        @Test
        void axesOfDifferentLevels() {
            assertThatThrownBy(() -> PortfolioGrid.twoByTwo().current(Cuts.at(1, 2)))
                    .hasMessage("current is cut at 1 and 2 and potential at the median; both must have 1 cut point for "
                            + "two by two, or 2 for three by three.");
        }

        @Test
        void cellsThatAreNotThoseOfTheGrid() {
            List<Portfolio.Cell> turned = new ArrayList<>(portfolio.cells());
            Collections.swap(turned, 0, 1);
            assertThatThrownBy(() -> new Portfolio(
                            portfolio.grid(),
                            portfolio.current(),
                            portfolio.potential(),
                            turned,
                            Customers.none(),
                            Customers.none()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cells[0] is of high current value and low potential; it must be of high current value"
                            + " and high potential. Cells stand from high and high down.");
            Portfolio.Axis twice = new Portfolio.Axis("spend", "EUR", List.of(), List.of(1.0, 2.0));
            assertThatThrownBy(() -> new Portfolio(
                            portfolio.grid(),
                            twice,
                            portfolio.potential(),
                            portfolio.cells(),
                            Customers.none(),
                            Customers.none()))
                    .hasMessage("current cuts has 2 elements and grid cuts has 1; they must have the same number.");
            Portfolio.Axis none = new Portfolio.Axis("spend", "EUR", List.of(), List.of());
            assertThatThrownBy(() -> new Portfolio(
                            portfolio.grid(),
                            none,
                            portfolio.potential(),
                            portfolio.cells(),
                            Customers.none(),
                            Customers.none()))
                    .hasMessage("current cuts has 0 elements and grid cuts has 1; they must have the same number.");
            Portfolio byMedian = PortfolioGrid.twoByTwo().on(spend, potential);
            Portfolio.Axis noQuantile = new Portfolio.Axis("spend", "EUR", List.of(), List.of(5.0));
            assertThatThrownBy(() -> new Portfolio(
                            byMedian.grid(),
                            noQuantile,
                            byMedian.potential(),
                            byMedian.cells(),
                            Customers.none(),
                            Customers.none()))
                    .hasMessage("current quantiles has 0 elements and grid quantiles has 1; they must have the same"
                            + " number.");
        }

        @Test
        void aMediumCellOfFour() {
            assertThatThrownBy(() -> portfolio.cell(Level.MEDIUM, Level.HIGH))
                    .hasMessage("There is no medium level in a portfolio of two by two. "
                            + "Use PortfolioGrid.threeByThree().");
        }
    }
}
