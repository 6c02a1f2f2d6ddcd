package io.clientele.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.order.RateDecomposition.Cause;
import io.clientele.order.RateDecomposition.Miss;
import io.clientele.stat.Rate;
import io.clientele.testing.RoundTrip;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateDecompositionTest {

    /** Sums of a few quotients of whole numbers. */
    private static final double ROUNDING = 1e-12;

    private final ReliabilityReport report = report(Reliability.asOf(LocalDate.ofEpochDay(20)));

    private static ReliabilityReport report(Reliability spec) {
        OrderEventsAccumulator events = OrderEvents.accumulator(Resolution.DAYS);
        order(events, "1", "north", 8, 10);
        order(events, "2", "north", 12, 10);
        order(events, "3", "south", 12, 10);
        order(events, "4", "south", 9, 10);
        order(events, "5", "south", -1, 10);
        order(events, "6", "south", 10, 10);
        order(events, "7", "south", 11, 10);
        order(events, "8", "south", -1, 30);
        OrderLines lines = OrderLines.of(List.of(
                OrderLine.of("1", 5, 5),
                OrderLine.of("2", 5, 5),
                OrderLine.of("3", 5, 4, 2.5),
                OrderLine.of("4", 5, 0, 2),
                OrderLine.of("4", 1, 1),
                OrderLine.of("5", 3, 0, 10),
                OrderLine.of("6", 1, 1),
                OrderLine.of("8", 1, 0)));
        return spec.by("region").report(events.finish(), lines);
    }

    private static void order(OrderEventsAccumulator events, String id, String region, int delivered, int promised) {
        events.due(id, DueDate.LATEST_PROMISED, LocalDate.ofEpochDay(promised)).describe(id, "region", region);
        if (delivered >= 0) {
            events.add(id, Milestone.DELIVERED, LocalDate.ofEpochDay(delivered));
        }
    }

    @Test
    void countsEveryMissOnceWithAllThatWasWrong() {
        RateDecomposition why = report.why(report.onTimeInFull());

        assertThat(why.misses())
                .containsExactly(
                        new Miss(List.of("late"), 1),
                        new Miss(List.of("late", "short"), 1),
                        new Miss(List.of("open and overdue", "short"), 1),
                        new Miss(List.of("short"), 1));
        assertThat(why.causes())
                .containsExactly(
                        new Cause("short", 3, 1), new Cause("late", 2, 1), new Cause("open and overdue", 1, 0));
        assertThat(why.ifMended(why.causes().get(0))).isEqualTo(3.0 / 6);
    }

    @Test
    void explainsEachRateByItsOwnFaultsAndOrders() {
        assertThat(report.why(report.onTime()).misses())
                .as("the seventh order has no lines and counts here")
                .containsExactly(new Miss(List.of("late"), 3), new Miss(List.of("open and overdue"), 1));
        assertThat(report.why(report.inFull()).misses()).containsExactly(new Miss(List.of("short"), 3));
        assertThat(report.why(report.perfectOrder()).rate()).isEqualTo(report.perfectOrder());
    }

    @Test
    void answersWhyInTables() {
        assertThat(report.why(report.onTimeInFull())).hasToString("""
            Why is on time and in full against the latest promised date 33.3 %? 2 of 6 orders due or delivered by 1970-01-21, 4 missed
            fault             orders  of all  alone  rate if mended
            ----------------  ------  ------  -----  --------------
            short                  3  50.0 %      1          50.0 %
            late                   2  33.3 %      1          50.0 %
            open and overdue       1  16.7 %      0          33.3 %

            What went wrong together; the shares add up to what is missing
            faults                      orders  of all
            --------------------------  ------  ------
            late                             1  16.7 %
            late and short                   1  16.7 %
            open and overdue and short       1  16.7 %
            short                            1  16.7 %

            Where; the shares of an attribute add up to what is missing
            attribute  segment  orders  missed  of all    rate
            ---------  -------  ------  ------  ------  ------
            region     north         2       1  16.7 %  50.0 %
            region     south         4       3  50.0 %  25.0 %\
            """);
    }

    @Test
    void knowsWhatIsOwedAndSinceWhen() {
        BackOrders owed = report.backOrders();

        assertThat(owed.orders()).isEqualTo(3);
        assertThat(owed.lines()).isEqualTo(3);
        assertThat(owed.units()).isEqualTo(1 + 5 + 3);
        assertThat(owed.value()).isEqualTo(2.5 + 10 + 30);
        assertThat(owed.unitTime()).isEqualTo(9 * 10);
        assertThat(owed.meanAgeOfUnit()).hasValue(10);
        assertThat(owed).hasToString("9 units on 3 lines of 3 orders, worth 42.50, a unit on average 10.00 d old");
        RoundTrip.survives(owed);
    }

    @Test
    void owesNothingWithinTheLateWindow() {
        ReliabilityReport late =
                report(Reliability.asOf(LocalDate.ofEpochDay(20)).lateBy(Duration.ofDays(10)));

        assertThat(late.backOrders()).hasToString("nothing");
        assertThat(late.backOrders().meanAgeOfUnit()).isEmpty();
    }

    @Test
    void owesOpenOrdersWhetherOrNotRatesTakeThem() {
        ReliabilityReport closed =
                report(Reliability.asOf(LocalDate.ofEpochDay(20)).closedOnly());

        assertThat(closed.backOrders()).isEqualTo(report.backOrders());
    }

    @Test
    void keepsRatesOfOrdersLinesAndUnitsApart() {
        assertThat(report.onTimeInFull().orElseThrow()).isEqualTo(2.0 / 6);
        assertThat(report.lineOnTimeInFull().orElseThrow()).isEqualTo(3.0 / 7);
        assertThat(report.unitOnTimeInFull().orElseThrow()).isEqualTo(7.0 / 25);
        assertThatThrownBy(() -> report.onTimeInFull().plus(report.lineOnTimeInFull()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only rates of the same definition and population add up");
        assertThat(report.fill().stockOutFrequency().orElseThrow()).isCloseTo(3.0 / 7, within(ROUNDING));
        assertThat(report.fill().stockOutFrequency().definition()).isEqualTo("stock-out frequency");
    }

    @Test
    void takesALineThatIsShortByNoMoreThanIsTolerated() {
        ReliabilityReport tolerant =
                report(Reliability.asOf(LocalDate.ofEpochDay(20)).toleratingShort(0.2));

        assertThat(report.inFull().numerator()).isEqualTo(3);
        assertThat(tolerant.inFull().numerator()).as("4 of 5 came").isEqualTo(4);
        assertThat(tolerant.inFull().definition()).isEqualTo("in full up to 20.0 % short");
        assertThat(tolerant.lineOnTimeInFull().numerator())
                .as("that order was late")
                .isEqualTo(report.lineOnTimeInFull().numerator());
        assertThat(tolerant.fill()).isEqualTo(report.fill());
        assertThat(tolerant.backOrders()).isEqualTo(report.backOrders());
        assertThatThrownBy(() -> Reliability.asOf("2024-03-12").toleratingShort(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("share is 1; it must be below 1. A line of which nothing came is not in full.");
    }

    @Test
    void knowsTheShareOfOrdersThatWereLeftOut() {
        ReliabilityReport some = report(Reliability.asOf(LocalDate.ofEpochDay(20))
                .among(OrderPopulation.all().without("region", "north")));

        assertThat(some.exclusionRate("region north").orElseThrow()).isEqualTo(2.0 / 8);
        assertThatThrownBy(() -> some.exclusionRate("cancelled"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reason cancelled is not one for which orders were left out; there are region north.");
        assertThatThrownBy(() -> report.exclusionRate("cancelled"))
                .hasMessage("reason cancelled is not one for which orders were left out; there are none.");
    }

    @Test
    void holdsOrdersAgainstThreePromisesAndKeepsThemApart() {
        OrderEventsAccumulator events = OrderEvents.accumulator(Resolution.DAYS);
        for (int order = 0; order < 4; order++) {
            String id = Integer.toString(order);
            events.add(id, Milestone.DELIVERED, LocalDate.ofEpochDay(10 + order))
                    .due(id, DueDate.REQUESTED, LocalDate.ofEpochDay(10))
                    .due(id, DueDate.FIRST_PROMISED, LocalDate.ofEpochDay(11))
                    .due(id, DueDate.LATEST_PROMISED, LocalDate.ofEpochDay(12));
        }
        Reliability spec = Reliability.asOf(LocalDate.ofEpochDay(20));
        OrderEvents all = events.finish();
        PromiseComparison promises =
                spec.compare(all, DueDate.REQUESTED, DueDate.FIRST_PROMISED, DueDate.LATEST_PROMISED);
        List<Rate> rates =
                promises.reports().stream().map(ReliabilityReport::onTime).toList();
        Rate withinADay = spec.against(DueDate.REQUESTED)
                .lateBy(Duration.ofDays(1))
                .report(all)
                .onTime();

        assertThat(rates).extracting(Rate::numerator).containsExactly(1.0, 2.0, 3.0);
        assertThat(withinADay.numerator()).isEqualTo(2);
        assertThat(withinADay.definition()).isEqualTo("on time against the requested date, up to 1 d late");
        assertThatThrownBy(() -> rates.get(0).plus(rates.get(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are different rates");
        assertThatThrownBy(() -> rates.get(0).plus(withinADay))
                .as("the window belongs to the definition")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are different rates");
        assertThat(promises.against(DueDate.FIRST_PROMISED))
                .isEqualTo(spec.against(DueDate.FIRST_PROMISED).report(all));
        assertThat(promises).hasToString("""
            Reliability of 4 orders delivered by 1970-01-21, against 3 promises
            against                   due  on time  95 % interval     in full  OTIF  perfect  mean lateness  overdue
            ------------------------  ---  -------  ----------------  -------  ----  -------  -------------  -------
            the requested date          4   25.0 %  4.6 % to 69.9 %         –     –        –         1.50 d        0
            the first promised date     4   50.0 %  15.0 % to 85.0 %        –     –        –         0.50 d        0
            the latest promised date    4   75.0 %  30.1 % to 95.4 %        –     –        –        -0.50 d        0\
            """);
        RoundTrip.survives(promises);
        assertThatThrownBy(() -> promises.against(DueDate.of("internal")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the internal date is not compared; there are the requested date, the first promised date,"
                        + " the latest promised date.");
        assertThatThrownBy(() -> spec.compare(all, DueDate.REQUESTED, DueDate.REQUESTED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the requested date stands twice; each promise must stand once. Leave one out.");
        assertThatThrownBy(() -> spec.compare(all))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("promises");
    }

    @Test
    void survivesEveryJourney() {
        RoundTrip.survives(report);
        RoundTrip.survives(report.why(report.perfectOrder()));
    }

    @Test
    void saysInWordsWhatItCounts() {
        assertThat(report.why(report.onTime()).misses().get(0)).hasToString("3 orders late");
        assertThat(report.faults())
                .extracting(FaultCount::toString)
                .containsExactly(
                        "2 orders without fault",
                        "1 order late",
                        "1 order late",
                        "1 order late and short",
                        "1 order open and overdue and short",
                        "1 order short");
        assertThat(report.faults().get(1).linesKnown()).isFalse();
        assertThat(report.faults().get(2).linesKnown()).isTrue();
        assertThat(Reliability.asOf("2024-03-12").earlyBy(Duration.ZERO).lateBy(Duration.ofHours(2)))
                .hasToString("reliability against the latest promised date, up to PT2H late, not early, delivered, all"
                        + " orders, as of 2024-03-12");
    }

    @Test
    void answersForNoOrders() {
        ReliabilityReport none = Reliability.asOf("2024-03-12")
                .report(OrderEvents.accumulator(Resolution.DAYS).finish());

        RateDecomposition why = none.why(none.onTime());

        assertThat(why.missed()).isZero();
        assertThat(why.causes()).isEmpty();
        assertThat(why.share(0)).isZero();
    }

    @Test
    void refusesARateOfAnotherReport() {
        Rate namesake = Rate.of(report.onTime().definition(), "orders", 1, 2);
        assertThatThrownBy(() -> report.why(namesake))
                .hasMessage(
                        "rate is \"" + report.onTime().definition() + "\" of another report; it must be onTime, inFull,"
                                + " onTimeInFull or perfectOrder of this report.");
        Rate other = Rate.of("on time", "orders", 1, 2);

        assertThatThrownBy(() -> report.why(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "rate is \"on time\"; it must be onTime, inFull, onTimeInFull or perfectOrder of this report.");
        assertThatThrownBy(() -> new RateDecomposition(other, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("misses hold 0 orders and the rate misses 1; both must be the same.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void addsUpToWhatIsMissing(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        OrderEventsAccumulator events = OrderEvents.accumulator(Resolution.DAYS);
        List<OrderLine> lines = new ArrayList<>();
        for (int order = 0; order < 300; order++) {
            String id = Integer.toString(order);
            order(events, id, "R" + random.nextInt(3), random.nextInt(5) == 0 ? -1 : 20 + random.nextInt(20), 30);
            events.describe(id, "docs", random.nextInt(4) == 0 ? "" : random.nextBoolean() ? "true" : "false");
            for (int line = 0; line < random.nextInt(4); line++) {
                lines.add(OrderLine.of(id, 1 + random.nextInt(5), random.nextInt(12)));
            }
        }
        ReliabilityReport all = Reliability.asOf(LocalDate.ofEpochDay(35))
                .earlyBy(Duration.ofDays(7))
                .perfectIf("documents right", "docs", "true")
                .by("region")
                .report(events.finish(), OrderLines.of(lines));

        for (Rate rate : List.of(all.onTime(), all.inFull(), all.onTimeInFull(), all.perfectOrder())) {
            RateDecomposition why = all.why(rate);
            assertThat(1 - rate.orElseThrow())
                    .isCloseTo(why.share(why.missed()), within(ROUNDING))
                    .isCloseTo(
                            why.share(why.segments().stream()
                                    .mapToLong(RateDecomposition.SegmentMiss::missed)
                                    .sum()),
                            within(ROUNDING));
            for (Cause cause : why.causes()) {
                assertThat(why.ifMended(cause)).isBetween(rate.orElseThrow(), 1.0);
            }
        }
        assertThat(all.unitOnTimeInFull().orElseThrow())
                .isLessThanOrEqualTo(all.fill().unitFill().orElseThrow());
        assertThat(all.lineOnTimeInFull().orElseThrow())
                .isLessThanOrEqualTo(all.fill().lineFill().orElseThrow());
    }
}
