package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.internal.numerics.ExactSum;
import io.clientele.testing.RoundTrip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PurchasesAccumulatorTest {

    /** Sums of sums round once a customer: a few units in the last place of the largest. */
    private static final double ROUNDING = 1e-9;

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private record Row(CustomerId customer, LocalDate date, double amount) {}

    private static List<Row> rows(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int who = random.nextInt(40);
            CustomerId customer = who % 3 == 0 ? CustomerId.of("K" + who) : CustomerId.of(who);
            double amount = random.nextInt(12) == 0 ? 0 : Math.rint(random.nextDouble(-20, 100) * 100) / 100;
            rows.add(new Row(customer, DAY.plusDays(random.nextInt(210)), amount));
        }
        return rows;
    }

    private static PurchasesAccumulator accumulate(List<Row> rows) {
        return rows.stream().collect(PurchasesAccumulator.collector("EUR", Row::customer, Row::date, Row::amount));
    }

    private static List<PurchaseRules> allRules() {
        PurchaseRules standard = PurchaseRules.standard();
        return List.of(
                standard,
                standard.refunds(Refunds.FLOORED),
                standard.refunds(Refunds.SEPARATE),
                standard.sameDay(SameDay.SEPARATE_PURCHASES),
                standard.sameDay(SameDay.SEPARATE_PURCHASES).refunds(Refunds.SEPARATE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void givesTheSameBitsInWhateverOrderAndPieces(long seed) {
        List<Row> rows = rows(seed);
        PurchasesAccumulator whole = accumulate(rows);
        Collections.shuffle(rows, new Random(seed));
        int cut = 130;
        int second = 260;
        PurchasesAccumulator left = accumulate(rows.subList(0, cut));
        PurchasesAccumulator middle = accumulate(rows.subList(cut, second));
        PurchasesAccumulator right = accumulate(rows.subList(second, rows.size()));
        PurchasesAccumulator leftFirst = PurchasesAccumulator.in("EUR")
                .merge(PurchasesAccumulator.in("EUR").merge(left).merge(middle))
                .merge(right);
        PurchasesAccumulator rightFirst =
                PurchasesAccumulator.in("EUR").merge(right).merge(middle).merge(left);
        for (PurchaseRules rules : allRules()) {
            Purchases expected = whole.finish(AS_OF, rules);
            assertThat(leftFirst.finish(AS_OF, rules)).isEqualTo(expected);
            assertThat(rightFirst.finish(AS_OF, rules)).isEqualTo(expected);
            assertThat(rows.parallelStream()
                            .collect(PurchasesAccumulator.collector("EUR", Row::customer, Row::date, Row::amount))
                            .finish(AS_OF, rules))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void losesNoAmount(long seed) {
        List<Row> rows = rows(seed);
        ExactSum given = new ExactSum();
        rows.forEach(row -> given.add(row.amount()));
        for (PurchaseRules rules : allRules()) {
            Purchases purchases = accumulate(rows).finish(AS_OF, rules);
            double refundsApart =
                    rules.refunds() == Refunds.SEPARATE ? purchases.refunds().sum() : 0;
            double found = purchases.total().sum()
                    + refundsApart
                    + purchases.intake().amountAfter()
                    + purchases.intake().amountUnused();
            assertThat(found).isCloseTo(given.value(), within(ROUNDING));
            assertThat(purchases.intake().rows()).isEqualTo(rows.size());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void cutsOffLaterWhatItWouldHaveCutOffAtOnce(long seed) {
        LocalDate earlier = LocalDate.of(2026, 3, 15);
        for (PurchaseRules rules : allRules()) {
            Purchases atOnce = accumulate(rows(seed)).finish(earlier, rules);
            Purchases later = accumulate(rows(seed)).finish(AS_OF, rules).asOf(earlier);
            assertThat(later.customers()).isEqualTo(atOnce.customers());
            assertThat(later.total()).isEqualTo(atOnce.total());
            assertThat(later.refunds()).isEqualTo(atOnce.refunds());
            assertThat(later.repeats()).isEqualTo(atOnce.repeats());
        }
    }

    @Test
    void scalesWithTheUnitOfMoney() {
        List<Row> rows = rows(31);
        List<Row> doubled = rows.stream()
                .map(row -> new Row(row.customer(), row.date(), row.amount() * 2))
                .toList();
        Purchases once = accumulate(rows).finish(AS_OF);
        Purchases twice = accumulate(doubled).finish(AS_OF);
        assertThat(twice.total()).isEqualTo(once.total().times(2));
        assertThat(twice.frequency()).isEqualTo(once.frequency());
    }

    @Test
    void staysUsableAfterFinishing() {
        PurchasesAccumulator rows = PurchasesAccumulator.in("EUR").add("A", "2026-01-05", 1);
        assertThat(rows.finish("2026-06-30").size()).isEqualTo(1);
        rows.add("A", "2026-01-06", 1);
        assertThat(rows.finish("2026-06-30").size()).isEqualTo(2);
        assertThat(rows.rows()).isEqualTo(2);
        assertThat(rows.currency()).isEqualTo("EUR");
    }

    @Test
    void isNeutralWithoutRowsAndWithoutACurrency() {
        PurchasesAccumulator rows = PurchasesAccumulator.in("EUR").add("A", DAY, 5);
        Purchases alone = rows.finish(AS_OF);
        assertThat(rows.merge(PurchasesAccumulator.empty()).finish(AS_OF)).isEqualTo(alone);
        assertThat(PurchasesAccumulator.empty().merge(rows).finish(AS_OF)).isEqualTo(alone);
        assertThat(Stream.of(rows)
                        .reduce(PurchasesAccumulator.empty(), PurchasesAccumulator::merge)
                        .currency())
                .isEqualTo("EUR");
        PurchasesAccumulator setAside = PurchasesAccumulator.empty().reject(2);
        assertThat(setAside.merge(rows).finish(AS_OF).intake().rowsRejected()).isEqualTo(2);
        assertThat(PurchasesAccumulator.empty()
                        .merge(PurchasesAccumulator.empty())
                        .currency())
                .isEqualTo(Purchases.UNNAMED_CURRENCY);
    }

    @Test
    void refusesToMergeDifferentCurrencies() {
        PurchasesAccumulator eur = PurchasesAccumulator.in("EUR").add("A", DAY, 5);
        assertThatThrownBy(() -> eur.merge(PurchasesAccumulator.in("USD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("These rows are in EUR and the others in USD; amounts of different currencies are never "
                        + "added. Convert one of them.");
        PurchasesAccumulator unnamed = PurchasesAccumulator.empty().add("A", DAY, 5);
        assertThatThrownBy(() -> eur.merge(unnamed))
                .hasMessage("These rows are in EUR and the others name no currency; only amounts of one currency are "
                        + "added. Name the currency where the rows are gathered.");
        assertThatThrownBy(() -> unnamed.merge(eur))
                .hasMessage("These rows name no currency and the others are in EUR; only amounts of one currency are "
                        + "added. Name the currency where the rows are gathered.");
        assertThat(eur.rows()).isEqualTo(1);
    }

    @Test
    void takesCustomersByIdNumberOrText() {
        PurchasesAccumulator rows = PurchasesAccumulator.in("EUR")
                .add(CustomerId.of(7), DAY, 1)
                .add(7, DAY.plusDays(1), 2)
                .add("7", DAY.plusDays(2), 4)
                .add("7", "2026-01-04", 8);
        CustomerValues total = rows.finish(AS_OF).total();
        assertThat(total.get("7")).hasValue(15);
        assertThat(total.get(7)).hasValue(15);
        assertThat(total.get("A")).isEmpty();
    }

    @Test
    void saysInWordsWhatItHolds() {
        assertThat(PurchasesAccumulator.empty()).hasToString("purchase rows in currency units: 0 rows of 0 customers");
        assertThat(PurchasesAccumulator.in("EUR").add("A", DAY, 1).reject(2))
                .hasToString("purchase rows in EUR: 1 row of 1 customer, 2 malformed rows set aside");
    }

    @Test
    void countsRefundsOfThoseWhoNeverBought() {
        assertThat(PurchasesAccumulator.in("EUR")
                        .add("A", DAY, -9)
                        .finish(AS_OF)
                        .toString())
                .endsWith("Left out: refunds of 9.00 EUR, 1 customer without a purchase.");
    }

    @Test
    void canBeMergedWithItself() {
        PurchasesAccumulator rows = PurchasesAccumulator.in("EUR").add("A", "2026-01-05", 1);
        assertThat(rows.merge(rows).finish("2026-06-30").total().sum()).isEqualTo(2);
    }

    @Test
    void travelsWithItsRows() {
        PurchasesAccumulator rows = accumulate(rows(41));
        PurchasesAccumulator arrived = RoundTrip.serialised(rows);
        assertThat(arrived.finish(AS_OF)).isEqualTo(rows.finish(AS_OF));
        assertThat(RoundTrip.serialised(PurchasesAccumulator.empty()).rows()).isZero();
    }
}
