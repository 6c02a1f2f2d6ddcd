package io.clientele.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.io.Csv;
import io.clientele.io.TableFormatException;
import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FillRatesTest {

    private static final String LINES = """
        order,ordered,shipped,price,warehouse
        1,10,10,2.5,north
        1,4,4,10,south
        2,20,18,1,north
        3,5,7,8,
        3,0,0,4,north
        4,0,0,9,south
        """;

    @Nested
    class OfSixLines {

        private final FillReport report =
                FillRates.ofAllOrders().by("warehouse").report(reader(LINES).read());

        @Test
        void areRatiosOfSums() {
            assertThat(report.orderFill().numerator()).isEqualTo(2);
            assertThat(report.orderFill().denominator()).isEqualTo(3);
            assertThat(report.lineFill().numerator()).isEqualTo(3);
            assertThat(report.lineFill().denominator()).isEqualTo(4);
            assertThat(report.unitFill().numerator())
                    .as("over-delivery counts for nothing")
                    .isEqualTo(10 + 4 + 18 + 5);
            assertThat(report.unitFill().denominator()).isEqualTo(39);
            assertThat(report.valueFill().numerator()).isEqualTo(25 + 40 + 18 + 40);
            assertThat(report.valueFill().denominator()).isEqualTo(125);
            assertThat(report.shortage()).isEqualTo(new Shortage(1, 1, 2, 2));
        }

        @Test
        void countWhatBelongsToNoRate() {
            assertThat(report.lineFill().exclusions()).isEqualTo(Map.of("nothing ordered", 2L));
            assertThat(report.orderFill().exclusions()).isEqualTo(Map.of("nothing ordered", 1L));
            assertThat(report.lineFill().population()).isEqualTo("lines of all orders");
        }

        @Test
        void comeBySegment() {
            assertThat(report.segments("warehouse"))
                    .extracting(FillReport.SegmentFill::segment)
                    .containsExactly("north", "south", SegmentCycle.UNSTATED);
            assertThat(report.segments("warehouse").get(0).orderFill().orElseThrow())
                    .isEqualTo(0.5);
            assertThat(report.segments("region")).isEmpty();
        }

        @Test
        void printATable() {
            assertThat(report).hasToString("""
                Fill rates of all orders
                rate         value   of          95 % interval
                ----------  ------  ---  ------  -----------------
                order fill  66.7 %    3  orders  20.8 % to 93.9 %
                line fill   75.0 %    4  lines   30.1 % to 95.4 %
                unit fill   94.9 %   39  units   38.1 % to 99.8 %
                value fill  98.4 %  125  value   47.5 % to 99.98 %
                Short: 2 units on 1 line of 1 order, worth 2.
                Lines left out: 2 nothing ordered.

                Fill rates by segment
                attribute  segment       lines  order fill  line fill  unit fill  value fill  units short
                ---------  ------------  -----  ----------  ---------  ---------  ----------  -----------
                warehouse  north             2      50.0 %     50.0 %     93.3 %      95.6 %            2
                warehouse  south             1     100.0 %    100.0 %    100.0 %     100.0 %            0
                warehouse  (not stated)      1     100.0 %    100.0 %    100.0 %     100.0 %            0\
                """);
        }

        @Test
        void sayNothingOfValueWithoutPrices() {
            assertThat(FillRates.ofAllOrders()
                            .report(OrderLines.of(List.of(OrderLine.of("1", 10, 10), OrderLine.of("2", 4, 2)))))
                    .hasToString("""
                        Fill rates of all orders
                        rate         value  of          95 % interval
                        ----------  ------  --  ------  ----------------
                        order fill  50.0 %   2  orders  9.5 % to 90.5 %
                        line fill   50.0 %   2  lines   9.5 % to 90.5 %
                        unit fill   85.7 %  14  units   22.6 % to 99.2 %
                        Short: 2 units on 1 line of 1 order.\
                        """);
        }

        @Test
        void surviveEveryJourney() {
            OrderLines lines = reader(LINES).read();

            RoundTrip.survives(report);
            RoundTrip.survives(lines);
            assertThat(RoundTrip.serialised(FillRates.ofAllOrders().by("warehouse"))
                            .report(lines))
                    .isEqualTo(report);
            assertThat(OrderLines.of(lines.lines().toList())).isEqualTo(lines).hasSameHashCodeAs(lines);
            assertThat(lines.toString())
                    .startsWith("Order lines: 6 lines of 4 orders\norder  ordered  shipped  price\n");
        }

        @Test
        void sayWhichAttributesThereAre() {
            assertThatThrownBy(() -> FillRates.ofAllOrders()
                            .by("region")
                            .report(reader(LINES).read()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("attribute region is not known; the lines have warehouse.");
        }
    }

    @Nested
    class Read {

        @Test
        void namesRowAndColumnOfWhatIsNoAmount() {
            assertThatThrownBy(() -> reader(LINES.replace("20,18", "20,many")).read())
                    .isInstanceOf(TableFormatException.class)
                    .hasMessage("lines.csv, row 4, column shipped: 'many' is not a number; expected a number such as "
                            + "1234.56.");
            assertThatThrownBy(() -> reader(LINES.replace("20,18", "-20,18")).read())
                    .isInstanceOf(TableFormatException.class)
                    .hasMessage(
                            "lines.csv, row 4, column ordered: '-20' is not a number of 0 or more; expected a number"
                                    + " of 0 or more such as 12.");
            assertThatThrownBy(() -> reader(LINES.replace("\n4,", "\n,")).read())
                    .isInstanceOf(TableFormatException.class)
                    .hasMessage("lines.csv, row 7, column order: the cell is blank; expected an order id.");
        }

        @Test
        void wantsToKnowTheColumns() {
            assertThatThrownBy(() -> OrderLines.from(
                                    Csv.options().named("lines.csv").parse(LINES))
                            .order("order")
                            .ordered("ordered")
                            .read())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "the column of the shipped quantity is not said; it must be. Call shipped(column), one of "
                                    + "order, ordered, shipped, price, warehouse.");
        }

        @Test
        void hasNoValueFillWithoutPrices() {
            FillReport report = FillRates.ofAllOrders()
                    .report(OrderLines.of(List.of(OrderLine.of("1", 3, 2), OrderLine.of("2", 1, 1))));

            assertThat(report.valueFill().value()).isEmpty();
            assertThat(report.unitFill().orElseThrow()).isEqualTo(0.75);
        }
    }

    @Test
    void refusesANegativeQuantity() {
        assertThatThrownBy(() -> OrderLine.of("1", -3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ordered is -3; it must be a finite number of 0 or more.");
    }

    @Test
    void answersNothingAboutNoLines() {
        FillReport report = FillRates.ofAllOrders().by("warehouse").report(OrderLines.of(List.of()));

        assertThat(report.orderFill().value()).isEmpty();
        assertThat(report.unitFill().interval(0.95)).isEmpty();
        assertThat(report.segments()).isEmpty();
        RoundTrip.survives(report);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void areTheSameToTheBitForAnyOrderAndPartition(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<OrderLine> lines = new ArrayList<>();
        for (int line = 0; line < 500; line++) {
            double ordered = random.nextDouble(100);
            lines.add(new OrderLine(
                    SimulatedOrders.id(random.nextInt(150)),
                    ordered,
                    Math.max(0, ordered + random.nextDouble(-50, 20)),
                    random.nextDouble(10),
                    Map.of("warehouse", "W" + random.nextInt(4))));
        }
        OrderLines whole = OrderLines.of(lines);
        Collections.shuffle(lines, new Random(seed));
        OrderLines parallel = lines.parallelStream().collect(OrderLines.collector());
        FillRates spec = FillRates.ofAllOrders().by("warehouse");

        assertThat(parallel).isEqualTo(whole);
        assertThat(spec.report(parallel)).isEqualTo(spec.report(whole));
        assertThat(spec.report(whole).segments("warehouse").stream()
                        .mapToDouble(s -> s.lineFill().denominator())
                        .sum())
                .isEqualTo(500);
    }

    private static OrderLineReader reader(String text) {
        return RoundTrip.serialised(
                OrderLines.from(Csv.options().named("lines.csv").parse(text))
                        .order("order")
                        .ordered("ordered")
                        .shipped("shipped")
                        .price("price")
                        .attribute("warehouse"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ofOrdersAreNotAboveThoseOfLinesWhereOrdersHaveEquallyMany(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int set = 0; set < 50; set++) {
            OrderLinesAccumulator lines = OrderLines.accumulator();
            int perOrder = 1 + random.nextInt(4);
            for (int order = 0; order < 1 + random.nextInt(30); order++) {
                for (int line = 0; line < perOrder; line++) {
                    lines.add("o" + order, 5, 3 + random.nextInt(3), 1);
                }
            }
            FillReport report = FillRates.ofAllOrders().report(lines.finish());

            assertThat(report.orderFill().orElseThrow())
                    .isLessThanOrEqualTo(report.lineFill().orElseThrow());
        }
    }

    @Test
    void ofOrdersCanBeAboveThoseOfLinesWhereTheShortOrderIsTheLongOne() {
        FillReport report = FillRates.ofAllOrders()
                .report(OrderLines.accumulator()
                        .add("1", 1, 1, 0)
                        .add("2", 1, 0, 0)
                        .add("2", 1, 0, 0)
                        .finish());

        assertThat(report.orderFill().orElseThrow()).isEqualTo(0.5);
        assertThat(report.lineFill().orElseThrow()).isEqualTo(1.0 / 3);
    }
}
