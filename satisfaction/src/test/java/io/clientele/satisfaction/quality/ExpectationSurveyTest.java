package io.clientele.satisfaction.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.io.TableFormatException;
import io.clientele.satisfaction.RatingScale;
import io.clientele.stat.Interval;
import io.clientele.testing.Golden;
import io.clientele.testing.RoundTrip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationSurveyTest {

    /** The reference prints 12 significant digits. */
    private static final double PRINTED = 1e-11;
    /** Means of a few hundred ratings summed in another order. */
    private static final double ROUNDING = 1e-12;

    private static final RatingScale SEVEN = RatingScale.from(1, 7);

    private static Table table(String text) {
        return Csv.options().named("service.csv").parse(text);
    }

    @Nested
    class AgreesWith {

        @Test
        void theServqualScoresOfTheReference() {
            Map<String, Double> expected = Golden.rows(ExpectationSurveyTest.class, "servqual.csv").stream()
                    .collect(Collectors.toMap(row -> row.get("quantity"), row -> Double.parseDouble(row.get("value"))));
            double[] e = {6.5, 6.8, 6.4, 6.3, 6.0};
            double[] p = {6.0, 5.9, 6.1, 6.2, 5.2};
            List<String> items =
                    IntStream.rangeClosed(1, 22).mapToObj(i -> "Q" + i).toList();
            int[] dimensionOf = {0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4};
            GapReport report = GapAccumulator.of(
                            "SERVQUAL", SEVEN, items, GapAnalysis.servqual("Q").points(15, 35, 20, 18, 12))
                    .add(
                            IntStream.of(dimensionOf).mapToDouble(d -> e[d]).toArray(),
                            IntStream.of(dimensionOf).mapToDouble(d -> p[d]).toArray())
                    .finish();
            for (int d = 0; d < 5; d++) {
                assertThat(report.dimensions().get(d).meanGap().orElseThrow())
                        .isCloseTo(expected.getOrDefault("gap_" + (d + 1), Double.NaN), within(PRINTED));
            }
            assertThat(report.overall().unweighted().mean().orElseThrow())
                    .isCloseTo(expected.getOrDefault("unweighted_score", Double.NaN), within(PRINTED));
            assertThat(report.overall().meanGap().orElseThrow())
                    .isCloseTo(expected.getOrDefault("weighted_score", Double.NaN), within(PRINTED));
            assertThat(report.overall().performance().mean().orElseThrow())
                    .isCloseTo(expected.getOrDefault("servperf_weighted", Double.NaN), within(PRINTED));
            assertThat(report.dimension("reliability").dimension().items())
                    .containsExactly("Q5", "Q6", "Q7", "Q8", "Q9");
            assertThat(report.dimensions().stream().flatMap(d -> d.dimension().items().stream()))
                    .containsExactlyElementsOf(items);
            assertThat(report.dimensions())
                    .extracting(d -> d.dimension().items().size())
                    .containsExactly(4, 5, 4, 4, 5);
        }

        /** Student's sleep data (Biometrika 1908): R 4.3, t.test(…, paired = TRUE): mean 1.58, 0.7001142 to 2.4598858. */
        @Test
        void thePairedIntervalOfStudentsSleepData() {
            String text = "x_expected,x_perceived\n"
                    + "0.7,1.9\n"
                    + "-1.6,0.8\n"
                    + "-0.2,1.1\n"
                    + "-1.2,0.1\n"
                    + "-0.1,-0.1\n"
                    + "3.4,4.4\n"
                    + "3.7,5.5\n"
                    + "0.8,1.6\n"
                    + "0.0,4.6\n"
                    + "2.0,3.4\n";
            ItemGap gap = ExpectationSurvey.from(table(text), RatingScale.from(-5, 10))
                    .gaps()
                    .item("x");
            assertThat(gap.n()).isEqualTo(10);
            assertThat(gap.meanGap().orElseThrow()).isCloseTo(1.58, within(ROUNDING));
            Interval interval = gap.interval().orElseThrow();
            assertThat(interval.lower()).isCloseTo(0.7001142, within(5e-8));
            assertThat(interval.upper()).isCloseTo(2.4598858, within(5e-8));
            assertThat(gap.equalled()).isEqualTo(1);
            assertThat(gap.expectationMet().value()).hasValue(1);
        }
    }

    @Nested
    class Counts {

        private final GapReport report = ExpectationSurvey.from(
                        table("id,A_expected,A_perceived,B_perceived,B_expected\n"
                                + "1,7,7,5,4\n2,7,3,,4\n3,5,6,,\n4,4,,5,\n5,,,,\n"),
                        SEVEN)
                .gaps();

        @Test
        void whatIsLeftOutAndWhy() {
            ItemGap a = report.item("A");
            assertThat(a.n()).isEqualTo(3);
            assertThat(a.expectedOnly()).isEqualTo(1);
            assertThat(a.perceivedOnly()).isZero();
            assertThat(a.blanks()).isEqualTo(1);
            ItemGap b = report.item("B");
            assertThat(b.expectedOnly()).isEqualTo(1);
            assertThat(b.perceivedOnly()).isEqualTo(1);
            assertThat(b.blanks()).isEqualTo(2);
            assertThat(b.interval()).isEmpty();
            assertThat(b.expectationMet())
                    .hasToString(
                            "expectation met: 100.0 % (1 of 1 pairs of ratings of B, 95 % interval 20.7 % to 100.0 %;"
                                    + " left out: 1 rated only the expectation, 1 rated only the perception, 2 rated"
                                    + " neither)");
        }

        @Test
        void whoWasDelightedSatisfiedAndDissatisfiedAndWhoCouldNotBeDelighted() {
            ItemGap a = report.item("A");
            assertThat(a.exceeded()).isEqualTo(1);
            assertThat(a.equalled()).isEqualTo(1);
            assertThat(a.missed()).isEqualTo(1);
            assertThat(a.bound()).isEqualTo(2);
            assertThat(a.boundShare()).hasValue(2.0 / 3);
            assertThat(a.expected().mean()).hasValue(19.0 / 3);
            assertThat(a.ratio().orElseThrow()).isCloseTo(16.0 / 19, within(ROUNDING));
        }

        @Test
        void andPrintsThem() {
            assertThat(report).hasToString("""
                Perceived − expected of service.csv: 5 respondents, 2 items, ratings from 1 to 7
                           n  expected  perceived    gap  95 % interval    sd      met
                ---------  -  --------  ---------  -----  -------------  ----  -------
                A          3      6.33       5.33  -1.00  -7.57 to 5.57  2.65   66.7 %
                B          1      4.00       5.00   1.00  –                 –  100.0 %
                = overall  3      5.83       5.00  -0.83  -7.67 to 6.01  2.75
                3 pairs left out for a missing half.
                2 respondents have no pair in some dimension and no part in the overall gap.
                A: 66.7 % of the pairs expect the highest rating, which cannot be exceeded.\
                """);
        }
    }

    @Nested
    class Tells {

        private final ExpectationSurvey survey = ExpectationSurvey.from(
                table("id,A_expected,A_perceived,B_expected,B_perceived,C_expected,C_perceived\n"
                        + "1,6,5,3,4,,\n2,5,3,4,4,,\n"),
                SEVEN);

        @Test
        void eachGapInOneLine() {
            GapReport report = survey.gaps();
            assertThat(report.item("A"))
                    .hasToString("A: perceived 4.00 − expected 5.50 = -1.50 (n 2, 95 % interval -7.85 to 4.85), met for"
                            + " 0.0 %");
            assertThat(report.item("C")).hasToString("C: no gap, because nobody rated both expectation and perception");
            assertThat(report.item("C").ratio()).isEmpty();
            assertThat(report.item("C").boundShare()).isEmpty();
            assertThat(report.dimensions().get(0))
                    .hasToString(
                            "all items: perceived 4.00 − expected 4.50 = -0.50 (n 2, 95 % interval -6.85 to 5.85)");
            assertThat(report.overall())
                    .hasToString("overall: perceived 4.00 − expected 4.50 = -0.50 (n 2, 95 % interval -6.85 to 5.85)");
            assertThat(report.overall().meanExpected()).hasValue(4.5);
        }

        @Test
        void whichItemsHaveNoPartInTheWhole() {
            GapReport report = survey.gaps(GapAnalysis.of(QualityDimension.of("x", "B")));
            assertThat(report.findings()).containsExactly("In no dimension and without part in the overall gap: A, C.");
        }

        @Test
        void thatNobodyHasAGapInEachDimension() {
            GapReport report =
                    survey.gaps(GapAnalysis.of(QualityDimension.of("x", "A", "B"), QualityDimension.of("y", "C")));
            assertThat(report.overall())
                    .hasToString("overall: no gap, because no respondent has a gap in each dimension");
            assertThat(report.overall().meanExpected()).isEmpty();
            assertThat(report.findings())
                    .containsExactly("2 respondents have no pair in some dimension and no part in the overall gap.");
        }
    }

    @Nested
    class Laws {

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6})
        void mergingAndOrderChangeNothing(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<double[][]> rows = new ArrayList<>();
            for (int r = 0; r < 60; r++) {
                rows.add(new double[][] {ratings(random), ratings(random)});
            }
            GapAnalysis analysis = GapAnalysis.of(
                    QualityDimension.of("x", "A", "B"),
                    QualityDimension.of("y", "C").points(3));
            GapReport whole = gather(rows, analysis).finish();
            GapReport left = gather(rows.subList(0, 20), analysis)
                    .merge(gather(rows.subList(20, 35), analysis))
                    .merge(gather(rows.subList(35, 60), analysis))
                    .finish();
            GapReport right = gather(rows.subList(0, 20), analysis)
                    .merge(gather(rows.subList(20, 35), analysis).merge(gather(rows.subList(35, 60), analysis)))
                    .finish();
            List<double[][]> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(seed));
            for (GapReport other :
                    List.of(left, right, gather(shuffled, analysis).finish())) {
                assertThat(other).isEqualTo(whole);
            }
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3})
        void theMeanGapIsTheDifferenceOfTheMeans(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<double[][]> rows = new ArrayList<>();
            for (int r = 0; r < 40; r++) {
                rows.add(new double[][] {ratings(random), ratings(random)});
            }
            for (ItemGap item : gather(rows, GapAnalysis.standard()).finish().items()) {
                assertThat(item.meanGap().orElseThrow())
                        .isCloseTo(item.perceived().centre() - item.expected().centre(), within(ROUNDING));
            }
        }

        private static double[] ratings(SplittableRandom random) {
            return random.doubles(3)
                    .map(u -> u < 0.1 ? Double.NaN : 1 + Math.floor(60 * u) / 10)
                    .toArray();
        }

        private static GapAccumulator gather(List<double[][]> rows, GapAnalysis analysis) {
            GapAccumulator gaps = GapAccumulator.of("made up", SEVEN, List.of("A", "B", "C"), analysis);
            rows.forEach(row -> gaps.add(row[0], row[1]));
            return RoundTrip.serialised(gaps);
        }
    }

    @Nested
    class Reads {

        @ParameterizedTest
        @CsvSource({
            "Advice_expected, Advice_perceived",
            "advice Expectation, ADVICE perception",
            "Advice (expected), Advice (perceived)",
            "Advice（期望值）, Advice（感知效果）"
        })
        void headersOfManyForms(String expected, String perceived) {
            ExpectationSurvey survey = ExpectationSurvey.from(table(expected + "," + perceived + "\n7,5\n"), SEVEN);
            assertThat(survey.items()).singleElement().asString().isEqualToIgnoringCase("advice");
            assertThat(survey.respondents()).containsExactly("row 2");
        }

        @Test
        void namedColumns() {
            ExpectationSurvey survey = ExpectationSurvey.from(
                    table("who,e1,p1\nann,7,5.5\n"),
                    ExpectationLayout.headed(SEVEN).respondent("who").item("Advice", "e1", "p1"));
            assertThat(survey.respondents()).containsExactly("ann");
            assertThat(survey.gaps().item("Advice").meanGap()).hasValue(-1.5);
            assertThat(survey).hasToString("""
                Expectation survey service.csv: 1 respondent, 1 item, ratings from 1 to 7
                item    expected  perceived
                ------  --------  ---------
                Advice         1          1\
                """);
        }
    }

    @Nested
    class Refuses {

        @Test
        void aRatingOffTheScale() {
            assertThatThrownBy(() -> ExpectationSurvey.from(table("A_expected,A_perceived\n7,8\n"), SEVEN))
                    .isInstanceOf(TableFormatException.class)
                    .hasMessage(
                            "service.csv, row 2, column A_perceived: '8' is not accepted; expected a rating from 1 to"
                                    + " 7.");
        }

        @Test
        void anItemWithOnlyOneColumn() {
            assertThatThrownBy(() -> ExpectationSurvey.from(table("A_expected,A_perceived,B_expected\n7,6,5\n"), SEVEN))
                    .hasMessage(
                            "service.csv has column B_expected but no perceived column of B; an item needs both. Add"
                                    + " B_perceived, or name the items to read with ExpectationLayout.headed(…).item(…).");
        }

        @Test
        void aTableWithoutItems() {
            assertThatThrownBy(() -> ExpectationSurvey.from(table("a,b\n7,6\n"), SEVEN))
                    .hasMessage("service.csv has no item in its columns [a, b]; it must have columns such as"
                            + " Delivery_expected and Delivery_perceived. Name them with"
                            + " ExpectationLayout.headed(…).item(…) otherwise.");
        }

        @Test
        void anEmptyTable() {
            assertThatThrownBy(() -> ExpectationSurvey.from(table("A_expected,A_perceived\n"), SEVEN))
                    .hasMessage(
                            "service.csv has 0 rows; it must have at least 1. Check that the source holds more than a"
                                    + " header.");
        }

        @Test
        void aRespondentTwice() {
            assertThatThrownBy(() -> ExpectationSurvey.from(table("id,A_expected,A_perceived\n1,7,6\n1,7,6\n"), SEVEN))
                    .hasMessage(
                            "service.csv, row 3, column id: '1' is not accepted; expected each respondent once; this"
                                    + " one is in row 2 too.");
        }

        @Test
        void ratingsWithoutAPair() {
            ExpectationSurvey survey = ExpectationSurvey.from(table("A_expected,A_perceived\n7,\n,6\n"), SEVEN);
            assertThatThrownBy(survey::gaps)
                    .hasMessage("service.csv has no complete pair of ratings; a gap needs at least one respondent who"
                            + " rated both the expectation and the perception of an item.");
        }

        @Test
        void dimensionsThatDoNotFit() {
            ExpectationSurvey survey = ExpectationSurvey.from(table("A_expected,A_perceived\n7,6\n"), SEVEN);
            assertThatThrownBy(() -> survey.gaps(GapAnalysis.of(QualityDimension.of("x", "B"))))
                    .hasMessage("service.csv has no item B, which dimension x names; it has [A].");
            assertThatThrownBy(() -> GapAnalysis.servqual("Q").points(50, 50))
                    .hasMessage("points has 2 elements and dimensions has 5; they must have the same number.");
            assertThatThrownBy(
                            () -> GapAnalysis.of(QualityDimension.of("x", "A").points(0)))
                    .hasMessage("the points of the dimensions sum to 0; at least one dimension must weigh something.");
            assertThatThrownBy(() -> GapAnalysis.of(QualityDimension.of("x", "A"), QualityDimension.of("x", "B")))
                    .hasMessage("the dimensions are [x, x]; each must have its own name.");
            assertThatThrownBy(() -> QualityDimension.of("x", "A", "A"))
                    .hasMessage("items of x is [A, A]; each item may stand in it once.");
        }

        @Test
        void toMergeDifferentItems() {
            GapAccumulator a = GapAccumulator.of("left", SEVEN, List.of("A"), GapAnalysis.standard());
            GapAccumulator b = GapAccumulator.of("right", SEVEN, List.of("B"), GapAnalysis.standard());
            assertThatThrownBy(() -> a.merge(b))
                    .hasMessage(
                            "left and right differ in items, scale or analysis; only gaps of the same items, scale and"
                                    + " analysis add up.");
            assertThatThrownBy(() -> a.add(new double[] {8}, new double[] {1}))
                    .hasMessage("expected of A is 8; it must be from 1 to 7.");
        }

        @Test
        void unknownNames() {
            GapReport report = ExpectationSurvey.from(table("A_expected,A_perceived\n7,6\n"), SEVEN)
                    .gaps();
            assertThatThrownBy(() -> report.item("B")).hasMessage("item is \"B\"; it must be one of [A].");
            assertThatThrownBy(() -> report.dimension("B"))
                    .hasMessage("dimension is \"B\"; it must be one of [all items].");
        }
    }

    @Test
    void survivesRoundTrips() {
        ExpectationSurvey survey = ExpectationSurvey.from(
                table("A_expected,A_perceived,B_expected,B_perceived\n7,6.5,,3\n5,5,4,4\n"), SEVEN);
        RoundTrip.survives(survey);
        RoundTrip.survives(survey.gaps());
        RoundTrip.survives(GapAnalysis.servqual("Q").points(15, 35, 20, 18, 12));
        RoundTrip.survives(survey.gaps().item("A"));
        RoundTrip.survives(survey.gaps().overall());
        RoundTrip.serialised(ExpectationLayout.headed(SEVEN).item("A", "a", "b"));
    }
}
