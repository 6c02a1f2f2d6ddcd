package io.clientele.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RfmTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    /** Customer, days ago, amount. */
    private record Row(long customer, int daysAgo, double amount) {}

    private static Purchases purchases(List<Row> rows) {
        PurchasesAccumulator accumulator = PurchasesAccumulator.in("EUR");
        rows.forEach(row -> accumulator.add(row.customer(), AS_OF.minusDays(row.daysAgo()), row.amount()));
        return accumulator.finish(AS_OF);
    }

    /** Customers 1 to n: the higher the number, the more lately, the more often and for the more. */
    private static Purchases ladder(int n) {
        List<Row> rows = new ArrayList<>();
        for (int customer = 1; customer <= n; customer++) {
            for (int k = 0; k < customer; k++) {
                rows.add(new Row(customer, 10 * (n - customer) + 3 * k, 10));
            }
        }
        return purchases(rows);
    }

    private static List<Row> random(long seed, int customers) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Row> rows = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            int count = 1 + random.nextInt(4);
            for (int k = 0; k < count; k++) {
                rows.add(new Row(customer, random.nextInt(40), random.nextInt(6)));
            }
        }
        return rows;
    }

    private static List<Rfm> allSpecs() {
        List<Rfm> specs = new ArrayList<>();
        for (RfmTies ties : RfmTies.values()) {
            specs.add(Rfm.standard().ties(ties));
            specs.add(Rfm.standard().ties(ties).nested().levels(3));
            specs.add(Rfm.standard().ties(ties).direction(RfmDirection.ONE_IS_BEST));
            specs.add(Rfm.standard().ties(ties).levels(10).monetary(RfmMonetary.AVERAGE));
        }
        specs.add(Rfm.standard()
                .cuts(RfmBinning.Cuts.recencyDays(5, 20).frequency(2, 3, 4).monetary(3, 9)));
        return specs;
    }

    private static List<String> cells(RfmScores scores) {
        return scores.scores().stream().map(RfmScore::cell).toList();
    }

    @Test
    void scoresFiveCustomersOneToFive() {
        assertThat(cells(Rfm.standard().on(ladder(5)))).containsExactly("111", "222", "333", "444", "555");
        assertThat(cells(Rfm.standard().ties(RfmTies.NTILE).on(ladder(5))))
                .containsExactly("111", "222", "333", "444", "555");
        assertThat(cells(Rfm.standard().ties(RfmTies.QUANTILE).on(ladder(5))))
                .containsExactly("111", "222", "333", "444", "555");
    }

    @Test
    void turnsRoundWhenOneIsBest() {
        Rfm oneIsBest = Rfm.standard().direction(RfmDirection.ONE_IS_BEST);
        assertThat(cells(oneIsBest.on(ladder(5)))).containsExactly("555", "444", "333", "222", "111");
        assertThat(oneIsBest.on(ladder(20)).segments())
                .usingRecursiveComparison()
                .isEqualTo(Rfm.standard().on(ladder(20)).segments());
    }

    @ParameterizedTest
    @EnumSource(RfmTies.class)
    void makesAsManyClassesAsThereAreCustomersIfTheyAreFew(RfmTies ties) {
        RfmScores scores = Rfm.standard().ties(ties).on(ladder(3));
        assertThat(cells(scores)).containsExactly("111", "222", "333");
        assertThat(scores.levels()).isEqualTo(new RfmLevels(3, 3, 3));
        assertThat(cells(Rfm.standard().ties(ties).on(ladder(1)))).containsExactly("111");
    }

    @Test
    void putsAValueAtACutInTheBetterClass() {
        Rfm cuts = Rfm.standard()
                .cuts(RfmBinning.Cuts.recencyDays(10, 20).frequency(2, 4).monetary(20, 40));
        RfmScores scores = cuts.on(ladder(5));
        assertThat(cells(scores)).containsExactly("111", "122", "222", "333", "333");
        assertThat(scores.levels()).isEqualTo(new RfmLevels(3, 3, 3));
    }

    @Test
    void nestsFrequencyInRecencyAndAmountInBoth() {
        List<Row> rows = new ArrayList<>();
        for (int customer = 0; customer < 8; customer++) {
            int daysAgo = customer < 4 ? 100 : 10;
            int count = 1 + customer % 4 / 2 + (customer < 4 ? 5 : 0);
            for (int k = 0; k < count; k++) {
                rows.add(new Row(customer, daysAgo + k, 1 + customer % 2));
            }
        }
        Rfm nested = Rfm.standard().levels(2).nested();
        assertThat(cells(nested.on(purchases(rows))))
                .containsExactly("111", "112", "121", "122", "211", "212", "221", "222");
        Rfm independent = Rfm.standard().levels(2);
        assertThat(cells(independent.on(purchases(rows))))
                .containsExactly("122", "122", "122", "122", "211", "211", "211", "211");
    }

    @Test
    void weighsTheThreeScores() {
        RfmScores scores = Rfm.standard().weights(3, 2, 1).on(purchases(List.of(new Row(1, 0, 1), new Row(2, 5, 9))));
        assertThat(cells(scores)).containsExactly("211", "112");
        assertThat(scores.weighted().values()).containsExactly((3 * 2 + 2 * 1.5 + 1) / 6.0, (3 + 2 * 1.5 + 2) / 6.0);
    }

    @Test
    void listsApartWhoNeverBought() {
        Purchases purchases = PurchasesAccumulator.in("EUR")
                .add("A", "2026-06-01", 5)
                .add("B", "2026-06-01", -5)
                .finish(AS_OF);
        RfmScores scores = Rfm.standard().on(purchases, Customers.of("A", "Z"));
        assertThat(scores.customers()).isEqualTo(Customers.of("A"));
        assertThat(scores.withoutPurchase()).isEqualTo(Customers.of("B", "Z"));
        assertThat(scores.score(CustomerId.of("Z"))).isEmpty();
        assertThat(scores.segments().segmentOf(CustomerId.of("Z"))).isEmpty();
        assertThat(scores.segments().toString()).endsWith("Without a purchase, in no segment: 2 customers: B, Z");
    }

    @Test
    void saysWhatNewMeansIfAnybodyIs() {
        PurchasesAccumulator rows = PurchasesAccumulator.in("EUR");
        for (int customer = 1; customer <= 5; customer++) {
            for (int k = customer; k <= 5; k++) {
                rows.add(customer, LocalDate.of(2026, 4, customer).minusDays(7L * (k - customer)), 10);
            }
        }
        RfmReport report = Rfm.standard().on(rows.finish("2026-06-30")).segments();
        assertThat(report.members("new")).isEqualTo(Customers.of(5));
        assertThat(report.toString())
                .endsWith("\nNew are those who bought lately and seldom; since when they are customers is not asked.");
    }

    @Test
    void takesTheAverageAmountIfAsked() {
        RfmScores scores = Rfm.standard().monetary(RfmMonetary.AVERAGE).on(ladder(4));
        assertThat(scores.scores()).extracting(RfmScore::monetary).containsOnly(10.0);
        assertThat(scores.m().values()).containsOnly(1);
        assertThat(scores.levels()).isEqualTo(new RfmLevels(4, 4, 1));
        assertThat(scores.spend().values()).containsExactly(10, 20, 30, 40);
    }

    @Test
    void scoresAmountsOfAnySize() {
        RfmScores scores = Rfm.standard()
                .levels(2)
                .on(purchases(List.of(
                        new Row(1, 3, 1), new Row(1, 2, -1.7e308), new Row(2, 3, 1e-300), new Row(3, 3, 1.7e308))));
        assertThat(scores.m().values()).containsExactly(1, 1, 2);
        RfmScores two = Rfm.standard()
                .on(purchases(List.of(new Row(1, 3, 1), new Row(1, 2, -1.7e308), new Row(2, 3, 1.7e308))));
        assertThat(two.m().values()).containsExactly(1, 2);
    }

    @Nested
    class WhereAllAreInOneClass {

        private final List<Row> once =
                List.of(new Row(1, 1, 5), new Row(2, 20, 6), new Row(3, 50, 7), new Row(4, 90, 8), new Row(5, 300, 9));

        private List<String> segments(RfmScores scores) {
            RfmReport report = scores.segments();
            return scores.customers().stream()
                    .map(customer -> report.segmentOf(customer).orElseThrow())
                    .toList();
        }

        @Test
        void onePurchaseEachIsTheLowestFrequency() {
            RfmScores scores = Rfm.standard().on(purchases(once));
            assertThat(cells(scores)).containsExactly("511", "412", "313", "214", "115");
            assertThat(segments(scores))
                    .containsExactly("new", "promising", "about to sleep", "hibernating", "hibernating");
            Rfm oneIsBest = Rfm.standard().direction(RfmDirection.ONE_IS_BEST);
            assertThat(segments(oneIsBest.on(purchases(once)))).isEqualTo(segments(scores));
        }

        @Test
        void severalPurchasesEachAreTheMiddle() {
            List<Row> twice = new ArrayList<>(once);
            once.forEach(row -> twice.add(new Row(row.customer(), row.daysAgo() + 1, 1)));
            RfmScores scores = Rfm.standard().on(purchases(twice));
            assertThat(scores.f().values()).containsOnly(1);
            assertThat(segments(scores))
                    .containsExactly(
                            "potential loyalists", "potential loyalists", "need attention", "at risk", "at risk");
        }

        @Test
        void theScoresAndSegmentsSaySo() {
            String lowest = "F has one class, one purchase each; in segments it counts as the lowest, 1 of 5.";
            RfmScores scores = Rfm.standard().on(purchases(once));
            assertThat(scores.toString()).endsWith("5 classes of R, 1 of F, 5 of M, the highest best.\n" + lowest);
            assertThat(scores.segments().toString()).endsWith(lowest);
            List<Row> sameDay = List.of(new Row(1, 3, 5), new Row(1, 4, 5), new Row(2, 3, 5), new Row(2, 4, 5));
            String middle = "R has one class; in segments it counts as the middle, 3 of 5.\n"
                    + "F has one class; in segments it counts as the middle, 3 of 5.";
            RfmScores same = Rfm.standard().on(purchases(sameDay));
            assertThat(same.toString()).endsWith("1 class of R, 1 of F, 1 of M, the highest best.\n" + middle);
            assertThat(segments(same)).containsOnly("need attention");
        }

        @Test
        void aMapThatReadsOnlyTheAmountSaysItOfTheAmountOnly() {
            RfmSegmentMap byAmount = new RfmSegmentMap(
                    "amount", List.of(RfmSegment.named("high").monetary(4, 5), RfmSegment.named("others")));
            RfmReport report = Rfm.standard()
                    .on(purchases(List.of(new Row(1, 3, 5), new Row(2, 3, 5))))
                    .segments(byAmount);
            assertThat(report.members("others").size()).isEqualTo(2);
            assertThat(report.toString())
                    .contains("\nM has one class; in segments it counts as the middle, 3 of 5.")
                    .doesNotContain("R has", "F has");
        }
    }

    @Nested
    class Laws {

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3})
        void theOrderOfTheRowsChangesNothing(long seed) {
            List<Row> rows = random(seed, 60);
            List<Row> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(seed));
            for (Rfm spec : allSpecs()) {
                assertThat(spec.on(purchases(shuffled))).isEqualTo(spec.on(purchases(rows)));
            }
        }

        @ParameterizedTest
        @ValueSource(longs = {4, 5, 6})
        void equalCustomersHaveEqualScoresByDefault(long seed) {
            for (Rfm spec : List.of(
                    Rfm.standard(),
                    Rfm.standard().ties(RfmTies.QUANTILE),
                    Rfm.standard().nested())) {
                Map<List<Object>, String> known = new HashMap<>();
                for (RfmScore score : spec.on(purchases(random(seed, 300))).scores()) {
                    List<Object> values = List.of(score.recencyDays(), score.frequency(), score.monetary());
                    String before = known.putIfAbsent(values, score.cell());
                    assertThat(before == null ? score.cell() : before).isEqualTo(score.cell());
                }
            }
        }

        @ParameterizedTest
        @ValueSource(longs = {7, 8, 9})
        void scoresRiseWithTheValue(long seed) {
            for (RfmTies ties : RfmTies.values()) {
                List<RfmScore> scores = Rfm.standard()
                        .ties(ties)
                        .on(purchases(random(seed, 120)))
                        .scores();
                for (RfmScore a : scores) {
                    for (RfmScore b : scores) {
                        if (a.recencyDays() < b.recencyDays()) {
                            assertThat(a.r()).isGreaterThanOrEqualTo(b.r());
                        }
                        if (a.frequency() > b.frequency()) {
                            assertThat(a.f()).isGreaterThanOrEqualTo(b.f());
                        }
                        if (a.monetary() > b.monetary()) {
                            assertThat(a.m()).isGreaterThanOrEqualTo(b.m());
                        }
                    }
                }
            }
        }

        @ParameterizedTest
        @ValueSource(longs = {10, 11})
        void theUnitOfMoneyDoesNotMatter(long seed) {
            List<Row> rows = random(seed, 80);
            List<Row> cents = rows.stream()
                    .map(row -> new Row(row.customer(), row.daysAgo(), row.amount() * 100))
                    .toList();
            for (RfmTies ties : RfmTies.values()) {
                Rfm spec = Rfm.standard().ties(ties);
                assertThat(cells(spec.on(purchases(cents)))).isEqualTo(cells(spec.on(purchases(rows))));
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 4, 7, 23, 100, 101, 104})
        void ntileClassesDifferInSizeByAtMostOne(int customers) {
            CustomerValues r = Rfm.standard()
                    .ties(RfmTies.NTILE)
                    .on(ladder(Math.min(customers, 60)))
                    .r();
            List<Integer> sizes = new ArrayList<>();
            for (int level = 1; level <= Math.min(5, r.size()); level++) {
                int wanted = level;
                sizes.add(r.where(score -> score == wanted).size());
            }
            assertThat(Collections.max(sizes) - Collections.min(sizes)).isLessThanOrEqualTo(1);
            assertThat(sizes).isSortedAccordingTo(Collections.reverseOrder());
        }

        @ParameterizedTest
        @ValueSource(longs = {12, 13})
        void everyCustomerIsInOneSegmentAndNoSpendIsLost(long seed) {
            Purchases purchases = purchases(random(seed, 150));
            for (Rfm spec : allSpecs()) {
                RfmReport report = spec.on(purchases).segments();
                assertThat(report.customers()).isEqualTo(purchases.customers().size());
                assertThat(report.spend()).isEqualTo(purchases.total().sum());
                assertThat(report.segments().stream()
                                .map(RfmReport.Segment::members)
                                .reduce(Customers.none(), Customers::union))
                        .isEqualTo(purchases.customers());
            }
        }
    }

    @Nested
    class Refuses {

        @Test
        void toScoreNobody() {
            Purchases nobody = purchases(List.of());
            assertThatThrownBy(() -> Rfm.standard().on(nobody))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("purchases has 0 customers up to 2026-06-30; RFM needs at least 1. "
                            + "There is no row. Add some.");
        }

        @Test
        void toScoreThoseWhoOnlyGotMoneyBack() {
            Purchases refundOnly = purchases(List.of(new Row(1, 3, -9), new Row(2, 3, -1)));
            assertThatThrownBy(() -> Rfm.standard().on(refundOnly))
                    .hasMessage("purchases has 0 customers up to 2026-06-30; RFM needs at least 1. Up to then there is"
                            + " only money back: 2 rows with -10.00 EUR. Check the sign of the amounts; a purchase is"
                            + " above 0, a refund below.");
        }

        @Test
        void oneLevel() {
            assertThatThrownBy(() -> Rfm.standard().levels(1)).hasMessage("levels is 1; it must be from 2 to 100.");
        }

        @Test
        void cutsThatDoNotAscend() {
            assertThatThrownBy(() -> RfmBinning.Cuts.recencyDays(30, 30))
                    .hasMessage("recencyDays is [30.0, 30.0]; cut points must ascend, none twice.");
        }

        @Test
        void cutsThatAreIncomplete() {
            assertThatThrownBy(() ->
                            Rfm.standard().cuts(RfmBinning.Cuts.recencyDays(30).monetary(5)))
                    .hasMessage("cuts has 1 point for recency, 0 for frequency and 1 for monetary; "
                            + "each must have at least 1. Name the missing ones.");
        }

        @Test
        void tiesOfFixedCuts() {
            Rfm cuts = Rfm.standard()
                    .cuts(RfmBinning.Cuts.recencyDays(30).frequency(2).monetary(5));
            assertThatThrownBy(() -> cuts.ties(RfmTies.NTILE))
                    .hasMessage(
                            "binning is fixed cut points, which have neither a number of levels nor a rule for ties. "
                                    + "Start from Rfm.standard().");
        }

        @Test
        void weightsThatWeighNothing() {
            assertThatThrownBy(() -> Rfm.standard().weights(0, 0, 0))
                    .hasMessage(
                            "All three weights are 0; at least one must be above 0. Use 1, 1, 1 for equal weights.");
            assertThatThrownBy(() -> Rfm.standard().weights(1e308, 1e308, 1e308))
                    .hasMessage("sum of the weights, times 100 is infinity; it must be a finite number.");
        }
    }

    @Test
    void prints() {
        assertThat(Rfm.standard().on(ladder(12))).hasToString("""
            RFM scores on 2026-06-30, 12 customers, amounts in EUR
            customer  days  purchases   spend  R  F  M
            --------  ----  ---------  ------  -  -  -
            1          110          1   10.00  1  1  1
            2          100          2   20.00  1  1  1
            3           90          3   30.00  1  1  1
            4           80          4   40.00  2  2  2
            5           70          5   50.00  2  2  2
            6           60          6   60.00  3  3  3
            7           50          7   70.00  3  3  3
            8           40          8   80.00  4  4  4
            9           30          9   90.00  4  4  4
            10          20         10  100.00  5  5  5
            … 2 more
            5 classes of R, 5 of F, 5 of M, the highest best.\
            """);
    }

    @Test
    void saysInWordsWhatItIs() {
        assertThat(Rfm.standard())
                .hasToString("RFM with 5 classes each, ties by quantile, M the total spend, the highest best");
        assertThat(Rfm.standard()
                        .ties(RfmTies.NTILE)
                        .levels(3)
                        .nested()
                        .monetary(RfmMonetary.AVERAGE)
                        .weights(3, 2, 1)
                        .direction(RfmDirection.ONE_IS_BEST))
                .hasToString("RFM with 3 classes each, F within R and M within both, ties by ntile, M the average"
                        + " purchase, R, F, M weighing 3, 2, 1, 1 best");
        RfmBinning.Cuts cuts = RfmBinning.Cuts.recencyDays(30, 90);
        assertThat(cuts).hasToString("cuts at recency 30, 90; frequency none yet; M none yet");
        assertThat(Rfm.standard().cuts(cuts.frequency(2).monetary(49.5)))
                .hasToString("RFM with cuts at recency 30, 90; frequency 2; M 49.5, M the total spend, the highest"
                        + " best");
        RfmScores scores = Rfm.standard().on(ladder(5));
        assertThat(scores.scores().get(0)).hasToString("1: 40 days, 1 purchase, 10.00, RFM 111");
        assertThat(scores.segments().segment("hibernating"))
                .hasToString("hibernating: 2 customers, 3 purchases, spend 30.00");
        assertThat(scores.r().ranking().get(0)).hasToString("5: 5");
    }

    @Test
    void travels() {
        for (Rfm spec : allSpecs()) {
            RoundTrip.survives(spec);
            RfmScores scores = spec.on(purchases(random(1, 12)));
            RoundTrip.survives(scores);
            RoundTrip.survives(scores.segments());
        }
        RoundTrip.survives(Rfm.standard().on(ladder(3)).scores().get(0));
    }
}
